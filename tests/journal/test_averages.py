"""Averages: exact, by the policy, over all journals of a subject, explaining themselves (M3, M4, G4)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.journal.models import Mark
from server.schools.models import GradingPolicy, PolicyThreshold, PolicyWeight, WorkType
from tests.api import gid
from tests.school import DAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.groups.models import Journal
    from server.people.models import Student
    from tests.api import Api
    from tests.school import TestSchool

    As = Callable[[str], Api]

ROSTER = """query Roster($journal: ID!, $period: ID!) { journal(id: $journal) { roster(period: $period) {
  student { fullName } membership { since until } earlier { symbol groupName givenBy }
  average { value display marks formula policyVersion parts { groupName marks formula } }
} } }"""


def give(world: TestSchool, journal: Journal, student: Student, day: int, *marks: tuple[str, WorkType]) -> None:
    lesson = journal.lessons.filter(on=world.today + day * DAY).first() or world.lesson(journal, day, 5)
    for position, (symbol, work_type) in enumerate(marks):
        Mark.objects.create(
            **world.own,
            journal=journal,
            lesson=lesson,
            student=student,
            on=lesson.on,
            version=1,
            position=position,
            subject=journal.subject,
            symbol=symbol,
            value=None if symbol == "зч" else Decimal(symbol),
            work_type=work_type,
            given_at=timezone.now(),
            given_by=world.people["teacher"],
        )


def average(world: TestSchool, api: Api, journal: Journal, name: str) -> Any:
    rows = api.ask(ROSTER, journal=gid(journal), period=gid(world.period))["journal"]["roster"]
    return next(row for row in rows if row["student"]["fullName"].endswith(name))["average"]


def test_an_average_shows_its_arithmetic(world: TestSchool, as_: As) -> None:
    give(world, world.algebra, world.anna, -3, ("5", world.answer), ("4", world.test))
    give(world, world.algebra, world.anna, -2, ("5", world.test), ("зч", world.test))

    assert average(world, as_("teacher"), world.algebra, "Анна") == {
        "value": "4.60",
        "display": "5",
        "marks": 3,
        "formula": "(5·1 + 4·2 + 5·2) / (1 + 2 + 2)",
        "policyVersion": 3,
        "parts": [{"groupName": "7А", "marks": 3, "formula": "(5·1 + 4·2 + 5·2) / (1 + 2 + 2)"}],
    }


def test_without_a_mark_there_is_no_average(world: TestSchool, as_: As) -> None:
    give(world, world.algebra, world.boris, -3, ("зч", world.answer))

    assert average(world, as_("teacher"), world.algebra, "Анна") is None
    assert average(world, as_("teacher"), world.algebra, "Борис") is None


def test_a_kind_of_work_without_weight_does_not_count(world: TestSchool, as_: As) -> None:
    PolicyWeight.objects.filter(work_type=world.test).update(weight=0)
    give(world, world.algebra, world.anna, -3, ("5", world.answer), ("2", world.test))

    assert average(world, as_("teacher"), world.algebra, "Анна")["value"] == "5.00"


def test_the_policy_in_force_on_the_periods_last_day_decides(world: TestSchool, as_: As) -> None:
    give(world, world.algebra, world.anna, -3, ("5", world.answer), ("4", world.test))
    GradingPolicy.objects.update(until=world.today)
    newer = GradingPolicy.objects.create(**world.own, version=4, since=world.today, digits=1)
    for work_type in (world.answer, world.test):
        PolicyWeight.objects.create(**world.own, policy=newer, work_type=work_type, weight=1)
    PolicyThreshold.objects.create(**world.own, policy=newer, scale=world.scale, at_least="4.65", display="5")
    PolicyThreshold.objects.create(**world.own, policy=newer, scale=world.scale, at_least="3.65", display="4")

    found = average(world, as_("teacher"), world.algebra, "Анна")

    assert (found["value"], found["display"], found["policyVersion"]) == ("4.5", "4", 4)


@pytest.mark.parametrize(("marks", "value"), [("44445444", "4.13"), ("4444544444445444", "4.13")])
def test_ties_are_rounded_half_up(world: TestSchool, as_: As, marks: str, value: str) -> None:
    for place, symbol in enumerate(marks):
        give(world, world.algebra, world.anna, -3 - place, (symbol, world.answer))

    assert average(world, as_("teacher"), world.algebra, "Анна")["value"] == value


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from("2345"), st.decimals("0.01", "9.99", places=2)), min_size=1, max_size=9))
def test_an_average_is_the_exact_quotient(world: TestSchool, as_: As, marks: list[tuple[str, Decimal]]) -> None:
    Mark.objects.all().delete()
    PolicyWeight.objects.exclude(work_type__in=[world.answer, world.test]).delete()
    WorkType.objects.filter(name__startswith="работа").delete()
    for place, (symbol, weight) in enumerate(marks):
        work_type = WorkType.objects.create(**world.own, name=f"работа {place}", short_name=str(place), position=9)
        PolicyWeight.objects.create(**world.own, policy=world.policy, work_type=work_type, weight=weight)
        give(world, world.algebra, world.anna, -3, *[(symbol, work_type)] if place == 0 else [])
        if place:
            give(world, world.algebra, world.anna, -3 - place, (symbol, work_type))

    points = sum((Decimal(symbol) * weight for symbol, weight in marks), Decimal())
    exact = points / sum((weight for _, weight in marks), Decimal())
    expected = exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert average(world, as_("teacher"), world.algebra, "Анна")["value"] == str(expected)


def test_an_average_follows_a_student_from_one_subgroup_to_another(world: TestSchool, as_: As) -> None:
    give(world, world.english1_journal, world.anna, -5, ("3", world.answer))
    assert as_("deputy_head").move(world.anna, world.english2, world.today - 2 * DAY)["__typename"] == "StudentMoved"
    give(world, world.english2_journal, world.anna, -2, ("5", world.answer))

    rows = as_("other_english_teacher").ask(ROSTER, journal=gid(world.english2_journal), period=gid(world.period))["journal"]["roster"]
    anna = next(row for row in rows if row["student"]["fullName"].endswith("Анна"))

    assert anna["average"]["value"] == "4.00"
    assert {part["groupName"]: part["formula"] for part in anna["average"]["parts"]} == {
        "7А, английский 1": "(3·1) / (1)",
        "7А, английский 2": "(5·1) / (1)",
    }
    assert anna["earlier"] == [{"symbol": "3", "groupName": "7А, английский 1", "givenBy": "teacher"}]
    assert anna["membership"] == [{"since": str(world.today - 2 * DAY), "until": str(world.until)}]
    old = as_("english_teacher").ask(ROSTER, journal=gid(world.english1_journal), period=gid(world.period))
    assert old["journal"]["roster"][0]["membership"] == [{"since": str(world.since), "until": str(world.today - 2 * DAY)}]


def test_a_subject_teacher_sees_the_results_of_their_subjects_only(world: TestSchool, as_: As) -> None:
    give(world, world.english1_journal, world.anna, -5, ("3", world.answer))
    give(world, world.algebra, world.anna, -5, ("5", world.answer))
    document = "query S($s: ID!, $p: ID!) { student(id: $s) { subjects(period: $p) { subject { name } average { value } } } }"
    asked = {"s": gid(world.anna), "p": gid(world.period)}

    def subjects(who: str) -> list[str]:
        return [row["subject"]["name"] for row in as_(who).ask(document, **asked)["student"]["subjects"]]

    assert subjects("teacher") == ["Алгебра"]
    assert subjects("english_teacher") == ["Английский язык"]
    assert subjects("class_teacher") == subjects("mother") == subjects("deputy_head") == ["Алгебра", "Английский язык"]
    assert subjects("father_without_marks") == []
