"""How 'who may hear of it' is asked in SQL, whatever the kind of topic. The answers themselves stand in server/access/live.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Audience:
    """One kind of topic. Both texts may use `topic.subject_id`, the id of the row that the topic is about.

    `school`: a SELECT of that row's school id, no row if there is no such row.
    `accounts`: a SELECT of (account id, rights class) of everybody who may hear of it now. Who is there in several
    classes has all of them.
    """

    school: str
    accounts: str


Audiences = Mapping[str, Audience]

_ANY_KIND = "SELECT NULL::bigint, NULL::text WHERE false"


def who_may_hear(audiences: Audiences) -> str:
    """A SELECT of (account_id, rights) for a lateral `topic` (kind, subject_id)."""
    parts = [f"(SELECT * FROM ({one.accounts}) AS of_kind WHERE topic.kind = '{kind}')" for kind, one in audiences.items()]  # noqa: S608
    return " UNION ALL ".join([_ANY_KIND, *parts])


def school_of(audiences: Audiences) -> str:
    """An expression: the school id of a lateral `topic` (kind, subject_id); null if there is no such row."""
    cases = " ".join(f"WHEN '{kind}' THEN ({one.school})" for kind, one in audiences.items())
    return f"CASE topic.kind {cases} END"
