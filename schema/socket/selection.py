"""What a subscription selects below its root field: coordinates of fields, and variables. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLSchema,
    InlineFragmentNode,
    SelectionNode,
    SelectionSetNode,
    VariableNode,
    Visitor,
    get_named_type,
    get_operation_ast,
    parse,
    visit,
)
from graphql.type import GraphQLInterfaceType, GraphQLNamedType, GraphQLObjectType

if TYPE_CHECKING:
    from graphql.language.ast import Node


@dataclass(frozen=True, slots=True)
class Selection:
    """`fields`: as "Lesson.topic", `__typename` left out; `variables`: names of all that could change the result."""

    fields: frozenset[str]
    variables: frozenset[str]


@lru_cache(maxsize=512)
def selection_of(schema: GraphQLSchema, text: str, name: str | None) -> Selection:
    """The selection of a valid document's operation."""
    document = parse(text)
    operation = get_operation_ast(document, name)
    walk = _Walk(schema, document)
    if operation is not None and schema.subscription_type is not None:
        walk.below_root(operation.selection_set.selections, schema.subscription_type)
    return Selection(frozenset(walk.fields), frozenset(walk.variables))


class _Walk:
    def __init__(self, schema: GraphQLSchema, document: DocumentNode) -> None:
        self.fields: set[str] = set()
        self.variables: set[str] = set()
        self._schema = schema
        self._fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
        self._seen: set[tuple[str, str]] = set()

    def below_root(self, selections: tuple[SelectionNode, ...], parent: GraphQLNamedType) -> None:
        """The root field's own arguments say what is listened to, not what is shown."""
        for node in selections:
            self._note_variables(node.directives or ())
            if isinstance(node, FieldNode):
                self._of_set(node.selection_set, self._type_of(node, parent))
            elif isinstance(node, InlineFragmentNode):
                self.below_root(node.selection_set.selections, parent)
            elif isinstance(node, FragmentSpreadNode):
                self.below_root(self._fragments[node.name.value].selection_set.selections, parent)

    def _of_set(self, selections: SelectionSetNode | None, parent: GraphQLNamedType | None) -> None:
        for node in selections.selections if selections and parent else ():
            if isinstance(node, FieldNode):
                self._of_field(node, parent)
            elif isinstance(node, InlineFragmentNode):
                self._note_variables(node.directives or ())
                self._of_set(node.selection_set, self._condition(node, parent))
            elif isinstance(node, FragmentSpreadNode):
                self._note_variables(node.directives or ())
                self._of_fragment(self._fragments[node.name.value])

    def _of_field(self, node: FieldNode, parent: GraphQLNamedType | None) -> None:
        self._note_variables((*(node.arguments or ()), *(node.directives or ())))
        if parent is not None and node.name.value != "__typename":
            self.fields.add(f"{parent.name}.{node.name.value}")
            self._of_set(node.selection_set, self._type_of(node, parent))

    def _of_fragment(self, fragment: FragmentDefinitionNode) -> None:
        key = (fragment.name.value, fragment.type_condition.name.value)
        if key not in self._seen:
            self._seen.add(key)
            self._of_set(fragment.selection_set, self._schema.get_type(fragment.type_condition.name.value))

    def _condition(self, node: InlineFragmentNode, parent: GraphQLNamedType | None) -> GraphQLNamedType | None:
        return self._schema.get_type(node.type_condition.name.value) if node.type_condition else parent

    def _type_of(self, node: FieldNode, parent: GraphQLNamedType | None) -> GraphQLNamedType | None:
        fields = parent.fields if isinstance(parent, GraphQLObjectType | GraphQLInterfaceType) else {}
        field = fields.get(node.name.value)
        return get_named_type(field.type) if field else None

    def _note_variables(self, nodes: tuple[Node, ...]) -> None:
        for node in nodes:
            visit(node, _Variables(self.variables))


class _Variables(Visitor):
    def __init__(self, found: set[str]) -> None:
        super().__init__()
        self._found = found

    def enter_variable(self, node: VariableNode, *_rest: object) -> None:
        self._found.add(node.name.value)
