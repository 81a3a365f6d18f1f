"""What is left of grade levels and shifts when others take their part."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server.timetable.bands import HIGHEST, Band, bands_of

bands = st.builds(
    lambda lowest, length, shift: Band(lowest, min(lowest + length, HIGHEST), shift),
    st.integers(1, HIGHEST),
    st.integers(0, HIGHEST),
    st.sampled_from([None, 1, 2, 3]),
)


@given(bands, st.lists(bands, max_size=4))
def test_what_is_left_holds_every_cell_once_and_none_that_was_taken(band: Band, others: list[Band]) -> None:
    left = [cell for part in band.without(others) for cell in part.cells()]

    assert len(left) == len(set(left))
    assert set(left) == {cell for cell in band.cells() if not any(cell in other.cells() for other in others)}


def test_a_band_that_nobody_touches_stays_as_it_is() -> None:
    assert Band(5, 9).without([Band(1, 4), Band(10, 11)]) == [Band(5, 9)]


def test_a_part_in_one_shift_leaves_the_others() -> None:
    assert list(bands_of(Band(1, 11).cells() - Band(1, 4, 1).cells())) == [Band(1, 4, 2), Band(1, 4, 3), Band(5, 11)]
