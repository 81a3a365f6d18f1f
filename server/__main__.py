"""`python -m server COMMAND`: Django's commands and ours, on the embedded database when no other is named."""

from __future__ import annotations

import os
import sys

from server.environment import SettingsError

WITHOUT_DATABASE = {"help", "version", "--help", "-h", "--version"}


def main() -> None:
    """Run one command; what a person can put right is one line and exit code 1."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "server.settings")
    try:
        _run(_named(sys.argv))
    except KeyboardInterrupt:
        sys.exit(130)
    except SettingsError as error:
        sys.exit(str(error))


def _named(argv: list[str]) -> list[str]:
    # People write load-demo; the file of a command must be importable, so it is load_demo.py.
    return [word.replace("-", "_") if place == 1 and not word.startswith("-") else word for place, word in enumerate(argv)]


def _run(argv: list[str]) -> None:
    from django.core.management import execute_from_command_line  # noqa: PLC0415 - settings first

    from server.database import connection  # noqa: PLC0415
    from server.database.cluster import DatabaseError  # noqa: PLC0415

    database = connection.embedded()
    if database is not None and len(argv) > 1 and argv[1] not in WITHOUT_DATABASE:
        try:
            database.enter()
        except (DatabaseError, OSError) as error:
            sys.exit(str(error))
    execute_from_command_line(argv)


if __name__ == "__main__":
    main()
