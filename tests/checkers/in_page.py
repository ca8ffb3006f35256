"""Two more checkers of accessibility beside axe: IBM Equal Access and HTML_CodeSniffer, as npm has them.

Both are brought by Deno into `node_modules/` here, by the hashes of deno.lock, and run within the page.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

FOLDER = Path(__file__).resolve().parent
PACKAGES = FOLDER / "node_modules"
SETTLED = FOLDER / "settled.yml"

RUN_IBM = """async () => {
    const checked = await new ace.Checker().check(document, ["WCAG_2_2"]);
    return checked.results
        .filter(({ value }) => value[0] === "VIOLATION" && value[1] !== "PASS")
        .map(({ ruleId, value, message, path, snippet }) => ({ rule: ruleId, sure: value[1] === "FAIL", message, where: snippet || path.dom }));
}"""
RUN_HTMLCS = """() => new Promise((resolve, reject) => HTMLCS.process("WCAG2AA", document, () => resolve(HTMLCS.getMessages().map((it) => ({
    rule: it.code, sure: it.type === HTMLCS.ERROR, message: it.msg, where: `${it.element.outerHTML?.slice(0, 300) ?? ""} in ${it.element.parentElement?.className ?? ""}`,
}))), reject))"""


@dataclass(frozen=True)
class Finding:
    """One thing that a checker says of a page."""

    checker: str
    rule: str
    message: str
    where: str

    def __str__(self) -> str:
        return f"{self.checker}  {self.rule}  {self.message}  {self.where[:200]}"


@cache
def _scripts() -> tuple[str, str]:
    """Return both checkers as scripts, brought here if they are not."""
    if not PACKAGES.exists():
        deno = Path(sys.executable).parent / "deno"
        subprocess.run([deno, "install", "--quiet", "--frozen"], cwd=FOLDER, check=True)
    sniffer = PACKAGES / "html_codesniffer"
    parts = [sniffer / "Translations" / "en.js", *sorted((sniffer / "Standards").rglob("*.js"))]
    parts += [sniffer / "HTMLCS.js", sniffer / "HTMLCS.Util.js"]
    joined = "\n".join(part.read_text("utf-8") for part in parts)
    return (PACKAGES / "accessibility-checker-engine" / "ace.js").read_text(
        "utf-8"
    ), f"var _global = window; _global.translation = {{}};\n{joined}"


def findings(page: Page) -> Iterator[Finding]:
    """Yield what either checker is sure of; the page has to be opened without its policy."""
    ibm, sniffer = _scripts()
    page.evaluate(f"{ibm}\nwindow.ace = ace;")
    page.evaluate(sniffer)
    for checker, run in (("ibm", RUN_IBM), ("htmlcs", RUN_HTMLCS)):
        found: list[dict[str, Any]] = page.evaluate(run)
        yield from (Finding(checker, it["rule"], it["message"], it["where"]) for it in found if it["sure"])


@dataclass(frozen=True)
class Settled:
    """A finding that is none: the rule, what its element holds, in which size of window (in any, where there is none),
    and why."""

    checker: str
    rule: str
    holds: str
    why: str
    size: str = ""

    def covers(self, finding: Finding, size: str) -> bool:
        """Whether this is about that finding in a window of that size."""
        same = (self.checker, self.rule) == (finding.checker, finding.rule) and self.size in ("", size)
        return same and self.holds in finding.where


def load_settled() -> list[Settled]:
    """Return what has been settled, with reasons."""
    return [Settled(**entry) for entry in yaml.safe_load(SETTLED.read_text("utf-8"))]
