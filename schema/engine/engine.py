"""The engine: finds or makes an operation's plan, runs it, and says which way an operation went. No SQL in here."""

from __future__ import annotations

import logging
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from django.db import DataError, InterfaceError, InternalError, OperationalError, connection
from graphql import GraphQLError, parse, validate

from schema.engine.compiler import Compiler
from schema.engine.connection import BadPageError
from schema.engine.errors import Unsupported
from schema.engine.events import Events
from schema.engine.leaves import NULL_MARK
from schema.engine.operation import Lru, Operation
from schema.engine.plan import Plan
from schema.engine.prepared import no_queries, run
from schema.engine.reader import Reader
from schema.engine.selection import Selections
from schema.engine.statement import Statement
from schema.engine.symbolic import SymbolicActor, absent_in
from schema.engine.symbols import Slot, SlotValue, Symbol
from schema.engine.text import joined

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from graphql import DocumentNode, FieldNode

    from schema.context import Context
    from schema.engine.events import Asked, Question
    from schema.engine.executor import Executor
    from schema.engine.together import Asker
    from schema.engine.variables import Variables

T = TypeVar("T")
OPERATIONS, PLANS = 256, 512
"""How many operations and plans a process keeps."""
_NULL = NULL_MARK.encode()
log = logging.getLogger(__name__)


class Answer(NamedTuple):
    """The response's `data` as JSON text; or None, and why the ordinary executor has to answer."""

    data: str | None
    reason: str = ""

    def body(self) -> bytes | None:
        """The whole response."""
        return None if self.data is None else b'{"data":' + self.data.encode() + b"}"


class Engine:
    """Answers queries of one schema by one statement each."""

    def __init__(self, schema: Any, valid: Callable[[str], DocumentNode | None] | None = None) -> None:
        """Take a Strawberry schema, and what parses and validates a document if that is done elsewhere already."""
        self.schema, self._valid = schema, valid or self._checked
        self.ways: Counter[str] = Counter()
        self._operations: Lru[Operation | Unsupported] = Lru(OPERATIONS)
        self._plans: Lru[Plan | Unsupported] = Lru(PLANS)
        self._reader = Reader(self._payload_compiler)
        self._events = Events(schema, self._event_compiler)
        schema._schema.extensions["engine"] = self

    def __len__(self) -> int:
        """How many plans are kept."""
        return len(self._plans)

    def execute(self, text: str, variables: Mapping[str, Any] | None, name: str | None, context: Context) -> Answer:
        """Answer an operation; `data` is None if it is not valid, not a query, or not known to the compiler.

        Cost: one statement.
        """
        try:
            answer = Answer(self._execute(text, variables or {}, name, context))
        except Unsupported as reason:
            answer = Answer(None, str(reason))
        self.ways[answer.reason or "engine"] += 1
        return answer

    def execute_for(self, asker: Asker, text: str, variables: Mapping[str, Any], name: str | None) -> Answer | None:
        """Answer a query by the statement that finds who asks as well; None where the two have to be done one after the other.

        That is so when the guess about the asker's roles was wrong, or the engine alone cannot answer.
        Cost: one statement.
        """
        try:
            operation = self.operation(text, name)
            coerced = operation.coerced(variables)
            plan = self.plan(operation, text, coerced, asker.actor).joined(asker)
            *proof, data = run(plan, plan.bind(coerced, asker))
        except (Unsupported, BadPageError, DataError, ValueError):
            return None
        if not asker.holds(proof) or NULL_MARK in data:
            return None
        self.ways["engine"] += 1
        return Answer(data)

    def question_of(self, asker: Asker, text: str, variables: Mapping[str, Any], name: str | None) -> tuple[Plan, list[Any]] | None:
        """Give the statement by which `execute_for` would answer, and its values; None where something had to be made for that first."""
        operation = self._operations.known((text, name))
        if not isinstance(operation, Operation):
            return None
        try:
            coerced = operation.variables.coerced(variables)
            plan = None if coerced is None else self._plans.known(_key(operation, text, coerced, asker.actor))
            if coerced is None or not isinstance(plan, Plan):
                return None
            joined = plan.joined(asker)
            return joined, joined.bind(coerced, asker)
        except (GraphQLError, ValueError):
            return None

    def answer_to(self, asker: Asker, row: Sequence[Any]) -> bytes | None:
        """Give the response that a row tells, of texts as bytes, which the statement of `question_of` gave; None as `execute_for` does."""
        proof = [each.decode() if isinstance(each, bytes) else each for each in row[:-1]]
        data: bytes = row[-1]
        # Looking for one byte is so much faster that most answers are done with that.
        if not asker.holds(proof) or (b"\\" in data and _NULL in data):
            return None
        self.ways["engine"] += 1
        return b"".join((b'{"data":', data, b"}"))

    def _execute(self, text: str, variables: Mapping[str, Any], name: str | None, context: Context) -> str:
        operation = self.operation(text, name)
        coerced = operation.coerced(variables)
        plan = self.plan(operation, text, coerced, context.actor)
        try:
            data: str = run(plan, plan.bind(coerced, context))[0]
        except BadPageError as error:
            raise Unsupported(str(error)) from error
        except (DataError, ValueError) as error:  # such as NUL in a text: the ordinary executor says it in GraphQL's form
            msg = "a value that the database refuses"
            raise Unsupported(msg) from error
        if NULL_MARK in data:
            msg = "null where null is forbidden"
            raise Unsupported(msg)
        return data

    def operation(self, text: str, name: str | None) -> Operation:
        """Give the parsed and validated operation."""
        return _or_raise(self._operations.get((text, name), lambda: _kept(lambda: self._parsed(text, name))))

    def _parsed(self, text: str, name: str | None) -> Operation:
        document = self._valid(text)
        if document is None:
            msg = "not a valid document"
            raise Unsupported(msg)
        operation = Operation(self.schema._schema, document, name)
        if not operation.is_query:
            msg = f"a {operation.node.operation.value}"
            raise Unsupported(msg)
        return operation

    def _checked(self, text: str) -> DocumentNode | None:
        try:
            document = parse(text)
        except GraphQLError:
            return None
        return None if validate(self.schema._schema, document) else document

    def plan(self, operation: Operation, text: str, coerced: Mapping[str, Any], actor: Any) -> Plan:
        """Give the plan for an operation, the actor's roles, and what of the variables is part of its key."""
        key = _key(operation, text, coerced, actor)
        return _or_raise(self._plans.get(key, lambda: _kept(lambda: self._compiled(operation, coerced, actor))))

    def _compiled(self, operation: Operation, coerced: Mapping[str, Any], actor: Any) -> Plan:
        compiler = self._compiler(operation.fragments, operation.variables, coerced, actor)
        with connection.execute_wrapper(no_queries):
            data = joined(compiler.object(self.schema._schema.query_type, None, [operation.node]))  # type: ignore[list-item]
        return Plan(compiler.statement.finished(f"SELECT {data}"))

    def _compiler(self, fragments: Any, variables: Variables, coerced: Mapping[str, Any], actor: Any) -> Compiler:
        selections = Selections(self.schema._schema, fragments, variables.symbols(coerced))
        symbolic, now = SymbolicActor(type(actor), actor.roles, absent_in(actor)), Symbol(SlotValue(Slot("now", "now", "timestamptz")))
        return Compiler(self.schema, selections, Statement(), symbolic, now)

    def read_payload(self, executor: Executor, kind: Any, payload: Any, nodes: dict[str, list[FieldNode]]) -> dict[str, Any]:
        """Give the fields of a mutation's or an event's payload that can be read together, by response key."""
        try:
            return self._reader.read(executor, kind, payload, nodes)
        except Unsupported as reason:
            self.ways[f"payload: {reason}"] += 1
            return {}

    def event(self, question: Question, payload: Any, context: Context | Asker) -> Answer:
        """Answer an event of a subscription; `data` is None if the payload cannot be written as text, or a guess was wrong.

        Cost: at most one statement.
        """
        try:
            answer = Answer(self._events.text(question, payload, context))
        except (BadPageError, DataError, Unsupported) as reason:
            answer = Answer(None, str(reason))
        self.ways[f"event: {answer.reason}" if answer.reason else "event"] += 1
        return answer

    def event_asked(self, question: Question, payload: Any, asker: Asker) -> Asked | None:
        """Give what `event` would ask the database; None where something had to be made for that first, or nothing is to be asked."""
        return self._events.asked(question, payload, asker)

    def _event_compiler(self, operation: Operation, coerced: Mapping[str, Any], actor: Any) -> Compiler:
        return self._compiler(operation.fragments, operation.variables, coerced, actor)

    def _payload_compiler(self, executor: Executor, variables: Variables) -> Compiler:
        coerced, actor = executor.variable_values.coerced, executor.context_value.actor
        return self._compiler(executor.fragment_definitions, variables, coerced, actor)

    def plan_of(self, text: str, variables: Mapping[str, Any], name: str | None, actor: Any) -> Plan:
        """Give the plan that a request would be answered by. Raises: Unsupported."""
        operation = self.operation(text, name)
        return self.plan(operation, text, operation.coerced(variables), actor)

    def warm_up(self, text: str, actor: Any) -> None:
        """Plan a document before its first request, for actors of equal roles: with all variables, and with the required ones alone.

        Raises: Unsupported.
        """
        operation = self.operation(text, None)
        for example in operation.variables.examples():
            self.plan(operation, text, example, actor)


def _key(operation: Operation, text: str, coerced: Mapping[str, Any], actor: Any) -> tuple[Any, ...]:
    return (text, operation.name, actor.roles, absent_in(actor), operation.variables.key(coerced))


def _kept(make: Callable[[], T]) -> T | Unsupported:
    """Make something, or give the reason why it cannot be made, which is kept as well.

    Raises: django.db's errors of a database that is away, which says nothing about the operation.
    """
    try:
        return make()
    except Unsupported as reason:
        return reason
    except (InterfaceError, InternalError, OperationalError):
        raise
    except Exception as fault:
        log.exception("an operation could not be compiled")
        return Unsupported(f"{type(fault).__name__} while compiling")


def _or_raise(kept: T | Unsupported) -> T:
    if isinstance(kept, Unsupported):
        raise Unsupported(str(kept))
    return kept
