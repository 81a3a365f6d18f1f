"""Marks of one journal: who gets which for what, the few that are changed or taken back later, and the ledger's entry for each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from heapq import heappop, heappush
from typing import TYPE_CHECKING, Any

from server.exchange.demo.entities import Pupil
from server.exchange.demo.roster import FIRST_WITH_MARKS, PASS_FAIL
from server.exchange.demo.sources import toml
from server.journal import chain
from server.journal import models as journal
from server.journal.events import MARKS_PUBLISHED
from server.live import models as live
from server.live import topics

if TYPE_CHECKING:
    from random import Random

    from server.exchange.demo.entities import Course, LessonPlan, SchoolPlan
    from server.exchange.demo.ledger import Chain

TEST_EVERY, TEST_AT = 14, 13
QUIZ_EVERY, QUIZ_AT = 9, 4
WITH_TESTS = 0.25
"""Subjects with fewer marks have no tests."""
IN_TESTS = 0.12
"""How much of a subject's marks comes from tests and quizzes."""
DAILY = ("О", "О", "О", "О", "О", "О", "ДР", "ДР", "ДР", "П", "Т")
COMMENTED, SECOND, CHANGED, REMOVED = 0.04, 0.03, 0.012, 0.004
HELD, HELD_FOR_NOW = 0.2, 0.5
SPREAD = 0.75
BEST, WORST = 5, 2
PASSED = 0.93
VALUES = {"5": Decimal(5), "4": Decimal(4), "3": Decimal(3), "2": Decimal(2)}
AFTERNOON = time(15)
DAY = timedelta(days=1)
RECENT = timedelta(days=3)


@dataclass(slots=True, eq=False)
class Given:
    """The marks of one student in one lesson: places of their rows and of the cell's row."""

    lesson_id: int
    pupil: Pupil
    marks: list[int]
    row: int = -1
    version: int = 1


class Marker:
    """Gives the marks of one journal."""

    def __init__(self, plan: SchoolPlan, course: Course, ledger: Chain, random: Random) -> None:
        """Begin with no marks and nothing to be put right later."""
        self.plan, self.course, self.ledger, self.random = plan, course, ledger, random
        self.marks = plan.world.rows.made[journal.Mark]
        self.cells = plan.world.rows.made[journal.Cell]
        self.works = {work["short"]: work["name"] for work in toml("grading")["work"]}
        self.later: list[tuple[datetime, int, Given, int]] = []
        self.taken_back: set[int] = set()
        self.states: dict[tuple[str, str, str, datetime | None], chain.State] = {}

    def mark(self, lesson: LessonPlan, number: int, present: list[Pupil], at: datetime, *, last: bool) -> dict[Pupil, Given]:
        """Mark some of those present in the journal's n-th lesson; what was to be put right by then comes first."""
        self._put_right(at)
        if self.course.cohort.grade < FIRST_WITH_MARKS or not present:
            return {}
        work, pupils = self._chosen(number, present)
        publish_at = self._publish_at(work, at, last=last)
        return {pupil: self._give(lesson, pupil, work, at, publish_at) for pupil in pupils}

    def finish(self) -> None:
        """Put right what was to be put right by now."""
        self._put_right(self.plan.world.now)
        for place in sorted(self.taken_back, reverse=True):
            del self.marks[place]

    def _chosen(self, number: int, present: list[Pupil]) -> tuple[str, list[Pupil]]:
        share = self.course.subject.marks
        if share >= WITH_TESTS:
            if number % TEST_EVERY == TEST_AT:
                return "КР", present
            if number % QUIZ_EVERY == QUIZ_AT:
                return "СР", self._some(present, 0.5)
            share -= IN_TESTS
        eager = [pupil for pupil in present if pupil.eager] if number % 2 else []
        chosen = self._some(present, share)
        return self.random.choice(DAILY), chosen + [pupil for pupil in eager if pupil not in chosen]

    def _some(self, present: list[Pupil], share: float) -> list[Pupil]:
        count = share * len(present)
        return self.random.sample(present, int(count) + (self.random.random() < count % 1))

    def _publish_at(self, work: str, at: datetime, *, last: bool) -> datetime | None:
        world = self.plan.world
        waits = last and self.course.held_back
        recent = waits or world.now - at < RECENT
        if work == "КР" and not waits:
            waits = self.random.random() < (HELD_FOR_NOW if recent else HELD)
        if not waits:
            return None
        day = world.today if recent else (at + self.plan.offset).date()
        return datetime.combine(day + DAY, AFTERNOON, UTC) - self.plan.offset

    def _give(self, lesson: LessonPlan, pupil: Pupil, work: str, at: datetime, publish_at: datetime | None) -> Given:
        given = Given(lesson.id, pupil, [])
        self._set(lesson, given, work, at, publish_at)
        if publish_at is not None and publish_at > self.plan.world.now:
            self._announce(given, publish_at)
        chance = self.random.random()
        if chance < SECOND and work != "КР":
            self._set(lesson, given, "ДР" if work == "О" else "О", at, publish_at)
        elif chance > 1 - CHANGED - REMOVED:
            when = at + timedelta(minutes=15 + int(self.random.random() * 3000))
            heappush(self.later, (when, len(self.marks), given, chance > 1 - REMOVED))
        return given

    def _set(self, lesson: LessonPlan, given: Given, work: str, at: datetime, publish_at: datetime | None) -> None:
        plan, course = self.plan, self.course
        symbol = self._symbol(given.pupil)
        chance = self.random.random()
        remarks = toml("remarks")["comments"]
        comment = remarks[int(chance / COMMENTED * len(remarks))] if chance < COMMENTED else ""
        position = len(given.marks)
        state = self._state(symbol, self.works[work], comment, publish_at)
        self.ledger.append("SET", (lesson.id, given.pupil.id, position), (None, state), at)
        given.marks.append(len(self.marks))
        self.marks.append(
            (
                plan.id,
                course.id,
                lesson.id,
                given.pupil.id,
                lesson.on,
                1,
                plan.subject_ids[course.subject.name],
                position,
                symbol,
                VALUES.get(symbol),
                plan.work_ids[work],
                comment,
                at,
                course.taught_by.account_id,
                publish_at,
            )
        )

    def _announce(self, given: Given, publish_at: datetime) -> None:
        """Let the family hear of a mark that is held back when its instant comes."""
        ids = {"lesson": given.lesson_id, "journal": self.course.id, "students": [given.pupil.id], "by": self.course.taught_by.account_id}
        told = f"{{{topics.student(given.pupil.id)}}}"
        self.plan.world.rows.add(live.DueEvent, self.plan.id, publish_at, MARKS_PUBLISHED, told, ids)

    def _symbol(self, pupil: Pupil) -> str:
        if self.course.subject.name == PASS_FAIL:
            return "зч" if self.random.random() < PASSED else "нз"
        return str(max(WORST, min(BEST, round(self.random.gauss(pupil.ability, SPREAD)))))

    def _put_right(self, until: datetime) -> None:
        while self.later and self.later[0][0] <= until:
            at, _order, given, removes = heappop(self.later)
            self._change(given, at, removes=bool(removes))

    def _change(self, given: Given, at: datetime, *, removes: bool) -> None:
        place, remarks = given.marks[0], toml("remarks")
        row = self.marks[place]
        old = self._state_of(row)
        given.version += 1
        cell = self.cells[given.row]
        self.cells[given.row] = (*cell[:5], given.version, *cell[6:8], at, cell[9])
        what = (given.lesson_id, given.pupil.id, 0)
        if removes:
            self.ledger.append("REMOVE", what, (old, None), at, self.random.choice(remarks["removals"]))
            self.taken_back.add(place)
            return
        symbol = self._other(str(row[8]))
        self.marks[place] = row = (*row[:5], given.version, *row[6:8], symbol, VALUES.get(symbol), *row[10:])
        self.ledger.append("CHANGE", what, (old, self._state_of(row)), at, self.random.choice(remarks["reasons"]))

    def _other(self, symbol: str) -> str:
        if symbol not in VALUES:
            return "нз" if symbol == "зч" else "зч"
        better = int(symbol) < BEST and self.random.random() < 0.8  # noqa: PLR2004 - most changes are for the better
        return str(int(symbol) + 1 if better or symbol == str(WORST) else int(symbol) - 1)

    def _state_of(self, row: tuple[Any, ...]) -> chain.State:
        work = next(short for short, work_id in self.plan.work_ids.items() if work_id == row[10])
        return self._state(row[8], self.works[work], row[11], row[14])

    def _state(self, *said: *tuple[str, str, str, datetime | None]) -> chain.State:
        """What a mark said; most say the same, so each is made once."""
        known = self.states.get(said)
        if known is None:
            known = self.states[said] = chain.state(*said)
        return known
