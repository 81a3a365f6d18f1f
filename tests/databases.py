"""Databases of their own, for rows that are really committed: no other test may meet them."""

from __future__ import annotations

import os
from contextlib import closing, contextmanager
from itertools import count
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import psycopg2
from django.db import connection

from tests.migrated import TEMPLATE

if TYPE_CHECKING:
    from collections.abc import Iterator

_numbers = count(1)


def database_url(name: str | None = None) -> str:
    """Where a database of the run's server is, for other processes; without a name the one that the connection uses."""
    place = connection.settings_dict
    known = {"host": place["HOST"], "port": place["PORT"], "password": place["PASSWORD"]}
    where = urlencode({part: value for part, value in known.items() if value})
    return f"postgresql://{quote(place['USER'])}@/{name or place['NAME']}?{where}"


def create_migrated() -> str:
    """Create a database that has been through all migrations and is empty; gives its name, which no other process has."""
    name = f"test_{os.getpid()}_{next(_numbers)}"
    _administer(f'CREATE DATABASE "{name}" TEMPLATE {TEMPLATE} STRATEGY FILE_COPY')
    return name


def copy_database() -> str:
    """Copy the database that the connection uses, which closes it; gives the copy's name."""
    template = connection.settings_dict["NAME"]
    name = f"{template}_{next(_numbers)}"
    connection.close()
    _administer(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')
    return name


def drop_database(name: str) -> None:
    """Drop a copy, whoever is still connected to it."""
    _administer(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def using(name: str) -> Iterator[None]:
    """Have the connection use another database until the block ends."""
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


def _administer(statement: str) -> None:
    with closing(psycopg2.connect(database_url("postgres"))) as administrator, administrator.cursor() as cursor:
        administrator.autocommit = True
        cursor.execute(statement)
