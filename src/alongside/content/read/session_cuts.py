"""Ways to save time in a session, as its author wrote them: what to shorten, what to leave out, and how."""

from __future__ import annotations

from typing import Any

from alongside.content.files.fields import Fields, unused, whole_number
from alongside.content.session import Cut

_STRETCHES = ("exercise", "activity", "talk", "break")
_KEYS = {*_STRETCHES, "minutes", "save", "how"}


def parse_cuts(fields: Fields, key: str = "if_short") -> tuple[Cut, ...]:
    """Return the ways to save time in their order; faulty ones are reported and left out."""
    value = fields.data.values.get(key)
    if value in (None, ""):
        return ()
    if not isinstance(value, list):
        fields.wrong(key, "a list, each line like  - {exercise: boundary-moments, minutes: 20, how: Use four cards.}")
        return ()
    return tuple(cut for index, entry in enumerate(value) if (cut := _cut(fields, f"{key}.{index}", entry)))


def _cut(fields: Fields, place: str, entry: Any) -> Cut | None:
    if why := _fault(entry):
        fields.fault(place, "session-cut-broken", why=why)
        return None
    refers = next((entry[name].strip() for name in _STRETCHES if name in entry), "")
    minutes, saves = _number(entry.get("minutes")), _number(entry.get("save"))
    return Cut(refers, minutes, saves, entry.get("how", "").strip(), fields.data.at(place))


def _fault(entry: Any) -> str:
    """Return what is wrong with a way to save time as written, or nothing."""
    if not isinstance(entry, dict):
        return "it is not like  {exercise: boundary-moments, minutes: 20}"
    stretches = [name for name in _STRETCHES if name in entry]
    if why := unused(entry, _KEYS):
        return f"it {why}"
    if wrong := [key for key in (*stretches, "how") if not isinstance(entry.get(key, ""), str)]:
        return f"{wrong[0]} should be words: put them between quotes"
    if len(stretches) > 1:
        return f"it names one of {', '.join(_STRETCHES)}, and not two"
    number, other = ("minutes", "save") if stretches else ("save", "minutes")
    if other in entry:
        return f"say {number} in place of {other}, as it {'names' if stretches else 'does not name'} a stretch"
    if whole_number(entry.get(number)) is None or (number == "save" and not _number(entry["save"])):
        least = "how long it still takes, 0 to leave it out" if stretches else "how many minutes it saves"
        return f"{number} should be a whole number: {least}"
    if not stretches and not entry.get("how", "").strip():
        return "say how"
    return ""


def _number(value: Any) -> int:
    return whole_number(value) or 0
