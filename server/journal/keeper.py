"""What journals need done without anybody asking, hourly: the anchors of days that ended, and forgetting old saves' keys."""

import logging
import threading
from datetime import timedelta

from django.db import DatabaseError, connection
from django.utils import timezone

from server.journal.anchors import anchor_until_yesterday
from server.journal.models import SavedEntry
from server.schools.models import School

EVERY = 3600.0
REMEMBERED = timedelta(days=60)
_stopped = threading.Event()
_logger = logging.getLogger(__name__)


def start() -> None:
    """Begin, in a thread of its own. Several processes may do the same at once."""
    _stopped.clear()
    threading.Thread(target=_run, name="journal-keeper", daemon=True).start()


def stop() -> None:
    """End after what is under way."""
    _stopped.set()


def _run() -> None:
    while not _stopped.is_set():
        try:
            tidy()
        except DatabaseError as error:
            _logger.warning("Anchors of the ledger have to wait: %s", str(error).partition("\n")[0])
        finally:
            connection.close()
        _stopped.wait(EVERY)


def tidy() -> None:
    """Do once what is due now."""
    now = timezone.now()
    for school in School.objects.order_by("pk"):
        anchor_until_yesterday(school=school, now=now)
    SavedEntry.objects.filter(at__lt=now - REMEMBERED).delete()
