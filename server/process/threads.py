"""A fixed number of threads that live as long as the process and do one thing after another. Knows nothing of HTTP.

Unlike concurrent.futures, a thread that hangs in a statement does not keep the process from ending.
"""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")
_Inbox: TypeAlias = "SimpleQueue[_Task[Any] | None]"


class Threads:
    """Threads that keep what is theirs, such as database connections, from one task to the next.

    The one that was busy last is the next to be given work: its connection's memory is still at hand, and on a quiet day few are used.
    """

    def __init__(self, number: int) -> None:
        """Start them; they wait for work."""
        self._lock = threading.Lock()
        self._waiting: deque[_Task[Any]] = deque()
        self._idle: list[_Inbox] = [SimpleQueue() for _ in range(number)]
        self._closed = False
        for place, inbox in enumerate(list(self._idle)):
            threading.Thread(target=self._serve, args=(inbox,), name=f"http-{place}", daemon=True).start()

    async def run(self, function: Callable[[], Result]) -> Result:
        """Have a thread call the function, and wait for what it returns or raises."""
        task = _Task(function, asyncio.get_running_loop())
        with self._lock:
            inbox = self._idle.pop() if self._idle else None
            if inbox is None:
                self._waiting.append(task)
        if inbox is not None:
            inbox.put(task)
        return await task.future

    def close(self) -> None:
        """Let each thread end once it has nothing left to do."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for inbox in idle:
            inbox.put(None)

    def _serve(self, inbox: _Inbox) -> None:
        task = inbox.get()
        while task is not None:
            task.do()
            # Waiting for the next one must not keep the last one's answer alive.
            del task
            task = self._next(inbox)

    def _next(self, inbox: _Inbox) -> _Task[Any] | None:
        with self._lock:
            if self._waiting:
                return self._waiting.popleft()
            if self._closed:
                return None
            self._idle.append(inbox)
        return inbox.get()


class _Task(Generic[Result]):
    def __init__(self, function: Callable[[], Result], loop: asyncio.AbstractEventLoop) -> None:
        self._function = function
        self._loop = loop
        self.future: asyncio.Future[Result] = loop.create_future()

    def do(self) -> None:
        if self.future.cancelled():
            return
        try:
            result = self._function()
        except BaseException as error:  # noqa: BLE001 - whatever it is belongs to who waits
            self._tell(self._fail, error)
        else:
            self._tell(self._finish, result)

    def _fail(self, error: BaseException) -> None:
        if not self.future.cancelled():
            self.future.set_exception(error)

    def _finish(self, result: Result) -> None:
        if not self.future.cancelled():
            self.future.set_result(result)

    def _tell(self, said: Callable[[Any], None], what: object) -> None:
        try:
            self._loop.call_soon_threadsafe(said, what)
        except RuntimeError:
            # The loop has ended: nobody waits any more.
            return
