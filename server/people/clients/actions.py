"""Registering and revoking programs."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from allauth.idp.oidc.models import Client
from django.db import transaction

from server.access.clients import CLIENTS_OF_MUNICIPALITY, CLIENTS_OF_REGION, CLIENTS_OF_SCHOOL, REVOKE_CLIENT
from server.errors import InvalidInputError, NotFoundError
from server.people.clients.models import ApiClient, Scope
from server.people.models import Account

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from server.access.actor import Actor
    from server.access.rule import Rule

SECRET_BYTES = 32
LONGEST_NAME = 100
_RULES: dict[str, Rule[Any]] = {"School": CLIENTS_OF_SCHOOL, "Municipality": CLIENTS_OF_MUNICIPALITY, "Region": CLIENTS_OF_REGION}


@dataclass(frozen=True, slots=True)
class Registered:
    """A new program; its secret is nowhere else."""

    pk: int
    client_id: str
    secret: str


def register_client(*, actor: Actor, name: str, kind: str, place_id: int, scopes: Sequence[Scope], now: datetime) -> Registered:
    """Let a program in for one place: `kind` is 'School', 'Municipality' or 'Region'.

    Cost: 4 statements, in one transaction. Raises: NotFoundError for a place that is not the actor's; InvalidInputError.
    """
    called = _name(name)
    if not scopes:
        msg = "Give at least one scope."
        raise InvalidInputError(msg, path="scopes")
    if kind not in _RULES or actor.account_id is None:
        raise NotFoundError
    wanted = [scope for scope in Scope if scope in scopes]
    with transaction.atomic():
        place = _RULES[kind].fetch(actor, place_id)
        secret = secrets.token_urlsafe(SECRET_BYTES)
        client = _client(called, wanted, secret)
        account = Account.objects.create_user(f"client-{client.pk}", full_name=called)
        made = ApiClient.objects.create(
            name=called,
            client=client,
            account=account,
            scopes=wanted,
            registered_by_id=actor.account_id,
            registered_at=now,
            **{kind.lower(): place},
        )
    return Registered(made.pk, client.pk, secret)


def revoke_client(*, actor: Actor, pk: int, now: datetime) -> int:
    """Let a program in no more: its tokens end with the same transaction. Gives its id.

    Cost: at most 6 statements. Raises: NotFoundError, for a program revoked before as well.
    """
    with transaction.atomic():
        found = REVOKE_CLIENT.fetch(actor, pk, lock=True)
        gone, found.client = found.client, None
        found.revoked_at, found.revoked_by_id = now, actor.account_id
        found.save(update_fields=["client", "revoked_at", "revoked_by"])
        Account.objects.filter(pk=found.account_id).update(is_active=False)
        if gone is not None:
            gone.delete()
        return found.pk


def _name(name: str) -> str:
    called = " ".join(name.split())
    if not 0 < len(called) <= LONGEST_NAME or not called.isprintable():
        msg = f"A program's name has 1 to {LONGEST_NAME} characters."
        raise InvalidInputError(msg, path="name")
    return called


def _client(name: str, scopes: Sequence[Scope], secret: str) -> Client:
    client = Client(name=name, grant_types=Client.GrantType.CLIENT_CREDENTIALS, response_types="")
    client.set_scopes([str(scope) for scope in scopes])
    client.set_default_scopes([str(scope) for scope in scopes])
    client.set_secret(secret)
    client.save()
    return client
