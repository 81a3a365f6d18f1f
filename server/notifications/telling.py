"""What a message says, in Russian and in English. Pure: what is true and may be told is handed in."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from server.notifications.models import Kind

MOST_LINES = 6
LONGEST_LINE = 120
APP = "/app/"
SCREENS: dict[str, str] = {Kind.MARKS: "diary", Kind.ABSENCES: "attendance", Kind.TIMETABLE: "timetable", Kind.HOMEWORK: "homework"}
"""The app's screens by what is new there; what the school answers to a report stands on the screen of reports."""
REPORTS = "absence"
WORDS: dict[str, dict[str, str]] = {
    "ru": {
        "news": "Новое в дневнике",
        "more": "и ещё {count}",
        "ABSENT": "нет на уроке",
        "ILL": "болеет",
        "EXCUSED": "отсутствует по уважительной причине",
        "LATE": "опоздание",
        "minutes": "{said}, {minutes} мин",
        "CONFIRMED": "Школа подтвердила отсутствие {days}",
        "DECLINED": "Школа не подтвердила отсутствие {days}",
        "TIMETABLE": "Изменения в расписании: {days}",
        "HOMEWORK": "{subject}, задано: {said}",
        "MARKS": "{subject}: {said}",
        "ABSENCES": "{subject}: {said}",
    },
    "en": {
        "news": "News in the diary",
        "more": "and {count} more",
        "ABSENT": "not in the lesson",
        "ILL": "ill",
        "EXCUSED": "absent for a good reason",
        "LATE": "late",
        "minutes": "{said}, {minutes} min",
        "CONFIRMED": "The school confirmed the absence {days}",
        "DECLINED": "The school did not confirm the absence {days}",
        "TIMETABLE": "Changes of the timetable: {days}",
        "HOMEWORK": "{subject}, homework: {said}",
        "MARKS": "{subject}: {said}",
        "ABSENCES": "{subject}: {said}",
    },
}
MONTHS = {
    "ru": ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
    "en": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is new and may be told.

    `word`: a key of WORDS that says it, where that is not its kind's; `said`: symbols, a text, or a key of WORDS.
    """

    kind: Kind
    student: str
    subject: str = ""
    said: str = ""
    minutes: int | None = None
    days: tuple[date, ...] = ()
    word: str = ""
    student_id: int = 0


def message(items: list[Item], *, locale: str, content: bool, tag: str) -> dict[str, Any]:
    """Give a message as browsers get it: title, body, tag, url, lang. Without `content` it says only that there are news."""
    words = WORDS[locale]
    told = {"title": words["news"], "body": "", "tag": tag, "url": _place(items), "lang": locale}
    if not content or not items:
        return told
    students = list(dict.fromkeys(item.student for item in items))
    lines = list(dict.fromkeys(_line(item, locale, named=len(students) > 1) for item in items))
    shown = lines[:MOST_LINES]
    if len(lines) > MOST_LINES:
        shown.append(words["more"].format(count=len(lines) - MOST_LINES))
    return told | {"title": students[0] if len(students) == 1 else words["news"], "body": "\n".join(shown)}


def _place(items: list[Item]) -> str:
    """Give where a tap leads: the one screen that shows all of it, the child's first one, or the app."""
    students = {item.student_id for item in items}
    screens = {REPORTS if item.word else SCREENS[item.kind] for item in items}
    if len(students) != 1:
        return APP
    child = b64encode(f"Student:{students.pop()}".encode()).decode()  # as the API names it
    return f"{APP}{screens.pop() if len(screens) == 1 else ''}?{urlencode({'child': child})}"


def _line(item: Item, locale: str, *, named: bool) -> str:
    words = WORDS[locale]
    said = words.get(item.said, item.said) if item.kind == Kind.ABSENCES else item.said
    if item.minutes is not None:
        said = words["minutes"].format(said=said, minutes=item.minutes)
    line = words[item.word or item.kind].format(subject=item.subject, said=said, days=_days(item.days, locale))
    line = " ".join((f"{item.student}. {line}" if named else line).split())
    return line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1].rstrip() + "…"


def _days(days: tuple[date, ...], locale: str) -> str:
    """Give days as people say them; first and last, where there are more than two."""
    said = [f"{day.day} {MONTHS[locale][day.month - 1]}" for day in days]
    return f"{said[0]} – {said[-1]}" if len(said) > 2 else ", ".join(said)  # noqa: PLR2004
