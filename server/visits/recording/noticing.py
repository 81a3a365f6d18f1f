"""What a request leaves behind: at most a few tuples in a queue of bounded length. It never waits, asks nothing, and never fails."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error
from collections import deque
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

LIMIT = 100_000
"""Facts that wait to be written; further ones are dropped and counted."""
MOST_CHILDREN = 20
_CHILD = "U3R1ZGVudDo"
"""How global ids of students begin."""
_CHILDREN = re.compile(rf'"id":"({_CHILD}[A-Za-z0-9+/=]+)"'.encode())


class Subject(NamedTuple):
    """What a document looks at: its section, by which client, and whether its answer shows one's own children."""

    section: str
    client: str
    of_children: bool


class Noticed(NamedTuple):
    """One fact to be: `session` is a key's digest, where the account is not known."""

    at: datetime
    session: str | None
    account_id: int | None
    student_id: int | None
    section: str
    client: str


waiting: deque[Noticed] = deque()
dropped = [0]


def notice(
    subject: Subject,
    *,
    at: datetime,
    session: str | None = None,
    account_id: int | None = None,
    variables: Mapping[str, Any],
    answer: bytes,
) -> None:
    """Note that somebody was shown something.

    A child is noted only if the answer holds it. Cost: microseconds; nothing is raised, whatever the variables are.
    """
    if len(waiting) >= LIMIT:
        dropped[0] += 1
        return
    for student_id in _children(subject, variables, answer):
        waiting.append(Noticed(at, session, account_id, student_id, subject.section, subject.client))


def _children(subject: Subject, variables: Mapping[str, Any], answer: bytes) -> Iterable[int | None]:
    """Give the children that an answer is about; one None where it is about none, and nothing where those asked for are not in it."""
    if subject.of_children:
        shown = _keys(each.decode() for each in _CHILDREN.findall(answer))
        return shown[:MOST_CHILDREN] or (None,)
    asked = [value for value in variables.values() if isinstance(value, str) and value.startswith(_CHILD) and value.isascii()]
    return _keys(value for value in asked if value.encode() in answer) if asked else (None,)


def _keys(global_ids: Iterable[str]) -> list[int]:
    return [pk for each in dict.fromkeys(global_ids) if (pk := _key_of(each)) is not None]


def _key_of(global_id: str) -> int | None:
    try:
        digits = b64decode(global_id, validate=True).decode().removeprefix("Student:")
    except (Error, ValueError):
        return None
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < len(str(2**63)) else None
