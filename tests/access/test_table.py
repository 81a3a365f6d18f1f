"""Who may do what: every rule is what its row in table.py says. A rule without a row in it fails."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from django.utils import timezone

from server import access
from server.access.actor import anonymous, load_actor
from server.access.rule import Rule
from server.exchange.models import CalendarFeed
from server.journal.models import AbsenceReport, Cell, LedgerEntry, LessonRecord, Mark, WeekRead
from server.notifications.models import Device, OfferedChoice
from server.people.clients.models import ApiClient
from server.people.models import Account, Guardian, GuardianRight, Invitation
from server.planning.models import CoveredRow, Homework, HomeworkDone, HomeworkLink, PlanBinding, PlanRow, ThematicPlan
from server.schools.models import WorkingDay
from server.timetable.models import BellDay, BellDefault, LessonChange
from tests.access.table import EVERYBODY, TABLE
from tests.api import Api, cell
from tests.planning.plans import Plan, row, take
from tests.timetable.changing import cancel
from tests.timetable.weeks import draft, placed

if TYPE_CHECKING:
    from tests.school import TestSchool


def rules() -> dict[str, Rule[Any]]:
    """All rules there are, by name."""
    modules = [importlib.import_module(f"server.access.{module.name}") for module in pkgutil.iter_modules(access.__path__)]
    found = [value for module in modules for value in vars(module).values() if isinstance(value, Rule)]
    return {rule.name: rule for rule in found}


@pytest.fixture
def rows(world: TestSchool) -> dict[str, int]:
    """What rules are asked about, by name: primary keys."""
    later = (timezone.now() + timedelta(days=1)).isoformat()
    teacher, english = Api.of(world.people["teacher"]), Api.of(world.people["english_teacher"])
    held = cell(world.boris)
    held["marks"] = [{"symbol": "2", "publishAt": later}]
    teacher.record(world.yesterday, [cell(world.anna, "5", attendance={"symbol": "н"}), held], homework="§ 5")
    english.record(world.english_lesson1, [cell(world.anna, "4")], homework="p. 7")
    plan = Plan.made(teacher, world.algebra_subject, [row("Степень")])
    plan.bind(world.algebra)
    take(teacher, world.yesterday, *plan.ids())
    published, being_made = draft(world, status="PUBLISHED"), draft(world)
    cancel(Api.of(world.people["deputy_head"]), world.tomorrow, world.lesson(world.english1_journal, 1, 2))
    named: dict[str, Any] = {
        **vars(world),
        "lesson_change": LessonChange.objects.get(lesson=world.tomorrow),
        "english_change": LessonChange.objects.exclude(lesson=world.tomorrow).get(),
        "homework_link": HomeworkLink.objects.create(**world.own, lesson=world.english_lesson1, position=0, url="https://example.org/"),
        "homework_done": HomeworkDone.objects.create(**world.own, lesson=world.yesterday, student=world.anna, done_at=timezone.now()),
        "plan": ThematicPlan.objects.get(),
        "plan_row": PlanRow.objects.get(),
        "covered_row": CoveredRow.objects.get(),
        "binding": PlanBinding.objects.get(),
        "mothers_guardian": world.people["mother"].guardians.get(),
        "veras_guardian": _veras_guardian(world),
        "mothers_right": world.people["mother"].guardians.get().rights.first(),
        "boris_mothers_right": world.people["boris_mother"].guardians.get().rights.first(),
        "fathers_ended_right": _ended_right(world),
        "invitation": Invitation.objects.create(
            **world.own,
            guardian=world.people["mother"].guardians.get(),
            digest="0" * 64,
            created_at=timezone.now(),
            expires_at=timezone.now(),
        ),
        "teachers_account": world.people["teacher"],
        "staff": world.people["teacher"].staffmembers.get(),
        "scale_symbol": world.scale.symbols.first(),
        "code": Cell.objects.get(code__isnull=False).code,
        "holiday": world.holiday(),
        "published": published,
        "draft": being_made,
        "published_lesson": placed(published, world.algebra, 1, 1),
        "draft_lesson": placed(being_made, world.algebra, 1, 1),
        "working_day": WorkingDay.objects.create(school=world.school, on=world.today, follows=1),
        "bells": world.school_bells(),
        "bell": world.school_bells().bells.first(),
        "feed": CalendarFeed.objects.create(
            school=world.school, account=world.people["mother"], student=world.anna, token_hash="0" * 64, created_at=timezone.now()
        ),
        "bell_day": BellDay.objects.filter(school=world.school).first(),
        "bell_default": BellDefault.objects.create(school=world.school, weekday=1, since=world.today, schedule=world.school_bells()),
        "homework": Homework.objects.get(lesson=world.yesterday),
        "english_homework": Homework.objects.get(lesson=world.english_lesson1),
        "record": LessonRecord.objects.get(lesson=world.yesterday),
        "english_record": LessonRecord.objects.get(lesson=world.english_lesson1),
        "annas_mark": Mark.objects.get(lesson=world.yesterday, student=world.anna),
        "annas_english_mark": Mark.objects.get(lesson=world.english_lesson1),
        "held_mark": Mark.objects.get(lesson=world.yesterday, student=world.boris),
        "annas_cell": Cell.objects.get(lesson=world.yesterday, student=world.anna),
        "device": Device.objects.create(account=world.people["mother"], endpoint="https://push.example.org/", added_at=timezone.now()),
        "marks_choice": OfferedChoice.objects.get(student=world.anna, kind="MARKS"),
        "timetable_choice": OfferedChoice.objects.get(student=world.anna, kind="TIMETABLE"),
        "absence": AbsenceReport.objects.create(
            **world.own,
            student=world.anna,
            since=world.today,
            last=world.today,
            reason="болеет",
            reported_at=timezone.now(),
            reported_by=world.people["mother"],
            key=uuid4(),
        ),
        "week_read": WeekRead.objects.create(
            **world.own,
            student=world.anna,
            account=world.people["mother"],
            week=world.today - timedelta(days=world.today.weekday()),
            at=timezone.now(),
        ),
        "program": _program(world, school=world.school),
        "regions_program": _program(world, region=world.municipality.region),
        "entry": LedgerEntry.objects.get(lesson=world.yesterday, student=world.anna),
    }
    return {name: named[name].pk for asked in TABLE.values() for name in asked}


def _veras_guardian(world: TestSchool) -> Guardian:
    guardian = Guardian.objects.create(**world.own, family_name="veras_mother")
    GuardianRight.objects.create(**world.own, guardian=guardian, student=world.vera, scope="MARKS", basis="DOCUMENT", since=world.since)
    return guardian


def _program(world: TestSchool, **place: Any) -> ApiClient:
    name = next(iter(place))
    return ApiClient.objects.create(
        name=name,
        account=Account.objects.create_user(f"client-{name}"),
        scopes=["visits:read"],
        registered_by=world.people["administrator"],
        registered_at=timezone.now(),
        **place,
    )


def _ended_right(world: TestSchool) -> GuardianRight:
    father = world.people["father_without_marks"].guardians.get()
    return GuardianRight.objects.create(
        **world.own, guardian=father, student=world.anna, scope="MARKS", basis="DOCUMENT", since=world.since, until=world.today
    )


def test_every_rule_has_its_row() -> None:
    assert set(rules()) == set(TABLE)


def test_the_table_is_what_the_rules_say(rows: dict[str, int], world: TestSchool, elsewhere: TestSchool) -> None:
    now = timezone.now()
    actors = {name: load_actor(account.pk, now) for name, account in world.people.items()}
    actors |= {"nobody": anonymous(now), "elsewhere": load_actor(elsewhere.people["deputy_head"].pk, now)}
    assert set(actors) == EVERYBODY

    found = {
        (name, what): {who for who, actor in actors.items() if rules()[name].allows(actor, rows[what])}
        for name, asked in TABLE.items()
        for what in asked
    }

    assert found == {(name, what): set(who) for name, asked in TABLE.items() for what, who in asked.items()}


def test_a_list_and_a_question_agree(rows: dict[str, int], world: TestSchool) -> None:
    actor = load_actor(world.people["mother"].pk, timezone.now())

    for rule in rules().values():
        listed = set(rule.rows(actor).values_list("pk", flat=True))
        assert all(rule.allows(actor, pk) == (pk in listed) for pk in rule.model._default_manager.values_list("pk", flat=True))  # noqa: SLF001


def test_rights_are_as_of_the_day_at_school(world: TestSchool) -> None:
    account = world.people["mother"]
    account.guardians.get().rights.update(until=world.today)

    assert load_actor(account.pk, timezone.now()).child_ids == []
    assert load_actor(account.pk, timezone.now() - timedelta(days=1)).child_ids == [world.anna.pk]


def test_a_deactivated_account_is_nobody(world: TestSchool) -> None:
    account = world.people["teacher"]
    account.is_active = False
    account.save()

    assert load_actor(account.pk, timezone.now()).roles == frozenset()
