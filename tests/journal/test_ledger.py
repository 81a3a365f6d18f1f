"""The ledger cannot be changed, and whoever changes it all the same is found out (M2)."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from server.journal.anchors import anchor_until_yesterday
from server.journal.models import LedgerAnchor
from tests.api import cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.api import Api
    from tests.school import TestSchool

    As = Callable[[str], Api]


def execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def tamper(statement: str) -> None:
    """Do what a database administrator with bad intentions would."""
    execute("SET session_replication_role = replica")
    execute(statement)
    execute("SET session_replication_role = origin")


def verify() -> str:
    out = StringIO()
    try:
        call_command("verify-ledger", stdout=out)
    except SystemExit as ended:
        return str(ended.code)
    return out.getvalue()


@pytest.fixture
def written(world: TestSchool, as_: As) -> TestSchool:
    teacher = as_("teacher")
    teacher.record(world.yesterday, [cell(world.anna, "5"), cell(world.boris, "3", "4")])
    teacher.record(world.yesterday, [cell(world.anna, "4", version=1)])
    as_("english_teacher").record(world.english_lesson1, [cell(world.anna, "2")])
    return world


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_ledgerentry SET reason = 'x'",
        "DELETE FROM journal_ledgerentry",
        "TRUNCATE journal_ledgerentry",
        "TRUNCATE journal_ledgerentry_2026",
        "UPDATE journal_ledgeranchor SET entries = 1",
        "DELETE FROM journal_ledgeranchor",
        "TRUNCATE journal_ledgeranchor",
    ],
)
def test_the_database_refuses_to_change_the_ledger(written: TestSchool, statement: str) -> None:
    anchor_until_yesterday(school=written.school, now=timezone.now() + timedelta(days=2))
    execute("SET CONSTRAINTS ALL IMMEDIATE")

    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        execute(statement)


def test_an_untouched_ledger_holds(written: TestSchool) -> None:
    assert anchor_until_yesterday(school=written.school, now=timezone.now() + timedelta(days=2)) >= 1
    anchors = LedgerAnchor.objects.count()

    assert verify() == f"The ledger holds: 1 schools, 2 journals, 5 entries, {anchors} anchors.\n"


def test_anchors_are_made_once(written: TestSchool) -> None:
    later = timezone.now() + timedelta(days=2)
    anchor_until_yesterday(school=written.school, now=later)

    assert anchor_until_yesterday(school=written.school, now=later) == 0


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE journal_ledgerentry SET new = jsonb_set(new, '{symbol}', '\"5\"') WHERE number = 4", "entry 4"),
        ("UPDATE journal_ledgerentry SET author_id = author_id + 1 WHERE number = 2", "entry 2"),
        ("UPDATE journal_ledgerentry SET at = at - interval '1 minute' WHERE number = 3", "entry 3"),
        ("DELETE FROM journal_ledgerentry WHERE number = 2", "entry 2 is missing"),
        ("DELETE FROM journal_ledgerentry WHERE number = 4", "entries are missing at the end"),
        ("UPDATE journal_mark SET symbol = '5' WHERE symbol = '3'", "is not what the ledger says"),
        ("DELETE FROM journal_mark WHERE symbol = '3'", "is not what the ledger says"),
        ("DELETE FROM journal_ledgerhead", "the chain has no head"),
    ],
)
def test_what_was_changed_all_the_same_is_named(written: TestSchool, statement: str, what: str) -> None:
    tamper(statement)

    assert what in verify()


def test_a_chain_made_anew_does_not_fit_its_anchor(written: TestSchool) -> None:
    anchor_until_yesterday(school=written.school, now=timezone.now() + timedelta(days=2))
    journal = written.english1_journal.pk
    tamper(
        f"DELETE FROM journal_ledgerentry WHERE journal_id = {journal};"  # noqa: S608
        f"DELETE FROM journal_mark WHERE journal_id = {journal};"
        f"DELETE FROM journal_ledgerhead WHERE journal_id = {journal}"
    )

    assert "the anchor of" in verify()


def test_earlier_attendance_is_kept_and_marks_leave_nothing_beside_the_ledger(world: TestSchool, as_: Callable[[str], Api]) -> None:
    as_("teacher").record(world.yesterday, [cell(world.anna, "5")])
    as_("teacher").record(world.yesterday, [cell(world.anna, "4", version=1)])
    kept = apps.get_model("journal", "CellEvent").objects.all()
    assert not kept.exists()

    as_("teacher").record(world.yesterday, [cell(world.anna, "4", version=2, attendance={"symbol": "н"})])
    as_("teacher").record(world.yesterday, [cell(world.anna, "4", version=3, attendance=None)])

    assert [(was.code and was.code.symbol, was.version) for was in kept.order_by("version")] == [(None, 2), ("н", 3)]
