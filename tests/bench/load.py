"""Requests over and over: by wrk, or by a generator of our own where there is no wrk. Loopback only."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LONGEST = 10.0
"""Seconds that are waited where a shorter run saw no answer at all, on a machine that is busy with something else."""
_DONE = """
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("@ %d %d %d %d\\n", summary.requests, summary.duration, latency:percentile(50),
    e.connect + e.read + e.write + e.status + e.timeout))
end
"""


@dataclass(frozen=True)
class Request:
    """One request, to be sent again and again; without a body it is a GET."""

    port: int
    path: str
    headers: dict[str, str]
    body: bytes | None

    def raw(self) -> bytes:
        """Write it as it goes over the wire."""
        method = "GET" if self.body is None else "POST"
        lines = [f"{method} {self.path} HTTP/1.1", "Host: 127.0.0.1", *(f"{name}: {value}" for name, value in self.headers.items())]
        length = [] if self.body is None else [f"Content-Length: {len(self.body)}"]
        return "\r\n".join([*lines, *length, "", ""]).encode() + (self.body or b"")

    def lua(self) -> str:
        """Write it for wrk."""
        headers = "".join(f"wrk.headers[{json.dumps(name)}] = {json.dumps(value)}\n" for name, value in self.headers.items())
        body = "" if self.body is None else f'wrk.method = "POST"\nwrk.body = {_quoted(self.body.decode())}\n'
        return headers + body + _DONE


@dataclass(frozen=True)
class Run:
    """What came of it: requests, in how many seconds, the middle one's milliseconds."""

    requests: int
    seconds: float
    p50: float

    @property
    def rate(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds


def install_wrk() -> bool:
    """Tell whether there is a wrk, installing Debian's where that can be done."""
    if shutil.which("wrk") is None and shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "install", "-y", "wrk"], check=False, capture_output=True, timeout=120)
    return shutil.which("wrk") is not None


def run(request: Request, *, connections: int, seconds: float, folder: Path) -> Run:
    """Send a request over so many connections for so long.

    Raises: AssertionError when anything but success was answered.
    """
    return _wrk(request, connections, seconds, folder) if shutil.which("wrk") else asyncio.run(_own(request, connections, seconds))


async def exchange(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, raw: bytes) -> tuple[int, bytes]:
    """Send one request and read its answer, which has to say its length: status and body."""
    writer.write(raw)
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin1").lower()
    length = int(head.partition("content-length:")[2].partition("\r\n")[0])
    return int(head.split(" ", 2)[1]), await reader.readexactly(length)


def _wrk(request: Request, connections: int, seconds: float, folder: Path) -> Run:
    script = folder / "request.lua"
    script.write_text(request.lua(), encoding="utf-8")
    address = f"http://127.0.0.1:{request.port}{request.path}"
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds:.0f}s", "--timeout", "20s", "-s", str(script), address]
    said = subprocess.run(command, check=True, capture_output=True, text=True, timeout=seconds + 60).stdout
    requests, microseconds, middle, errors = map(int, said.rpartition("@ ")[2].split())
    if not errors and not requests and seconds < LONGEST:
        return _wrk(request, connections, LONGEST, folder)
    if errors or not requests:
        msg = f"{errors} errors in {requests} requests to {address}"
        raise AssertionError(msg)
    return Run(requests, microseconds / 1e6, middle / 1000)


async def _own(request: Request, connections: int, seconds: float) -> Run:
    raw, times, began = request.raw(), list[float](), time.perf_counter()

    async def one() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", request.port, limit=1 << 20)
        while (now := time.perf_counter()) < began + seconds:
            status, _ = await exchange(reader, writer, raw)
            times.append(time.perf_counter() - now)
            assert status == 200, status
        writer.close()

    await asyncio.gather(*(one() for _ in range(connections)))
    return Run(len(times), time.perf_counter() - began, sorted(times)[len(times) // 2] * 1000)


def _quoted(text: str) -> str:
    return f"[==[{text}]==]"
