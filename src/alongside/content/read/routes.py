"""The routes through the manual, read from their list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from alongside.content.files.fields import LONGEST_QUESTION, id_is_good, unused, whole_number
from alongside.content.files.text_files import read_text
from alongside.content.files.yaml_reader import read_yaml_list
from alongside.content.problems import Problems
from alongside.content.route import GROUPS, Route, Stop

FILE = PurePosixPath("sources/routes.yml")
_WORDS = ("id", "group", "title", "for", "gain")
_OF_A_ROUTE = (*_WORDS, "within", "asks", "items")
_OF_AN_ITEM = ("page", "exercise", "do", "stage", "minutes")
_LONGEST = 24 * 60


def load_routes(root: Path, problems: Problems) -> Mapping[str, Route]:
    """Return the routes by id in the order of their list; what is wrong goes to `problems`."""
    if not (root / FILE).exists():
        return {}
    text = read_text(root, FILE, problems)
    rows, lines = read_yaml_list(FILE, text or "", problems, "route-broken")
    if not rows and not any(problem.path == FILE for problem in problems):
        problems.add(FILE, 1, "route-broken", why="list a route, or take this file away")
    routes: dict[str, Route] = {}
    for index, row in enumerate(rows):
        faults = [*_faults(row)]
        if not faults and (other := routes.get(row["id"])):
            faults = [("id", f"the id {row['id']} is used already, on line {other.line}")]
        for at, why in faults:
            problems.add(FILE, _line(lines, f"{index}.{at}"), "route-broken", why=why)
        if not faults:
            routes[row["id"]] = _route(row, index, lines)
    return routes


def _line(lines: Mapping[str, int], place: str) -> int:
    """Return the line of a place; where that is missing, of what it should stand in."""
    while place not in lines and "." in place:
        place = place.rpartition(".")[0]
    return lines.get(place, 1)


def _faults(row: Any) -> Iterator[tuple[str, str]]:
    """Yield where in a route something is wrong, and why."""
    if not isinstance(row, dict):
        yield "", "a route begins with  id: …"
        return
    for key in _WORDS:
        if not _is_words(row.get(key)):
            yield key, f"a route needs words after  {key}:"
    if why := unused(row, _OF_A_ROUTE):
        yield "", f"a route {why}"
    if _is_words(row.get("id")) and not id_is_good(row["id"]):
        yield "id", "its id should be small letters, figures and hyphens"
    if _is_words(row.get("group")) and row["group"] not in GROUPS:
        yield "group", f"it belongs to a group, one of {', '.join(GROUPS)}"
    if "within" in row and not _is_minutes(row["within"]):
        yield "within", "within: should be a number of minutes"
    if not _are_questions(row.get("asks", [])):
        yield "asks", f"asks: should be a list of short questions, each of {LONGEST_QUESTION} letters at most"
    yield from _faults_of_items(row.get("items"))


def _faults_of_items(items: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(items, list) or not items:
        yield "items", "a route needs pages or exercises after  items:"
        return
    seen: list[str] = []
    for number, item in enumerate(items):
        at = f"items.{number}"
        if why := _fault_of_item(item):
            yield at, why
        elif (name := item.get("page") or item["exercise"]) in seen:
            yield at, f"{name} stands on this route twice"
        else:
            seen.append(name)


def _fault_of_item(item: Any) -> str:
    if not isinstance(item, dict) or ("page" in item) == ("exercise" in item):
        return "an item is either  page: …  or  exercise: …"
    if why := unused(item, _OF_AN_ITEM):
        return f"an item {why}"
    for key, value in item.items():
        if key == "minutes" and not _is_minutes(value):
            return "minutes: should be a number of minutes"
        if not _is_words(value):
            return f"an item needs words after  {key}:"
    return ""


def _route(row: Mapping[str, Any], index: int, lines: Mapping[str, int]) -> Route:
    return Route(
        id=row["id"],
        group=row["group"],
        title=row["title"].strip(),
        audience=row["for"].strip(),
        gain=row["gain"].strip(),
        within=whole_number(row.get("within")),
        asks=tuple(row.get("asks", ())),
        stops=tuple(_stop(item, _line(lines, f"{index}.items.{number}")) for number, item in enumerate(row["items"])),
        line=_line(lines, f"{index}.id"),
    )


def _stop(item: Mapping[str, str], line: int) -> Stop:
    page, exercise, do, stage = (item.get(key, "").strip() for key in ("page", "exercise", "do", "stage"))
    return Stop(page, exercise, do, stage, whole_number(item.get("minutes")), line)


def _is_words(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_minutes(value: object) -> bool:
    return 1 <= (whole_number(value) or 0) <= _LONGEST


def _are_questions(value: object) -> bool:
    return isinstance(value, list) and all(_is_words(asked) and len(asked) <= LONGEST_QUESTION for asked in value)
