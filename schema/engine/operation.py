"""A parsed and validated operation, and the plans made for it. No SQL in here."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    OperationDefinitionNode,
    VariableNode,
    Visitor,
    get_operation_ast,
    get_variable_values,
    visit,
)

from schema.engine.errors import Unsupported
from schema.engine.variables import Variables

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from graphql import DocumentNode, GraphQLSchema

T = TypeVar("T")


class Lru(Generic[T]):
    """A bounded memory of what was used last, shared by threads."""

    def __init__(self, size: int) -> None:
        self.size, self._kept, self._lock = size, OrderedDict[Any, T](), Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Give what is kept under a key, or make and keep it; what was not used for longest goes."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = make()
        with self._lock:
            self._kept[key] = made
            if len(self._kept) > self.size:
                self._kept.popitem(last=False)
        return made

    def known(self, key: Hashable) -> T | None:
        """Give what is kept under a key, or None."""
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key]

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()


class _NodeIds(Visitor):
    """Finds the variables that are given to `node(id:)`."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        """Note the variable, if the field is `node`."""
        if node.name.value == "node":
            self.names |= {each.value.name.value for each in node.arguments or () if isinstance(each.value, VariableNode)}


class Operation:
    """One operation of a document that is valid."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode, name: str | None) -> None:
        found = get_operation_ast(document, name)
        if found is None:
            msg = "no operation of that name, or several without a name"
            raise Unsupported(msg)
        self.node: OperationDefinitionNode = found
        self.fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
        ids = _NodeIds()
        visit(document, ids)
        self.variables = Variables(schema, found, ids.names)
        self._schema = schema

    def coerced(self, given: Mapping[str, Any]) -> Mapping[str, Any]:
        """Give the values of a request's variables. Raises: Unsupported where they are not valid."""
        plain = self.variables.coerced(given)
        if plain is not None:
            return plain
        found = get_variable_values(self._schema, self.node.variable_definitions or (), dict(given))
        if isinstance(found, list):
            msg = "variables that are not valid"
            raise Unsupported(msg)
        return found.coerced

    @property
    def name(self) -> str | None:
        """What it is called in its document, whether or not the request says so."""
        return self.node.name.value if self.node.name else None

    @property
    def is_query(self) -> bool:
        """Whether it only reads."""
        return self.node.operation.value == "query"
