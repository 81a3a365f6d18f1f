"""The whole plan: all that an import will write, and in notes all that it had to guess or to leave out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.exchange.fet import TimetableFile, WeekRow
from server.exchange.timetables.bells import Bells, plan_bells
from server.exchange.timetables.cells import Cells
from server.exchange.timetables.classes import PlannedClass, names_people, plan_classes
from server.exchange.timetables.groups import Grouping, plan_groups
from server.exchange.timetables.journals import PlannedJournal, plan_journals
from server.exchange.timetables.lessons import Day, PlannedLesson, plan_lessons
from server.exchange.timetables.notes import Found, notes_of
from server.exchange.timetables.people import PlannedPerson, PlannedStudent, plan_students, plan_teachers
from server.exchange.timetables.sizes import check_total, plan_sizes
from server.exchange.timetables.weekdays import Cycle, plan_cycle

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Plan:
    """A school as its timetable file has it."""

    timetable: TimetableFile
    week: tuple[WeekRow, ...]
    cells: Cells
    classes: tuple[PlannedClass, ...]
    grouping: Grouping
    students: tuple[PlannedStudent, ...]
    teachers: tuple[PlannedPerson, ...]
    journals: dict[tuple[str, str], PlannedJournal]
    bells: Bells
    cycle: Cycle
    lessons: tuple[PlannedLesson, ...]
    notes: tuple[str, ...]


def make_plan(timetable: TimetableFile, week: Sequence[WeekRow], *, class_size: int = 0) -> Plan:
    """Interpret a file; `class_size` is the number of students of a class for which it states none. Without a week there are no lessons.

    Raises: FaultyFile when its numbers of students add up to more than any school has.
    """
    cells = Cells(timetable)
    classes = plan_classes(timetable, cells)
    grouping = plan_groups(timetable, cells, classes)
    sizes = plan_sizes(cells, {one.mask: class_size for one in classes})
    check_total(timetable.file, sizes)
    cycle = plan_cycle(timetable.days, timetable.mode)
    bells = plan_bells(timetable.hours, cycle.halves)
    activities = {activity.id: activity for activity in timetable.activities}
    return Plan(
        timetable=timetable,
        week=tuple(week),
        cells=cells,
        classes=tuple(classes),
        grouping=grouping,
        students=tuple(plan_students(cells, classes, sizes, named=names_people(timetable))),
        teachers=tuple(plan_teachers(timetable.teachers)),
        journals=plan_journals(timetable, grouping),
        bells=bells,
        cycle=cycle,
        lessons=tuple(plan_lessons(week, activities, cycle, Day(len(timetable.hours), bells.first))),
        notes=tuple(notes_of(Found(timetable, week, cells, classes, sizes, bells, cycle))),
    )
