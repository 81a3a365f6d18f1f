"""Documents made ready for execution: parsed, held against the limits and the schema, and kept; and which of them are ours.

The clients' build writes a manifest of their documents by SHA-256. In production a browser may send only those. Nothing is
executed in here.
"""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    NoSchemaIntrospectionCustomRule,
    get_operation_ast,
    get_variable_values,
    parse,
    specified_rules,
    validate,
)
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule

from schema import limits

LONGEST_KEPT = 16 * 1024
RULES = (*specified_rules, MaybeNullValidationRule, OneOfInputValidationRule)
log = logging.getLogger("zhurnal.documents")


@dataclass(frozen=True, slots=True)
class Document:
    """A document with all that can be said of it before its variables are known."""

    text: str
    node: DocumentNode | None
    """None when it cannot be parsed."""
    faults: tuple[GraphQLError, ...]
    """Empty when it may be executed."""
    cost: limits.Cost | None
    """None when it has faults, or when its page sizes are variables."""


def prepare(schema: GraphQLSchema, text: str) -> Document:
    """Return a document ready for execution, or with its faults.

    Cost: nothing for one met lately, about a millisecond otherwise.
    """
    return _kept(schema, text) if len(text) <= LONGEST_KEPT else _prepare(schema, text)


def cost_fault(schema: GraphQLSchema, document: Document, variables: Mapping[str, object]) -> GraphQLError | None:
    """Return the error that names a bound which a faultless document passes with these variables, or None."""
    if document.node is None:
        return None
    return (document.cost or limits.cost_of(schema, document.node, variables)).fault()


def valid(schema: GraphQLSchema, text: str) -> DocumentNode | None:
    """Return a document that may be executed; None for one with faults."""
    document = prepare(schema, text)
    return None if document.faults else document.node


def variable_faults(schema: GraphQLSchema, document: Document, name: str | None, variables: dict[str, Any]) -> list[GraphQLError]:
    """Return what is wrong with the variables given to a faultless document's operation, its cost with them included."""
    if document.node is None or (operation := get_operation_ast(document.node, name)) is None:
        return []
    declared = operation.variable_definitions or ()
    found = get_variable_values(schema, declared, variables, max_errors=limits.ERRORS, hide_suggestions=settings.PRODUCTION)
    fault = cost_fault(schema, document, variables)
    return found if isinstance(found, list) else [fault] if fault else []


@lru_cache(maxsize=1)
def trusted() -> Mapping[str, str]:
    """Return the clients' documents by their SHA-256 in hexadecimal, as the clients' build left them."""
    return {name: text for texts in _by_client().values() for name, text in texts.items()}


def is_trusted(text: str) -> bool:
    """Say whether a document is one of the clients' own."""
    return sha256(text.encode()).hexdigest() in trusted()


def client_of(text: str) -> str | None:
    """Say whose a document is: a key of settings.TRUSTED_DOCUMENTS; None for a stranger's."""
    return owners().get(text)


@lru_cache(maxsize=1)
def owners() -> Mapping[str, str]:
    """Return which client each document belongs to, by its text."""
    return {text: client for client, texts in _by_client().items() for text in texts.values()}


def _by_client() -> Mapping[str, Mapping[str, str]]:
    return {client: _manifest(path) for client, path in settings.TRUSTED_DOCUMENTS.items()}


def _manifest(path: Path) -> Mapping[str, str]:
    if not path.exists():
        log.warning("%s of %s is missing: build the clients. Its documents are not trusted.", path.name, path.parents[2].name)
        return {}
    texts = json.loads(path.read_text(encoding="utf-8")).values()
    return {sha256(text.encode()).hexdigest(): text for text in texts}


@lru_cache(maxsize=256)
def _kept(schema: GraphQLSchema, text: str) -> Document:
    return _prepare(schema, text)


def _prepare(schema: GraphQLSchema, text: str) -> Document:
    try:
        node = parse(text, max_tokens=limits.TOKENS)
        faults = tuple(limits.faults(node)) or tuple(_invalid(schema, node))
        return Document(text, node, faults, None if faults else _fixed_cost(schema, node))
    except GraphQLError as error:
        return Document(text, None, (error,), None)
    except RecursionError:
        return Document(text, None, (_too_deep(),), None)


def _too_deep() -> GraphQLError:
    return GraphQLError("The document is nested too deeply.", extensions={"code": "TOO_DEEP"})


def _invalid(schema: GraphQLSchema, node: DocumentNode) -> list[GraphQLError]:
    rules = (*RULES, NoSchemaIntrospectionCustomRule) if settings.PRODUCTION else RULES
    return validate(schema, node, rules, max_errors=limits.ERRORS, hide_suggestions=settings.PRODUCTION)


def _fixed_cost(schema: GraphQLSchema, node: DocumentNode) -> limits.Cost | None:
    cost = limits.cost_of(schema, node, {})
    return None if cost.varies else cost
