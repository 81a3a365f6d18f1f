"""Objects that may be absent, said without branching in Python. Nothing else in here."""

from __future__ import annotations

from typing import Any, NamedTuple


class Present(NamedTuple):
    """An object and the condition on which it is there."""

    condition: Any
    object: Any


def unless_null(condition: Any, then: Any) -> Any:
    """Give an object of a row type, or null: if `condition` is a value, when it is null; if an expression, when it is false.

    A resolver may not branch on a row's values or on arguments; it says what is to be there and when:
    `return unless_null(self.marks_sum, Average(value=self.marks_sum, ...))`.
    """
    return Present(condition, then)
