"""What `follows` promises: whoever sees a row sees the target of such a foreign key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from schema.engine.fields import SqlField
from schema.engine.shape import table_of
from schema.root import schema
from server.access.actor import load_actor
from tests.engine.world import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schema.engine.shape import Table
    from tests.engine.world import World


def promises() -> Iterator[tuple[str, Table, str, Table]]:
    """Find each such field: the table it is of, its column, the table it points at."""
    for name, kind in schema._schema.type_map.items():
        for field in getattr(kind, "fields", {}).values():
            definition = field.extensions.get("strawberry-definition")
            if isinstance(definition, SqlField) and definition.follows:
                own = table_of(schema.get_type_by_name(name).origin)  # type: ignore[union-attr, arg-type]
                assert own is not None
                assert definition.shape.table is not None
                yield name, own, f"{definition.django_name or definition.python_name}_id", definition.shape.table


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "own", "column", "target"), [pytest.param(*each, id=f"{each[0]}.{each[2]}") for each in promises()])
def test_who_sees_a_row_sees_its_target(world: World, name: str, own: Table, column: str, target: Table) -> None:
    seen = 0
    for account in world.accounts.values():
        actor = load_actor(account or 0, NOW)
        assert own.rule is not None
        assert target.rule is not None
        rows = own.rule.rows(actor).order_by()
        hidden = target.model._default_manager.filter(pk__in=rows.values(column)).exclude(pk__in=target.rule.rows(actor).values("pk"))
        assert not hidden.exists(), (name, account)
        seen += rows.count()

    assert seen
