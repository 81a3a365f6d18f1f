"""What becomes of deliveries and devices after a push service has answered."""

from __future__ import annotations

from datetime import datetime, timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F, QuerySet

from server.notifications.models import Delivery, Device
from server.notifications.timing import MOST_ATTEMPTS, pause

if TYPE_CHECKING:
    from server.notifications.transport import Answer

ACCEPTED = range(200, 300)
GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
LATER = {0, HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS}
MOST_REFUSALS, MOST_SILENCES = 5, 40
"""Failures in a row after which a device is given up: messages refused, push service out of reach."""
State = Delivery.State


def settle(answer: Answer, deliveries: list[Delivery], now: datetime) -> None:
    """Note what a push service answered to a message that these deliveries were told in, all of one device."""
    rows = Delivery.objects.filter(pk__in=[each.pk for each in deliveries], state=State.WAITING)
    with transaction.atomic():
        device = Device.objects.select_for_update(no_key=True).get(pk=answer.device_id)
        if answer.status in ACCEPTED:
            finish(rows, State.SENT, now)
            device.sent_at, device.failures = now, 0
        elif answer.status in GONE:
            _end(device, Device.End.GONE, now)
        elif answer.status in LATER or answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            _try_later(device, rows, deliveries, answer, now)
        else:
            _refused(device, rows, now)
        device.save(update_fields=["sent_at", "failures", "ended_at", "ended_by"])


def finish(rows: QuerySet[Delivery], state: State, now: datetime) -> None:
    """Settle deliveries for good."""
    rows.update(state=state, done_at=now)


def lease(deliveries: list[Delivery], now: datetime) -> None:
    """Count an attempt before it is made: should this process end in it, another one comes after a pause, with the same tag."""
    for attempts in {each.attempts for each in deliveries}:
        these = [each.pk for each in deliveries if each.attempts == attempts]
        Delivery.objects.filter(pk__in=these).update(attempts=F("attempts") + 1, due_at=now + pause(attempts + 1))


def _try_later(device: Device, rows: QuerySet[Delivery], deliveries: list[Delivery], answer: Answer, now: datetime) -> None:
    device.failures += 1
    if device.failures >= MOST_SILENCES:
        _end(device, Device.End.UNREACHABLE, now)
        return
    finish(rows.filter(attempts__gte=MOST_ATTEMPTS), State.LOST, now)
    asked = None if answer.retry_after is None else timedelta(seconds=answer.retry_after)
    attempts = max(each.attempts for each in deliveries) + 1
    rows.filter(attempts__lt=MOST_ATTEMPTS).update(due_at=now + pause(attempts, asked))


def _refused(device: Device, rows: QuerySet[Delivery], now: datetime) -> None:
    device.failures += 1
    finish(rows, State.LOST, now)
    if device.failures >= MOST_REFUSALS:
        _end(device, Device.End.REFUSED, now)


def _end(device: Device, why: Device.End, now: datetime) -> None:
    if device.ended_at is None:
        device.ended_at, device.ended_by = now, why
    finish(Delivery.objects.filter(device=device, state=State.WAITING), State.LOST, now)
