"""The arithmetic of the ledger's chains: canonical text and hashes (M2). Pure; no Django, no rows in here."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

import orjson

GENESIS = bytes(32)
State = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Change:
    """What one ledger entry says; ids are the database's, `old` and `new` are states as `state` makes them."""

    journal_id: int
    number: int
    lesson_id: int
    student_id: int
    position: int
    action: str
    old: State | None
    new: State | None
    author_id: int
    on_behalf_of_id: int | None
    reason: str
    at: datetime


def state(symbol: str, work_type: str, comment: str = "", publish_at: datetime | None = None) -> State:
    """Give what a mark said, as an entry keeps it; `work_type` is its name, so that later renaming changes nothing."""
    return {
        "symbol": symbol,
        "work_type": work_type,
        "comment": comment,
        "publish_at": None if publish_at is None else instant(publish_at),
    }


def instant(at: datetime) -> str:
    """Give an instant as text with microseconds, in UTC: '2026-11-23T08:30:00.000000Z'."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def canonical(change: Change) -> bytes:
    """Give the one text of an entry that its hash is made of: a JSON list in a fixed order, keys sorted, in UTF-8."""
    return orjson.dumps(
        [
            change.journal_id,
            change.number,
            change.lesson_id,
            change.student_id,
            change.position,
            change.action,
            change.old,
            change.new,
            change.author_id,
            change.on_behalf_of_id,
            change.reason,
            instant(change.at),
        ],
        option=orjson.OPT_SORT_KEYS,
    )


def link(previous: bytes, change: Change) -> bytes:
    """Give the hash of an entry that follows one with the hash `previous`: 32 bytes."""
    return hashlib.sha256(previous + canonical(change)).digest()


def anchor(heads: Iterable[tuple[int, int, bytes]]) -> bytes:
    """Give the hash over a school's chains; `heads` are (journal, number of the last entry, its hash), by journal."""
    digest = hashlib.sha256()
    for journal_id, number, head in heads:
        digest.update(f"{journal_id}:{number}:{head.hex()}\n".encode())
    return digest.digest()
