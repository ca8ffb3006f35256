"""The calendar file of a facilitator's plan, as another program reads it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event
from plan_files import block, day, plan, written

LONDON = ZoneInfo("Europe/London")
CHANGES = {
    "autumn": ("2026-10-24", "2026-10-25", "2026-10-26"),
    "spring": ("2027-03-27", "2027-03-28", "2027-03-29"),
}
"""The days about the nights in which the clocks change."""


def days(*dates: str) -> dict[str, Any]:
    items = (
        block("Welcome; hello, all \\ of you", 30, lead="Ada"),
        block("Long " + "words ü 日本語 🙂 " * 12, 45),
        block("Lunch", 60, kind="break", pin=750),
    )
    return plan(*(day(*items, date=date, place="Room 2, Town Hall; first floor") for date in dates))


def calendar_of(plan: dict[str, Any], follow_up: int | None = None) -> str:
    (files,) = written({"plan": plan, "followUp": follow_up})
    calendar: str = files["calendar"]
    return calendar


def events(calendar: str) -> list[Event]:
    return list(Calendar.from_ical(calendar).walk("VEVENT"))


def by_its_own_rules(calendar: str, wall: datetime) -> datetime:
    """Return a time on the wall as a moment, by the rules of the clocks that the file itself holds."""
    (zone,) = Calendar.from_ical(calendar).walk("VTIMEZONE")
    return wall.replace(tzinfo=zone.to_tz(lookup_tzid=False)).astimezone(UTC)


@pytest.mark.parametrize("season", CHANGES)
def test_days_across_a_change_of_the_clocks_are_at_the_same_time_in_london(season: str) -> None:
    calendar = calendar_of(days(*CHANGES[season]))
    read = events(calendar)
    assert [str(event.start.date()) for event in read] == list(CHANGES[season])
    for event in read:
        assert (event.start.strftime("%H:%M"), event.end.strftime("%H:%M")) == ("09:30", "13:30")
        for moment in (event.start, event.end):
            wall = moment.replace(tzinfo=None)
            assert moment.astimezone(UTC) == wall.replace(tzinfo=LONDON).astimezone(UTC)
            assert by_its_own_rules(calendar, wall) == wall.replace(tzinfo=LONDON).astimezone(UTC)


def test_another_program_reads_the_words_the_place_and_the_alarm() -> None:
    text = calendar_of(days("2026-11-25"))
    calendar = Calendar.from_ical(text)
    assert (calendar["METHOD"], calendar["VERSION"]) == ("PUBLISH", "2.0")
    (event,) = events(text)
    assert event["LOCATION"] == "Room 2, Town Hall; first floor"
    lines = str(event["DESCRIPTION"]).split("\n")
    assert lines[0] == "09:30 Welcome; hello, all \\ of you"
    assert lines[1] == "10:00 " + ("Long " + "words ü 日本語 🙂 " * 12).strip()
    assert lines[-1] == "13:30 End"
    assert "Ada" not in text
    assert event["UID"]
    assert event["DTSTAMP"].dt == datetime(2026, 10, 1, 9, tzinfo=UTC)
    assert [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")] == [timedelta(days=-1)]
    assert text.index("END:VALARM") < text.index("END:VEVENT") < text.index("END:VCALENDAR")
    assert not calendar.errors
    assert not event.errors


def test_the_follow_up_stands_so_many_weeks_after_the_last_day() -> None:
    *trained, after = events(calendar_of(days("2026-10-05", "2026-10-12"), follow_up=8))
    assert len(trained) == 2
    assert after.start == datetime(2026, 12, 7, 10, tzinfo=after.start.tzinfo)
    assert len({str(event["UID"]) for event in (*trained, after)}) == 3
