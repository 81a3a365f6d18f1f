"""Plans are written by those who teach the subject, shared with the school, and bound to journals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from server.planning.models import PlanBinding, PlanRow, ThematicPlan
from tests.api import gid
from tests.planning.plans import COPY, REMOVE, Plan, row, take

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.api import Api
    from tests.school import TestSchool

    As = Callable[[str], Api]

LISTED = "query Plans($id: ID!) { school(id: $id) { plans { name author editable hours } } }"
OVERVIEW = """query Overview($id: ID!) { school(id: $id) {
  planOverview { journal { group { name } } plan { name } rows } unplannedJournals { group { name } } } }"""


def test_a_plan_is_saved_as_a_whole_and_its_rows_stay_themselves(plan: Plan, world: TestSchool) -> None:
    before = plan.ids()
    given = [*plan.kept(3, 0), row("Новая", section="Глава 2", kind="урок открытия", homeworkMinutes=20, workTypeId=gid(world.test))]

    answer = plan.save(given)

    assert answer["plan"]["version"] == 2
    assert plan.topics() == ["Контрольная работа", "Степень", "Новая"]
    assert plan.ids()[:2] == [before[3], before[0]]
    assert plan.told["rows"][2] | {"id": ""} == {
        "id": "",
        "position": 3,
        "section": "Глава 2",
        "topic": "Новая",
        "hours": 1,
        "kind": "урок открытия",
        "homework": "",
        "homeworkMinutes": 20,
        "materials": "",
        "workType": {"name": "Контрольная"},
    }
    assert PlanRow.objects.count() == 3


def test_who_saves_over_somebody_elses_save_is_told(plan: Plan, as_: As) -> None:
    plan.save(plan.kept(0))

    answer = plan.save([row("Поверх")], api=as_("deputy_head"), version=1)

    assert (answer["__typename"], answer["version"], answer["changedBy"]) == ("PlanChanged", 2, "teacher")
    assert PlanRow.objects.get().topic == "Степень"


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([{"topic": " "}], "rows[0].topic"),
        ([{"topic": "а"}, {"topic": "б", "hours": 0}], "rows[1].hours"),
        ([{"topic": "а" * 501}], "rows[0].topic"),
        ([{"topic": "а", "homeworkMinutes": 601}], "rows[0].homeworkMinutes"),
        ([{"topic": "а"}] * 401, "at most 400"),
        ([{"topic": "а", "id": "UGxhblJvdzo5OTk5OTk="}], "rows[0]: it names a row"),
        ([{"topic": "а", "workTypeId": "V29ya1R5cGU6OTk5OTk5"}], "workTypeId"),
    ],
)
def test_rows_that_make_no_sense_are_refused_by_name(plan: Plan, rows: list[dict[str, Any]], told: str) -> None:
    answer = plan.save(rows)

    assert answer["__typename"] == "InvalidInput"
    assert told in answer["message"]
    assert PlanRow.objects.count() == 4


def test_a_row_of_another_plan_cannot_be_taken(plan: Plan, world: TestSchool) -> None:
    other = Plan.made(plan.api, world.algebra_subject, [row("Чужая")], name="Другая")

    assert other.save(plan.kept(0))["__typename"] == "InvalidInput"


def test_a_name_is_given_once(plan: Plan, world: TestSchool) -> None:
    assert Plan.made(plan.api, world.algebra_subject, []).told["__typename"] == "PlanNameTaken"


def test_a_copy_has_the_rows_and_its_own_author(plan: Plan, as_: As) -> None:
    answer = as_("other_teacher").ask(COPY, input={"planId": plan.id, "name": "Моя"})["copyPlan"]

    copy = answer["plan"]
    assert (copy["author"], copy["copiedFrom"]["id"], copy["hours"]) == ("other_teacher", plan.id, 5)
    assert [each["topic"] for each in copy["rows"]] == plan.topics()
    assert not {each["id"] for each in copy["rows"]} & set(plan.ids())


@pytest.mark.parametrize(
    ("who", "may"),
    [("teacher", True), ("other_teacher", True), ("deputy_head", True), ("english_teacher", False), ("mother", False), ("stranger", False)],
)
def test_who_may_save_a_plan(plan: Plan, as_: As, who: str, may: bool) -> None:  # noqa: FBT001
    answer = plan.save(plan.kept(0), api=as_(who))

    assert answer["__typename"] == ("PlanSaved" if may else "NotFound")


def test_staff_sees_the_schools_plans_and_nobody_else_does(plan: Plan, as_: As, world: TestSchool, elsewhere: TestSchool) -> None:
    told = as_("english_teacher").ask(LISTED, id=gid(world.school))["school"]["plans"]

    assert told == [{"name": "Рабочая программа", "author": "teacher", "editable": False, "hours": 5}]
    for who in ("mother", "student", "stranger", "regional_coordinator"):
        assert as_(who).ask(LISTED, id=gid(world.school))["school"]["plans"] == []
    stranger = type(plan.api).of(elsewhere.people["deputy_head"])
    assert stranger.ask(LISTED, id=gid(world.school))["school"]["plans"] == []
    assert stranger.ask(COPY, input={"planId": plan.id, "name": "Моя"})["copyPlan"]["__typename"] == "NotFound"
    assert Plan(stranger, plan.told).save([row("а")])["__typename"] == "NotFound"


@pytest.mark.parametrize("who", ["other_teacher", "class_teacher", "mother", "stranger"])
def test_a_journals_plan_is_chosen_by_its_teachers_and_the_office(plan: Plan, as_: As, world: TestSchool, who: str) -> None:
    assert plan.bind(world.algebra, api=as_(who))["__typename"] == "NotFound"
    assert not PlanBinding.objects.exists()


def test_several_journals_are_bound_at_once_or_none(plan: Plan, as_: As, world: TestSchool) -> None:
    office = as_("deputy_head")

    answer = plan.bind(world.algebra, world.english1_journal, api=office)
    assert (answer["__typename"], "7А, английский 1" in answer["message"]) == ("PlanDoesNotFit", True)
    assert not PlanBinding.objects.exists()

    assert plan.bind(world.algebra, since="2020-01-01", api=office)["__typename"] == "InvalidInput"
    assert [each["plan"]["id"] for each in plan.bind(world.algebra, world.algebra_b, api=office)["journals"]] == [plan.id] * 2


def test_a_plan_in_use_is_kept(plan: Plan, world: TestSchool) -> None:
    plan.bind(world.algebra)
    assert plan.api.ask(REMOVE, id=plan.id)["removePlan"]["__typename"] == "PlanInUse"

    take(plan.api, world.yesterday, plan.ids()[0])
    PlanBinding.objects.all().delete()
    assert plan.api.ask(REMOVE, id=plan.id)["removePlan"]["__typename"] == "PlanInUse"

    other = Plan.made(plan.api, world.algebra_subject, [row("а")], name="Другая")
    assert plan.api.ask(REMOVE, id=other.id)["removePlan"]["__typename"] == "PlanRemoved"
    assert ThematicPlan.objects.get().name == "Рабочая программа"


def test_the_office_sees_how_far_all_journals_are(plan: Plan, as_: As, world: TestSchool) -> None:
    plan.bind(world.algebra)

    told = as_("deputy_head").ask(OVERVIEW, id=gid(world.school))["school"]

    assert told["planOverview"] == [{"journal": {"group": {"name": "7А"}}, "plan": {"name": "Рабочая программа"}, "rows": 4}]
    assert [each["group"]["name"] for each in told["unplannedJournals"]] == ["7Б", "7А, английский 1", "7А, английский 2"]
    assert as_("teacher").ask(OVERVIEW, id=gid(world.school))["school"] == {"planOverview": [], "unplannedJournals": []}
