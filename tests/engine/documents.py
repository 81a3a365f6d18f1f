"""The clients' own documents, wherever they lie, each operation with the fragments it needs, and variables that mean something."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    OperationDefinitionNode,
    TypeInfo,
    TypeInfoVisitor,
    VariableNode,
    Visitor,
    get_named_type,
    parse,
    print_ast,
    type_from_ast,
    visit,
)

from schema.root import schema

if TYPE_CHECKING:
    from tests.engine.world import School

CORE = schema._schema
CLIENTS = Path(__file__).parents[2] / "clients"
DAYS = {"from": "2026-09-28", "to": "2026-10-18", "on": "2026-10-05", "since": "2026-09-28", "last": "2026-10-18"}
PLAIN: dict[str, Any] = {"Date": "2026-10-05", "Int": 3, "Boolean": True, "String": "ш", "Cursor": None}

COUNTED = {"invitation"}
"""Fields of Query whose asking is counted by address, and so are the ordinary executor's: the engine writes nothing."""


@dataclass(frozen=True)
class ClientOperation:
    """One operation of a client."""

    name: str
    kind: str
    text: str

    def variables(self, school: School) -> dict[str, Any]:
        """Give variables of the right types, naming rows of a school."""
        document = parse(self.text)
        info = TypeInfo(CORE)
        uses = _Uses(info, school.ids())
        visit(document, TypeInfoVisitor(info, uses))
        operation = next(each for each in document.definitions if isinstance(each, OperationDefinitionNode))
        declared = {each.variable.name.value: each for each in operation.variable_definitions or ()}
        return {
            name: uses.found[name] if name in uses.found else DAYS.get(name, _plain(get_named_type(type_from_ast(CORE, each.type))))
            for name, each in declared.items()
        }


def _plain(given: object) -> Any:
    """Give a value of a type: of an enumeration the first one."""
    return next(iter(given.values)) if isinstance(given, GraphQLEnumType) else PLAIN.get(str(given))


class _Uses(Visitor):
    """Finds which ids an operation's variables have to be."""

    def __init__(self, info: TypeInfo, ids: dict[str, list[str]]) -> None:
        super().__init__()
        self.info, self.ids = info, ids
        self.found: dict[str, Any] = {}

    def enter_variable(self, node: VariableNode, *_: Any) -> None:
        """Note the id that the argument of this variable is."""
        argument, field = self.info.get_argument(), self.info.get_field_def()
        meaning = getattr(field.extensions.get("strawberry-definition"), "meaning", None) if field else None
        if argument is None or meaning is None:
            return
        reference = meaning.references.get(argument.extensions["strawberry-definition"].python_name)
        if reference:
            self.found[node.name.value] = self.ids[reference.type_name][0]


def operations(*kinds: str) -> list[ClientOperation]:
    """Find the clients' operations of the given kinds ("query", "mutation", "subscription"), by name."""
    texts = [path.read_text(encoding="utf-8") for path in CLIENTS.rglob("*.graphql") if "node_modules" not in path.parts]
    definitions = [definition for text in texts for definition in parse(text).definitions]
    fragments = {each.name.value: each for each in definitions if isinstance(each, FragmentDefinitionNode)}
    found = [
        ClientOperation(each.name.value, each.operation.value, _whole(each, fragments))
        for each in definitions
        if isinstance(each, OperationDefinitionNode) and each.operation.value in kinds and each.name and not _is_counted(each)
    ]
    return sorted(found, key=lambda each: each.name)


def _is_counted(operation: OperationDefinitionNode) -> bool:
    return any(isinstance(each, FieldNode) and each.name.value in COUNTED for each in operation.selection_set.selections)


def _whole(operation: OperationDefinitionNode, fragments: dict[str, FragmentDefinitionNode]) -> str:
    """Give an operation's text with every fragment that it spreads, however deep."""
    needed: dict[str, FragmentDefinitionNode] = {}
    todo: list[Any] = [operation]
    while todo:
        spreads = _Spreads()
        visit(todo.pop(), spreads)
        todo += [fragments[name] for name in spreads.names if name not in needed]
        needed |= {name: fragments[name] for name in spreads.names}
    return print_ast(DocumentNode(definitions=(operation, *needed.values())))


class _Spreads(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def enter_fragment_spread(self, node: FragmentSpreadNode, *_: Any) -> None:
        self.names.append(node.name.value)
