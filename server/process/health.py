"""Probes for whoever runs the process: is it up, and can it reach its database. They ask nothing of anybody's data."""

from __future__ import annotations

from django.db import DatabaseError, connection

from server.process.answers import Answer, plain


def up() -> Answer:
    """The process answers."""
    return plain(200, "up")


def ready() -> Answer:
    """The database answers this thread's connection, reopened if it was lost."""
    try:
        connection.close_if_unusable_or_obsolete()
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        connection.close()
        return plain(503, "The database cannot be reached.")
    return plain(200, "ready")
