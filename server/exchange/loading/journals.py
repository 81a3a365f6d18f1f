"""Subjects, and the journals of the groups with everybody who teaches them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.exchange.loading.rows import BATCH, Ensured, ensure_by
from server.groups.models import Journal, JournalTeacher, Subject

if TYPE_CHECKING:
    from server.exchange.timetables.plan import Plan
    from server.schools.models import AcademicYear, Scale

WITHOUT_MARKS = 1
"""The grade level that has none (M11)."""


@dataclass(frozen=True, slots=True)
class Journals:
    """Ids of the journals by the plan's key (group, subject), and how many were made."""

    ids: dict[tuple[str, str], int]
    made: int


def subject_name(name: str) -> str:
    """Give a subject's name as it is shown; names that differ in spaces around them are one subject."""
    return name.strip() or "—"


def ensure_subjects(plan: Plan, school_id: int) -> Ensured:
    """Make the plan's subjects, by their shown names; a subject the school has already is taken as it is."""
    names = dict.fromkeys(subject_name(subject.name) for subject in plan.timetable.subjects)
    wanted = {name: Subject(school_id=school_id, external_id=f"fet:subject:{name}", name=name) for name in names}
    return ensure_by(Subject, "name", {"school_id": school_id}, wanted)


def ensure_journals(plan: Plan, year: AcademicYear, scale: Scale, groups: Ensured, subjects: Ensured) -> Journals:
    """Make the plan's journals."""
    grade_of = {group.key: group.grade_level for group in plan.grouping.groups}
    known = {(group, subject): pk for group, subject, pk in Journal.objects.filter(year=year).values_list("group_id", "subject_id", "pk")}
    made: dict[tuple[int, int], Journal] = {}
    places = {}
    for key in plan.journals:
        place = groups.ids[key[0]], subjects.ids[subject_name(key[1])]
        places[key] = place
        if place not in known:
            chosen = None if grade_of[key[0]] == WITHOUT_MARKS else scale
            made[place] = Journal(school_id=year.school_id, year=year, group_id=place[0], subject_id=place[1], scale=chosen)
    Journal.objects.bulk_create(made.values(), batch_size=BATCH)
    ids = known | {place: journal.pk for place, journal in made.items()}
    return Journals({key: ids[place] for key, place in places.items()}, len(made))


def ensure_journal_teachers(plan: Plan, year: AcademicYear, journals: Journals, staff: Ensured) -> tuple[int, int]:
    """Give every journal its teachers for the year; a journal that has teachers keeps them. Give (made, all)."""
    kept = set(JournalTeacher.objects.filter(journal__in=journals.ids.values()).values_list("journal_id", flat=True))
    pairs = {(journals.ids[key], staff.ids[f"fet:teacher:{name}"]) for key, journal in plan.journals.items() for name in journal.teachers}
    rows = [
        JournalTeacher(school_id=year.school_id, journal_id=journal, staff_id=teacher, since=year.since, until=year.until)
        for journal, teacher in sorted(pairs)
        if journal not in kept
    ]
    JournalTeacher.objects.bulk_create(rows, batch_size=BATCH)
    return len(rows), len(pairs)
