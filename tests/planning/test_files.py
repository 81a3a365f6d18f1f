"""Plans from spreadsheets and into them: faults are told before anything is written, and nothing is lost on the way."""

from __future__ import annotations

import io
import zipfile
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from server.planning.models import PlanRow
from tests.api import gid
from tests.planning.plans import Plan, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.api import Api
    from tests.school import TestSchool

    As = Callable[[str], Api]

READ = """mutation Read($input: ReadPlanInput!) { readPlan(input: $input) {
  __typename ... on Refusal { message } ... on PlanRead { headings columns faults { row column code value }
    rows { section topic hours kind homework homeworkMinutes materials workTypeId } } } }"""
FILE = """mutation File($id: ID!, $form: PlanFileForm!) { planFile(id: $id, form: $form) {
  __typename ... on PlanFile { name mediaType content } } }"""
SHEET: list[list[Any]] = [
    ["Рабочая программа по алгебре"],
    ["№", "Тема урока", "Кол-во часов", "Тип урока", "Домашнее задание", "Форма контроля"],
    ["Глава 1. Степень"],
    [1, "Степень с натуральным показателем", 2.0, "Открытие", "§ 1", None],
    [2, "Контрольная работа", None, "Контроль", None, "контрольная"],
    ["Глава 2. Одночлен"],
    [3, "Одночлен", "много", None, "§ 2", "Диктант"],
    [4, None, 1, None, "§ 3", None],
]


def read(api: Api, world: TestSchool, **given: Any) -> Any:
    return api.ask(READ, input={"schoolId": gid(world.school), **given})["readPlan"]


def workbook(rows: list[list[Any]]) -> str:
    book = openpyxl.Workbook()
    for cells in rows:
        book.worksheets[0].append(cells)
    out = io.BytesIO()
    book.save(out)
    return b64encode(out.getvalue()).decode()


def test_columns_are_known_by_their_headings_and_faults_by_their_cells(as_: As, world: TestSchool) -> None:
    told = read(as_("teacher"), world, file=workbook(SHEET))

    assert told["columns"] == [None, "TOPIC", "HOURS", "KIND", "HOMEWORK", "WORK_TYPE"]
    assert [(each["section"], each["topic"], each["hours"], each["homework"], each["workTypeId"]) for each in told["rows"]] == [
        ("Глава 1. Степень", "Степень с натуральным показателем", 2, "§ 1", None),
        ("Глава 1. Степень", "Контрольная работа", 1, "", gid(world.test)),
    ]
    assert [(each["row"], each["column"], each["code"], each["value"]) for each in told["faults"]] == [
        (7, 6, "UNKNOWN_WORK_TYPE", "Диктант"),
        (7, 3, "NOT_A_NUMBER", "много"),
        (8, 2, "NO_TOPIC", ""),
    ]
    assert not PlanRow.objects.exists()


@pytest.mark.parametrize(
    "text",
    ["Topic\tHours\tHomework\nPowers\t2\t§ 1\n", "Topic;Hours;Homework\nPowers;2;§ 1", 'Topic,Hours,Homework\r\n"Powers",2,"§ 1"\r\n'],
)
def test_pasted_cells_and_texts_of_every_kind_are_one(as_: As, world: TestSchool, text: str) -> None:
    told = read(as_("teacher"), world, text=text)

    assert [(each["topic"], each["hours"], each["homework"]) for each in told["rows"]] == [("Powers", 2, "§ 1")]


def test_the_user_may_say_which_column_is_which(as_: As, world: TestSchool) -> None:
    told = read(as_("teacher"), world, text="3\tПовторение\n1\tСтепень", columns=["HOURS", "TOPIC"])

    assert [(each["topic"], each["hours"]) for each in told["rows"]] == [("Повторение", 3), ("Степень", 1)]


@pytest.mark.parametrize("encoding", ["cp1251", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_text_of_windows_is_read(as_: As, world: TestSchool, encoding: str) -> None:
    file = b64encode("Тема;Часы\nСтепень;2\n".encode(encoding)).decode()

    assert [each["topic"] for each in read(as_("teacher"), world, file=file)["rows"]] == ["Степень"]


def not_a_workbook() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook><sheets/></workbook>")
    return out.getvalue()


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (11 * 1024 * 1024))
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04 nothing", "save it as .xlsx anew"),
        (b"\xd0\xcf\x11\xe0 old", "old Excel"),
        (b"x" * (701 * 1024), "at most 700"),
        (bomb(), "unpacks to more"),
        (not_a_workbook(), "save it as .xlsx anew"),
        (b"\x98\xff\xfe\n", "Windows-1251"),
        (b"\n".join(b"a,b" for _ in range(1002)), "more than 1000 rows"),
        (b"", "which column"),
        (bytes(range(32)) * 10, "neither a spreadsheet nor a text"),
    ],
)
def test_files_that_cannot_be_a_plan_are_refused_with_advice(as_: As, world: TestSchool, content: bytes, said: str) -> None:
    told = read(as_("teacher"), world, file=b64encode(content).decode())

    assert told["__typename"] == "InvalidInput"
    assert said in told["message"]


@pytest.mark.parametrize("form", ["XLSX", "CSV"])
def test_a_plan_goes_out_and_comes_back_the_same(as_: As, world: TestSchool, form: str) -> None:
    rows = [
        row("=1+1; «Степень»", section="Глава 1", hours=3, kind="Урок", homework="§ 1\nупр. 2", homeworkMinutes=20, materials="-"),
        row("Контроль", section="Глава 1", workTypeId=gid(world.test)),
    ]
    plan = Plan.made(as_("teacher"), world.algebra_subject, rows)

    file = as_("english_teacher").ask(FILE, id=plan.id, form=form)["planFile"]
    told = read(as_("teacher"), world, file=file["content"])

    assert b64decode(file["content"])
    assert told["faults"] == []
    back = [{name: value for name, value in each.items() if value not in ("", None)} for each in told["rows"]]
    assert back == [rows[0], {**rows[1], "hours": 1}]


@pytest.mark.parametrize("who", ["mother", "stranger"])
def test_files_are_for_the_staff(plan: Plan, as_: As, world: TestSchool, who: str) -> None:
    assert as_(who).ask(FILE, id=plan.id, form="CSV")["planFile"]["__typename"] == "NotFound"
    assert read(as_(who), world, text="Тема\tЧасы")["__typename"] == "NotFound"


def test_characters_that_a_workbook_cannot_hold_are_left_out(as_: As, world: TestSchool) -> None:
    plan = Plan.made(as_("teacher"), world.algebra_subject, [row("Сте\x01пень\ufffe \U0001f600")])

    file = as_("teacher").ask(FILE, id=plan.id, form="XLSX")["planFile"]

    assert [each["topic"] for each in read(as_("teacher"), world, file=file["content"])["rows"]] == ["Степень \U0001f600"]


def test_columns_of_equal_length_are_not_all_topics(as_: As, world: TestSchool) -> None:
    assert read(as_("teacher"), world, text="Степень\tСтепень")["columns"] == ["TOPIC", None]
