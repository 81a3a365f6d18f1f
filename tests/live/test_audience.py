"""Nobody hears of what the rules of access would not show."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from server.access.actor import load_actor
from server.access.groups import SEE_CLASS_SHEET, SEE_JOURNAL
from server.access.people import SEE_STUDENT
from server.groups.models import ClassTeacher, Group, Journal, Membership, SchoolClass
from server.live import reads, topics
from server.people.models import Account, RoleAssignment, Student
from tests.live.world import YEAR, World

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.access.rule import Rule
    from server.live.topics import Topic


def _office(world: World) -> None:
    for role in ("DEPUTY_HEAD", "ADMINISTRATOR"):
        account = Account.objects.create_user(f"{role}{world.school.pk}")
        RoleAssignment.objects.create(account=account, role=role, school=world.school, since=YEAR[0])
    past = Account.objects.create_user(f"past{world.school.pk}")
    RoleAssignment.objects.create(account=past, role="DEPUTY_HEAD", school=world.school, since=YEAR[0], until=date(2021, 1, 1))


def _class_teacher(world: World) -> None:
    account = Account.objects.create_user(f"leader{world.school.pk}")
    school_class = SchoolClass.objects.get(school=world.school)
    ClassTeacher.objects.create(school=world.school, school_class=school_class, staff=world.staff_of(account), since=YEAR[0], until=YEAR[1])
    group = Group.objects.get(school_class=school_class, kind="CLASS")
    Membership.objects.create(school=world.school, group=group, student=world.student, since=YEAR[0], until=YEAR[1])


def _self(world: World) -> None:
    world.student.account = Account.objects.create_user(f"self{world.school.pk}")
    world.student.save()


def _allowed(rule: Rule[Any], pk: int) -> set[int]:
    now = datetime.now(UTC)
    return {account for account in Account.objects.values_list("pk", flat=True) if rule.allows(load_actor(account, now), pk)}


def _admitted(topic: Topic) -> set[int]:
    accounts = list(Account.objects.values_list("pk", flat=True))
    may = reads.still_admitted([(topic, account) for account in accounts])
    return {account for account, allowed in zip(accounts, may, strict=True) if allowed}


def _everybody(make: Callable[[], World]) -> list[World]:
    worlds = [make(), make()]
    for world in worlds:
        _office(world)
        _class_teacher(world)
        _self(world)
    return worlds


def test_who_hears_of_a_journal_is_who_sees_it(transactional_db: None) -> None:
    for world in _everybody(World):
        for journal in Journal.objects.filter(school=world.school):
            heard_by = _admitted(topics.journal(journal.pk))
            assert heard_by == _allowed(SEE_JOURNAL, journal.pk)
            assert len(heard_by) == 5


def test_who_hears_of_a_diary_may_see_the_student(transactional_db: None) -> None:
    for world in _everybody(World):
        for student in Student.objects.filter(school=world.school):
            heard_by = _admitted(topics.student(student.pk))
            assert heard_by <= _allowed(SEE_STUDENT, student.pk)
            assert {world.mother.pk, world.father.pk, student.account_id} < heard_by
            assert world.teacher.pk not in heard_by


def test_who_hears_of_a_class_sees_its_sheet(transactional_db: None) -> None:
    for world in _everybody(World):
        school_class = SchoolClass.objects.get(school=world.school)
        heard_by = _admitted(topics.school_class(school_class.pk))
        assert heard_by == _allowed(SEE_CLASS_SHEET, school_class.pk)
        assert len(heard_by) == 3


def test_who_hears_of_a_timetable_belongs_to_the_school(transactional_db: None) -> None:
    now = datetime.now(UTC)
    worlds = _everybody(World)
    worlds[0].end_right(worlds[0].father)
    for world in worlds:
        heard_by = _admitted(topics.timetable(world.school.pk))
        actors = {account: load_actor(account, now) for account in Account.objects.values_list("pk", flat=True)}
        assert heard_by == {account for account, actor in actors.items() if world.school.pk in actor.school_ids}
        world.student.refresh_from_db()
        assert {world.teacher.pk, world.mother.pk, world.student.account_id} < heard_by
        assert world.stranger.pk not in heard_by
        assert (world.father.pk in heard_by) == (world is not worlds[0])


def test_nobody_hears_of_the_timetable_of_no_school(transactional_db: None) -> None:
    assert not _admitted(topics.timetable(0))


def test_a_deactivated_account_hears_nothing(world: World) -> None:
    world.mother.is_active = False
    world.mother.save()

    topic = topics.student(world.student.pk)
    deactivated, other = reads.admit([(topic, world.mother.pk), (topic, world.father.pk)])

    assert deactivated is None
    assert other is not None
