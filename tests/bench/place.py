"""Where benchmarks have their databases: a folder for each scale under var/, with the demo region loaded the first time. Import it first."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from server.database.cluster import Cluster

VAR = Path(os.environ.get("ZHURNAL_VAR") or Path(__file__).resolve().parents[2] / "var").absolute()
FOLDERS = {"default": "bench", "full": "bench-full"}


def say(text: str) -> None:
    """Show where it is."""
    sys.stderr.write(f"{text}\n")


def enter(scale: str) -> Cluster:
    """Start a scale's PostgreSQL for as long as this process lives, and make Django ready to use it."""
    os.environ |= {"ZHURNAL_VAR": str(VAR / FOLDERS[scale]), "ZHURNAL_MODE": "demo", "DJANGO_SETTINGS_MODULE": "server.settings"}
    os.environ.pop("DATABASE_URL", None)
    import django  # noqa: PLC0415 - the environment comes first

    from server.database import connection as place  # noqa: PLC0415 - as above

    database = place.embedded()
    assert database is not None
    database.enter()
    django.setup()
    return database.cluster


def fill(scale: str) -> None:
    """Migrate, and load the demo unless somebody has."""
    from django.core.management import call_command  # noqa: PLC0415 - Django is ready only now
    from django.db import connection  # noqa: PLC0415 - as above

    from server.people.models import Account  # noqa: PLC0415 - as above

    call_command("migrate", verbosity=0)
    if not Account.objects.exists():
        say(f"Loading the demo region, scale {scale} ...")
        call_command("load-demo", scale=scale)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
