"""What happens to lessons, plans and homework is told to those whom it concerns, and to nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from django.utils import timezone

from server.access.actor import load_actor
from server.journal.actions import publish_timetable
from server.live import reads
from server.live.models import LiveEvent
from tests.api import Api, gid
from tests.planning.plans import Plan, row
from tests.timetable.changing import cancel
from tests.timetable.weeks import draft, placed

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.groups.models import Journal
    from server.people.models import Student
    from tests.school import TestSchool

MARK = "mutation Mark($id: ID!) { markHomework(id: $id, done: true) { __typename } }"
HOMEWORK = "query Homework($lesson: ID!) { lesson(id: $lesson) { homework { id } } }"


def hearing(world: TestSchool, topic: str) -> set[str]:
    """The names of those who hear of the last event by a topic."""
    last = LiveEvent.objects.filter(school=world.school).order_by("-seq")[0].seq
    names = {account.pk: name for name, account in world.people.items()}
    heard = reads.addressed(reads.new({world.school.pk: last - 1}), {topic})
    return {names[account] for event in heard for account in event.audience[topic]}


def topics(*concerned: Journal | Student) -> set[str]:
    return {f"{type(each).__name__.lower()}:{each.pk}" for each in concerned}


def test_of_the_schools_families_those_hear_whose_child_is_in_the_lesson(world: TestSchool, as_: Callable[[str], Api]) -> None:
    lesson = world.lesson(world.english1_journal, 1, 2)

    cancel(as_("deputy_head"), lesson)

    families = {"mother", "father_without_marks", "boris_mother", "student", "classmate"}
    heard = hearing(world, f"timetable:{world.school.pk}")
    assert heard & families == {"mother", "father_without_marks", "student"}
    assert heard >= {"deputy_head", "english_teacher", "other_teacher"}


def test_publishing_is_one_event_for_the_journals_and_diaries_whose_lessons_it_makes(world: TestSchool) -> None:
    timetable = draft(world)
    placed(timetable, world.english1_journal, 1, 2)
    deputy = load_actor(world.people["deputy_head"].pk, timezone.now())

    publish_timetable(actor=deputy, timetable_id=timetable.pk, since=None, key=uuid4(), dry_run=False, now=timezone.now())

    [event] = LiveEvent.objects.filter(school=world.school, kind="timetable_published")
    assert set(event.topics) == {f"timetable:{world.school.pk}", *topics(world.english1_journal, world.anna)}
    assert hearing(world, f"student:{world.anna.pk}") >= {"mother", "student"}


def test_a_plan_that_is_bound_or_changed_is_told_to_the_journals_that_follow_it(world: TestSchool, as_: Callable[[str], Api]) -> None:
    plan = Plan.made(as_("teacher"), world.algebra_subject, [row("Степень")])

    plan.bind(world.algebra)
    plan.save([*plan.kept(0), row("Корень")])

    told = LiveEvent.objects.filter(school=world.school, kind="plan_followed").values_list("topics", flat=True)
    assert [set(each) for each in told] == [topics(world.algebra)] * 2


def test_homework_done_is_told_to_its_journal_and_to_the_students_family(world: TestSchool, as_: Callable[[str], Api]) -> None:
    as_("teacher").record(world.yesterday, homework="§ 5")
    homework = as_("student").ask(HOMEWORK, lesson=gid(world.yesterday))["lesson"]["homework"]["id"]

    as_("student").ask(MARK, id=homework)

    event = LiveEvent.objects.get(school=world.school, kind="homework_done")
    assert set(event.topics) == topics(world.algebra, world.anna)
    assert hearing(world, f"student:{world.anna.pk}") & {"mother", "father_without_marks", "student"} == {"mother", "student"}
