"""The gate that every operation passes, whichever way it comes: limits, validity, and errors that say nothing of our insides."""

from collections.abc import Iterator

from graphql import DocumentNode, GraphQLError, parse
from strawberry.extensions import SchemaExtension

from schema import documents

_NOTHING: DocumentNode = parse("{ __typename }")


class Gate(SchemaExtension):
    """Takes documents from those made ready, so that sockets keep the same limits as HTTP and parse nothing twice."""

    def on_operation(self) -> Iterator[None]:
        """Give the operation its document, or the errors because of which it is not executed."""
        context = self.execution_context
        document = documents.prepare(context.schema._schema, context.query or "")  # noqa: SLF001 - no public door
        errors: list[GraphQLError] = list(document.faults)
        if not errors and (fault := documents.cost_fault(context.schema._schema, document, context.variables or {})):  # noqa: SLF001
            errors.append(fault)
        context.pre_execution_errors = errors
        context.graphql_document = document.node
        if document.node is None:  # Strawberry would parse it again, without the limits
            context.graphql_document, context._provided_operation_name = _NOTHING, None  # noqa: SLF001
        yield
