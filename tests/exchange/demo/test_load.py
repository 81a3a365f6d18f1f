"""The loaded demo: the database accepts it, its chains hold, its marks are what the ledger says, and it loads once only."""

from __future__ import annotations

from collections import defaultdict, deque
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from server.exchange.demo.load import NotNewError, load
from server.groups.models import Membership
from server.journal import chain
from server.journal.models import Cell, LedgerAnchor, LedgerEntry, LedgerHead, LessonRecord, Mark
from server.people.demo import PASSWORD
from server.people.models import Account, Student
from server.planning.models import PlanBinding
from server.schools.models import School
from tests.bench.offers import measure
from tests.exchange.demo.made import Made, at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_django.plugin import DjangoDbBlocker

MONDAY = date(2026, 11, 23)
ZONE = ZoneInfo("Asia/Tomsk")


@pytest.fixture(scope="module")
def counts(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, int]]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield load(scale="small", seed=1, today=MONDAY, now=at(MONDAY))
        transaction.set_rollback(True)


def changes(journal: int) -> list[LedgerEntry]:
    return list(LedgerEntry.objects.filter(journal=journal).order_by("number"))


def test_every_chain_can_be_recomputed_from_its_entries(counts: dict[str, int]) -> None:
    heads = list(LedgerHead.objects.all())

    for head in heads:
        last = chain.GENESIS
        entries = changes(head.journal_id)
        assert [entry.number for entry in entries] == list(range(1, head.number + 1))
        assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)
        for entry in entries:
            assert bytes(entry.previous_hash) == last
            last = chain.link(last, change(entry))
            assert bytes(entry.hash) == last
        assert bytes(head.hash) == last
    assert counts["journal_ledgerentry"] == sum(head.number for head in heads) > 0


def change(entry: LedgerEntry) -> chain.Change:
    return chain.Change(
        entry.journal_id,
        entry.number,
        entry.lesson_id,
        entry.student_id,
        entry.position,
        entry.action,
        entry.old,
        entry.new,
        entry.author_id,
        entry.on_behalf_of_id,
        entry.reason,
        entry.at,
    )


def test_every_day_up_to_yesterday_is_anchored_per_school(counts: dict[str, int]) -> None:
    for school in School.objects.all():
        anchors = {anchor.on: anchor for anchor in LedgerAnchor.objects.filter(school=school)}
        assert sorted(anchors) == [min(anchors) + timedelta(days=number) for number in range(len(anchors))]
        assert max(anchors) == MONDAY - timedelta(days=1)
        heads: dict[int, tuple[int, bytes]] = {}
        entries = deque(LedgerEntry.objects.filter(school=school).order_by("at", "journal_id", "number"))
        for on in sorted(anchors):
            end = datetime.combine(on + timedelta(days=1), datetime.min.time(), ZONE)
            while entries and entries[0].at < end:
                entry = entries.popleft()
                heads[entry.journal_id] = (entry.number, bytes(entry.hash))
            assert bytes(anchors[on].hash) == chain.anchor((journal, *heads[journal]) for journal in sorted(heads))
            assert anchors[on].entries == sum(number for number, _hash in heads.values())
    assert counts["journal_ledgeranchor"] > 0


def test_the_marks_are_what_the_ledger_says(counts: dict[str, int]) -> None:
    said: dict[tuple[int, int, int], chain.State] = {}
    for entry in LedgerEntry.objects.order_by("journal_id", "number"):
        key = (entry.lesson_id, entry.student_id, entry.position)
        assert entry.old == said.get(key)
        if entry.new is None:
            del said[key]
        else:
            said[key] = entry.new

    marks = {
        (mark.lesson_id, mark.student_id, mark.position): chain.state(mark.symbol, mark.work_type.name, mark.comment, mark.publish_at)
        for mark in Mark.objects.select_related("work_type")
    }

    assert marks == said
    assert counts["journal_mark"] == len(said)
    assert set(LedgerEntry.objects.values_list("action", flat=True).order_by().distinct()) == {"SET", "CHANGE", "REMOVE"}


@pytest.mark.usefixtures("counts")
def test_nothing_is_written_about_students_outside_their_membership() -> None:
    members: defaultdict[tuple[int, int], list[tuple[date, date]]] = defaultdict(list)
    for row in Membership.objects.all():
        members[row.group_id, row.student_id].append((row.since, row.until))

    for cell in Cell.objects.select_related("journal"):
        held = members[cell.journal.group_id, cell.student_id]
        assert any(since <= cell.on < until for since, until in held)


@pytest.mark.usefixtures("counts")
def test_every_mark_stands_in_a_cell_of_a_recorded_lesson() -> None:
    cells = {(cell.lesson_id, cell.student_id): cell.version for cell in Cell.objects.all()}
    recorded = set(LessonRecord.objects.values_list("lesson_id", flat=True))

    assert all(cells[mark.lesson_id, mark.student_id] >= mark.version for mark in Mark.objects.all())
    assert {lesson for lesson, _student in cells} <= recorded


@pytest.mark.usefixtures("counts")
def test_the_database_holds_what_was_made_and_its_sequences_go_on_behind_it() -> None:
    made = Made(MONDAY)

    assert Student.objects.count() == len(made.rows[Student])
    assert Mark.objects.count() == len(made.rows[Mark])
    newcomer = Student.objects.create(school=School.objects.earliest("id"), family_name="Новиков", given_name="Пётр")
    assert newcomer.pk > Student.objects.exclude(pk=newcomer.pk).latest("id").pk
    newcomer.delete()


@pytest.mark.usefixtures("counts")
def test_the_demo_accounts_share_the_published_password() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    assert all(account.check_password(PASSWORD) for account in Account.objects.filter(is_demo=True))
    assert authenticate(username=Account.objects.filter(is_demo=False).earliest("id").username, password=PASSWORD) is None


@pytest.mark.usefixtures("counts")
def test_a_database_with_schools_in_it_is_left_alone() -> None:
    before = School.objects.count()

    with pytest.raises(NotNewError):
        load(scale="small", seed=1, today=MONDAY, now=at(MONDAY))
    with pytest.raises(CommandError, match="not empty"):
        call_command("load-demo", scale="small")

    assert School.objects.count() == before


@pytest.mark.django_db
def test_the_command_loads_the_region_relative_to_the_date_it_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load-demo", scale="small", today=date(2027, 7, 14))

    assert "rows in" in capsys.readouterr().out
    assert LessonRecord.objects.filter(lesson__on__lt=date(2027, 7, 14)).exists()
    assert LessonRecord.objects.filter(lesson__on__gt=date(2027, 7, 14)).count() == 0


def test_nine_lessons_of_ten_are_recorded_without_typing(counts: dict[str, int]) -> None:
    bound = list(PlanBinding.objects.order_by("pk").values_list("journal", flat=True))

    with transaction.atomic():
        share = measure(bound[:: len(bound) // 12])
        transaction.set_rollback(True)

    assert counts["planning_coveredrow"]
    assert share.offered >= 0.9 * share.recorded > 0, share
