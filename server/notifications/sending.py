"""One round of telling: what has happened becomes deliveries, and those that are due become messages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import orjson
from django.db import transaction
from django.db.models import Min, Q

from server.notifications import contents, settling
from server.notifications.gathering import gather
from server.notifications.models import Delivery, Device, Wishes
from server.notifications.parcels import Parcel
from server.notifications.telling import message
from server.notifications.timing import GAP, STALE, When, after_quiet

AT_ONCE = 100
"""Devices in one batch."""
KEPT = timedelta(days=7)
KEPT_DEVICES = timedelta(days=90)
State = Delivery.State


@dataclass(frozen=True, slots=True)
class Letter:
    """A message on its way, and the deliveries that it tells of."""

    parcel: Parcel
    deliveries: list[Delivery]


def push_news(now: datetime) -> int:
    """Tell devices what has happened and is due at `now`; the number of messages that push services have taken.

    To be called by one process at a time. Rights, wishes and what is true are asked anew for every message.
    """
    while gather(now):
        pass
    sent = 0
    while letters := _write(now):
        sent += _send([letter for letter in letters if letter is not None], now)
    return sent


def tidy(now: datetime) -> None:
    """Forget what was settled a week ago, and devices that ended long ago."""
    Delivery.objects.exclude(state=State.WAITING).filter(done_at__lt=now - KEPT).delete()
    Device.objects.filter(ended_at__lt=now - KEPT_DEVICES).delete()


def _write(now: datetime) -> list[Letter | None]:
    """Write the letters of a batch of devices; None for each that has nothing to be told now. Empty: nothing is due."""
    with transaction.atomic():
        return [_letter(device, now) for device in _due(now)]


def _due(now: datetime) -> list[Device]:
    rested = Q(device__sent_at=None) | Q(device__sent_at__lte=now - GAP)
    waiting = Delivery.objects.filter(rested, state=State.WAITING, due_at__lte=now).order_by()
    first = waiting.values("device").annotate(first=Min("due_at")).order_by("first", "device")[:AT_ONCE]
    return list(Device.objects.filter(pk__in=[row["device"] for row in first]).order_by("pk"))


def _letter(device: Device, now: datetime) -> Letter | None:
    waiting = list(device.deliveries.filter(state=State.WAITING).select_related("school"))
    rows = Delivery.objects.filter(pk__in=[each.pk for each in waiting])
    if device.ended_at is not None:
        settling.finish(rows, State.LOST, now)
        return None
    if any(each.happened_at <= now - STALE for each in waiting):
        settling.finish(rows.filter(happened_at__lte=now - STALE), State.LOST, now)
    told = _together([each for each in waiting if each.happened_at > now - STALE], now)
    wishes = Wishes.objects.filter(account=device.account_id).first() or Wishes()
    if not told or _postponed(told, wishes, now):
        return None
    said = contents.read(device.account_id, told, now)
    settling.finish(Delivery.objects.filter(pk__in=[each.pk for each in told if each.pk not in said]), State.EMPTY, now)
    return _sealed(device, [each for each in told if each.pk in said], said, wishes, now)


def _together(waiting: list[Delivery], now: datetime) -> list[Delivery]:
    """Give what is due, and what says the same about the same: it would be told twice otherwise."""
    about = {(each.student_id, each.kind, each.ids.get("lesson")) for each in waiting if each.due_at <= now}
    return [each for each in waiting if each.due_at <= now or (each.student_id, each.kind, each.ids.get("lesson")) in about]


def _postponed(told: list[Delivery], wishes: Wishes, now: datetime) -> bool:
    """Put off what has fallen into quiet hours since it was planned: by a failure, or because they were set later."""
    later = after_quiet(now, When(told[0].school.time_zone, wishes.quiet_from, wishes.quiet_until))
    if later > now:
        Delivery.objects.filter(pk__in=[each.pk for each in told]).update(due_at=later)
    return later > now


def _sealed(device: Device, told: list[Delivery], said: contents.Said, wishes: Wishes, now: datetime) -> Letter | None:
    if not told:
        return None
    tag = f"news-{min(each.pk for each in told)}"
    content = message([said[each.pk] for each in told], locale=device.locale, content=wishes.show_content, tag=tag)
    settling.lease(told, now)
    parcel = Parcel(device.pk, device.endpoint, device.p256dh, device.auth, orjson.dumps(content), tag)
    return Letter(parcel, told)


def _send(letters: list[Letter], now: datetime) -> int:
    from server.notifications import transport  # noqa: PLC0415 - what it stands on is 10 MB, and many push nothing

    answers = transport.post([letter.parcel for letter in letters])
    for answer, letter in zip(answers, letters, strict=True):
        settling.settle(answer, letter.deliveries, now)
    return sum(answer.status in settling.ACCEPTED for answer in answers)
