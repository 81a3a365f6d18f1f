"""The clients' own documents, as their build left them: known by hash, valid, and well within the limits."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from graphql import OperationDefinitionNode, parse

from schema import documents, limits
from schema.root import schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_django.fixtures import Settings


@pytest.fixture(autouse=True)
def _read_anew() -> Iterator[None]:
    _forget()
    yield
    _forget()


def _forget() -> None:
    documents.trusted.cache_clear()
    documents.owners.cache_clear()


def test_a_manifest_names_each_document_by_its_hash_and_each_document_its_client() -> None:
    manifests = {
        client: json.loads(path.read_text(encoding="utf-8")) for client, path in settings.TRUSTED_DOCUMENTS.items() if path.exists()
    }

    assert {"WEB", "MOBILE"} <= set(manifests)
    assert {f"sha256:{name}" for name in documents.trusted()} == {name for manifest in manifests.values() for name in manifest}
    for client, manifest in manifests.items():
        assert {documents.client_of(text) for text in manifest.values()} == {client}
    assert documents.client_of("{ viewer { day } }") is None


def test_no_two_clients_have_an_operation_of_one_name() -> None:
    operations = [node.name.value for node in map(_operation, documents.trusted().values()) if node.name]

    assert [name for name, times in Counter(operations).items() if times > 1] == []


def _operation(text: str) -> OperationDefinitionNode:
    return next(node for node in parse(text).definitions if isinstance(node, OperationDefinitionNode))


def test_every_document_of_the_clients_may_be_executed() -> None:
    prepared = [documents.prepare(schema._schema, text) for text in documents.trusted().values()]  # noqa: SLF001 - as the view does

    assert [fault.message for document in prepared for fault in document.faults] == []
    assert max(document.cost.objects for document in prepared if document.cost) < limits.OBJECTS / 2


def test_without_a_manifest_no_document_is_trusted(settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings.TRUSTED_DOCUMENTS = {"WEB": tmp_path / "web" / "src" / "generated" / "absent.json"}

    assert documents.trusted() == {}
    assert "absent.json of web is missing" in caplog.text


def test_a_document_met_again_is_not_prepared_again() -> None:
    assert documents.prepare(schema._schema, "{ __typename }") is documents.prepare(schema._schema, "{ __typename }")  # noqa: SLF001
