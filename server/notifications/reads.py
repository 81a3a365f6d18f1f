"""What can be asked of devices and wishes. Everything is a queryset or an expression; ids may be symbols of the engine."""

from typing import Any

from django.db.models import BooleanField, Exists, QuerySet, Subquery, TimeField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from server.notifications.models import Device, Muted, OfferedChoice, Wishes

Id = Any


def devices_of(account: Id) -> QuerySet[Device]:
    """Give an account's devices in use, the oldest first."""
    return Device.objects.filter(account=account, ended_at=None)


def device(device_id: Id) -> QuerySet[Device]:
    """Give one device: one row or none."""
    return Device.objects.filter(pk=device_id)


def quiet(account: Id, end: str) -> Subquery:
    """Give an end of an account's quiet hours, 'quiet_from' or 'quiet_until'; null where there are none."""
    return Subquery(Wishes.objects.filter(account=account).order_by().values(end), output_field=TimeField())


def wishes(account: Id, what: str) -> Coalesce:
    """Tell whether an account wants something: 'digest' or 'show_content'; false where it never said so."""
    said = Wishes.objects.filter(account=account).order_by().values(what)
    return Coalesce(Subquery(said), Value(value=False), output_field=BooleanField())


def choices() -> QuerySet[OfferedChoice]:
    """Give each kind of news about each student, by student and kind; the rule leaves those that somebody may choose."""
    return OfferedChoice.objects.order_by("student_id", "position")


def is_on(account: Id, student: Id, kind: Id) -> Combinable:
    """Tell whether an account is told of a kind of news about a student."""
    return ~Exists(Muted.objects.filter(account=account, student=student, kind=kind))
