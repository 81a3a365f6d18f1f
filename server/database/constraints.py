"""Which named constraint refused a write."""

from django.db import IntegrityError


def constraint_of(error: IntegrityError) -> str | None:
    """Give the name of the constraint that a statement broke; None when the database named none."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return None if diagnosis is None else diagnosis.constraint_name
