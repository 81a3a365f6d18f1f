"""Grade levels and letters out of the names of classes, in the ways that schools write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

HIGHEST = 11
FALLBACK = 5
"""Grade level of a name that tells none: the lowest at which subject teachers give marks in every subject."""

_WORD = r"(?:grade|gr|form|year|class|klasse|kl|c|clasa|classe|curso|lớp|khối|класс|кл|параллель)\.?"
_TAIL = r"(?:\s*(?:класс|кл\.?|grade|th|st|nd|rd))?"
_GRADE = re.compile(rf"(?:{_WORD}\s*)?0?([1-9]|1[0-2])[ºª°.]?{_TAIL}", re.IGNORECASE)
_CLASS = re.compile(rf"(?:{_WORD}\s*)?0?([1-9]|1[0-2])[ºª°.]?{_TAIL}[\s.\-_/«\"']*([^\W\d_])(\d?)[»\"']?", re.IGNORECASE)
_ROMAN = re.compile(r"(XII|XI|IX|X|VIII|VII|VI|V|IV|III|II|I)[\s.\-_/«\"']*([^\W\d_]?)[»\"']?")
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_COURSE_CLASS = re.compile(r"\d{1,2}[\s.\-_/]?[^\W\d_]{2,6}[\s.\-_/]+([^\W\d_])")
_COURSE = re.compile(r"(\d)\d{0,2}(?!\d)")


@dataclass(frozen=True, slots=True)
class ClassName:
    """What a name says. `grade` is None where it says no grade level of a school; `letter` is '' where there is none."""

    grade: int | None
    letter: str


def read_class_name(name: str) -> ClassName:
    """Read '7А', '10-Б', '9.A', '07a', 'IX B', 'Grade 1A', '7 класс', '1ESO-A' (a letter, but no grade level of ours)."""
    tidy = " ".join(name.split())
    if match := _GRADE.fullmatch(tidy):
        return ClassName(int(match[1]), "")
    if match := _CLASS.fullmatch(tidy):
        return ClassName(int(match[1]), (match[2] + match[3]).upper())
    if match := _ROMAN.fullmatch(tidy):
        return ClassName(_ROMANS.index(match[1]) + 1, match[2].upper())
    if match := _COURSE_CLASS.fullmatch(tidy):
        return ClassName(None, match[1].upper())
    return ClassName(None, "")


def grade_of(*names: str) -> tuple[int, bool]:
    """Give a grade level and whether a name told it: the first of the names that tells one wins; a level above 11 is 11.

    Where none does: a name with a number in it numbers the courses of a college ('ЛД101', 'СД41', '1ESO'), which
    begins after level 9, so course n is level 9 + n, at most 11. A name without any number gets FALLBACK.
    """
    for name in names:
        grade = read_class_name(name).grade
        if grade is not None:
            return _limited(grade), grade <= HIGHEST
    for name in names:
        course = _COURSE.search(name)
        if course and int(course[1]) > 0:
            return _limited(9 + int(course[1])), False
    return FALLBACK, False


def belongs_to(name: str, year: str) -> bool:
    """Whether a name is a class of the year: the year's name with one letter after it ('1BAC-A' of '1BAC')."""
    if not name.strip().startswith(year.strip()):
        return False
    rest = name.strip()[len(year.strip()) :]
    return bool(re.fullmatch(r"[\s.\-_/]*[^\W\d_]", rest))


def _limited(grade: int) -> int:
    return min(grade, HIGHEST)
