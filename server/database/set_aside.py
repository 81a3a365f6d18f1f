"""Loading much into empty tables: constraints that cost much per row are taken off, and put back over all rows at once.

Putting one back proves it for every row, so nothing gets in that it forbids; the price is that nobody else can use the
tables meanwhile. Only for loading; ordinary writes never come here.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.db.backends.base.base import BaseDatabaseWrapper

FIND = """
    SELECT format('%%I', c.conname), c.conrelid::regclass::text, pg_get_constraintdef(c.oid)
    FROM pg_constraint c
    WHERE c.conrelid = ANY(%s::regclass[]) AND c.contype IN ('f', 'x') AND c.conparentid = 0
    ORDER BY c.contype DESC, c.conrelid, c.conname
"""
"""Foreign keys and exclusions; those of partitions follow their parents'."""


@contextmanager
def constraints_set_aside(connection: BaseDatabaseWrapper, tables: Sequence[str]) -> Iterator[None]:
    """Be without the tables' foreign keys and exclusion constraints for a while, inside a transaction.

    Raises: IntegrityError at the end when the rows break one; the transaction can only be rolled back then.
    """
    with connection.cursor() as cursor:
        cursor.execute(FIND, [list(tables)])
        found = cursor.fetchall()
        for name, table, _definition in found:
            cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
        yield
        for name, table, definition in found:
            cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")
