"""What a school of the demo consists of while it is being made. Shapes only; the makers stand beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import NamedTuple

from server.exchange.demo.calendar import Calendar
from server.exchange.demo.sources import SchoolSource, SubjectSource
from server.exchange.demo.tables import Rows


class Name(NamedTuple):
    """Family name, given name, patronymic."""

    family: str
    given: str
    patronymic: str


@dataclass(slots=True, eq=False)
class Pupil:
    """A student; `ability` is the usual mark in points, `eager` ones are marked in every other lesson at least."""

    id: int
    name: Name
    female: bool
    born_on: date
    school_class: SchoolClassPlan
    ability: float
    account_id: int | None = None
    eager: bool = False
    has_family: bool = False


@dataclass(slots=True, eq=False)
class Teacher:
    """Somebody who works at the school; `room_id` is the room of their own."""

    id: int
    name: Name
    female: bool
    department: str
    position: str
    load: int = 0
    account_id: int = 0
    room_id: int | None = None


@dataclass(slots=True, eq=False)
class Cohort:
    """A group and who is in it when: spans are half-open."""

    id: int
    kind: str
    name: str
    grade: int
    year: tuple[date, date]
    school_class: SchoolClassPlan | None = None
    division: DivisionPlan | None = None
    spans: list[tuple[Pupil, date, date]] = field(default_factory=list)
    moved: bool = False

    def add(self, pupil: Pupil) -> None:
        """Put a student in for the whole year."""
        self.spans.append((pupil, *self.year))

    def move(self, pupil: Pupil, to: Cohort, on: date) -> None:
        """Move a student to another group from a date on."""
        self.spans = [(who, since, on if who is pupil else until) for who, since, until in self.spans]
        to.spans.append((pupil, on, self.year[1]))
        self.moved = to.moved = True

    def roster(self, on: date) -> list[Pupil]:
        """Who is in it on a date."""
        return [pupil for pupil, since, until in self.spans if since <= on < until]


@dataclass(slots=True, eq=False)
class DivisionPlan:
    """How classes are split for some subjects; `key` is language, it, sex or profile."""

    id: int
    key: str
    name: str
    classes: list[SchoolClassPlan]
    cohorts: list[Cohort] = field(default_factory=list)

    def cohort_of(self, pupil: Pupil, on: date) -> Cohort:
        """The group a student is in on a date."""
        return next(cohort for cohort in self.cohorts if pupil in cohort.roster(on))


@dataclass(slots=True, eq=False)
class SchoolClassPlan:
    """A class."""

    id: int
    grade: int
    letter: str
    paper: bool
    cohort: Cohort
    pupils: list[Pupil] = field(default_factory=list)
    divisions: list[DivisionPlan] = field(default_factory=list)
    teacher: Teacher | None = None

    @property
    def name(self) -> str:
        """As on the door."""
        return f"{self.grade}{self.letter}"


class LessonPlan(NamedTuple):
    """A dated lesson with its instants."""

    id: int
    on: date
    number: int
    starts_at: datetime
    ends_at: datetime
    cancelled: bool


@dataclass(slots=True, eq=False)
class Course:
    """A journal: a subject taught to a group. `number` counts the school's journals, whatever their ids."""

    id: int
    number: int
    subject: SubjectSource
    cohort: Cohort
    hours: int
    teacher: Teacher | None = None
    lessons: list[LessonPlan] = field(default_factory=list)
    skipped: int = 0
    held_back: bool = False

    @property
    def taught_by(self) -> Teacher:
        """The teacher, once there is one."""
        if self.teacher is None:
            raise AssertionError(self.subject.name)
        return self.teacher

    @property
    def paper(self) -> bool:
        """Whether nothing is written here."""
        return self.cohort.school_class is not None and self.cohort.school_class.paper


@dataclass(slots=True, eq=False)
class Activity:
    """Courses that are held side by side for some hours a week: one of a class, or the groups of a division."""

    classes: list[SchoolClassPlan]
    courses: list[Course]
    hours: int
    department: str
    gym: bool


class Slot(NamedTuple):
    """One place of the week: weekday 0..5 and number of the lesson from 1."""

    weekday: int
    number: int


@dataclass(slots=True, eq=False)
class World:
    """What all schools share: the clock, the calendar, ids, and the names that are taken."""

    seed: int
    today: date
    now: datetime
    calendar: Calendar
    moved_on: date
    rows: Rows
    password: str
    usernames: dict[str, int] = field(default_factory=dict)


class PlannedRow(NamedTuple):
    """A row of a thematic plan, and its plan."""

    plan_id: int
    id: int
    topic: str
    homework: str
    hours: int


@dataclass(slots=True, eq=False)
class SchoolPlan:
    """A school being made. `since` and `until` bound the dated lessons that it gets."""

    id: int
    year_id: int
    source: SchoolSource
    world: World
    random: Random
    since: date
    until: date
    offset: timedelta
    classes: list[SchoolClassPlan] = field(default_factory=list)
    divisions: list[DivisionPlan] = field(default_factory=list)
    courses: list[Course] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)
    teachers: list[Teacher] = field(default_factory=list)
    week: list[tuple[Activity, Slot, int | None]] = field(default_factory=list)
    subject_ids: dict[str, int] = field(default_factory=dict)
    scale_ids: dict[str, int] = field(default_factory=dict)
    work_ids: dict[str, int] = field(default_factory=dict)
    code_ids: dict[str, int] = field(default_factory=dict)
    gym_ids: list[int] = field(default_factory=list)
    thematic: dict[tuple[str, int, int], list[PlannedRow]] = field(default_factory=dict)
    left_open: set[int] = field(default_factory=set)
    instants: dict[tuple[date, int, int], tuple[datetime, datetime]] = field(default_factory=dict)

    def class_named(self, name: str) -> SchoolClassPlan:
        """The class of that name."""
        return next(school_class for school_class in self.classes if school_class.name == name)
