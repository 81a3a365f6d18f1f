"""A few persistent threads in which live updates ask the database, so that a page of HTTP requests cannot hold them up."""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from django.db import InterfaceError, OperationalError, connection

if TYPE_CHECKING:
    from collections.abc import Callable

THREADS = 4
PATIENCE = 20.0
_P = ParamSpec("_P")
_T = TypeVar("_T")

_threads = ThreadPoolExecutor(THREADS, thread_name_prefix="live")


async def read(question: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """Ask something that changes nothing. A lost connection is opened again and the question repeated for PATIENCE seconds.

    Raises: OperationalError or InterfaceError if the database stays away; whatever the question raises.
    """
    loop = asyncio.get_running_loop()
    give_up_at = time.monotonic() + PATIENCE
    pause = 0.05
    while True:
        try:
            return await loop.run_in_executor(_threads, lambda: _once(question, *args, **kwargs))
        except (OperationalError, InterfaceError):
            if time.monotonic() > give_up_at:
                raise
        await asyncio.sleep(pause)
        pause = min(pause * 2, 1.0)


async def once(deed: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """Do something in one of the threads, once."""
    return await asyncio.get_running_loop().run_in_executor(_threads, lambda: _once(deed, *args, **kwargs))


def _once(deed: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
    try:
        return deed(*args, **kwargs)
    except (OperationalError, InterfaceError):
        connection.close()
        raise
