"""COPY brings every kind of value in unchanged, and constraints that were set aside come back over all rows."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction

from server.database.copy import copy_rows
from server.database.set_aside import constraints_set_aside

pytestmark = pytest.mark.django_db

HARD = 'tab\there, line\nbreak, \\N, back\\slash, «кавычки» "quotes", \r, \x07'


def run(sql: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall()) if cursor.description else []


def test_every_kind_of_value_arrives_as_it_was() -> None:
    run("CREATE TEMP TABLE kinds (n int, t text, b bool, d date, at timestamptz, c time, x bytea, m numeric, j jsonb, nothing text)")
    at = datetime(2026, 11, 23, 8, 30, 1, 5, tzinfo=UTC)
    row = (7, HARD, True, date(2026, 11, 23), at, time(8, 30), b"\x00\\\xff", Decimal("4.50"), {"a": HARD.replace("\x07", "")}, None)
    names = ("n", "t", "b", "d", "at", "c", "x", "m", "j", "nothing")

    copy_rows(connection, "kinds", names, [row, (*row[:1], "", False, *row[3:])])

    [first, second] = run("SELECT n, t, b, d, at, c, x, m, j ->> 'a', nothing FROM kinds ORDER BY t DESC")
    assert (*first[:6], bytes(first[6]), *first[7:]) == (*row[:8], HARD.replace("\x07", ""), None)  # type: ignore[call-overload]
    assert second[1:3] == ("", False)


def parent_and_child() -> None:
    run("CREATE TABLE aside_parent (id int PRIMARY KEY)")
    run("CREATE TABLE aside_child (parent_id int REFERENCES aside_parent DEFERRABLE INITIALLY DEFERRED, days daterange)")
    run("ALTER TABLE aside_child ADD CONSTRAINT aside_days EXCLUDE USING gist (days WITH &&)")
    run("INSERT INTO aside_parent VALUES (1)")
    run("SET CONSTRAINTS ALL IMMEDIATE")


def constraints() -> list[tuple[object, ...]]:
    return run("SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'aside_child'::regclass ORDER BY 1")


def test_constraints_are_gone_meanwhile_and_back_afterwards() -> None:
    parent_and_child()
    before = constraints()

    with constraints_set_aside(connection, ["aside_child"]):
        assert constraints() == []
        run("INSERT INTO aside_child VALUES (1, '[2026-01-01,2026-02-01)'), (1, '[2026-02-01,2026-03-01)')")

    assert constraints() == before
    assert len(before) == 2


@pytest.mark.parametrize("rows", ["(2, NULL)", "(1, '[2026-01-01,2026-02-01)'), (1, '[2026-01-31,2026-03-01)')"])
def test_rows_that_break_a_constraint_do_not_get_in(rows: str) -> None:
    parent_and_child()

    with pytest.raises(IntegrityError), transaction.atomic(), constraints_set_aside(connection, ["aside_child"]):
        run(f"INSERT INTO aside_child VALUES {rows}")  # noqa: S608 - the test's own rows

    assert run("SELECT * FROM aside_child") == []
