"""The clients' own documents, as their build left them: known by hash, valid, and well within the limits."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from django.conf import settings

from schema import documents, limits
from schema.root import schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_django.fixtures import Settings


@pytest.fixture(autouse=True)
def _read_anew() -> Iterator[None]:
    documents.trusted.cache_clear()
    yield
    documents.trusted.cache_clear()


def test_the_manifest_names_each_document_by_its_hash() -> None:
    manifest = json.loads(settings.TRUSTED_DOCUMENTS.read_text(encoding="utf-8"))

    assert manifest
    assert {f"sha256:{name}" for name in documents.trusted()} == set(manifest)
    assert all(documents.is_trusted(text) for text in manifest.values())


def test_every_document_of_the_clients_may_be_executed() -> None:
    prepared = [documents.prepare(schema._schema, text) for text in documents.trusted().values()]  # noqa: SLF001 - as the view does

    assert [fault.message for document in prepared for fault in document.faults] == []
    assert max(document.cost.objects for document in prepared if document.cost) < limits.OBJECTS / 2


def test_without_a_manifest_no_document_is_trusted(settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings.TRUSTED_DOCUMENTS = tmp_path / "absent.json"

    assert documents.trusted() == {}
    assert "absent.json is missing" in caplog.text


def test_a_document_met_again_is_not_prepared_again() -> None:
    assert documents.prepare(schema._schema, "{ __typename }") is documents.prepare(schema._schema, "{ __typename }")  # noqa: SLF001
