"""Saving lessons of whole classes: many teachers at once, each save over the wire, with a listener on every journal."""

from __future__ import annotations

import asyncio
import json
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.db import connection
from websockets.asyncio.client import connect

from schema.engine.ids import global_id
from server.people.models import Account
from server.people.signin.tokens import issue_token
from tests.bench import cost
from tests.bench.load import Request, exchange

if TYPE_CHECKING:
    from server.database.cluster import Cluster
    from tests.bench.servers import Server

AT_ONCE, PATIENCE = 16, 20.0
_SAVE = """mutation Save($input: RecordLessonInput!) { recordLesson(input: $input) { __typename
  ... on LessonRecorded { cells { __typename ... on CellSaved { studentId version } } } } }"""
_LISTEN = """subscription Listen($id: ID!) { journalChanged(journalId: $id) { __typename
  ... on LessonChanged { lesson { id } cells { studentId version marks { symbol } } } } }"""
# One lesson of each of the fullest classes of the largest school, held some weeks ago, each by another teacher. The class of
# the demo's class teacher is left alone: its sheet is what reading is measured on.
_LESSONS = """
SELECT DISTINCT ON (a.id) a.id, l.id, l.journal_id,
    (SELECT array_agg(m.student_id ORDER BY m.student_id) FROM groups_membership m
     WHERE m.group_id = l.group_id AND m.since <= l.on AND m.until > l.on) AS students
FROM timetable_lesson l
JOIN groups_group g ON g.id = l.group_id AND g.kind = 'CLASS' AND g.name <> '7А'
JOIN groups_journal j ON j.id = l.journal_id AND j.scale_id IS NOT NULL
JOIN journal_lessonrecord r ON r.lesson_id = l.id
JOIN groups_journalteacher t ON t.journal_id = j.id AND t.since <= current_date AND t.until > current_date
JOIN people_staffmember s ON s.id = t.staff_id
JOIN people_account a ON a.id = s.account_id AND a.username <> 'teacher'
JOIN schools_gradingperiod p ON p.year_id = j.year_id AND p.kind = 'QUARTER' AND p.closed_at IS NULL
    AND g.grade_level BETWEEN p.grade_from AND p.grade_to AND l.on >= p.since AND l.on < p.until
WHERE l.school_id = (SELECT school_id FROM journal_mark GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)
    AND l.status = 'PLANNED' AND l.on < current_date
    AND (SELECT count(*) FROM groups_membership m WHERE m.group_id = l.group_id AND m.since <= l.on AND m.until > l.on) >= 25
ORDER BY a.id, l.on DESC LIMIT %s"""


@dataclass
class Place:
    """A lesson that is saved again and again: the teacher's token, and the cells' versions as last heard."""

    token: str
    lesson: int
    journal: int
    versions: dict[str, int]
    saves: int = 0

    def request(self, port: int) -> Request:
        """The next save: every student gets another mark than the last time."""
        symbol = "45"[self.saves % 2]
        cells = [{"studentId": s, "expectedVersion": v, "marks": [{"symbol": symbol}]} for s, v in self.versions.items()]
        given = {"lessonId": global_id("Lesson", self.lesson), "key": str(uuid4()), "topic": f"Тема {self.saves}", "cells": cells}
        body = json.dumps({"query": _SAVE, "variables": {"input": given}}).encode()
        self.saves += 1
        return Request(port, "/graphql", {"Content-Type": "application/json", "Authorization": f"Bearer {self.token}"}, body)

    def heard(self, body: bytes) -> None:
        """Note the versions. Raises: AssertionError unless all cells were saved."""
        told = json.loads(body).get("data", {}).get("recordLesson") or {}
        saved = [cell for cell in told.get("cells", ()) if cell["__typename"] == "CellSaved"]
        assert len(saved) == len(self.versions), body[:500]
        self.versions = {cell["studentId"]: cell["version"] for cell in saved}


def measure(server: Server, cluster: Cluster, *, seconds: float) -> dict[str, Any]:
    """Save for so long; say how many a second, and what one costs.

    `statements`: all that PostgreSQL is sent for one save, with who asks, BEGIN and COMMIT; pushing it to listeners is another's.
    """
    places = _places()
    before = _seconds(server, cluster)
    found = asyncio.run(_measure(places, server.port, seconds))
    assert found["heard"] >= found["saves"], "saves were not pushed to all listeners"
    spent = {
        who: round((now - then) * 1000 / found["saves"], 1)
        for (who, then), now in zip(before.items(), _seconds(server, cluster).values(), strict=True)
    }

    def once() -> None:
        asyncio.run(_save_once(places[0], server.port))

    return found | {"cpu_ms": spent, "statements": cost.statements(cluster, once, times=5)}


def _seconds(server: Server, cluster: Cluster) -> dict[str, float]:
    """Processor time spent so far: by the server, which saves and pushes, by PostgreSQL, and by this program, which asks and listens."""
    return {
        "server": cost.seconds_of(server.process.pid),
        "database": cost.seconds_of_database(cluster),
        "client": time.process_time(),
    }


def _places() -> list[Place]:
    with connection.cursor() as cursor:
        cursor.execute(_LESSONS, [AT_ONCE])
        rows = cursor.fetchall()
        found = []
        for account, lesson, journal, students in rows:
            cursor.execute("SELECT student_id, version FROM journal_cell WHERE lesson_id = %s", [lesson])
            known = dict(cursor.fetchall())
            token = issue_token(account=Account.objects.get(pk=account), lifetime=timedelta(days=1))
            found.append(Place(token, lesson, journal, {global_id("Student", s): known.get(s, 0) for s in students}))
    assert found, "no lesson to save"
    return found


async def _measure(places: list[Place], port: int, seconds: float) -> dict[str, Any]:
    heard, times = [0], list[float]()
    async with AsyncExitStack() as stack:
        await asyncio.gather(*(_join(place, port, heard, stack) for place in places))
        began = time.perf_counter()
        await asyncio.gather(*(_save(place, port, began + seconds, times) for place in places))
        took = time.perf_counter() - began
        deadline = time.perf_counter() + PATIENCE
        while heard[0] < len(times) and time.perf_counter() < deadline:  # noqa: ASYNC110 - a look ten times a second disturbs least
            await asyncio.sleep(0.1)
    cells = sum(len(place.versions) for place in places) / len(places)
    p50 = sorted(times)[len(times) // 2] * 1000
    rate = len(times) / took
    return {"saves": len(times), "heard": heard[0], "rate": round(rate, 1), "p50_ms": round(p50, 1), "cells": round(cells, 1)}


async def _save(place: Place, port: int, until: float, times: list[float]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
    while (now := time.perf_counter()) < until:
        _, body = await exchange(reader, writer, place.request(port).raw())
        times.append(time.perf_counter() - now)
        place.heard(body)
    writer.close()


async def _save_once(place: Place, port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
    _, body = await exchange(reader, writer, place.request(port).raw())
    place.heard(body)
    writer.close()


async def _join(place: Place, port: int, heard: list[int], stack: AsyncExitStack) -> None:
    """Subscribe to the lesson's journal, and count what is pushed from then on."""
    socket = await stack.enter_async_context(connect(f"ws://127.0.0.1:{port}/graphql", subprotocols=["graphql-transport-ws"]))  # type: ignore[list-item]
    await socket.send(json.dumps({"type": "connection_init", "payload": {"token": place.token}}))
    await socket.recv()
    variables = {"id": global_id("Journal", place.journal)}
    await socket.send(json.dumps({"id": "1", "type": "subscribe", "payload": {"query": _LISTEN, "variables": variables}}))
    first = str(await asyncio.wait_for(socket.recv(), PATIENCE))
    assert '"CaughtUp"' in first, first

    async def count() -> None:
        async for message in socket:
            heard[0] += '"LessonChanged"' in str(message)

    counting = asyncio.create_task(count())
    stack.callback(counting.cancel)
