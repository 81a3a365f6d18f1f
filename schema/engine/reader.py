"""Reads the fields below a mutation's or an event's payload by one statement, as plans like those of operations."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import orjson
from django.db import connection
from graphql import GraphQLNonNull

from schema.engine.errors import Unsupported
from schema.engine.fields import SqlField
from schema.engine.leaves import NULL_MARK
from schema.engine.operation import Lru
from schema.engine.payload import Probes, SymbolicPayload, looks_alike
from schema.engine.plan import Plan
from schema.engine.prepared import no_queries, run
from schema.engine.symbolic import absent_in
from schema.engine.variables import Variables

if TYPE_CHECKING:
    from collections.abc import Callable

    from graphql import FieldNode, GraphQLObjectType

    from schema.engine.compiler import Compiler
    from schema.engine.executor import Executor

Nodes = dict[str, list["FieldNode"]]
Made = tuple[Probes, Plan | None, list[str]]
PLANS, VARIANTS = 512, 7


class Reader:
    """The plans for payloads; `compiler` makes a compiler for the variables and the actor of an execution."""

    def __init__(self, compiler: Callable[[Executor, Variables], Compiler]) -> None:
        self._compiler = compiler
        self._variables: Lru[Variables] = Lru(PLANS)
        self._plans: Lru[list[Made]] = Lru(PLANS)

    def read(self, executor: Executor, kind: GraphQLObjectType, payload: Any, nodes: Nodes) -> dict[str, Any]:
        """Give the values of the fields that could be read, by response key. Cost: at most one statement."""
        wanted = {key: fields for key, fields in nodes.items() if _is_readable(kind, fields[0])}
        if not wanted:
            return {}
        plan, keys = self._plan(executor, kind, payload, wanted)
        if plan is None:
            return {}
        texts = run(plan, plan.bind(executor.variable_values.coerced, executor.context_value, payload))
        return {key: _value(text) for key, text in zip(keys, texts, strict=True) if _is_complete(text, kind, wanted[key][0])}

    def _plan(self, executor: Executor, kind: GraphQLObjectType, payload: Any, wanted: Nodes) -> tuple[Plan | None, list[str]]:
        actor, node = executor.context_value.actor, executor.operation
        text = node.loc.source.body if node.loc else ""
        variables = self._variables.get((text, node.loc and node.loc.start), lambda: Variables(executor.schema, node, set()))
        places = tuple((key, tuple(field.loc.start if field.loc else 0 for field in fields)) for key, fields in wanted.items())
        state = variables.key(executor.variable_values.coerced)
        made = self._plans.get((text, places, kind.name, type(payload), actor.roles, absent_in(actor), state), list)
        for probes, plan, keys in made:
            if looks_alike(payload, probes):
                return plan, keys
        new = self._made(self._compiler(executor, variables), kind, payload, wanted)
        made[:] = [*made[-VARIANTS:], new]
        return new[1:]

    def _made(self, compiler: Compiler, kind: GraphQLObjectType, payload: Any, wanted: Nodes) -> Made:
        """Compile what can be compiled; the other fields are left to the ordinary executor."""
        probes: Probes = {}
        columns = {}
        for key, fields in wanted.items():
            with suppress(Unsupported), connection.execute_wrapper(no_queries):
                columns[key] = f"to_json({compiler.field(kind, SymbolicPayload(payload, probes), fields)})::text"
        statement = f"SELECT {', '.join(columns.values())}"
        return probes, Plan(compiler.statement.finished(statement)) if columns else None, list(columns)


def _is_readable(kind: GraphQLObjectType, node: FieldNode) -> bool:
    definition = kind.fields.get(node.name.value)
    field = definition.extensions.get("strawberry-definition") if definition else None
    return isinstance(field, SqlField) and field.meaning is not None


def _is_complete(text: str | None, kind: GraphQLObjectType, node: FieldNode) -> bool:
    """Whether a value is no case for GraphQL's rules about null, which the ordinary executor applies."""
    if text is None:
        return not isinstance(kind.fields[node.name.value].type, GraphQLNonNull)
    return NULL_MARK not in text


def _value(text: str | None) -> Any:
    return None if text is None else orjson.loads(text)
