"""Operations made at random from the schema, with ids and dates that mean something, and literals turned into variables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import (
    ArgumentNode,
    DocumentNode,
    GraphQLSchema,
    IntValueNode,
    NameNode,
    NullValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    StringValueNode,
    TypeInfo,
    TypeInfoVisitor,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    get_named_type,
    parse,
    print_ast,
    value_from_ast_untyped,
    visit,
)
from hypothesis import strategies as st
from hypothesis_graphql import queries

if TYPE_CHECKING:
    from random import Random

DAYS = ("2026-09-01", "2026-10-01", "2026-10-05", "2026-10-08", "2026-10-15", "2026-11-30", "1999-01-01")
KEPT = 0.67
NO_IDS = ("", "?", "U3R1ZGVudDow", "Sm91cm5hbDo5OTk5OTk5OTk5OTk5OTk5OTk5OTk=", "RmlzaDox", "0J/RgNC40LLQtdGC")


def _text(values: tuple[str, ...]) -> st.SearchStrategy[StringValueNode]:
    return st.sampled_from(values).map(lambda value: StringValueNode(value=value))


def documents(schema: GraphQLSchema) -> st.SearchStrategy[DocumentNode]:
    """Make valid queries whose ids are still to be filled in."""
    scalars = {
        "Cursor": _text(("MTox",)),
        "Date": _text(DAYS),
        "DateTime": _text(("2026-10-15T05:30:00Z",)),
        "Decimal": _text(("4.5",)),
        "ID": _text(NO_IDS),
        "Int": st.integers(-1, 120).map(lambda value: IntValueNode(value=str(value))),
        "Time": _text(("08:30:00",)),
        "UUID": _text(("12345678-1234-5678-1234-567812345678",)),
    }
    return queries(schema, custom_scalars=scalars, print_ast=lambda made: made, allow_x00=False)


class Thinned(Visitor):
    """Leaves some of the fields out, wherever there are several: a document's relatives cost less to make than another document."""

    def __init__(self, random: Random) -> None:
        super().__init__()
        self.random = random

    def enter_selection_set(self, node: SelectionSetNode, *_: Any) -> SelectionSetNode:
        """Keep about two thirds, and at least one."""
        kept = tuple(each for each in node.selections if self.random.random() < KEPT)
        return SelectionSetNode(selections=kept or (self.random.choice(node.selections),))


def thinned(made: DocumentNode, random: Random) -> DocumentNode:
    """Give a document that asks for less."""
    found: DocumentNode = visit(made, Thinned(random))
    return found


class Filled(Visitor):
    """Puts ids of the right types into a document's arguments, and hoists some literals into variables."""

    def __init__(self, info: TypeInfo, ids: dict[str, list[str]], random: Random) -> None:
        super().__init__()
        self.info, self.ids, self.random = info, ids, random
        self.variables: dict[str, Any] = {}
        self.declared: list[VariableDefinitionNode] = []

    def enter_argument(self, node: ArgumentNode, *_: Any) -> ArgumentNode | None:
        """Replace one argument."""
        argument, field = self.info.get_argument(), self.info.get_field_def()
        if argument is None or field is None:
            return None
        value = node.value
        if get_named_type(argument.type).name == "ID" and not isinstance(value, NullValueNode) and self.random.random() < 0.9:
            value = StringValueNode(value=self._id(field, argument))
        if self.random.random() < 0.6:
            value = self._hoisted(value, argument.type)
        return ArgumentNode(name=node.name, value=value)

    def _id(self, field: Any, argument: Any) -> str:
        meaning = getattr(field.extensions.get("strawberry-definition"), "meaning", None)
        name = argument.extensions["strawberry-definition"].python_name
        reference = meaning.references.get(name) if meaning else None
        kinds = [reference.type_name] if reference and self.random.random() < 0.9 else list(self.ids)
        return self.random.choice([each for kind in kinds for each in self.ids.get(kind, NO_IDS)])

    def _hoisted(self, value: Any, kind: Any) -> VariableNode:
        name = f"v{len(self.declared)}"
        self.variables[name] = value_from_ast_untyped(value)
        self.declared.append(
            VariableDefinitionNode(variable=VariableNode(name=NameNode(value=name)), type=_type_node(str(kind)), directives=())
        )
        return VariableNode(name=NameNode(value=name))


def _type_node(text: str) -> Any:
    operation: Any = parse(f"query ($v: {text}) {{ a }}").definitions[0]
    return operation.variable_definitions[0].type


def filled(schema: GraphQLSchema, made: DocumentNode, ids: dict[str, list[str]], random: Random) -> tuple[str, dict[str, Any]]:
    """Give the text of an operation and its variables."""
    info = TypeInfo(schema)
    visitor = Filled(info, ids, random)
    document = visit(made, TypeInfoVisitor(info, visitor))
    definitions = [
        OperationDefinitionNode(
            operation=each.operation,
            name=None,
            variable_definitions=tuple(visitor.declared),
            directives=(),
            selection_set=each.selection_set,
        )
        if isinstance(each, OperationDefinitionNode)
        else each
        for each in document.definitions
    ]
    return print_ast(DocumentNode(definitions=tuple(definitions))), visitor.variables
