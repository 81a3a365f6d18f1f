"""What a server costs: processor time, memory, statements. Read from the system and from PostgreSQL's log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psutil
from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.database.cluster import Cluster


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


def statements(cluster: Cluster, request: Callable[[], object], times: int = 10) -> float:
    """Count the statements of one request, by PostgreSQL's own log; the first requests may prepare, and are not counted."""
    for _ in range(2 * times):
        request()
    before = cluster.log.stat().st_size
    _log_statements("all")
    for _ in range(times):
        request()
    _log_statements("none")
    with cluster.log.open(encoding="utf-8", errors="replace") as log:
        log.seek(before)
        # This connection's own ALTER SYSTEM and SELECT are written there as well.
        lines = [line for line in log if ("LOG:  statement: " in line or "LOG:  execute " in line) and "bench: own" not in line]
    return len(lines) / times


def _log_statements(which: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"/* bench: own */ ALTER SYSTEM SET log_statement = '{which}'")
        cursor.execute("/* bench: own */ SELECT pg_reload_conf(), pg_sleep(0.3)")
