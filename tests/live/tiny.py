"""A schema of a few fields, for what is about sockets and events and not about schools."""

from __future__ import annotations

from collections.abc import AsyncGenerator  # noqa: TC003 - Strawberry reads it
from itertools import count
from typing import Annotated

import strawberry
from django.db import transaction
from strawberry.schema.config import StrawberryConfig

from schema import live
from schema.context import Context
from schema.live import CaughtUp, Expired
from server.groups.models import Journal
from server.live import topics
from server.live.cursor import Cursor  # noqa: TC001 - Strawberry reads it
from server.live.events import NewEvent
from server.live.outbox import publish

Info = strawberry.Info[Context, None]
_readings = count(1)


@strawberry.type
class Happened:
    heard: strawberry.Private[live.Heard]

    @strawberry.field
    def cursor(self) -> Cursor:
        return self.heard.cursor

    @strawberry.field
    def number(self) -> int:
        return int(self.heard.ids["number"])

    @strawberry.field
    def kind(self) -> str:
        return self.heard.event.kind

    @strawberry.field
    def account(self, info: Info) -> int:
        return info.context.actor.account_id

    @strawberry.field
    def reading(self) -> int:
        """Counts how often a payload was made."""
        return next(_readings)

    @strawberry.field
    def echo(self, text: str) -> str:
        return text

    @strawberry.field
    def fault(self) -> int:
        msg = "a secret of ours"
        raise RuntimeError(msg)


live.share(Happened, {f"Happened.{name}" for name in ("cursor", "number", "kind", "reading", "echo")})

Told = Annotated[CaughtUp | Expired | Happened, strawberry.union("Told")]


@strawberry.type
class Query:
    @strawberry.field
    def hello(self) -> str:
        return "hello"

    @strawberry.field
    def account(self, info: Info) -> int:
        return info.context.actor.account_id

    @strawberry.field
    def fault(self) -> int:
        msg = "a secret of ours"
        raise RuntimeError(msg)


@strawberry.type
class Mutation:
    @strawberry.mutation
    def happen(self, info: Info, journal: int, number: int) -> int:
        with transaction.atomic():
            school_id = Journal.objects.values_list("school_id", flat=True).get(pk=journal)
            publish([NewEvent(school_id, "happened", (topics.journal(journal),), {"number": number})], info.context.now)
        return info.context.actor.account_id or 0


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def journal(self, info: Info, row: int, after: Cursor | None = None) -> AsyncGenerator[Told, None]:
        async for told in live.listen(info, topics.journal(row), after):
            yield Happened(heard=told) if isinstance(told, live.Heard) else told

    @strawberry.subscription
    async def student(self, info: Info, row: int, after: Cursor | None = None) -> AsyncGenerator[Told, None]:
        async for told in live.listen(info, topics.student(row), after):
            yield Happened(heard=told) if isinstance(told, live.Heard) else told

    @strawberry.subscription
    async def fault(self) -> AsyncGenerator[int, None]:
        yield 1
        msg = "a secret of ours"
        raise RuntimeError(msg)


schema = strawberry.Schema(query=Query, mutation=Mutation, subscription=Subscription, config=StrawberryConfig(scalar_map=live.SCALARS))
