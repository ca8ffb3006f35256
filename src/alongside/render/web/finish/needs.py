"""What a page needs beside what every page has, read from the elements and classes that stand in it."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.render.web.finish.tree import Tree, classes, elements


@dataclass(frozen=True)
class Needs:
    """The scripts and style sheets of a page by name, without ending, in the order in which they are loaded."""

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()

    @property
    def answers(self) -> bool:
        """Whether the reader writes on this page, or reads what they wrote."""
        return "answers" in self.styles


def needs(tree: Tree, *, for_facilitators: bool = False) -> Needs:
    """Return what a page needs; facilitators' pages have a style sheet of their own."""
    found = elements(tree.body)
    tags = {element.tag for element in found}
    looks = {name for element in found for name in classes(element)}
    tool = next((element.get("kind") for element in found if element.tag == "al-tool"), "")
    names = {name for element in found for name in element.attrib}
    script = _script(tool, tags, looks, names)
    walks = "al-walk" in looks
    styles = {
        "home": not looks.isdisjoint(("al-path", "al-doors", "al-route")),
        "answers": bool(tool) or script in ("answers", "before-after", "workbook", "hand-in", "wall", "planner"),
        "tools": bool(tool),
        "workbook": script == "workbook",
        "hand-in": script in ("hand-in", "wall"),
        "wall": script == "wall",
        "planner": script == "planner",
        "kept": script == "keep",
        "model": walks,
        "lists": not looks.isdisjoint(("al-filter", "al-cards")),
        "pictured": "al-pictured" in looks,
        "grid": script == "before-after",
        "easier": not looks.isdisjoint(("al-row", "al-pictures")),
        "guide": for_facilitators,
        "room": "data-room" in names,
    }
    lists, plans = "data-list-filter" in names, "data-session" in names
    scripts = (script, "walk" if walks else "", "filter" if lists else "", "planning" if plans else "")
    rooms = sorted({f"room-{element.get('data-room')}" for element in found if element.get("data-room")})
    of_kinds = sorted({element.get("data-script") or "" for element in found} - {""})  # each has a sheet of that name
    return Needs((*filter(None, scripts), *rooms), (*(name for name, needed in styles.items() if needed), *of_kinds))


def _script(tool: str, tags: set[str], looks: set[str], names: set[str]) -> str:
    """Return the one script that brings what a reader writes: each does what those below it do, too."""
    if tool:
        return f"tool-{tool}"
    if "data-before-after" in names:
        return "before-after"
    if "al-prompt" in tags:
        return "answers"
    if "al-workbook" in tags:
        return "workbook"
    if shared := {"al-hand-in", "al-wall", "al-planner"} & looks:
        return shared.pop().removeprefix("al-")
    if "data-route" in names:
        return "route"
    if "data-card" in names:
        return "progress"
    return "keep" if "al-keep" in looks else ""
