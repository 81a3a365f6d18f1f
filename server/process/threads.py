"""A fixed number of threads that live as long as the process and do one thing after another. Knows nothing of HTTP.

Unlike concurrent.futures, a thread that hangs in a statement does not keep the process from ending.
"""

from __future__ import annotations

import asyncio
import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")


class Threads:
    """Threads that keep what is theirs, such as database connections, from one task to the next."""

    def __init__(self, number: int) -> None:
        """Start them; they wait for work."""
        self._work: SimpleQueue[_Task[Any] | None] = SimpleQueue()
        self._threads = [threading.Thread(target=self._serve, name=f"http-{place}", daemon=True) for place in range(number)]
        for thread in self._threads:
            thread.start()

    async def run(self, function: Callable[[], Result]) -> Result:
        """Have a thread call the function, and wait for what it returns or raises."""
        task = _Task(function, asyncio.get_running_loop())
        self._work.put(task)
        return await task.future

    def close(self) -> None:
        """Let each thread end once it has nothing left to do."""
        for _ in self._threads:
            self._work.put(None)

    def _serve(self) -> None:
        while (task := self._work.get()) is not None:
            task.do()
            # Waiting for the next one must not keep the last one's answer alive.
            del task


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
