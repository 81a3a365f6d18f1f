"""The project's own files as its laws read them."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]


class Import(NamedTuple):
    """One imported name: where, and its full dotted path (`from a.b import c` is a.b.c)."""

    file: str
    line: int
    name: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} imports {self.name}"


@cache
def tracked(*suffixes: str) -> tuple[str, ...]:
    """Paths of the files under version control that still exist, relative to the project, with one of these suffixes."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    paths = [path for path in listed.split("\0") if path and (ROOT / path).is_file()]
    return tuple(path for path in paths if not suffixes or path.endswith(suffixes))


def text(path: str) -> str:
    """What a file says; nothing for one that is not text."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


@cache
def tree(path: str) -> ast.Module:
    """A Python file's syntax tree."""
    return ast.parse(text(path), path)


def python(*folders: str) -> list[str]:
    """Python files under these folders, without migrations, which are generated."""
    prefixes = tuple(f"{folder}/" for folder in folders)
    return [path for path in tracked(".py") if path.startswith(prefixes) and "/migrations/" not in path]


def imports(path: str) -> Iterator[Import]:
    """Everything a Python file imports, at any depth."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (Import(path, node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = _absolute(path, node)
            yield from (Import(path, node.lineno, f"{module}.{alias.name}") for alias in node.names)


def is_within(name: str, package: str) -> bool:
    """Whether a dotted name is a package or something in it."""
    return name == package or name.startswith(f"{package}.")


def _absolute(path: str, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    folder = Path(path).parents[node.level - 1].parts
    return ".".join([*folder, *([node.module] if node.module else [])])
