"""What stands in a lesson and its cells at the moment of a save, and what may be entered there. Shapes only; reading.py fills them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any


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
class LockedLesson:
    """A lesson, locked until the transaction ends, with what decides whether it may be recorded.

    `starts_at` is None where no bell rings for it; `saved` is what an earlier save under the same key has answered.
    """

    pk: int
    school_id: int
    journal_id: int
    group_id: int
    on: date
    time_zone: str
    cancelled: bool
    closed: bool
    starts_at: time | None
    saved: Saved | None
    tables: Tables


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a journal's chain, locked until the transaction ends."""

    number: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Standing:
    """The end of the journal's chain, and the cells of those who are on the lesson's roster, by student."""

    head: Head
    cells: dict[int, StandingCell]
