"""What commands of imports take: days, and names that fit their columns."""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import date

EARLIEST, LATEST = 2000, 2100
"""Years; beyond them a date is a typing mistake."""


def day(text: str) -> date:
    """Read a day written as 2026-09-01."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        msg = f"{text!r} is not a day; write it as 2026-09-01"
        raise ArgumentTypeError(msg) from None
    if not EARLIEST <= found.year <= LATEST:
        msg = f"{text} is not a day of the years {EARLIEST} to {LATEST}"
        raise ArgumentTypeError(msg)
    return found


def name_up_to(longest: int, text: str) -> str:
    """Read a name, spaces made single; ArgumentTypeError where it is empty or does not fit."""
    name = " ".join(text.split())
    if not 0 < len(name) <= longest:
        msg = f"a name has 1 to {longest} characters"
        raise ArgumentTypeError(msg)
    return name


def school_name(text: str) -> str:
    """Read the name of a school."""
    return name_up_to(300, text)


def municipality_name(text: str) -> str:
    """Read the name of a municipality."""
    return name_up_to(200, text)


def class_size(text: str) -> int:
    """Read a number of students of a class."""
    if not (text.isascii() and text.isdigit() and int(text) <= 100):  # noqa: PLR2004 - no class is larger
        msg = "a class has 0 to 100 students"
        raise ArgumentTypeError(msg)
    return int(text)
