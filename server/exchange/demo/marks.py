"""Marks of one journal: who gets which for what, the few that are changed or taken back later, and the ledger's entry for each."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from server.exchange.demo.cells import VALUES, MadeMark
from server.exchange.demo.roster import FIRST_WITH_MARKS, PASS_FAIL
from server.exchange.demo.sources import toml
from server.journal import chain
from server.journal.events import MARKS_PUBLISHED
from server.live import models as live
from server.live import topics

if TYPE_CHECKING:
    from random import Random

    from server.exchange.demo.cells import Cells, MadeCell
    from server.exchange.demo.entities import Course, LessonPlan, Pupil, SchoolPlan
    from server.exchange.demo.ledger import Chain

TEST_EVERY, TEST_AT = 14, 13
QUIZ_EVERY, QUIZ_AT, IN_QUIZ = 9, 4, 0.5
WITH_TESTS = 0.25
"""Subjects with fewer marks have no tests."""
IN_TESTS = 0.12
"""How much of a subject's marks comes from tests and quizzes."""
DAILY = ("О", "О", "О", "О", "О", "О", "ДР", "ДР", "ДР", "П", "Т")
COMMENTED, SECOND, CHANGED, REMOVED = 0.04, 0.03, 0.012, 0.004
HELD, HELD_FOR_NOW = 0.2, 0.5
SPREAD = 0.75
BEST, WORST = 5, 2
PASSED, FOR_THE_BETTER = 0.93, 0.8
AFTERNOON = time(15)
DAY = timedelta(days=1)
RECENT = timedelta(days=3)
DAYS_LATER = 3
"""Within which a mark is changed."""


def is_test(course: Course, number: int) -> bool:
    """Whether the n-th lesson of a journal's plan is a test for everybody."""
    with_tests = course.subject.marks >= WITH_TESTS and course.cohort.grade >= FIRST_WITH_MARKS
    return with_tests and number % TEST_EVERY == TEST_AT


class Marker:
    """Gives the marks of one journal."""

    def __init__(self, plan: SchoolPlan, course: Course, ledger: Chain, random: Random) -> None:
        """Begin with no marks and nothing to be put right later."""
        self.plan, self.course, self.ledger, self.random = plan, course, ledger, random
        self.works = {work["short"]: work["name"] for work in toml("grading")["work"]}
        self.remarks = toml("remarks")
        self.later: list[tuple[datetime, int, MadeCell, bool]] = []
        self.states: dict[tuple[str, str, str, datetime | None], chain.State] = {}

    def mark(self, lesson: LessonPlan, number: int, cells: Cells, present: list[Pupil], *, last: bool) -> None:
        """Mark some of those present in the journal's n-th lesson."""
        if self.course.cohort.grade < FIRST_WITH_MARKS or not present:
            return
        work, pupils = self._chosen(number, present)
        publish_at = self._publish_at(work, lesson, last=last)
        for pupil in pupils:
            self._give(cells[pupil], work, publish_at)

    def put_right(self, until: datetime) -> None:
        """Change and take back what was to be put right by an instant."""
        while self.later and self.later[0][0] <= until:
            at, _order, cell, removes = heappop(self.later)
            self._change(cell, at, removes=removes)

    def _chosen(self, number: int, present: list[Pupil]) -> tuple[str, list[Pupil]]:
        share = self.course.subject.marks
        if share >= WITH_TESTS:
            if is_test(self.course, number):
                return "КР", present
            if number % QUIZ_EVERY == QUIZ_AT:
                return "СР", self._some(present, IN_QUIZ)
            share -= IN_TESTS
        eager = [pupil for pupil in present if pupil.eager] if number % 2 else []
        chosen = self._some(present, share)
        return self.random.choice(DAILY), chosen + [pupil for pupil in eager if pupil not in chosen]

    def _some(self, present: list[Pupil], share: float) -> list[Pupil]:
        count = share * len(present)
        return self.random.sample(present, int(count) + (self.random.random() < count % 1))

    def _publish_at(self, work: str, lesson: LessonPlan, *, last: bool) -> datetime | None:
        world = self.plan.world
        waits = last and self.course.held_back
        recent = waits or world.now - lesson.ends_at < RECENT
        if work == "КР" and not waits:
            waits = self.random.random() < (HELD_FOR_NOW if recent else HELD)
        if not waits:
            return None
        return datetime.combine((world.today if recent else lesson.on) + DAY, AFTERNOON, UTC) - self.plan.offset

    def _give(self, cell: MadeCell, work: str, publish_at: datetime | None) -> None:
        self._set(cell, work, publish_at)
        if publish_at is not None and publish_at > self.plan.world.now:
            self._announce(cell, publish_at)
        chance = self.random.random()
        if chance < SECOND and work != "КР":
            self._set(cell, "ДР" if work == "О" else "О", publish_at)
        elif chance > 1 - CHANGED - REMOVED:
            at = cell.changed_at + timedelta(days=self.random.randrange(DAYS_LATER), minutes=self.random.randint(15, 120))
            heappush(self.later, (at, self.ledger.number, cell, chance > 1 - REMOVED))

    def _set(self, cell: MadeCell, work: str, publish_at: datetime | None) -> None:
        chance, comments = self.random.random(), self.remarks["comments"]
        comment = comments[int(chance / COMMENTED * len(comments))] if chance < COMMENTED else ""
        mark = MadeMark(self._symbol(cell.pupil), work, comment, cell.changed_at, publish_at)
        place = (cell.lesson.id, cell.pupil.id, len(cell.marks))
        self.ledger.append("SET", place, (None, self._state(mark)), cell.changed_at)
        cell.marks.append(mark)

    def _announce(self, cell: MadeCell, publish_at: datetime) -> None:
        """Let the family hear of a mark that is held back when its instant comes."""
        ids = {"lesson": cell.lesson.id, "journal": self.course.id, "students": [cell.pupil.id], "by": self.course.taught_by.account_id}
        told = f"{{{topics.student(cell.pupil.id)}}}"
        self.plan.world.rows.add(live.DueEvent, self.plan.id, publish_at, MARKS_PUBLISHED, told, ids)

    def _symbol(self, pupil: Pupil) -> str:
        if self.course.subject.name == PASS_FAIL:
            return "зч" if self.random.random() < PASSED else "нз"
        return str(max(WORST, min(BEST, round(self.random.gauss(pupil.ability, SPREAD)))))

    def _change(self, cell: MadeCell, at: datetime, *, removes: bool) -> None:
        mark = cell.marks[0]
        old = self._state(mark)
        cell.version, cell.changed_at = cell.version + 1, at
        place = (cell.lesson.id, cell.pupil.id, 0)
        if removes:
            mark.taken_back = True
            self.ledger.append("REMOVE", place, (old, None), at, self.random.choice(self.remarks["removals"]))
        else:
            mark.symbol, mark.version = self._other(mark.symbol), cell.version
            self.ledger.append("CHANGE", place, (old, self._state(mark)), at, self.random.choice(self.remarks["reasons"]))

    def _other(self, symbol: str) -> str:
        if symbol not in VALUES:
            return "нз" if symbol == "зч" else "зч"
        better = int(symbol) < BEST and self.random.random() < FOR_THE_BETTER
        return str(int(symbol) + 1 if better or symbol == str(WORST) else int(symbol) - 1)

    def _state(self, mark: MadeMark) -> chain.State:
        """What a mark says; most say the same, so each is made once."""
        said = (mark.symbol, self.works[mark.work], mark.comment, mark.publish_at)
        known = self.states.get(said)
        if known is None:
            known = self.states[said] = chain.state(*said)
        return known
