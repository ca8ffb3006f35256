"""Paper: what a handout and a run sheet hold, and how assistive technology meets them."""

from __future__ import annotations

import collections
import dataclasses
import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path, PurePosixPath

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdf_words import words_of
from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTContainer, LTLine, LTPage
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from sample_exercise import CREDIT, MARKER, SITE, sample_exercise
from samples import PLAIN, sample

from alongside.content.errors import DocumentError
from alongside.content.font import characters as letters_of_paper
from alongside.content.kinds.registry import PROMPT_KINDS, tool_of
from alongside.content.model import Exercise, Facilitator, Material, Prompt, Slide, Talk, Text
from alongside.content.plan.handout_plan import plan_handout
from alongside.content.plan.session_plan import MaterialCount, PlanRow, SessionPlan
from alongside.content.read.library import Library
from alongside.content.session import Session, SessionItem
from alongside.render.pdf import typeset
from alongside.render.pdf.blocks import handout_data
from alongside.render.pdf.prose import BREAK
from alongside.render.pdf.prose import as_printed as as_set
from alongside.render.pdf.typeset import cue_sheet, run_sheet


def handout(source: Exercise, *, site: str, credit: str, large: bool = False) -> bytes:
    return typeset.handout(plan_handout(source, site), credit=credit, large=large)


PROMPTS = tuple(each.prompt for each in PLAIN)
HEADED = Prompt(
    "headed",
    "What goes both ways?",
    "table",
    columns={"gets": "What I get", "gives": "What I give"},
    items={"a": "My neighbour", "b": "The choir", "c": "The shop"},
)
TEXT = """
Put yourself in the middle – or not. “Nobody” has to *show* their map… Café → library. Ring ____________
if stuck. See [the step](../steps/2-mapping-connections.md) and [Samaritans](https://www.samaritans.org/how/).

#### A heading that skips two levels

1. Write your name.
    - A list inside.

> Words of somebody else.

| Rather than | Try |
| --- | --- |
| “Who is in your network?” | “Who would you tell good news?” |

---

/// key
A map shows what is there.
///

/// story | An invented example
## A heading in a box

Amira drew four people.
///
"""


def exercise(*blocks: Text | Prompt, kind: str = "exercise", **changes: object) -> Exercise:
    """Return an exercise that holds these blocks, or one of everything."""
    return sample_exercise(
        "map-your-own-connections",
        **{
            "kind": kind,
            "materials": (Material("large paper", "person"), Material("coloured pens", "group", 6, True)),
            "care": "A map with few people on it can hurt.",
            "learner": blocks or (Text(TEXT), *PROMPTS, Text("## Afterwards\n\nRest."), sample("how-was-it")),
            "facilitator": (
                Facilitator("prepare", "Before you start", f"{MARKER}: lay out pens."),
                Facilitator("run", "Draw alone", f"{MARKER}: give out paper.", 10),
                Facilitator("say", "Words you could use", f"“{MARKER}.”"),
                Facilitator("run", "Talk in pairs", "Give a signal half way.", 20),
                Facilitator("debrief", "Debrief", "- What did you notice?", 5),
                Facilitator("watch", "What to watch for", "Somebody goes quiet."),
                Facilitator("point", "Bring out", "Maps are alive."),
                Facilitator("note", "Keep the map", "It is wanted again."),
                Facilitator("answers", "Answers to listen for", "Fewer than they thought."),
                Facilitator("short", "If time is short", "In ten minutes: draw three people."),
                Facilitator("sources", "Where the sources differ", "One says pens, one says none."),
                Facilitator("online", "Online", "Share the screen."),
            ),
            **changes,
        },
    )


def session_plan() -> SessionPlan:
    """Return a short day: an activity, a talk, an exercise in less than its own time, and a break."""
    talk = Talk(
        id="model",
        path=PurePosixPath("facilitator/talks/model.md"),
        title="The model",
        purpose="See the whole.",
        minutes=10,
        covers=(),
        additions="",
        blocks=(
            Slide("Two people", "- Both set the aims"),
            Facilitator("say", "Say", "“Two people work together.”", 4),
            Slide("One piece of work", "- Both gain"),
            Facilitator("say", "Say", "“Both of them gain.”", 6),
        ),
    )
    items = (
        SessionItem("activity", "Welcome", 10, do="Greet people.", say="“Good morning.”", lead="Both trainers"),
        SessionItem("talk", "", 10, "model"),
        SessionItem("exercise", "", 14, "map-your-own-connections"),
        SessionItem("break", "Tea and coffee", 15),
    )
    one = exercise()
    session = Session(
        id="one-day",
        path=PurePosixPath("facilitator/sessions/one-day.md"),
        title="One day",
        purpose="Try the whole model once.",
        audience="Community connectors",
        group=18,
        small_group=4,
        start=9 * 60 + 15,
        length=49,
        outcomes=("Explain the model in plain words",),
        materials=(),
        items=items,
        covers=(),
        additions="",
        blocks=(Text("## Before the day\n\nSend the letter."),),
    )
    rows = (
        PlanRow(555, 565, items[0], "Welcome"),
        PlanRow(565, 575, items[1], "The model", talk=talk),
        PlanRow(575, 589, items[2], one.title, exercise=one),
        PlanRow(589, 604, items[3], "Tea and coffee"),
    )
    return SessionPlan(
        session,
        session.group,
        rows,
        (MaterialCount("coloured pens", 30, one.title), MaterialCount("sets of the map", 5, one.title, one.id)),
        ((one, 19),),
    )


Box = tuple[float, float, float, float]


def make(document: str, large: bool) -> bytes:
    """Return one of the documents under test."""
    if document in ("run sheet", "cue sheet"):
        paper = run_sheet if document == "run sheet" else cue_sheet
        return paper(session_plan(), site=SITE, credit=CREDIT, large=large)
    return handout(exercise(kind=document), site=SITE, credit=CREDIT, large=large)


def characters(pdf: bytes) -> list[tuple[Box, list[LTChar]]]:
    """Return each page's box and its characters, with their places, in the order in which they are read."""
    return [(layout.bbox, list(_characters_in(layout))) for layout in layouts(pdf)]


def layouts(pdf: bytes) -> Iterator[LTPage]:
    """Yield the pages with everything that is drawn on them."""
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources)
    interpreter = PDFPageInterpreter(resources, device)
    for page in PDFPage.get_pages(io.BytesIO(pdf)):
        interpreter.process_page(page)
        yield device.get_result()


def _characters_in(item: object, spaces: bool = False) -> Iterator[LTChar]:
    if isinstance(item, LTChar) and (spaces or item.get_text().strip()):
        yield item
    elif isinstance(item, LTContainer):
        for part in item:
            yield from _characters_in(part, spaces)


def words(pdf: bytes) -> str:
    """Return the text of a PDF in reading order, without spaces: where a line was broken does not matter."""
    return close("".join(c.get_text() for _, found in characters(pdf) for c in found))


def close(text: str) -> str:
    """Return text without spaces, and without the places where a long word may be broken."""
    return "".join(text.replace(BREAK, "").split())


def structure(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Yield the structure elements in reading order."""
    yield from structure_below(pdf.Root.StructTreeRoot)


def structure_below(element: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """Yield the structure elements inside one."""
    children = element.get("/K", pikepdf.Array())
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from structure_below(child)


def of_table(cell: pikepdf.Dictionary) -> pikepdf.Dictionary:
    """Return what a cell says of its place in its table."""
    (found,) = [owner for owner in cell.A if owner.O == "/Table"]
    return found


def is_empty(cell: pikepdf.Dictionary) -> bool:
    """Return whether a cell holds nothing that is read."""
    return not list(cell.get("/K", pikepdf.Array()))


@contextmanager
def opened(document: bytes) -> Iterator[pikepdf.Pdf]:
    """Open a PDF; its objects live as long as it is open."""
    with pikepdf.open(io.BytesIO(document)) as pdf:
        yield pdf


TWO_COLUMNS = (
    "| Rather than | Try |\n| --- | --- |\n| “Who?” | “To whom would you tell it?” |\n| “Why?” | “What for?” |"
)
TABLES: dict[str, tuple[Callable[[bool], bytes], int]] = {
    "to fill in": (lambda large: handout(exercise(HEADED), site="", credit="", large=large), 3),
    "to read": (lambda large: handout(exercise(Text(TWO_COLUMNS)), site="", credit="", large=large), 2),
    "what to say instead": (
        lambda large: handout(exercise(Text(f"/// instead\n{TWO_COLUMNS}\n///")), site="", credit="", large=large),
        2,
    ),
    "the times of a day": (lambda large: make("run sheet", large), 4),
    "the cues of a day": (lambda large: make("cue sheet", large), 4),
}
"""Each kind of table whose rows begin with words, and how many rows it has."""


@pytest.fixture(
    scope="module",
    params=[(d, z) for d in ("exercise", "sheet", "run sheet", "cue sheet") for z in (False, True)],
    ids=str,
)
def document(request: pytest.FixtureRequest) -> bytes:
    """Every kind of document in both sizes."""
    return make(*request.param)


@pytest.fixture(scope="module", params=[False, True], ids=["normal", "large"])
def large(request: pytest.FixtureRequest) -> bool:
    """Both sizes of print."""
    return bool(request.param)


class TestAccessibility:
    def test_is_tagged_and_says_its_language_and_title(self, document: bytes) -> None:
        with opened(document) as pdf:
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.Root.Lang) == "en-GB"
            assert pdf.Root.ViewerPreferences.DisplayDocTitle
            assert all(page.get("/Tabs") == "/S" for page in pdf.pages)
            with pdf.open_metadata() as metadata:
                assert metadata["pdfuaid:part"] == "1"
                assert metadata["pdfaid:part"] == "2"
                assert metadata["pdfaid:conformance"] == "A"
                assert metadata["dc:title"] in ("Map your own connections", "Run sheet: One day", "Cue sheet: One day")
                assert "Alongside" in metadata["dc:creator"]

    def test_embeds_every_font_and_uses_only_atkinson(self, document: bytes) -> None:
        with opened(document) as pdf:
            objects = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary)]
            descriptors = [o for o in objects if o.get("/Type") == "/FontDescriptor"]
            assert descriptors
            for descriptor in descriptors:
                assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
                assert "AtkinsonHyperlegibleNext" in str(descriptor.FontName)

    def test_headings_begin_at_one_and_never_skip(self, document: bytes) -> None:
        with opened(document) as pdf:
            names = [str(node.S) for node in structure(pdf)]
        levels = [int(name[2:]) for name in names if re.fullmatch(r"/H[1-6]", name)]
        assert len(levels) > 3
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= level + 1 for level, after in pairwise(levels))

    def test_every_figure_has_words(self, document: bytes) -> None:
        shapes = ("circle to mark", "triangle to mark", "square to mark", "tick box", "box for a number")
        heard = {"blank", "leads to", *shapes}
        with opened(document) as pdf:
            assert {str(node.Alt) for node in structure(pdf) if node.S == "/Figure"} <= heard

    def test_tables_have_a_header_cell_above_every_column(self, document: bytes) -> None:
        with opened(document) as pdf:
            tables = [node for node in structure(pdf) if node.S == "/Table"]
            assert tables
            for table in tables:
                rows = [row for row in structure_below(table) if row.S == "/TR"]
                # The corner above the headings of rows is nobody's heading.
                assert {str(cell.S) for cell in rows[0].K if not is_empty(cell)} == {"/TH"}
                assert {len(row.K) for row in rows} == {len(rows[0].K)}

    @pytest.mark.parametrize("table", TABLES)
    def test_the_first_cell_of_a_row_is_its_heading_where_it_holds_words(self, table: str, large: bool) -> None:
        made, labels = TABLES[table]
        with opened(made(large)) as pdf:
            names = pikepdf.NameTree(pdf.Root.StructTreeRoot.IDTree)
            (found,) = [node for node in structure(pdf) if node.S == "/Table"]
            header, *rows = [node for node in structure_below(found) if node.S == "/TR"]
            assert len(rows) == labels
            for row in rows:
                first, *rest = row.K
                assert (first.S, of_table(first).Scope) == ("/TH", "/Row")
                above = [] if is_empty(header.K[0]) else [str(header.K[0].ID)]
                assert list(map(str, of_table(first).get("/Headers", []))) == above
                assert names[str(first.ID)].objgen == first.objgen
                for column, cell in zip(list(header.K)[1:], rest, strict=True):
                    assert cell.S == "/TD"
                    assert list(map(str, of_table(cell).Headers)) == [str(column.ID), str(first.ID)]
            for column in header.K:
                expected = ("/TD", None) if is_empty(column) else ("/TH", "/Column")
                assert (column.S, of_table(column).get("/Scope")) == expected

    @pytest.mark.parametrize(
        "prompt", [sample("places"), Prompt("connections", "Who?", "connections")], ids=["table", "tool"]
    )
    def test_a_table_without_words_in_its_rows_has_no_headings_there(self, prompt: Prompt) -> None:
        with opened(handout(exercise(prompt), site="", credit="")) as pdf:
            found = [of_table(node).get("/Scope") for node in structure(pdf) if node.S == "/TH"]
        assert set(map(str, found)) == {"/Column"}

    def test_a_gap_to_fill_in_is_heard_as_blank(self) -> None:
        with opened(handout(exercise(Text("Ring ____________ now.")), site="", credit="")) as pdf:
            assert [str(node.Alt) for node in structure(pdf) if node.S == "/Figure"] == ["blank"]

    def test_tick_boxes_are_a_list_of_words(self) -> None:
        made = handout(exercise(sample("what-holds-you-back")), site="", credit="")
        with opened(made) as pdf:
            items = [node for node in structure(pdf) if node.S == "/LI"]
            heard = [[str(n.Alt) for n in structure_below(item) if n.S == "/Figure"] for item in items]
        assert heard == [["tick box"], ["tick box"]]
        assert close("What holds you back? Tick all that apply. Not enough time Not sure of my skills") in words(made)

    def test_every_shape_to_mark_is_heard_before_its_words(self, large: bool) -> None:
        place = Prompt("places", "What is near you?", "places")
        made = handout(exercise(sample("which-first"), sample("services"), place), site="", credit="", large=large)
        with opened(made) as pdf:
            heard = collections.Counter(str(node.Alt) for node in structure(pdf) if node.S == "/Figure")
        tool = tool_of(place)
        assert tool is not None
        fields = {field.id: field for field in tool.fields}
        assert heard["tick box"] == tool.blank * len(fields["access"].options)
        assert heard["circle to mark"] == 2 + 2 + tool.blank * (len(fields["kind"].options) + 1)
        assert heard["triangle to mark"] == heard["square to mark"] == 2 + tool.blank

    def test_what_to_bring_and_to_print_is_a_list_of_tick_boxes(self, large: bool) -> None:
        with opened(make("run sheet", large)) as pdf:
            heard = [str(node.Alt) for node in structure(pdf) if node.S == "/Figure"]
        assert heard.count("tick box") == 2

    def test_numbers_and_shapes_in_a_row_are_read_apart(self) -> None:
        made = handout(exercise(sample("how-sure"), sample("services")), site="", credit="")
        read = "".join(c.get_text() for layout in layouts(made) for c in _characters_in(layout, spaces=True))
        assert "0 1 2 3 4 5 6 7 8 9 10" in read
        assert "Green Amber Red" in read

    def test_nothing_runs_out_of_the_page(self, document: bytes) -> None:
        for (_, _, width, height), found in characters(document):
            assert found
            assert min(c.x0 for c in found) >= 50
            assert max(c.x1 for c in found) <= width - 50
            assert min(c.y0 for c in found) >= 25
            assert max(c.y1 for c in found) <= height - 40


class TestHandout:
    def test_holds_every_question_and_every_word_of_its_answer_form(self, large: bool) -> None:
        text = words(handout(exercise(), site=SITE, credit=CREDIT, large=large))
        for prompt in PROMPTS:
            assert close(prompt.question) in text
            for shown in (*prompt.options.values(), *prompt.columns.values(), *prompt.items.values()):
                assert close(shown) in text
        for shown in (
            "Think of what you left out",
            "0: not at all",
            "10: very",
            "Why",
        ):
            assert close(shown) in text

    @pytest.mark.parametrize("kind", PROMPT_KINDS)
    def test_every_kind_of_prompt_has_its_own_form(self, kind: str, large: bool) -> None:
        prompt = next(p for p in PROMPTS if p.kind == kind)
        blank = handout(exercise(Prompt("q", prompt.question, "text", lines=1)), site="", credit="", large=large)
        assert handout(exercise(dataclasses.replace(prompt, help="")), site="", credit="", large=large) != blank

    def test_draws_as_many_lines_as_asked_for(self) -> None:
        def strokes(lines: int) -> int:
            made = handout(exercise(Prompt("q", "Why?", "text", lines=lines)), site="", credit="")
            with pikepdf.open(io.BytesIO(made)) as pdf:
                pages = [pikepdf.parse_content_stream(page) for page in pdf.pages]
                return sum(str(command.operator) == "S" for page in pages for command in page)

        # Past a page as well: 40 lines do not fit on one.
        assert [strokes(n) - strokes(1) for n in (2, 9)] == [1, 8]
        assert strokes(40) - strokes(1) == 39 + 1  # the second page has a foot with its rule

    def test_no_line_to_write_on_runs_into_the_foot(self, large: bool) -> None:
        made = handout(exercise(Prompt("q", "Why?", "text", lines=40)), site="", credit=CREDIT, large=large)
        for layout in layouts(made):
            found = list(_characters_in(layout))
            page = "".join(c.get_text() for c in found).rindex("Page")
            lines = [item for item in layout if isinstance(item, LTLine)]
            assert len(lines) > 1
            assert min(line.y0 for line in lines) > max(c.y1 for c in found[page : page + 4]) - 3

    @pytest.mark.parametrize("kind", ["text", "choice", "rating", "table"])
    def test_a_very_long_word_is_broken_and_not_cut_off(self, kind: str, large: bool) -> None:
        word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 2
        prompt = Prompt(
            "q",
            word,
            kind,
            help=f"<https://example.org/{word}>",
            options={"green": f"Green: {word}"} if kind == "rating" else {"a": word},
            columns={"a": word, "b": "B"},
            items={"a": word},
        )
        made = handout(
            exercise(Text(f"{word}\n\n| {word} | A |\n| --- | --- |\n| a | b |"), prompt),
            site="",
            credit=word,
            large=large,
        )
        for (_, _, width, _), found in characters(made):
            assert max(c.x1 for c in found) <= width - 50

    def test_says_what_it_is_for_and_where_it_comes_from(self) -> None:
        text = words(handout(exercise(), site=SITE, credit=CREDIT))
        for shown in (
            "Map your own connections", "Feel what it is like to draw a map.", "35 minutes",
            "alone, then in pairs", "If this is hard today", "A map with few people", "Name or initials", "Page 1 of",
            "large paper, coloured pens", CREDIT,
            "alongside.example.org/exercises/map-your-own-connections/",
        ):  # fmt: skip
            assert close(shown) in text

    def test_without_a_site_prints_no_address(self) -> None:
        made = handout(exercise(), site="", credit=CREDIT)
        assert "alongside.example.org" not in words(made)
        assert "/exercises/" not in words(made)

    def test_prints_the_address_of_a_link_elsewhere_and_links_both(self) -> None:
        made = handout(exercise(), site=SITE, credit=CREDIT)
        assert close("Samaritans (samaritans.org/how)") in words(made)
        targets = {str(a.A.URI) for page in pikepdf.open(io.BytesIO(made)).pages for a in page.get("/Annots", [])}
        assert targets == {
            "https://www.samaritans.org/how/",
            "https://alongside.example.org/steps/2-mapping-connections/",
        }

    def test_a_sheet_asks_for_no_name_and_has_no_trainers_facts(self) -> None:
        text = words(handout(exercise(kind="sheet"), site=SITE, credit=CREDIT))
        assert close("Name or initials") not in text
        assert close("35 minutes") not in text

    def test_never_holds_a_word_for_facilitators(self, large: bool) -> None:
        for kind in ("exercise", "sheet"):
            made = handout(exercise(kind=kind), site=SITE, credit=CREDIT, large=large)
            assert close(MARKER) not in words(made)

    @pytest.mark.parametrize("kind", ["exercise", "sheet", "run sheet", "cue sheet"])
    def test_large_print_is_18_points_or_more_down_to_the_number_of_the_page(self, kind: str) -> None:
        pages = characters(make(kind, large=True))
        for number, (_, found) in enumerate(pages, 1):
            assert min(c.size for c in found) >= 17.99
            assert f"Page{number}of{len(pages)}" in "".join(c.get_text() for c in found)
        assert close(f"{SITE.split('//')[1]}") in words(make(kind, large=True))

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def test_what_an_author_types_is_printed_as_typed(self, data: st.DataObject) -> None:
        """No sign of Typst’s own language does anything, nor does a quote that ends a string."""
        letters = "".join(c for c in sorted(letters_of_paper()) if "\x21" <= c < "\u0250" and c != "_")
        hostile = st.lists(
            st.sampled_from(
                [
                    "#let",
                    "#panic()",
                    "$x$",
                    "*b*",
                    "@a",
                    "<b>",
                    "\\",
                    "//",
                    "/*",
                    "`",
                    '"',
                    "#{",
                    "]",
                    "= h",
                    "- i",
                    "~",
                ]
            )
            | st.text(alphabet=letters, min_size=1, max_size=12),
            min_size=1,
            max_size=8,
        ).map(" ".join)
        question, option = data.draw(hostile), data.draw(hostile)
        prompt = Prompt("q", question, "choice", options={"a": option, "b": "end"})
        made = handout(exercise(prompt, title=question), site="", credit=option)
        text = words(made)
        for typed in (question, option):
            shown = close(as_set(typed))
            assert text.count(shown) >= 2

    @pytest.mark.parametrize("place", ["title", "care", "question", "text", "credit"])
    def test_a_character_that_the_font_lacks_is_named_with_its_file(self, place: str) -> None:
        bad = "Draw a snowman \u2603 here"
        made = exercise(
            Text(bad if place == "text" else "Hello"),
            Prompt("q", bad if place == "question" else "Why?", "text"),
            title=bad if place == "title" else "Title",
            care=bad if place == "care" else "",
        )
        with pytest.raises(DocumentError, match=r"exercises/map-your-own-connections\.md.*\u2603.*U\+2603, snowman"):
            handout(made, site="", credit=bad if place == "credit" else "")

    def test_signs_of_our_own_texts_are_all_printable(self) -> None:
        signs = "’ “ ” – … − é → ← ↔ ✓ ✔ ✗ ☐ £ ½ · × e\u0301 a\u2011b 10\u202f000 2 µg"
        prompts = [
            Prompt("scale", signs, "scale", low_label=signs, high_label=signs),
            Prompt("rating", signs, "rating", items={"a": signs}, options={"green": f"Green: {signs}"}),
            Prompt("table", signs, "table", columns={"a": signs}, items={"a": signs}),
        ]
        box = f"/// tip | {signs}\n{signs}\n///"
        assert handout(exercise(Text(signs), Text(box), *prompts, title=signs), site="", credit=signs)


class TestRunSheet:
    def test_carries_clock_times_through_the_day(self) -> None:
        text = words(run_sheet(session_plan(), site=SITE, credit=CREDIT))
        for time in ("09:15", "09:25", "09:29", "09:35", "09:39", "09:47", "09:49", "10:04"):
            assert time in text

    def test_fits_an_exercise_into_less_time_and_says_so(self) -> None:
        text = words(run_sheet(session_plan(), site=SITE, credit=CREDIT))
        assert close("Written for 35 minutes. Here it has 14") in text
        for shown in ("Do: Draw alone (4 minutes)", "Do: Talk in pairs (8 minutes)", "Debrief (2 minutes)"):
            assert close(shown) in text

    def test_holds_the_words_of_a_talk_that_is_given_within_an_exercise(self) -> None:
        plan = session_plan()
        talk = plan.rows[1].talk
        rows = tuple(dataclasses.replace(row, talk=talk) if row.exercise else row for row in plan.rows)
        text = words(run_sheet(dataclasses.replace(plan, rows=rows), site=SITE, credit=CREDIT))
        assert close("The talk: The model") in text
        assert text.count(close("“Both of them gain.”")) == 2
        assert text.count(close("One piece of work (6 minutes)")) == 2

    def test_answers_follow_the_debrief_and_how_to_do_it_in_less_time_is_at_the_head(self) -> None:
        text = words(run_sheet(session_plan(), site=SITE, credit=CREDIT))
        told = (
            "If time is short: In ten minutes", "Draw alone", "What did you notice?", "Bring out", "Maps are alive.",
            "Answers", "Fewer than they thought.", "It is wanted again.",
        )  # fmt: skip
        places = [text.find(close(each)) for each in told]
        assert places[0] >= 0 and places == sorted(places)

    def test_what_the_sources_say_and_how_to_do_it_online_stay_on_the_website(self) -> None:
        text = words(run_sheet(session_plan(), site=SITE, credit=CREDIT))
        for left_out in ("Share the screen.", "One says pens"):
            assert close(left_out) not in text

    def test_a_sheet_that_is_given_out_is_printed_and_not_brought(self) -> None:
        text = words(run_sheet(session_plan(), site=SITE, credit=CREDIT))
        assert "sets of the map" not in text
        assert close("19 copies") in text

    def test_holds_what_the_day_needs(self, large: bool) -> None:
        text = words(run_sheet(session_plan(), site=SITE, credit=CREDIT, large=large))
        for shown in (
            "Run sheet: One day", "Community connectors", "18 trainees, in small groups of 4",
            "09:15 to 10:04 (49 minutes)",
            "Explain the model in plain words", "coloured pens: 30",
            "Map your own connections: 19 copies",
            "Both trainers",
            "Greet people.", "“Good morning.”", "Slide 1: Two people", "“Both of them gain.”", MARKER,
            "Somebody goes quiet.",
            "Before the day", "Tea and coffee",
        ):  # fmt: skip
            assert close(shown) in text


def test_two_builds_are_the_same_bytes(document: bytes, request: pytest.FixtureRequest) -> None:
    assert make(*request.node.callspec.params["document"]) == document


@pytest.mark.sweep
@pytest.mark.parametrize("ending", [".pdf", "-large.pdf", "-fill.pdf"])
def test_every_exercise_of_the_manual_is_printed_with_all_its_words(library: Library, site: Path, ending: str) -> None:
    """As the build has made it, which stops where one cannot be made: what goes in comes out."""
    assert library.exercises
    for made in library.exercises.values():
        printed = words_of(site / "handouts" / f"{made.id}{ending}")
        text = close(printed).replace("_", "")
        for prompt in made.prompts:
            assert close(as_set(prompt.question.replace("_", ""))) in text, f"{made.id}: {prompt.question}"
        data = handout_data(plan_handout(made, ""))
        if not data["care"]:
            del data["care_title"]
        said = collections.Counter(_plain_words(" ".join(_texts_of(data))))
        assert said - collections.Counter(_plain_words(printed)) == collections.Counter(), made.id


def _texts_of(data: object) -> Iterator[str]:
    """Yield the texts that are set; a tool has forms of its own, which leave out what is only chosen on a screen."""
    if isinstance(data, dict):
        if "text" in data:
            yield data["text"]
        for name, part in () if data.get("tool") else data.items():
            yield from _texts_of(part) if name != "ratings" else ()
    elif isinstance(data, list):
        for part in data:
            yield from _texts_of(part)


def _plain_words(text: str) -> list[str]:
    """Return words that no line breaks: neither addresses nor what is put together with hyphens."""
    return [
        word.strip("“”‘’().,;:!?…–*")
        for word in text.split()
        if re.fullmatch(r"[“‘(]*[^\W\d_]{2,18}[”’).,;:!?]*", word)
    ]
