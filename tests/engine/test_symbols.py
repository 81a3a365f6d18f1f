"""What a resolver is handed at compile time cannot be looked at: whatever would freeze one viewer's value raises."""

from __future__ import annotations

import operator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.db.models import Count

from schema.engine.errors import Unsupported
from schema.engine.symbolic import SymbolicActor, SymbolicRow
from schema.engine.symbols import Slot, SlotValue, Symbol
from server.access.actor import Actor, anonymous
from server.access.roles import Role
from server.groups.models import Journal

if TYPE_CHECKING:
    from collections.abc import Callable

SYMBOL = Symbol(SlotValue(Slot("variable", "on", "date")))
ROW = SymbolicRow("r1", Journal.objects.all(), {})
ACTOR = SymbolicActor(Actor, frozenset({Role.TEACHER}), ())
LOOKS: list[Callable[[Any], Any]] = [
    bool,
    hash,
    len,
    iter,
    list,
    str,
    int,
    float,
    abs,
    round,
    next,
    "{}".format,
    operator.not_,
    operator.neg,
    lambda it: it == 1,
    lambda it: it != it,  # noqa: PLR0124
    lambda it: it < 1,
    lambda it: it >= date(2026, 9, 1),
    lambda it: 1 in it,
    lambda it: it in {1: 2},
    lambda it: {it: 1},
    lambda it: it + 1,
    lambda it: 1 + it,
    lambda it: it - it,
    lambda it: it * 2,
    lambda it: it & it,
    lambda it: it | it,
    lambda it: it[0],
    lambda it: it(),
    lambda it: f"{it}",
    lambda it: [*it],
    lambda it: it.anything,
    lambda it: 1 if it else 2,
    lambda it: it and 1,
]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("symbol", [SYMBOL, ROW, ACTOR, ROW.pk, ROW.subject, ROW.subject_id, ACTOR.account_id, ACTOR.journal_ids], ids=repr)
def test_looking_raises(symbol: Any, look: Callable[[Any], Any]) -> None:
    with pytest.raises(Unsupported):
        look(symbol)


def test_of_an_actor_only_roles_are_known() -> None:
    actor = anonymous(datetime(2026, 10, 15, tzinfo=UTC))

    assert SymbolicActor(Actor, actor.roles, ("account_id",)).account_id is None
    assert ACTOR.roles == {Role.TEACHER}
    assert all(isinstance(getattr(ACTOR, name), Symbol) for name in Actor.__slots__ if name != "roles")


def test_what_a_row_has_not_got_raises_and_is_not_there() -> None:
    assert not hasattr(ROW, "full_name")
    with pytest.raises(Unsupported):
        ROW.full_name  # noqa: B018


def test_rows_of_values_have_what_these_name_and_nothing_else() -> None:
    grouped = SymbolicRow("r1", Journal.objects.values("subject_id").annotate(journals=Count("pk")), {})

    assert isinstance(grouped.subject_id, Symbol)
    assert isinstance(grouped.journals, Symbol)
    for name in ("pk", "group_id", "subject"):
        assert not hasattr(grouped, name)


def test_django_may_keep_symbols_in_its_dictionaries() -> None:
    rows = Journal.objects.filter(pk__in=ACTOR.journal_ids, subject=ROW.subject_id).order_by("pk")

    assert "journal" in str(rows.query.get_compiler("default").as_sql()[0])
