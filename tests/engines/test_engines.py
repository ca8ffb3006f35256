"""What readers do most, in the engines of other browsers: write, come back, take a backup from one to another, print."""

from __future__ import annotations

import datetime
import io
import json
from pathlib import Path
from typing import Any

import pytest
from engines.drivers import Engine, FirefoxEngine, wait, webkit_prints
from pdfminer.high_level import extract_text
from playwright.sync_api import BrowserContext, expect
from workbook_site import MAP, READ, Reader

pytestmark = pytest.mark.engines

FIELD = "al-prompt[key$='/{}'] [data-part='{}']"
SAVED = """
const of = document.querySelector(`al-prompt[key$='/${given[0]}'] [data-state]`);
return of?.dataset.state === "saved";
"""
LOADED = "return document.querySelectorAll('al-prompt[data-loaded]').length > 0"
TYPED = {
    ("how-was-it", ""): "Slow. But good.",
    ("one-word", ""): "warm",
    ("three-people", "2"): "Ada",
    ("places", "1.place"): "library",
    ("services", "cafe.why"): "a kettle",
    ("others", "1.name"): "the shed",
}
"""What is typed, by prompt and part."""
CHOSEN = {
    ("which-first", "skills"): "skills",
    ("what-holds-you-back", "time"): True,
    ("how-sure", "7"): "7",
    ("services", "library--green"): "green",
}
"""What is clicked, by prompt and the end of the control's id, with what is kept of it."""


@pytest.fixture(scope="module")
def written(engine: Engine, workbook_site: str) -> dict[str, Any]:
    """What is stored after somebody has answered a prompt of each kind by keys and clicks."""
    engine.open(f"{workbook_site}/exercises/{MAP.id}/")
    wait(engine, LOADED, what="the answers of the page")
    for (prompt, part), words in TYPED.items():
        engine.click(FIELD.format(prompt, part))
        engine.type(words)
        wait(engine, SAVED, prompt, what=f"“Saved” of {prompt}")
    for prompt, control in CHOSEN:
        engine.click(f"[id='{MAP.id}--{prompt}--{control}']")
        wait(engine, SAVED, prompt, what=f"“Saved” of {prompt}")
    # How a date is typed differs with the language of the system; a picker sets it as a script does.
    engine.run(
        """const field = document.querySelector(given[0]); field.value = "2026-12-01";
        field.dispatchEvent(new Event("input", {bubbles: true})); field.dispatchEvent(new Event("change", {bubbles: true}))""",
        FIELD.format("when", ""),
    )
    wait(engine, SAVED, "when", what="“Saved” of when")
    return dict(engine.run(f"return await ({READ})()")["answers"])


def values(answers: dict[str, Any]) -> dict[str, Any]:
    return {key.split("/")[1]: record["value"] for key, record in answers.items()}


def test_every_kind_of_prompt_keeps_what_is_typed_and_chosen(written: dict[str, Any]) -> None:
    kept = values(written)
    for (prompt, part), words in TYPED.items():
        assert (kept[prompt][part] if part else kept[prompt]) == words
    assert kept["which-first"] == "skills"
    assert kept["what-holds-you-back"] == {"time": True}
    assert kept["how-sure"] == "7"
    assert kept["services"]["library.rating"] == "green"
    assert kept["when"] == "2026-12-01"


def test_what_was_written_is_there_again_and_in_my_workbook(
    engine: Engine, written: dict[str, Any], workbook_site: str
) -> None:
    engine.open(f"{workbook_site}/exercises/{MAP.id}/")
    for (prompt, part), words in TYPED.items():
        script = "return document.querySelector(given[0]).value === given[1]"
        wait(engine, script, FIELD.format(prompt, part), words, what=f"the answer of {prompt}")
    assert engine.run("return document.querySelector(given[0]).checked", f"[id='{MAP.id}--how-sure--7']")
    engine.open(f"{workbook_site}/my-workbook/")
    wait(engine, "return document.body.textContent.includes('Slow. But good.')", what="what was written")


@pytest.mark.parametrize("kind", ["goals", "log", "wellbeing", "places", "connections", "compose"])
def test_every_tool_takes_an_entry_and_has_it_after_coming_back(engine: Engine, workbook_site: str, kind: str) -> None:
    address = f"{workbook_site}/exercises/tool-{kind}/"
    engine.open(address)
    wait(engine, "return document.querySelector('[data-add]:enabled')", what="the tool")
    engine.click("[data-add]")
    wait(engine, "return document.querySelector('.al-prompt--entry[data-loaded]')", what="its form")
    first = ".al-prompt--entry :is(textarea, input[type=text], input[type=radio])"
    is_text = engine.run("return document.querySelector(given[0]).type !== 'radio'", first)
    engine.click(first)
    if is_text:
        engine.type(f"ours {kind}")
    wait(
        engine,
        "return document.querySelector('.al-prompt--entry [data-state]').dataset.state === 'saved'",
        what="“Saved”",
    )
    stored = engine.run(f"return await ({READ})()")["answers"]
    own = [record["value"] for key, record in stored.items() if key.startswith(f"tool-{kind}/kept_")]
    assert len(own) == 1 and (f"ours {kind}" in own[0].values() if is_text else own[0])
    engine.open(address)
    script = "return document.querySelectorAll('.al-tool__list > li, .al-tool__view > *').length > 0"
    wait(engine, script, what="the entry in the list")


CAUGHT = """
const making = URL.createObjectURL;
window.caught = new Promise((resolve) => { URL.createObjectURL = (blob) => { resolve(blob.text()); return making(blob); }; });
[...document.querySelectorAll("button")].find(({ textContent }) => textContent.trim() === given[0]).click();
return await window.caught;
"""
"""Press a button that saves a file, and return what is in it; a file dialog cannot be driven."""


def test_a_backup_goes_from_one_engine_to_another_and_back(
    engine: Engine, written: dict[str, Any], workbook_site: str, context: BrowserContext, tmp_path: Path
) -> None:
    engine.open(f"{workbook_site}/my-workbook/")
    wait(engine, "return document.body.textContent.includes('Slow. But good.')", what="what was written")
    text = engine.run(CAUGHT, "Save a backup file")
    assert {key for key in written} <= {record["key"] for record in json.loads(text)["answers"]}

    # Into Chromium, where a word is added, and out again.
    file = tmp_path / "backup.json"
    file.write_text(text, encoding="utf-8")
    chromium = Reader(context.new_page(), workbook_site)
    dialog = chromium.workbook().choose("Restore from a backup", file)
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(chromium.page.get_by_text("answers restored")).to_be_visible()
    chromium.exercise()
    expect(chromium.field()).to_have_value("Slow. But good.")
    chromium.write("By way of Chromium", "one-word")
    back = chromium.workbook().backup()[0].read_text("utf-8")

    engine.run(
        """[...document.querySelectorAll("button")].find((it) => it.textContent.trim() === "Restore from a backup").click();
        let field; while (!(field = document.querySelector("dialog[open] input[type=file]"))) await new Promise(requestAnimationFrame);
        const files = new DataTransfer(); files.items.add(new File([given[0]], "backup.json", { type: "application/json" }));
        field.files = files.files; field.dispatchEvent(new Event("change", { bubbles: true }));""",
        back,
    )
    press = """const button = [...document.querySelectorAll("dialog[open] button")]
      .find(({ textContent }) => textContent.trim() === "Restore these answers"); button?.click(); return !!button"""
    wait(engine, press, what="the preview of the backup")
    wait(engine, "return document.body.textContent.includes('restored from')", what="the outcome")
    assert values(engine.run(f"return await ({READ})()")["answers"])["one-word"] == "By way of Chromium"


def today_in_any_form() -> list[str]:
    day = datetime.date.today()
    return [day.strftime(form) for form in ("%d/%m/%Y", "%m/%d/%Y", "%Y-%m-%d", "%d.%m.%Y")]


@pytest.mark.parametrize("id", ["contacts-card", "expectations-sheet", "guest-speaker-brief"])
def test_a_blank_sheet_prints_whole_and_empty_dates_are_lines(
    engine: Engine, site_address: str, tmp_path: Path, id: str
) -> None:
    address = f"{site_address}/exercises/{id}/"
    if isinstance(engine, FirefoxEngine):
        engine.open(address)
        wait(engine, "return document.readyState === 'complete'", what="the page")
        words = extract_text(io.BytesIO(engine.printed()))
    else:
        file = tmp_path / "page.pdf"
        if not webkit_prints(address, file):
            pytest.skip("to print by WebKitGTK, install python3-gi, gir1.2-webkit2-4.1 and gir1.2-gtk-3.0")
        words = extract_text(file)
    assert len(words.split()) > 80
    shown = [form for form in (*today_in_any_form(), "mm/dd/yyyy", "dd/mm/yyyy") if form in words.replace(" ", "")]
    assert not shown, f"{engine.name} prints {shown} into a date that nobody has set"
