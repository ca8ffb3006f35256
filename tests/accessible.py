"""What axe says of a page, of a part of it, or of its colours alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from serving import AXE as AXE_ADDRESS

AXE = Axe()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that ask what colours there are. Of a whole page they take as long as all others together."""
UNPROVED = Path(__file__).with_name("contrast.js").read_text("utf-8")
TARGETS = "target-size"
"""The rule for the size of what is pressed. It takes two fifths of the time of what is left without colours."""
PROVED_LARGE = Path(__file__).with_name("targets.js").read_text("utf-8")
TAGS = {"type": "tag", "values": RULES}
LOAD = """(address) => new Promise((loaded, failed) => {
  const script = Object.assign(document.createElement("script"), { src: address, onload: loaded, onerror: failed });
  document.head.append(script);
})"""
RUN = """([within, options]) => axe.run(within, options).then(({ violations }) => violations)"""
RUN_COLOURS = f"""([within, options]) => {{
  const unproved = ({UNPROVED})(within);
  if (unproved?.length === 0) return [];
  return axe.run({{ include: unproved ?? [within] }}, options).then(({{ violations }}) => violations);
}}"""


def bring_axe(page: Page) -> None:
    """Bring axe into a page, in less than half of the time that `evaluate` takes to look through so long a script."""
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": f"{AXE.axe_script}; null"})
    session.detach()


def bring_axe_again(page: Page) -> None:
    """Bring axe into one page of ours after the other: from the second on, in half of the time of `bring_axe`."""
    page.evaluate(LOAD, AXE_ADDRESS)


def targets_are_large(page: Page, within: str) -> bool:
    """Return whether it is proved that axe finds no target too small there. Where it is not, axe has to be asked."""
    return bool(page.evaluate(PROVED_LARGE, within))


def unproved_colours(page: Page, within: str) -> int | None:
    """Return of how many parts axe has to be asked whether their colours are good; None where of all."""
    found = page.evaluate(f"within => ({UNPROVED})(within)?.length", within)
    return None if found is None else int(found)


def violations(page: Page, within: str = "", *, colours: bool = True, others: bool = True) -> list[str]:
    """Return what is wrong with a page, or with a part of it; without its colours, or with nothing but them."""
    part = within or "html"
    if not page.evaluate("'axe' in window"):
        bring_axe(page)
    found: list[dict[str, Any]] = []
    # Without `resultTypes` it takes as long again to describe everything that is right.
    if others:
        left_out = [*COLOURS, *([TARGETS] if targets_are_large(page, part) else [])]
        rules = {rule: {"enabled": False} for rule in left_out}
        options = {"runOnly": TAGS, "rules": rules, "resultTypes": ["violations"]}
        found += page.evaluate(RUN, [{"include": [part]}, options])
    if colours:
        options = {"runOnly": {"type": "rule", "values": COLOURS}, "resultTypes": ["violations"]}
        found += page.evaluate(RUN_COLOURS, [part, options])
    return [f"{v['id']}: {node['html'][:160]} {node['failureSummary'][:200]}" for v in found for node in v["nodes"]]
