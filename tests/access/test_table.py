"""Who may do what: one table over all rules. A rule without a row in it fails."""

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
from server.people.models import Guardian, GuardianRight, Invitation
from server.planning.models import CoveredRow, Homework, HomeworkDone, HomeworkLink, PlanBinding, PlanRow, ThematicPlan
from server.schools.models import WorkingDay
from server.timetable.models import BellDay, BellDefault, LessonChange
from tests.api import Api, cell
from tests.planning.plans import Plan, row, take
from tests.timetable.changing import cancel
from tests.timetable.weeks import draft, placed

if TYPE_CHECKING:
    from tests.school import TestSchool

EVERYBODY = frozenset(
    [
        "teacher",
        "english_teacher",
        "other_english_teacher",
        "other_teacher",
        "class_teacher",
        "mother",
        "father_without_marks",
        "boris_mother",
        "student",
        "classmate",
        "deputy_head",
        "administrator",
        "municipal_coordinator",
        "regional_coordinator",
        "stranger",
        "nobody",
        "elsewhere",
    ]
)
OUTSIDE = {"municipal_coordinator", "regional_coordinator", "stranger", "nobody", "elsewhere"}
MEMBERS = EVERYBODY - OUTSIDE
TEACHERS = {"teacher", "english_teacher", "other_english_teacher", "other_teacher", "class_teacher"}
OFFICE = {"deputy_head", "administrator"}
STAFF = TEACHERS | OFFICE
ANNAS = {"mother", "father_without_marks", "student"}
BORISS = {"boris_mother", "classmate"}

# rule -> what of the world it is asked about -> who may
TABLE: dict[str, dict[str, frozenset[str] | set[str]]] = {
    "schools.see_region": {"region": EVERYBODY},
    "schools.see_municipality": {"municipality": EVERYBODY},
    "schools.see_school": {"school": EVERYBODY},
    "schools.see_holiday": {"holiday": EVERYBODY},
    "schools.see_working_day": {"working_day": EVERYBODY},
    "schools.see_year": {"year": MEMBERS},
    "schools.see_period": {"period": MEMBERS},
    "schools.see_scale": {"scale": MEMBERS},
    "schools.see_scale_symbol": {"scale_symbol": MEMBERS},
    "schools.see_work_type": {"answer": MEMBERS},
    "schools.see_attendance_code": {"code": MEMBERS},
    "people.see_account": {"teachers_account": {"teacher"}},
    "people.see_staff": {"staff": MEMBERS},
    "people.see_student": {
        "anna": {"teacher", "english_teacher", "class_teacher"} | OFFICE | ANNAS,
        "boris": {"teacher", "other_english_teacher", "class_teacher"} | OFFICE | BORISS,
        "vera": {"other_teacher"} | OFFICE,
    },
    "people.see_family": {"anna": {"class_teacher"} | OFFICE, "vera": OFFICE},
    "people.see_right": {
        "mothers_right": {"class_teacher", "mother"} | OFFICE,
        "boris_mothers_right": {"class_teacher", "boris_mother"} | OFFICE,
        "fathers_ended_right": {"class_teacher", "father_without_marks"} | OFFICE,
    },
    "people.see_guardian": {"mothers_guardian": {"class_teacher", "mother"} | OFFICE},
    "people.grant_right": {"anna": OFFICE, "vera": OFFICE},
    "people.change_right": {"mothers_right": OFFICE, "fathers_ended_right": OFFICE},
    "people.invite_guardian": {"mothers_guardian": {"class_teacher"} | OFFICE, "veras_guardian": OFFICE},
    "people.see_invitation": {"invitation": {"class_teacher"} | OFFICE},
    "groups.see_subject": {"algebra_subject": MEMBERS},
    "groups.see_division": {"division": MEMBERS},
    "groups.see_class": {"a": MEMBERS, "b": STAFF},
    "groups.see_class_sheet": {"a": {"class_teacher"} | OFFICE, "b": OFFICE},
    "groups.see_group": {"a_group": MEMBERS, "b_group": STAFF, "english1": STAFF | ANNAS},
    "groups.see_journal": {
        "algebra": {"teacher", "class_teacher"} | OFFICE,
        "english1_journal": {"english_teacher", "class_teacher"} | OFFICE,
        "algebra_b": {"other_teacher"} | OFFICE,
    },
    "groups.move_student": {"anna": OFFICE},
    "timetable.see_bell_schedule": {"bells": EVERYBODY},
    "timetable.see_bell": {"bell": EVERYBODY},
    "exchange.see_feed": {"feed": {"mother"}},
    "exchange.feed_of_staff": {"staff": {"teacher"}},
    "exchange.feed_of_student": {"anna": ANNAS},
    "exchange.feed_of_class": {"a": MEMBERS, "b": STAFF},
    "timetable.see_bell_day": {"bell_day": EVERYBODY},
    "timetable.see_bell_default": {"bell_default": EVERYBODY},
    "timetable.set_bells": {"school": OFFICE},
    "timetable.change_bells": {"bells": OFFICE},
    "timetable.set_calendar": {"school": OFFICE},
    "timetable.change_holiday": {"holiday": OFFICE},
    "timetable.set_shift": {"a": OFFICE},
    "timetable.see_room": {"room": MEMBERS},
    "timetable.change_lesson": {"tomorrow": OFFICE},
    "timetable.see_lesson_change": {"lesson_change": MEMBERS, "english_change": STAFF | ANNAS},
    "timetable.withdraw_change": {"lesson_change": OFFICE},
    "timetable.see_lesson": {
        "yesterday": MEMBERS,
        "lesson_b": STAFF,
        "english_lesson1": STAFF | ANNAS,
        "english_lesson2": STAFF | BORISS,
    },
    "timetable.see_timetable": {"published": STAFF, "draft": OFFICE},
    "timetable.see_weekly_lesson": {"published_lesson": STAFF, "draft_lesson": OFFICE},
    "timetable.edit_timetable": {"published": OFFICE, "draft": OFFICE},
    "timetable.draft_timetable": {"school": OFFICE},
    "planning.see_homework": {"homework": MEMBERS - {"father_without_marks"}, "english_homework": STAFF | {"mother", "student"}},
    "planning.see_homework_link": {"homework_link": STAFF | {"mother", "student"}},
    "planning.see_homework_done": {"homework_done": {"teacher", "class_teacher", "mother", "student"} | OFFICE},
    "planning.do_homework": {"homework": {"student", "classmate"}, "english_homework": {"student"}},
    "planning.see_plan": {"plan": STAFF},
    "planning.edit_plan": {"plan": {"teacher", "other_teacher"} | OFFICE},
    "planning.see_plan_row": {"plan_row": STAFF},
    "planning.see_covered_row": {"covered_row": STAFF},
    "planning.see_binding": {"binding": STAFF},
    "planning.bind_plan": {"algebra": {"teacher"} | OFFICE, "english1_journal": {"english_teacher"} | OFFICE},
    "visits.see_figures_closely": {"school": OFFICE},
    "visits.see_figures": {"school": OFFICE | {"municipal_coordinator", "regional_coordinator"}},
    "visits.see_class_figures": {"a": {"class_teacher"}, "b": set()},
    "visits.see_municipality_figures": {"municipality": {"municipal_coordinator", "regional_coordinator"}},
    "visits.see_region_figures": {"region": {"regional_coordinator"}},
    "visits.see_child_visits": {
        "anna": {"class_teacher", "mother", "father_without_marks"} | OFFICE,
        "vera": OFFICE,
    },
    "journal.see_record": {"record": MEMBERS, "english_record": STAFF | ANNAS},
    "journal.see_mark": {
        "annas_mark": {"teacher", "class_teacher", "mother", "student"} | OFFICE,
        "annas_english_mark": {"english_teacher", "class_teacher", "mother", "student"} | OFFICE,
        "held_mark": {"teacher", "class_teacher"} | OFFICE,
    },
    "journal.result_mark": {
        "annas_mark": {"teacher", "class_teacher", "mother", "student"} | OFFICE,
        "annas_english_mark": {"english_teacher", "class_teacher", "mother", "student"} | OFFICE,
    },
    # Asked only for students and subjects that the actor may see: it decides about held-back marks alone.
    "journal.average_mark": {
        "annas_mark": EVERYBODY - {"father_without_marks"},
        "held_mark": EVERYBODY - BORISS,
    },
    "journal.see_cell": {"annas_cell": {"teacher", "class_teacher"} | OFFICE | ANNAS},
    "journal.see_ledger": {"entry": {"teacher", "class_teacher"} | OFFICE},
    "journal.see_lesson_sheet": {
        "yesterday": {"teacher", "class_teacher"} | OFFICE,
        "english_lesson1": {"english_teacher", "class_teacher"} | OFFICE,
    },
    "notifications.see_device": {"device": {"mother"}},
    "notifications.see_choice": {"marks_choice": {"mother", "student"}, "timetable_choice": ANNAS},
    "journal.see_absence_report": {"absence": {"class_teacher"} | OFFICE | ANNAS},
    "journal.see_reported_absence": {"absence": {"teacher", "english_teacher", "class_teacher"} | OFFICE},
    "journal.report_absence": {"anna": {"mother", "father_without_marks"}},
    "journal.withdraw_absence": {"absence": {"mother"}},
    "journal.answer_absence": {"absence": {"class_teacher"} | OFFICE},
    "journal.acknowledge_week": {"anna": {"mother", "father_without_marks"}},
    "journal.see_week_read": {"week_read": {"mother", "class_teacher"} | OFFICE},
    "journal.record_lesson": {"yesterday": {"teacher"}, "english_lesson1": {"english_teacher"}},
}


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
        "entry": LedgerEntry.objects.get(lesson=world.yesterday, student=world.anna),
    }
    return {name: named[name].pk for asked in TABLE.values() for name in asked}


def _veras_guardian(world: TestSchool) -> Guardian:
    guardian = Guardian.objects.create(**world.own, family_name="veras_mother")
    GuardianRight.objects.create(**world.own, guardian=guardian, student=world.vera, scope="MARKS", basis="DOCUMENT", since=world.since)
    return guardian


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
