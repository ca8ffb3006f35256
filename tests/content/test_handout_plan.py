"""What stands on a handout is worked out once, so that paper and Word say the same."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest

from alongside.content.errors import DocumentError
from alongside.content.markdown.addresses import with_addresses
from alongside.content.markdown.nodes import Heading, Paragraph
from alongside.content.markdown.tree import markdown_tree
from alongside.content.model import Exercise, Prompt, Slide, Text
from alongside.content.plan.handout_plan import Panel, Question, Words, plan_handout
from alongside.render import word
from content.small_manual import FILES, check, write

SHORT = Prompt("who", "Who?", "text", lines=1)
DAY = Prompt("day", "When?", "date")
LONG = Prompt("why", "Why?", "text", lines=4)


@pytest.fixture
def exercise(tmp_path_factory: pytest.TempPathFactory) -> Exercise:
    library, _ = check(write(tmp_path_factory.mktemp("manual"), FILES))
    return library.exercises["good"]


def test_short_questions_of_a_sheet_stand_together_on_a_panel(exercise: Exercise) -> None:
    sheet = replace(exercise, kind="sheet", learner=(Text("First."), SHORT, DAY, LONG, SHORT))
    blocks = plan_handout(sheet).blocks
    assert [type(block) for block in blocks] == [Words, Panel, Question, Panel]
    panel = blocks[1]
    assert isinstance(panel, Panel)
    assert [question.prompt for question in panel.questions] == [SHORT, DAY]


def test_an_exercise_has_no_panel_and_a_sheet_no_facts(exercise: Exercise) -> None:
    asked = replace(exercise, learner=(SHORT, DAY))
    assert [type(block) for block in plan_handout(asked).blocks] == [Question, Question]
    assert plan_handout(asked).facts
    sheet = plan_handout(replace(asked, kind="sheet"))
    assert (sheet.facts, sheet.location, sheet.step) == ((), "", 0)


def test_no_heading_skips_a_level_and_a_question_stands_one_below_its_section(exercise: Exercise) -> None:
    texts = (Text("# One"), LONG, Text("###### Two\n\n###### Three\n\n###### Four"), LONG, Text("## Five"))
    levels = []
    for block in plan_handout(replace(exercise, learner=texts)).blocks:
        if isinstance(block, Words):
            levels += [node.level for node in block.nodes if isinstance(node, Heading)]
        elif isinstance(block, Question):
            levels.append(-block.level)
    assert levels == [2, -3, 3, 4, 4, -5, 2]


def test_what_no_handout_can_hold_is_named_with_its_line(exercise: Exercise) -> None:
    with pytest.raises(DocumentError, match=r"exercises/good\.md:7: .*Slide"):
        plan_handout(replace(exercise, learner=(Slide("A slide", "", 7),)))


@pytest.mark.parametrize(
    ("markdown", "printed"),
    [
        ("[the **whole** list](https://www.one.example/list/)", ["one.example/list"]),
        ("[see one.example](https://one.example/list)", []),
        ("[one.**example**](https://one.example/list)", []),
        ("[here](https://manual.example/page/)", []),
        ("[ring](tel:111) or [write](mailto:a@b.example)", []),
        ("[a](https://a.example/) [b](https://b.example/)", ["a.example", "b.example"]),
    ],
)
def test_an_address_is_printed_once_behind_its_link(markdown: str, printed: list[str], exercise: Exercise) -> None:
    (paragraph,) = markdown_tree(markdown)
    assert isinstance(paragraph, Paragraph)
    assert [shown for _, shown in with_addresses(paragraph.inlines, "https://manual.example") if shown] == printed
    made = word.handout(
        plan_handout(replace(exercise, care="", learner=(Text(markdown),)), "https://manual.example"), credit=""
    )
    said = [p.text for p in docx.Document(io.BytesIO(made)).paragraphs if p.style.name == "Normal"]
    assert [line.count("(") for line in said] == [len(printed)]
