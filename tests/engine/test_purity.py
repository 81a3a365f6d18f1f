"""Resolvers of the engine never branch on their row: comparing with None is the one look that a symbol cannot refuse."""

from __future__ import annotations

import ast
from pathlib import Path

SCHEMA = Path(__file__).parents[2] / "schema"


def _resolvers() -> list[tuple[Path, ast.FunctionDef]]:
    return [
        (path, node)
        for path in SCHEMA.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and any("sql_field" in ast.unparse(each) for each in node.decorator_list)
    ]


def _mentions_self(node: ast.AST) -> bool:
    return any(isinstance(each, ast.Name) and each.id == "self" for each in ast.walk(node))


def _conditions(function: ast.FunctionDef) -> list[ast.AST]:
    found: list[ast.AST] = []
    for node in ast.walk(function):
        if isinstance(node, ast.If | ast.IfExp | ast.While | ast.Assert):
            found.append(node.test)
        elif isinstance(node, ast.Compare | ast.BoolOp | ast.Match):
            found.append(node)
    return found


def test_no_resolver_branches_on_its_row() -> None:
    resolvers = _resolvers()
    assert resolvers

    wrong = [
        f"{path.relative_to(SCHEMA.parent)}:{function.lineno} {function.name}"
        for path, function in resolvers
        for condition in _conditions(function)
        if _mentions_self(condition)
    ]

    assert not wrong, "say it with unless_null() or in SQL:\n" + "\n".join(wrong)
