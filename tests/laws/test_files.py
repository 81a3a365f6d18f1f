"""What every file of the project keeps to: short, explained, about the product alone."""

from __future__ import annotations

import ast
import re

from tests.laws.sources import python, text, tracked, tree

LONGEST = 300
"""Lines; STYLE asks for 40 to 150, and a package of the same name before this."""
CODE = (".py", ".ts", ".tsx", ".mjs", ".css", ".graphql", ".sh", ".html")
GENERATED = ("schema/schema.graphql", "schema/released.graphql")
HOSTS = re.compile("|".join((r"pypi\.", r"python" + r"hosted\.org", r"registry\." + r"(?:npmjs|yarnpkg)", r"npm\." + r"pkg\.github")))
PATHS = re.compile(r"(?<![\w.*/$}-])/(?:root|home|Users|work|mnt)/[\w.]")
UNFINISHED = re.compile(
    "|".join(("TO" + "DO", "FIX" + "ME", r"pytest\.mark\.skip", r"\bxfail\b", r"pytest\.skip\(", r"\b(?:it|test|describe)\.(?:skip|only)"))
)


def lines_with(pattern: re.Pattern[str], *suffixes: str) -> list[str]:
    """Where a pattern occurs in tracked files, as path:line: text. This file names the patterns and is left out."""
    return [
        f"{path}:{number}: {line.strip()[:120]}"
        for path in tracked(*suffixes)
        if not path.startswith("tests/laws/test_files")
        for number, line in enumerate(text(path).splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_grows_past_its_package() -> None:
    lengths = {path: text(path).count("\n") for path in tracked(*CODE) if path not in GENERATED and "/migrations/" not in path}

    long = [f"{path}: {length} lines" for path, length in lengths.items() if length > LONGEST]

    assert not long, "\n".join(long)


def test_no_file_names_a_package_registry() -> None:
    assert not (found := lines_with(HOSTS)), "\n".join(found)


def test_no_file_holds_a_path_of_somebodys_machine() -> None:
    assert not (found := lines_with(PATHS)), "\n".join(found)


def test_nothing_is_left_unfinished_or_skipped() -> None:
    assert not (found := lines_with(UNFINISHED, *CODE)), "\n".join(found)


def test_every_module_class_and_public_function_is_documented() -> None:
    silent = [f"{path}: {name}" for path in python("server", "schema") for name in _undocumented(path)]

    assert not silent, "\n".join(silent)


def _undocumented(path: str) -> list[str]:
    module = tree(path)
    found = [] if ast.get_docstring(module) else ["the module itself"]
    bodies: list[ast.Module | ast.ClassDef] = [
        module,
        *(node for node in module.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")),
    ]
    public = [node for body in bodies for node in body.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)]
    found += [node.name for node in public if not node.name.startswith("_") and node.name != "Meta" and not _explained(node)]
    return found


def _explained(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
    overloads = {"overload", "override", "setter"}
    marks = {getattr(mark, "attr", getattr(mark, "id", "")) for mark in node.decorator_list}
    return bool(ast.get_docstring(node)) or bool(marks & overloads)
