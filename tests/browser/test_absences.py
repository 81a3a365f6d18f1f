"""A reported absence on its way: from the guardian to the class teacher's first page, and the answer back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.conftest import Enter

CHILD = "{ viewer { day children { id fullName } } }"
REPORT = "mutation ($input: ReportAbsenceInput!) { reportAbsence(input: $input) { ... on AbsenceReportSaved { report { id } } } }"
STATUS = """
query ($id: ID!, $on: Date!) { student(id: $id) { absenceReports(from: $on, to: $on) { id status note } } }
"""
REASON = "Поездка на олимпиаду"


def test_a_class_teacher_answers_what_a_guardian_reports(visit: Enter) -> None:
    teacher, mother = visit("class-teacher"), visit("mother")
    section = teacher.page.get_by_role("region", name="Сообщения об отсутствии")
    expect(section).to_be_visible()
    viewer = mother.ask(CHILD)["viewer"]
    on = str(date.fromisoformat(viewer["day"]) + timedelta(days=40))
    given = {"studentId": viewer["children"][0]["id"], "from": on, "until": on, "reason": REASON, "key": str(uuid4())}
    made = mother.ask(REPORT, input=given)["reportAbsence"]["report"]["id"]

    row = section.get_by_role("listitem").filter(has_text=REASON)
    expect(row).to_be_visible()
    assert teacher.faults() == []
    row.get_by_role("button", name="Отклонить сообщение").click()
    row.get_by_label("Что ответить семье").fill("Позвоните мне, пожалуйста")
    row.get_by_role("button", name="Отправить").click()

    expect(row).to_contain_text("отклонено")
    (report,) = mother.ask(STATUS, id=given["studentId"], on=on)["student"]["absenceReports"]
    assert report == {"id": made, "status": "DECLINED", "note": "Позвоните мне, пожалуйста"}
    assert not teacher.errors
