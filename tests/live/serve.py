"""A server as a process of its own, of the tiny schema, or of the product with SERVE=product. Says its port when it answers."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ["DJANGO_SETTINGS_MODULE"] = "server.settings"

import django

django.setup()

import uvicorn
from django.core.wsgi import get_wsgi_application

from schema.socket import GraphQLSocket, Operations
from server.live import process as live
from server.process.application import Process
from server.process.bridge import Bridge
from server.process.sockets import only_at


def _say_port() -> None:
    print(f"port {listener.getsockname()[1]}", flush=True)  # noqa: T201


def _operations() -> Operations:
    # Each brings a while of imports, and no server needs both.
    if os.environ.get("SERVE") == "product":
        from schema.root import schema  # noqa: PLC0415
        from server.urls import engine  # noqa: PLC0415

        return Operations(schema, engine)
    from tests.live.tiny import schema  # noqa: PLC0415

    return Operations(schema, None)


def _application() -> Process:
    http = Bridge(get_wsgi_application(), threads=2, body_limit=1 << 20, queue_limit=16)
    sockets = GraphQLSocket.as_asgi(operations=_operations())
    return Process(http=http, websocket=only_at({"/graphql": sockets}), on_start=[live.start, _say_port], on_stop=[live.stop])


if __name__ == "__main__":
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", int(os.environ.get("PORT", "0"))))
    listener.listen(1024)
    config = uvicorn.Config(
        _application(),
        loop="uvloop",
        ws="websockets-sansio",
        ws_per_message_deflate=False,
        ws_max_size=1 << 20,
        lifespan="on",
        log_level="warning",
        timeout_graceful_shutdown=5,
    )
    uvicorn.Server(config).run(sockets=[listener])
