"""How many objects an answer could hold. Computed from the document and its page sizes, before anything is read."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
    is_composite_type,
    is_list_type,
    is_non_null_type,
)
from graphql.language.ast import IntValueNode

from schema.limits import bounds

PAGE_ARGUMENTS = ("first", "last")
MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Cost:
    """What a document costs with given variables."""

    objects: int
    largest_page: int
    varies: bool
    """Whether other variables could change it: a page size is one of them."""

    def fault(self) -> GraphQLError | None:
        """Return the error that names the bound which is passed, or None."""
        if self.largest_page > bounds.PAGE:
            text = f"A page of {self.largest_page} is asked for; {bounds.PAGE} are allowed."
            return GraphQLError(text, extensions={"code": "PAGE_TOO_LARGE"})
        if self.objects > bounds.OBJECTS:
            text = f"The answer could hold {self.objects} objects; {bounds.OBJECTS} are allowed: ask for less in one document."
            return GraphQLError(text, extensions={"code": "TOO_COSTLY"})
        return None


def cost_of(schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, object]) -> Cost:
    """Return the cost of a document that is valid against the schema: that of its costliest operation."""
    walk = _Walk(schema, document, variables)
    objects = walk.of_document()
    return Cost(objects, walk.largest_page, walk.varies)


class _Walk:
    """One computation of a cost."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, object]) -> None:
        self.varies = False
        self.largest_page = 0
        self._schema = schema
        self._operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
        self._fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
        self._variables = self._defaults() | dict(variables)
        self._known: dict[tuple[str, int], int] = {}

    def of_document(self) -> int:
        roots = [(node, self._schema.get_root_type(node.operation)) for node in self._operations]
        return max((self._of_set(node.selection_set, root, bounds.LIST) for node, root in roots if root), default=0)

    def _of_set(self, selections: SelectionSetNode | None, parent: GraphQLNamedType, page: int) -> int:
        return sum(self._of(node, parent, page) for node in selections.selections) if selections else 0

    def _of(self, node: object, parent: GraphQLNamedType, page: int) -> int:
        if isinstance(node, FieldNode):
            return self._of_field(node, parent, page)
        if isinstance(node, InlineFragmentNode):
            condition = self._schema.get_type(node.type_condition.name.value) if node.type_condition else parent
            return self._of_set(node.selection_set, condition or parent, page)
        return self._of_fragment(node.name.value, page) if isinstance(node, FragmentSpreadNode) else 0

    def _of_fragment(self, name: str, page: int) -> int:
        fragment = self._fragments.get(name)
        parent = self._schema.get_type(fragment.type_condition.name.value) if fragment else None
        if fragment is None or parent is None:
            return 0
        key = (name, page)
        if key not in self._known:
            self._known[key] = 0  # what a fragment that spreads itself finds
            self._known[key] = self._of_set(fragment.selection_set, parent, page)
        return self._known[key]

    def _of_field(self, node: FieldNode, parent: GraphQLNamedType, page: int) -> int:
        fields = parent.fields if isinstance(parent, GraphQLObjectType | GraphQLInterfaceType) else {}
        field = fields.get(node.name.value)
        if field is None or not is_composite_type(get_named_type(field.type)):
            return 0
        kind = field.type.of_type if is_non_null_type(field.type) else field.type
        own = self._page(node, field)
        times = page if is_list_type(kind) else 1
        # A connection's page size counts at the list inside it.
        return times * (1 + self._of_set(node.selection_set, get_named_type(field.type), own or bounds.LIST))

    def _page(self, node: FieldNode, field: GraphQLField) -> int | None:
        sizes = [self._size(argument.value) for argument in node.arguments or () if argument.name.value in PAGE_ARGUMENTS]
        self.largest_page = max([self.largest_page, *sizes])
        defaults = (field.args[name].default_value for name in PAGE_ARGUMENTS if name in field.args)
        return max(sizes, default=None) or next((size for size in defaults if isinstance(size, int)), None)

    def _size(self, value: object) -> int:
        if isinstance(value, VariableNode):
            self.varies = True
            given = self._variables.get(value.name.value)
        else:
            given = _number(value)
        return given if isinstance(given, int) and given > 0 else bounds.LIST

    def _defaults(self) -> dict[str, object]:
        declared = (definition for operation in self._operations for definition in operation.variable_definitions or ())
        return {definition.variable.name.value: _number(definition.default_value) for definition in declared}


def _number(value: object) -> int | None:
    # Longer numbers are no valid Int; Python would refuse to read very long ones.
    return int(value.value[:MOST_DIGITS]) if isinstance(value, IntValueNode) else None
