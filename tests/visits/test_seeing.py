"""Who is told which figures (V4), and what is noted of those who look at single children."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.db import DataError, transaction
from django.test import Client
from django.utils import timezone
from graphql import GraphQLError

from schema.errors import to_wire
from server.access.actor import load_actor
from server.access.clients import VISITS
from server.visits.actions import roll_waiting
from server.visits.models import Lookup
from server.visits.reads import of_school, own_visits, visit_rows
from tests.api import Api, cell, gid
from tests.visits.facts import Looked, write

if TYPE_CHECKING:
    from tests.school import TestSchool

REPORT = """query ($id: ID!, $from: Date!, $to: Date!, $by: VisitDimension!) { school(id: $id) {
    visitReport(from: $from, to: $to, by: $by) {
        totals { children reached visits suppressed } rows { label figures { children visits suppressed } } notReached { id } } } }"""
CHILD = """query ($id: ID!, $from: Date!, $to: Date!) { student(id: $id) {
    visits(from: $from, to: $to) { days visits lastOn bySection { section visits } } } }"""
OTHERS = """query ($id: ID!, $from: Date!, $to: Date!) { school(id: $id) {
    fillingReport(from: $from, to: $to, by: TEACHER) { totals { held recorded inTime timely suppressed } rows { label } }
    resultsReport(from: $from, to: $to, by: SUBJECT) { totals { students quality passRate suppressed } rows { label } } } }"""
FAMILIES = """query ($id: ID!) { schoolClass(id: $id) { families {
    student { fullName } guardians { guardian { fullName } lastVisitOn } } } }"""
OWN = """query ($from: Date!, $to: Date!) { viewer { ownVisits(from: $from, to: $to, first: 10) {
    totalCount edges { node { at section client role school { id } student { id } } } } } }"""
HIDDEN = {"children": None, "reached": None, "visits": None, "suppressed": True}


def days(world: TestSchool) -> dict[str, str]:
    return {"from": str(world.today - timedelta(days=6)), "to": str(world.today)}


def report(world: TestSchool, who: str, by: str = "CLASS") -> Any:
    return Api.of(world.people[who]).ask(REPORT, id=gid(world.school), by=by, **days(world))["school"]["visitReport"]


@pytest.fixture
def visited(world: TestSchool) -> TestSchool:
    """A world in which Anna's mother looked at marks and bells yesterday."""
    at = datetime.combine(world.yesterday.on, time(9), UTC)
    mother = world.people["mother"].pk
    write([Looked(at, world.school.pk, mother, world.anna.pk, section=section) for section in ("MARKS", "BELLS")])
    roll_waiting("DAY")
    return world


def test_each_role_is_told_what_is_its_own(visited: TestSchool) -> None:
    office, leader = report(visited, "deputy_head"), report(visited, "class_teacher")

    assert office["totals"] == {"children": 3, "reached": 1, "visits": 1, "suppressed": False}
    assert [row["label"] for row in office["rows"]] == ["7А", "7Б"]
    assert {each["id"] for each in office["notReached"]} == {gid(visited.boris), gid(visited.vera)}
    assert leader["totals"] == {"children": 2, "reached": 1, "visits": 1, "suppressed": False}
    assert [row["label"] for row in leader["rows"]] == ["7А"]
    assert [each["id"] for each in leader["notReached"]] == [gid(visited.boris)]
    for who in ("teacher", "mother", "student", "stranger", "municipal_coordinator", "regional_coordinator"):
        assert report(visited, who) == {"totals": HIDDEN, "rows": [], "notReached": []}
        assert report(visited, who, "GRADE_LEVEL")["totals"] == HIDDEN
        assert not any(row["figures"]["children"] for row in report(visited, who, "GRADE_LEVEL")["rows"])


def test_a_childs_visits_are_for_its_family_and_its_school_which_is_noted(visited: TestSchool) -> None:
    told = {
        who: Api.of(visited.people[who]).ask(CHILD, id=gid(visited.anna), **days(visited))["student"]
        for who in ("mother", "father_without_marks", "class_teacher", "deputy_head", "teacher", "student", "boris_mother")
    }

    mine = told["mother"]["visits"]
    assert (mine["days"], mine["visits"]) == (1, 1)
    assert mine["bySection"] == [{"section": "BELLS", "visits": 1}, {"section": "MARKS", "visits": 1}]
    # Another household is told of its own visits alone.
    assert told["father_without_marks"]["visits"] == {"days": 0, "visits": 0, "lastOn": None, "bySection": []}
    assert told["class_teacher"]["visits"] == told["deputy_head"]["visits"] == mine
    assert told["teacher"]["visits"] is told["student"]["visits"] is told["boris_mother"] is None
    report(visited, "class_teacher")
    noted = [(each.account_id, each.student_id, each.what) for each in Lookup.objects.all()]
    assert noted == [
        (visited.people["class_teacher"].pk, visited.anna.pk, "Student.visits"),
        (visited.people["deputy_head"].pk, visited.anna.pk, "Student.visits"),
        (visited.people["class_teacher"].pk, None, "VisitReport.notReached"),
    ]


def test_who_visited_is_told_by_guardian_to_whoever_sees_the_family_and_noted_once(visited: TestSchool) -> None:
    told = {who: Api.of(visited.people[who]).ask(FAMILIES, id=gid(visited.a)) for who in ("class_teacher", "teacher", "mother")}

    families = {each["student"]["fullName"]: each["guardians"] for each in told["class_teacher"]["schoolClass"]["families"]}
    assert {each["guardian"]["fullName"]: each["lastVisitOn"] for each in families["Ученик Анна"]} == {
        "mother": str(visited.yesterday.on),
        "father_without_marks": None,
    }
    assert told["teacher"]["schoolClass"]["families"] == told["mother"]["schoolClass"]["families"] == []
    Api.of(visited.people["class_teacher"]).ask(FAMILIES, id=gid(visited.a))
    noted = Lookup.objects.filter(what="FamilyGuardian.lastVisitOn").values_list("account_id", "student_id")
    assert sorted(noted) == sorted((visited.people["class_teacher"].pk, student.pk) for student in (visited.anna, visited.boris))


def test_filling_and_results(world: TestSchool) -> None:
    teacher = Api.of(world.people["teacher"])
    teacher.record(world.yesterday, [cell(world.anna, "5"), cell(world.boris, "3")])

    told = Api.of(world.people["deputy_head"]).ask(OTHERS, id=gid(world.school), **days(world))["school"]
    hidden = Api.of(world.people["mother"]).ask(OTHERS, id=gid(world.school), **days(world))["school"]

    filled, results = told["fillingReport"], told["resultsReport"]
    assert (filled["totals"]["recorded"], filled["totals"]["suppressed"]) == (1, False)
    assert results["totals"] == {"students": 2, "quality": "0.5000", "passRate": "1.0000", "suppressed": False}
    assert [row["label"] for row in results["rows"]] == ["Алгебра"]
    assert hidden["fillingReport"]["totals"]["suppressed"]
    assert hidden["resultsReport"] == {"totals": {"students": None, "quality": None, "passRate": None, "suppressed": True}, "rows": []}


@pytest.mark.parametrize(("since", "last", "said"), [(0, -1, "exchange the two dates"), (-400, 0, "ask for a shorter one")])
def test_a_range_that_is_none_is_refused_by_name(world: TestSchool, since: int, last: int, said: str) -> None:
    actor = load_actor(world.people["deputy_head"].pk, timezone.now())
    first, ended = world.today + timedelta(days=since), world.today + timedelta(days=last)

    with pytest.raises(DataError) as raised, transaction.atomic():
        visit_rows(of_school(actor, world.school.pk, VISITS), first, ended, "DAY", "TOTAL", actor.now).get()

    told = to_wire([GraphQLError("", original_error=raised.value)])
    assert [error["extensions"]["code"] for error in told] == ["BAD_RANGE"]
    assert said in told[0]["message"]


def test_ones_own_visits_can_be_read_and_taken_away(visited: TestSchool) -> None:
    mother, document = Api.of(visited.people["mother"]), OWN
    told = mother.ask(document, **days(visited))["viewer"]["ownVisits"]
    others = Api.of(visited.people["boris_mother"]).ask(document, **days(visited))["viewer"]["ownVisits"]

    assert told["totalCount"] == 2
    assert {(each["node"]["section"], each["node"]["student"]["id"]) for each in told["edges"]} == {
        (section, gid(visited.anna)) for section in ("MARKS", "BELLS")
    }
    assert others == {"totalCount": 0, "edges": []}
    with pytest.raises(DataError, match="451 are allowed"), transaction.atomic():
        own_visits(visited.people["mother"].pk, visited.today - timedelta(days=451), visited.today).first()
    signed_in = {"Authorization": f"Bearer {mother.token}"}
    listed = Client().get("/visits.json", headers=signed_in).json()
    table = Client().get("/visits.csv", headers=signed_in).content.decode()
    assert [(each["child"], each["section"]) for each in listed] == [("Ученик Анна", "MARKS"), ("Ученик Анна", "BELLS")]
    assert table.splitlines()[0] == "\ufeffat,school,child,role,section,client"
    assert Client().get("/visits.json").status_code == 401
    for days_asked in ("from=soon", "to=0001-01-01", "from=2026-09-02&to=2026-09-01", "from=2020-01-01"):
        assert Client().get(f"/visits.json?{days_asked}", headers=signed_in).status_code == 400
