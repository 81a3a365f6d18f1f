"""What a request may look like, and the one sentence for each that may not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from django.db import OperationalError, connection

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as HttpResponse
    from pytest_django.fixtures import Settings

    from tests.schema.http.conftest import Api


def fault(response: HttpResponse) -> tuple[int, str | None]:
    body = response.json()
    assert set(body) == {"errors"}
    [error] = body["errors"]
    assert "Traceback" not in error["message"]
    return response.status_code, error["extensions"]["code"]


def test_a_query_by_post_and_by_get(api: Api) -> None:
    assert api.ask('{ echo(text: "ё") }').json() == {"data": {"echo": "ё"}}
    assert api.get(query="query($t: String!) { echo(text: $t) }", variables='{"t": "ё"}').json() == {"data": {"echo": "ё"}}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b'{"query": "{ who', (400, "MALFORMED_JSON")),
        (b'{"query": "\xff"}', (400, "MALFORMED_JSON")),
        (b'{"query": "\\ud800"}', (400, "MALFORMED_JSON")),
        (b"[" * 5000 + b"]" * 5000, (400, "MALFORMED_JSON")),
        (b'{"query": "{ who }", "variables": {"a": ' + b"9" * 5000 + b"}}", (400, "MALFORMED_JSON")),
        (b'[{"query": "{ who }"}]', (400, "BATCH_REFUSED")),
        (b'"text"', (400, "BAD_REQUEST")),
        (b"{}", (400, "BAD_REQUEST")),
        (b'{"query": ""}', (400, "BAD_REQUEST")),
        (b'{"query": 1}', (400, "BAD_REQUEST")),
        (b'{"query": "{ who }", "variables": "{}"}', (400, "BAD_REQUEST")),
        (b'{"query": "{ who }", "operationName": ["a"]}', (400, "BAD_REQUEST")),
        (b'{"query": "{ who }", "extensions": 0}', (400, "BAD_REQUEST")),
        (b'{"documentId": "sha256:00"}', (400, "PERSISTED_QUERY_NOT_FOUND")),
        (b'{"query": "{ who }", "extensions": {"persistedQuery": {"sha256Hash": {}}}}', (400, "BAD_REQUEST")),
        (b'{"query": "query A { who } query B { who }"}', (400, "NO_SUCH_OPERATION")),
        (b'{"query": "query A { who }", "operationName": "B"}', (400, "NO_SUCH_OPERATION")),
        (b'{"query": "fragment F on Query { who }"}', (400, None)),
        (b'{"query": "query($t: String!) { echo(text: $t) }", "variables": {"t": "a\\u0000b"}}', (400, "BAD_CHARACTER")),
        (b'{"query": "query($t: String!) { echo(text: $t) }", "variables": {"t": {"u\\u0000": 1}}}', (400, "BAD_CHARACTER")),
        (b'{"query": "{ echo(text: \\"\\\\u0000\\") }"}', (400, "BAD_CHARACTER")),
    ],
)
def test_a_malformed_request_is_a_clear_4xx(api: Api, body: bytes, expected: tuple[int, str | None]) -> None:
    response = api.post(body)

    if expected[1] is None:
        assert response.status_code == expected[0]
        assert "data" not in response.json()
    else:
        assert fault(response) == expected


@pytest.mark.parametrize("query", ["{ who", "{ nothing }", "query($t: String!) { echo(text: $t) }", "{ who } fragment F on Query { who }"])
def test_a_fault_of_the_document_executes_nothing(api: Api, query: str) -> None:
    new, old = api.ask(query), api.ask(query, Accept="application/json")

    assert (new.status_code, old.status_code) == (400, 200)
    assert "data" not in new.json()
    assert new.json() == old.json()


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=a",
        "",
        "application/json; charset=cp1251",
        "application/json" * 2000,
    ],
)
def test_only_json_in_utf_8_is_read(api: Api, content_type: str) -> None:
    assert fault(api.post({"query": "{ who }"}, content_type=content_type)) == (415, "UNSUPPORTED_MEDIA_TYPE")


@pytest.mark.parametrize(
    ("accept", "served"),
    [
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        ("application/json", "application/json"),
        ("application/graphql-response+json", "application/graphql-response+json"),
        ("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json"),
        ("application/json, application/graphql-response+json", "application/graphql-response+json"),
        ("application/graphql-response+json;q=0.1, application/json;q=0.9", "application/json"),
        ("text/html, application/graphql-response+json;q=0.5", "application/graphql-response+json"),
    ],
)
def test_the_answer_is_in_the_type_that_is_asked_for(api: Api, accept: str, served: str) -> None:
    assert api.ask("{ who }", Accept=accept)["Content-Type"] == f"{served}; charset=utf-8"


@pytest.mark.parametrize("accept", ["text/html", "application/json;q=0", "application/xml, image/*", "x" * 20_000])
def test_an_answer_that_nobody_accepts_is_a_406(api: Api, accept: str) -> None:
    assert fault(api.ask("{ who }", Accept=accept)) == (406, "NOT_ACCEPTABLE")


def test_a_person_who_opens_the_address_is_shown_graphiql_but_not_in_production(api: Api, settings: Settings) -> None:
    assert api.browser.get("/graphql", headers={"Accept": "text/html,*/*;q=0.8"})["Location"] == "/graphiql/"

    settings.PRODUCTION = True
    assert api.browser.get("/graphql", headers={"Accept": "text/html,*/*;q=0.8"}).status_code == 400


def test_a_get_cannot_write(api: Api) -> None:
    response = api.get(query="mutation { write }")

    assert fault(response) == (405, "METHOD_NOT_ALLOWED")
    assert response["Allow"] == "POST"
    assert api.ask("mutation { write }").json() == {"data": {"write": True}}


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_other_methods_are_refused(api: Api, method: str) -> None:
    assert fault(getattr(api.browser, method)("/graphql")) == (405, "METHOD_NOT_ALLOWED")


def test_of_a_repeated_name_the_last_counts_everywhere(api: Api) -> None:
    assert api.post(b'{"query": "{ nothing }", "query": "{ who }"}').json() == {"data": {"who": 0}}


def test_a_failure_of_ours_is_an_id_and_a_line_in_the_log(api: Api, caplog: pytest.LogCaptureFixture) -> None:
    response = api.ask("{ broken who }")

    [error] = response.json()["errors"]
    assert response.status_code == 200
    assert response.json()["data"] == {"broken": None, "who": 0}
    assert "swordfish" not in json.dumps(error)
    assert error["extensions"]["id"] in caplog.text
    assert "swordfish" in caplog.text


@pytest.mark.parametrize("depth", [500, 1000])
def test_variables_may_be_nested_deeply(api: Api, depth: int) -> None:
    nest = "[" * depth + "]" * depth
    body = f'{{"query": "query($t: String!) {{ echo(text: $t) }}", "variables": {{"t": {nest}}}}}'

    assert api.post(body).status_code == 400


@pytest.mark.django_db
def test_a_failure_before_execution_is_a_500_with_an_id(api: Api, caplog: pytest.LogCaptureFixture) -> None:
    with connection.execute_wrapper(_no_database):
        response = api.ask("{ who }", Authorization="Bearer x")

    assert response.status_code == 500
    [error] = response.json()["errors"]
    assert "swordfish" not in error["message"]
    assert error["extensions"]["id"] in caplog.text


def _no_database(*_arguments: object) -> None:
    raise OperationalError("swordfish")  # noqa: EM101


def test_an_expected_refusal_is_its_own_sentence(api: Api) -> None:
    [error] = api.ask("{ absent }").json()["errors"]

    assert error["message"] == "There is nothing here by this id that you may see or change."
    assert error["path"] == ["absent"]
