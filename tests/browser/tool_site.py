"""What tests of tools share: entries put straight into the store, as a page would have saved them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect
from workbook_site import SAVED, Reader

Values = Mapping[str, str | bool]


def seal(key: str, values: Values | str, question: str = "What is there?") -> dict[str, Any]:
    """Return a record as `withChecksum` of browser/answers/record.ts makes it."""
    record = {
        "key": key, "value": values if isinstance(values, str) else dict(values), "rev": 1, "revision": 1, "question": question,
        "updated": "2026-11-25T12:00:00.000Z", "writer": "a-test",
    }  # fmt: skip
    whole = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return {**record, "checksum": hashlib.sha256(whole.encode()).hexdigest()}


def put_entries(page: Page, prompt: str, entries: Iterable[Values]) -> None:
    """Put entries under a prompt's key into the store of the page that is open, which has made its database."""
    put_records(page, [seal(f"{prompt}_{number:05}", values) for number, values in enumerate(entries, start=1)])


def put_records(page: Page, records: list[dict[str, Any]]) -> None:
    """Put records into the store of the page that is open, which has made its database."""
    page.evaluate(
        """async (records) => {
          const opening = indexedDB.open("alongside");
          const db = await new Promise((resolve, reject) => {
            opening.onsuccess = () => resolve(opening.result);
            opening.onerror = () => reject(opening.error);
          });
          const tx = db.transaction("answers", "readwrite");
          for (const record of records) tx.objectStore("answers").put(record);
          await new Promise((resolve, reject) => {
            tx.oncomplete = resolve;
            tx.onabort = () => reject(tx.error);
          });
          db.close();
        }""",
        records,
    )


def expect_read(page: Page) -> None:
    """Wait until a tool has read what is asked and what is kept."""
    expect(page.locator("al-tool .al-answer__none")).to_contain_text("here yet.")  # hidden where something is


def with_entries(reader: Reader, kind: str, entries: Iterable[Values]) -> Page:
    """Open a tool that holds these entries."""
    reader.open(f"exercises/tool-{kind}")
    expect_read(reader.page)
    put_entries(reader.page, f"tool-{kind}/kept", entries)
    reader.open(f"exercises/tool-{kind}")
    expect_read(reader.page)
    return reader.page


def form(page: Page) -> Locator:
    """Return the form of the entry that is open."""
    return page.locator("al-prompt.al-prompt--entry")


def open_new(page: Page) -> Locator:
    """Open the form for a new entry, and wait until it can be filled in."""
    page.locator("[data-add]").click()
    expect(form(page)).to_have_attribute("data-loaded", "")
    return form(page)


def expect_saved(page: Page) -> None:
    """Wait until the open entry says that it is saved."""
    expect(form(page).locator("p[data-state]")).to_have_text(SAVED)


def rows(page: Page) -> Locator:
    """Return the entries as the list shows them."""
    return page.locator(".al-tool__list > li")


def put_plan(page: Page, id: str, value: str, question: str) -> None:
    """Put a facilitator's plan into the store of the page that is open, which has made its database."""
    put_records(page, [seal(f"_plan/plan_{id}", value, question)])


def saved_figures(page: Page, folder: Path) -> Path:
    """Save what a tool holds for a spreadsheet, and return the file under the name that the page gave it."""
    page.get_by_text("Save for a spreadsheet", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as CSV").click()
    expect(page.get_by_text("Your browser has been asked to save a file called")).to_be_visible()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file
