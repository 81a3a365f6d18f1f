"""Writing a log's facts: one transaction, all of them or none; then their days are rolled up."""

from __future__ import annotations

import csv
import io
from itertools import islice
from typing import TYPE_CHECKING

from django.db import connection, transaction

from server.database.copy import copy_text
from server.exchange.visits.log import SEVERAL, FaultyLogError, Known, Reader
from server.people.models import Account, Student
from server.schools.models import School
from server.visits.actions import roll_waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from server.exchange.visits.log import Fact
    from server.exchange.visits.mapping import LogMap

AT_ONCE = 20_000
COLUMNS = ("at", "school_id", "account_id", "student_id", "role", "section", "client")
_TABLE = """
    DROP TABLE IF EXISTS visits_log;
    CREATE TEMPORARY TABLE visits_log ON COMMIT DROP AS SELECT * FROM visits_fact WITH NO DATA
"""
# Months before the facts: a month with facts in the default partition cannot be made any more.
_MONTHS = "SELECT visits_make_month(month) FROM (SELECT DISTINCT date_trunc('month', at AT TIME ZONE 'UTC') AS month FROM visits_log) AS m"
_FACTS = "INSERT INTO visits_fact SELECT * FROM visits_log ORDER BY school_id, at"
_NOTE = """
    SELECT visits_note(array_agg(school_id), array_agg("on")) FROM (
        SELECT DISTINCT l.school_id, (l.at AT TIME ZONE s.time_zone)::date AS "on"
        FROM visits_log l JOIN schools_school s ON s.id = l.school_id) AS days
"""


class FaultyRowsError(Exception):
    """Some rows have faults, and nothing was written: the arguments say which; `count` how many there are."""

    def __init__(self, faults: list[str], count: int) -> None:
        """`faults`: a sentence for each of the first of them."""
        super().__init__(*faults)
        self.count = count


def load_log(path: Path, how: LogMap, progress: Callable[[int], None] | None = None) -> int:
    """Write all facts of a log and roll them up; gives how many. `progress` is told how many bytes have been read.

    Loading a log twice changes no figure. Raises: FaultyLogError; FaultyRowsError. Nothing is written when it raises.
    """
    reader = Reader(how, _known())
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(_TABLE)
        written = _copy(path, reader, progress)
        if reader.count:
            raise FaultyRowsError(reader.faults, reader.count)
        with connection.cursor() as cursor:
            for statement in ("ANALYZE visits_log", _MONTHS, _FACTS, _NOTE if written else "SELECT 1"):
                cursor.execute(statement)
    for part in ("DAY", "SEEN"):
        roll_waiting(part)
    return written


def _copy(path: Path, reader: Reader, progress: Callable[[int], None] | None) -> int:
    written = 0
    try:
        with path.open("rb") as raw, io.TextIOWrapper(raw, encoding=reader.map.encoding, newline="") as file:
            facts = reader.facts(_told(csv.reader(file, delimiter=reader.map.delimiter), raw.tell, progress))
            while block := list(islice(facts, AT_ONCE)):
                copy_text(connection, "visits_log", COLUMNS, "".join(map(_line, block)))
                written += len(block)
    except (UnicodeDecodeError, LookupError, csv.Error) as error:
        msg = f"{path.name} cannot be read as {reader.map.encoding}: {error}."
        raise FaultyLogError(msg) from None
    return written


def _line(fact: Fact) -> str:
    # Texts are of our own lists and need no escapes.
    at, school, account, student, role, section, client = fact
    return f"{at}\t{school}\t{account}\t{student or chr(92) + 'N'}\t{role}\t{section}\t{client}\n"


def _told(rows: Iterator[Sequence[str]], tell: Callable[[], int], progress: Callable[[int], None] | None) -> Iterator[Sequence[str]]:
    for number, row in enumerate(rows):
        if progress is not None and number % AT_ONCE == 0:
            progress(tell())
        yield row


def _known() -> Known:
    students: dict[tuple[int, str], int] = {}
    for pk, school, external, name in Student.objects.values_list("pk", "school_id", "external_id", "full_name"):
        students[school, name] = pk if (school, name) not in students else SEVERAL
        if external:
            students[school, external] = pk
    return Known(
        schools=dict(School.objects.values_list("name", "pk")),
        accounts=dict(Account.objects.values_list("username", "pk")),
        students=students,
    )
