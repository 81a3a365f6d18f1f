"""Who is away when: illnesses and other absences of whole days, and single lessons missed or begun late."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from random import Random

    from server.exchange.demo.entities import Pupil, SchoolPlan

Away = dict["date", dict["Pupil", str]]
FALLS_AWAY = 0.013
"""Chance of a day on which an absence of whole days begins."""
GOES_ON = 0.7
ILL = 0.7
TRUANT, LATE = 0.06, 0.1
"""Chances of a lesson in which somebody is missing, or late."""
LONGEST_DELAY = 15


def absences(plan: SchoolPlan, days: list[date]) -> Away:
    """Tell, per school day, who is away for the whole of it and by which code."""
    away: defaultdict[date, dict[Pupil, str]] = defaultdict(dict)
    for school_class in plan.classes:
        for pupil in school_class.pupils:
            code = ""
            for on in days:
                code = _next(plan.random, code)
                if code:
                    away[on][pupil] = code
    return away


def _next(random: Random, code: str) -> str:
    chance = random.random()
    if code:
        return code if chance < GOES_ON else ""
    if chance > FALLS_AWAY:
        return ""
    return "б" if chance < FALLS_AWAY * ILL else "у"


def of_lesson(random: Random, roster: list[Pupil], away: dict[Pupil, str]) -> dict[Pupil, tuple[str, int | None]]:
    """Give code and minutes of those of a lesson's roster who are not simply there."""
    written: dict[Pupil, tuple[str, int | None]] = {}
    if away:
        written = {pupil: (away[pupil], None) for pupil in roster if pupil in away}
    if random.random() < TRUANT and roster:
        written.setdefault(random.choice(roster), ("н", None))
    if random.random() < LATE and roster:
        written.setdefault(random.choice(roster), ("оп", random.randint(2, LONGEST_DELAY)))
    return written
