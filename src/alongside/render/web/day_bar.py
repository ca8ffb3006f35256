"""A session's clock as a bar: how long each stretch is, and when people have a break."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import escape

from alongside.content.plan.session_plan import PlanRow, SessionPlan, clock

WIDTH, EDGE = 320, 6
TOP, HEIGHT = 6, 34
LOOKS = {
    "exercise": 'fill="var(--al-teal)" stroke="none"',
    "talk": 'fill="var(--al-teal)" fill-opacity=".25"',
    "activity": 'fill="var(--al-sheet)"',
}
"""How each kind of stretch is filled; a break is left open."""
NAMES = {
    "exercise": ("exercise", "exercises"),
    "talk": ("talk", "talks"),
    "activity": ("other activity", "other activities"),
    "break": ("break", "breaks"),
}
_STROKE = 'fill="none" stroke="var(--al-ink)" stroke-width="1.5" stroke-linecap="round"'
_LINES = 'stroke="none" fill="var(--al-ink)" font-size="13"'


def day_bar(worked: SessionPlan) -> str:
    """Return the bar of a session as SVG; the timetable below it says the same in words."""
    kinds = Counter(row.item.kind for row in worked.rows)
    told = ", ".join(f"{kinds[kind]} {NAMES[kind][kinds[kind] > 1]}" for kind in NAMES if kinds[kind])
    name = f"{clock(worked.session.start)} to {clock(worked.end)} as a bar: {told}"
    return (
        f'<svg class="al-drawing al-figure" data-day-bar="" role="img" aria-label="{escape(name)}" '
        f'viewBox="0 0 {WIDTH} 86" {_STROKE}>'
        f"{''.join(_stretch(row, worked) for row in worked.rows)}"
        f"<g {_LINES}>{''.join(_hours(worked))}{''.join(_legend(kinds))}</g></svg>"
    )


def _at(minute: int, worked: SessionPlan) -> float:
    """Return where a minute of the day stands."""
    start = worked.session.start
    return round(EDGE + (WIDTH - 2 * EDGE) * (minute - start) / max(1, worked.end - start), 1)


def _stretch(row: PlanRow, worked: SessionPlan) -> str:
    left, right = _at(row.start, worked), _at(row.end, worked)
    if row.item.kind not in LOOKS:
        middle = TOP + HEIGHT / 2
        return f'<path d="M{left + 2:g} {middle:g}H{right - 2:g}" stroke-dasharray="0 4"/>'
    return _box(left + 0.75, right - left - 1.5, TOP, HEIGHT, row.item.kind)


def _box(left: float, width: float, top: float, height: float, kind: str) -> str:
    size = f'x="{left:g}" y="{top:g}" width="{max(1, width):g}" height="{height:g}"'
    return f'<rect {size} rx="2" {LOOKS[kind]}/>'


def _hours(worked: SessionPlan) -> Iterator[str]:
    """Yield the full hours below the bar, as many as have room."""
    hours = [hour * 60 for hour in range(worked.session.start // 60, worked.end // 60 + 1)]
    for minute in hours[:: 1 + len(hours) // 8]:
        x = _at(minute, worked)
        if 22 <= x <= WIDTH - 22:
            yield f'<text x="{x:g}" y="57" text-anchor="middle">{clock(minute)}</text>'


def _legend(kinds: Counter[str]) -> Iterator[str]:
    left = 8.0
    for kind in NAMES:
        if not kinds[kind]:
            continue
        if kind in LOOKS:
            yield f"<g {_STROKE}>{_box(left, 12, 70, 12, kind)}</g>"
        else:
            yield f'<path {_STROKE} d="M{left:g} 76h12" stroke-dasharray="0 4"/>'
        words = NAMES[kind][0].removeprefix("other ")
        yield f'<text x="{left + 18:g}" y="81">{words}</text>'
        left += 32 + 7 * len(words)
