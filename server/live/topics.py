"""The names of what can be listened to. Who may listen stands in server/access/live.py; no rows are read in here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """Something with events: a kind and the id of the row it is about."""

    kind: str
    subject_id: int

    def __str__(self) -> str:
        return f"{self.kind}:{self.subject_id}"


def journal(journal_id: int) -> Topic:
    """What changes in a journal: for its teachers and the school's office."""
    return Topic("journal", journal_id)


def student(student_id: int) -> Topic:
    """What changes in a student's diary: for the student and the family."""
    return Topic("student", student_id)


def school_class(class_id: int) -> Topic:
    """What families tell a class's teacher: for the class teacher and the school's office."""
    return Topic("class", class_id)


def timetable(school_id: int) -> Topic:
    """What changes in a school's bells and lessons: for everybody of the school."""
    return Topic("timetable", school_id)


def draft(timetable_id: int) -> Topic:
    """What is edited in a timetable: for the school's office."""
    return Topic("draft", timetable_id)


def visits(school_id: int) -> Topic:
    """That visits of a school were rolled up: for those who see its figures."""
    return Topic("visits", school_id)
