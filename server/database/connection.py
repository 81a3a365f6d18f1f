"""How Django reaches PostgreSQL: over DATABASE_URL, or the embedded one. Starts nothing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

import psycopg2

from server import environment
from server.database.cluster import DATABASE, USER
from server.database.embedded import EmbeddedDatabase

if TYPE_CHECKING:
    from pathlib import Path

OLDEST = 150000
"""PostgreSQL's own number of its version 15.0."""
SCHEMES = ("postgres", "postgresql")


def embedded() -> EmbeddedDatabase | None:
    """The embedded database of this installation; None where DATABASE_URL names another.

    Raises: SettingsError in production, which brings its own.
    """
    if os.environ.get("DATABASE_URL"):
        return None
    if environment.mode() == "production":
        environment.required("DATABASE_URL")
    return EmbeddedDatabase(_directory(), throwaway=environment.mode() == "test")


def settings() -> dict[str, Any]:
    """Django's DATABASES["default"]: connections stay open and are checked before a request uses one."""
    url = environment.required("DATABASE_URL") if environment.mode() == "production" else os.environ.get("DATABASE_URL")
    place = (
        _from_url(url) if url else {"HOST": str(EmbeddedDatabase(_directory()).cluster.socket_directory), "NAME": DATABASE, "USER": USER}
    )
    return {"ENGINE": "server.database.backend", "CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True, **place}


def check_reachable() -> None:
    """Make one connection to the database that DATABASE_URL names.

    Raises: SettingsError with one line, when it cannot be had or is older than PostgreSQL 15.
    """
    place = _from_url(os.environ["DATABASE_URL"])
    options = place.pop("OPTIONS")
    names = {"HOST": "host", "PORT": "port", "NAME": "dbname", "USER": "user", "PASSWORD": "password"}
    try:
        connection = psycopg2.connect(**{names[key]: value for key, value in place.items() if value}, **options)
    except psycopg2.Error as error:
        reason = " ".join(str(error).split()) or "no reason given"
        msg = f"The database of DATABASE_URL cannot be reached: {reason}"
        raise environment.SettingsError(msg) from error
    version = connection.server_version
    connection.close()
    if version < OLDEST:
        msg = f"The database of DATABASE_URL is PostgreSQL {version // 10000}; it must be {OLDEST // 10000} or newer."
        raise environment.SettingsError(msg)


def _directory() -> Path:
    # A run of tests has a database of its own; its processes find each other by the variable.
    if environment.mode() == "test":
        return environment.var() / "tests" / os.environ.get("ZHURNAL_TEST_RUN", "run")
    return environment.var() / "postgres"


def _from_url(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        port = -1
    if parts.scheme not in SCHEMES or port == -1 or not parts.path.strip("/"):
        msg = "DATABASE_URL must look like postgresql://user:password@host:5432/name."
        raise environment.SettingsError(msg)
    options = dict(parse_qsl(parts.query))
    return {
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": str(port or ""),
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "OPTIONS": {"connect_timeout": "5", **options},
    }
