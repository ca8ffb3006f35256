"""What axe says of a page, of a part of it, or of its colours alone."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that ask what colours there are. They take as long as all others together."""
TAGS = {"type": "tag", "values": RULES}
RUN = """([within, options]) => axe.run(within, options).then(({ violations }) => violations)"""


def violations(page: Page, within: str = "", *, colours: bool = True, others: bool = True) -> list[str]:
    """Return what is wrong with a page, or with a part of it; without its colours, or with nothing but them."""
    only: dict[str, Any] = {"runOnly": TAGS if others else {"type": "rule", "values": COLOURS}}
    if not colours:
        only["rules"] = {rule: {"enabled": False} for rule in COLOURS}
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    # Without `resultTypes` it takes as long again to describe everything that is right.
    options = {**only, "resultTypes": ["violations"]}
    found = page.evaluate(RUN, [{"include": [within]} if within else {"include": ["html"]}, options])
    return [f"{v['id']}: {node['html'][:160]} {node['failureSummary'][:200]}" for v in found for node in v["nodes"]]
