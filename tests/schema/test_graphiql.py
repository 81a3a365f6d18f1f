"""GraphiQL: its examples are valid, and it is not there in production."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client

from schema.documents import prepare
from schema.graphiql import routes
from schema.root import schema
from server.environment import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_django.fixtures import Settings

EXAMPLES = sorted((ROOT / "clients/graphiql/examples").glob("*.graphql"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_may_be_executed(path: Path) -> None:
    document = prepare(schema._schema, path.read_text(encoding="utf-8"))  # noqa: SLF001 - as the view does

    assert document.node is not None
    assert document.faults == ()


def test_there_is_an_example_for_each_role() -> None:
    texts = " ".join(path.read_text(encoding="utf-8") for path in EXAMPLES)

    assert all(f'"{who}"' in texts for who in ("teacher", "class-teacher", "mother", "student", "deputy-head", "administrator"))


def test_it_is_not_there_in_production(settings: Settings) -> None:
    assert len(routes()) == 3

    settings.PRODUCTION = True
    assert routes() == []


def test_its_page_loads_nothing_from_elsewhere(settings: Settings, tmp_path: Path) -> None:
    settings.GRAPHIQL = tmp_path
    (tmp_path / "index.html").write_text("<!doctype html><title>GraphiQL</title>")

    response = Client().get("/graphiql/")

    assert b"GraphiQL" in b"".join(response)
    assert "script-src 'self';" in response["Content-Security-Policy"]
    assert "http" not in response["Content-Security-Policy"]


@pytest.mark.parametrize("name", ["absent.js", "../package.json", "%2e%2e/package.json", "..%2fpackage.json", "/etc/passwd"])
def test_it_serves_its_own_files_only(settings: Settings, tmp_path: Path, name: str) -> None:
    settings.GRAPHIQL = tmp_path / "dist"
    settings.GRAPHIQL.mkdir()
    (tmp_path / "package.json").write_text("{}")

    assert Client().get(f"/graphiql/{name}").status_code == 404
