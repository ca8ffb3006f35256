"""Things that have to be in the room, as a head or an item of a session lists them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from alongside.content.files.fields import Fields, unused, whole_number, yes_or_no
from alongside.content.model import Material

_NOTHING = re.compile(r"\W*(?:none|nothing|n/?a)?\W*", re.I)
PER = ("person", "pair", "group", "room")


def materials(fields: Fields, key: str = "materials") -> tuple[Material, ...]:
    """Return the list of materials."""
    value = fields.data.values.get(key)
    if value in (None, ""):
        return ()
    if not isinstance(value, list):
        fields.wrong(key, "a list, each line like  - {item: pens, per: person}")
        return ()
    return tuple(m for index, entry in enumerate(value) if (m := _material(fields, f"{key}.{index}", entry)))


def _material(fields: Fields, place: str, entry: Any) -> Material | None:
    if why := material_fault(entry):
        fields.fault(place, "material-broken", why=why)
        return None
    return material(entry)


def material_fault(entry: Any) -> str:
    """Return what is wrong with a material as written, or nothing."""
    if not isinstance(entry, dict) or not isinstance(entry.get("item"), str) or _NOTHING.fullmatch(entry["item"]):
        return "it has no item"
    if why := unused(entry, ("item", "per", "count", "keep", "sheet", "cards")):
        return f"it {why}"
    if entry.get("per") not in PER:
        return f"per should be one of {', '.join(PER)}"
    if not whole_number(entry.get("count", "1")):
        return "count should be a whole number from 1"
    if yes_or_no(entry.get("keep", "no")) is None:
        return "keep should be yes or no"
    for key in ("sheet", "cards"):
        if not isinstance(entry.get(key, ""), str):
            return f"{key} should be the id of an exercise or sheet"
    return ""


def material(entry: Mapping[str, str]) -> Material:
    """Return a material in which `material_fault` finds nothing wrong."""
    count, keep = whole_number(entry.get("count", "1")), yes_or_no(entry.get("keep", "no"))
    sheet, cards = (entry.get(key, "").strip() for key in ("sheet", "cards"))
    return Material(entry["item"].strip(), entry["per"], count or 1, bool(keep), sheet, cards)
