"""Lessons written as an iCalendar (RFC 5545), in the school's zone. Nothing is asked or decided in here."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from server.exchange.calendars.zone import rules_of

if TYPE_CHECKING:
    from collections.abc import Sequence

VERSION = 3
"""Grows with every change of what is written, so that programs fetch it anew."""
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
"""SEQUENCE counts seconds from here: it only ever grows, and fits into the 32 bits that programs give it."""
AGAIN = timedelta(minutes=15)
YEARS = 3
Row = dict[str, Any]


def tag_of(name: str, rows: Sequence[Row]) -> str:
    """Give the ETag of a calendar, without writing it."""
    told = repr((VERSION, name, [tuple(row.values()) for row in rows]))
    return f'"{hashlib.sha256(told.encode()).hexdigest()[:32]}"'


def written(name: str, rows: Sequence[Row], today: date) -> bytes:
    """Write a calendar of lessons; `rows` are those of reads.lessons_at.

    Cost: some 0.2 ms a lesson.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Zhurnal//Lessons//RU")
    calendar.add("version", "2.0")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", AGAIN, parameters={"VALUE": "DURATION"})
    # Some programs keep the first rules that they are told of a zone: these reach further than any lesson.
    for zone in sorted({row["time_zone"] for row in rows}):
        calendar.add_component(rules_of(zone, today.year - 1, today.year + YEARS))
    for row in rows:
        calendar.add_component(_event(row))
    told: bytes = calendar.to_ical()
    return told


def _event(row: Row) -> Event:
    event = Event()
    event.add("uid", f"lesson-{row['pk']}@zhurnal")
    event.add("dtstamp", row["changed"])
    event.add("last-modified", row["changed"])
    event.add("sequence", max(0, int((row["changed"] - EPOCH).total_seconds())))
    _when(event, row)
    cancelled = row["status"] == "CANCELLED"
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("summary", f"Отменён: {row['subject_name']}" if cancelled else row["subject_name"])
    event.add("transp", "TRANSPARENT" if cancelled or row["starts_at"] is None else "OPAQUE")
    if row["room_name"]:
        event.add("location", _place(row))
    event.add("description", _description(row))
    return event


def _when(event: Event, row: Row) -> None:
    """Say when; a lesson for whose number nothing rings lasts the day."""
    if row["starts_at"] is None:
        event.add("dtstart", row["on"])
        return
    zone = ZoneInfo(row["time_zone"])
    for name, at in (("dtstart", row["starts_at"]), ("dtend", row["ends_at"])):
        event.add(name, _local(row["on"], at, zone))


def _local(on: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(on, at, zone)


def _place(row: Row) -> str:
    room = f"каб. {row['room_name']}" if row["room_name"][0].isdigit() else row["room_name"]
    return f"{room}, {row['building']}" if row["building"] else room


def _description(row: Row) -> str:
    lines = [
        f"{row['number']} урок, {row['group_name']}",
        f"Ведёт: {row['teachers']}" if row["teachers"] else "",
        f"Задано: {row['homework_text']}" if row["homework_text"] else "",
    ]
    return "\n".join(line for line in lines if line)
