"""What tests of Word files and prints share: making them in the page, and reading them back."""

from __future__ import annotations

import hashlib
import itertools
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn
from pdf_words import words_of
from playwright.sync_api import Locator, Page, expect
from word_faults import word_faults

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
SEED = """([answers, versions]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open("alongside");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const tx = opening.result.transaction(["answers", "versions"], "readwrite");
    for (const store of ["answers", "versions"]) tx.objectStore(store).clear();
    for (const record of answers) tx.objectStore("answers").put(record);
    for (const copy of versions) tx.objectStore("versions").put(copy);
    tx.oncomplete = () => { opening.result.close(); resolve(); };
    tx.onabort = () => reject(tx.error);
  };
})"""


def record(key: str, value: str | Mapping[str, str | bool], **more: Any) -> dict[str, Any]:
    """Return an answer as the store keeps it."""
    fields = {
        "key": key, "value": value, "rev": 1, "revision": 1, "question": "What was asked?",
        "updated": "2026-11-22T10:00:00.000Z", "writer": "test", **more,
    }  # fmt: skip
    text = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return {**fields, "checksum": hashlib.sha256(text.encode()).hexdigest()}


def copy(kind: str, whole: Mapping[str, Any]) -> dict[str, Any]:
    """Return another text of an answer as the store keeps it."""
    mark = f"{whole['key']}#{whole['rev']}-{whole['writer']}"
    return {"id": mark, "key": whole["key"], "kind": kind, "record": whole}


def seed(page: Page, records: Iterable[Mapping[str, Any]], copies: Iterable[Mapping[str, Any]] = ()) -> None:
    """Put answers in the place of all that the store of the open page holds."""
    page.evaluate(SEED, [list(records), list(copies)])


def word_from(page: Page, button: str, file: Path, within: Locator | None = None) -> Path:
    """Have a Word file made with a button, keep it, and check that Word would accept it."""
    with page.expect_download() as download:
        (within or page).get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_text("Your browser has been asked to save a Word file as")).to_be_visible()
    download.value.save_as(file)
    assert word_faults(file) == []
    return file


def ready_to_print(page: Page, button: str) -> None:
    """Have with a button all made ready that is to be printed; the browser itself does not print."""
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_text("Your browser has been asked to print.")).to_be_visible()


def print_from(page: Page, button: str) -> str:
    """Have the page printed with a button, and return the words on the paper."""
    ready_to_print(page, button)
    return words_of(page.pdf())


def body_of(file: Path) -> Any:
    """Return the body of a Word file."""
    return docx.Document(str(file)).element.body


def text_of(element: Any) -> str:
    """Return all words below an element, with its line breaks; a line a paragraph."""
    found = []
    for node in element.iter(qn("w:t"), qn("w:br"), qn("w:p")):
        found.append(node.text or "" if node.tag == qn("w:t") else "\n")
    return "".join(found)


def controls_of(file: Path) -> dict[str, str | bool | None]:
    """Return what each control holds, by its tag: words, whether it is ticked, or nothing."""
    held: dict[str, str | bool | None] = {}
    for control in body_of(file).iter(qn("w:sdt")):
        tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val"))
        if "/" not in tag:
            continue
        assert tag not in held, f"two controls have the tag {tag}"
        if (list_ := control.find(f"{qn('w:sdtPr')}/{qn('w:dropDownList')}")) is not None:
            held[tag] = chosen_of(control, list_)
            continue
        checked = control.find(f".//{{{W14}}}checked")
        if checked is not None:
            held[tag] = checked.get(f"{{{W14}}}val") == "1"
            assert ("☒" in text_of(control)) == held[tag]
        elif control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None:
            held[tag] = None
        else:
            held[tag] = text_of(control.find(qn("w:sdtContent")))
    return held


def chosen_of(control: Any, list_: Any) -> str | None:
    """Return the value that is chosen in a list, after a look whether its ring, and no other, is filled."""
    entries = {entry.get(qn("w:displayText")): entry.get(qn("w:value")) for entry in list_[1:]}
    around = next(control.iterancestors(qn("w:body"))).iter(qn("w:sdt"), qn("w:r"))
    following = itertools.islice(itertools.dropwhile(lambda each: each is not control, around), 1, None)
    own = itertools.takewhile(lambda each: each.find(f"{qn('w:sdtPr')}/{qn('w:dropDownList')}") is None, following)
    rings = [run for run in own if run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}[@{qn('w:val')}='Ring']") is not None]
    filled = [text_of(ring) == "●" for ring in rings]
    blank = control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None
    chosen = None if blank else entries[text_of(control.find(qn("w:sdtContent")))]
    # In a cell of a table stands a list alone.
    assert filled == [value == chosen for value in entries.values()] or not filled
    assert list_.get(qn("w:lastValue")) == chosen
    return chosen


def squeezed(words: str) -> str:
    """Return words without space and without joined letters: lines on paper are broken anywhere."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", words))
