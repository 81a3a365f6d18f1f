"""The text that ledger entries are hashed over is JSON as anybody can make it, in any language, on any server."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from server.journal.chain import Change, canonical, instant, state

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
STATE = st.builds(state, TEXT, TEXT, TEXT, st.none() | st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - bounds are naive
IDS = st.integers(1, 2**53)


@given(IDS, st.none() | STATE, st.none() | STATE, st.none() | IDS, TEXT)
def test_the_text_is_compact_sorted_unescaped_json(
    ids: int, old: dict[str, str | None] | None, new: dict[str, str | None] | None, behalf: int | None, reason: str
) -> None:
    at = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
    change = Change(ids, 1, ids, ids, 0, "CHANGE", old, new, ids, behalf, reason, at)

    listed = [ids, 1, ids, ids, 0, "CHANGE", old, new, ids, behalf, reason, instant(at)]

    assert canonical(change).decode() == json.dumps(listed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
