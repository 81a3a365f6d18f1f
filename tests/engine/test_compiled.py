"""What the engine knows, each against the ordinary executor; and what it leaves to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from schema.engine.engine import Engine
from tests.engine import small
from tests.engine.law import compare, context_of

if TYPE_CHECKING:
    from tests.engine.world import World

SCHEMA = small.made()
LESSON = "id on number group { id name kind } groupId title marked firstMark sum { number half on room } sorts"
QUERIES = {
    "page": f"edges {{ cursor node {{ {LESSON} }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} totalCount",
    "typename": "__typename a: edges { __typename b: cursor n: node { __typename } } edges { node { id } } pageInfo { __typename }",
    "count": "totalCount",
    "nested": "edges { node { marks(first: 1) { totalCount pageInfo { endCursor hasNextPage } edges { node { symbol givenAt hidden { id } } } } } }",
}
PAGES: list[dict[str, Any]] = [
    {},
    {"first": 3},
    {"first": 0},
    {"first": 3, "after": "YXJyYXljb25uZWN0aW9uOjE="},
    {"first": 5, "after": "YXJyYXljb25uZWN0aW9uOjEx"},
    {"after": "YXJyYXljb25uZWN0aW9uOjk5OQ=="},
    {"first": None, "after": None},
]


def _agree(world: World, text: str, variables: dict[str, Any], who: str = "teacher1") -> str:
    compared = compare(Engine(SCHEMA), text, variables, world.accounts[who], SCHEMA)
    assert compared.answer.data is not None, compared.answer.reason
    assert compared.holds, compared.told()
    return compared.answer.data


@pytest.fixture
def journal(world: World) -> str:
    return world.first.ids()["Journal"][0]


@pytest.mark.django_db
@pytest.mark.parametrize("selection", QUERIES)
@pytest.mark.parametrize("page", PAGES)
def test_pages(world: World, journal: str, selection: str, page: dict[str, Any]) -> None:
    text = f"query ($id: ID!, $first: Int, $after: String) {{ journal(id: $id) {{ lessons(first: $first, after: $after) {{ {QUERIES[selection]} }} }} }}"

    assert "lessons" in _agree(world, text, {"id": journal, **page})


@pytest.mark.django_db
@pytest.mark.parametrize("page", [{"first": -1}, {"first": 101}, {"after": "?"}, {"after": "YXJyYXljb25uZWN0aW9uOi0x"}])
def test_a_page_that_cannot_be_is_an_error_of_the_ordinary_executor(world: World, journal: str, page: dict[str, Any]) -> None:
    text = "query ($id: ID!, $first: Int, $after: String) { journal(id: $id) { lessons(first: $first, after: $after) { totalCount } } }"

    compared = compare(Engine(SCHEMA), text, {"id": journal, **page}, world.accounts["teacher1"], SCHEMA)

    assert compared.answer.data is None
    assert compared.answer.reason in compared.errors


@pytest.mark.django_db
@pytest.mark.parametrize(
    "selection",
    [
        "constants { word number kinds none }",
        "days { on lessons numbers }",
        "asker",
        "... on Node { id } ...F ... @include(if: $yes) { group { name } } group { kind } again: group @skip(if: $yes) { name }",
        "lessons(kinds: [WHOLE]) { totalCount } other: lessons(kinds: $kinds) { totalCount } some: lessons(ids: $ids) { totalCount }",
        'lessons { edges { node { monday given: monday(at: $at) fixed: monday(at: "2026-10-05") null: monday(at: null) } } }',
        "__typename x: id y: id id",
    ],
)
def test_selections(world: World, journal: str, selection: str) -> None:
    text = (
        'query ($id: ID!, $yes: Boolean!, $kinds: [Kind!], $ids: [ID!], $at: Date = "2026-10-01") '
        f"{{ journal(id: $id) {{ id {selection} }} journals {{ ...F }} part: journals(kind: PART) {{ ...F }} }} fragment F on Journal {{ id group {{ name kind }} }}"
    )
    text = text.replace(", $kinds: [Kind!], $ids: [ID!]", "") if "$kinds" not in selection else text
    text = text.replace(', $at: Date = "2026-10-01"', "") if "$at" not in selection else text
    text = text.replace(", $yes: Boolean!", "") if "$yes" not in selection else text
    lessons = world.first.ids()["Lesson"]
    for yes, kinds, ids in ((True, ["PART"], [*lessons[:3], journal]), (False, [], []), (True, None, None)):
        _agree(world, text, {"id": journal, "yes": yes, "kinds": kinds, "ids": ids})


@pytest.mark.django_db
def test_null_in_a_non_null_position_follows_the_rules_of_graphql(world: World) -> None:
    mark = world.first.ids()["Mark"][0]
    text = "query ($id: ID!) { node(id: $id) { id ... on Mark { symbol student { id } } } journals { id } }"

    compared = compare(Engine(SCHEMA), text, {"id": mark}, world.accounts["teacher1"], SCHEMA)

    assert compared.answer == (None, "null where null is forbidden")
    assert compared.errors == ["Cannot return null for non-nullable field Mark.student."]
    assert compared.data["node"] is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("selection", "reason"),
    [
        ("plain", "Query.plain, which is no field of the engine"),
        ("journals { python }", "a resolver looks at"),
        ("journals { peeking }", "a resolver asks the database"),
        ("__schema { queryType { name } }", "Query.__schema"),
    ],
)
def test_what_cannot_be_compiled_is_left_to_the_ordinary_executor(world: World, selection: str, reason: str) -> None:
    engine = Engine(SCHEMA)

    compared = compare(engine, f"{{ {selection} }}", {}, world.accounts["teacher1"], SCHEMA)

    assert compared.answer.data is None
    assert reason in compared.answer.reason
    assert compared.data is not None
    assert engine.ways[compared.answer.reason] == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "text",
    [
        "{",
        "{ nothing }",
        "query A { plain } query B { plain }",
        "query ($id: ID!) { journal(id: $id) { id } }",
        "",
        "fragment F on Query { plain }",
    ],
)
def test_what_is_not_valid_is_left_to_the_ordinary_executor(world: World, text: str) -> None:
    answer = Engine(SCHEMA).execute(text, {}, None, context_of(world.accounts["teacher1"]))

    assert answer.data is None
    assert answer.reason
