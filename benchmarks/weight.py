"""What a reader downloads on a first visit, as a browser counts it, beside a plain Material build of the same pages."""

from __future__ import annotations

import gzip
import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from find_browser import find_browser  # noqa: E402
from serving import serve  # noqa: E402

Row = tuple[str, str, str]
PAGES = {
    "a page to read": ("start/your-answers/", 30),
    "a step, with exercises folded in": ("steps/4-stepping-out/", 40),
    "an exercise": ("exercises/how-much-to-share/", 40),
    "My workbook": ("my-workbook/", 40),
    "the home page": ("", None),
}
"""Pages by what they are, with the promise in KiB."""

CONF = """\
extensions = ["myst_parser"]
html_theme = "furo"
project = "Peer"
"""


def loaded(browser: Browser, address: str) -> float:
    """Return what a first visit loads until the network is quiet, each file packed by gzip -9, in KiB."""
    context = browser.new_context()
    page = context.new_page()
    bodies: dict[str, bytes] = {}

    def take(response: object) -> None:
        url, ok = response.url, response.ok  # type: ignore[attr-defined]
        if ok and not url.startswith(("data:", "blob:")):
            bodies[url] = response.body()  # type: ignore[attr-defined]

    page.on("response", take)
    page.goto(address, wait_until="networkidle")
    context.close()
    return sum(len(gzip.compress(body, 9)) for body in bodies.values()) / 1024


def taken_away(scripts: Path) -> Iterator[Row]:
    """Yield what is loaded to take answers away, beside a first visit and never as a part of it."""
    packed = {file: len(gzip.compress(file.read_bytes(), 9)) / 1024 for file in (scripts / "forms").glob("*.js")}
    base = packed.pop(scripts / "forms" / "form_base.js")
    script = len(gzip.compress((scripts / "export.js").read_bytes(), 9)) / 1024
    one, most = sum(packed.values()) / len(packed), max(packed.values())
    yield "to take answers away, once", f"{script + base:.1f} KiB", f"script {script:.1f}, parts of Word {base:.1f}"
    yield (
        "and for each exercise",
        f"{one:.1f} KiB",
        f"the largest {most:.1f}, all {len(packed)}: {sum(packed.values()):.0f}",
    )


def furo(plain: Path, out: Path) -> Path | None:
    """Build the same pages with Sphinx and furo, where they are installed; else return None."""
    if not all(importlib.util.find_spec(name) for name in ("sphinx", "furo", "myst_parser")):
        return None
    (plain / "docs" / "conf.py").write_text(CONF, "utf-8")
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "dirhtml", str(plain / "docs"), str(out)]
    subprocess.run(command, check=True, capture_output=True)
    return out


def rows(ours: Path, material: Path, peer: Path | None) -> Iterator[Row]:
    """Yield a row for each kind of page."""
    executable = find_browser(bring=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        for words, (address, promise) in PAGES.items():
            sizes = []
            for site in filter(None, (ours, material, peer)):
                if (site / address / "index.html").exists():
                    with serve(site) as at:
                        sizes.append(loaded(browser, f"{at}/{address}"))
            said = [f"promise: {promise} KiB"] if promise else []
            if len(sizes) > 1:
                said.append(f"{sizes[0] / sizes[1]:.2f} × plain Material ({sizes[1]:.1f} KiB)")
            if len(sizes) > 2:
                said.append(f"{sizes[0] / sizes[2]:.2f} × furo ({sizes[2]:.1f} KiB)")
            yield f"first visit, {words}", f"{sizes[0]:.1f} KiB", ", ".join(said)
        browser.close()
    yield from taken_away(ours / "assets" / "alongside")
    if peer is None:
        yield "furo as a peer", "not installed", "pip install sphinx furo myst-parser, to compare"
