"""Whatever is done to a file, it is either imported or answered with faults."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from server.exchange.fet import Fault, FaultyFile, read_timetable, read_week
from server.exchange.timetables import Plan, make_plan
from tests.exchange.timetables.samples import SCHOOL, WEEK

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TEXT = SCHOOL.read_text(encoding="utf-8-sig")
ROWS = WEEK.read_text(encoding="utf-8-sig")
TAGS = sorted(set(re.findall(r"</?[A-Za-z_]+>", TEXT)))
JUNK = st.sampled_from(
    ["", " ", "-1", "0", "99999999999999999999", "1e9", "<", "&", "&a;", "\x00", "]]>", "<!--", "7А", "7А-П1", "+", '"', "\n", "к" * 300]
)
places = st.integers(0, len(TEXT))


@st.composite
def edits(draw: st.DrawFn) -> str:
    """Draw the sample with some tags swapped, some lines moved, some values replaced, and perhaps its end cut off."""
    text = TEXT
    for _ in range(draw(st.integers(0, 2))):
        one, other = draw(st.sampled_from(TAGS)), draw(st.sampled_from(TAGS))
        text = text.replace(one, other, draw(st.integers(1, 3)))
    for _ in range(draw(st.integers(0, 3))):
        values = list(re.finditer(r">([^<>\n]*)</", text))
        if values:
            value = draw(st.sampled_from(values))
            text = text[: value.start(1)] + draw(JUNK) + text[value.end(1) :]
    lines = text.split("\n")
    for _ in range(draw(st.integers(0, 2))):
        lines.insert(draw(st.integers(0, len(lines))), draw(st.sampled_from(lines)))
    text = "\n".join(lines)
    return text[: draw(places)] if draw(st.integers(0, 5)) == 0 else text


@settings(max_examples=200, deadline=None)
@given(
    text=edits(),
    rows=st.one_of(st.just(ROWS), st.integers(0, len(ROWS)).map(lambda end: ROWS[:end]), st.text(max_size=60)),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1251", "utf-16"]),
)
def test_a_damaged_file_is_read_or_explained(tmp_path_factory: pytest.TempPathFactory, text: str, rows: str, encoding: str) -> None:
    folder = tmp_path_factory.getbasetemp()
    file, week_file = folder / "damaged.fet", folder / "damaged.csv"
    file.write_bytes(text.encode(encoding, "replace"))
    week_file.write_bytes(rows.encode("utf-8", "replace"))

    plan, faults = outcome(file, week_file)

    if plan is None:
        assert faults
        assert all(fault.what and fault.remedy and fault.line >= 0 for fault in faults)
    else:
        assert sum(one.mask for one in plan.classes) == (1 << len(plan.cells.names)) - 1


def outcome(file: Path, week_file: Path) -> tuple[Plan | None, list[Fault]]:
    try:
        found = read_timetable(file)
        return make_plan(found, read_week(week_file, found)), []
    except FaultyFile as faulty:
        return None, faulty.faults
