"""What was written in the journals: records, homework, attendance, marks and the ledger's entries, lesson by lesson."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from server.exchange.demo import attendance, thematic
from server.exchange.demo.cells import Cells, Sheet
from server.exchange.demo.ledger import Chain, seal
from server.exchange.demo.marks import Marker
from server.exchange.demo.sources import toml
from server.journal import models as journal
from server.planning import models as planning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.exchange.demo.entities import Course, LessonPlan, SchoolPlan

UNRECORDED = 0.03
LATE_RECORD = 0.06
MINUTE = timedelta(minutes=1)
NO_HOMEWORK_UNTIL = 1
BESIDE = 0.03
"""Share of lessons that are not by the plan: it slides."""
OTHER_HOMEWORK = 0.05
"""Share of lessons with homework in which it is not the plan's."""
MARKS_AT_ONCE = 20_000
"""Marks that are held in memory, with everything beside them."""


def teach(plan: SchoolPlan) -> Iterator[int]:
    """Write all journals of a school up to now, and seal their chains; stops after every MARKS_AT_ONCE, and gives how many are done."""
    days = list(plan.world.calendar.school_days(plan.since, min(plan.until, plan.world.today + timedelta(days=1))))
    away = attendance.absences(plan, days)
    chains = []
    for done, course in enumerate(plan.courses):
        if len(plan.world.rows.made[journal.Mark]) > MARKS_AT_ONCE:
            yield done
        writer = Writer(plan, course, away)
        writer.write()
        chains.append(writer.chain)
    seal(plan, chains)
    yield len(plan.courses)


class Writer:
    """One journal being written, in the order of time."""

    def __init__(self, plan: SchoolPlan, course: Course, away: attendance.Away) -> None:
        """Begin before the first lesson."""
        self.plan, self.course, self.away = plan, course, away
        self.random = Random(f"{plan.world.seed}:{plan.source.key}:{course.number}")  # noqa: S311 - invented data
        self.chain, self.sheet = Chain(plan, course), Sheet(plan, course)
        self.marker = Marker(plan, course, self.chain, self.random)
        self.author = course.taught_by.account_id
        self.over, self.hours = thematic.followed(plan, course) if not course.paper else (0, [])
        self.everybody = course.cohort.roster(plan.since)
        self.beside = 0

    def write(self) -> None:
        """Record every lesson that is over, but for those that the teacher has not come to."""
        if self.course.paper:
            return
        held = [(number, lesson) for number, lesson in enumerate(one for one in self.course.lessons if not one.cancelled)]
        recorded = [(number, lesson, at) for number, lesson in held if (at := self._recorded_at(lesson)) is not None]
        latest = datetime.min.replace(tzinfo=UTC)
        for number, lesson, at in recorded:
            latest = max(latest, at)
            self._record(number, lesson, latest, last=number == recorded[-1][0])
        self.marker.put_right(self.plan.world.now)
        self.sheet.add_rows()

    def _recorded_at(self, lesson: LessonPlan) -> datetime | None:
        """When the lesson was recorded; None if it was not."""
        chance = self.random.random()
        wait = (1 + int(chance * 700) % 12) * MINUTE + timedelta(seconds=int(chance * 9000) % 60)
        if chance > 1 - LATE_RECORD:
            wait += timedelta(hours=7) - (lesson.number - 1) * 50 * MINUTE
        at = lesson.ends_at + wait
        unknown = lesson.cancelled or chance < UNRECORDED or at > self.plan.world.now or lesson.id in self.plan.left_open
        return None if unknown else at

    def _record(self, number: int, lesson: LessonPlan, at: datetime, *, last: bool) -> None:
        rows, plan = self.plan.world.rows, self.plan
        topic, homework, row = self._words(number)
        if row is not None:
            rows.add(planning.CoveredRow, plan.id, self.course.id, lesson.id, row)
        rows.add(journal.LessonRecord, plan.id, lesson.id, topic, at, self.author, at)
        if homework:
            rows.add(planning.Homework, plan.id, lesson.id, homework, at, self.author)
        roster = self.course.cohort.roster(lesson.on) if self.course.cohort.moved else self.everybody
        codes = attendance.of_lesson(self.random, roster, self.away.get(lesson.on, {}))
        present = [pupil for pupil in roster if pupil not in codes or codes[pupil][0] == "оп"]
        cells = Cells(lesson, at, codes)
        self.marker.put_right(at)
        self.marker.mark(lesson, self.over + number - self.beside, cells, present, last=last)
        self.sheet.cells.extend(cells.values())

    def _words(self, number: int) -> tuple[str, str, int | None]:
        """Topic, homework and row of the plan for the n-th lesson held; now and then a lesson goes beside the plan."""
        beside = self.random.random() < BESIDE
        hour = number - self.beside
        if beside or hour >= len(self.hours):
            self.beside += beside
            return self.random.choice(toml("remarks")["beside"]), "", None
        row = self.hours[hour]
        if self.course.cohort.grade <= NO_HOMEWORK_UNTIL or self.random.random() > self.course.subject.homework:
            return row.topic, "", row.id
        if row.homework and self.random.random() < OTHER_HOMEWORK:
            return row.topic, toml("remarks")["other_homework"], row.id
        return row.topic, row.homework, row.id
