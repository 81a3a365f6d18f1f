"""Serving: one process, or a parent that keeps several alive. Stops within seconds at SIGTERM and Ctrl-C."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from typing import TYPE_CHECKING

import uvicorn
from uvicorn.supervisors import Multiprocess

from server.process.wire import Http

if TYPE_CHECKING:
    import socket

PARENT = "ZHURNAL_PARENT"
"""The parent's process id, for its workers."""


def serve(listener: socket.socket, *, workers: int) -> None:
    """Answer on the socket until told to stop."""
    config = _config(workers)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    signal.signal(signal.SIGINT, lambda *_: sys.exit(0))
    if workers == 1:
        uvicorn.Server(config).run(sockets=[listener])
    else:
        os.environ[PARENT] = str(os.getpid())
        Multiprocess(config, sockets=[listener]).run()


def follow_parent() -> None:
    """In a worker: stop when the parent has died without saying so, as after kill -9."""
    parent = int(os.environ.get(PARENT, "0"))
    if parent and parent != os.getpid():
        threading.Thread(target=_stop_after, args=(parent,), daemon=True, name="parent").start()


def _stop_after(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os.kill(os.getpid(), signal.SIGTERM)


def _config(workers: int) -> uvicorn.Config:
    balancers = os.environ.get("FORWARDED_ALLOW_IPS", "")
    return uvicorn.Config(
        "server.asgi:application",
        workers=workers,
        loop="uvloop",
        http=Http,
        ws="websockets-sansio",
        ws_per_message_deflate=False,
        ws_max_size=1 << 20,
        lifespan="on",
        interface="asgi3",
        log_level="warning",
        access_log=False,
        server_header=False,
        # Nobody's X-Forwarded-For is believed unless named: uvicorn alone would believe everybody on this machine.
        proxy_headers=bool(balancers),
        forwarded_allow_ips=balancers,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=5,
        timeout_worker_healthcheck=30,
    )
