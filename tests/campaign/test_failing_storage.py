"""What a browser may refuse, lack, or never answer: the page is of use, keeps the words and hands them out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from campaign.ledger import Trials, fault
from playwright.sync_api import Browser, expect
from workbook_site import Reader

ABSENT = "Object.defineProperty({0}, '{1}', {{ value: undefined }});"
FORBIDDEN = "Object.defineProperty({0}, '{1}', {{ get() {{ throw new DOMException('', 'SecurityError'); }} }});"
NO_DATABASE: Mapping[str, str] = {
    "no indexedDB": ABSENT.format("window", "indexedDB"),
    "indexedDB is forbidden": FORBIDDEN.format("window", "indexedDB"),
    "open() throws": "IDBFactory.prototype.open = () => { throw new DOMException('', 'InvalidStateError'); };",
    "open() fails": """IDBFactory.prototype.open = () => {
        const request = new EventTarget();
        request.error = new DOMException('', 'UnknownError');
        setTimeout(() => request.onerror(new Event('error')));
        return request;
      };""",
    "open() never answers": "IDBFactory.prototype.open = () => new EventTarget();",
    "transactions never answer": "IDBObjectStore.prototype.get = IDBObjectStore.prototype.getAll = IDBObjectStore.prototype.count ="
    " () => new EventTarget();",
    "nothing at all": "".join(
        [
            ABSENT.format("window", "indexedDB"),
            FORBIDDEN.format("window", "localStorage"),
            ABSENT.format("navigator", "storage"),
            ABSENT.format("window", "BroadcastChannel"),
            ABSENT.format("crypto", "subtle"),
        ]
    ),
}
OTHERS: Mapping[str, str] = {
    "localStorage is forbidden": FORBIDDEN.format("window", "localStorage"),
    "localStorage throws": "Storage.prototype.getItem = Storage.prototype.setItem = Storage.prototype.removeItem ="
    " () => { throw new DOMException('', 'QuotaExceededError'); };",
    "no navigator.storage": ABSENT.format("navigator", "storage"),
    "persist() throws": "StorageManager.prototype.persist = () => { throw new TypeError(); };",
    "persist() refuses": "StorageManager.prototype.persist = () => Promise.reject(new TypeError());",
    "persist() never answers": "StorageManager.prototype.persist = () => new Promise(() => {});",
    "no BroadcastChannel": ABSENT.format("window", "BroadcastChannel"),
    "no crypto.subtle": ABSENT.format("crypto", "subtle"),
    "databases() is missing": ABSENT.format("IDBFactory.prototype", "databases"),
    "databases() fails": "IDBFactory.prototype.databases = () => Promise.reject(new TypeError());",
    "commit() is missing": ABSENT.format("IDBTransaction.prototype", "commit"),
    "no requestIdleCallback": "delete window.requestIdleCallback;",
    "no ResizeObserver": "delete window.ResizeObserver;",
    "only the database": "".join(
        [
            FORBIDDEN.format("window", "localStorage"),
            ABSENT.format("navigator", "storage"),
            ABSENT.format("window", "BroadcastChannel"),
            ABSENT.format("crypto", "subtle"),
        ]
    ),
}
SHORT = ("nothing at all", "open() throws", "localStorage is forbidden", "only the database")
ALL = [*SHORT, *(name for name in [*NO_DATABASE, *OTHERS] if name not in SHORT)]
WRITTEN = {"how-was-it": "still typed é✓", "which-first": "time", "three-people": {"4": "a fourth"}}


@fault(15, "the browser refuses, lacks or never answers", short=len(SHORT), full=len(ALL))
def test_the_page_is_of_use_whatever_the_browser_refuses(
    trials: Trials, browser: Browser, workbook_site: str, tmp_path: Path
) -> None:
    for number in trials:
        name = ALL[number]
        keeps = name in OTHERS
        context = browser.new_context(accept_downloads=True)
        errors: list[str] = []
        context.on("weberror", lambda error, errors=errors: errors.append(str(error.error)))  # type: ignore[misc]
        reader = Reader(context.new_page(), workbook_site)
        reader.page.add_init_script((NO_DATABASE | OTHERS)[name])
        reader.exercise()
        reader.prompt("three-people").get_by_role("button", name="Add a row").click()
        reader.prompt("three-people").locator("[data-part='4']").fill("a fourth")
        reader.prompt("which-first").get_by_label("More time").check()
        reader.field().fill("still typed é✓")
        if keeps:
            for id in WRITTEN:
                reader.expect_saved(id)
            path, backup = reader.workbook().backup()
        else:
            expect(reader.prompt("how-was-it").get_by_role("alert")).to_be_visible()
            path, backup = reader.backup_of(reader.prompt("how-was-it"))
        copy = tmp_path / f"{number}.json"
        copy.write_bytes(path.read_bytes())
        if {record["key"].split("/")[1]: record["value"] for record in backup["answers"]} != WRITTEN:
            trials.lost(f"{name}: the backup holds {json.dumps(backup['answers'])}")
        if not keeps and reader.field().input_value() != WRITTEN["how-was-it"]:
            trials.lost(f"{name}: the words are not on the page")
        reader.page.once(
            "dialog", lambda dialog: dialog.accept()
        )  # words that are nowhere else: it asks before it goes
        dialog = reader.workbook().choose("Check my backup", copy)
        expect(dialog.get_by_role("status")).to_contain_text("This backup is complete. It has 3 answers")
        for error in errors:
            trials.lost(f"{name}, uncaught: {error}")
        context.close()
