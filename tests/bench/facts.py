"""What an answer says, whatever its form: lists of facts that have to be the same in all answers. No requests in here."""

from __future__ import annotations

from base64 import b64decode
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

Facts = dict[str, list[Any]]


def compare(told: dict[str, Facts]) -> dict[str, int]:
    """Count the facts of each kind.

    Raises: AssertionError, saying what differs, unless everybody tells the same.
    """
    (first, expected), *others = told.items()
    for name, facts in others:
        for kind, rows in expected.items():
            if facts[kind] != rows:
                differing = next((pair for pair in zip(rows, facts[kind], strict=False) if pair[0] != pair[1]), "their number")
                msg = f"{first} and {name} differ in {kind}: {len(rows)} and {len(facts[kind])}, first {differing}"
                raise AssertionError(msg)
    return {kind: len(rows) for kind, rows in expected.items()}


def of_ours(name: str, data: dict[str, Any]) -> Facts:
    """Read the facts in our answer, and in the limit's."""
    return {"J": _our_journal, "P": _our_week, "L": _our_sheet}[name](data)


def of_postgraphile(name: str, data: dict[str, Any]) -> Facts:
    """Read the facts in PostGraphile's answer."""
    return {"J": _journal, "P": _week, "L": _sheet}[name](data)


def _pk(gid: str) -> int:
    return int(b64decode(gid).decode().partition(":")[2])


def _number(value: Any) -> Decimal | None:
    return None if value is None else Decimal(value)


def _instant(value: str) -> datetime:
    return datetime.fromisoformat(value)


def _named(thing: dict[str, Any] | None, key: Callable[[dict[str, Any]], int], name: str = "name") -> Any:
    return thing and (key(thing), thing[name])


def _by_id(thing: dict[str, Any]) -> int:
    return _pk(thing["id"])


def _by_row(thing: dict[str, Any]) -> int:
    return int(thing["rowId"])


def _average(student: int, name: str, cell: dict[str, Any] | None, value: str) -> tuple[Any, ...]:
    if cell is None or not int(cell["marks"]):
        return (student, name, None)
    return (student, name, _number(cell[value]), cell["display"], int(cell["marks"]))


def _our_journal(data: dict[str, Any]) -> Facts:
    journal = data["journal"]
    return {
        "journals": [(_by_id(journal), _named(journal["subject"], _by_id), _named(journal["group"], _by_id))],
        "averages": [_average(_by_id(r["student"]), r["student"]["fullName"], r["average"], "value") for r in journal["roster"]],
        "lessons": [(_by_id(e), e["on"], e["number"], e["status"], e["topic"]) for e in journal["lessons"]],
        "marks": [
            (
                _by_id(m),
                _pk(m["lessonId"]),
                _pk(m["studentId"]),
                m["position"],
                m["symbol"],
                _number(m["value"]),
                m["comment"],
                m["version"],
                _by_id(m["workType"]),
            )
            for m in journal["marks"]
        ],
    }


def _journal(data: dict[str, Any]) -> Facts:
    j = data["groupsJournalByRowId"]
    return {
        "journals": [(_by_row(j), _named(j["groupsSubjectBySubjectId"], _by_row), _named(j["groupsGroupByGroupId"], _by_row))],
        "averages": [_average(int(r["studentId"]), r["fullName"], r, "average") for r in j["rosterOfList"]],
        "lessons": [
            (_by_row(e), e["on"], e["number"], e["status"], (e["journalLessonrecordByLessonId"] or {"topic": None})["topic"])
            for e in j["lessonsOfList"]
        ],
        "marks": [
            (
                _by_row(m),
                int(m["lessonId"]),
                int(m["studentId"]),
                m["position"],
                m["symbol"],
                _number(m["value"]),
                m["comment"],
                m["version"],
                int(m["workTypeId"]),
            )
            for m in j["marksOfList"]
        ],
    }


def _our_week(data: dict[str, Any]) -> Facts:
    told = [each for day in data["student"]["diary"] for each in day["lessons"]]
    return {
        "students": [_named(data["student"], _by_id, "fullName")],
        "lessons": [_our_lesson(each["lesson"]) for each in told],
        "teachers": sorted(_named(t, _by_id, "fullName") for each in told for t in each["lesson"]["teachers"]),
        "marks": [
            (
                _by_id(m),
                m["position"],
                m["symbol"],
                m["comment"],
                _instant(m["givenAt"]),
                m["givenBy"],
                _by_id(m["workType"]),
                m["workType"]["name"],
                m["workType"]["shortName"],
            )
            for each in told
            for m in each["marks"]
        ],
    }


def _our_lesson(e: dict[str, Any]) -> tuple[Any, ...]:
    bell, work = e["bell"], e["homework"]
    told = (_by_id(e), e["on"], e["number"], e["status"], e["topic"], _named(e["subject"], _by_id), _named(e["group"], _by_id))
    rings = bell and (bell["startsAt"][:8], bell["endsAt"][:8])
    return (*told, _named(e["room"], _by_id), rings, work and (_by_id(work), work["text"], _instant(work["postedAt"])))


def _week(data: dict[str, Any]) -> Facts:
    student = data["peopleStudentByRowId"]
    told = student["lessonsBetweenList"]
    return {
        "students": [_named(student, _by_row, "fullName")],
        "lessons": [_lesson(each) for each in told],
        "teachers": sorted(
            _named(t["peopleStaffmemberByStaffId"], _by_row, "fullName")
            for each in told
            for t in each["timetableLessonteachersByLessonId"]["nodes"]
        ),
        "marks": [
            (
                _by_row(m),
                m["position"],
                m["symbol"],
                m["comment"],
                _instant(m["givenAt"]),
                m["peopleAccountByGivenById"]["fullName"],
                *_work_type(m["schoolsWorktypeByWorkTypeId"]),
            )
            for each in told
            for m in each["journalMarksByLessonId"]["nodes"]
        ],
    }


def _work_type(kind: dict[str, Any]) -> tuple[Any, ...]:
    return (_by_row(kind), kind["name"], kind["shortName"])


def _lesson(e: dict[str, Any]) -> tuple[Any, ...]:
    bell, work, record = e["bellOf"], e["planningHomeworkByLessonId"], e["journalLessonrecordByLessonId"]
    subject = e["groupsJournalByJournalId"]["groupsSubjectBySubjectId"]
    told = (_by_row(e), e["on"], e["number"], e["status"], record and record["topic"], _named(subject, _by_row))
    rings = bell and (bell["startsAt"][:8], bell["endsAt"][:8])
    posted = work and (_by_row(work), work["text"], _instant(work["postedAt"]))
    return (*told, _named(e["groupsGroupByGroupId"], _by_row), _named(e["timetableRoomByRoomId"], _by_row), rings, posted)


def _our_sheet(data: dict[str, Any]) -> Facts:
    sheet = data["schoolClass"]["sheet"]
    students = [(_by_id(row["student"]), row["student"]["fullName"], row) for row in sheet["rows"]]
    return {
        "classes": [_named(data["schoolClass"], _by_id)],
        "subjects": [_named(subject, _by_id) for subject in sheet["subjects"]],
        "students": [student[:2] for student in students],
        "averages": [_average(pk, str(_pk(c["subjectId"])), c, "value") for pk, _, row in students for c in row["cells"]],
        "absences": [(pk, _pk(a["codeId"]), a["lessons"]) for pk, _, row in students for a in row["absences"]],
    }


def _sheet(data: dict[str, Any]) -> Facts:
    made = data["groupsSchoolclassByRowId"]
    students = [(int(row["studentId"]), row["fullName"], row) for row in made["sheetOfList"]]
    return {
        "classes": [_named(made, _by_row)],
        "subjects": [_named(subject, _by_row) for subject in made["subjectsOfList"]],
        "students": [student[:2] for student in students],
        "averages": [_average(pk, c["subjectId"], c, "average") for pk, _, row in students for c in row["cellsList"]],
        "absences": [(pk, int(a["codeId"]), int(a["lessons"])) for pk, _, row in students for a in row["absencesList"]],
    }
