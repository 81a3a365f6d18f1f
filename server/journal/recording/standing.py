"""What stands in a lesson's cells at the moment of a save, and what may be entered there: read under the lesson's lock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast, JSONObject

from server.groups.models import Membership, SchoolClass
from server.groups.reads import in_force
from server.journal import chain
from server.journal.models import Cell, LedgerHead, Mark, SavedEntry
from server.schools.models import AttendanceCode, GradingPeriod, ScaleSymbol, School, WorkType
from server.timetable.models import Lesson
from server.timetable.reads import bell_of


@dataclass(frozen=True, slots=True)
class StandingMark:
    """A mark as it stands."""

    id: int
    position: int
    symbol: str
    work_type_id: int
    comment: str
    publish_at: datetime | None


@dataclass(frozen=True, slots=True)
class StandingCell:
    """A cell as it stands; version 0 when nothing was ever entered."""

    version: int
    symbol: str | None
    minutes: int | None
    changed_by: str
    changed_at: datetime | None
    marks: tuple[StandingMark, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """An attendance symbol of the school."""

    id: int
    late: bool


@dataclass(frozen=True, slots=True)
class Tables:
    """What the school lets one type: symbols of the journal's scale, kinds of work (the default first), attendance."""

    symbols: dict[str, Decimal | None]
    work_types: dict[int, str]
    codes: dict[str, Code]


@dataclass(frozen=True, slots=True)
class Saved:
    """An earlier save under the same key."""

    lesson_id: int
    content_hash: bytes
    outcome: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Facts:
    """What decides whether a lesson may be recorded; `starts_at` is None where no bell rings for it."""

    closed: bool
    starts_at: time | None
    on_paper: bool
    saved: Saved | None


def lessons(account_id: int | None, key: Any) -> QuerySet[Lesson]:  # noqa: ANN401 - a UUID
    """Give lessons with all that decides whether they may be recorded, and an earlier save under the key."""
    closed = GradingPeriod.objects.filter(
        school=OuterRef("school"),
        grade_from__lte=OuterRef("grade_level"),
        grade_to__gte=OuterRef("grade_level"),
        since__lte=OuterRef("on"),
        until__gt=OuterRef("on"),
        closed_at__isnull=False,
    )
    school, on, grade_level = (OuterRef(OuterRef(name)) for name in ("school", "on", "grade_level"))
    bell = bell_of(school, on, grade_level, OuterRef("number"))
    saved = SavedEntry.objects.filter(account=account_id, key=key)
    return Lesson.objects.select_related("journal", "school").annotate(
        closed=Exists(closed),
        starts_at=Subquery(bell.values("starts_at")[:1]),
        saved_lesson=Subquery(saved.values("lesson")[:1]),
        saved_hash=Subquery(saved.values("content_hash")[:1]),
        saved_outcome=Subquery(saved.values("outcome")[:1]),
        journal_mode=F("group__school_class__journal_mode"),
    )


def facts(lesson: Lesson) -> Facts:
    """Give the facts of a lesson that came from `lessons`."""
    found = vars(lesson)
    saved = None
    if found["saved_lesson"] is not None:
        saved = Saved(found["saved_lesson"], bytes(found["saved_hash"]), found["saved_outcome"])
    on_paper = found["journal_mode"] == SchoolClass.JournalMode.PAPER
    return Facts(found["closed"], found["starts_at"], on_paper, saved)


def head(journal_id: int, school_id: int) -> LedgerHead:
    """Give the end of the journal's chain, locked until the transaction ends.

    Cost: one statement; two more for the first entry of a journal.
    """
    locked = LedgerHead.objects.select_for_update().filter(journal=journal_id)
    found = locked.first()
    if found is not None:
        return found
    first = LedgerHead(journal_id=journal_id, school_id=school_id, number=0, hash=chain.GENESIS)
    LedgerHead.objects.bulk_create([first], ignore_conflicts=True)
    return locked.get()


def cells(lesson: Lesson, students: list[int] | None) -> dict[int, StandingCell]:
    """Give the cells of those students, or of all, who are on the lesson's roster (G3): one statement."""
    mine = {"lesson": lesson.pk, "student": OuterRef("student")}
    cell = Cell.objects.filter(**mine)
    marks = Mark.objects.filter(**mine).order_by("position")
    roster = Membership.objects.filter(in_force(lesson.on), group=lesson.group_id)
    rows = (roster if students is None else roster.filter(student__in=students)).values(
        "student_id",
        version=Subquery(cell.values("version")),
        symbol=Subquery(cell.values("code__symbol")),
        minutes=Subquery(cell.values("minutes")),
        changed_at=Subquery(cell.values("changed_at")),
        changed_by=Subquery(cell.values("changed_by__full_name")),
        marks=ArraySubquery(
            marks.values(
                row=JSONObject(
                    id="pk",
                    position="position",
                    symbol="symbol",
                    work_type_id="work_type_id",
                    comment="comment",
                    publish_at="publish_at",
                )
            )
        ),
    )
    return {row["student_id"]: _cell(row) for row in rows}


def _cell(row: Mapping[str, Any]) -> StandingCell:
    marks = tuple(StandingMark(**{**mark, "publish_at": _instant(mark["publish_at"])}) for mark in row["marks"])
    return StandingCell(
        version=row["version"] or 0,
        symbol=row["symbol"],
        minutes=row["minutes"],
        changed_by=row["changed_by"] or "",
        changed_at=row["changed_at"],
        marks=marks,
    )


def _instant(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def tables(lesson: Lesson, *, on_paper: bool) -> Tables:
    """Give what may be typed in the lesson's journal: one statement. A class on paper gets no marks here (M11)."""
    symbols = ScaleSymbol.objects.filter(scale=None if on_paper else lesson.journal.scale_id)
    work_types = WorkType.objects.filter(school=OuterRef("pk")).order_by("position", "name")
    codes = AttendanceCode.objects.filter(school=OuterRef("pk"))
    row = School.objects.filter(pk=lesson.school_id).values_list(
        ArraySubquery(symbols.values(row=JSONObject(symbol="symbol", value=Cast("value", CharField())))),
        ArraySubquery(work_types.values(row=JSONObject(id="pk", name="name"))),
        ArraySubquery(codes.values(row=JSONObject(id="pk", symbol="symbol", meaning="meaning"))),
    )[0]
    late = AttendanceCode.Meaning.LATE
    return Tables(
        symbols={each["symbol"]: None if each["value"] is None else Decimal(each["value"]) for each in row[0]},
        work_types={each["id"]: each["name"] for each in row[1]},
        codes={each["symbol"]: Code(each["id"], each["meaning"] == late) for each in row[2]},
    )
