"""What many ask at once is answered to each as if it had asked alone."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from server.live.together import Together

if TYPE_CHECKING:
    from collections.abc import Sequence

BAD = -1


def _halves(asked: list[int]) -> Together[int, int]:
    def answers(questions: Sequence[int]) -> list[int]:
        asked.append(len(questions))
        if BAD in questions:
            msg = "no such thing"
            raise ValueError(msg)
        return [question // 2 for question in questions]

    return Together(answers)


def test_each_gets_its_own_answer_from_a_few_statements() -> None:
    asked: list[int] = []
    together = _halves(asked)

    async def all_at_once() -> list[int]:
        return await asyncio.gather(*(together.answer(number) for number in range(200)))

    assert asyncio.run(all_at_once()) == [number // 2 for number in range(200)]
    assert len(asked) == 4


def test_a_question_that_fails_fails_alone() -> None:
    together = _halves([])

    async def one_is_bad() -> list[int | BaseException]:
        return await asyncio.gather(*(together.answer(number) for number in (2, BAD, 4)), return_exceptions=True)

    first, bad, last = asyncio.run(one_is_bad())
    assert (first, last) == (1, 2)
    assert isinstance(bad, ValueError)


def test_who_leaves_takes_nobody_along() -> None:
    together = _halves([])

    async def one_leaves() -> int:
        leaving, staying = asyncio.create_task(together.answer(2)), asyncio.create_task(together.answer(4))
        await asyncio.sleep(0)
        leaving.cancel()
        with pytest.raises(asyncio.CancelledError):
            await leaving
        return await staying

    assert asyncio.run(one_leaves()) == 2
