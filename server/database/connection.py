"""How Django reaches PostgreSQL: over DATABASE_URL, or the embedded one. Starts nothing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

from server import environment
from server.database.cluster import DATABASE, USER
from server.database.embedded import EmbeddedDatabase

if TYPE_CHECKING:
    from pathlib import Path

SCHEMES = ("postgres", "postgresql")


def embedded() -> EmbeddedDatabase | None:
    """The embedded database of this installation; None where DATABASE_URL names another."""
    if os.environ.get("DATABASE_URL"):
        return None
    return EmbeddedDatabase(_directory(), throwaway=environment.mode() == "test")


def settings() -> dict[str, Any]:
    """Django's DATABASES["default"]: connections stay open and are checked before a request uses one."""
    url = os.environ.get("DATABASE_URL")
    place = (
        _from_url(url) if url else {"HOST": str(EmbeddedDatabase(_directory()).cluster.socket_directory), "NAME": DATABASE, "USER": USER}
    )
    return {"ENGINE": "django.db.backends.postgresql", "CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True, **place}


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
