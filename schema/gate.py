"""Hands Strawberry's executor documents that have been made ready, so that it neither parses nor validates them again."""

from collections.abc import Iterator

from graphql import DocumentNode, parse
from strawberry.extensions import SchemaExtension

from schema import documents

_NOTHING: DocumentNode = parse("{ __typename }")


class Gate(SchemaExtension):
    """Takes the document from those made ready; one with faults is not executed."""

    def on_operation(self) -> Iterator[None]:
        """Give the operation its document, or the errors because of which it is not executed."""
        context = self.execution_context
        document = documents.prepare(context.schema._schema, context.query or "")  # noqa: SLF001 - no public door
        context.pre_execution_errors = list(document.faults)
        context.graphql_document = document.node
        if document.node is None:  # Strawberry would parse it again, without the limits
            context.graphql_document, context._provided_operation_name = _NOTHING, None  # noqa: SLF001
        yield
