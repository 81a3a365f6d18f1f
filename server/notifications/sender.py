"""The thread that tells devices the news, off every request's path: one of all processes does it at a time."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta

from django.db import DatabaseError, InterfaceError, connection
from django.utils import timezone

from server.notifications import keys
from server.notifications.sending import push_news, tidy

EVERY = 1.0
"""Seconds between two looks at what is new."""
HELD_ELSEWHERE = 5.0
"""Seconds until another process asks again whether it is its turn."""
TIDIED = timedelta(hours=1)
# Any number; only this thread asks for it.
_LOCK = 5_108_412
_stopped = threading.Event()
_logger = logging.getLogger(__name__)


def start() -> None:
    """Begin, in a thread of its own; does nothing where there is no key to sign with. Other processes may do the same."""
    if keys.public_key() is None:
        return
    _stopped.clear()
    threading.Thread(target=_run, name="push-sender", daemon=True).start()


def stop() -> None:
    """End after what is under way."""
    _stopped.set()


def _run() -> None:
    while not _stopped.is_set():
        try:
            if _is_my_turn():
                _serve()
        except (DatabaseError, InterfaceError) as error:
            _logger.warning("Pushed news wait for the database: %s", str(error).strip().partition("\n")[0])
        except Exception:
            # Without this thread nobody is told anything any more: say what happened, and try again.
            _logger.exception("Pushed news stumble")
        finally:
            # The lock goes with the connection: whoever asks next has it.
            connection.close()
        _stopped.wait(HELD_ELSEWHERE)


def _is_my_turn() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [_LOCK])
        return bool(cursor.fetchone()[0])


def _serve() -> None:
    tidied = None
    while not _stopped.is_set():
        now = timezone.now()
        push_news(now)
        if tidied is None or now - tidied > TIDIED:
            tidy(now)
            tidied = now
        _stopped.wait(EVERY)
