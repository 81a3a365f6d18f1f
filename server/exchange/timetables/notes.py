"""What an import had to guess, and what it leaves out: sentences for the person who runs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.exchange.fet import TimetableFile, WeekRow
from server.exchange.timetables.bells import Bells
from server.exchange.timetables.cells import Cells
from server.exchange.timetables.classes import PlannedClass, names_people
from server.exchange.timetables.sizes import disagreements
from server.exchange.timetables.weekdays import Cycle

if TYPE_CHECKING:
    from collections.abc import Iterator


KNOWN_MODES = frozenset({"official", "mornings-afternoons"})
SHOWN = 5
"""Names given as examples."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the notes are about."""

    timetable: TimetableFile
    week: Sequence[WeekRow]
    cells: Cells
    classes: Sequence[PlannedClass]
    sizes: Sequence[int]
    bells: Bells
    cycle: Cycle


def notes_of(found: Found) -> Iterator[str]:
    """Give one sentence for each kind of guess or omission."""
    yield from _of_calendar(found)
    yield from _of_classes(found)
    yield from _of_sizes(found)
    yield from _of_activities(found)


def _of_calendar(found: Found) -> Iterator[str]:
    if found.timetable.mode.lower().replace("_", "-") not in KNOWN_MODES:
        yield f"The file is of FET's mode {found.timetable.mode!r}: its days are read as days of a week or of several."
    if not found.bells.told:
        first = found.bells.bells[0]
        yield f"The hours do not say when they begin: bells are laid out from {first.starts_at:%H:%M}."
    if not found.cycle.told:
        yield f"The days do not name weekdays: they follow each other from Monday, in a cycle of {found.cycle.weeks} week(s)."
    elif len(found.cycle.slots) == 1 and len(found.cycle.slots[0]) > 1:
        yield "The file has one day for every day: its lessons are held from Monday to Friday."


def _of_classes(found: Found) -> Iterator[str]:
    guessed = [f"{one.name} ({one.grade_level})" for one in found.classes if not one.told]
    if guessed:
        yield f"Names of {len(guessed)} class(es) tell no grade level from 1 to 11, so one was chosen: {_examples(guessed)}."


def _of_sizes(found: Found) -> Iterator[str]:
    wrong = [f"{name} (file {stated}, made {made})" for name, stated, made in disagreements(found.cells, list(found.sizes))]
    if wrong and not names_people(found.timetable):
        yield f"The file's numbers of students disagree for {len(wrong)} set(s): {_examples(wrong)}."
    empty = [one.name for one in found.classes if not any(found.sizes[cell] for cell in found.cells.of(one.mask))]
    if empty:
        yield f"The file states no number of students for {len(empty)} class(es), so they have none (--class-size makes some): {_examples(empty)}."


def _of_activities(found: Found) -> Iterator[str]:
    activities = found.timetable.activities
    inactive = sum(not activity.active for activity in activities)
    if inactive:
        yield f"{inactive} activity(ies) are not active and were left out."
    meetings = sum(activity.active and not activity.students for activity in activities)
    if meetings:
        yield f"{meetings} activity(ies) have no students (meetings, duties): they are no lessons and were left out."
    alone = sum(activity.active and bool(activity.students) and not activity.teachers for activity in activities)
    if alone:
        yield f"{alone} activity(ies) have no teacher: their journals have none yet."
    placed = {row.activity for row in found.week}
    missing = sum(activity.active and activity.id not in placed for activity in activities)
    if found.week and missing:
        yield f"{missing} active activity(ies) are not placed in the week: they have journals, but no lessons."


def _examples(names: list[str]) -> str:
    return ", ".join(names[:SHOWN]) + (", …" if len(names) > SHOWN else "")
