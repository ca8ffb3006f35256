"""A small workbook made from the HTML contract, and a person who uses it."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from playwright.sync_api import Locator, Page, expect
from sample_exercise import sample_exercise
from samples import sample
from waiting import wait_until

from alongside.common.handover import handover
from alongside.common.palette import THEME
from alongside.content.kinds.registry import TOOL_KINDS
from alongside.content.model import Exercise, Prompt
from alongside.content.plan.handout_plan import plan_handout
from alongside.content.plan.route_plan import PlannedStop, RoutePlan
from alongside.content.route import Route, Stop
from alongside.editions import forms
from alongside.render.web import answer_definitions as definitions
from alongside.render.web import outcome_scripts, route_pages, route_scripts
from alongside.render.web.finish.dial import Dial
from alongside.render.web.finish.links import Targets
from alongside.render.web.finish.page import Manual, finish
from alongside.render.web.prompts import macros, prompt_html
from alongside.render.word import form

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; "
    "base-uri 'none'; form-action 'none'"
)
STYLE = """
.al-hidden:not(:focus, :active) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
textarea, input[type=text] { display: block; width: 12rem; }
:is(input, button, summary) { min-width: 24px; min-height: 24px; }
.al-is-locked :is(al-prompt, al-tool, al-workbook, .al-before, .al-hand-in, .al-exercise__foot, .al-dialog) { display: none; }
@media print {
  .al-prompt__print:not(:empty) { display: block; white-space: pre-wrap; overflow-wrap: anywhere; }
  :is(textarea, input):has(+ .al-prompt__print:not(:empty)) { display: none; }
}
"""
SAVED = "Saved on this device"
HOLD = """stores => new Promise((resolve) => indexedDB.open("alongside").onsuccess = ({ target: { result: db } }) => {
  const tx = db.transaction(stores, "readwrite"), ask = () => {
    if (window.letGo) return;
    tx.objectStore(stores[0]).count().onsuccess = () => { resolve(); ask(); };
  };
  tx.oncomplete = () => { db.close(); window.free = true; };
  ask();
})"""
"""Writes to the database for as long as nobody says `letGo`: as when another tab brings back a large backup."""

_IDS = """
how-was-it one-word when three-people which-first what-holds-you-back how-sure places services others
"""
PROMPTS = tuple(map(sample, _IDS.split()))
"""Some of every kind there was at first; test_each_kind.py tries all that there are."""


def exercise(id: str, title: str, prompts: tuple[Prompt, ...]) -> Exercise:
    """Return an exercise as a file would describe it."""
    return sample_exercise(id, title=title, part="start", learner=prompts)


MAP = exercise("map-your-own-2", "Map your own", PROMPTS)
PLAN = exercise("plan-a-session", "Plan a session", (Prompt("first-thing", "What do you do first?", "text"),))
BLANK = exercise("blank", "A sheet that asks nothing", ())
COMPOSED = (
    Prompt("for", "A word for this sheet", "text", lines=1),
    Prompt("title", "Title", "text", lines=1, default="What we can expect"),
    Prompt("name", "My name", "text", lines=1),
    Prompt("words-me", "From me", "text", lines=3, default="I look ahead.\nI am on your side."),
)
"""What a sheet asks that is composed for one person."""
NUMBERS = ("999", "text SHOUT to 85258")
"""Those of the organisation whose sheet it is."""
TOOL_PAGES = tuple(
    replace(
        exercise(
            f"tool-{kind}",
            f"A tool: {kind}",
            (
                Prompt(
                    "kept",
                    "What is there?",
                    kind,
                    fields=COMPOSED if kind == "compose" else (),
                    numbers=NUMBERS if kind == "compose" else (),
                ),
            ),
        ),
        kind="tool",
    )
    for kind in TOOL_KINDS
)
"""A page for each kind of tool, as the build makes it."""
EXERCISES = (MAP, PLAN, BLANK, *TOOL_PAGES)
READ_IT = PlannedStop(Stop(page="plain.md"), PurePosixPath("plain.md"), "Nothing to fill in", "page", 4)
DO_IT = PlannedStop(Stop(exercise=PLAN.id), PLAN.path, PLAN.title, "exercise", 10)
READ_ON = PlannedStop(Stop(page="late.md"), PurePosixPath("late.md"), "Added late", "page", 1)
ROUTES = tuple(
    RoutePlan(Route(id, "time", title, "For all.", "Something.", None, (), tuple(stop.stop for stop in stops)), stops)
    for id, title, stops in (("short", "A short way", (READ_IT, DO_IT, READ_ON)), ("other", "Another way", (READ_ON,)))
)
"""Two routes; what is read on one is read on the other."""
RATED = {"id": "a-day", "title": "A day", "lines": ["I can begin", "I know who is near"]}
"""A session as the page of the grid knows it."""
NO_MANUAL = Manual(Dial([]), Targets({}, "", {}))
"""What a page is finished with where there is nothing around it."""


def framed(exercise: Exercise) -> str:
    """Return an exercise as the server writes it into a page."""
    prompts = "\n".join(prompt_html(exercise.id, prompt) for prompt in exercise.prompts)
    return str(macros.frame(exercise)).replace("<al-slot/>", prompts)


def workbook(exercises: Sequence[Exercise] = EXERCISES) -> str:
    """Return My workbook as the server writes it."""
    entries = [{"exercise": exercise, "href": f"../exercises/{exercise.id}/"} for exercise in exercises]
    parts = [{"title": "To begin with", "entries": entries[:1]}, {"title": "Later", "entries": entries[1:]}]
    logs = [f"../exercises/{e.id}/" for e in exercises if any(prompt.kind == "log" for prompt in e.prompts)]
    made = {"planner": "../planner/", "grid": "../grid/"}
    return str(macros.workbook(parts, "".join(logs[:1]), "../routes/", "0.1.0", "../start/hand-in/", **made))


def write_definitions(site: Path, exercises: Sequence[Exercise] = EXERCISES) -> None:
    """Write the scripts that say the prompts of each exercise, beside our scripts, as the build does."""
    for name, content in definitions.files(exercises):
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(content, encoding="utf-8")


def write_routes(site: Path) -> None:
    """Write the page of each route, and the script that says it to My workbook, as the build does."""
    stops = [stop for plan in ROUTES for stop in plan.stops]
    addresses = {stop.path: f"{stop.path.with_suffix('')}/" for stop in stops}
    for plan in ROUTES:
        here = route_pages.page_of(plan.route)
        addresses[here] = f"{here.with_suffix('')}/"
        write_page(
            site,
            str(here.with_suffix("")),
            plan.route.title,
            re.sub(r'(href="[^"]+)\.md"', r'\1/"', route_pages.stops_list(plan, here)),
        )
        name, content = route_scripts.script(plan, addresses)
        (site / name).write_text(content, encoding="utf-8")


def write_forms(site: Path, exercises: Sequence[Exercise] = EXERCISES) -> None:
    """Write what a handout is filled in from, as the build does."""
    (site / forms.FOLDER).mkdir()
    base = forms.base_script(site="https://manual.example", credit="The manual, CC BY 4.0")
    (site / forms.BASE).write_text(base, encoding="utf-8")
    for exercise in exercises:
        page = f"<h1>{exercise.title}</h1>{framed(exercise)}<p>Not to be filled in.</p>"
        blank = finish(page, f"exercises/{exercise.id}/", NO_MANUAL).blank
        script = forms.script(exercise, form(plan_handout(exercise, "https://manual.example")), blank)
        (site / forms.path(exercise)).write_text(script, encoding="utf-8")
    shutil.copy(THEME / "css" / "paper.css", site / "paper.css")


def write_page(site: Path, where: str, title: str, body: str) -> None:
    """Write one page of the site."""
    folder = site / where
    folder.mkdir(parents=True)
    depth = "../" * len(PurePosixPath(where).parts)
    tool = re.search(r'<al-tool [^>]* kind="(\w+)"', body)
    kind = (
        "hand-in"
        if "al-hand-in" in body
        else "wall"
        if "al-wall" in body
        else "planner"
        if 'class="al-planner"' in body
        else "route"
        if "data-route" in body
        else "before-after"
        if "data-before-after" in body
        else "workbook"
        if "<al-workbook" in body
        else f"tool-{tool[1]}"
        if tool
        else "answers"
    )
    script = (
        kind
        if "<al-" in body or "id='place'" in body or kind in ("before-after", "hand-in", "planner", "route", "wall")
        else "page"
    )
    (folder / "index.html").write_text(
        f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="{depth}style.css"></head>
<body><header><nav aria-label="Pages"><a href="{depth}exercises/{MAP.id}/">Map your own</a>
<a href="{depth}my-workbook/">My workbook</a></nav></header>
<main><h1>{title}</h1>{body}</main><script src="{depth}{script}.js"></script></body></html>""",
        encoding="utf-8",
    )


def write_scripts(site: Path, scripts: list[Path]) -> None:
    """Write the scripts of the pages, and a style sheet with what they rely on."""
    for script in scripts:
        (site / script.name).write_bytes(script.read_bytes())
    grid = "".join((THEME / f"css/{name}.css").read_text("utf-8") for name in ("shown", "grid"))
    (site / "style.css").write_text(STYLE + grid, encoding="utf-8")
    for name in ("answers", "home"):  # loaded on demand where a route is followed
        (site / f"{name}.css").write_text("", encoding="utf-8")


def write_site(site: Path, scripts: list[Path]) -> None:
    """Write the whole small site: two exercises, My workbook, and pages on which something is unusual."""
    write_scripts(site, scripts)
    write_page(site, f"exercises/{MAP.id}", "Map your own", framed(MAP))
    write_page(site, f"exercises/{PLAN.id}", "Plan a session", framed(PLAN))
    write_page(site, "my-workbook", "My workbook", workbook())
    write_page(site, "start/hand-in", "Share answers", '<h2>Choose</h2><div class="al-hand-in"></div>')
    write_page(site, "facilitator/wall", "Hear from the group", '<h2>The wall</h2><div class="al-wall"></div>')
    for tool in TOOL_PAGES:
        write_page(site, f"exercises/{tool.id}", tool.title, framed(tool))
    write_definitions(site)
    write_forms(site)
    write_routes(site)
    write_page(site, "twice", "The same twice", framed(MAP) + framed(MAP))
    write_page(site, "plain", "Nothing to fill in", "<p>To be read.</p>")
    write_page(site, "late", "Added late", "<div id='place'></div>")
    write_page(site, "grid", "Before and after", outcome_scripts.place("grid/"))
    (site / "evaluation").mkdir()
    (site / "evaluation/sessions.js").write_text(handover(outcome_scripts.ROOM, "sessions", [RATED]), encoding="utf-8")
    newer = Prompt("first-thing", "What will you do first, and why?", "text", revision=2)
    write_page(site, "reworded", "Reworded", framed(exercise(PLAN.id, PLAN.title, (newer,))))


WEAR = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""


def wear(page: Page, name: str) -> None:
    """Give a page a style sheet of the theme that this small site does without."""
    page.evaluate(WEAR, (THEME / "css" / f"{name}.css").read_text("utf-8"))


@dataclass
class Reader:
    """A person with one tab open."""

    page: Page
    site: str

    def open(self, where: str) -> Reader:
        """Go to a page of the site."""
        self.page.goto(f"{self.site}/{where}/")
        return self

    def exercise(self) -> Reader:
        """Go to the exercise that has a prompt of each kind."""
        return self.open(f"exercises/{MAP.id}")

    def workbook(self) -> Reader:
        """Go to My workbook."""
        return self.open("my-workbook")

    def prompt(self, id: str) -> Locator:
        """Return a prompt of the exercise."""
        return self.page.locator(f"al-prompt[key$='/{id}']")

    def field(self, id: str = "how-was-it") -> Locator:
        """Return the one field of a prompt."""
        return self.prompt(id).locator("[data-part='']")

    def write(self, words: str, id: str = "how-was-it") -> None:
        """Write into the one field of a prompt, and wait until it says that this is saved."""
        # What is written before the store has been read stands beside what was there; that has tests of its own.
        expect(self.prompt(id)).to_have_attribute("data-loaded", "")
        self.field(id).fill(words)
        self.expect_saved(id)

    def expect_saved(self, id: str = "how-was-it") -> None:
        """Wait until a prompt says that its answer is saved."""
        state = f"al-prompt[key$='/{id}'] p[data-state]"
        is_saved = "([state, words]) => document.querySelector(state)?.textContent.trim() === words"
        wait_until(self.page, is_saved, [state, SAVED])

    def stored(self) -> dict[str, Any]:
        """Return all that is in the database, by store and key."""
        return self.page.evaluate(READ)

    def values(self) -> dict[str, Any]:
        """Return the answers in the database by the last part of their key."""
        return {key.split("/")[1]: record["value"] for key, record in self.stored()["answers"].items()}

    def backup(self, button: str = "Save a backup file") -> tuple[Path, dict[str, Any]]:
        """Save a backup with a button, and return the file and what is in it."""
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name=button, exact=True).click()
        path = Path(download.value.path())
        return path, json.loads(path.read_text(encoding="utf-8"))

    def backup_of(self, place: Locator) -> tuple[Path, dict[str, Any]]:
        """Save a backup with the button in a warning."""
        with self.page.expect_download() as download:
            place.get_by_role("button", name="Save a backup file now").click()
        path = Path(download.value.path())
        return path, json.loads(path.read_text(encoding="utf-8"))

    def choose(self, button: str, file: Path | dict[str, Any]) -> Locator:
        """Open a window of My workbook, choose a file in it, and return the window."""
        self.page.get_by_role("button", name=button, exact=True).click()
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_label("Choose a backup file").set_input_files(file)  # type: ignore[arg-type]
        return dialog

    def wipe(self) -> None:
        """Wipe My workbook."""
        self.page.get_by_role("button", name="Clear my answers from this device").click()
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_role("checkbox").check()
        dialog.get_by_role("button", name="Clear everything").click()
        expect(self.page.get_by_text("Your workbook is empty.")).to_be_visible()


READ = """() => new Promise((resolve, reject) => {
  const opening = indexedDB.open("alongside");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = async () => {
    const db = opening.result, found = {};
    for (const store of db.objectStoreNames) {
      found[store] = {};
      const all = db.transaction(store).objectStore(store).openCursor();
      await new Promise((done) => all.onsuccess = () => {
        const cursor = all.result;
        if (!cursor) return done();
        found[store][cursor.key] = cursor.value;
        cursor.continue();
      });
    }
    db.close();
    resolve(found);
  };
})"""
