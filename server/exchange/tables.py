"""Whether the database has its tables yet, and throw-away databases to try things in."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.core.management import call_command
from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Iterator


def ensure_tables() -> None:
    """Migrate a database that has no table of ours at all; an older one is migrated by whoever runs the server."""
    if "schools_school" not in connection.introspection.table_names():
        call_command("migrate", verbosity=0, interactive=False)


@contextmanager
def throwaway_database() -> Iterator[None]:
    """Work in a new, migrated database beside the real one, which is gone afterwards; the real one is not touched."""
    name = f"zhurnal_check_{os.getpid()}"
    real = connection.settings_dict["NAME"]
    _execute(f'DROP DATABASE IF EXISTS "{name}"')
    _execute(f'CREATE DATABASE "{name}"')
    try:
        _connect_to(name)
        call_command("migrate", verbosity=0, interactive=False)
        yield
    finally:
        _connect_to(real)
        _execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _connect_to(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name


def _execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
