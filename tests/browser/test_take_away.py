"""Answers as Word and on paper: every word that was written, once, in its place, and the blanks left blank."""

from __future__ import annotations

import random
import re
import string
from pathlib import Path
from typing import Any

import docx
import pytest
from playwright.sync_api import BrowserContext, expect
from taken import body_of, controls_of, copy, print_from, ready_to_print, record, seed, squeezed, text_of, word_from
from waiting import wait_until
from workbook_site import MAP, PLAN, PROMPTS, TOOL_PAGES, Reader

KEY = MAP.id
AWKWARD = 'First "line" & <b>bold</b> ]]> $& {title} @@\nعاش في بيت صغير and שלום, 👩🏽‍🤝‍👨🏿 ' + "Donaudampf" * 30
CLEAN = "before after"
ROWS = 42


def filled() -> list[dict[str, Any]]:
    """An answer of every kind; the list and the blank tables are longer than the form."""
    values: dict[str, Any] = {
        "how-was-it": AWKWARD,
        "one-word": "before\x00\x01\ufffe after",
        "when": "2026-12-24",
        "three-people": {str(n): f"person-{n}-{{path}}" for n in range(1, ROWS + 1)},
        "which-first": "skills",
        "what-holds-you-back": {"time": True},
        "how-sure": "10",
        "places": {f"{n}.{c}": f"{c}-{n}" for n in range(1, ROWS + 1) for c in ("place", "people")},
        "services": {"library.rating": "red", "library.why": "why\tnot?", "cafe.why": "nobody\nknows"},
        "others": {f"{n}.{c}": f"{c}:{n}" for n in range(1, 5) for c in ("name", "why")} | {"4.rating": "green"},
    }
    return [record(f"{KEY}/{id}", value) for id, value in values.items()]


def with_all(reader: Reader) -> Reader:
    """Open the exercise with all of it filled in."""
    reader.exercise()
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    seed(reader.page, filled())
    reader.exercise()
    expect(reader.field("one-word")).not_to_have_value("")
    return reader


def test_every_answer_stands_in_its_control_and_nowhere_else(reader: Reader, tmp_path: Path) -> None:
    file = word_from(with_all(reader).page, "Save as Word", tmp_path / "map.docx")
    held = controls_of(file)
    assert held[f"{KEY}/how-was-it"] == AWKWARD
    assert held[f"{KEY}/one-word"] == CLEAN, "what XML forbids is left out, and nothing beside it"
    assert held[f"{KEY}/when"] == "24 December 2026"
    assert [held[f"{KEY}/three-people#{n}"] for n in (1, 3, ROWS)] == [f"person-{n}-{{path}}" for n in (1, 3, ROWS)]
    assert held[f"{KEY}/which-first"] == "skills"
    assert [id for id in ("time", "skills") if held[f"{KEY}/what-holds-you-back#{id}"]] == ["time"]
    assert held[f"{KEY}/how-sure"] == "10"
    assert held[f"{KEY}/places#{ROWS}.people"] == f"people-{ROWS}"
    assert held[f"{KEY}/services#library.rating"] == "red"
    assert held[f"{KEY}/services#cafe.rating"] is None
    assert held[f"{KEY}/services#library.why"] == "why    not?"
    assert held[f"{KEY}/others#4.name"] == "name:4"
    assert [held[f"{KEY}/others#{n}.rating"] for n in range(1, 5)] == [None, None, None, "green"]
    said = text_of(body_of(file))
    for once in (AWKWARD, f"person-{ROWS}-{{path}}", f"place-{ROWS}", "nobody\nknows", "24 December 2026"):
        assert said.count(once) == 1, once


@pytest.mark.parametrize(
    "sign", ["\x0b", "\x0c", "\r", "\x85", "\u2028", "\u2029"], ids=lambda sign: f"{ord(sign):04x}"
)
def test_a_line_break_of_another_program_breaks_the_line_everywhere(reader: Reader, tmp_path: Path, sign: str) -> None:
    reader.exercise()
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    pasted = f"first{sign}second"
    seed(reader.page, [record(f"{KEY}/how-was-it", pasted), record(f"{KEY}/others", {"1.why": pasted})])
    reader.exercise()
    expect(reader.field("how-was-it")).not_to_have_value("")
    assert reader.prompt("how-was-it").locator(".al-prompt__print").text_content() == "first\nsecond"
    held = controls_of(word_from(reader.page, "Save as Word", tmp_path / "map.docx"))
    assert held[f"{KEY}/how-was-it"] == held[f"{KEY}/others#1.why"] == "first\nsecond"
    reader.workbook()
    expect(reader.page.locator(f"[data-answer='{KEY}/how-was-it'] br")).to_have_count(1)


PASTE = """(field, words) => {
  const data = new DataTransfer();
  data.setData("text/plain", words);
  field.focus();
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def ready_to_paste(reader: Reader) -> None:
    reader.exercise()
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    reader.field().focus()
    wait_until(reader.page, "() => self.alongside?.onDemand?.writing")  # comes when somebody first comes to a field


def test_a_pasted_line_break_of_word_breaks_the_line_on_the_page(reader: Reader) -> None:
    ready_to_paste(reader)
    for prompt, expected in (("how-was-it", "first\nsecond\nthird"), ("one-word", "first second third")):
        reader.field(prompt).evaluate(PASTE, "first\u000bsecond\u2028third")
        expect(reader.field(prompt)).to_have_value(expected)
        expect(reader.prompt(prompt)).to_contain_text("Saved on this device")
    reader.page.evaluate("document.execCommand('undo')")
    expect(reader.field("one-word")).to_have_value("")


def test_lines_that_are_pasted_into_a_list_become_its_items(reader: Reader) -> None:
    ready_to_paste(reader)
    rows = reader.prompt("three-people").get_by_role("textbox")
    number = rows.count()
    rows.nth(1).fill("there already")
    pasted = [f"person {row}" for row in range(number)]
    rows.first.evaluate(PASTE, "\r\n\r\n".join(pasted) + "\r\n")
    expected = [pasted[0], "there already", *pasted[1:]]
    assert rows.evaluate_all("all => all.map(({ value }) => value)") == expected
    expect(rows.last).to_be_focused()
    reader.expect_saved("three-people")
    reader.exercise()
    expect(rows).to_have_count(len(expected))
    expect(rows.last).to_have_value(pasted[-1])
    rows.last.fill("")
    rows.last.evaluate(PASTE, "\n".join(map(str, range(120))))
    said = " ".join(rows.evaluate_all("all => all.map(({ value }) => value)"))
    assert set(map(str, range(120))) <= set(re.findall(r"\d+", said)), "nothing is lost where no more rows fit"


def test_what_is_blank_stays_blank_and_can_be_filled_in(reader: Reader, tmp_path: Path) -> None:
    reader.exercise().write("only this", "one-word")
    held = controls_of(word_from(reader.page, "Save as Word", tmp_path / "map.docx"))
    assert held.pop(f"{KEY}/one-word") == "only this"
    assert not any(held.values())
    assert held[f"{KEY}/how-was-it"] is None, "the lines to write on are still there"


def test_paper_holds_every_word_once(reader: Reader) -> None:
    said = print_from(with_all(reader).page, "Print")
    for words in (*AWKWARD.split("\n")[0].split(), "24 December 2026", "before", f"person-{ROWS}-{{path}}"):
        assert squeezed(words) in squeezed(said), words
    for once in (f"place-{ROWS}", f"person-{ROWS}-{{path}}", "nobody", "Donaudampf" * 30, "name:4"):
        assert squeezed(said).count(squeezed(once)) == 1, once
    assert "Not to be filled in" not in said
    assert "Save as Word" not in said


def test_what_is_printed_disturbs_nothing_in_the_page_and_goes_again(reader: Reader) -> None:
    page = with_all(reader).page
    ready_to_print(page, "Print")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(({id}) => id)")
    assert len(ids) == len(set(ids)), "the view brings no id that is there already"
    ticked = page.locator(".al-paper input:checked").evaluate_all("all => all.map(({value}) => value)")
    assert ticked == ["skills", "time", "10", "red", "green"]
    expect(page.locator(".al-paper")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.keyboard.press("Shift")  # a telephone may say that it has printed before it has
    expect(page.locator(".al-paper")).to_have_count(0)
    expect(page.locator("html[data-al-paper]")).to_have_count(0)
    assert reader.values()["one-word"] == "before\x00\x01\ufffe after"


def test_a_blank_exercise_prints_its_questions(reader: Reader) -> None:
    said = squeezed(print_from(reader.exercise().page, "Print"))
    for prompt in MAP.prompts:
        assert squeezed(prompt.question) in said
    assert "Nameorinitials" in said


def test_what_could_not_be_saved_is_taken_along(reader: Reader, tmp_path: Path) -> None:
    reader.exercise().write("was saved")
    reader.page.evaluate("() => { IDBObjectStore.prototype.put = () => { throw new DOMException('', 'Quota') } }")
    reader.field().fill("words at risk")
    expect(reader.prompt("how-was-it").get_by_role("alert")).to_be_visible()
    file = word_from(reader.page, "Save as Word", tmp_path / "map.docx")
    assert controls_of(file)[f"{KEY}/how-was-it"] == "words at risk"
    assert "words at risk" in print_from(reader.page, "Print")


def everything() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A workbook with all that has no place in a form."""
    key = f"{KEY}/how-was-it"
    answers = [
        record(key, "the answer", revision=7, question="How was it asked before?"),
        record(f"{KEY}/which-first", "an-option-that-is-gone"),
        record(f"{KEY}/services", {"library.name": "a name that is asked no more", "library.rating": "green"}),
        record(f"{KEY}/gone-question", {"1": "orphan in an exercise"}, question="What is gone?"),
        record("gone-exercise/what", "orphan of nowhere", question="Who asks that now?"),
        record(f"{PLAN.id}/first-thing", "the plan"),
        record("tool-log/kept_e1", {"what": "an entry of the log"}),
        {**record(f"{KEY}/one-word", "of a damaged record"), "rev": 99},
    ]
    copies = [
        copy("conflict", record(key, "written in another tab", writer="other", rev=2)),
        copy("earlier", record(key, "an earlier text", writer="early")),
    ]
    return answers, copies


LOST = {
    "the answer": 1, "How was it asked before?": 1, "an-option-that-is-gone": 1, "orphan in an exercise": 1,
    "orphan of nowhere": 1, "Who asks that now?": 1, "the plan": 1, "of a damaged record": 1,
    "a name that is asked no more": 1, "written in another tab": 1, "an entry of the log": 1, "an earlier text": 0,
}  # fmt: skip


def workbook_with(reader: Reader, answers: list[dict[str, Any]], copies: list[dict[str, Any]]) -> Reader:
    """Open My workbook, which holds all this."""
    reader.exercise()
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    seed(reader.page, answers, copies)
    reader.workbook()
    expect(reader.page.get_by_text("exercises and finished")).to_be_visible()
    return reader


@pytest.mark.parametrize("form", ["word", "word when finishing", "print"])
def test_what_has_no_place_in_a_form_stands_below_it(reader: Reader, form: str, tmp_path: Path) -> None:
    page = workbook_with(reader, *everything()).page
    window = None
    if form == "word when finishing":
        page.get_by_role("button", name="Clear my answers from this device").click()
        window = page.get_by_role("dialog")
    if form != "print":
        said = text_of(body_of(word_from(page, "Save all as Word", tmp_path / "all.docx", window)))
    else:
        said = print_from(page, "Print all")
    counts = {words: squeezed(said).count(squeezed(words)) for words in LOST}
    assert counts == LOST
    assert said.index("Map your own") < said.index("Plan a session")
    assert "A sheet that asks nothing" not in said, "nothing was written there"


def test_the_reader_chooses_what_to_take_and_whether_with_earlier_texts(reader: Reader, tmp_path: Path) -> None:
    page = workbook_with(reader, *everything()).page
    page.get_by_role("button", name="Save or print", exact=True).click()
    window = page.get_by_role("dialog")
    expect(window).to_be_visible()
    listed = window.locator(".al-choice label").all_inner_texts()
    assert [words.strip() for words in listed] == [
        MAP.title, PLAN.title, "A tool: log (1 entry)", "Answers to questions that are no longer here",
    ]  # fmt: skip
    window.get_by_role("button", name="Untick all").click()
    window.get_by_role("button", name="Print these").click()
    expect(window.get_by_role("status")).to_have_text("Tick at least one thing to save or print.")
    window.get_by_label(MAP.title).check()
    window.get_by_label("Include previous versions").check()
    said = text_of(body_of(word_from(page, "Save these as Word", tmp_path / "some.docx")))
    assert "an earlier text" in said
    assert "the plan" not in said


def test_an_empty_workbook_says_so(reader: Reader) -> None:
    reader.workbook().page.get_by_role("button", name="Save all as Word").click()
    expect(reader.page.get_by_text("there is nothing to save or print")).to_be_visible()


def test_a_tool_takes_its_entries_along_or_its_blank_form(reader: Reader, tmp_path: Path) -> None:
    tool = next(page for page in TOOL_PAGES if page.id == "tool-places")
    entries = [record(f"{tool.id}/kept_e{n:02}", {"name": f"place {n} & café"}) for n in range(30)]
    reader.open(f"exercises/{tool.id}")
    expect(reader.page.locator("[data-add]")).to_be_enabled()
    blank = controls_of(word_from(reader.page, "Save as Word", tmp_path / "blank.docx"))
    assert any(tag.startswith(f"{tool.id}/kept_1#name") for tag in blank)
    seed(reader.page, entries)
    reader.page.reload()
    expect(reader.page.get_by_text("place 7 & café").first).to_be_attached()
    file = word_from(reader.page, "Save as Word", tmp_path / "places.docx")
    assert not controls_of(file), "the entries stand in the place of the blank ones"
    said, paper = text_of(body_of(file)), print_from(reader.page, "Print")
    for number in range(30):
        assert f"place {number} & café" in said
        assert squeezed(f"place {number} & café") in squeezed(paper)


def test_a_drawing_goes_along_with_what_it_shows_in_words(reader: Reader, tmp_path: Path) -> None:
    reader.exercise()
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    values = {"name": "Ada", "kind": "friend", "ring": "1", "closeness": "1", "how-close": "close"}
    seed(reader.page, [record("tool-connections/kept_e1", values)])
    reader.open("exercises/tool-connections")
    expect(reader.page.get_by_text("Ada").first).to_be_attached()
    file = word_from(reader.page, "Save as Word", tmp_path / "connections.docx")
    pictures = [p for p in docx.Document(str(file)).part.package.iter_parts() if "media/picture" in str(p.partname)]
    assert pictures
    assert all(picture.blob.startswith(b"\x89PNG") for picture in pictures)
    said = [node.get("descr") for node in body_of(file).iter() if node.tag.endswith("}docPr")]
    assert sum(bool(words) for words in said) == len(pictures)
    ready_to_print(reader.page, "Print")
    drawn = reader.page.locator(".al-paper img").evaluate_all("all => all.map((it) => [it.alt, it.naturalWidth])")
    assert len(drawn) == len(pictures)
    assert all(words and width for words, width in drawn)


def test_it_is_made_without_a_network_where_the_scripts_have_come(
    reader: Reader, context: BrowserContext, tmp_path: Path
) -> None:
    page = reader.exercise().page
    reader.write("written before", "one-word")
    context.set_offline(True)
    page.get_by_role("button", name="Save as Word").click()
    expect(page.get_by_text("The document could not be made.")).to_be_visible()
    context.set_offline(False)
    word_from(page, "Save as Word", tmp_path / "first.docx")
    print_from(page, "Print")
    context.set_offline(True)
    reader.write("written without a network", "one-word")
    file = word_from(page, "Save as Word", tmp_path / "second.docx")
    assert controls_of(file)[f"{KEY}/one-word"] == "written without a network"
    assert "written without a network" in print_from(page, "Print")


OF_ITS_OWN = ("writing.js", "backup.js")
"""What the page asks for whenever somebody comes to a field, or it comes to rest: before, meanwhile, or not yet."""


def test_nothing_is_asked_for_but_our_own_scripts_and_styles(reader: Reader, tmp_path: Path) -> None:
    asked: list[str] = []
    page = with_all(reader).page
    page.on("request", lambda request: asked.append(request.url))
    word_from(page, "Save as Word", tmp_path / "map.docx")
    print_from(page, "Print")
    own = [url.removeprefix(f"{reader.site}/") for url in asked if not url.startswith("blob:")]
    assert sorted(name for name in own if name not in OF_ITS_OWN) == sorted(
        ["export.js", f"forms/{KEY}.js", "forms/form_base.js", f"workbook/{KEY}.js", "paper.css"]
    )


LETTERS = string.ascii_letters + string.digits + "\"'&<>]{}$#=~ äßéñ€—…👋🏽שלוםمرحبا\n\t\\"


def by_chance(chance: random.Random) -> tuple[list[dict[str, Any]], list[dict[str, Any]], list[str]]:
    """A workbook with answers of every shape, to questions that are there or not; and all that was typed."""
    typed: list[str] = []

    def words() -> str:
        inner = "".join(chance.choices(LETTERS, k=chance.choice((1, 9, 60, 400))))
        typed.append(f"«{len(typed)}-{inner}»")
        return typed[-1]

    def parts(prompt: Any) -> Any:
        rows = dict.fromkeys([*prompt.items, *map(str, range(3, 3 + chance.randrange(9)))])
        return {
            "list": lambda: {row: words() for row in rows},
            "table": lambda: {f"{row}.{column}": words() for row in rows for column in [*prompt.columns, "gone"]},
            "rating": lambda: {f"{row}.{part}": words() for row in rows for part in ("name", "why", "rating")},
            "checklist": lambda: {"time": True, "skills": words(), "gone": words()},
        }.get(prompt.kind, words)()

    answers, copies = [], []
    for prompt in chance.sample(MAP.prompts, chance.randrange(1, len(MAP.prompts))):
        key = f"{KEY}/{prompt.id}"
        shape = chance.choice((prompt, chance.choice(MAP.prompts)))
        answers.append(record(key, parts(shape), revision=chance.choice((1, 2))))
        if chance.random() < 0.4:
            copies.append(copy("conflict", record(key, parts(shape), writer="other", rev=3)))
    for key in (f"{KEY}/gone", "gone/gone", f"{PLAN.id}/first-thing"):
        if chance.random() < 0.5:
            answers.append(record(key, words(), question=words()))
    if f"{PLAN.id}/first-thing" in [a["key"] for a in answers]:
        typed.remove(next(a for a in answers if a["key"] == f"{PLAN.id}/first-thing")["question"])
    return answers, copies, typed


def keeps_all(reader: Reader, seeds: range, file: Path) -> None:
    workbook_with(reader, [record(f"{KEY}/one-word", "first")], [])
    for number in seeds:
        answers, copies, typed = by_chance(random.Random(number))
        seed(reader.page, answers, copies)
        reader.workbook()
        said = squeezed(text_of(body_of(word_from(reader.page, "Save all as Word", file))))
        missing = [words for words in typed if squeezed(words) not in said]
        assert not missing, f"workbook {number} has lost {missing}"


@pytest.mark.sweep
def test_nothing_typed_is_missing_from_workbooks_by_chance(reader: Reader, tmp_path: Path) -> None:
    keeps_all(reader, range(5), tmp_path / "all.docx")


@pytest.mark.campaign
def test_nothing_typed_is_missing_from_a_hundred_workbooks_by_chance(reader: Reader, tmp_path: Path) -> None:
    keeps_all(reader, range(5, 105), tmp_path / "all.docx")


def test_files_are_named_by_what_they_hold_and_the_day(reader: Reader) -> None:
    page = reader.exercise().page
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as Word").click()
    assert re.fullmatch(rf"{KEY}-20\d\d-\d\d-\d\d\.docx", download.value.suggested_filename)


def test_a_rating_goes_along_with_what_its_colours_mean(reader: Reader, tmp_path: Path) -> None:
    page = with_all(reader).page
    word = text_of(body_of(word_from(page, "Save as Word", tmp_path / "map.docx")))
    paper = print_from(page, "Print")
    for prompt in PROMPTS:
        for meaning in prompt.options.values() if prompt.kind == "rating" else ():
            assert squeezed(meaning) in squeezed(word) and squeezed(meaning) in squeezed(paper)
