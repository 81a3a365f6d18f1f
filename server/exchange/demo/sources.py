"""Reading fixtures/demo: what the region, its subjects and its people are made of. Nothing is invented in code."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from server.environment import ROOT

FOLDER = ROOT / "fixtures" / "demo"
GRADES = range(1, 12)


@dataclass(frozen=True, slots=True)
class SubjectSource:
    """A subject: who teaches it, how it is split, and how many hours a week each grade level has."""

    name: str
    department: str
    together: str
    place: str
    split: str
    marks: float
    homework: float
    hours: tuple[int, ...]

    def hours_in(self, grade: int) -> int:
        """Hours a week in a grade level."""
        return self.hours[grade - 1]


@dataclass(frozen=True, slots=True)
class SchoolSource:
    """A school: its size and what it decided."""

    key: str
    municipality: str
    name: str
    parallels: tuple[int, ...]
    size: int
    thresholds: tuple[str, ...]
    saturday_from: int


@dataclass(frozen=True, slots=True)
class TopicSource:
    """A topic of a subject, and what is set for homework after it; `{p}`, `{n}`, `{m}` stand for numbers."""

    topic: str
    homework: str


@cache
def toml(name: str) -> dict[str, Any]:
    """A TOML file of the folder."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a CSV file of the folder."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def subjects() -> dict[str, SubjectSource]:
    """Subjects by name, in the order of the file."""
    return {row["subject"]: _subject(row) for row in table("subjects")}


def _subject(row: dict[str, str]) -> SubjectSource:
    return SubjectSource(
        name=row["subject"],
        department=row["department"],
        together=row["together"],
        place=row["place"],
        split=row["split"],
        marks=float(row["marks"]),
        homework=float(row["homework"]),
        hours=tuple(int(row[f"g{grade}"]) for grade in GRADES),
    )


@cache
def topics(subject: str, grade: int) -> tuple[TopicSource, ...]:
    """Topics of a subject in a grade level, in order: those of this grade level alone where there are any."""
    rows = [row for row in table("topics") if row["subject"] == subject and int(row["from"]) <= grade <= int(row["to"])]
    own = [row for row in rows if row["from"] == row["to"]]
    return tuple(TopicSource(row["topic"], row["homework"]) for row in own or rows)


def schools(scale: str) -> list[SchoolSource]:
    """Schools of a scale, the one with every special case first."""
    listed = toml("region")["small" if scale == "small" else "school"]
    return [
        SchoolSource(
            key=row["key"],
            municipality=row["municipality"],
            name=row["name"],
            parallels=tuple(row["parallels"]),
            size=row["size"],
            thresholds=tuple(row["thresholds"]),
            saturday_from=row.get("saturday_from", 12),
        )
        for row in listed
    ]
