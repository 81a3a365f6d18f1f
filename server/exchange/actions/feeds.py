"""Making and revoking secret addresses of calendars."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from server.access.exchange import FEED_OF_CLASS, FEED_OF_STAFF, FEED_OF_STUDENT, SEE_FEED
from server.access.feed import hashed
from server.errors import NotFoundError
from server.exchange.models import CalendarFeed
from server.people.models import Account

if TYPE_CHECKING:
    from datetime import datetime

    from server.access.actor import Actor

SECRET_BYTES = 24


@dataclass(frozen=True, slots=True)
class FeedMade:
    """A new address; its secret is nowhere else."""

    feed_id: int
    token: str


@dataclass(frozen=True, slots=True)
class Of:
    """Whose lessons: one of the three ids."""

    staff_id: int | None = None
    school_class_id: int | None = None
    student_id: int | None = None


def make_feed(*, actor: Actor, of: Of, now: datetime) -> FeedMade:
    """Make an address of somebody's lessons for the actor's account; the one it had of the same lessons answers nobody any more.

    Cost: at most 4 statements, in one transaction that locks the account. Raises: NotFoundError.
    """
    with transaction.atomic():
        school_id = _school_of(actor, of)
        if actor.account_id is None or not Account.objects.select_for_update(no_key=True).filter(pk=actor.account_id).exists():
            raise NotFoundError
        subject = {"staff_id": of.staff_id, "school_class_id": of.school_class_id, "student_id": of.student_id}
        CalendarFeed.objects.filter(account=actor.account_id, revoked_at=None, **subject).update(revoked_at=now)
        token = secrets.token_urlsafe(SECRET_BYTES)
        made = CalendarFeed.objects.create(
            school_id=school_id, account_id=actor.account_id, token_hash=hashed(token), created_at=now, **subject
        )
        return FeedMade(made.pk, token)


def revoke_feed(*, actor: Actor, feed_id: int, now: datetime) -> int:
    """Let an address of the actor's own answer nobody any more; gives its id.

    Cost: 2 statements. Raises: NotFoundError.
    """
    with transaction.atomic():
        feed = SEE_FEED.fetch(actor, feed_id, lock=True)
        feed.revoked_at = now
        feed.save(update_fields=["revoked_at"])
        return feed.pk


def _school_of(actor: Actor, of: Of) -> int:
    if of.staff_id is not None:
        return FEED_OF_STAFF.fetch(actor, of.staff_id).school_id
    if of.school_class_id is not None:
        return FEED_OF_CLASS.fetch(actor, of.school_class_id).school_id
    return FEED_OF_STUDENT.fetch(actor, of.student_id).school_id
