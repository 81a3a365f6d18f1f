"""Global ids: base64 of "Type:pk", and the annotations that turn them into primary keys. No look-ups in here."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from dataclasses import dataclass

NOBODY = 0
"""The primary key that no row has: what a malformed id, or one of another type, stands for."""
_FORM = re.compile(r"([_A-Za-z][_0-9A-Za-z]*):([1-9][0-9]{0,18})", re.ASCII)
_GREATEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class NodeRef:
    """Metadata of an `Annotated[int, NodeRef("Lesson")]`: an ID on the wire, a primary key in Python."""

    type_name: str


def global_id(type_name: str, pk: int) -> str:
    """Encode an id for the wire."""
    return b64encode(f"{type_name}:{pk}".encode()).decode()


def split_id(text: str) -> tuple[str, int]:
    """Decode an id from the wire: (type name, primary key), or ("", NOBODY) if it is not one."""
    try:
        form = _FORM.fullmatch(b64decode(text, validate=True).decode())
    except (Base64Error, UnicodeError, ValueError):
        return "", NOBODY
    if form is None or int(form[2]) > _GREATEST:
        return "", NOBODY
    return form[1], int(form[2])


def pk_of(text: str, type_name: str) -> int:
    """Give the primary key in an id of this type, or NOBODY: a wrong id is treated like an unknown one."""
    found, pk = split_id(text)
    return pk if found == type_name else NOBODY
