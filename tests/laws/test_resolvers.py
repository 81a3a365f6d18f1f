"""Resolvers say which question is asked; they neither ask the database themselves nor change it."""

from __future__ import annotations

import ast

import pytest

from tests.laws.sources import imports, is_within, python, tree

WRITES = {"save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "select_for_update"}
EXECUTES = {"raw", "execute", "executemany", "cursor"}
MANAGERS = {"objects", "_default_manager", "_base_manager"}
PLUMBING = ("schema/engine/", "schema/http/", "schema/socket/", "schema/live.py")
"""These carry statements and catch the database's errors; no resolver stands there."""


def rooms() -> list[str]:
    """Files in which resolvers may stand."""
    return [path for path in python("schema") if not path.startswith(PLUMBING)]


def test_no_resolver_touches_a_manager() -> None:
    wrong = [
        f"{path}:{node.lineno} uses .{node.attr}"
        for path in rooms()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in MANAGERS and _is_class(node.value)
    ]

    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("names", "everywhere"), [(WRITES, True), (EXECUTES, False)], ids=["writes", "executes"])
def test_no_resolver_writes_or_executes(names: set[str], everywhere: bool) -> None:  # noqa: FBT001
    wrong = [
        f"{path}:{node.lineno} calls .{node.func.attr}()"
        for path in (python("schema") if everywhere else rooms())
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in names
    ]

    assert not wrong, "\n".join(wrong)


def test_resolvers_import_nothing_of_django_that_reaches_the_database() -> None:
    wrong = [
        str(found)
        for path in rooms()
        for found in imports(path)
        if is_within(found.name, "django.db") and not is_within(found.name, "django.db.models")
    ]

    assert not wrong, "\n".join(wrong)


def _is_class(node: ast.expr) -> bool:
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return name[:1].isupper()
