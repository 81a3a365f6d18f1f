"""What is asked: of whom, about whom, in whose name; chosen from the demo so that each page is a full one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.db import connection

from schema.engine.ids import global_id
from server.people.models import Account
from server.people.signin.tokens import issue_token

QUERIES = Path(__file__).parent / "queries"
NAMES = ("J", "P", "L")
_JOURNAL = """
SELECT m.journal_id, p.id FROM journal_mark m
JOIN groups_journal j ON j.id = m.journal_id
JOIN groups_journalteacher t ON t.journal_id = j.id
JOIN people_staffmember s ON s.id = t.staff_id
JOIN people_account a ON a.id = s.account_id AND a.username = %s
JOIN groups_group g ON g.id = j.group_id
JOIN schools_gradingperiod p ON p.year_id = j.year_id AND p.kind = 'QUARTER' AND g.grade_level BETWEEN p.grade_from AND p.grade_to
    AND m.on >= p.since AND m.on < p.until
GROUP BY 1, 2 ORDER BY count(*) DESC, 1 LIMIT 1"""
_WEEK = """
SELECT m.student_id, date_trunc('week', m.on)::date FROM journal_mark m
JOIN people_guardianright r ON r.student_id = m.student_id AND r.scope = 'MARKS'
JOIN people_guardian g ON g.id = r.guardian_id
JOIN people_account a ON a.id = g.account_id AND a.username = %s
GROUP BY 1, 2 HAVING bool_and(m.publish_at IS NULL) ORDER BY count(*) DESC, 2 DESC LIMIT 1"""
_CLASS = """
SELECT c.id, p.id FROM groups_schoolclass c
JOIN groups_classteacher t ON t.school_class_id = c.id
JOIN people_staffmember s ON s.id = t.staff_id
JOIN people_account a ON a.id = s.account_id AND a.username = %s
JOIN schools_gradingperiod p ON p.year_id = c.year_id AND p.kind = 'QUARTER' AND c.grade_level BETWEEN p.grade_from AND p.grade_to
ORDER BY p.since LIMIT 1"""


@dataclass(frozen=True)
class Asked:
    """One of the three queries: in whose name, with which values by name, in the order of the limit's parameters."""

    name: str
    token: str
    values: dict[str, tuple[str, Any]]

    def ours(self) -> dict[str, Any]:
        """The body of a request to our server."""
        return self._body("ours", {name: global_id(kind, value) if kind else value for name, (kind, value) in self.values.items()})

    def postgraphile(self) -> dict[str, Any]:
        """The body of a request to PostGraphile."""
        return self._body("postgraphile", {name: str(value) for name, (_, value) in self.values.items()})

    def _body(self, who: str, variables: dict[str, Any]) -> dict[str, Any]:
        documents = (QUERIES / f"{who}.graphql").read_text(encoding="utf-8").strip().split("\n\n")
        text = next(text for text in documents if text.startswith(f"query {self.name}("))
        return {"query": text, "operationName": self.name, "variables": variables}


def all_three() -> dict[str, Asked]:
    """Choose the fullest journal of the demo's teacher, the fullest week of the mother's child, the class teacher's sheet."""
    journal, period = _one(_JOURNAL, "teacher")
    student, monday = _one(_WEEK, "mother")
    school_class, first = _one(_CLASS, "class-teacher")
    days = {"from": ("", monday), "to": ("", _sunday(monday))}
    return {
        "J": Asked("J", _token("teacher"), {"journal": ("Journal", journal), "period": ("GradingPeriod", period)}),
        "P": Asked("P", _token("mother"), {"student": ("Student", student), **days}),
        "L": Asked("L", _token("class-teacher"), {"class": ("SchoolClass", school_class), "period": ("GradingPeriod", first)}),
    }


def written(body: dict[str, Any]) -> bytes:
    """Write a request's body."""
    return json.dumps(body, default=str).encode()


def _sunday(monday: date) -> date:
    return monday + timedelta(days=6)


def _token(username: str) -> str:
    return issue_token(account=Account.objects.get(username=username), lifetime=timedelta(days=1))


def _one(statement: str, username: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement, [username])
        return cursor.fetchone()
