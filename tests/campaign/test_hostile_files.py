"""Files that are spoilt or forged, and words that look like programs: nothing runs, nothing breaks, nothing changes."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from campaign.ledger import Trials, fault
from campaign.payloads import AWAY, HTML, RUN
from playwright.sync_api import Browser, BrowserContext, Locator, expect
from tool_site import seal
from workbook_site import MAP, Reader

BROWSER = Path(__file__).resolve().parents[2] / "browser"
DENO = Path(sys.executable).parent / "deno"
AT_ONCE = 50
LONG = 200
"""Milliseconds for which a page may stand still over a file."""


@fault(11, "a spoilt or forged file is read", short=300, full=10_000, where="parser")
def test_every_spoilt_file_is_refused_or_whole(trials: Trials) -> None:
    command = [DENO, "test", "--quiet", "tests/mutants_test.ts", "--", str(trials.wanted)]
    ran = subprocess.run(command, cwd=BROWSER, capture_output=True, text=True, check=False)
    if ran.returncode:
        trials.lost(ran.stdout[-2000:])
    trials.tried(trials.wanted)
    trials.settle()


def mutants(good: Path, count: int) -> Iterator[str]:
    """Yield spoilt files, made as the tests of the parser make them."""
    for start in range(0, count, AT_ONCE):
        command = [DENO, "run", "--allow-read", "tests/mutants.ts", good, str(start), str(min(start + AT_ONCE, count))]
        made = subprocess.run(command, cwd=BROWSER, capture_output=True, text=True, check=True)
        yield from json.loads(made.stdout)


def as_file(text: str) -> Any:
    return {
        "name": "alongside-backup.json",
        "mimeType": "application/json",
        "buffer": text.encode("utf-8", "surrogatepass"),
    }


WATCH = """() => {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  }).observe({ entryTypes: ["longtask"] });
}"""


@fault(11, "a spoilt or forged file is chosen", short=24, full=1000, unit="ms in one task")
def test_choosing_a_spoilt_file_changes_nothing(trials: Trials, reader: Reader, tmp_path: Path) -> None:
    """An uncaught error fails the test as well: see `context`."""
    file = tmp_path / "alongside-backup.json"
    reader.exercise().write("worth keeping é✓")
    reader.prompt("places").locator("[data-part='1.place']").fill("The library")
    reader.expect_saved("places")
    reader.write("rewritten")
    path, _ = reader.workbook().backup()
    before = reader.stored()
    page = reader.page
    page.evaluate(WATCH)
    page.get_by_role("button", name="Restore from a backup", exact=True).click()
    dialog = page.get_by_role("dialog")
    came = dialog.get_by_role("alert").or_(dialog.get_by_role("status"))
    for text in mutants(path, trials.wanted):
        # From the disk: what Playwright is given at once it unpacks in the page, for longer than the page itself works.
        file.write_bytes(as_file(text)["buffer"])
        dialog.get_by_label("Choose a backup file").set_input_files(file)
        expect(came).to_be_visible()
        # A forged file may be whole: it is shown, and nothing is written before the reader says so.
        if dialog.get_by_role("alert").count() and "Nothing in your workbook has changed" not in came.inner_text():
            trials.lost(f"a refusal without its sentence: {came.inner_text()}")
        if trials.count % AT_ONCE == 0 and reader.stored() != before:
            trials.lost("the store has changed")
        page.evaluate("document.querySelector('.al-dialog__outcome').replaceChildren()")
        trials.tried()
    trials.saw(page.evaluate("window.longest"))
    assert reader.stored() == before
    trials.settle()
    # A machine that is busy with other tests stops a page for longer than its own work does.
    assert not trials.full or (trials.worst or 0) <= LONG


def strings(count: int) -> list[str]:
    """Return texts that would run in one place of a page or another."""
    ways = [
        "{}", "\">{}", "'>{}", "</textarea>{}", "</script>{}", "</title>{}", "-->{}", "]]>{}", "\n{}\n", "{}{}", "</option>{}", "</li>{}", "<p>{}</p>", "&lt;{}", "so {}",
    ]  # fmt: skip
    run = [bad for bad in HTML if RUN in bad]
    made = [way.replace("{}", bad) for way in ways for bad in run]
    made += [f"javascript:{RUN}", f"${{{RUN}}}", f"{{{{{RUN}}}}}", f'" onfocus={RUN} autofocus x="', *AWAY, *HTML]
    return list(dict.fromkeys(made))[:count]


INSIDE = "script, img, svg, iframe, object, embed, link, style, base, form, video, audio, meta, math, template"
LOOK = f"""() => ({{
  ran: document.documentElement.dataset.ran ?? null,
  inside: [...document.querySelectorAll("main :is({INSIDE}), dialog :is({INSIDE})")].map((it) => it.outerHTML),
  handlers: [...document.querySelectorAll("main *, dialog *")].filter((it) =>
    it.getAttributeNames().some((name) => name.startsWith("on")) || /^\\s*javascript:/i.test(it.getAttribute("href") ?? "")
  ).map((it) => it.outerHTML),
  address: location.pathname,
}})"""


def hostile_backup(bad: Sequence[str]) -> str:
    """Return a backup in which these texts stand wherever text may stand: its hash is right."""
    own = {
        "how-was-it": bad[0], "one-word": bad[1], "when": bad[2], "which-first": bad[3], "how-sure": bad[4],
        "three-people": {"1": bad[5], "2": bad[6]}, "what-holds-you-back": {"time": bad[7], "gone": True},
        "places": {"1.place": bad[8], "1.people": bad[9], "own.gone": bad[10]},
        "services": {"library.why": bad[11], "cafe.rating": bad[12]}, "others": {"1.name": bad[13], "1.why": bad[14]},
    }  # fmt: skip
    answers = [sealed(f"{MAP.id}/{id}", value, bad[index], index) for index, (id, value) in enumerate(own.items())]
    answers += [sealed(f"gone/p{index}", text, text, index) for index, text in enumerate(bad)]
    answers.sort(key=lambda record: record["key"])
    copies = [
        {"id": f"{key}#{rev}-a-test", "key": key, "kind": kind, "record": sealed(key, bad[-rev], bad[-rev], rev - 1)}
        for key in (f"{MAP.id}/how-was-it", "gone/p0")
        for rev, kind in ((2, "conflict"), (3, "earlier"))
    ]
    file = {
        "format": "alongside-backup", "version": 1, "made": "2026-11-25T12:00:00.000Z", "count": len(answers),
        "answers": answers, "copies": copies, "damaged": [{"key": bad[0], "text": text} for text in bad[:20]],
    }  # fmt: skip
    return json.dumps({**file, "sha256": hash_of(file)}, ensure_ascii=False)


def hash_of(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def sealed(key: str, value: object, question: str, revision: int) -> dict[str, Any]:
    record = {**seal(key, {}), "value": value, "question": question, "revision": revision + 1, "rev": revision + 1}
    del record["checksum"]
    return {**record, "checksum": hash_of(record)}


@pytest.fixture
def unguarded(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without the policy of the page, in which a text that is taken for HTML would really run."""
    context = browser.new_context(bypass_csp=True, accept_downloads=True)
    yield context
    context.close()


@fault(11, "words that look like a program run", short=60, full=300)
def test_no_words_run_in_any_place(trials: Trials, unguarded: BrowserContext, workbook_site: str) -> None:
    bad = strings(trials.wanted)
    assert len(bad) == trials.wanted
    reader = Reader(unguarded.new_page(), workbook_site)

    def look(where: str, path: str) -> None:
        for media in ("screen", "print"):
            reader.page.emulate_media(media=media)  # type: ignore[arg-type]
            state = reader.page.evaluate(LOOK)
            if state != {"ran": None, "inside": [], "handlers": [], "address": path}:
                trials.lost(f"{where}, {media}: {state}")
        reader.page.emulate_media(media="screen")

    reader.exercise()
    for text in bad:
        reader.field().fill(text)
        reader.prompt("places").locator("[data-part='1.place']").fill(text)
        trials.tried()
    reader.expect_saved()
    look("typed", f"/exercises/{MAP.id}/")
    reader.workbook()
    answer = reader.page.locator(f"[data-answer='{MAP.id}/how-was-it']")
    expect(answer).to_be_visible()
    look("typed, in My workbook", "/my-workbook/")
    dialog: Locator = reader.choose("Restore from a backup", as_file(hostile_backup(bad)))
    expect(dialog.get_by_role("button", name="Restore these answers")).to_be_visible()
    for summary in dialog.locator("summary").all():
        summary.click()
    look("in the preview", "/my-workbook/")
    for radio in dialog.get_by_role("radio", name="Use the version in the backup").all():
        radio.check()
    dialog.get_by_role("button", name="Restore these answers").click()
    expect(reader.page.get_by_text("restored from the backup.")).to_be_visible()
    reader.workbook()
    expect(reader.page.locator("[data-answer='gone/p0']")).to_be_visible()
    for summary in reader.page.locator(".al-answer__others summary").all():
        summary.click()
    look("brought back, in My workbook", "/my-workbook/")
    reader.exercise()
    expect(reader.field()).to_have_value(bad[0])
    expect(reader.page.get_by_text("There is another version of this answer")).to_be_visible()
    look("brought back, in the exercise", f"/exercises/{MAP.id}/")
    trials.settle()


def test_the_trials_can_fail(unguarded: BrowserContext, workbook_site: str) -> None:
    """Where a text is taken for HTML, it runs and is seen."""
    reader = Reader(unguarded.new_page(), workbook_site).exercise()
    seen = 0
    for text in strings(300)[:30]:
        reader.exercise().page.evaluate(
            "async (text) => { document.querySelector('main').innerHTML = text;"
            " await new Promise((resolve) => setTimeout(resolve, 50)); }",
            text,
        )
        state = reader.page.evaluate(LOOK)
        seen += bool(state["ran"] or state["inside"] or state["handlers"])
    assert seen > 20
