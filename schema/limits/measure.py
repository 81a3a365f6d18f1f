"""How deep and how wide a document is. Linear in its length, however often its fragments are spread."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    Visitor,
    visit,
)
from graphql.language.ast import DirectiveNode, StringValueNode

from schema.limits import bounds


@dataclass(frozen=True, slots=True)
class Measures:
    """The size of a document, or of a part of it."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0

    def beside(self, other: "Measures") -> "Measures":
        """Return the size of two parts next to each other."""
        return Measures(max(self.depth, other.depth), self.fields + other.fields, self.aliases + other.aliases)


NOTHING = Measures()


def measure(document: DocumentNode) -> Measures:
    """Return the size of a document's operations, fragments spread; recursive fragments count once."""
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    ruler = _Ruler(fragments)
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    return reduce(Measures.beside, (ruler.of_set(operation.selection_set) for operation in operations), NOTHING)


def faults(document: DocumentNode) -> Iterator[GraphQLError]:
    """Yield one error for each bound that a document passes."""
    size = measure(document)
    counted = _Counter()
    visit(document, counted)
    for what, limit, found, code in (
        ("fields within fields", bounds.DEPTH, size.depth, "TOO_DEEP"),
        ("fields", bounds.FIELDS, size.fields, "TOO_MANY_FIELDS"),
        ("aliases", bounds.ALIASES, size.aliases, "TOO_MANY_ALIASES"),
        ("directives", bounds.DIRECTIVES, counted.directives, "TOO_MANY_DIRECTIVES"),
    ):
        if found > limit:
            yield GraphQLError(f"The document has more than {limit} {what}.", extensions={"code": code})
    if counted.zeros:
        yield GraphQLError("The document holds the character U+0000, which cannot be stored.", extensions={"code": "BAD_CHARACTER"})


class _Ruler:
    """Measures selections, each fragment once."""

    def __init__(self, fragments: dict[str, FragmentDefinitionNode]) -> None:
        self._fragments = fragments
        self._known: dict[str, Measures] = {}

    def of_set(self, selections: SelectionSetNode | None) -> Measures:
        parts = (self._of(node) for node in selections.selections) if selections else ()
        return reduce(Measures.beside, parts, NOTHING)

    def _of(self, node: object) -> Measures:
        if isinstance(node, FieldNode):
            return self._of_field(node)
        if isinstance(node, InlineFragmentNode):
            return self.of_set(node.selection_set)
        if isinstance(node, FragmentSpreadNode):
            return self._of_fragment(node.name.value)
        return NOTHING

    def _of_field(self, node: FieldNode) -> Measures:
        if node.name.value in {"__schema", "__type"}:
            return Measures(depth=1, fields=1, aliases=int(node.alias is not None))
        inner = self.of_set(node.selection_set)
        return Measures(inner.depth + 1, inner.fields + 1, inner.aliases + int(node.alias is not None))

    def _of_fragment(self, name: str) -> Measures:
        if name not in self._known:
            self._known[name] = NOTHING  # what a fragment that spreads itself finds
            fragment = self._fragments.get(name)
            self._known[name] = self.of_set(fragment.selection_set) if fragment else NOTHING
        return self._known[name]


class _Counter(Visitor):
    """Counts what is in the text itself."""

    directives = 0
    zeros = 0

    def enter_directive(self, _node: DirectiveNode, *_rest: object) -> None:
        self.directives += 1

    def enter_string_value(self, node: StringValueNode, *_rest: object) -> None:
        self.zeros += "\0" in node.value
