"""What authors write becomes what the model says, and no text whatever brings the parser down."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.content.files.fields import id_is_good
from alongside.content.journey import STEPS
from alongside.content.markdown.comments import without_comments
from alongside.content.model import Prompt, Text
from alongside.content.problems import Problems
from alongside.content.read.blocks import parse_blocks, suggest_id
from alongside.content.read.parse import parse_exercise, parse_page, parse_session, parse_talk
from content.small_manual import FILES, check, write

CASES: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "parsed.yml").read_text("utf-8"))
PATH = PurePosixPath("exercises/one.md")


@pytest.mark.parametrize("name", CASES)
def test_prompt_is_read_as_it_was_meant(name: str) -> None:
    case = CASES[name]
    problems = Problems()
    prompts = [block for block in parse_blocks(PATH, case["block"], 1, problems) if isinstance(block, Prompt)]
    assert prompts == [Prompt(**case["prompt"])]
    assert [problem.code for problem in problems] == ([case["fault"]] if "fault" in case else [])


def test_small_exercise_is_read_whole(tmp_path: Path) -> None:
    library, _ = check(write(tmp_path, FILES))
    good = library.exercises["good"]
    assert (good.title, good.kind, good.step, good.minutes) == ("A good exercise", "exercise", STEPS[0], 10)
    assert [(m.item, m.per, m.count, m.keep) for m in good.materials] == [("pens", "person", 1, True)]
    assert [good.key(prompt) for prompt in good.prompts] == ["good/noticed", "good/which", "good/will-do"]
    assert [(block.part, block.minutes) for block in good.facilitator] == [
        ("run", 6), ("say", None), ("watch", None), ("debrief", 4), ("point", None), ("online", None), ("gentle", None),
    ]  # fmt: skip
    assert not any("facilitator" in type(block).__name__.lower() for block in good.learner)


@pytest.mark.parametrize("named", ["getting-started", "1"])
def test_a_step_may_be_named_or_numbered(named: str, tmp_path: Path) -> None:
    files = dict(FILES) | {"exercises/good.md": FILES["exercises/good.md"].replace("getting-started", named)}
    library, problems = check(write(tmp_path, files))
    assert not problems.errors
    assert library.exercises["good"].step == STEPS[0]


@pytest.mark.parametrize(
    "path", ["exercises/good.md", "facilitator/talks/words.md", "facilitator/sessions/day.md", "docs/index.md"]
)
def test_any_page_may_say_what_it_answers(path: str, tmp_path: Path) -> None:
    files = dict(FILES)
    files[path] = files[path].replace("---\n", "---\nasks:\n  - How is it done?\n  - Who does it?\n", 1)
    library, problems = check(write(tmp_path, files))
    assert not problems.errors
    shelves = (library.exercises, library.talks, library.sessions, library.pages)
    things = [thing for shelf in shelves for thing in shelf.values()]
    assert [thing.asks for thing in things if str(thing.path) == path] == [("How is it done?", "Who does it?")]


MARKS = st.sampled_from(
    ["---\n", "/// prompt | Q\n", "    id: a\n", "    kind: text\n", "///\n", "////\n", "/// care\n", "```\n", "\n", "    - {\n",
     "/// facilitator\n", "    part: say\n", "title: x\n", "items:\n", "  - exercise: a\n", "minutes: 5\n", "\x00", "\u2028", ": : :\n"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(MARKS, st.text(max_size=12)), max_size=40).map("".join))
def test_no_text_brings_the_parser_down(text: str) -> None:
    for parse in (parse_exercise, parse_talk, parse_session, parse_page):
        problems = Problems()
        parse(PATH, text, problems)
        lines = text.count("\n") + 1
        assert all(0 <= problem.line <= lines + 1 for problem in problems)


@given(
    st.text(
        alphabet=st.characters(blacklist_characters="*_[]{}&$=^:/\\／＼⁄∕⧸╱`~\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"),
        max_size=80,
    )
)
def test_plain_words_come_through_unchanged(words: str) -> None:
    problems = Problems()
    words = f"Words {words}"  # at the beginning of a line, a sign may be taken for the mark of a list
    blocks = parse_blocks(PATH, words, 1, problems)
    assert not list(problems)
    assert [block.markdown for block in blocks if isinstance(block, Text)] == [words]


@given(st.text(max_size=60))
def test_a_suggested_id_is_a_good_id(question: str) -> None:
    assert id_is_good(suggest_id(question))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Read <!-- why --> this.", "Read this."),
        ("## Head <!-- ask Jane -->", "## Head"),
        ("Read<!-- why -->this.", "Readthis."),
        ("    <!-- why --> words", "     words"),
        ("one\n<!-- two\nthree -->\nfour", "one\n\n\nfour"),
        ("`<!-- why -->` and <!-- why -->", "`<!-- why -->` and"),
        ("```\n<!-- why -->\n```\n<!-- why -->", "```\n<!-- why -->\n```\n"),
        (r"\` one <!-- ask Jane --> \`", r"\` one \`"),
        (r"\\`<!-- why -->`", r"\\`<!-- why -->`"),
        (r"`\` and <!-- why --> `", r"`\` and `"),
        ("One ` sign.\n\n<!-- why -->\n\nAnother ` sign.", "One ` sign.\n\n\n\nAnother ` sign."),
        ("`one\n<!-- why -->`", "`one\n<!-- why -->`"),
        ("One ` sign.\n```\n` <!-- why -->\n```", "One ` sign.\n```\n` <!-- why -->\n```"),
        ("<!-- all sessions -->", "<!-- all sessions -->"),
        ("<!-- what if -> <b> -->", "<!-- what if -> <b> -->"),  # which is refused
    ],
)
def test_an_authors_notes_are_left_out_and_lines_keep_their_numbers(text: str, left: str) -> None:
    assert without_comments(text) == left
    assert left.count("\n") == text.count("\n")
