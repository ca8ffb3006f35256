"""Makes `v<version>.json`: a whole database as this release writes it, for later releases to be tried on.

Run once for each version of the schema, when it is released:  python tests/browser/golden/make.py
A file is never made anew afterwards: it stands for the databases that readers have.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[2] / name) for name in ("src", "tests", "tests/browser")]

from find_browser import BROWSER_ARGUMENTS, find_browser  # noqa: E402
from playwright.sync_api import Browser, expect, sync_playwright  # noqa: E402
from serving import serve  # noqa: E402
from test_keeping_answers import answer_everything  # noqa: E402
from test_trouble import DAMAGE, KEY  # noqa: E402
from test_two_tabs import DEAF  # noqa: E402
from workbook_site import Reader, write_site  # noqa: E402

DUMP = """() => new Promise((resolve, reject) => {
  const opening = indexedDB.open("alongside");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = async () => {
    const db = opening.result, dump = { version: db.version, stores: {} };
    for (const name of db.objectStoreNames) {
      const store = db.transaction(name).objectStore(name), records = [];
      const indexes = [...store.indexNames].map((each) => store.index(each))
        .map(({ name, keyPath, unique, multiEntry }) => ({ name, keyPath, unique, multiEntry }));
      const cursor = store.openCursor();
      await new Promise((done) => cursor.onsuccess = () => {
        if (!cursor.result) return done();
        records.push([cursor.result.key, cursor.result.value]);
        cursor.result.continue();
      });
      dump.stores[name] = { keyPath: store.keyPath, indexes, records };
    }
    db.close();
    resolve(dump);
  };
})"""


def fill(browser: Browser, site: str) -> dict[str, object]:
    """Do all that leaves something in the database, and return it."""
    context = browser.new_context(accept_downloads=True)
    reader, second = (Reader(context.new_page(), site) for _ in range(2))
    answer_everything(reader)
    path, _ = reader.workbook().backup()
    reader.wipe()
    reader.choose("Restore from a backup", path).get_by_role("button", name="Restore these answers").click()
    expect(reader.page.get_by_text("restored from the backup")).to_be_visible()
    reader.backup()
    reader.exercise().write("written over\nwhat was there, with é and 💬")
    for tab in (reader, second):
        tab.page.add_init_script(DEAF)
        tab.exercise()
    reader.write("here", "one-word")
    second.write("there", "one-word")
    reader.open("late").page.evaluate(DAMAGE, KEY)
    reader.exercise().write("after the damage")
    reader.open("exercises/plan-a-session").write("to be emptied", "first-thing")
    reader.field("first-thing").fill("")
    expect(reader.prompt("first-thing").locator("p[data-state]")).to_have_text("")
    # Last words of a page that has closed and whose own save did not come through.
    reader.exercise()
    expect(reader.prompt("how-was-it")).to_have_attribute("data-loaded", "")
    reader.page.evaluate("""() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...given) {
        if (this.name !== "meta") throw new DOMException("", "QuotaExceededError");
        return put.apply(this, given);
      };
    }""")
    reader.field().fill("last words")
    reader.page.on("dialog", lambda dialog: dialog.accept())
    dump = reader.open("late").page.evaluate(DUMP)
    context.close()
    return dump


def main() -> None:
    """Write the file of the version that the scripts make now."""
    executable = find_browser()  # before Playwright starts: looking for one starts it too
    assets = HERE.parents[2] / "src/alongside/theme/assets"
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        write_site(Path(folder), sorted(assets.glob("*.js")))
        browser = playwright.chromium.launch(executable_path=executable, args=BROWSER_ARGUMENTS)
        with serve(Path(folder)) as site:
            dump = fill(browser, site)
    file = HERE / f"v{dump['version']}.json"
    if file.exists():
        sys.exit(f"{file.name} is there already, and stands for databases that readers have")
    file.write_text(json.dumps(dump, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(file.name)


if __name__ == "__main__":
    main()
