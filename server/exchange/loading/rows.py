"""Rows in bulk: found again by their key, made where they are missing, copied where they are many. Knows no domain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import connection, models

from server.database.copy import Value, copy_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from server.schools.models import Imported

BATCH = 1000
Row = TypeVar("Row", bound="Imported")


@dataclass(frozen=True, slots=True)
class Ensured:
    """Ids by key, and the keys that were made now."""

    ids: dict[str, int]
    made: tuple[str, ...]


def ensure(model: type[Row], school_id: int, wanted: Mapping[str, Row]) -> Ensured:
    """Find the school's rows by their `external_id`, and make those that are missing. Existing rows stay as they are.

    Cost: one statement to find, one per 1,000 rows made.
    """
    return ensure_by(model, "external_id", {"school_id": school_id}, wanted)


def ensure_by(model: type[Row], field: str, scope: Mapping[str, Any], wanted: Mapping[str, Row]) -> Ensured:
    """Find rows within a scope by one field, and make those that are missing.

    Cost: as `ensure`.
    """
    manager = model._default_manager  # noqa: SLF001 - Django's own name for it
    known = dict(manager.filter(**scope, **{f"{field}__in": list(wanted)}).values_list(field, "pk"))
    missing = {key: row for key, row in wanted.items() if key not in known}
    manager.bulk_create(missing.values(), batch_size=BATCH)
    return Ensured(known | {key: row.pk for key, row in missing.items()}, tuple(missing))


def next_ids(model: type[models.Model], count: int) -> list[int]:
    """Reserve ids for rows that are to be copied.

    Cost: one statement.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            [model._meta.db_table, count],  # noqa: SLF001 - Django's own name for it
        )
        return [row[0] for row in cursor.fetchall()]


def analyze(tables: Sequence[type[models.Model]]) -> None:
    """Let the database count what is in the tables anew, as it plans by that.

    Cost: one statement.
    """
    names = ", ".join(connection.ops.quote_name(model._meta.db_table) for model in tables)  # noqa: SLF001 - Django's own name for it
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {names}")


def copy(model: type[models.Model], columns: Sequence[str], rows: Sequence[Sequence[Value]]) -> None:
    """Write rows by COPY; `columns` are the database's.

    Cost: one statement, none without rows.
    """
    if rows:
        copy_rows(connection, model._meta.db_table, columns, rows)  # noqa: SLF001 - Django's own name for it
