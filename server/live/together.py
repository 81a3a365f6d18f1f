"""Questions of many, asked by one statement: what comes while others are being answered waits for its turn, and goes together."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Generic, TypeVar

from django.db import InterfaceError, OperationalError

from server.live import pool

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

AT_ONCE, UNDER_WAY = 64, 2
Q = TypeVar("Q")
A = TypeVar("A")


class Together(Generic[Q, A]):
    """Asks `answers` (a question for each answer, in their order) about up to AT_ONCE at a time. For any number of event loops."""

    def __init__(self, answers: Callable[[Sequence[Q]], Sequence[A]]) -> None:
        """`answers` changes nothing, and asks the database."""
        self._answers = answers
        self._turns: dict[asyncio.AbstractEventLoop, _Turns[Q, A]] = {}

    async def answer(self, question: Q) -> A:
        """The answer to one question. Raises: what asking it alone raises."""
        loop = asyncio.get_running_loop()
        if loop not in self._turns:
            self._turns[loop] = _Turns(loop, self._answers)
        return await self._turns[loop].put(question)


class _Turns(Generic[Q, A]):
    """Those of one event loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop, answers: Callable[[Sequence[Q]], Sequence[A]]) -> None:
        self._loop, self._answers = loop, answers
        self._waiting: deque[tuple[Q, asyncio.Future[A]]] = deque()
        self._under_way: set[asyncio.Task[None]] = set()

    def put(self, question: Q) -> asyncio.Future[A]:
        """Have it asked, soon."""
        future: asyncio.Future[A] = self._loop.create_future()
        self._waiting.append((question, future))
        if len(self._waiting) == 1:
            self._loop.call_soon(self._go_on)
        return future

    def _go_on(self) -> None:
        while self._waiting and len(self._under_way) < UNDER_WAY:
            some = [self._waiting.popleft() for _ in range(min(AT_ONCE, len(self._waiting)))]
            task = self._loop.create_task(self._ask(some))
            self._under_way.add(task)
            task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._go_on()

    async def _blame(self, some: list[tuple[Q, asyncio.Future[A]]], error: Exception) -> None:
        """One question's fault is not the others': each is asked alone, unless it is the database that is away."""
        if len(some) > 1 and not isinstance(error, OperationalError | InterfaceError):
            for each in some:
                await self._ask([each])
            return
        for _, future in some:
            if not future.done():
                future.set_exception(error)

    async def _ask(self, some: list[tuple[Q, asyncio.Future[A]]]) -> None:
        try:
            answers = await pool.read(self._answers, [question for question, _ in some])
        except Exception as error:  # noqa: BLE001 - it is raised where the answers are waited for
            await self._blame(some, error)
            return
        for (_, future), answer in zip(some, answers, strict=True):
            if not future.done():
                future.set_result(answer)
