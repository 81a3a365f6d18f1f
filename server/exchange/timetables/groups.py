"""Groups: a class each, the parts of divisions, and streams of several classes. A set of students is one group, however it is named."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.exchange.timetables.classes import names_people
from server.exchange.timetables.divisions import Splittable, plan_divisions

if TYPE_CHECKING:
    from server.exchange.fet import Activity, TimetableFile
    from server.exchange.timetables.cells import Cells
    from server.exchange.timetables.classes import PlannedClass

MAX_NAME = 200
SEPARATOR = "\x1f"
"""In no name: the reader refuses control characters."""


@dataclass(frozen=True, slots=True)
class PlannedDivision:
    """A division of one or more classes, by their keys."""

    key: str
    name: str
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlannedGroup:
    """A group of kind CLASS, SUBGROUP or STREAM. `school_class` and `division` are keys; a stream may have no division."""

    key: str
    name: str
    kind: str
    mask: int
    grade_level: int
    school_class: str | None
    division: str | None


@dataclass(frozen=True, slots=True)
class Grouping:
    """All groups and divisions, and the group of each activity that has students."""

    groups: tuple[PlannedGroup, ...]
    divisions: tuple[PlannedDivision, ...]
    of_activity: dict[int, PlannedGroup]


def plan_groups(timetable: TimetableFile, cells: Cells, classes: list[PlannedClass]) -> Grouping:
    """Make the groups.

    Every group of the file is one, and every set, or union of sets, that an activity is for. Groups of the file and sets
    inside one class stand in divisions; whole years, unions over several classes and lists of single students are
    streams without one.
    """
    active = [activity for activity in timetable.activities if activity.active and activity.students]
    split, streams = _sort_out(_wanted(timetable, cells, active), timetable, cells, classes)
    divisions = plan_divisions(split, _wholes(timetable, cells, classes, split))
    groups = [_class_group(one) for one in classes]
    planned = []
    for parts in divisions:
        division = _division(parts, classes)
        planned.append(division)
        groups += [_group(part, classes, division) for part in parts]
    groups += [_group(stream, classes, None) for stream in streams]
    by_mask = {group.mask: group for group in reversed(groups)}
    return Grouping(tuple(groups), tuple(planned), {activity.id: by_mask[cells.union(activity.students)] for activity in active})


def _declared(timetable: TimetableFile, cells: Cells) -> set[int]:
    return {cells.mask(group.name) for year in timetable.years for group in year.parts}


def _wanted(timetable: TimetableFile, cells: Cells, active: list[Activity]) -> dict[int, Splittable]:
    """Give each set that must be a group once, under its first name, in the order of the file."""
    wanted: dict[int, Splittable] = {}
    for year in timetable.years:
        for group in year.parts:
            mask = cells.mask(group.name)
            wanted.setdefault(mask, Splittable(group.name, _tidy(group.name), mask))
    order = {name: position for position, name in enumerate(cells.sets())}
    for names in sorted({activity.students for activity in active}, key=lambda names: (len(names), [order[name] for name in names])):
        mask = cells.union(names)
        wanted.setdefault(mask, Splittable(_key(names), _tidy(" + ".join(names)), mask))
    return wanted


def _sort_out(
    wanted: dict[int, Splittable], timetable: TimetableFile, cells: Cells, classes: list[PlannedClass]
) -> tuple[list[Splittable], list[Splittable]]:
    masks = {one.mask for one in classes}
    others = [one for mask, one in wanted.items() if mask not in masks]
    if names_people(timetable):
        return [], others
    declared = _declared(timetable, cells)
    split = [one for one in others if one.mask in declared or len(_classes_of(one.mask, classes)) == 1]
    return split, [one for one in others if one not in split]


def _wholes(timetable: TimetableFile, cells: Cells, classes: list[PlannedClass], split: list[Splittable]) -> list[int]:
    unions = {sum(one.mask for one in _classes_of(group.mask, classes)) for group in split}
    years = {cells.mask(year.name) for year in timetable.years}
    return sorted({one.mask for one in classes} | unions | years, key=lambda mask: (mask.bit_count(), mask & -mask))


def _classes_of(mask: int, classes: list[PlannedClass]) -> list[PlannedClass]:
    return [one for one in classes if one.mask & mask]


def _class_group(one: PlannedClass) -> PlannedGroup:
    return PlannedGroup(f"class:{one.key}", one.name, "CLASS", one.mask, one.grade_level, one.key, None)


def _group(part: Splittable, classes: list[PlannedClass], division: PlannedDivision | None) -> PlannedGroup:
    touched = _classes_of(part.mask, classes)
    grade = min(one.grade_level for one in touched)
    alone = touched[0].key if len(touched) == 1 and division else None
    kind = "SUBGROUP" if alone is not None else "STREAM"
    return PlannedGroup(f"set:{part.key}", part.name, kind, part.mask, grade, alone, division.key if division else None)


def _division(parts: list[Splittable], classes: list[PlannedClass]) -> PlannedDivision:
    touched = _classes_of(sum(part.mask for part in parts), classes)
    names = ", ".join(one.name for one in touched)
    name = f"{names}: {' / '.join(part.name for part in parts)}"
    # No name is empty: the key of a division is never that of a union of the same sets.
    key = _key(("", *(part.key for part in parts)))
    return PlannedDivision(f"division:{key}", _cut(name, 120), tuple(one.key for one in touched))


def _key(names: tuple[str, ...]) -> str:
    """Give a key that stays the same for the same names. Several are hashed: joined, 'А+Б' and 'В' would be 'А' and 'Б+В'."""
    if len(names) == 1:
        return names[0]
    return f"sha256:{hashlib.sha256(SEPARATOR.join(names).encode()).hexdigest()}"


def _tidy(name: str) -> str:
    return _cut(name.strip() or "—", MAX_NAME)


def _cut(name: str, limit: int) -> str:
    return name if len(name) <= limit else f"{name[: limit - 1]}…"
