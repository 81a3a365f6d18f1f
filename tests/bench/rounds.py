"""Interleaved rounds: every server once for every query, then again from the start. Nothing is decided in here."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING, Any

import orjson

from tests.bench import cost, facts
from tests.bench.asked import NAMES, written
from tests.bench.load import Request, exchange, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from server.database.cluster import Cluster
    from tests.bench.asked import Asked
    from tests.bench.servers import Server

MANY = 16


@dataclass
class Seen:
    """What was measured of one query at one server: a value for each round."""

    rate: list[float] = field(default_factory=list)
    p50: list[float] = field(default_factory=list)
    own_ms: list[float] = field(default_factory=list)
    database_ms: list[float] = field(default_factory=list)

    def told(self) -> dict[str, Any]:
        """Medians and ranges."""
        return {
            "rate": round(median(self.rate), 1),
            "rate_range": [round(min(self.rate)), round(max(self.rate))],
            "p50_alone_ms": round(median(self.p50), 3),
            "own_ms": round(median(self.own_ms), 3),
            "database_ms": round(median(self.database_ms), 3),
        }


def request(server: Server, asked: Asked) -> Request:
    """Put together what a server is sent for a query."""
    body = server.body(asked)
    return Request(server.port, server.path(asked), server.headers(asked), None if body is None else written(body))


def answer(asked: Request) -> dict[str, Any]:
    """Send one request and give the answer's data."""
    status, body = asyncio.run(_one(asked))
    told: dict[str, Any] = orjson.loads(body)
    if status != 200 or "errors" in told:
        msg = f"{asked.path}: {status} {body[:500]!r}"
        raise AssertionError(msg)
    return told["data"]  # type: ignore[no-any-return]


async def _one(asked: Request) -> tuple[int, bytes]:
    reader, writer = await asyncio.open_connection("127.0.0.1", asked.port, limit=1 << 20)
    try:
        return await exchange(reader, writer, asked.raw())
    finally:
        writer.close()


def hold_equal(servers: list[Server], three: dict[str, Asked]) -> dict[str, dict[str, int]]:
    """Hold that all servers tell the same facts; say how many of each kind.

    Raises: AssertionError, saying what differs.
    """
    counts = {}
    for name in NAMES:
        told = {server.name: answer(request(server, three[name])) for server in servers}
        if told["limit"] != told["ours"]:
            msg = f"{name}: the limit's answer is not ours"
            raise AssertionError(msg)
        read = {who: (facts.of_postgraphile if who == "PostGraphile" else facts.of_ours)(name, data) for who, data in told.items()}
        counts[name] = facts.compare(read)
        if not all(counts[name].values()):
            msg = f"{name}: nothing to show: {counts[name]}"
            raise AssertionError(msg)
    return counts


def measure(
    servers: list[Server], three: dict[str, Asked], cluster: Cluster, folder: Path, *, rounds: int, seconds: float
) -> Iterator[tuple[int, dict[tuple[str, str], Seen]]]:
    """Go round; after each round say what has been seen by (server, query)."""
    seen = {(server.name, name): Seen() for server in servers for name in NAMES}
    for server in servers:
        for name in NAMES:
            for _ in range(MANY):
                answer(request(server, three[name]))
            run(request(server, three[name]), connections=MANY, seconds=2, folder=folder)
    for at in range(rounds):
        for name in NAMES:
            for server in servers[at % 3 :] + servers[: at % 3]:
                _measure(seen[server.name, name], server, request(server, three[name]), cluster, folder, seconds)
        yield at + 1, seen


def _measure(seen: Seen, server: Server, asked: Request, cluster: Cluster, folder: Path, seconds: float) -> None:
    own, database = cost.seconds_of(server.process.pid), cost.seconds_of_database(cluster)
    many = run(asked, connections=MANY, seconds=seconds, folder=folder)
    seen.rate.append(many.rate)
    seen.own_ms.append((cost.seconds_of(server.process.pid) - own) * 1000 / many.requests)
    seen.database_ms.append((cost.seconds_of_database(cluster) - database) * 1000 / many.requests)
    seen.p50.append(run(asked, connections=1, seconds=1, folder=folder).p50)
