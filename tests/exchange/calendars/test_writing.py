"""A calendar as programs read it: the zone's rules come with it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import vobject
from icalendar import Calendar, Event

from server.exchange.calendars.writing import tag_of, written

CHANGED = datetime(2026, 11, 23, 9, tzinfo=UTC)


def row(on: date, **given: Any) -> dict[str, Any]:
    """A row as it is read for a calendar."""
    return {
        "pk": on.toordinal(),
        "on": on,
        "number": 1,
        "status": "PLANNED",
        "subject_name": "Алгебра; геометрия, черчение",
        "group_name": "7А",
        "room_name": "спортзал",
        "building": "",
        "time_zone": "Europe/Berlin",
        "starts_at": time(8, 30),
        "ends_at": time(9, 10),
        "teachers": None,
        "homework_text": None,
        "changed": CHANGED,
        **given,
    }


def events(told: str) -> list[Any]:
    return list(Calendar.from_ical(told).walk("VEVENT"))


def starts_of(event: Event) -> Any:
    found: Any = event["dtstart"]
    return found.dt


@pytest.mark.parametrize(
    ("zone", "before", "after"),
    [("Europe/Berlin", timedelta(hours=1), timedelta(hours=2)), ("Asia/Tomsk", timedelta(hours=7), timedelta(hours=7))],
)
def test_both_readers_find_the_local_time_on_both_sides_of_a_change(zone: str, before: timedelta, after: timedelta) -> None:
    told = written("Уроки", [row(day, time_zone=zone) for day in (date(2027, 3, 26), date(2027, 3, 29))], date(2027, 3, 26)).decode()

    for starts in (
        [starts_of(event) for event in events(told)],
        [event.dtstart.value for event in vobject.readOne(told).vevent_list],
    ):
        assert [at.strftime("%H:%M") for at in starts] == ["08:30", "08:30"]
        assert [at.utcoffset() for at in starts] == [before, after]


def test_the_clock_changes_at_the_hour_of_the_old_one() -> None:
    told = written("Уроки", [row(date(2027, 3, 26))], date(2027, 3, 26)).decode()

    assert "BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZNAME:CEST\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n" in told
    assert "BEGIN:STANDARD\r\nDTSTART:20271031T030000\r\nTZNAME:CET\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n" in told


def test_texts_come_back_as_they_were_whatever_stands_in_them() -> None:
    text = "№ 5; § 3, с. 10\\12\nи ещё: «вопросы» 1–4 " + "очень длинно " * 20
    told = written("Уроки", [row(date(2027, 3, 26), homework_text=text)], date(2027, 3, 26))

    event = events(told.decode())[0]

    assert str(event["summary"]) == "Алгебра; геометрия, черчение"
    assert str(event["description"]) == f"1 урок, 7А\nЗадано: {text}"
    assert vobject.readOne(told.decode()).vevent.description.value == f"1 урок, 7А\nЗадано: {text}"
    assert max(map(len, told.split(b"\r\n"))) <= 75


def test_a_calendar_without_lessons_is_one_too() -> None:
    told = written("Уроки", [], date(2027, 3, 26)).decode()

    assert vobject.readOne(told).validate(raiseException=True)
    assert events(told) == []


def test_the_tag_changes_with_whatever_is_told() -> None:
    plain = [row(date(2027, 3, 26))]

    tags = {tag_of("Уроки", rows) for rows in (plain, [], [row(date(2027, 3, 26), room_name="101")], [row(date(2027, 3, 27))])}

    assert len(tags) == 4
    assert tag_of("Уроки", [dict(each) for each in plain]) in tags
