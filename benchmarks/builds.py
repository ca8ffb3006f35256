"""What a build costs: whole, with documents or pages kept, a page, a document, and from a saved file to a new page.

Times are CPU seconds, the least of several runs, since a busy machine is slow; what counts is the ratio to a plain
build with Material for MkDocs of the same pages, made in the same run.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from alongside.content.plan.handout_plan import plan_handout
from alongside.content.plan.session_plan import plan_session
from alongside.content.problems import Problems
from alongside.content.read.library import load_library
from alongside.editions.document_forms import DOCUMENT_FORMS, SESSION_FORMS, DocumentForm, SessionForm, Setting

ROOT = Path(__file__).resolve().parent.parent
RUNS = 3
PLAIN = """\
site_name: Plain
theme: {name: material, font: false}
plugins: [search]
"""
SAVED = {
    "an exercise": "exercises/how-much-to-share.md=purpose:",
    "a page": "docs/alongside/listening.md=description:",
    "a session": "facilitator/sessions/half-day.md=purpose:",
    "a word of the glossary": "sources/glossary.yml=\n  means:",
    "a page's title": "docs/alongside/listening.md=title:",
    "the organisation's name": "organisation.yml=\nname: our organisation",
}
"""What an author saves: a file, and the words behind which new ones come."""
Row = tuple[str, str, str]


def cpu(command: list[str], folder: Path) -> tuple[float, str]:
    """Return the CPU seconds of a process and its children, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def least(measure: Callable[[], float], runs: int = RUNS) -> float:
    """Return the smallest of several measurements."""
    return min(measure() for _ in range(runs))


def plain_manual(folder: Path) -> Path:
    """Write the same pages for a build without anything of ours."""
    docs = folder / "plain" / "docs"
    shutil.copytree(ROOT / "docs", docs)
    for area in ("exercises", "facilitator"):
        for file in (ROOT / area).rglob("*.md"):
            if not file.name.startswith("_") and file.name != "README.md":
                copies = [docs / file.relative_to(ROOT)]
                if area == "exercises":
                    copies.append(docs / "facilitator" / "activities" / file.name)
                for copy in copies:
                    copy.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy(file, copy)
    (docs.parent / "mkdocs.yml").write_text(PLAIN, "utf-8")
    return docs.parent


def builds(folder: Path) -> Iterator[Row]:
    """Yield the rows on building the whole site."""
    plain = plain_manual(folder)
    ours = _copy_of_the_manual(folder / "manual")
    command = [sys.executable, "-m", "mkdocs", "build", "--clean", "--site-dir"]

    def without(*kept: str) -> float:
        for name in kept:
            shutil.rmtree(ours / ".cache" / name, ignore_errors=True)
        return cpu([*command, str(folder / "ours")], ours)[0]

    base = least(lambda: cpu([*command, str(folder / "base")], plain)[0])
    nothing = least(lambda: without("handouts", "pages", "styles", "fonts", "mkdocs-jupyter"), 2)
    documents = least(lambda: without("pages"))
    everything = least(without)
    pages = len([*(folder / "ours").rglob("*.html")])
    check = least(lambda: cpu([sys.executable, "-m", "alongside.cli", "check"], ROOT)[0])
    yield f"plain Material build of the same pages, {pages}", f"{base:.2f} s", "1"
    yield "full build, nothing kept", f"{nothing:.2f} s", f"{nothing / base:.2f} ×"
    yield "full build, documents kept", f"{documents:.2f} s", f"{documents / base:.2f} × (promise: 1.6)"
    yield "full build, documents and pages kept", f"{everything:.2f} s", f"{everything / base:.2f} ×"
    yield "a page converted, finished and framed", f"{(documents - everything) / pages * 1000:.1f} ms", ""
    yield "a page of a build in which everything is kept", f"{everything / pages * 1000:.1f} ms", ""
    yield "make check", f"{check:.2f} s", "promise: under 2 s"
    yield from rebuilds(plain, ours, folder)


def rebuilds(plain: Path, ours: Path, folder: Path) -> Iterator[Row]:
    """Yield the rows on what `make serve` does after a file was saved, beside a plain build in the same state."""
    base = _seconds(plain, folder / "plain-served", ["docs/alongside/listening.md=description:"])[0]
    yield "plain rebuild after a page was saved", f"{base:.2f} s", "1"
    for what, seconds in zip(SAVED, _seconds(ours, folder / "ours-served", SAVED.values()), strict=True):
        promise = " (promise: 0.4)" if what == "an exercise" else ""
        yield f"rebuild after {what} was saved", f"{seconds:.2f} s", f"{seconds / base:.2f} ×{promise}"


def _seconds(manual: Path, site: Path, saved: Iterable[str]) -> list[float]:
    _, told = cpu([sys.executable, "-m", "benchmarks.rebuild", str(manual), str(site), *saved], manual)
    return [min(map(float, line.split("\t"))) for line in told.splitlines()]


def _copy_of_the_manual(copy: Path) -> Path:
    for name in ("docs", "exercises", "facilitator", "sources", "src/alongside/theme"):
        shutil.copytree(ROOT / name, copy / name)
    for name in ("mkdocs.yml", "organisation.yml"):
        shutil.copy(ROOT / name, copy / name)
    return copy


def documents() -> Iterator[Row]:
    """Yield the rows on documents: CPU each in every form, of all exercises, sheets and sessions."""
    library = load_library(ROOT, Problems())
    exercises = list(library.exercises.values())
    all_forms = 0.0
    for form in DOCUMENT_FORMS:
        form.make(plan_handout(exercises[0], ""), "")  # what is loaded and made once is no part of a document

        def spent(form: DocumentForm = form) -> float:
            start = time.process_time()
            for exercise in exercises:
                form.make(plan_handout(exercise, ""), "")
            return (time.process_time() - start) / len(exercises)

        each = least(spent)
        all_forms += each
        yield f"a handout as {form.kind.removeprefix('a ')}", f"{each * 1000:.0f} ms", ""
    mean = all_forms / len(DOCUMENT_FORMS)
    yield "a document, on average", f"{mean * 1000:.0f} ms", "promise: 50 ms"
    plans = [plan_session(session, library) for session in library.sessions.values()]
    for of_session in SESSION_FORMS:
        of_session.make(plans[0], Setting("", ""))

        def led(form: SessionForm = of_session) -> float:
            start = time.process_time()
            for plan in plans:
                form.make(plan, Setting("", ""))
            return (time.process_time() - start) / len(plans)

        name = f"for a session: {of_session.name.replace('-', ' ')}, {of_session.ending[1:]}"
        yield name, f"{least(led) * 1000:.0f} ms", ""
