"""A plan laid over the lessons of the journals that follow it (P1, P2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from server.planning.models import CoveredRow
from server.schools.models import GradingPeriod
from tests.api import gid
from tests.planning.plans import BIND, OFFERED, PROGRESS, Plan, offered, row, take

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.timetable.models import Lesson
    from tests.api import Api
    from tests.school import TestSchool

    As = Callable[[str], Api]


@pytest.fixture
def lessons(world: TestSchool, plan: Plan) -> list[Lesson]:
    """The journal's lessons in order, four of them over; the journal follows the plan."""
    GradingPeriod.objects.update(closed_at=None)
    made = [world.long_ago, *(world.lesson(world.algebra, day, 3) for day in (-5, -3)), world.yesterday, world.tomorrow]
    assert plan.bind(world.algebra)["__typename"] == "PlanBound"
    return [*made, world.lesson(world.algebra, 2, 1)]


def topics(api: Api, lessons: list[Lesson]) -> list[str | None]:
    return [offered(api, lesson) for lesson in lessons]


def progress(api: Api, world: TestSchool) -> Any:
    return api.ask(PROGRESS, id=gid(world.algebra))["journal"]


def test_rows_are_laid_over_lessons_by_their_hours(as_: As, lessons: list[Lesson]) -> None:
    assert topics(as_("teacher"), lessons) == ["Степень", "Одночлен", "Одночлен", "Многочлен", "Контрольная работа", None]


def test_a_cancelled_lesson_slides_the_rest(as_: As, lessons: list[Lesson]) -> None:
    lessons[1].status, lessons[1].occupies_group = "CANCELLED", False
    lessons[1].save()

    assert topics(as_("teacher"), lessons) == ["Степень", None, "Одночлен", "Одночлен", "Многочлен", "Контрольная работа"]


def test_a_recorded_lesson_keeps_its_row_and_is_offered_nothing(as_: As, plan: Plan, lessons: list[Lesson]) -> None:
    api = as_("teacher")

    take(api, lessons[1], plan.ids()[0])

    assert topics(api, lessons[1:]) == [None, "Одночлен", "Многочлен", "Контрольная работа", None]
    assert api.ask(OFFERED, id=gid(lessons[1]))["lesson"]["planRows"] == [{"topic": "Степень"}]


def test_a_lesson_recorded_beside_the_plan_takes_nothing_of_it(as_: As, lessons: list[Lesson]) -> None:
    api = as_("teacher")

    api.record(lessons[1], topic="Своё")

    assert topics(api, lessons[2:]) == ["Одночлен", "Одночлен", "Многочлен", "Контрольная работа"]


def test_whoever_went_on_to_a_later_row_is_not_offered_the_rest_of_the_one_before(as_: As, plan: Plan, lessons: list[Lesson]) -> None:
    api = as_("teacher")
    first, second, third, _ = plan.ids()
    long_ago = lessons[0]
    long_ago.status, long_ago.occupies_group = "CANCELLED", False
    long_ago.save()

    take(api, lessons[1], first, second)
    take(api, lessons[2], third)

    assert topics(api, lessons[3:]) == ["Контрольная работа", None, None]


def test_a_lesson_that_waits_before_a_recorded_one_is_offered_its_own_row(as_: As, plan: Plan, lessons: list[Lesson]) -> None:
    api = as_("teacher")
    first, second, third, _ = plan.ids()
    lessons[0].delete()

    take(api, lessons[1], first, second)
    take(api, lessons[3], third)

    assert topics(api, lessons[2:]) == ["Одночлен", None, "Контрольная работа", None]


def test_groups_of_one_plan_diverge(as_: As, world: TestSchool, plan: Plan, lessons: list[Lesson]) -> None:
    plan.bind(world.algebra_b, api=as_("deputy_head"))

    take(as_("teacher"), lessons[1], plan.ids()[0])

    assert offered(as_("other_teacher"), world.lesson_b) == "Степень"
    assert offered(as_("teacher"), lessons[2]) == "Одночлен"


def test_a_merged_row_has_what_lessons_took_of_both(as_: As, plan: Plan, lessons: list[Lesson]) -> None:
    api = as_("teacher")
    lessons[0].delete()
    one, two, *_ = plan.ids()
    take(api, lessons[1], one)
    take(api, lessons[2], two)

    answer = plan.save([{**plan.kept(0)[0], "topic": "Степень и одночлен", "hours": 3, "absorbs": [two]}, *plan.kept(2, 3)])

    assert answer["__typename"] == "PlanSaved"
    assert plan.ids()[0] == one
    assert topics(api, lessons[3:]) == ["Степень и одночлен", "Многочлен", "Контрольная работа"]
    assert CoveredRow.objects.values_list("row__topic", flat=True).distinct().get() == "Степень и одночлен"


def test_a_split_row_gives_its_later_lessons_to_the_new_one(as_: As, plan: Plan, lessons: list[Lesson]) -> None:
    api = as_("teacher")
    lessons[0].delete()
    take(api, lessons[1], plan.ids()[1])
    take(api, lessons[2], plan.ids()[1])

    plan.save([*plan.kept(0), {**plan.kept(1)[0], "hours": 1}, row("Стандартный вид", splitFrom=plan.ids()[1]), *plan.kept(2, 3)])

    taken = CoveredRow.objects.order_by("lesson__on").values_list("row__topic", flat=True)
    assert list(taken) == ["Одночлен", "Стандартный вид"]
    assert topics(api, lessons[3:]) == ["Степень", "Многочлен", "Контрольная работа"]


def test_a_row_taken_out_leaves_what_lessons_took(as_: As, plan: Plan, lessons: list[Lesson]) -> None:
    api = as_("teacher")
    take(api, lessons[1], plan.ids()[0])

    plan.save(plan.kept(1, 2, 3))

    assert api.ask(OFFERED, id=gid(lessons[1]))["lesson"]["planRows"] == [{"topic": "Степень"}]
    assert plan.topics() == ["Одночлен", "Многочлен", "Контрольная работа"]


def test_a_journal_can_begin_in_the_middle(as_: As, world: TestSchool, plan: Plan, lessons: list[Lesson]) -> None:
    plan.bind(world.algebra, firstRowId=plan.ids()[2], since=str(world.yesterday.on))

    assert topics(as_("teacher"), lessons) == [None, None, None, "Многочлен", "Контрольная работа", None]

    plan.save(plan.kept(0, 1, 3))

    assert topics(as_("teacher"), lessons) == [None, None, None, "Контрольная работа", None, None]


def test_unbinding_and_binding_again_keeps_what_was_taken(as_: As, world: TestSchool, plan: Plan, lessons: list[Lesson]) -> None:
    api = as_("teacher")
    take(api, lessons[0], plan.ids()[0])

    api.ask(BIND, input={"journalIds": [gid(world.algebra)], "planId": None})
    assert topics(api, lessons) == [None] * 6

    plan.bind(world.algebra)
    assert topics(api, lessons[1:3]) == ["Одночлен", "Одночлен"]


def test_rows_of_another_plan_are_passed_over(as_: As, world: TestSchool, plan: Plan, lessons: list[Lesson]) -> None:
    other = Plan.made(as_("teacher"), world.algebra_subject, [row("Чужая")], name="Другая")

    answer = take(as_("teacher"), lessons[1], plan.ids()[0], other.ids()[0])

    assert answer["lesson"]["topic"] == "по плану"
    assert [each.row.topic for each in CoveredRow.objects.all()] == ["Степень"]


def test_plan_against_fact(as_: As, world: TestSchool, plan: Plan, lessons: list[Lesson]) -> None:
    api = as_("teacher")
    take(api, lessons[0], plan.ids()[0])
    lessons[1].status, lessons[1].occupies_group = "CANCELLED", False
    lessons[1].save()

    told = progress(api, world)

    assert told["planProgress"] == {
        "rows": 4,
        "rowsDue": 3,
        "rowsTaught": 1,
        "rowsShort": 0,
        "hours": 5,
        "hoursTaught": 1,
        "hoursLeft": 4,
        "lessonsLeft": 2,
        "endsOn": str(lessons[5].on),
    }
    assert [(each["dueOn"], each["taughtOn"], each["laidOn"]) for each in told["planRows"]] == [
        (str(lessons[0].on), str(lessons[0].on), None),
        (str(lessons[2].on), None, str(lessons[3].on)),
        (str(lessons[3].on), None, str(lessons[4].on)),
        (str(lessons[4].on), None, str(lessons[5].on)),
    ]


@pytest.mark.parametrize("who", ["mother", "student", "stranger"])
def test_families_see_nothing_of_plans(as_: As, world: TestSchool, lessons: list[Lesson], who: str) -> None:
    told = as_(who).ask(OFFERED, id=gid(lessons[1]))["lesson"]

    assert told is None or told == {"offered": None, "planRows": []}
    assert as_(who).ask(PROGRESS, id=gid(world.algebra))["journal"] is None
