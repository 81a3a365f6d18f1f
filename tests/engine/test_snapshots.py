"""The statement of every client document, written down so that a change of cost shows in review.

`SNAPSHOTS=write pytest tests/engine/test_snapshots.py` writes them anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from schema.engine.engine import Engine
from schema.root import schema
from tests.engine.documents import ClientOperation, operations
from tests.engine.law import context_of

if TYPE_CHECKING:
    from tests.engine.world import World

FOLDER = Path(__file__).parent / "snapshots"
WHO = ("teacher1", "mother1")


def laid_out(sql: str) -> str:
    """Break a statement into lines, indented by the depth of its parentheses."""
    lines, depth, at = [""], 0, 0
    opened: list[bool] = []
    for found in re.finditer(r"\(SELECT |\(|\)| FROM | WHERE | ORDER BY | GROUP BY |, ", sql):
        lines[-1] += sql[at : found.start()]
        at, token = found.end(), found[0]
        if token == ")":
            depth -= opened.pop()
            lines[-1] += token
        elif token.startswith("("):
            opened.append(token != "(")
            depth += opened[-1]
            lines[-1] += "("
            if opened[-1]:
                lines.append("  " * depth + "SELECT ")
        elif (opened and opened[-1]) or not opened:
            lines[-1] += token.rstrip() if token == ", " else ""
            lines.append("  " * depth + token.strip(", ") + (" " if token != ", " else ""))
        else:
            lines[-1] += token
    return "\n".join(line.rstrip() for line in [*lines[:-1], lines[-1] + sql[at:]]) + "\n"


@pytest.mark.django_db
@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("operation", operations("query"), ids=lambda each: each.name)
def test_the_statement_is_the_one_that_was_reviewed(world: World, operation: ClientOperation, who: str) -> None:
    engine, actor = Engine(schema), context_of(world.accounts[who]).actor
    variables = operation.variables(world.first)

    plan = engine.plan_of(operation.text, variables, None, actor)

    kept, made = FOLDER / f"{operation.name}.{who.rstrip('1')}.sql", laid_out(plan.sql)
    if os.environ.get("SNAPSHOTS") == "write":
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(made, encoding="utf-8")
    assert kept.exists(), "SNAPSHOTS=write pytest tests/engine/test_snapshots.py writes it"
    assert made == kept.read_text(encoding="utf-8"), "if the change is meant: SNAPSHOTS=write pytest tests/engine/test_snapshots.py"


def test_no_snapshot_is_left_over() -> None:
    names = {operation.name for operation in operations("query")}

    assert {path.name.split(".")[0] for path in FOLDER.glob("*.sql")} == names
