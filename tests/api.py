"""The API as a client meets it: over HTTP, with a token."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from django.test import Client

from schema.engine.ids import global_id
from server.people.signin.tokens import issue_token

if TYPE_CHECKING:
    from django.db.models import Model

    from server.people.models import Account

RECORD = """
mutation Record($input: RecordLessonInput!) {
  recordLesson(input: $input) {
    __typename
    ... on Refusal { message }
    ... on LessonRecorded {
      lesson { id topic recordedAt homework { text } }
      cells {
        __typename
        ... on CellSaved { studentId version }
        ... on CellConflict {
          studentId version changedBy changedAt theirs { marks attendance } yours { marks attendance }
        }
        ... on CellRefused { studentId reason symbol message }
      }
    }
  }
}
"""
MOVE = """
mutation Move($input: MoveStudentInput!) {
  moveStudent(input: $input) {
    __typename
    ... on Refusal { message }
    ... on StudentMoved { on student { id } group { name } left { name } }
  }
}
"""


def gid(row: Model, name: str = "") -> str:
    """The global id of a row."""
    return global_id(name or type(row).__name__, row.pk)


@dataclass
class Api:
    """What one account can do."""

    token: str | None = None

    @classmethod
    def of(cls, account: Account | None) -> Api:
        """Sign in, or not."""
        return cls(None if account is None else issue_token(account=account, lifetime=timedelta(hours=1)))

    def run(self, document: str, **variables: Any) -> dict[str, Any]:
        """Send an operation; the whole answer."""
        headers = {"Accept": "application/graphql-response+json"}
        if self.token is not None:
            headers["Authorization"] = f"Bearer {self.token}"
        body = json.dumps({"query": document, "variables": variables})
        answer = Client().post("/graphql", body, content_type="application/json", headers=headers)
        told: dict[str, Any] = json.loads(answer.content)
        return told

    def ask(self, document: str, **variables: Any) -> Any:
        """Send an operation that has to succeed; its data."""
        answer = self.run(document, **variables)
        assert "errors" not in answer, answer["errors"]
        return answer["data"]

    def record(self, lesson: Model, cells: list[dict[str, Any]] | None = None, key: UUID | None = None, **given: Any) -> Any:
        """Save a lesson; the result."""
        input_ = {"lessonId": gid(lesson), "key": str(key or uuid4()), "cells": cells or [], **given}
        return self.ask(RECORD, input=input_)["recordLesson"]

    def move(self, student: Model, group: Model, on: Any) -> Any:
        """Move a student; the result."""
        return self.ask(MOVE, input={"studentId": gid(student), "groupId": gid(group), "on": str(on)})["moveStudent"]


def cell(student: Model, *symbols: str, version: int = 0, **given: Any) -> dict[str, Any]:
    """A cell with these marks."""
    return {"studentId": gid(student), "expectedVersion": version, "marks": [{"symbol": symbol} for symbol in symbols], **given}
