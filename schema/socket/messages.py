"""graphql-transport-ws, the messages: what a client may send, checked, and how ours are written. No state in here.

Source: PROTOCOL.md of the graphql-ws project.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Callable

SUBPROTOCOL = "graphql-transport-ws"


class MalformedError(Exception):
    """Not a message of the protocol; the text says why and goes into the close frame."""


@dataclass(frozen=True, slots=True)
class Init:
    """connection_init."""

    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ping:
    """ping."""


@dataclass(frozen=True, slots=True)
class Pong:
    """pong."""


@dataclass(frozen=True, slots=True)
class Subscribe:
    """subscribe: run one operation under an id of the client's choice. `payload`: as a request over HTTP."""

    id: str
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Complete:
    """complete: the client wants no more of an operation."""

    id: str


Message = Init | Ping | Pong | Subscribe | Complete

ACK = '{"type":"connection_ack"}'
PONG = '{"type":"pong"}'


def parse(text: str | None) -> Message:
    """Read one message. Raises: MalformedError."""
    if text is None:
        msg = "Messages are text"
        raise MalformedError(msg)
    try:
        data = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        msg = "The message is not JSON"
        raise MalformedError(msg) from error
    if not isinstance(data, dict):
        msg = "The message is not an object"
        raise MalformedError(msg)
    kind = data.get("type")
    reader = _READERS.get(kind) if isinstance(kind, str) else None
    if reader is None:
        msg = "The message has no known type"
        raise MalformedError(msg)
    return reader(data)


def next_begins(operation_id: str) -> str:
    """How each answer of an operation begins; an execution result as JSON follows, and a closing brace."""
    return f'{{"id":{_json(operation_id)},"type":"next","payload":'


def error_of(operation_id: str, errors: list[dict[str, Any]]) -> str:
    """The operation ends with errors."""
    return f'{{"id":{_json(operation_id)},"type":"error","payload":{_json(errors)}}}'


def complete_of(operation_id: str) -> str:
    """The operation has ended."""
    return f'{{"id":{_json(operation_id)},"type":"complete"}}'


def _json(value: object) -> str:
    return orjson.dumps(value).decode()


def _init(data: dict[str, Any]) -> Init:
    return Init(_object(data, "payload"))


def _ping(data: dict[str, Any]) -> Ping:
    _object(data, "payload")
    return Ping()


def _pong(data: dict[str, Any]) -> Pong:
    _object(data, "payload")
    return Pong()


def _subscribe(data: dict[str, Any]) -> Subscribe:
    payload = data.get("payload")
    if not isinstance(payload, dict):
        msg = "'payload' must be an object"
        raise MalformedError(msg)
    _object(payload, "variables")
    # A document may be named by its id instead: the clients' own are known.
    by_id = "documentId" in payload or "persistedQuery" in _object(payload, "extensions")
    if not isinstance(payload.get("query"), str) and not by_id:
        msg = "'payload.query' must be a string"
        raise MalformedError(msg)
    if not isinstance(payload.get("operationName"), str | None):
        msg = "'payload.operationName' must be a string"
        raise MalformedError(msg)
    return Subscribe(_id(data), payload)


def _complete(data: dict[str, Any]) -> Complete:
    return Complete(_id(data))


def _id(data: dict[str, Any]) -> str:
    value = data.get("id")
    if not isinstance(value, str) or not value:
        msg = "'id' must be a string that is not empty"
        raise MalformedError(msg)
    return value


def _object(data: dict[str, Any], key: str) -> dict[str, Any]:
    value = data.get(key)
    if value is None:
        return {}
    if not isinstance(value, dict):
        msg = f"'{key}' must be an object"
        raise MalformedError(msg)
    return value


_READERS: dict[str, Callable[[dict[str, Any]], Message]] = {
    "connection_init": _init,
    "ping": _ping,
    "pong": _pong,
    "subscribe": _subscribe,
    "complete": _complete,
}
