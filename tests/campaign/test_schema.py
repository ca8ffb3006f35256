"""Databases of earlier releases: brought up to date whole, whatever happens meanwhile, and safe from older releases.

`tests/browser/golden/` holds a database of each version. What a later release may do is tried with the present scripts
and one more step of the schema.
"""

from __future__ import annotations

import copy
import json
import random
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from campaign.browsers import FIREFOX, Chromium, Firefox, Killable, wait_for
from campaign.ledger import Trials, fault
from playwright.sync_api import BrowserContext, Playwright, expect
from serving import serve
from workbook_site import MAP, PLAN, Reader, framed, write_page, write_site

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = {int(file.stem[1:]): file for file in (ROOT / "tests/browser/golden").glob("v*.json")}
STEPS = re.compile(r"(const STEPS: [^\n]* = \[\n.*?)(^\];)", re.DOTALL | re.MULTILINE)
LAST = f"{MAP.id}/how-was-it"
"""The answer of which the databases hold the last words of a page that closed."""

MANY = 500
"""So many answers, that bringing them up to date takes a while."""

# Copies every answer into a store of its own, one after the other.
STEP = """(db, tx) => {
  const later = db.createObjectStore("later");
  tx.objectStore("answers").openCursor().onsuccess = ({ target }) => {
    const cursor = target.result;
    if (!cursor) return;
    later.put(cursor.value, cursor.key);
    cursor.continue();
  };
},
"""

LAY = """(dump) => new Promise((resolve, reject) => {
  const deleting = indexedDB.deleteDatabase("alongside");
  deleting.onerror = () => reject(deleting.error);
  deleting.onsuccess = () => {
    const opening = indexedDB.open("alongside", dump.version);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes, records }] of Object.entries(dump.stores)) {
        const store = opening.result.createObjectStore(name, keyPath ? { keyPath } : {});
        for (const { name, keyPath, unique, multiEntry } of indexes) {
          store.createIndex(name, keyPath, { unique, multiEntry });
        }
        for (const [key, value] of records) keyPath ? store.put(value) : store.put(value, key);
      }
    };
    opening.onsuccess = () => { opening.result.close(); resolve(true); };
  };
})"""
ALL = """return await new Promise((resolve, reject) => {
  const opening = indexedDB.open("alongside");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = async () => {
    const db = opening.result, found = {};
    const done = (request) => new Promise((resolve) => request.onsuccess = () => resolve(request.result));
    for (const name of db.objectStoreNames) {
      const store = db.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      found[name] = Object.fromEntries(keys.map((key, n) => [key, values[n]]));
    }
    db.close();
    resolve(found);
  };
});"""
VERSION = """return await new Promise((resolve) => {
  const opening = indexedDB.open("alongside");
  opening.onsuccess = () => { resolve(opening.result.version); opening.result.close(); };
});"""


def records(dump: dict[str, Any], store: str) -> dict[str, Any]:
    """Return what a database held, by key."""
    return dict(dump["stores"][store]["records"])


@pytest.fixture(scope="session")
def versions() -> int:
    """Return the version of the schema that the scripts make."""
    steps = STEPS.search((ROOT / "browser/store/database.ts").read_text(encoding="utf-8"))
    assert steps
    return len(re.findall(r"^  \(", steps[1], re.MULTILINE))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, scripts: list[Path]) -> Iterator[str]:
    """The small site, and in `newer/` an exercise of it with the scripts of a later release."""
    folder = tmp_path_factory.mktemp("releases")
    write_site(folder, scripts)
    later = tmp_path_factory.mktemp("later")
    for part in ("browser", "src/alongside/kinds"):
        shutil.copytree(ROOT / part, later / part)
    database = later / "browser/store/database.ts"
    database.write_text(STEPS.sub(lambda found: found[1] + STEP + found[2], database.read_text(encoding="utf-8")))
    deno = Path(sys.executable).parent / "deno"
    subprocess.run([deno, "task", "--quiet", "build"], cwd=later / "browser", check=True, capture_output=True)
    write_page(folder, f"newer/exercises/{PLAN.id}", "Plan a session", framed(PLAN))
    for script in (later / "src/alongside/theme/assets").glob("*.js"):
        shutil.copy(script, folder / "newer")
    page = folder / f"newer/exercises/{PLAN.id}/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace('src="../../../', 'src="../../'), encoding="utf-8")
    with serve(folder) as address:
        yield address


def test_every_version_before_this_one_has_a_database_to_try(versions: int) -> None:
    assert versions >= 1 and set(range(1, versions)) <= set(GOLDEN)


@pytest.mark.parametrize("version", GOLDEN, ids=lambda version: f"v{version}")
def test_a_database_of_an_earlier_release_is_read_whole(
    context: BrowserContext, site: str, version: int, versions: int
) -> None:
    golden = json.loads(GOLDEN[version].read_text(encoding="utf-8"))
    reader = Reader(context.new_page(), site).open("late")
    reader.page.evaluate(LAY, golden)
    reader.exercise()
    # The last words of a page that had closed are put in their place at this moment.
    expect(reader.field()).to_have_value("last words")
    expect(reader.field("one-word")).to_have_value("there")
    expect(reader.prompt("one-word").locator("blockquote")).to_have_text("here")
    expect(reader.prompt("which-first").get_by_label("More skills")).to_be_checked()
    reader.workbook()
    expect(reader.page.get_by_text("You last saved a backup on")).to_be_visible()
    expect(reader.page.get_by_role("button", name="Undo restoring")).to_be_visible()
    _, backup = reader.backup()
    kept = reader.stored()
    assert reader.page.evaluate(f"() => (async () => {{ {VERSION} }})()") == versions
    before, after = records(golden, "answers"), kept["answers"]
    assert after.pop(LAST)["value"] == "last words" and before.pop(LAST)
    assert after == before
    assert records(golden, "versions").items() <= kept["versions"].items()
    written = {key for key, record in {**before, LAST: {"value": "last words"}}.items() if record["value"]}
    assert {record["key"] for record in backup["answers"]} == written


def many() -> dict[str, Any]:
    """A database of the first version with a great many answers."""
    dump = json.loads(GOLDEN[1].read_text(encoding="utf-8"))
    some = [value for _, value in dump["stores"]["answers"]["records"]]
    more = [{**copy.deepcopy(some[n % len(some)]), "key": f"filler/n{n}"} for n in range(MANY)]
    dump["stores"]["answers"]["records"] += [[record["key"], record] for record in more]
    return dump


def kill_while_updating(trials: Trials, start: Callable[[], Killable], site: str, versions: int) -> None:
    """Kill a browser while a later release brings the database up to date, and look which database is there."""
    dump = many()
    expected = records(dump, "answers")
    seen = {"old": 0, "new": 0}
    browser = start()
    try:
        browser.open(f"{site}/late/")
        browser.run(f"return await ({LAY})(...given);", dump)
        browser.open(f"{site}/newer/exercises/{PLAN.id}/")
        begun = time.monotonic()
        wait_for(
            lambda: browser.run(f"return (await indexedDB.databases())[0].version > {dump['version']} || null;"),
            "update",
        )
        whole = time.monotonic() - begun
        wait_for(lambda: browser.run("return document.querySelector('[data-loaded]') && true;"), "answer")
        for number in range(trials.wanted):
            browser.open(f"{site}/late/")
            browser.run(f"return await ({LAY})(...given);", dump)
            chance = random.Random(number)
            # The page is not waited for: it is killed on its way.
            browser.run("setTimeout(() => location.href = given[0]);", f"{site}/newer/exercises/{PLAN.id}/")
            time.sleep(chance.uniform(0, 1.2 * whole + 0.1))
            browser.kill()
            browser = start()
            browser.open(f"{site}/late/")
            version = browser.run(VERSION)
            stored = browser.run(ALL)
            seen["old" if version == dump["version"] else "new"] += 1
            if version not in (dump["version"], versions + 1):
                trials.lost(f"the version is {version}")
            if version != dump["version"] and stored.get("later") != expected:
                trials.lost(f"{len(stored.get('later', ()))} of {len(expected)} answers are where they should be")
            if version == dump["version"] and "later" in stored:
                trials.lost("a part of the update is there")
            # Where it came to that, the last words of the page that had closed have been put in their place.
            place = stored["answers"].get(LAST, {})
            as_it_was = expected if place.get("value") != "last words" else {**expected, LAST: place}
            if stored["answers"] != as_it_was:
                trials.lost(f"not all of the {len(expected)} answers are as they were")
            trials.tried()
    finally:
        browser.kill()
    if trials.full:
        assert all(seen.values()), f"always killed too early or too late: {seen}"
    trials.settle()


@fault(9, "the browser is killed while the database is brought up to date", short=2, full=100)
def test_a_killed_update_leaves_the_old_database_or_the_new_one(
    trials: Trials, playwright: Playwright, browser_executable: str, site: str, versions: int, tmp_path: Path
) -> None:
    def start() -> Killable:
        return Chromium(playwright, browser_executable, tmp_path / "profile")

    kill_while_updating(trials, start, site, versions)


@pytest.mark.skipif(not FIREFOX, reason="there is no Firefox")
@fault(9, "the browser is killed while the database is brought up to date", short=0, full=30, where="Firefox")
def test_a_killed_update_in_firefox_leaves_the_old_database_or_the_new_one(
    trials: Trials, site: str, versions: int, tmp_path: Path
) -> None:
    kill_while_updating(trials, lambda: Firefox(tmp_path / "profile"), site, versions)


def test_this_release_writes_nothing_into_a_database_of_the_next(context: BrowserContext, site: str) -> None:
    reader = Reader(context.new_page(), site)
    reader.open(f"exercises/{PLAN.id}").write("from before", "first-thing")
    reader.open(f"newer/exercises/{PLAN.id}").write("from the next release", "first-thing")
    before = reader.open("late").stored()
    assert "later" in before
    reader.open(f"exercises/{PLAN.id}")
    expect(reader.field("first-thing")).to_have_value("from the next release")
    expect(reader.field("first-thing")).not_to_be_editable()
    expect(reader.page.get_by_role("alert")).to_contain_text("newer version of this site")
    _, backup = reader.workbook().backup()
    assert [record["value"] for record in backup["answers"]] == ["from the next release"]
    after = reader.stored()
    assert after == before
