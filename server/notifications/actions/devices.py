"""Adding devices, and letting them go."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction

from server.access.actor import Actor
from server.access.notifications import SEE_DEVICE
from server.errors import InvalidInputError, NotFoundError
from server.notifications import keys
from server.notifications.endpoints import check_endpoint, check_keys
from server.notifications.errors import PushUnavailableError
from server.notifications.models import Device
from server.people.models import Account

MOST = 20
"""Devices of one account; a newer one takes the place of the oldest."""
LOCALES = {"ru", "en"}
LONGEST_LABEL = 80


@dataclass(frozen=True, slots=True)
class NewDevice:
    """What a browser says of itself."""

    endpoint: str
    p256dh: str
    auth: str
    label: str
    locale: str


def add_device(*, actor: Actor, new: NewDevice, now: datetime) -> int:
    """Push news of one's children to a browser from now on. Gives its id; adding it again renews its keys and label.

    A browser belongs to who signed in last: another account's hold on it ends.
    Raises: NotFoundError for somebody who is not signed in; InvalidInputError; PushUnavailableError.
    """
    if actor.account_id is None:
        raise NotFoundError
    if keys.public_key() is None:
        raise PushUnavailableError
    _check(new)
    with transaction.atomic():
        # One at a time for an account; for an address, the unique index makes the second one wait.
        Account.objects.select_for_update(no_key=True).get(pk=actor.account_id)
        standing = Device.objects.filter(endpoint=new.endpoint, ended_at=None)
        standing.exclude(account=actor.account_id).update(ended_at=now, ended_by=Device.End.REPLACED)
        same = standing.filter(account=actor.account_id).first() or Device(account_id=actor.account_id, endpoint=new.endpoint, added_at=now)
        same.p256dh, same.auth, same.label, same.locale, same.failures = new.p256dh, new.auth, new.label, new.locale, 0
        same.save()
        surplus = Device.objects.filter(account=actor.account_id, ended_at=None).order_by("-added_at", "-pk").values("pk")[MOST:]
        Device.objects.filter(pk__in=[row["pk"] for row in surplus]).update(ended_at=now, ended_by=Device.End.REPLACED)
        return same.pk


def _check(new: NewDevice) -> None:
    check_endpoint(new.endpoint, private=settings.PUSH_PRIVATE)
    check_keys(new.p256dh, new.auth)
    if len(new.label) > LONGEST_LABEL or not new.label.isprintable():
        msg = f"label: at most {LONGEST_LABEL} characters that can be shown."
        raise InvalidInputError(msg, path="label")
    if new.locale not in LOCALES:
        msg = "locale: 'ru' or 'en'."
        raise InvalidInputError(msg, path="locale")


def remove_device(*, actor: Actor, device_id: int, now: datetime) -> int:
    """Push nothing to a device of one's own any more. Gives its id. Raises: NotFoundError."""
    with transaction.atomic():
        device = SEE_DEVICE.fetch(actor, device_id, lock=True)
        device.ended_at, device.ended_by = now, Device.End.REMOVED
        device.save(update_fields=["ended_at", "ended_by"])
        return device.pk


def end_devices(account_id: int, now: datetime) -> None:
    """Push nothing to any device of an account any more: nobody is signed in on them. Never raises."""
    Device.objects.filter(account=account_id, ended_at=None).update(ended_at=now, ended_by=Device.End.REMOVED)
