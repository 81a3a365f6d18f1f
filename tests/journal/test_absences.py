"""Reported absences: who may say what to whom, and what a confirmed one excuses."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from server.journal.models import AbsenceReport
from tests.api import Api, cell, gid
from tests.school import DAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.school import TestSchool

REPORT = """
mutation ($input: ReportAbsenceInput!) { reportAbsence(input: $input) {
  __typename ... on Refusal { message } ... on AbsenceReportSaved { report { id from until reason status by mine } } } }
"""
ANSWER = """
mutation ($input: AnswerAbsenceReportInput!) { answerAbsenceReport(input: $input) {
  __typename ... on Refusal { message } ... on AbsenceReportSaved { report { id status note answeredAt } } } }
"""
WITHDRAW = """
mutation ($id: ID!) { withdrawAbsenceReport(reportId: $id) {
  __typename ... on Refusal { message } ... on AbsenceReportSaved { report { id status } } } }
"""
OF_STUDENT = """
query ($id: ID!, $from: Date!, $to: Date!) { student(id: $id) { absenceReports(from: $from, to: $to) { id reason by mine status note } } }
"""
HINT = "query ($id: ID!) { lesson(id: $id) { reportedAbsent { student { fullName } confirmed reason } } }"
GRID = """
query ($id: ID!, $period: ID!) { journal(id: $id) { reportedAbsent(period: $period) { studentId from until confirmed reason } } }
"""
COUNTED = """
query ($class: ID!, $student: ID!, $period: ID!) {
  schoolClass(id: $class) { sheet(period: $period) { rows { student { id } absences { lessons excused } } } }
  student(id: $student) { absences(period: $period) { lessons excused } }
}
"""
EXCUSED = """
query ($id: ID!, $from: Date!, $to: Date!) { student(id: $id) { diary(from: $from, to: $to) { lessons { attendance { excused } } } } }
"""


def report(api: Api, world: TestSchool, first: int = 0, last: int = 0, **given: Any) -> Any:
    """Report Anna absent from one day to another, counted from today."""
    days = {"from": str(world.today + first * DAY), "until": str(world.today + last * DAY)}
    input_ = {"studentId": gid(world.anna), "reason": "Температура", "key": str(uuid4()), **days, **given}
    return api.ask(REPORT, input=input_)["reportAbsence"]


def answer(api: Api, id_: str, *, confirmed: bool = True, note: str = "") -> Any:
    """Let the school answer."""
    return api.ask(ANSWER, input={"reportId": id_, "confirmed": confirmed, "note": note})["answerAbsenceReport"]


def seen(api: Api, world: TestSchool) -> list[dict[str, Any]]:
    """Anna's reports, as somebody sees them."""
    student = api.ask(OF_STUDENT, id=gid(world.anna), **{"from": str(world.today - 9 * DAY), "to": str(world.today + 9 * DAY)})["student"]
    return [] if student is None else list(student["absenceReports"])


def test_only_a_guardian_reports_a_child_absent(world: TestSchool, as_: Callable[[str], Api]) -> None:
    for who in ("boris_mother", "student", "classmate", "teacher", "class_teacher", "deputy_head", "stranger"):
        assert report(as_(who), world)["__typename"] == "NotFound"
    assert not AbsenceReport.objects.exists()


def test_a_report_is_one_however_often_it_is_sent(world: TestSchool, as_: Callable[[str], Api]) -> None:
    key = str(uuid4())

    first = report(as_("mother"), world, 0, 2, key=key)

    assert first["report"] | {"id": ""} == {
        "id": "",
        "from": str(world.today),
        "until": str(world.today + 2 * DAY),
        "reason": "Температура",
        "status": "REPORTED",
        "by": "mother",
        "mine": True,
    }
    assert report(as_("mother"), world, 0, 2, key=key) == first
    assert report(as_("mother"), world, 0, 3, key=key)["__typename"] == "InvalidInput"
    assert report(as_("father_without_marks"), world, 2, 4)["__typename"] == "AbsenceAlreadyReported"
    assert AbsenceReport.objects.count() == 1


SENSELESS: list[tuple[int, int, dict[str, Any], str]] = [
    (-8, -8, {}, "AbsenceTooFar"),
    (89, 91, {}, "AbsenceTooFar"),
    (0, 60, {}, "AbsenceTooFar"),
    (1, 0, {}, "InvalidInput"),
    (0, 0, {"reason": "  "}, "InvalidInput"),
    (0, 0, {"reason": "я" * 501}, "InvalidInput"),
    (0, 0, {"from": "0001-01-01"}, "AbsenceTooFar"),
]


def test_what_makes_no_sense_is_refused(world: TestSchool, as_: Callable[[str], Api]) -> None:
    mother = as_("mother")
    for first, last, given, told in SENSELESS:
        assert report(mother, world, first, last, **given)["__typename"] == told
    assert not AbsenceReport.objects.exists()


def test_two_households_see_the_days_and_not_each_other(world: TestSchool, as_: Callable[[str], Api]) -> None:
    made = report(as_("mother"), world)["report"]["id"]
    answer(as_("class_teacher"), made, note="Позвоните мне")

    (hers,), (his,), (own,), (leaders,) = (seen(as_(who), world) for who in ("mother", "father_without_marks", "student", "class_teacher"))

    assert (hers["reason"], hers["by"], hers["mine"]) == ("Температура", "mother", True)
    assert (leaders["reason"], leaders["by"], leaders["mine"]) == ("Температура", "mother", False)
    assert (his["reason"], his["by"], his["mine"]) == (own["reason"], own["by"], own["mine"]) == (None, None, False)
    assert hers["note"] == leaders["note"] == "Позвоните мне"
    assert his["note"] == own["note"] == ""
    for who in ("boris_mother", "teacher", "english_teacher", "stranger"):
        assert seen(as_(who), world) == []


def test_the_class_teacher_and_the_office_answer(world: TestSchool, as_: Callable[[str], Api]) -> None:
    made = report(as_("mother"), world)["report"]["id"]
    for who in ("mother", "teacher", "english_teacher", "stranger", "student"):
        assert answer(as_(who), made)["__typename"] == "NotFound"

    confirmed = answer(as_("class_teacher"), made, note="Поправляйтесь")["report"]

    assert (confirmed["status"], confirmed["note"]) == ("CONFIRMED", "Поправляйтесь")
    assert answer(as_("class_teacher"), made, note="Поправляйтесь")["report"] == confirmed
    assert as_("mother").ask(WITHDRAW, id=made)["withdrawAbsenceReport"]["__typename"] == "AbsenceAnswered"
    assert answer(as_("deputy_head"), made, confirmed=False)["report"]["status"] == "DECLINED"
    report(as_("mother"), world)
    assert answer(as_("class_teacher"), made)["__typename"] == "AbsenceAlreadyReported"


def test_a_withdrawn_report_leaves_room_for_another(world: TestSchool, as_: Callable[[str], Api]) -> None:
    made = report(as_("mother"), world)["report"]["id"]
    assert as_("father_without_marks").ask(WITHDRAW, id=made)["withdrawAbsenceReport"]["__typename"] == "NotFound"

    withdrawn = as_("mother").ask(WITHDRAW, id=made)["withdrawAbsenceReport"]

    assert withdrawn["report"]["status"] == "WITHDRAWN"
    assert as_("mother").ask(WITHDRAW, id=made)["withdrawAbsenceReport"] == withdrawn
    assert answer(as_("class_teacher"), made)["__typename"] == "AbsenceWithdrawn"
    assert report(as_("mother"), world)["report"]["status"] == "REPORTED"


def test_nobody_reports_for_a_child_after_the_right_has_ended(world: TestSchool, as_: Callable[[str], Api]) -> None:
    made = report(as_("mother"), world)["report"]["id"]
    world.people["mother"].guardians.get().rights.filter(scope="ATTENDANCE").update(until=world.today)

    assert report(as_("mother"), world, 3, 4)["__typename"] == "NotFound"
    assert as_("mother").ask(WITHDRAW, id=made)["withdrawAbsenceReport"]["__typename"] == "NotFound"
    assert seen(as_("mother"), world) == []


def test_who_gives_a_lesson_sees_who_is_reported_absent_and_the_class_teacher_why(world: TestSchool, as_: Callable[[str], Api]) -> None:
    made = report(as_("mother"), world, -1, 1)["report"]["id"]
    hint = {"student": {"fullName": world.anna.full_name}, "confirmed": False, "reason": None}
    days = {"studentId": gid(world.anna), "from": str(world.today - DAY), "until": str(world.today + DAY), "confirmed": False}
    grid = {"id": gid(world.algebra), "period": gid(world.period)}

    for who, why in (("teacher", None), ("class_teacher", "Температура"), ("deputy_head", "Температура")):
        assert as_(who).ask(HINT, id=gid(world.yesterday))["lesson"]["reportedAbsent"] == [hint | {"reason": why}]
        assert as_(who).ask(GRID, **grid)["journal"]["reportedAbsent"] == [days | {"reason": why}]
    assert as_("other_teacher").ask(GRID, **grid)["journal"] is as_("mother").ask(GRID, **grid)["journal"] is None
    for who in ("other_english_teacher", "other_teacher", "mother", "classmate", "boris_mother"):
        lesson = as_(who).ask(HINT, id=gid(world.yesterday))["lesson"]
        assert lesson["reportedAbsent"] == []
    assert as_("teacher").ask(HINT, id=gid(world.long_ago))["lesson"]["reportedAbsent"] == []
    answer(as_("class_teacher"), made)
    assert as_("teacher").ask(HINT, id=gid(world.tomorrow))["lesson"]["reportedAbsent"] == [hint | {"confirmed": True}]


def test_a_confirmed_report_excuses_what_was_missed_before_and_after(world: TestSchool, as_: Callable[[str], Api]) -> None:
    def excused() -> list[bool]:
        days = {"from": str(world.today - DAY), "to": str(world.today - DAY)}
        told = as_("mother").ask(EXCUSED, id=gid(world.anna), **days)["student"]["diary"]
        return [lesson["attendance"]["excused"] for day in told for lesson in day["lessons"] if lesson["attendance"]]

    def counted(who: str) -> list[dict[str, int]]:
        asked = {"class": gid(world.a), "student": gid(world.anna), "period": gid(world.period)}
        told = as_(who).ask(COUNTED, **asked)
        own = told["student"]["absences"]
        rows = told["schoolClass"]["sheet"]["rows"]
        assert [row["absences"] for row in rows if row["student"]["id"] == gid(world.anna)] == ([own] if rows else [])
        return list(own)

    made = report(as_("mother"), world, -1, 1)["report"]["id"]
    as_("teacher").record(world.yesterday, [cell(world.anna, attendance={"symbol": "н"})])
    assert excused() == [False]

    answer(as_("class_teacher"), made)

    assert excused() == [True]
    as_("english_teacher").record(world.english_lesson1, [cell(world.anna, attendance={"symbol": "н"})])
    assert excused() == [True, True]
    answer(as_("class_teacher"), made, confirmed=False)
    assert excused() == [False, False]
    assert counted("mother") == counted("class_teacher") == [{"lessons": 2, "excused": 0}]
    as_("english_teacher").record(world.english_lesson1, [cell(world.anna, attendance={"symbol": "б"}, version=1)])
    assert excused() == [False, True]
    assert counted("mother") == counted("class_teacher") == [{"lessons": 1, "excused": 0}, {"lessons": 1, "excused": 1}]
    report(as_("mother"), world, -1, -1)
    made = seen(as_("mother"), world)[-1]["id"]
    answer(as_("class_teacher"), made)
    assert counted("mother") == [{"lessons": 1, "excused": 1}, {"lessons": 1, "excused": 1}]
    assert counted("teacher") == [{"lessons": 1, "excused": 1}]  # of the lessons whose attendance is theirs to see


ACKNOWLEDGE = """
mutation ($input: AcknowledgeWeekInput!) { acknowledgeWeek(input: $input) {
  __typename ... on Refusal { message } ... on WeekAcknowledged { read { week at by } } } }
"""
SEEING = {"mother", "class_teacher", "student", "teacher"}
WEEKS = "query ($id: ID!, $week: Date!) { student(id: $id) { weekRead(week: $week) { by } weeksRead(week: $week) { by } } }"


def acknowledge(api: Api, world: TestSchool, day: int = 0) -> Any:
    """Say that Anna's week was read."""
    input_ = {"studentId": gid(world.anna), "week": str(world.today + day * DAY), "key": str(uuid4())}
    return api.ask(ACKNOWLEDGE, input=input_)["acknowledgeWeek"]


def test_a_guardian_signs_a_week_once(world: TestSchool, as_: Callable[[str], Api]) -> None:
    first = acknowledge(as_("mother"), world)

    monday = world.today - timedelta(days=world.today.weekday())
    assert (first["read"]["week"], first["read"]["by"]) == (str(monday), "mother")
    assert acknowledge(as_("mother"), world) == first
    for who in ("student", "class_teacher", "boris_mother", "stranger"):
        assert acknowledge(as_(who), world)["__typename"] == "NotFound"
    assert acknowledge(as_("mother"), world, 7)["__typename"] == "InvalidInput"
    assert acknowledge(as_("mother"), world, -400)["__typename"] == "InvalidInput"


def test_the_class_teacher_sees_who_read_and_each_household_itself(world: TestSchool, as_: Callable[[str], Api]) -> None:
    acknowledge(as_("mother"), world)
    acknowledge(as_("father_without_marks"), world)

    told = {who: as_(who).ask(WEEKS, id=gid(world.anna), week=str(world.today))["student"] for who in world.people if who in SEEING}

    assert told["mother"] == {"weekRead": {"by": "mother"}, "weeksRead": [{"by": "mother"}]}
    assert told["class_teacher"] == {"weekRead": None, "weeksRead": [{"by": "mother"}, {"by": "father_without_marks"}]}
    assert told["student"] == told["teacher"] == {"weekRead": None, "weeksRead": []}
