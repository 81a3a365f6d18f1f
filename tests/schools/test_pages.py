"""Pages of schools that there are none of: a sentence, and no fault of the server's."""

from __future__ import annotations

import pytest

from tests.api import Api

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("asked", ["first: -1", 'after: "?"'])
@pytest.mark.parametrize("document", ["{ schools(%s) { totalCount } }", "{ schools(%s) { edges { node { name } } } }"])
def test_a_page_that_cannot_be_is_said_in_one_sentence(asked: str, document: str) -> None:
    [error] = Api().run(document % asked)["errors"]

    assert error["extensions"] == {"code": "BAD_PAGE"}
    assert error["message"].startswith("`")
