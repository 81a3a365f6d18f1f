"""An ASGI request as WSGI's environ (PEP 3333). Pure."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes

if TYPE_CHECKING:
    from server.process.asgi import Headers, Scope

PLAIN = {b"content-type": "CONTENT_TYPE", b"content-length": None, b"transfer-encoding": None}
"""Headers that are no HTTP_ variables; the length is that of the body at hand."""


def environ_of(scope: Scope, body: bytes) -> dict[str, Any]:
    """WSGI's environ for one request whose body has been read whole."""
    server = scope.get("server") or ("localhost", 80)
    client = scope.get("client") or ("", 0)
    return _headers(scope["headers"]) | {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(scope["raw_path"]).decode("latin1"),
        "QUERY_STRING": scope["query_string"].decode("latin1"),
        "CONTENT_LENGTH": str(len(body)),
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1]),
        "REMOTE_ADDR": client[0],
        "REMOTE_PORT": str(client[1]),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }


def _headers(headers: Headers) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, raw in headers:
        # `X_Forwarded_For` would become the same variable as `X-Forwarded-For`, past every proxy that strips the latter.
        if b"_" in name:
            continue
        key = PLAIN.get(name, "HTTP_" + name.decode("latin1").upper().replace("-", "_"))
        if key is None:
            continue
        value = raw.decode("latin1")
        separator = "; " if key == "HTTP_COOKIE" else ","
        found[key] = f"{found[key]}{separator}{value}" if key in found else value
    return found
