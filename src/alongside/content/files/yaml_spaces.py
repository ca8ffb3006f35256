"""Signs that look like a space and are none to YAML: Word and the web put them where an ordinary one is meant.

Among the words of a value they may stand. They are named where they stand before a line, behind its dash or beside the
colon of its key: there YAML takes what they part for one word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import yaml

from alongside.content.files.yaml_faults import Place, explain

_ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
ODD = re.compile(f"[{_ODD}]")
"""A sign that looks like a space and is none to YAML."""
_NAMES = {"\u00a0": "a non-breaking space", "\u202f": "a narrow non-breaking space"}
_LEAD = re.compile(r"\s*(?:-\s+)*(?:[a-z][\w-]*\s*:(?:\s+|$))?")
"""What of a line is no words: what stands before it, its dash, and its key with the colon."""
_AT_A_KEY = re.compile(rf"^[ {_ODD}]*[{_ODD}]|^[a-z][\w-]*[ {_ODD}]*:[{_ODD}]|[{_ODD}][ {_ODD}]*$")
_TRIES = 50
"""How many signs are made ordinary spaces for a trial: for each, the whole text is read once more."""
_OPENS = "\"'[{|>"


def fault_of_row(row: str, begin: int = 0, end: int | None = None) -> str:
    """Return what to do about such a sign in what of a line is no words, from `begin` to before `end`, or nothing."""
    found = ODD.search(row, begin, min(_end_of_lead(row), len(row) if end is None else end))
    return _fault(row, found) if found else ""


def fault_of_key(key: str) -> str:
    """Return what to do about such a sign at the edge of a key without quotes, or behind a colon that ends another.

    “Part 1: Good”, in the navigation, may hold one: no key of ours has a capital or a space.
    """
    found = _AT_A_KEY.search(key)
    odd = found and ODD.search(key, found.start())
    return _fault(key + ":", odd) if odd else ""


def faults_of_scalar(event: yaml.ScalarEvent, rows: list[str]) -> Iterator[Place]:
    """Yield the lines on which words without quotes took in such a sign that was meant to part them.

    At the beginning of the words themselves it does no harm, except before what opens quotes or brackets.
    """
    if event.style or not event.start_mark or not event.end_mark or not event.value:
        return
    if ODD.match(event.value) and event.value.strip()[:1] not in _OPENS:
        return
    first, last = event.start_mark.line, event.end_mark.line
    end = event.end_mark.column if first == last else None
    if why := fault_of_row(rows[first], event.start_mark.column, end):
        yield Place(first, why)
        for number in range(first + 1, min(last + 1, len(rows))):
            if rows[number].strip() and (why := fault_of_row(rows[number])):
                yield Place(number, why)


def faults_that_end_with_them(text: str, at: int) -> list[Place]:
    """Return the lines whose signs, made ordinary spaces, let YAML read on beyond the line of a fault.

    Of a text full of them, those nearest to the fault are tried.
    """
    if not ODD.search(text):
        return []
    rows, places = text.split("\n"), []
    fault: int | None = min(at, len(rows) - 1)
    tries = _TRIES
    while fault is not None:
        for number in range(fault, -1, -1):
            if tries and (why := fault_of_row(rows[number])):
                tries -= 1
                mended = [*rows[:number], _with_spaces(rows[number]), *rows[number + 1 :]]
                then = _first_fault("\n".join(mended))
                if then is None or then > fault:
                    places.append(Place(number, why))
                    rows, fault = mended, then
                    break
        else:
            break
    return places


def _first_fault(text: str) -> int | None:
    """Return the line of the first fault that PyYAML finds, counted from 0; None where it finds none."""
    try:
        for _ in yaml.parse(text, Loader=yaml.SafeLoader):
            pass
    except yaml.YAMLError as fault:
        return explain(fault, text).line
    return None


def _with_spaces(row: str) -> str:
    end = _end_of_lead(row)
    return ODD.sub(" ", row[:end]) + row[end:]


def _end_of_lead(row: str) -> int:
    lead = _LEAD.match(row)
    return lead.end() if lead else 0


def _fault(row: str, found: re.Match[str]) -> str:
    before, after = row[: found.start()].rstrip(), row[found.start() :].lstrip()
    if before.endswith((":", "-")):
        where = "after the colon" if before.endswith(":") else "after the dash"
    else:
        where = "before the colon" if before and after.startswith(":") else "at the start of this line"
    return f"{_name(found[0])} stands {where}: type an ordinary space in its place"


def _name(sign: str) -> str:
    name = _NAMES.get(sign) or unicodedata.name(sign).lower()
    article = "" if sign in _NAMES else "an " if name[0] in "aeiou" else "a "
    return f"{article}{name} (U+{ord(sign):04X})"
