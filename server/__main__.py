"""`python -m server COMMAND`: Django's commands and ours, on the embedded database when no other is named."""

from __future__ import annotations

import os
import signal
import sys

import django
from django.core.management import execute_from_command_line, get_commands

from server.database import connection
from server.database.cluster import DatabaseError
from server.environment import SettingsError

WITHOUT_DATABASE = {"help", "version", "--help", "-h", "--version"}


def main() -> None:
    """Run one command; what a person can put right is one line and exit code 1."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "server.settings")
    # A polite end also runs what is arranged for the exit, such as leaving the embedded database.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        django.setup()
        _run(_named(sys.argv))
    except KeyboardInterrupt:
        sys.exit(130)
    except (SettingsError, DatabaseError) as error:
        sys.exit(str(error))


def _named(argv: list[str]) -> list[str]:
    """Find load_demo.py for those who write load-demo, and the other way round."""
    spellings = {name.replace("-", "_"): name for name in get_commands()}
    named = [spellings.get(word.replace("-", "_"), word) for word in argv[1:2]]
    return ["python -m server", *named, *argv[2:]]


def _run(argv: list[str]) -> None:
    if len(argv) > 1 and argv[1] not in WITHOUT_DATABASE:
        _reach_database()
    execute_from_command_line(argv)


def _reach_database() -> None:
    database = connection.embedded()
    if database is None:
        connection.check_reachable()
        return
    try:
        database.enter()
    except OSError as error:
        msg = f"The embedded database cannot use {database.directory}: {error.strerror}. Set ZHURNAL_VAR to a folder of yours."
        raise DatabaseError(msg) from error


if __name__ == "__main__":
    main()
