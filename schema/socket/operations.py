"""Runs one operation of a socket: a query or mutation to its answer, a subscription event by event. No protocol in here."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable
from contextlib import aclosing
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from django.conf import settings
from graphql import DocumentNode, ExecutionResult, GraphQLError, OperationType, get_operation_ast
from graphql.execution import create_source_event_stream

from schema import documents
from schema.context import Context
from schema.errors import to_wire
from schema.http import execution
from schema.http.failure import FailureError
from schema.http.noticed import notice_answer
from schema.http.parameters import Parameters, of_payload
from schema.socket.payloads import Payloads, context_of
from server.access.actor import anonymous
from server.live import pool
from server.people.signin import invited

if TYPE_CHECKING:
    from strawberry import Schema

    from schema.documents import Document
    from schema.engine.engine import Engine

MET = 200
_NOBODY = anonymous(datetime.fromtimestamp(0, UTC))


class RefusedError(Exception):
    """The operation ends, or never begins; `errors` say why as the client gets them."""

    def __init__(self, errors: list[dict[str, Any]]) -> None:
        """`errors`: in GraphQL's form."""
        super().__init__(errors)
        self.errors = errors


class Operations:
    """Operations of one schema. One for a process."""

    def __init__(self, schema: Schema, engine: Engine | None) -> None:
        """`schema` with its extensions; `engine` as for HTTP."""
        self._schema = schema
        self._core = schema._schema  # noqa: SLF001 - Strawberry's own door to graphql-core
        self._engine = engine
        self._payloads = Payloads(schema, engine)
        self._met: set[str] = set()

    async def run(self, payload: dict[str, Any], account_id: int | None, address: str, *, by_token: bool) -> AsyncGenerator[bytes, None]:
        """The answers of an operation, each an execution result as JSON. `address`: whence it was sent. Raises: RefusedError."""
        asked = _asked(payload, by_token=by_token)
        document = await self._ready(asked)
        operation = get_operation_ast(cast("DocumentNode", document.node), asked.operation_name)
        if operation is None or operation.operation is not OperationType.SUBSCRIPTION:
            yield await pool.once(self._answer, asked, account_id, address)
            return
        stream = await self._stream(document, asked, account_id)
        # One text in memory for all who sent the same.
        listening = self._payloads.listening(document, replace(asked, text=document.text), account_id)
        async with aclosing(cast("AsyncGenerator[Any, None]", stream)) as events:
            async for event in events:
                yield await listening.payload(event)

    async def _ready(self, asked: Parameters) -> Document:
        if asked.text not in self._met:
            # Parsing and validating what nobody has sent before takes milliseconds that other sockets would wait.
            await pool.once(documents.prepare, self._core, asked.text)
            if len(self._met) >= MET:
                self._met.clear()
            self._met.add(asked.text)
        document = documents.prepare(self._core, asked.text)
        faults = list(document.faults)
        if not faults and get_operation_ast(cast("DocumentNode", document.node), asked.operation_name) is None:
            faults = [_no_operation(asked.operation_name)]
        faults = faults or documents.variable_faults(self._core, document, asked.operation_name, asked.variables)
        if faults:
            raise RefusedError(to_wire(faults))
        return document

    async def _stream(self, document: Document, asked: Parameters, account_id: int | None) -> AsyncIterable[Any]:
        # Resolvers of subscriptions know who listens, nothing of what they may see: that is asked anew for every event.
        context = Context(actor=replace(_NOBODY, account_id=account_id), now=_NOBODY.now)
        executor = self._payloads.executor(document, asked, context)
        if isinstance(executor, list):
            raise RefusedError(to_wire(executor))
        found = create_source_event_stream(executor)
        stream = found if isinstance(found, ExecutionResult | AsyncIterable) else await found
        if isinstance(stream, ExecutionResult):
            raise RefusedError(to_wire(stream.errors or []))
        return stream

    def _answer(self, asked: Parameters, account_id: int | None, address: str) -> bytes:
        context = context_of(account_id)
        with invited.coming_from(address):
            answer = execution.execute(self._schema, self._engine, asked, context)
        if account_id is not None:
            notice_answer(asked, answer, context.now, account_id=account_id)
        return answer.body


def told(error: Exception) -> list[dict[str, Any]]:
    """What a client is told when an operation ends by an error: a refusal's reason, or the number of a fault of ours."""
    return to_wire([error if isinstance(error, GraphQLError) else GraphQLError(str(error), original_error=error)])


def _asked(payload: dict[str, Any], *, by_token: bool) -> Parameters:
    try:
        asked = of_payload(payload)
    except FailureError as failure:
        raise _refused(str(failure), failure.code) from failure
    if settings.PRODUCTION and not asked.trusted and not by_token:
        sentence = "Without a token only the documents of the product's own clients are served."
        raise _refused(sentence, "DOCUMENT_NOT_TRUSTED")
    return asked


def _refused(sentence: str, code: str) -> RefusedError:
    return RefusedError([{"message": sentence, "extensions": {"code": code}}])


def _no_operation(name: str | None) -> GraphQLError:
    text = f"The document has no operation named '{name}'." if name else "The document has several operations: name one."
    return GraphQLError(text, extensions={"code": "NO_SUCH_OPERATION"})
