"""Events reach those who listen, exactly once, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.live.client import JOURNAL, STUDENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.live.client import Client
    from tests.live.world import World


def test_what_happens_arrives_once_and_in_order(world: World, enter: Callable[..., Client]) -> None:
    client = enter(world.teacher)
    client.subscribe("1", JOURNAL, id=world.journal.pk)
    assert client.next()["__typename"] == "CaughtUp"

    for _ in range(3):
        world.happen()

    assert client.numbers(3) == [1, 2, 3]
    assert client.silent()


def test_what_was_missed_comes_between_the_cursor_and_the_news(world: World, enter: Callable[..., Client]) -> None:
    client = enter(world.teacher)
    client.subscribe("1", JOURNAL, id=world.journal.pk)
    begun = client.next()
    for _ in range(120):
        world.happen()

    again = enter(world.colleague)
    again.subscribe("1", JOURNAL, id=world.journal.pk, after=begun["cursor"])
    assert again.next() == begun
    world.happen()

    assert again.numbers(121) == list(range(1, 122))
    assert again.silent()


def test_a_subscription_hears_of_its_own_topic_only(world: World, enter: Callable[..., Client]) -> None:
    client = enter(world.mother)
    client.subscribe("1", STUDENT, id=world.student.pk)
    client.next()

    world.happen()
    world.happen_to_student()

    assert client.numbers(1) == [2]


def test_listeners_come_and_go_without_losing_what_others_hear(world: World, enter: Callable[..., Client]) -> None:
    client = enter(world.teacher)
    client.subscribe("stays", JOURNAL, id=world.journal.pk)
    client.next()
    for number in range(1, 6):
        client.subscribe("goes", JOURNAL, id=world.journal.pk)
        assert client.next()["__typename"] == "CaughtUp"
        client.send(type="complete", id="goes")
        world.happen(number)
        told = client.receive()
        # The one that goes may still hear of it; the one that stays must.
        while told["id"] != "stays":
            told = client.receive()
        assert told["payload"]["data"]["journal"]["number"] == number
