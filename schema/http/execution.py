"""Executes one operation: through the engine where it can, else through Strawberry's executor. Equal answers either way."""

from dataclasses import dataclass
from typing import Any

import orjson
import strawberry
from graphql import GraphQLError, GraphQLSchema, OperationDefinitionNode, OperationType, get_operation_ast

from schema import documents
from schema.context import Context
from schema.engine.engine import Engine
from schema.errors import to_wire
from schema.http.failure import FailureError
from schema.http.parameters import Parameters
from server.access.actor import Actor
from server.access.roles import Role
from server.access.session import Guess


@dataclass(frozen=True, slots=True)
class Answer:
    """The body of an answer, and what it took."""

    body: bytes
    executed: bool = True
    """False when the document or its variables were at fault, so that nothing was executed."""
    way: str = ""
    """For the debug header: which of the two executed it, and why."""


def ready(schema: GraphQLSchema, parameters: Parameters, actor: Actor, *, only_reads: bool) -> Answer | None:
    """Return None if the operation may be executed, or the answer that says why it may not.

    Raises: FailureError 405 for anything but a query where only reads are served, 403 for a program that would write.
    """
    document = documents.prepare(schema, parameters.text)
    if document.node is None or document.faults:
        return _refused(*document.faults)
    operation = get_operation_ast(document.node, parameters.operation_name)
    if operation is None:
        return _refused(_no_operation(parameters.operation_name))
    _require_kind(operation, only_reads=only_reads)
    _require_person(operation, actor)
    fault = documents.cost_fault(schema, document, parameters.variables)
    return _refused(fault) if fault else None


def at_once(schema: GraphQLSchema, engine: Engine, parameters: Parameters, asker: Guess) -> Answer | None:
    """Answer a query by the one statement that finds who asks as well; None where that has to be found first, or nothing executed."""
    document = documents.prepare(schema, parameters.text)
    if document.node is None or document.faults or documents.cost_fault(schema, document, parameters.variables):
        return None
    answer = engine.execute_for(asker, parameters.text, parameters.variables, parameters.operation_name)
    body = answer and answer.body()
    return Answer(body, way="engine") if body else None


def execute(schema: strawberry.Schema, engine: Engine | None, parameters: Parameters, context: Context) -> Answer:
    """Execute an operation that is ready."""
    if engine is None:
        return _ordinarily(schema, parameters, context, "the engine is off")
    answer = engine.execute(parameters.text, parameters.variables, parameters.operation_name, context)
    body = answer.body()
    return _ordinarily(schema, parameters, context, answer.reason) if body is None else Answer(body, way="engine")


def _ordinarily(schema: strawberry.Schema, parameters: Parameters, context: Context, why: str) -> Answer:
    text, name, variables = parameters.text, parameters.operation_name, parameters.variables
    # The engine declines variables that are not of their types, and does not say so to the client.
    faults = documents.variable_faults(schema._schema, documents.prepare(schema._schema, text), name, variables)  # noqa: SLF001
    if faults:
        return _refused(*faults)
    result = schema.execute_sync(text, variable_values=variables, context_value=context, operation_name=name)
    body: dict[str, Any] = {"data": result.data}
    if result.errors:
        body["errors"] = to_wire(result.errors)
    return Answer(orjson.dumps(body), way=f"ordinary; {why}")


def _refused(*errors: GraphQLError) -> Answer:
    listed = to_wire(errors)
    for error in listed:
        error.setdefault("extensions", {}).setdefault("code", "BAD_DOCUMENT")
    return Answer(orjson.dumps({"errors": listed}), executed=False)


def _require_kind(operation: OperationDefinitionNode, *, only_reads: bool) -> None:
    if operation.operation is OperationType.SUBSCRIPTION:
        msg = "Subscriptions are served over a WebSocket at this address."
        raise FailureError(msg, code="SUBSCRIPTION_OVER_HTTP")
    if only_reads and operation.operation is not OperationType.QUERY:
        msg = "A GET request can only read: send a mutation by POST."
        raise FailureError(msg, status=405, code="METHOD_NOT_ALLOWED", headers={"Allow": "POST"})


def _require_person(operation: OperationDefinitionNode, actor: Actor) -> None:
    """Refuse whatever a program would write: its account stands for nobody, though it could be taken for somebody's."""
    if operation.operation is OperationType.MUTATION and Role.SERVICE in actor.roles:
        msg = "A program only reads."
        raise FailureError(msg, status=403, code="FORBIDDEN")


def _no_operation(name: str | None) -> GraphQLError:
    text = f"The document has no operation named '{name}'." if name else "The document has several operations: name one."
    return GraphQLError(text, extensions={"code": "NO_SUCH_OPERATION"})
