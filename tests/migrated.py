"""A cluster whose database has been through all migrations, made once and copied by whoever begins with an empty journal.

It lies beside the runs' own, under a name that changes with anything that the migrations depend on. No rows of a test in here.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import psycopg2

from server import environment
from server.database.cluster import DATABASE, USER, Cluster
from server.database.locks import alone
from server.environment import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATE = "migrated"
"""The database in every such cluster that others are copied from; nobody can connect to it, so that it can always be copied."""
ALWAYS = ("requirements.lock", "server/settings.py", "server/database/cluster.py", "tests/migrated.py")
IMPORTED = re.compile(r"^(?:from|import) (server(?:\.\w+)+)", re.MULTILINE)


def begin_migrated(directory: Path) -> None:
    """Give an embedded database's folder, unless it has one, a cluster that is migrated and stopped. The first such call makes it."""
    if (directory / "data").exists():
        return
    directory.mkdir(parents=True, exist_ok=True)
    kept = environment.var() / "tests"
    kept.mkdir(parents=True, exist_ok=True)
    with alone(kept / "migrated.lock"):
        made = kept / f"migrated-{_fingerprint()}"
        if not made.exists():
            _make(made)
        part = directory / "data.part"
        shutil.rmtree(part, ignore_errors=True)  # of somebody who was stopped in the middle
        # Not shutil's: PostgreSQL wants its files to stay its user's.
        subprocess.run(["cp", "-a", str(made), str(part)], check=True)
        part.rename(directory / "data")


def _make(place: Path) -> None:
    print("Preparing the tests' database ...", file=sys.stderr, flush=True)  # noqa: T201 - it takes half a minute
    for old in place.parent.glob("migrat*-*"):
        shutil.rmtree(old)
    # Without EmbeddedDatabase, whose watcher might revive what is to be moved away.
    cluster = Cluster(place.with_name("migrating-now"), durable=False)
    cluster.directory.mkdir()
    try:
        cluster.ensure_running()
        server = psycopg2.connect(host=str(cluster.socket_directory), user=USER, dbname="postgres")
        with closing(server), server.cursor() as cursor:
            server.autocommit = True
            _migrate(cluster)
            cursor.execute(f"CREATE DATABASE {TEMPLATE} TEMPLATE {DATABASE} IS_TEMPLATE true ALLOW_CONNECTIONS false")
    finally:
        cluster.stop()
    cluster.data.rename(place)
    shutil.rmtree(cluster.directory)


def _migrate(cluster: Cluster) -> None:
    url = f"postgresql://{USER}@/{DATABASE}?{urlencode({'host': str(cluster.socket_directory)})}"
    names = os.environ | {"ZHURNAL_MODE": "demo", "DATABASE_URL": url}
    subprocess.run([sys.executable, "-m", "server", "migrate", "-v0"], cwd=ROOT, env=names, check=True)


def _fingerprint() -> str:
    """A name for all that migrations are made of: themselves, what they import, the SQL they read, and the libraries."""
    migrations = sorted((ROOT / "server").glob("**/migrations/*.py"))
    imported = {name for path in migrations for name in IMPORTED.findall(path.read_text(encoding="utf-8"))}
    modules = (path for name in sorted(imported) for path in _sources(ROOT / name.replace(".", "/")))
    statements = sorted((ROOT / "server").glob("**/*.sql"))
    found = hashlib.sha256(sys.version.encode())
    for path in (*(ROOT / name for name in ALWAYS), *migrations, *modules, *statements):
        found.update(b"\0".join((str(path.relative_to(ROOT)).encode(), path.read_bytes(), b"")))
    return found.hexdigest()[:16]


def _sources(module: Path) -> list[Path]:
    """A module's file, or those of a package."""
    return sorted(module.glob("*.py")) if module.is_dir() else [module.with_suffix(".py")]
