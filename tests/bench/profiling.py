"""Where our side spends its time: the server's own WSGI application under cProfile, in this process."""

from __future__ import annotations

import cProfile
import pstats
import sys
from time import perf_counter
from typing import TYPE_CHECKING, Any

from tests.bench.asked import NAMES, written

if TYPE_CHECKING:
    from tests.bench.asked import Asked

TIMES, SHOWN = 500, 40


def show(three: dict[str, Asked]) -> None:
    """Print, for each query, milliseconds a request and what they go to."""
    from server.asgi import wsgi  # noqa: PLC0415 - composes the whole product
    from server.process.environ import environ_of  # noqa: PLC0415 - as above

    for name in NAMES:
        asked = three[name]
        body = written(asked.ours())

        def once(asked: Asked = asked, body: bytes = body) -> None:
            b"".join(wsgi(environ_of(_scope(asked, body), body), _ignore))

        for _ in range(50):
            once()
        began = perf_counter()
        for _ in range(TIMES):
            once()
        sys.stdout.write(f"{name}: {(perf_counter() - began) * 1000 / TIMES:.2f} ms a request, without a socket\n")
        profiler = cProfile.Profile()
        profiler.enable()
        for _ in range(TIMES):
            once()
        profiler.disable()
        pstats.Stats(profiler, stream=sys.stdout).sort_stats("tottime").print_stats(SHOWN)


def _ignore(*_: Any) -> Any:
    """Stand for WSGI's start_response."""


def _scope(asked: Asked, body: bytes) -> dict[str, Any]:
    headers = [
        (b"host", b"127.0.0.1"),
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"authorization", f"Bearer {asked.token}".encode()),
    ]
    return {
        "type": "http",
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "raw_path": b"/graphql",
        "query_string": b"",
        "headers": headers,
        "server": ("127.0.0.1", 80),
        "client": ("127.0.0.1", 1),
    }
