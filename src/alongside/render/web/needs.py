"""What a page needs beside what every page has, read from the elements and classes that stand in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_VALUE = r"(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>=]+)"
_TAG = re.compile(rf"<([a-z][\w-]*)((?:\s+[\w:-]+(?:={_VALUE})?)*)\s*/?>")
"""A tag that opens an element. The words of a page hold no such thing: there a < is written &lt;."""
_ATTRIBUTE = re.compile(rf"([\w:-]+)(?:=({_VALUE}))?")


@dataclass(frozen=True)
class Needs:
    """The scripts and style sheets of a page by name, without ending, in the order in which they are loaded."""

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()

    @property
    def answers(self) -> bool:
        """Whether the reader writes on this page, or reads what they wrote."""
        return "answers" in self.styles


def needs(html: str, *, for_facilitators: bool = False) -> Needs:
    """Return what a page needs, by its HTML; facilitators' pages have a style sheet of their own."""
    tags = [(element, _attributes(rest)) for element, rest in set(_TAG.findall(html))]
    elements = {element for element, _ in tags}
    classes = {name for _, attributes in tags for name in attributes.get("class", "").split()}
    tool = next((attributes["kind"] for element, attributes in tags if element == "al-tool"), "")
    script = _script(tool, elements, classes, {name for _, attributes in tags for name in attributes})
    walks = "al-walk" in classes
    styles = {
        "home": not classes.isdisjoint(("al-path", "al-doors")),
        "answers": bool(tool) or script in ("answers", "workbook"),
        "tools": bool(tool),
        "workbook": script == "workbook",
        "kept": script == "keep",
        "model": walks,
        "guide": for_facilitators,
    }
    scripts = (script, "walk" if walks else "")
    return Needs(tuple(filter(None, scripts)), tuple(name for name, needed in styles.items() if needed))


def _script(tool: str, elements: set[str], classes: set[str], attributes: set[str]) -> str:
    """Return the one script that brings what a reader writes: each does what those below it do, too."""
    if tool:
        return f"tool-{tool}"
    if "al-prompt" in elements:
        return "answers"
    if "al-workbook" in elements:
        return "workbook"
    if "data-card" in attributes:
        return "progress"
    return "keep" if "al-keep" in classes else ""


def _attributes(text: str) -> dict[str, str]:
    """Return the attributes within a tag by name."""
    return {name: value.strip("\"'") for name, value in _ATTRIBUTE.findall(text)}
