"""The limit: bare ASGI that sends the same bytes to the same sockets, without a database, rights or GraphQL.

`python -m tests.bench.live.limit`: events arrive as lines `journal student at` on the port that it says after its own.
"""

from __future__ import annotations

import asyncio
import base64
import json
import socket
import sys
from collections import defaultdict
from typing import Any

import uvicorn

CAUGHT_UP = '{"id":"1","type":"next","payload":{"data":{"%s":{"__typename":"CaughtUp","cursor":"djEvMS8x"}}}}'
LESSON = '{"lesson":{"id":"TGVzc29uOjEyMw==","topic":""},"marks":[{"symbol":"5"}]}'
CELLS = '{"id":"TGVzc29uOjEyMw==","topic":""},"cells":[{"studentId":"U3R1ZGVudDoxMjM=","version":1,"marks":[{"symbol":"5"}]}]'
TEXTS = {
    "Journal": (
        '{"id":"1","type":"next","payload":{"data":{"journalChanged":{"__typename":"LessonChanged","changedAt":"%s","changedBy":"t123",'
        f'"lesson":{CELLS}}}}}}}}}'
    ),
    "Student": (
        '{"id":"1","type":"next","payload":{"data":{"diaryChanged":{"__typename":"DiaryLessonChanged","changedAt":"%s",'
        f'"lesson":{LESSON}}}}}}}}}'
    ),
}
_listeners: dict[str, list[Any]] = defaultdict(list)


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Answer the messages of the benchmark's listeners, and no others."""
    if scope["type"] != "websocket":
        return
    topic = ""
    while True:
        message = await receive()
        if message["type"] == "websocket.connect":
            await send({"type": "websocket.accept", "subprotocol": "graphql-transport-ws"})
        elif message["type"] == "websocket.disconnect":
            _listeners[topic].remove(send)
            return
        else:
            topic = await _answer(json.loads(message["text"]), send) or topic


async def _answer(said: dict[str, Any], send: Any) -> str:
    """Answer a message; the topic that is listened to from now on, if any."""
    if said["type"] == "connection_init":
        await send({"type": "websocket.send", "text": '{"type":"connection_ack"}'})
        return ""
    topic = base64.b64decode(said["payload"]["variables"]["id"]).decode()
    _listeners[topic].append(send)
    await send({"type": "websocket.send", "text": CAUGHT_UP % "x"})
    return topic


async def _hear(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    """Send each event to all who listen."""
    while line := await reader.readline():
        journal, student, at = line.decode().split()
        for topic in (f"Journal:{journal}", f"Student:{student}"):
            text = TEXTS[topic.partition(":")[0]] % at
            for send in list(_listeners[topic]):
                await send({"type": "websocket.send", "text": text})


async def _main() -> None:
    listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
    events = await asyncio.start_server(_hear, "127.0.0.1", 0)
    ports = f"port {listener.getsockname()[1]} {events.sockets[0].getsockname()[1]}\n"
    options: dict[str, Any] = {"ws": "websockets-sansio", "ws_per_message_deflate": False, "lifespan": "off", "log_level": "warning"}
    server = uvicorn.Server(uvicorn.Config(application, **options))
    sys.stdout.write(ports)
    sys.stdout.flush()
    await server.serve(sockets=[listener])


if __name__ == "__main__":
    import uvloop

    uvloop.run(_main())
