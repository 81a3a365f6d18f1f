"""Loading the demo into an empty database, in one transaction: rows are made by this process while the database takes in earlier ones."""

from __future__ import annotations

import gc
from collections import Counter
from contextlib import closing, contextmanager, nullcontext
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.contrib.auth.hashers import make_password
from django.db import connection, transaction

from server.database.set_aside import constraints_set_aside
from server.exchange.demo.region import ZONE, batches
from server.exchange.demo.tables import COLUMNS, NUMBERED, Rows, table_of
from server.exchange.demo.visits import make_visits
from server.exchange.demo.writing import written_behind
from server.live.models import DueEvent
from server.people.demo import PASSWORD
from server.people.models import Account
from server.schools.models import Region, School

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime

    from django.db.models import Model

TABLES = [table_of(model) for model in COLUMNS]
SALT = "demoregionofzhurnal"
"""One salt for all: the password is printed on the sign-in page."""


class NotNewError(Exception):
    """The database holds schools or accounts already, or has no tables yet; nothing was written. The message says which."""


def load(
    *,
    scale: str,
    seed: int,
    today: date,
    now: datetime,
    progress: Callable[[str, int, int], None] | None = None,
) -> dict[str, int]:
    """Fill an empty database with the demo region, and give the number of rows per table.

    Units: `today` is the date in Tomsk, `now` an aware instant of it. `progress` is told the school, and how many journals of how many are done.
    Cost: one COPY per table and school, one transaction.
    Raises: NotNewError.
    """
    report = progress or _say_nothing
    counts: Counter[str] = Counter()
    with transaction.atomic():
        rows = Rows(_first_ids())
        password = make_password(PASSWORD, salt=SALT)
        made = batches(scale=scale, seed=seed, today=today, now=now, password=password, rows=rows)
        aside = constraints_set_aside(connection, TABLES) if scale != "small" else nullcontext()
        with _without_collector(), aside, closing(written_behind(made)) as written:
            for batch in written:
                counts.update({table_of(model): len(made_now) for model, made_now in batch.tables.items()})
                report(batch.what if batch.done < batch.total else "checking it all", batch.done, batch.total)
        _leave_sequences(rows)
        counts["visits_fact"] = make_visits(seed=seed, today=today, now=now)
    _tidy(large=scale != "small")
    return counts


def _tidy(*, large: bool) -> None:
    """Tell the planner what the tables hold, and make index-only scans of large ones possible at once."""
    with connection.cursor() as cursor:
        how = "VACUUM (ANALYZE)" if large and not connection.in_atomic_block else "ANALYZE"
        cursor.execute(f"{how} {', '.join(TABLES)}")


@contextmanager
def _without_collector() -> Iterator[None]:
    """Millions of rows that point at nothing: looking through them for cycles would cost a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _say_nothing(_what: str, _done: int, _total: int) -> None:
    """Progress for those who do not look."""


def today_in_tomsk(now: datetime) -> date:
    """The date in the demo's time zone at an instant."""
    return now.astimezone(ZoneInfo(ZONE)).date()


def _first_ids() -> dict[type[Model], int]:
    """The next id of every table, with nobody else loading and nothing there.

    Raises: NotNewError.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [table_of(DueEvent)])
        if not cursor.fetchone()[0]:
            msg = "The database has no tables yet: run `python -m server migrate` first."
            raise NotNewError(msg)
        cursor.execute(f"LOCK TABLE {table_of(School)} IN SHARE ROW EXCLUSIVE MODE")
    if any(model.objects.exists() for model in (Region, School, Account)):
        msg = "The database is not empty: the demo is loaded into a new one only."
        raise NotNewError(msg)
    return {model: _next_id(model) for model in NUMBERED}


def _next_id(model: type[Model]) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id'))", [table_of(model)])
        return int(cursor.fetchone()[0])


def _leave_sequences(rows: Rows) -> None:
    with connection.cursor() as cursor:
        for model, following in rows.next_id.items():
            cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s, false)", [table_of(model), following])
