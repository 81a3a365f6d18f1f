"""Which fields an operation asks of an object: fragments, @include and @skip, merged fields. No SQL in here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    SelectionSetNode,
    VariableNode,
    is_abstract_type,
)

from schema.engine.errors import Unsupported

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graphql import FragmentDefinitionNode

Groups = dict[str, list[FieldNode]]
_CONDITIONS = {"include": True, "skip": False}


class Selections:
    """Collects fields as the GraphQL specification says (CollectFields, MergeSelectionSets), in order of appearance."""

    def __init__(self, schema: GraphQLSchema, fragments: Mapping[str, FragmentDefinitionNode], values: Mapping[str, Any]) -> None:
        self.schema, self.fragments, self.values = schema, fragments, values

    def of(self, kind: GraphQLObjectType, sets: Iterable[SelectionSetNode | None]) -> Groups:
        """Give the fields asked of an object of a type, by response key."""
        groups: Groups = {}
        seen: set[str] = set()
        for selected in sets:
            if selected is not None:
                self._collect(kind, selected, groups, seen)
        return groups

    def _collect(self, kind: GraphQLObjectType, selected: SelectionSetNode, groups: Groups, seen: set[str]) -> None:
        for node in selected.selections:
            if not self._included(node):
                continue
            if isinstance(node, FieldNode):
                groups.setdefault(_key(node), []).append(node)
            elif isinstance(node, InlineFragmentNode):
                if self._applies(node.type_condition, kind):
                    self._collect(kind, node.selection_set, groups, seen)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in seen:
                seen.add(node.name.value)
                fragment = self.fragments[node.name.value]
                if self._applies(fragment.type_condition, kind):
                    self._collect(kind, fragment.selection_set, groups, seen)

    def _included(self, node: Any) -> bool:
        included = True
        for directive in node.directives or ():
            name = directive.name.value
            if name not in _CONDITIONS:
                msg = f"the directive @{name}"
                raise Unsupported(msg)
            given = directive.arguments[0].value
            value = self.values[given.name.value] if isinstance(given, VariableNode) else given.value
            included = included and value is _CONDITIONS[name]
        return included

    def _applies(self, condition: Any, kind: GraphQLObjectType) -> bool:
        if condition is None or condition.name.value == kind.name:
            return True
        named = self.schema.get_type(condition.name.value)
        return is_abstract_type(named) and self.schema.is_sub_type(named, kind)


def _key(node: FieldNode) -> str:
    return node.alias.value if node.alias else node.name.value
