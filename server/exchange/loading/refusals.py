"""Why a plan cannot be written: the database's named constraints, said in a sentence."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import IntegrityError

from server.errors import RefusalError

if TYPE_CHECKING:
    from collections.abc import Iterator

_SENTENCES = {
    "schoolclass_name_once": "The school already has a class of this name that did not come from this file",
    "lesson_group_once": "The group already has another lesson at this number",
    "lesson_room_once": "The room is already taken by another lesson at this number",
    "lesson_once": "The journal already has a lesson at this number",
    "lessonteacher_once": "The teacher already has another lesson at this number",
    "membership_one_class_a_day": "The student is already in another class",
    "membership_one_group_of_division_a_day": "The student is already in another group of the division",
    "academicyear_no_overlap": "The school has an academic year that covers only a part of these dates",
}
_KEY = re.compile(r"Key (.*?) (?:already exists|conflicts)")


class LoadRefusedError(RefusalError):
    """The plan contradicts what the school already has; nothing of it was written."""


@contextmanager
def refusing() -> Iterator[None]:
    """Turn a violated constraint into LoadRefusedError; an unknown one stays what it is, a fault of ours."""
    try:
        yield
    except IntegrityError as error:
        diagnosis = getattr(error.__cause__, "diag", None)
        sentence = _SENTENCES.get(getattr(diagnosis, "constraint_name", None) or "")
        if sentence is None:
            raise
        key = _KEY.search(getattr(diagnosis, "message_detail", None) or "")
        detail = f": {key[1]}" if key else ""
        msg = f"{sentence}{detail}. Move the dates (--from, --to), or import into a school of its own."
        raise LoadRefusedError(msg) from error
