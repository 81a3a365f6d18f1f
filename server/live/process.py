"""The hub of this process: made at start or with the first listener, ended with the process."""

from __future__ import annotations

import asyncio

from server.live.hub import Hub

_hubs: dict[asyncio.AbstractEventLoop, Hub] = {}


def hub() -> Hub:
    """The running loop's hub."""
    loop = asyncio.get_running_loop()
    found = _hubs.get(loop)
    if found is None:
        found = _hubs[loop] = Hub(loop)
    return found


def start() -> None:
    """Begin with the process rather than with its first listener: held-back events are released from then on."""
    hub()


def stop() -> None:
    """End the running loop's hub, if there is one."""
    found = _hubs.pop(asyncio.get_running_loop(), None)
    if found is not None:
        found.close()
