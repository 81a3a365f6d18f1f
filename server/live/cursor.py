"""The opaque text by which a client says what it has heard last. Nothing about who may hear in here."""

from __future__ import annotations

import re
from base64 import b64decode, urlsafe_b64encode
from binascii import Error
from dataclasses import dataclass

_SHAPE = re.compile(rb"v1/([0-9]{1,18})/([0-9]{1,18})")


class MalformedCursorError(ValueError):
    """The text was never a cursor of ours."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in one school's events: everything up to and including `seq` has been heard."""

    school_id: int
    seq: int

    def __str__(self) -> str:
        return urlsafe_b64encode(f"v1/{self.school_id}/{self.seq}".encode()).decode()

    @classmethod
    def parse(cls, text: str) -> Cursor:
        """The place that `str(cursor)` names. Raises: MalformedCursorError."""
        try:
            match = _SHAPE.fullmatch(b64decode(text.encode("ascii"), altchars=b"-_", validate=True))
        except (Error, UnicodeEncodeError, ValueError):
            match = None
        if match is None:
            msg = "This is not a cursor; pass the one of the last event you have, or none."
            raise MalformedCursorError(msg)
        return cls(int(match[1]), int(match[2]))
