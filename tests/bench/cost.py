"""What a server costs: processor time, memory, statements. Read from the system and from PostgreSQL's log."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import psutil
from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.database.cluster import Cluster

_STATEMENT = re.compile(r"\[(\d+)\] LOG:  (?:statement: |execute )(?!/\* bench: own \*/)")
"""A line of the log that names a statement, and by its process the connection: not of this connection's own settings."""


def seconds_of(pid: int) -> float:
    """Seconds of processor time that a process and its living and ended children have used."""
    process = psutil.Process(pid)
    times = [each.cpu_times() for each in (process, *process.children(recursive=True))]
    return float(sum(each.user + each.system for each in times) + times[0].children_user + times[0].children_system)


def seconds_of_database(cluster: Cluster) -> float:
    """Seconds of processor time that PostgreSQL has used, in all its processes."""
    return seconds_of(int((cluster.data / "postmaster.pid").read_text(encoding="utf-8").split()[0]))


def megabytes_of(pid: int) -> float:
    """Megabytes that a process and its children hold."""
    process = psutil.Process(pid)
    return float(sum(each.memory_info().rss for each in (process, *process.children(recursive=True)))) / (1 << 20)


def statements(cluster: Cluster, request: Callable[[], object], times: int = 40) -> float:
    """Count the statements of one request, by PostgreSQL's own log; the first requests may prepare, and are not counted.

    Those of connections on which fewer were asked than there were requests are of what a server does beside them.
    """
    for _ in range(times):
        request()
    before = cluster.log.stat().st_size
    _log_statements("all")
    for _ in range(times):
        request()
    _log_statements("none")
    with cluster.log.open(encoding="utf-8", errors="replace") as log:
        log.seek(before)
        asked = Counter(found[1] for line in log if (found := _STATEMENT.search(line)))
    return sum(number for number in asked.values() if number >= times) / times


def _log_statements(which: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"/* bench: own */ ALTER SYSTEM SET log_statement = '{which}'")
        cursor.execute("/* bench: own */ SELECT pg_reload_conf(), pg_sleep(0.3)")
