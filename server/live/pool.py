"""A few persistent threads in which live updates ask the database, so that a page of HTTP requests cannot hold them up.

Questions that come together go to a thread together: handing them over one by one would cost more than asking.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections import deque
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from django.db import InterfaceError, OperationalError, connection

if TYPE_CHECKING:
    from collections.abc import Callable

THREADS = 4
# A thread takes so many at a time at most: the others may be waited for by somebody else.
TOGETHER = 8
# Fewer than these go to one thread: waking another one costs more than the wait.
FEW = 3
PATIENCE = 20.0
_P = ParamSpec("_P")
_T = TypeVar("_T")
_Deed = tuple["asyncio.Future[Any]", "Callable[..., Any]", tuple[Any, ...]]


async def read(question: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """Ask something that changes nothing. A lost connection is opened again and the question repeated for PATIENCE seconds.

    Raises: OperationalError or InterfaceError if the database stays away; whatever the question raises.
    """
    give_up_at = time.monotonic() + PATIENCE
    pause = 0.05
    while True:
        try:
            return await start(question, *args, **kwargs)
        except (OperationalError, InterfaceError):
            if time.monotonic() > give_up_at:
                raise
        await asyncio.sleep(pause)
        pause = min(pause * 2, 1.0)


async def once(deed: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """Do something else that a client asked for, once, in threads that no event waits for. Raises: whatever it raises."""
    return await _put(_others, deed, *args, **kwargs)


def start(question: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> asyncio.Future[_T]:
    """Ask once; the answer is to be waited for later, by any number of coroutines."""
    return _put(_pools, question, *args, **kwargs)


def _put(pools: _Pools, deed: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> asyncio.Future[_T]:
    loop = asyncio.get_running_loop()
    future: asyncio.Future[_T] = loop.create_future()
    if loop not in pools:
        pools[loop] = _Pool(loop)
    pools[loop].put((future, (lambda: deed(*args, **kwargs)) if kwargs else deed, () if kwargs else args))
    return future


class _Pool:
    """The threads of one event loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._waiting: deque[_Deed] = deque()
        self._work: SimpleQueue[list[_Deed]] = SimpleQueue()
        self._idle = THREADS
        self._planned = False
        for number in range(THREADS):
            threading.Thread(target=self._serve, name=f"live-{number}", daemon=True).start()

    def put(self, deed: _Deed) -> None:
        """Have something done, soon, together with what else this turn of the loop asks for."""
        self._waiting.append(deed)
        if not self._planned and self._idle:
            self._planned = True
            self.loop.call_soon(self._hand_out)

    def _hand_out(self) -> None:
        self._planned = False
        while self._waiting and self._idle:
            self._idle -= 1
            share = min(TOGETHER, len(self._waiting), max(FEW, -(-len(self._waiting) // (self._idle + 1))))
            self._work.put([self._waiting.popleft() for _ in range(share)])

    def _serve(self) -> None:
        while True:
            done = [(future, *_outcome(deed, args)) for future, deed, args in self._work.get()]
            try:
                self.loop.call_soon_threadsafe(self._settle, done)
            except RuntimeError:
                # The loop is closed: nobody waits any more.
                connection.close()
                return

    def _settle(self, done: list[tuple[asyncio.Future[Any], Any, BaseException | None]]) -> None:
        self._idle += 1
        for future, value, error in done:
            if future.done():
                continue
            if error is None:
                future.set_result(value)
            else:
                future.set_exception(error)
        self._hand_out()


def _outcome(deed: Callable[..., Any], args: tuple[Any, ...]) -> tuple[Any, BaseException | None]:
    try:
        return deed(*args), None
    except (OperationalError, InterfaceError) as error:
        connection.close()
        return None, error
    except Exception as error:  # noqa: BLE001 - it is raised where the answer is waited for
        return None, error


_Pools = dict[asyncio.AbstractEventLoop, _Pool]
_pools: _Pools = {}
_others: _Pools = {}
