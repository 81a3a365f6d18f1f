"""What somebody wants to be told, when, and how much of it."""

from dataclasses import dataclass
from datetime import time

from django.db import transaction

from server.access.actor import Actor
from server.access.notifications import SEE_CHOICE
from server.access.rule import any_of
from server.errors import InvalidInputError, NotFoundError
from server.notifications.models import Muted, OfferedChoice, Wishes
from server.people.models import Account

MOST = 200
"""Choices in one save: fifty children's."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Whether news of one kind about one child are told."""

    student_id: int
    kind: str
    on: bool


@dataclass(frozen=True, slots=True)
class NewWishes:
    """When and how one wants to be told, and of what; what `choices` leave out stays as it is."""

    quiet_from: time | None
    quiet_until: time | None
    digest: bool
    show_content: bool
    choices: tuple[Choice, ...]


def set_wishes(*, actor: Actor, new: NewWishes) -> None:
    """Keep an account's wishes, all of them at once.

    Raises: NotFoundError for somebody who is not signed in, or for a choice about what they may not see; InvalidInputError. Nothing
        is written when it raises.
    """
    if actor.account_id is None:
        raise NotFoundError
    _check(new)
    with transaction.atomic():
        Account.objects.select_for_update(no_key=True).get(pk=actor.account_id)
        offered = _offered(actor, new)
        given = {"quiet_from": new.quiet_from, "quiet_until": new.quiet_until, "digest": new.digest, "show_content": new.show_content}
        Wishes.objects.update_or_create(account_id=actor.account_id, defaults=given)
        for choice in new.choices:
            _choose(actor.account_id, choice, offered[choice.student_id, choice.kind])


def _check(new: NewWishes) -> None:
    if (new.quiet_from is None) != (new.quiet_until is None) or (new.quiet_from is not None and new.quiet_from == new.quiet_until):
        msg = "quietFrom: give both ends of the quiet hours, and not the same time; neither of them: no quiet hours."
        raise InvalidInputError(msg, path="quietFrom")
    if len(new.choices) > MOST:
        msg = f"choices: at most {MOST} at once; {len(new.choices)} were sent."
        raise InvalidInputError(msg, path="choices")


def _offered(actor: Actor, new: NewWishes) -> dict[tuple[int, str], int]:
    """Give the school of each choice. Raises: NotFoundError where one is about what the actor may not see."""
    wanted = {(choice.student_id, choice.kind) for choice in new.choices}
    students = sorted({student for student, _ in wanted})
    rows = SEE_CHOICE.rows(actor, OfferedChoice.objects.filter(any_of("student_id", students)))
    offered = {(row.student_id, row.kind): row.school_id for row in rows}
    if wanted - offered.keys():
        raise NotFoundError
    return offered


def _choose(account_id: int, choice: Choice, school_id: int) -> None:
    named = {"account_id": account_id, "student_id": choice.student_id, "kind": choice.kind}
    if choice.on:
        Muted.objects.filter(**named).delete()
    else:
        Muted.objects.bulk_create([Muted(school_id=school_id, **named)], ignore_conflicts=True)
