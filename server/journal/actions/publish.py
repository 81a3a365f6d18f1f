"""Publishing a timetable: from then on its lessons stand on dates (T2)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F

from server.access.actor import Actor
from server.access.timetable import EDIT_TIMETABLE
from server.database.history import changed_by
from server.errors import InvalidInputError
from server.journal.publishing import Laid, Tell, compare, concerned, write
from server.live.outbox import publish
from server.schools.models import School
from server.timetable import events
from server.timetable.errors import CycleDoesNotFitError, DatedClashError, RangeOverlapsError
from server.timetable.models import Publication, Timetable


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did, or would do: numbers of dated lessons, and some of those it changes, takes away and leaves alone."""

    timetable_id: int
    since: date
    until: date
    made: int
    changed: int
    removed: int
    unchanged: int
    untouched: int
    changes: list[int]
    removals: list[int]
    kept: list[int]
    dry_run: bool


def publish_timetable(
    *,
    actor: Actor,
    timetable_id: int,
    since: date | None,
    key: UUID,
    dry_run: bool,
    now: datetime,
    tell: Tell = lambda _done, _all: None,
) -> Published:
    """Make dated lessons of a timetable from a day on, or say what that would do.

    A draft's range begins on that day then; the timetable that it replaces ends there. What is published already is laid
    anew over the rest of its days. Recorded lessons and those changed by hand stay as they are.
    Units: `since` is the first day, absent: the timetable's own; `tell` hears days done of all.
    Cost: some 18 statements and three for every four weeks, in one transaction that locks the school. Repeating a
    key gives the first answer.
    Raises: NotFoundError; InvalidInputError; RangeOverlapsError; CycleDoesNotFitError; DatedClashError. Nothing is written when it raises.
    Source: README, T2, T3.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        _wait_for_others(actor, timetable_id)
        timetable = EDIT_TIMETABLE.fetch(actor, timetable_id, lock=True)
        done = Publication.objects.filter(timetable=timetable, key=key).first()
        if done is not None:
            return _told_again(done)
        return publish_into(timetable, since=since, key=key, dry_run=dry_run, now=now, by=actor.account_id, tell=tell)


def _wait_for_others(actor: Actor, timetable_id: int) -> None:
    """Lock the school: of two that publish at once, the second is to see what the first has published."""
    schools = EDIT_TIMETABLE.rows(actor).filter(pk=timetable_id).values("school")
    School.objects.select_for_update(no_key=True).filter(pk__in=schools).first()


def publish_into(
    timetable: Timetable, *, since: date | None, key: UUID, dry_run: bool, now: datetime, by: int | None, tell: Tell
) -> Published:
    """Publish a locked timetable, for whoever has decided that it may be: see `publish_timetable`."""
    first = _first_day(timetable, since)
    replaced = _replaced(timetable, first)
    laid = compare(timetable, first, timetable.until)
    if laid.clashes:
        raise DatedClashError(laid.clashes)
    if not dry_run and _changes(timetable, laid):
        write(timetable, first, timetable.until, tell)
        _settle(timetable, replaced, first)
        Publication.objects.create(
            school_id=timetable.school_id,
            timetable=timetable,
            key=key,
            since=first,
            until=timetable.until,
            at=now,
            by_id=by,
            made=laid.made,
            changed=laid.changed,
            removed=laid.removed,
            unchanged=laid.unchanged,
            untouched=laid.untouched,
        )
        publish(events.timetable_published(timetable, first, concerned(first, timetable.until), by or 0), now)
    return _told(timetable, first, laid, dry_run=dry_run)


def _changes(timetable: Timetable, laid: Laid) -> bool:
    return timetable.status != Timetable.Status.PUBLISHED or bool(laid.made or laid.changed or laid.removed)


def _first_day(timetable: Timetable, since: date | None) -> date:
    if timetable.status == Timetable.Status.WITHDRAWN:
        msg = "This timetable was replaced by another one. Copy it into a draft to use it again."
        raise InvalidInputError(msg)
    first = max(since or timetable.since, timetable.since)
    if first >= timetable.until:
        msg = f"The timetable ends before {timetable.until}; it cannot begin on {first}."
        raise InvalidInputError(msg)
    monday = timetable.since - timedelta(days=timetable.since.weekday())
    if (timetable.until - monday).days <= 7 * (timetable.weeks - 1):
        msg = f"A cycle of {timetable.weeks} weeks is longer than the days from {timetable.since} to {timetable.until}."
        raise CycleDoesNotFitError(msg)
    return first


def _replaced(timetable: Timetable, first: date) -> Timetable | None:
    """Give the published timetable, locked, that ends when this one begins.

    Raises: RangeOverlapsError when any other holds on some of the days.
    """
    begins = timetable.since if timetable.status == Timetable.Status.PUBLISHED else first
    published = Timetable.objects.filter(school=timetable.school_id, status=Timetable.Status.PUBLISHED)
    others = list(published.filter(since__lt=timetable.until, until__gt=begins).exclude(pk=timetable.pk).select_for_update(of=("self",)))
    for other in others:
        if other.pk != timetable.replaces_id or other.until > timetable.until:
            msg = f"From {other.since} to {other.until} (not included) the timetable '{other.name}' is published. Choose other days."
            raise RangeOverlapsError(msg)
    return others[0] if others else None


def _settle(timetable: Timetable, replaced: Timetable | None, first: date) -> None:
    """Note what holds when; in this order, as published ranges never overlap."""
    if replaced is not None:
        ended = {"until": first} if replaced.since < first else {"status": Timetable.Status.WITHDRAWN}
        Timetable.objects.filter(pk=replaced.pk).update(version=F("version") + 1, **ended)
    if timetable.status != Timetable.Status.PUBLISHED:
        timetable.since, timetable.status = first, Timetable.Status.PUBLISHED
        timetable.version += 1
        timetable.save(update_fields=["since", "status", "version"])


def _told(timetable: Timetable, first: date, laid: Laid, *, dry_run: bool) -> Published:
    return Published(
        timetable.pk,
        first,
        timetable.until,
        laid.made,
        laid.changed,
        laid.removed,
        laid.unchanged,
        laid.untouched,
        laid.changes,
        [] if not dry_run else laid.removals,
        laid.kept,
        dry_run,
    )


def _told_again(done: Publication) -> Published:
    numbers = (done.made, done.changed, done.removed, done.unchanged, done.untouched)
    return Published(done.timetable_id, done.since, done.until, *numbers, [], [], [], dry_run=False)
