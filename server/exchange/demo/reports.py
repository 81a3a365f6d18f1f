"""Absences that the demo's guardians have reported: one waits for the class teacher's answer, others have theirs."""

from __future__ import annotations

from datetime import datetime, time, timedelta, timezone
from typing import TYPE_CHECKING
from uuid import NAMESPACE_OID, uuid5

from server.journal import models as journal

if TYPE_CHECKING:
    from server.exchange.demo.entities import Pupil, SchoolPlan

WAITING = (1, 3, "Едем на соревнования по плаванию", "REPORTED", "")
CONFIRMED = (-13, -12, "Температура, вызвали врача", "CONFIRMED", "Выздоравливайте, домашнее задание в дневнике")
DECLINED = (-20, -20, "Семейные обстоятельства", "DECLINED", "В этот день контрольная: позвоните мне, пожалуйста")
"""First and last day, counted from today; why; what became of it; what the school says."""
MORNING, ANSWERED = time(7, 40), timedelta(hours=1, minutes=15)


def add_reports(plan: SchoolPlan, child: Pupil, account_id: int, *reports: tuple[int, int, str, str, str]) -> None:
    """Add reports of one guardian about a child, each made on the morning of its first day or, for one ahead, today."""
    world = plan.world
    leader = child.school_class.teacher
    for first, last, reason, status, note in reports:
        made = min(world.now, datetime.combine(world.today + timedelta(days=min(first, 0)), MORNING, timezone(plan.offset)))
        answered = None if status == "REPORTED" else made + ANSWERED
        days = (world.today + timedelta(days=first), world.today + timedelta(days=last))
        key = str(uuid5(NAMESPACE_OID, f"{world.seed}:{child.id}:{first}"))
        answer = (answered, (leader.account_id or None) if answered and leader else None, note)
        world.rows.add(journal.AbsenceReport, plan.id, child.id, *days, reason, status, made, account_id, key, *answer)
