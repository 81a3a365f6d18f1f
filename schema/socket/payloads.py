"""From an event to the text that its listeners get: read as of now with the listener's rights, shared where that is safe.

Nothing is shared unless the payload's type opts in (schema/live.py), and then only among listeners of equal rights to that
event and topic, with the same document, operation and variables.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from datetime import UTC, datetime
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, cast

import orjson
from django.conf import settings
from django.db import InterfaceError, OperationalError
from graphql import ExecutionResult, GraphQLError
from graphql.execution import Executor, execute_subscription_event

from schema.context import Context
from schema.engine.events import Question
from schema.errors import to_wire
from schema.live import CaughtUp, Expired, Heard, shared_fields
from schema.socket.selection import Selection, selection_of
from server.access.actor import anonymous
from server.access.guess import guess_of, load_and_remember
from server.database.lines import EndedError, Lines, NoLineError
from server.live import pool

if TYPE_CHECKING:
    from collections.abc import Hashable

    from graphql import DocumentNode
    from strawberry import Schema

    from schema.documents import Document
    from schema.engine.engine import Engine
    from schema.engine.events import Asked
    from schema.http.parameters import Parameters
    from server.access.guess import Guess

SHARED = 2000
LINES = 4
"""Connections of the event loop, over which the texts of events are read."""


class Payloads:
    """The texts of one schema's events. Belongs to one event loop."""

    def __init__(self, schema: Schema, engine: Engine | None) -> None:
        """`schema`: Strawberry's; without an engine everything is executed."""
        self.engine = engine
        self._class = schema.execution_context_class
        self.core = schema._schema  # noqa: SLF001 - Strawberry's own door to graphql-core
        self._said: dict[Hashable, bytes] = {}
        self._numbers: dict[Hashable, int] = {}
        self._number = count(1)
        self._shareable: dict[tuple[type, int], bool] = {}
        self._texts: OrderedDict[Hashable, asyncio.Future[bytes]] = OrderedDict()
        # A pooler between this process and the database would give each statement another connection.
        self.lines = Lines(LINES) if engine is not None and settings.DATABASE_PREPARE else None

    def listening(self, document: Document, asked: Parameters, account_id: int | None) -> Listening:
        """One subscription's way from events to texts."""
        return Listening(self, document, asked, account_id)

    def executor(self, document: Document, asked: Parameters, context: Context) -> Executor[Any] | list[GraphQLError]:
        """graphql-core's executor of an operation, or what is wrong with its variables."""
        return self._class.build(
            self.core,
            cast("DocumentNode", document.node),
            context_value=context,
            raw_variable_values=asked.variables,
            operation_name=asked.operation_name,
            operation_extensions={},
        )

    def said(self, event: CaughtUp | Expired, listening: Listening) -> bytes:
        """The text of what is said first: it holds nothing but a cursor, and thousands come back at once after a cut."""
        key = (type(event), event.cursor, listening.question())
        text = self._said.get(key)
        if text is None:
            if len(self._said) > SHARED:
                self._said.clear()
            now = datetime.now(UTC)
            text = self._said[key] = listening.execute(event, Context(actor=anonymous(now), now=now))
        return text

    def number_of(self, question: Hashable) -> int:
        """A number in place of a question: the same for equal ones, unless so many have come since that it was forgotten."""
        if question not in self._numbers:
            if len(self._numbers) > SHARED:
                self._numbers.clear()
                self._shareable.clear()
            self._numbers[question] = next(self._number)
        return self._numbers[question]

    def may_share(self, payload: type, listening: Listening) -> bool:
        """Whether a subscription asks nothing of such payloads but what is the same for all listeners of equal rights."""
        key = (payload, listening.question())
        found = self._shareable.get(key)
        if found is None:
            allowed = shared_fields(payload)
            found = self._shareable[key] = bool(allowed) and listening.selection().fields <= allowed
        return found

    async def shared(self, key: Hashable, listening: Listening, event: object) -> bytes:
        """The text of a key: made once, for the first who asks."""
        text = self._texts.get(key)
        if text is None:
            text = self._texts[key] = listening.begin(event)
            if len(self._texts) > SHARED:
                self._texts.popitem(last=False)
        try:
            if not text.done():
                await _until_done(text)
            return text.result()
        except (OperationalError, InterfaceError):
            self._texts.pop(key, None)
            return await pool.read(listening.read, event)


class Listening:
    """One subscription of one account."""

    __slots__ = ("_account_id", "_asked", "_document", "_payloads", "_question")

    def __init__(self, payloads: Payloads, document: Document, asked: Parameters, account_id: int | None) -> None:
        """Nothing is read before the first event."""
        self._payloads = payloads
        self._document = document
        self._asked = asked
        self._account_id = account_id
        self._question = 0

    async def payload(self, event: object) -> bytes:
        """The text for an event that the subscription's resolver has yielded."""
        if isinstance(event, CaughtUp | Expired):
            return self._payloads.said(event, self)
        key = self._key(event)
        if key is not None:
            return await self._payloads.shared(key, self, event)
        text = self.begin(event)
        await _until_done(text)
        try:
            return text.result()
        except (OperationalError, InterfaceError):
            return await pool.read(self.read, event)

    def begin(self, event: object) -> asyncio.Future[bytes]:
        """Have the text for an event read once, with the rights of then: by nobody's thread if all that takes is known already."""
        lines, engine, guess = self._payloads.lines, self._payloads.engine, self._guess()
        asked = None if engine is None or guess is None else engine.event_asked(self._of_events(), event, guess)
        if asked is None or lines is None:
            return pool.start(self.read, event)
        return asyncio.get_running_loop().create_task(self._answered(lines, asked, event))

    async def _answered(self, lines: Lines, asked: Asked, event: object) -> bytes:
        try:
            text = asked.body(await lines.ask(asked.statement, asked.values))
        except (NoLineError, EndedError):
            text = None
        return await pool.start(self.read, event) if text is None else text

    def _guess(self) -> Guess | None:
        return guess_of(self._account_id, datetime.now(UTC)) if self._account_id is not None else None

    def _of_events(self) -> Question:
        return Question(self._document.text, cast("DocumentNode", self._document.node), self._asked.operation_name, self._asked.variables)

    def read(self, event: object) -> bytes:
        """The text for an event, with the rights of now. Asks the database: not for the event loop."""
        guess = self._guess()
        text = self._written(event, guess) if guess else None
        if text is not None:
            return text
        context = context_of(self._account_id)
        return self._written(event, context) or self.execute(event, context)

    def _written(self, event: object, context: Context | Guess) -> bytes | None:
        if self._payloads.engine is None:
            return None
        return self._payloads.engine.event(self._of_events(), event, context).body()

    def execute(self, event: object, context: Context) -> bytes:
        """The text for an event in a context."""
        executor = self._payloads.executor(self._document, self._asked, context)
        if isinstance(executor, list):
            return encode(None, executor)
        result = execute_subscription_event(executor.build_per_event_executor(event))
        if not isinstance(result, ExecutionResult):
            msg = "a payload's fields are read in a thread: none of them may be asynchronous"
            raise TypeError(msg)
        return encode(result.data, result.errors)

    def _key(self, event: object) -> Hashable | None:
        """What listeners must have in common to get one text; None: this one gets its own."""
        heard = getattr(event, "heard", None)
        if not isinstance(heard, Heard) or not self._payloads.may_share(type(event), self):
            return None
        return heard.event, heard.topic, heard.rights, type(event), self.question()

    def question(self) -> int:
        """A number for what is asked about any event: the document, the operation, and the values of all variables that could matter."""
        if not self._question:
            used = {name: self._asked.variables[name] for name in self.selection().variables if name in self._asked.variables}
            asked = (self._document.text, self._asked.operation_name, orjson.dumps(used, option=orjson.OPT_SORT_KEYS))
            self._question = self._payloads.number_of(asked)
        return self._question

    def selection(self) -> Selection:
        """Which fields and variables the operation uses."""
        return selection_of(self._payloads.core, self._document.text, self._asked.operation_name)


def context_of(account_id: int | None) -> Context:
    """The context of an account as of now."""
    now = datetime.now(UTC)
    return Context(actor=load_and_remember(account_id, now) if account_id is not None else anonymous(now), now=now)


async def _until_done(text: asyncio.Future[bytes]) -> None:
    """Wait for a text without owning it: whoever waits may leave, and the others still wait."""
    waiter = asyncio.get_running_loop().create_future()
    text.add_done_callback(partial(_wake, waiter))
    await waiter


def _wake(waiter: asyncio.Future[None], _text: asyncio.Future[bytes]) -> None:
    if not waiter.done():
        waiter.set_result(None)


def encode(data: Any, errors: list[GraphQLError] | None) -> bytes:  # noqa: ANN401 - JSON
    """An execution result as JSON."""
    return orjson.dumps({"data": data, "errors": to_wire(errors)} if errors else {"data": data})
