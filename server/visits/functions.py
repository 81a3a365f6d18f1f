"""The functions in sql/, as the database has them. A migration calls this after any of the files has changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

FILES = ("ranges", "protection", "rollup", "waiting", "incoming", "report", "filling", "results", "summary", "own", "family")
_DROP = r"""
DO $$
DECLARE
    old regprocedure;
BEGIN
    FOR old IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = current_schema()::regnamespace AND proname LIKE 'visits\_%' LOOP
        EXECUTE 'DROP FUNCTION ' || old;
    END LOOP;
END $$
"""


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the functions of visits into the database, in place of those there are."""
    folder = Path(__file__).parent / "sql"
    with connection.cursor() as cursor:
        cursor.execute(_DROP)
        for name in FILES:
            cursor.execute((folder / f"{name}.sql").read_text(encoding="utf-8"))
