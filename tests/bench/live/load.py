"""Thousands of listeners in one process: raw sockets that count and time what arrives, and look into nothing else.

`python -m tests.bench.live.load PLAN.json`: opens what the plan lists, says {"connected": …}; then answers each line of its input:
`wait N`: what has arrived since the line before, when N deliveries are there, or nothing has come for PATIENCE; `count N`: the same, but
only how many; `churn RATE SECONDS`: so many leave and come back a second; `closed`: with which codes the server has closed all. Times
are seconds.
"""

from __future__ import annotations

import asyncio
import base64
import json
import re
import struct
import sys
import time
from collections import Counter
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import uvloop

AT_ONCE = 64
PATIENCE = 30.0
JOURNAL = """subscription Journal($id: ID!) { journalChanged(journalId: $id) { __typename ... on CaughtUp { cursor }
  ... on LessonChanged { cursor changedAt changedBy lesson { id topic } cells { studentId version marks { symbol } } } } }"""
DIARY = """subscription Diary($id: ID!) { diaryChanged(studentId: $id) { __typename ... on CaughtUp { cursor }
  ... on DiaryLessonChanged { cursor changedAt lesson { lesson { id topic } marks { symbol } } } } }"""
QUERIES = {"journal": (JOURNAL, "Journal"), "student": (DIARY, "Student")}
_CURSOR, _AT = re.compile(rb'"cursor":"([^"]+)"'), re.compile(rb'"changedAt":"([^"]+)"')


class Socket(asyncio.Protocol):
    """One listener."""

    def __init__(self, load: Load, listener: tuple[str, int, int, str]) -> None:
        """`listener`: what, id of its row, account, token."""
        self._load, self.listener = load, listener
        self._buffer = b""
        self._open = False
        self._last = 0
        self._over = False
        self.ready = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: Any) -> None:
        """Ask for a WebSocket."""
        self._transport = transport
        lines = ("GET /graphql HTTP/1.1", "Host: bench", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13")
        more = ("Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==", "Sec-WebSocket-Protocol: graphql-transport-ws", "", "")
        transport.write("\r\n".join((*lines, *more)).encode())

    def connection_lost(self, _error: Exception | None) -> None:
        """Note an end without a close frame."""
        if not self._over:
            self._load.ended(1006, time.time())

    def leave(self) -> None:
        """Close from this side."""
        self._over = True
        self._transport.close()

    def data_received(self, data: bytes) -> None:
        """Take frames apart."""
        now = time.time()
        buffer = self._buffer + data
        if not self._open:
            head, end, buffer = buffer.partition(b"\r\n\r\n")
            if not end:
                self._buffer = head
                return
            self._open = True
            _, _, account, token = self.listener
            self._send({"type": "connection_init", "payload": {"token": token, "account": account}})
        while len(buffer) >= 2:
            length, start = buffer[1] & 127, 2
            if length == 126:
                if len(buffer) < 4:
                    break
                (length,), start = struct.unpack(">H", buffer[2:4]), 4
            if len(buffer) < start + length:
                break
            self._frame(buffer[0] & 15, buffer[start : start + length], now)
            buffer = buffer[start + length :]
        self._buffer = buffer

    def _frame(self, opcode: int, text: bytes, now: float) -> None:
        if opcode == 9:
            self._transport.write(bytes((0x8A, 0x80 | len(text), 0, 0, 0, 0)) + text)
        elif opcode == 8:
            self._load.ended(int.from_bytes(text[:2], "big"), now)
            self._over = True
        elif b'"connection_ack"' in text:
            what, row, _, _ = self.listener
            query, type_name = QUERIES[what]
            gid = base64.b64encode(f"{type_name}:{row}".encode()).decode()
            self._send({"id": "1", "type": "subscribe", "payload": {"query": query, "variables": {"id": gid}}})
        elif b'"CaughtUp"' in text:
            self.ready.set_result(None)
        elif at := _AT.search(text):
            self._load.heard(at[1], now)
            self._in_order(text)
        elif b'"error' in text:
            self._load.strange.append(text[:300].decode())

    def _in_order(self, text: bytes) -> None:
        cursor = _CURSOR.search(text)
        if cursor is None:
            return
        seq = int(base64.urlsafe_b64decode(cursor[1] + b"==").split(b"/")[-1])
        if seq <= self._last:
            self._load.disorder += 1
        self._last = seq

    def _send(self, message: dict[str, Any]) -> None:
        text = json.dumps(message).encode()
        # A mask of zeros is a mask.
        head = bytes((0x81, 0x80 | len(text))) if len(text) < 126 else bytes((0x81, 0xFE)) + struct.pack(">H", len(text))
        self._transport.write(head + b"\0\0\0\0" + text)


class Load:
    """All of them."""

    def __init__(self, port: int) -> None:
        """`port`: where the server is."""
        self.port = port
        self.times: list[tuple[bytes, float]] = []
        self.disorder = self.wanted = 0
        self.codes: Counter[int] = Counter()
        self.last_closed = 0.0
        self.over = asyncio.Event()
        self.enough = asyncio.Event()
        self.strange: list[str] = []
        self.sockets: list[Socket] = []
        self._opened = 0

    def ended(self, code: int, now: float) -> None:
        """One was closed by the server."""
        self.codes[code] += 1
        self.last_closed = now
        if self.codes.total() >= len(self.sockets):
            self.over.set()

    def heard(self, at: bytes, now: float) -> None:
        """One delivery."""
        self.times.append((at, now))
        if len(self.times) == self.wanted:
            self.enough.set()

    async def open(self, listeners: list[Any]) -> float:
        """Connect and subscribe all, some at once; how long it took."""
        began, turn = time.time(), asyncio.Semaphore(AT_ONCE)

        async def one(listener: Any) -> None:
            async with turn:
                self.sockets.append(await self._enter(listener))

        await asyncio.gather(*map(one, listeners))
        return time.time() - began

    async def _enter(self, listener: Any) -> Socket:
        loop = asyncio.get_running_loop()
        # Each address has some 28,000 ports.
        here = f"127.0.0.{1 + self._opened // 20_000}"
        self._opened += 1
        _, socket = await loop.create_connection(lambda: Socket(self, tuple(listener)), "127.0.0.1", self.port, local_addr=(here, 0))
        await asyncio.wait_for(socket.ready, PATIENCE)
        return socket

    async def churn(self, rate: int, seconds: int) -> dict[str, Any]:
        """So many a second leave, of the last half, and come back."""
        began, places = time.time(), len(self.sockets)
        for number in range(rate * seconds):
            await asyncio.sleep(max(0.0, began + number / rate - time.time()))
            place = places - 1 - number % (places // 2)
            self.sockets[place].leave()
            self.sockets[place] = await self._enter(self.sockets[place].listener)
        return {"came back": rate * seconds, "seconds": round(time.time() - began, 1)}

    async def closed(self) -> dict[str, Any]:
        """Wait until the server has closed all."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.over.wait(), PATIENCE)
        return {"codes": self.codes, "last": self.last_closed}

    async def wait(self, deliveries: int) -> dict[str, Any]:
        """Wait for so many deliveries, and a moment for those that should not come; then begin anew."""
        await self._until(deliveries)
        times = [(_seconds(at), now) for at, now in self.times]
        return self._since() | {"times": times}

    async def count(self, deliveries: int) -> dict[str, Any]:
        """Wait likewise; only how many they were."""
        await self._until(deliveries)
        return self._since()

    async def _until(self, deliveries: int) -> None:
        self.wanted = deliveries
        self.enough.clear()
        heard = -1
        while heard < len(self.times) < deliveries:
            # As long as they come, there may be more.
            heard = len(self.times)
            with suppress(TimeoutError):
                await asyncio.wait_for(self.enough.wait(), PATIENCE)
        await asyncio.sleep(0.5)

    def _since(self) -> dict[str, Any]:
        """What there was since the last time."""
        found = {"deliveries": len(self.times), "disorder": self.disorder, "closed": self.codes.total(), "strange": self.strange[:3]}
        self.times = []
        return found


def _seconds(at: bytes) -> float:
    return datetime.fromisoformat(at.decode()).timestamp()


def _say(what: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


async def _main(plan: dict[str, Any]) -> None:
    load = Load(plan["port"])
    _say({"connected": await load.open(plan["listeners"])})
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        what, *numbers = line.split()
        _say(await getattr(load, what)(*map(int, numbers)))


if __name__ == "__main__":
    uvloop.run(_main(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))
