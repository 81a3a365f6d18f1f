"""Writes the whole answer to an event: its payload's own fields in Python, all below them by one statement, put together as text.

Nothing is executed again and nothing is decoded: what PostgreSQL writes goes to the listener. Whatever cannot be written so is
Unsupported, and the ordinary executor answers. No SQL in here.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import Error, connection
from graphql import GraphQLError, GraphQLNonNull, GraphQLObjectType, get_named_type, is_abstract_type, is_leaf_type
from strawberry.types.base import get_object_definition
from strawberry.types.field import StrawberryField

from schema.context import Context
from schema.engine.errors import Unsupported
from schema.engine.fields import SqlField
from schema.engine.leaves import NULL_MARK, as_json
from schema.engine.operation import Lru, Operation
from schema.engine.payload import Probes, SymbolicPayload, looks_alike
from schema.engine.plan import Plan
from schema.engine.prepared import no_queries, run
from schema.engine.selection import Selections
from schema.engine.symbolic import absent_in
from schema.engine.text import Constant, an_object, joined

if TYPE_CHECKING:
    from graphql import DocumentNode, FieldNode

    from schema.engine.compiler import Compiler
    from schema.engine.text import Pieces
    from schema.engine.together import Asker

log = logging.getLogger(__name__)
OPERATIONS, TEMPLATES, VARIANTS = 256, 512, 7
# Where a payload's own fields go in what the statement answers: JSON holds no such character.
GAP = "\x1e"
# Writes one of a payload's own fields.
Write = Callable[[Any], str]
CompilerFor = Callable[[Operation, Mapping[str, Any], Any], "Compiler"]


class Question(NamedTuple):
    """What a subscription asks of each event: its document, the name of the operation, and the variables as they were sent."""

    text: str
    document: DocumentNode
    name: str | None
    variables: Mapping[str, Any] | None


class Template(NamedTuple):
    """How payloads that look alike are written for one operation and actors of equal roles: `own` fill the text's gaps."""

    probes: Probes
    plan: Plan | str
    own: list[Write]

    def written(self, payload: Any, coerced: Mapping[str, Any], context: Context | Asker) -> str:
        """Write the response's `data`. Cost: at most one statement, which finds who asks as well if that is not known yet."""
        return self.told(self.plan if isinstance(self.plan, str) else self._read(self.plan, payload, coerced, context), payload)

    def told(self, text: str, payload: Any) -> str:
        """Write the response's `data` with what the plan has answered. Raises: Unsupported."""
        if self.own:
            head, *rest = text.split(GAP)
            text = head + "".join(f"{write(payload)}{piece}" for write, piece in zip(self.own, rest, strict=True))
        if NULL_MARK in text:
            msg = "null where null is forbidden"
            raise Unsupported(msg)
        return text

    @staticmethod
    def _read(plan: Plan, payload: Any, coerced: Mapping[str, Any], context: Context | Asker) -> str:
        if isinstance(context, Context):
            return str(run(plan, plan.bind(coerced, context, payload))[0])
        joined_plan = plan.joined(context)
        *proof, text = run(joined_plan, joined_plan.bind(coerced, context, payload))
        if not context.holds(proof):
            msg = "other roles than were guessed"
            raise Unsupported(msg)
        return str(text)


class Asked(NamedTuple):
    """What to ask the database about a payload, and how its answer becomes the response."""

    template: Template
    statement: Plan
    values: list[Any]
    payload: Any
    asker: Asker

    def body(self, row: Sequence[Any]) -> bytes | None:
        """Give the response that a row tells, of texts as bytes; None where the guess was wrong or the row cannot be written so."""
        *proof, text = [each.decode() if isinstance(each, bytes) else each for each in row]
        if not self.asker.holds(proof):
            return None
        try:
            return f'{{"data":{self.template.told(text, self.payload)}}}'.encode()
        except Unsupported:
            return None


class Events:
    """The templates of one schema; `compiler` makes a compiler for an operation, its variables and an actor."""

    def __init__(self, schema: Any, compiler: CompilerFor) -> None:
        self._schema, self._compiler = schema, compiler
        self._operations: Lru[Operation] = Lru(OPERATIONS)
        self._templates: Lru[list[Template | str]] = Lru(TEMPLATES)

    def text(self, question: Question, payload: Any, context: Context | Asker) -> str:
        """Give the response's `data` for a payload, to somebody who is known or guessed. Raises: Unsupported."""
        core = self._schema._schema
        operation = self._operations.get((question.text, question.name), lambda: Operation(core, question.document, question.name))
        coerced = operation.coerced(question.variables or {})
        return self._template(operation, question, coerced, payload, context.actor).written(payload, coerced, context)

    def asked(self, question: Question, payload: Any, asker: Asker) -> Asked | None:
        """Give the statement by which `text` would write a payload; None where something had to be made for that first, or none is needed."""
        operation = self._operations.known((question.text, question.name))
        if operation is None:
            return None
        try:
            coerced = operation.coerced(question.variables or {})
            made = self._templates.known(self._key(operation, question, coerced, payload, asker.actor)) or []
            template = next((each for each in made if not isinstance(each, str) and looks_alike(payload, each.probes)), None)
            if template is None or isinstance(template.plan, str):
                return None
            plan = template.plan.joined(asker)
            return Asked(template, plan, plan.bind(coerced, asker, payload), payload, asker)
        except (GraphQLError, ValueError, Unsupported):
            return None

    @staticmethod
    def _key(operation: Operation, question: Question, coerced: Mapping[str, Any], payload: Any, actor: Any) -> tuple[Any, ...]:
        return (question.text, question.name, type(payload), actor.roles, absent_in(actor), operation.variables.key(coerced))

    def _template(self, operation: Operation, question: Question, coerced: Mapping[str, Any], payload: Any, actor: Any) -> Template:
        made = self._templates.get(self._key(operation, question, coerced, payload, actor), list)
        for known in made:
            if isinstance(known, str):
                raise Unsupported(known)
            if looks_alike(payload, known.probes):
                return known
        new = self._made_or_why(self._compiler(operation, coerced, actor), operation, coerced, payload)
        if isinstance(new, str):
            made[:] = [new]
            raise Unsupported(new)
        made[:] = [*made[-VARIANTS:], new]
        return new

    def _made_or_why(self, compiler: Compiler, operation: Operation, coerced: Mapping[str, Any], payload: Any) -> Template | str:
        try:
            return self._made(compiler, operation, coerced, payload)
        except Unsupported as reason:
            return str(reason)
        except Error:
            raise
        except Exception as fault:
            log.exception("an event could not be compiled")
            return f"{type(fault).__name__} while compiling"

    def _made(self, compiler: Compiler, operation: Operation, coerced: Mapping[str, Any], payload: Any) -> Template:
        core = self._schema._schema
        selections = Selections(core, operation.fragments, operation.variables.symbols(coerced))
        ((key, roots),) = selections.of(core.subscription_type, [operation.node.selection_set]).items()
        kind = self._kind(payload, core.subscription_type.fields[roots[0].name.value].type)
        probes: Probes = {}
        own: list[Write] = []
        fields = {
            name: _field(compiler, kind, SymbolicPayload(payload, probes), nodes, own)
            for name, nodes in selections.of(kind, [node.selection_set for node in roots]).items()
        }
        pieces = an_object({key: an_object(fields)})
        if all(isinstance(piece, Constant) for piece in pieces):
            return Template(probes, "".join(pieces), own)
        return Template(probes, Plan(compiler.statement.finished(f"SELECT {joined(pieces)}")), own)

    def _kind(self, payload: Any, declared: Any) -> GraphQLObjectType:
        core, named = self._schema._schema, get_named_type(declared)
        definition = get_object_definition(type(payload))
        kind = definition and core.get_type(self._schema.config.name_converter.from_type(definition))
        fits = kind is named or (is_abstract_type(named) and core.is_sub_type(named, kind))
        if not isinstance(kind, GraphQLObjectType) or not fits:
            msg = f"a payload of {type(payload).__name__}"
            raise Unsupported(msg)
        return kind


def _field(compiler: Compiler, kind: GraphQLObjectType, payload: Any, nodes: list[FieldNode], own: list[Write]) -> Pieces:
    """Write a field: of the database, or a gap for one of the payload's own, which is added to `own`."""
    definition = kind.fields.get(nodes[0].name.value)
    if definition is not None and not isinstance(definition.extensions.get("strawberry-definition"), SqlField):
        own.append(_own(kind, nodes[0].name.value))
        return [Constant(GAP)]
    with connection.execute_wrapper(no_queries):
        return compiler.pieces(kind, payload, nodes)


def _own(kind: GraphQLObjectType, name: str) -> Write:
    """Write a scalar that the payload knows itself, by a method of nothing but itself or an attribute."""
    definition = kind.fields[name]
    field = definition.extensions.get("strawberry-definition")
    if not is_leaf_type(get_named_type(definition.type)) or not isinstance(field, StrawberryField) or not _is_plain(field):
        msg = f"{kind.name}.{name}, which is no field of the engine"
        raise Unsupported(msg)
    absent = NULL_MARK if isinstance(definition.type, GraphQLNonNull) else "null"
    read = field.base_resolver or (lambda payload: getattr(payload, field.python_name))

    def write(payload: Any) -> str:
        try:
            value = read(payload)
            return absent if value is None else as_json(value, definition.type)
        except (GraphQLError, LookupError, TypeError, ValueError, AttributeError) as error:
            msg = f"{kind.name}.{name} has no value"
            raise Unsupported(msg) from error

    return write


def _is_plain(field: StrawberryField) -> bool:
    resolver = field.base_resolver
    if field.extensions or field.permission_classes or field.is_async:
        return False
    return resolver is None or not (resolver.arguments or resolver.info_parameter or resolver.root_parameter or resolver.parent_parameter)
