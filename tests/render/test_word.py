"""Word: what a handout holds, that Word accepts it, and how assistive technology meets it."""

from __future__ import annotations

import dataclasses
import io
import re
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from fontTools.ttLib import TTFont
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml.etree import XMLSyntaxError
from sample_exercise import CREDIT, MARKER, SITE, sample_exercise
from samples import PLAIN
from samples import sample as prompt_of
from word_faults import word_faults

from alongside.content.check.safety import SCHEMES
from alongside.content.errors import DocumentError
from alongside.content.literal import BLANK
from alongside.content.markdown.leftovers import LeftOver
from alongside.content.markdown.nodes import Run
from alongside.content.model import Exercise, Facilitator, Material, Prompt, Text
from alongside.content.plan.handout_plan import plan_handout
from alongside.content.read.library import Library
from alongside.render.epub.prose import Around, put_inlines
from alongside.render.pdf.prose import inline_data
from alongside.render.word import handout
from alongside.render.word.blocks import Writer
from alongside.render.word.docx_package import About, Links, Part, docx_file
from alongside.render.word.ooxml import shorten, tag

HOSTILE = 'R&D <b>not bold</b> ]]> "quotes" 🌍👩🏽‍🤝‍👨🏿 مرحبا بالعالم שלום ' + "Donaudampfschifffahrt" * 12

PROMPTS = tuple(each.prompt for each in PLAIN)
BODY = """Before the first heading.

## A section

1. First
2. Second
    1. Inside
    2. Inside again

Between.

3. Third
4. Fourth

- A dot
    - A dot below it

#### A heading that skips

See [the next step](../steps/1-getting-started.md) and [the law](https://www.legislation.gov.uk/ukpga/2014/23).
Ring **__________** now.

| Rule | Why |
| --- | --- |
| Ask | It is theirs |

| One | Two |
| --- | --- |
| a | b |

/// key
The one point.

- with a list
///

/// care
Go gently.
///

/// story | Ada, who is invented
Ada walked.
///

/// tip
Try it.
///

/// instead

| Rather than | Try |
| --- | --- |
| “Calm down.” | “I am here.” |

///
"""


def exercise(**changes: Any) -> Exercise:
    """An exercise with every kind of prompt and of text."""
    return sample_exercise(
        **{
            "materials": (Material("large paper", "person"), Material("clock", "room")),
            "care": "You may draw an *invented* person.",
            "learner": (prompt_of("how-was-it"), Text(BODY, 1), *(p for p in PROMPTS if p.id != "how-was-it")),
            "facilitator": (Facilitator("run", MARKER, MARKER, 5), Facilitator("say", MARKER, MARKER)),
            **changes,
        }
    )


LINES = (prompt_of("one-word"), prompt_of("when"))
SHEET = exercise(
    id="sheet", kind="sheet", care="", learner=(*LINES, Text("Words.", 1), *(p for p in PROMPTS if p not in LINES))
)


def made(source: Exercise) -> bytes:
    return handout(plan_handout(source, SITE), credit=CREDIT)


def opened(source: Exercise) -> Document:
    return docx.Document(io.BytesIO(made(source)))


def words(element: Any) -> str:
    """All text below an element, a line a paragraph, as a screen reader comes to it."""
    return "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in element.iter(qn("w:p")))


def controls(document: Document) -> list[Any]:
    return list(document.element.body.iter(qn("w:sdt")))


def value(element: Any, name: str) -> str:
    found = element.find(f".//{qn(name)}")
    return "" if found is None else found.get(qn("w:val"))


def faults(content: bytes, folder: Path) -> list[str]:
    file = folder / "handout.docx"
    file.write_bytes(content)
    return word_faults(file)


@pytest.fixture(scope="module")
def sample() -> Document:
    return opened(exercise())


@pytest.mark.parametrize("source", [exercise(), SHEET], ids=["exercise", "sheet"])
def test_word_accepts_the_file(source: Exercise, tmp_path: Path) -> None:
    assert faults(made(source), tmp_path) == []


def test_the_check_of_the_file_can_fail(tmp_path: Path) -> None:
    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made(SHEET))) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<w:keepNext/>", b"<w:keepWrong/>"))
    assert faults(broken.getvalue(), tmp_path)


@pytest.mark.sweep
def test_every_real_handout_is_accepted_and_whole(library: Library, tmp_path: Path) -> None:
    assert library.exercises
    for source in library.exercises.values():
        content = made(source)
        assert faults(content, tmp_path) == [], source.id
        said = words(docx.Document(io.BytesIO(content)).element.body)
        for prompt in source.prompts:
            assert prompt.question in said, f"{source.id}: {prompt.question}"


def test_every_question_option_and_heading_is_in_the_text(sample: Document) -> None:
    said = words(sample.element.body)
    for prompt in PROMPTS:
        assert prompt.question in said
        for word in (*prompt.options.values(), *prompt.columns.values(), *prompt.items.values()):
            assert word in said
    assert "Think of what you left out." in said
    assert "from 0 (not at all) to 10 (very)" in said


@pytest.mark.parametrize("source", [exercise(), SHEET], ids=["exercise", "sheet"])
def test_controls_carry_the_keys_of_the_answers(source: Exercise) -> None:
    tags = [value(control, "w:tag") for control in controls(opened(source))]
    keys = [re.split("[#=]", name)[0] for name in tags if "/" in name]
    assert list(dict.fromkeys(keys)) == [source.key(prompt) for prompt in source.prompts]
    assert len({name for name in tags if "/" in name}) == len(keys), "two controls share a tag"
    assert all(len(name) <= 64 for name in tags)


def test_controls_carry_the_parts_and_values_of_the_page(sample: Document) -> None:
    tags = {value(control, "w:tag") for control in controls(sample)}
    assert {
        "sample/how-was-it",
        "sample/three-people#2",
        "sample/which-first",
        "sample/what-holds-you-back#time",
        "sample/how-sure",
        "sample/near-you#library.contact",
        "sample/services#library.rating",
        "sample/services#library.why",
        "sample/others#1.name",
        "sample/when",
    } <= tags
    assert "sample/services#library.name" not in tags


def test_controls_say_what_they_ask_in_no_more_than_word_allows(sample: Document) -> None:
    names = {value(control, "w:tag"): value(control, "w:alias") for control in controls(sample)}
    assert names["sample/how-was-it"] == "How was it to draw your own map?"
    assert names["sample/what-holds-you-back#time"] == "Not enough time"
    assert names["sample/near-you#sport.cost"] == "What it costs: Sports and leisure centre"
    assert names["sample/services#cafe.rating"] == "Rating: The café"
    assert names["sample/how-sure"] == "How sure are you?"
    assert all(0 < len(name) <= 64 for name in names.values())


def test_controls_of_long_questions_and_of_several_entries_are_told_apart() -> None:
    asked = "What would have to be different for a person who goes there now, or who would like to"
    table = Prompt("moving", "What next?", "table", items={"1": "", "2": ""}, columns={"change": asked})
    made = opened(exercise(learner=(table, Prompt("my-places", "Places?", "places"))))
    names = [value(control, "w:alias") for control in controls(made)]
    assert len(set(names)) == len(names)
    assert [name.rpartition(": ")[2] for name in names if name.startswith("What would have")] == ["row 1", "row 2"]
    assert {"1. Name", "2. Name"} <= set(names)


def test_each_kind_has_the_control_that_suits_it(sample: Document) -> None:
    by_tag = {value(control, "w:tag"): control for control in controls(sample)}
    assert by_tag["sample/when"].find(f".//{qn('w:date')}") is not None
    box = by_tag["sample/what-holds-you-back#time"].find(f".//{{{W14}}}checkbox")
    assert box.find(f"{{{W14}}}checked").get(f"{{{W14}}}val") == "0"


def test_one_of_several_is_one_list_to_choose_from_with_a_ring_for_a_pen_for_each(sample: Document) -> None:
    by_tag = {value(control, "w:tag"): control for control in controls(sample)}
    asked = {
        "sample/which-first": {"time": "More time", "skills": "More skills"},
        "sample/how-sure": {str(n): {0: "0, not at all", 10: "10, very"}.get(n, str(n)) for n in range(11)},
        "sample/services#cafe.rating": {"green": "Green", "amber": "Amber", "red": "Red"},
    }
    for name, options in asked.items():
        nothing, *entries = by_tag[name].find(f".//{qn('w:dropDownList')}")
        assert nothing.get(qn("w:value")) == ""
        assert {e.get(qn("w:value")): e.get(qn("w:displayText")) for e in entries} == options
        assert by_tag[name].find(f".//{qn('w:showingPlcHdr')}") is not None
    lists = [control for control in controls(sample) if control.find(f".//{qn('w:dropDownList')}") is not None]
    # The place of a thing in an order is a number, for which a pen has a line.
    ranked = {f"sample/{prompt.id}#{id}" for prompt in PROMPTS if prompt.kind == "ranking" for id in prompt.items}
    assert all(list(by_tag[name].iter(qn("w:u"))) for name in ranked)
    ringed = [control for control in lists if value(control, "w:tag") not in ranked]
    options = [len(control.find(f".//{qn('w:dropDownList')}")) - 1 for control in ringed]
    assert words(sample.element.body).count("○") == sum(options)
    assert len(ringed) == 1 + 1 + sum(len(prompt.items) for prompt in PROMPTS if prompt.kind == "rating")


def test_entries_of_a_list_are_short_and_all_different(tmp_path: Path) -> None:
    options = {
        "a": "The same",
        "b": "The same",
        "c": "The same (2)",
        "d": "word " * 90,
        "e": "Other: ______",
        "f": "Nothing chosen",
    }
    content = made(exercise(learner=(dataclasses.replace(prompt_of("which-first"), options=options),)))
    assert faults(content, tmp_path) == []
    (entries,) = docx.Document(io.BytesIO(content)).element.body.iter(qn("w:dropDownList"))
    shown = [entry.get(qn("w:displayText")) for entry in entries]
    assert len(set(shown)) == len(shown) == 7
    assert max(map(len, shown)) <= 255
    assert "Other: …" in shown


W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def test_text_prints_as_many_lines_as_asked_and_types_as_one_paragraph(sample: Document) -> None:
    control = next(c for c in controls(sample) if value(c, "w:tag") == "sample/how-was-it")
    holder = control.getparent()
    assert holder.tag == qn("w:p")
    assert len(list(control.iter(qn("w:tab")))) == prompt_of("how-was-it").lines == 3
    assert control.find(f".//{qn('w:showingPlcHdr')}") is not None
    assert "Type here" in "".join(t.text for t in control.iter(qn("w:t")))


def outline(document: Document) -> list[int]:
    """The levels of the headings as Word's navigation shows them, from 1."""
    by_style = {}
    for style in document.styles.element.iter(qn("w:style")):
        if (level := style.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")) is not None:
            by_style[style.get(qn("w:styleId"))] = int(level.get(qn("w:val"))) + 1
    levels = []
    for p in document.element.body.iter(qn("w:p")):
        own = p.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        style = value(p, "w:pStyle")
        if own is not None:
            levels.append(int(own.get(qn("w:val"))) + 1)
        elif style in by_style:
            levels.append(by_style[style])
    return levels


def test_heading_levels_begin_at_one_and_never_skip(sample: Document) -> None:
    levels = outline(sample)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert len(levels) == 1 + len(PROMPTS) + 2
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_header_rows_that_repeat_and_words_for_listeners(sample: Document) -> None:
    tables = list(sample.element.body.iter(qn("w:tbl")))
    assert len(tables) == 4 + 3
    for table in tables:
        rows = list(table.iter(qn("w:tr")))
        assert rows[0].find(f".//{qn('w:tblHeader')}") is not None
        assert all(row.find(f".//{qn('w:tblHeader')}") is None for row in rows[1:])
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)
        assert value(table, "w:tblCaption")
        assert value(table, "w:tblDescription")
        assert not list(table.iter(qn("w:gridSpan"))) + list(table.iter(qn("w:vMerge")))


def test_the_first_column_is_marked_where_it_holds_the_headings_of_rows(tmp_path: Path) -> None:
    read = "| Rather than | Try |\n| --- | --- |\n| “Who?” | “To whom?” |\n\n| A | B |\n| --- | --- |\n| | b |"
    source = exercise(learner=(Text(f"{read}\n\n/// instead\n{read[:61]}\n///", 1), *PROMPTS))
    assert faults(made(source), tmp_path) == []
    for table in opened(source).element.body.iter(qn("w:tbl")):
        rows = list(table.iter(qn("w:tr")))[1:]
        firsts = [row.find(qn("w:tc")) for row in rows]
        labelled = all(words(first).strip() and not list(first.iter(qn("w:sdt"))) for first in firsts)
        look = table.find(f".//{qn('w:tblLook')}")
        assert look.get(qn("w:firstColumn")) == str(int(labelled)), value(table, "w:tblCaption")
        assert look.get(qn("w:val")) == ("06A0" if labelled else "0620")


def test_every_cell_to_fill_in_has_a_control(sample: Document) -> None:
    table = next(
        t for t in sample.element.body.iter(qn("w:tbl")) if value(t, "w:tblCaption") == "Which places do you know?"
    )
    rows = list(table.iter(qn("w:tr")))[1:]
    assert len(rows) == 2
    assert all(len(list(cell.iter(qn("w:sdt")))) == 1 for row in rows for cell in row.iter(qn("w:tc")))


def test_two_tables_in_a_row_stay_two_and_the_last_block_is_a_paragraph() -> None:
    ends_in_table = exercise(learner=(Text(BODY, 1), prompt_of("places")))
    body = list(opened(ends_in_table).element.body)
    assert all(not (a.tag == b.tag == qn("w:tbl")) for a, b in pairwise(body))
    assert [e.tag for e in body[-2:]] == [qn("w:p"), qn("w:sectPr")]


def test_ratings_are_told_apart_by_shape_and_word_as_well_as_colour(sample: Document) -> None:
    said = words(sample.element.body).replace("\u00a0", " ")
    assert {"● Green", "▲ Amber", "■ Red"} <= set(re.findall("[●▲■] [A-Z][a-z]+", said))


def numbers(document: Document, style: str) -> list[tuple[str, str]]:
    """The numbering and the level of every paragraph of a style."""
    return [
        (value(p, "w:numId"), value(p, "w:ilvl"))
        for p in document.element.body.iter(qn("w:p"))
        if value(p, "w:pStyle") == style
    ]


def test_ordered_lists_start_anew_and_where_their_author_said(sample: Document) -> None:
    used = numbers(sample, "ListNumber")
    lists = list(dict.fromkeys(number for number, _ in used))
    assert [level for _, level in used] == ["0", "0", "1", "1", "0", "0"]
    assert len(lists) == 3
    starts = {
        num.get(qn("w:numId")): num.find(f".//{qn('w:startOverride')}").get(qn("w:val"))
        for num in sample.part.numbering_part.element.iter(qn("w:num"))
        if num.find(f".//{qn('w:startOverride')}") is not None
    }
    assert [starts[number] for number in lists] == ["1", "1", "3"]
    assert len(set(numbers(sample, "AnswerList"))) == 1


def test_boxes_have_a_style_each(sample: Document) -> None:
    styles = {value(p, "w:pStyle") for p in sample.element.body.iter(qn("w:p"))}
    assert {"KeyPoint", "CareNote", "Story", "Tip", "SayRather", "SayTry", "Question", "Help"} <= styles
    defined = {style.get(qn("w:styleId")) for style in sample.styles.element.iter(qn("w:style"))}
    assert styles <= defined


def test_every_style_that_runs_and_styles_name_exists(sample: Document) -> None:
    defined = {style.get(qn("w:styleId")) for style in sample.styles.element.iter(qn("w:style"))}
    trees = [sample.element.body, sample.styles.element, sample.sections[0].footer.part.element]
    named = {
        e.get(qn("w:val"))
        for tree in trees
        for t in ("w:rStyle", "w:pStyle", "w:basedOn", "w:next", "w:tblStyle")
        for e in tree.iter(qn(t))
    }
    assert named <= defined


def test_no_empty_paragraph_is_used_as_space(sample: Document) -> None:
    for p in sample.element.body.iter(qn("w:p")):
        if value(p, "w:pStyle") not in ("End", "Divider"):
            assert list(p.iter(qn("w:t"), qn("w:tab"), qn("w:drawing")))


def test_links_lead_to_the_site_and_printed_addresses_to_others(sample: Document) -> None:
    targets = {rel.target_ref for rel in sample.part.rels.values() if rel.is_external}
    assert "https://alongside.example.org/steps/1-getting-started/" in targets
    said = words(sample.element.body)
    assert "the law (legislation.gov.uk/ukpga/2014/23)" in said
    assert "alongside.example.org" not in said


def test_without_a_site_links_inside_the_manual_are_words() -> None:
    document = docx.Document(io.BytesIO(handout(plan_handout(exercise()), credit=CREDIT)))
    assert "the next step" in words(document.element.body)
    assert not [rel for rel in document.part.rels.values() if rel.is_external and "steps" in rel.target_ref]


@pytest.mark.parametrize("scheme", sorted(SCHEMES))
def test_every_address_that_a_page_may_hold_is_a_link_in_each_form(scheme: str) -> None:
    address = f"{scheme}:85258"
    assert f'r:id="{address}"' in Writer(str).inlines([Run("this", href=address)])
    assert inline_data([Run("this", href=address)])[0]["href"] == address
    page = Element("p")
    put_inlines(page, [Run("this", href=address)], Around(str, str, "", ""))
    assert page[0].get("href") == address


def test_a_gap_in_a_sentence_can_be_filled_in_and_is_called_by_its_sentence(sample: Document) -> None:
    assert "____" not in words(sample.element.body)
    assert [value(c, "w:alias") for c in controls(sample) if value(c, "w:tag") == "blank"] == ["Ring"]
    long = "It is open to everyone, whatever they have or have not done before, and they ask for"
    text = Text(f"Stay calm. Ask **____** or\nring ____.\n\n____ is my name.\n\n{long} ____.")
    asked = Prompt("why", f"Why ring {BLANK} first?", "text")
    made = opened(exercise(learner=(text, asked)))
    assert [value(c, "w:alias") for c in controls(made) if value(c, "w:tag") == "blank"] == [
        "Ask", "Ask or ring", "is my name.", "…whatever they have or have not done before, and they ask for", "Why ring",
    ]  # fmt: skip


def test_a_gap_in_a_sentence_has_room_for_a_telephone_number() -> None:
    made = docx.Document(io.BytesIO(handout(plan_handout(exercise(learner=(Text("Ring ____ now."),))), credit=CREDIT)))
    assert words(made.element.body).count("\u00a0") >= 54  # 50 mm in the letters of the file


def test_language_title_author_and_dates(sample: Document) -> None:
    about = sample.core_properties
    assert about.title == "Map your own connections"
    assert about.author == CREDIT
    assert about.language == "en-GB"
    assert about.created == about.modified
    lang = sample.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    assert lang.get(qn("w:val")) == "en-GB"


def test_the_footer_has_title_pages_credit_and_address(sample: Document) -> None:
    footer = sample.sections[0].footer.part
    said = words(footer.element)
    assert "Map your own connections" in said
    assert CREDIT in said
    assert "alongside.example.org/exercises/sample" in said
    assert [e.get(qn("w:instr")).strip() for e in footer.element.iter(qn("w:fldSimple"))] == [
        "PAGE",
        "NUMPAGES",
    ]
    assert [r.target_ref for r in footer.rels.values()] == ["https://alongside.example.org/exercises/sample/"]


def test_the_mark_is_decoration(sample: Document) -> None:
    pictures = list(sample.element.body.iter(qn("wp:docPr")))
    assert len(pictures) == 1
    assert 'decorative" val="1"' in zipped_text(made(exercise()), "word/document.xml")
    assert pictures[0].get("descr") == ""


def zipped_text(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


def test_exercises_ask_for_a_name_and_sheets_do_not(sample: Document) -> None:
    assert "Name or initials" in words(sample.element.body)
    said = words(opened(SHEET).element.body)
    assert "Name or initials" not in said
    assert "35 minutes" not in said


def test_short_questions_of_a_sheet_stand_in_a_panel() -> None:
    panel = [p for p in opened(SHEET).element.body.iter(qn("w:p")) if value(p, "w:pStyle") == "Panel"]
    assert [value(p, "w:tag") for p in panel] == ["sheet/one-word", "sheet/when"]


def test_facilitators_words_never_reach_a_handout() -> None:
    with zipfile.ZipFile(io.BytesIO(made(exercise()))) as archive:
        assert all(MARKER.encode() not in archive.read(name) for name in archive.namelist())


def test_pages_that_are_no_xml_make_no_file() -> None:
    nothing = Part("", Links())
    assert docx_file(nothing, [], nothing, About("", "", "", 1))
    with pytest.raises(XMLSyntaxError):
        docx_file(Part("<w:p><w:r></w:p>", Links()), [], nothing, About("", "", "", 1))


def test_two_builds_are_the_same_bytes_without_the_time_of_day() -> None:
    first, second = made(exercise()), made(exercise())
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_nothing_is_left_of_one_handout_in_the_next() -> None:
    made(exercise(title="Another one altogether"))
    assert "Another one altogether" not in words(opened(exercise()).element.body)


def test_the_font_travels_with_the_file_and_has_a_fallback() -> None:
    content = made(SHEET)
    table = zipped_text(content, "word/fontTable.xml")
    assert 'w:altName w:val="Verdana"' in table
    keys = re.findall(r'w:embed(Regular|Bold) r:id="rId(\d)" w:fontKey="\{([^}]+)\}"', table)
    assert [weight for weight, _, _ in keys] == ["Regular", "Bold"]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for weight, number, key in keys:
            hidden = archive.read(f"word/fonts/font{number}.odttf")
            cross = bytes.fromhex(key.replace("-", ""))[::-1] * 2
            font = bytes(a ^ b for a, b in zip(hidden[:32], cross, strict=True)) + hidden[32:]
            assert TTFont(io.BytesIO(font))["name"].getDebugName(2) == weight


def test_hostile_words_arrive_as_they_were_written(tmp_path: Path) -> None:
    prompts = tuple(
        dataclasses.replace(
            prompt,
            question=HOSTILE,
            options={id: HOSTILE for id in prompt.options},
            columns={id: HOSTILE for id in prompt.columns},
            items={id: words and HOSTILE for id, words in prompt.items.items()},
            low_label=HOSTILE,
            high_label=HOSTILE,
        )
        for prompt in PROMPTS
    )
    source = exercise(title=HOSTILE, purpose=HOSTILE, learner=prompts)
    content = handout(plan_handout(source, SITE), credit=HOSTILE)
    assert faults(content, tmp_path) == []
    said = words(docx.Document(io.BytesIO(content)).element.body)
    assert said.count(HOSTILE) > len(PROMPTS)


def test_words_from_right_to_left_are_marked(tmp_path: Path) -> None:
    source = exercise(learner=(Text("مرحبا بالعالم، أهلا.", 1), prompt_of("one-word")))
    content = made(source)
    assert faults(content, tmp_path) == []
    document = docx.Document(io.BytesIO(content))
    line = next(p for p in document.element.body.iter(qn("w:p")) if "مرحبا" in words_of(p))
    assert line.find(f".//{qn('w:bidi')}") is not None
    assert line.find(f".//{qn('w:rtl')}") is not None


def words_of(paragraph: Any) -> str:
    return "".join(t.text or "" for t in paragraph.iter(qn("w:t")))


@pytest.mark.parametrize("change", [{"title": "A\x0bB"}, {"care": "A\x00B"}, {"learner": (Text("x\x1fy", 1),)}])
def test_a_character_that_no_file_can_hold_is_named_with_its_file(change: dict[str, Any]) -> None:
    with pytest.raises(DocumentError, match=r"exercises/sample\.md: take out the character U\+00"):
        made(exercise(**change))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_gives_a_file_that_opens_or_a_clear_refusal(words: str) -> None:
    prompt = dataclasses.replace(prompt_of("which-first"), question=words, help=words, options={"a": words})
    try:
        content = made(exercise(title=words, learner=(prompt, Text(words, 1))))
    except LeftOver:
        return  # named with its file and line by the check, before any document is made
    except DocumentError as error:
        assert "take out the character" in str(error)
        return
    docx.Document(io.BytesIO(content))


def test_long_tags_stay_different_within_the_limit_of_word() -> None:
    key = "an-exercise-with-a-long-name-indeed/a-prompt-with-a-long-name"
    names = {tag(key, f"row-{row}.column") for row in range(100)}
    assert len(names) == 100
    assert max(map(len, names)) <= 64


def test_words_are_shortened_at_the_end_of_one() -> None:
    assert shorten("one two three", 9) == "one two…"
    assert shorten("short") == "short"
    assert len(shorten("x" * 100)) == 64


def test_the_file_is_light() -> None:
    content = made(exercise())
    assert len(content) < 100_000
