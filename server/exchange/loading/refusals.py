"""Why a plan cannot be written: the database's named constraints, said in a sentence."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psycopg2
from django.db import DataError, IntegrityError

from server.errors import RefusalError
from server.timetable.errors import ClashKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.timetable.errors import DatedClashError

_SENTENCES = {
    "schoolclass_name_once": "The school already has a class of this name that did not come from this file",
    "weekly_group_once": "The group already has another lesson at this time",
    "weekly_room_once": "The room is already taken by another lesson at this time",
    "weeklyteacher_once": "The teacher already has another lesson at this time",
    "lesson_group_once": "The group already has another lesson at this number",
    "lesson_room_once": "The room is already taken by another lesson at this number",
    "lesson_once": "The journal already has a lesson at this number",
    "lessonteacher_once": "The teacher already has another lesson at this number",
    "membership_one_class_a_day": "The student is already in another class",
    "membership_one_group_of_division_a_day": "The student is already in another group of the division",
    "lessonteacher_listed_once": "The teacher already gives this lesson",
    "academicyear_no_overlap": "The school has an academic year that covers only a part of these dates",
}
_CONSTRAINTS = {
    ClashKind.GROUP: "lesson_group_once",
    ClashKind.STUDENTS: "lesson_group_once",
    ClashKind.ROOM: "lesson_room_once",
    ClashKind.TEACHER: "lessonteacher_once",
    ClashKind.JOURNAL: "lesson_once",
}
_KEY = re.compile(r"Key \((.*?)\)=\((.*?)\)")
_TOLD = ("on", "week", "weekday", "number", "name")


class LoadRefusedError(RefusalError):
    """The plan contradicts what the school already has; nothing of it was written."""


def clash_said(refused: DatedClashError) -> str:
    """Say which lesson of the school is in the way of the file's."""
    clash = refused.clashes[0]
    what = _SENTENCES[_CONSTRAINTS[clash.kind]]
    return f"{what} (on {clash.on}, number {clash.number}). Move the dates (--from, --to), or import into a school of its own."


@contextmanager
def refusing() -> Iterator[None]:
    """Turn a refused row into LoadRefusedError, the known constraints into sentences of their own.

    COPY's errors come as the driver made them, the others as Django wraps them.
    """
    try:
        yield
    except (IntegrityError, DataError, psycopg2.IntegrityError, psycopg2.DataError) as error:
        diagnosis = getattr(error.__cause__ or error, "diag", None)
        constraint = getattr(diagnosis, "constraint_name", None) or "its type"
        sentence = _SENTENCES.get(constraint, f"The database refuses a row of this file (by {constraint})")
        msg = f"{sentence}{_where(diagnosis)}. Move the dates (--from, --to), or import into a school of its own."
        raise LoadRefusedError(msg) from error


def _where(diagnosis: object) -> str:
    """Give what a person can look up of the key that is taken: ' (on 2026-09-07, number 2)'."""
    key = _KEY.search(getattr(diagnosis, "message_detail", None) or "")
    if key is None:
        return ""
    columns = [column.strip(' "') for column in key[1].split(",")]
    told = [f"{column} {value.strip()}" for column, value in zip(columns, key[2].split(","), strict=False) if column in _TOLD]
    return f" ({', '.join(told)})" if told else ""
