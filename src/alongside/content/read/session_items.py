"""One stretch of a session as its author wrote it: an exercise, a talk, a break or another activity."""

from __future__ import annotations

from typing import Any

from alongside.content.files.fields import LONGEST_CUE, Fields, unused, whole_number
from alongside.content.read.materials import material, material_fault
from alongside.content.session import SessionItem

_ITEM_KINDS = ("exercise", "talk", "break", "activity")
_ITEM_KEYS = {*_ITEM_KINDS, "minutes", "lead", "cue", "do", "say", "materials"}


def parse_item(fields: Fields, index: int, item: Any) -> SessionItem | None:
    """Return one item of a session, or None where it is faulty, which is reported.

    An exercise or talk without minutes gets 0, and its own minutes when it is joined up.
    """
    place = f"items.{index}"
    if why := _fault(item):
        fields.fault(place, "session-item-broken", why=why)
        return None
    kind = next(kind for kind in _ITEM_KINDS if kind in item)
    refers = str(item[kind]) if kind in ("exercise", "talk") else ""
    return SessionItem(
        kind=kind,
        title="" if refers else str(item[kind]),
        minutes=whole_number(item.get("minutes")) or 0,
        refers=refers,
        do=str(item.get("do", "")).strip(),
        say=str(item.get("say", "")).strip(),
        lead=str(item.get("lead", "")).strip(),
        materials=tuple(map(material, item.get("materials", []))),
        line=fields.data.at(place),
        cue=str(item.get("cue", "")).strip(),
    )


def _fault(item: Any) -> str:
    """Return the first thing that is wrong with an item; nothing for a good one."""
    kinds = [kind for kind in _ITEM_KINDS if isinstance(item, dict) and kind in item]
    if len(kinds) != 1:
        return "it begins with exactly one of exercise, talk, break, activity"
    kind = kinds[0]
    if surplus := unused(item, _ITEM_KEYS):
        return f"it {surplus}"
    if kind in ("break", "activity") and "minutes" not in item:
        return f"say how many minutes {item[kind]} takes"
    if "minutes" in item and not whole_number(item["minutes"]):
        return "minutes should be a whole number from 1"
    if wrong := [key for key in (kind, "do", "say", "lead", "cue") if not isinstance(item.get(key, ""), str)]:
        return f"{wrong[0]} should be words: put them between quotes"
    if len(item.get("cue", "")) > LONGEST_CUE:
        return f"its cue has {LONGEST_CUE} letters at most"
    if not isinstance(item.get("materials", []), list):
        return "materials should be a list, each like  - {item: pens, per: person}"
    if fault := next(filter(None, map(material_fault, item.get("materials", []))), ""):
        return f"among its materials, {fault}"
    if kind == "activity" and not (item.get("do") and item.get("say")):
        return f"write what to do and what to say in {item['activity']}"
    return ""
