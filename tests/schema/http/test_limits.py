"""Each limit, its message, and that one step below it is served."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from graphql import parse
from hypothesis import given
from hypothesis import strategies as st

from schema import limits

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as HttpResponse
    from pytest_django.fixtures import Settings

    from tests.schema.http.conftest import Api


def nested(depth: int) -> str:
    return "{ leaf " + "{ leaves " * (depth - 2) + "{ name }" + " }" * (depth - 1)


def codes(response: HttpResponse) -> list[str]:
    return [error["extensions"]["code"] for error in response.json()["errors"]]


def test_depth(api: Api) -> None:
    inside = "{ leaf { leaves { name } } }"
    assert "errors" not in api.ask(inside).json()
    assert codes(api.ask(nested(limits.DEPTH + 1))) == ["TOO_DEEP"]


def test_depth_is_counted_through_fragments(api: Api) -> None:
    names = range(limits.DEPTH)
    spread = "{ leaf { ...f0 } } " + " ".join(f"fragment f{n} on Leaf {{ leaves {{ ...f{n + 1} }} }}" for n in names)
    assert codes(api.ask(f"{spread} fragment f{limits.DEPTH} on Leaf {{ name }}")) == ["TOO_DEEP"]


def test_aliases(api: Api) -> None:
    def aliased(count: int) -> str:
        return "{" + " ".join(f"a{number}: who" for number in range(count)) + "}"

    assert api.ask(aliased(limits.ALIASES)).status_code == 200
    assert codes(api.ask(aliased(limits.ALIASES + 1))) == ["TOO_MANY_ALIASES"]


def test_directives(api: Api) -> None:
    def directed(count: int) -> str:
        return "{ who " + " ".join(f"who{'@skip(if: false)' * (number > 0)}" for number in range(count + 1)) + "}"

    assert api.ask(directed(limits.DIRECTIVES)).status_code == 200
    assert codes(api.ask(directed(limits.DIRECTIVES + 1))) == ["TOO_MANY_DIRECTIVES"]


def test_fields_are_counted_as_often_as_a_fragment_is_spread(api: Api) -> None:
    bomb = "{ ...f0 } " + " ".join(f"fragment f{n} on Query {{ ...f{n + 1} ...f{n + 1} }}" for n in range(60))
    response = api.ask(bomb + " fragment f60 on Query { who }")

    assert codes(response) == ["TOO_MANY_FIELDS"]
    assert response.json()["errors"][0]["message"] == f"The document has more than {limits.FIELDS} fields."


def test_tokens(api: Api) -> None:
    response = api.ask("{" + "who " * limits.TOKENS + "}")

    assert response.status_code == 400
    assert "tokens" in response.json()["errors"][0]["message"]


def test_a_long_chain_of_fragments(api: Api) -> None:
    chain = "{ ...f0 } " + " ".join(f"fragment f{n} on Query {{ ...f{n + 1} }}" for n in range(300))

    assert codes(api.ask(chain + " fragment f300 on Query { who }")) == ["TOO_DEEP"]


@pytest.mark.parametrize("text", ["{ leaf" * 3000, "{ echo(text: " + "[" * 3900 + ") }", "query($a: " + "[" * 3900])
def test_nesting_that_would_exhaust_the_parser(api: Api, text: str) -> None:
    response = api.ask(text)

    assert response.status_code == 400
    assert len(response.json()["errors"][0]["message"]) < 400


def test_objects_by_page_sizes(api: Api) -> None:
    query = "query($n: Int!) { leaf { pages(first: $n) { leaves { leaves { leaves { leaves { name } } } } } } }"

    assert codes(api.post({"query": query, "variables": {"n": 100}})) == ["TOO_COSTLY"]
    assert codes(api.ask("{ leaf { leaves { leaves { leaves { leaves { leaves { name } } } } } } }")) == ["TOO_COSTLY"]
    assert codes(api.ask("{ leaf { pages(first: 101) { name } } }")) == ["PAGE_TOO_LARGE"]
    assert codes(api.post({"query": "query($n: Int = 101) { leaf { pages(first: $n) { name } } }"})) == ["PAGE_TOO_LARGE"]
    assert api.ask("{ leaf { pages(first: 100) { name } } }").status_code == 200


@pytest.mark.parametrize("size", ["9" * 10, "9" * 3000, "9" * 6000, "-1", "null", '"a"', "1.5"])
def test_odd_page_sizes_are_faults_of_the_request(api: Api, size: str) -> None:
    response = api.ask(f"{{ leaf {{ pages(first: {size}) {{ name }} }} }}")

    assert response.status_code in {200, 400}
    assert len(response.content) < 1000
    assert b"sys.set_int" not in response.content


def test_body(api: Api) -> None:
    response = api.post(b'{"query": "{ who }", "x": "' + b"x" * limits.BODY_BYTES + b'"}')

    assert response.status_code == 413
    assert codes(response) == ["BODY_TOO_LARGE"]


def test_errors_listed(api: Api) -> None:
    executed, invalid = api.ask("{ many { it } }").json(), api.ask("{" + " ".join(f"x{n}" for n in range(40)) + "}").json()

    assert len(executed["errors"]) == limits.ERRORS + 1
    assert executed["errors"][-1]["message"] == "There are 40 more errors."
    assert len(invalid["errors"]) == limits.ERRORS + 1


def test_a_fragment_that_spreads_itself_is_a_fault_and_no_endless_loop(api: Api) -> None:
    assert api.ask("{ ...A } fragment A on Query { leaf { ...B } ...A } fragment B on Leaf { leaves { ...B } }").status_code == 400


@pytest.mark.usefixtures("trusted")
def test_introspection_and_suggestions_are_for_demo_and_development(api: Api, settings: Settings, token: str) -> None:
    assert api.ask("{ __schema { queryType { name } } }").status_code == 200
    assert "Did you mean" in api.ask("{ whoo }").json()["errors"][0]["message"]

    settings.PRODUCTION = True
    bearer = {"Authorization": f"Bearer {token}"}
    assert api.ask("{ __schema { queryType { description } } }", **bearer).status_code == 400
    assert "Did you mean" not in api.ask("{ whooo }", **bearer).json()["errors"][0]["message"]


@given(
    st.recursive(st.just("who"), lambda inner: st.lists(inner, min_size=1, max_size=4).map(lambda parts: "leaf{" + " ".join(parts) + "}"))
)
def test_measures_are_those_of_a_plain_count(selection: str) -> None:
    size = limits.measure(parse("{" + selection + "}"))

    depth = max(selection[:at].count("{") - selection[:at].count("}") for at in range(len(selection) + 1)) + 1
    assert size.fields == selection.count("who") + selection.count("leaf")
    assert size.depth == depth
