"""The ordinary executor for mutations and events, with what lies below their payloads read by one statement for each object.

Queries that the engine cannot compile go through it unchanged. No SQL in here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import OperationType
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.utils.inspect import in_async_context

if TYPE_CHECKING:
    from graphql import GraphQLObjectType
    from graphql.pyutils import Path


class Executor(StrawberryGraphQLCoreExecutionContext):
    """For `strawberry.Schema(execution_context_class=Executor)`."""

    def execute_fields(
        self,
        parent_type: GraphQLObjectType,
        source_value: Any,
        path: Path | None,
        grouped_field_set: Any,
        position_context: Any,
    ) -> Any:
        """Execute an object's fields: those that the engine can read together, the others one by one."""
        engine = self.schema.extensions.get("engine")
        if engine is None or path is None or self.operation.operation is OperationType.QUERY or in_async_context():
            return super().execute_fields(parent_type, source_value, path, grouped_field_set, position_context)
        nodes = {name: [details.node for details in fields] for name, fields in grouped_field_set.items()}
        read = engine.read_payload(self, parent_type, source_value, nodes)
        others = {name: fields for name, fields in grouped_field_set.items() if name not in read}
        rest: Any = super().execute_fields(parent_type, source_value, path, others, position_context)
        return {name: read[name] if name in read else rest[name] for name in grouped_field_set if name in read or name in rest}
