"""The listening socket, opened before anything else so that a taken port is known at once."""

from __future__ import annotations

import errno
import socket

from django.core.management.base import CommandError


def listen(host: str, port: int) -> socket.socket:
    """Bind a TCP socket that worker processes inherit; port 0 takes any free one.

    Raises: CommandError with one line that says what to do.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except (socket.gaierror, OverflowError) as error:
        msg = f"HOST={host} PORT={port} is no address to listen on."
        raise CommandError(msg) from error
    listener = socket.socket(family, kind, protocol)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(address)
        # Listening at once keeps a second server away while this one still migrates; early callers wait.
        listener.listen(2048)
    except OSError as error:
        listener.close()
        raise CommandError(_why(error, host, port)) from error
    listener.set_inheritable(True)
    return listener


def address(listener: socket.socket) -> str:
    """Where a browser on this machine finds it."""
    host, port = listener.getsockname()[:2]
    host = {"0.0.0.0": "127.0.0.1", "::": "127.0.0.1"}.get(host, host)  # noqa: S104 - read, not bound
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is already in use; stop who uses it or choose another with PORT=..."
    if error.errno == errno.EACCES:
        return f"Port {port} needs more rights than this user has; choose one above 1023 with PORT=..."
    return f"Cannot listen on {host}, port {port}: {error.strerror}."
