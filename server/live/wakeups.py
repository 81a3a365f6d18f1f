"""Wake-ups over Redis or Valkey: hints that a school has news. Losing one costs the seconds until the hub's next look, never an event."""

from __future__ import annotations

import logging
import threading
import time
from functools import cache
from typing import TYPE_CHECKING

import redis
from django.conf import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

CHANNEL = "zhurnal-live"
PAUSE = 5.0
_logger = logging.getLogger(__name__)


class Sender:
    """Publishes from any thread; while Redis is away it is left alone for a few seconds, so that no writer waits for it."""

    def __init__(self, url: str) -> None:
        """`url`: as in REDIS_URL; nothing is connected before the first use."""
        self._redis = redis.Redis.from_url(url, socket_timeout=0.25, socket_connect_timeout=0.25)
        self._resume_at = 0.0

    def send(self, schools: Iterable[int]) -> None:
        """Say that these schools have news. Never raises: the news themselves are safe in the database."""
        if time.monotonic() < self._resume_at:
            return
        try:
            self._redis.publish(CHANNEL, ",".join(map(str, schools)))
        except redis.RedisError as error:
            self._resume_at = time.monotonic() + PAUSE
            _logger.warning("Redis does not answer (%s); live updates come up to 5 seconds late.", error)


@cache
def _sender(url: str) -> Sender:
    return Sender(url)


def send(schools: Iterable[int]) -> None:
    """Say over REDIS_URL that these schools have news."""
    _sender(settings.REDIS_URL).send(schools)


class Receiver(threading.Thread):
    """Hears the hints of all processes and hands on the schools' ids; `heard(None)`: something may have been missed."""

    def __init__(self, url: str, heard: Callable[[Iterable[int] | None], None]) -> None:
        """`heard` is called in this thread."""
        super().__init__(name="live-redis", daemon=True)
        self._redis = redis.Redis.from_url(url, socket_connect_timeout=2, health_check_interval=5)
        self._heard = heard
        self._stopping = threading.Event()

    def run(self) -> None:
        """Listen until stopped, coming back after every loss."""
        while not self._stopping.is_set():
            try:
                self._listen()
            except (redis.RedisError, OSError) as error:
                _logger.warning("Redis is lost (%s); live updates come up to 5 seconds late.", error)
                self._stopping.wait(1)

    def stop(self) -> None:
        """End soon; the thread notices within a second."""
        self._stopping.set()

    def _listen(self) -> None:
        with self._redis.pubsub(ignore_subscribe_messages=True) as channel:  # type: ignore[no-untyped-call] # as redis has it
            channel.subscribe(CHANNEL)
            self._heard(None)
            while not self._stopping.is_set():
                message = channel.get_message(timeout=1)
                if message is not None:
                    self._heard(_schools(message["data"]))


def _schools(data: bytes) -> list[int] | None:
    try:
        return [int(part) for part in data.split(b",")]
    except ValueError:
        return None
