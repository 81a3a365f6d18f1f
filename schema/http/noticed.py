"""Which answers are visits (V1): the clients' own documents by their operation's name, a program's own by what it asks for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from graphql import FieldNode, GraphQLError, OperationDefinitionNode, OperationType, parse

from schema import documents
from server.visits.recording import FIELDS, OF_THEIR_CHILDREN, OPERATIONS, Subject, notice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from graphql import SelectionSetNode

    from schema.http.execution import Answer
    from schema.http.parameters import Parameters

DEEPEST = 2
_ERRORS = b'"errors":[{"message":'


def notice_answer(asked: Parameters, answer: Answer, at: datetime, *, session: str | None = None, account_id: int | None = None) -> None:
    """Note that an operation was answered, if it is a visit; `session` is the digest of a session's key."""
    subject = subject_of(asked.text, asked.operation_name)
    if subject is None or not answer.executed or (answer.way != "engine" and _ERRORS in answer.body):
        return
    notice(subject, at=at, session=session, account_id=account_id, variables=asked.variables, answer=answer.body)


@lru_cache(maxsize=1024)
def subject_of(text: str, name: str | None) -> Subject | None:
    """Say what a document looks at; None if it is no visit."""
    try:
        operations = [node for node in parse(text).definitions if isinstance(node, OperationDefinitionNode)]
    except (GraphQLError, RecursionError):
        return None
    operation = next((node for node in operations if name is None or (node.name and node.name.value == name)), None)
    if operation is None or operation.operation is not OperationType.QUERY:
        return None
    client = documents.client_of(text)
    if client is None:
        section = next((FIELDS[each] for each in _fields(operation.selection_set, DEEPEST) if each in FIELDS), None)
        return Subject(section, "API", of_children=False) if section else None
    own = operation.name.value if operation.name else ""
    section = OPERATIONS.get(own)
    return Subject(section, client, of_children=own in OF_THEIR_CHILDREN) if section else None


def _fields(selections: SelectionSetNode | None, depth: int) -> Iterator[str]:
    """Give the names of fields, those of the first level first."""
    fields = [node for node in selections.selections if isinstance(node, FieldNode)] if selections else []
    yield from (node.name.value for node in fields)
    if depth > 1:
        for node in fields:
            yield from _fields(node.selection_set, depth - 1)
