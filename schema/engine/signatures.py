"""Reads the signatures of resolvers: which parameters a client gives, which are injected. No execution in here."""

from __future__ import annotations

import functools
import inspect
import sys
import types
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

import strawberry
from strawberry.types.arguments import StrawberryArgumentAnnotation

from schema.engine.ids import NodeRef

if TYPE_CHECKING:
    from collections.abc import Callable

INJECTED = ("actor", "now")
"""Parameters that a resolver may name to be handed them; they are no arguments of the field."""


def evaluated(annotation: Any, module: str) -> Any:
    """Evaluate an annotation that is written as text; text naming what cannot be known yet stays text."""
    if not isinstance(annotation, str):
        return annotation
    try:
        return eval(annotation, dict(vars(sys.modules[module])))  # noqa: S307 - our own source text
    except NameError:
        return annotation


def node_ref(annotation: Any) -> NodeRef | None:
    """Find the `NodeRef` in an annotation, also inside `| None` and `list[...]`."""
    for part in getattr(annotation, "__metadata__", ()):
        if isinstance(part, NodeRef):
            return part
    return next((ref for part in get_args(annotation) if (ref := node_ref(part))), None)


def on_the_wire(annotation: Any) -> Any:
    """Replace annotated primary keys by `strawberry.ID`, keeping everything around them."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated and any(isinstance(part, NodeRef) for part in parts):
        return strawberry.ID
    if origin is Annotated:
        return Annotated[(on_the_wire(parts[0]), *parts[1:])]
    if origin in {Union, types.UnionType}:
        return Union[tuple(on_the_wire(part) for part in parts)]  # noqa: UP007 - made at run time
    return list[on_the_wire(parts[0])] if origin is list else annotation  # type: ignore[misc]


def _argument(annotation: Any) -> Any:
    """Turn a parameter's annotation into an argument's, described if it is an id without a description."""
    ref, wire = node_ref(annotation), on_the_wire(annotation)
    told = [part for part in getattr(annotation, "__metadata__", ()) if isinstance(part, StrawberryArgumentAnnotation)]
    if ref is None:
        return wire
    return Annotated[wire, *(told or [strawberry.argument(description=f"Global id of a {ref.type_name}.")])]


def facade(function: Callable[..., Any], extra: tuple[inspect.Parameter, ...] = ()) -> Callable[..., Any]:
    """Make the function whose signature Strawberry reads: without injected parameters, ids as IDs."""
    signature = inspect.signature(function)
    parameters = [
        parameter.replace(annotation=_argument(evaluated(parameter.annotation, function.__module__)))
        for name, parameter in signature.parameters.items()
        if name not in INJECTED
    ]
    shown = signature.replace(parameters=[*parameters, *extra])

    @functools.wraps(function)
    def resolver(*_: Any, **__: Any) -> Any:
        msg = "a field of the engine computes its value itself"
        raise TypeError(msg)

    vars(resolver)["__signature__"] = shown
    resolver.__annotations__ = {name: each.annotation for name, each in shown.parameters.items()}
    return resolver


def references(function: Callable[..., Any]) -> dict[str, NodeRef]:
    """Say which parameters are global ids, and of which type."""
    found = {
        name: node_ref(evaluated(each.annotation, function.__module__)) for name, each in inspect.signature(function).parameters.items()
    }
    return {name: ref for name, ref in found.items() if ref is not None}


def injected(function: Callable[..., Any]) -> tuple[str, ...]:
    """Say which of actor and now the function asks for."""
    return tuple(name for name in INJECTED if name in inspect.signature(function).parameters)
