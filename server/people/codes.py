"""Codes on paper: made of letters that nobody mistakes, read back however they were typed. The database keeps keyed hashes of them."""

import secrets

from django.utils.crypto import salted_hmac

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 12
"""Letters of a code: 59 random bits."""
# A code read off paper and typed on a Russian keyboard.
_LOOKALIKES = str.maketrans("АВЕКМНРСТУХ", "ABEKMHPCTYX")


def new_code() -> str:
    """Return a new code in three groups of four."""
    return grouped("".join(secrets.choice(ALPHABET) for _ in range(LENGTH)))


def grouped(letters: str) -> str:
    """Write letters in groups of four."""
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def normal(code: str) -> str:
    """Return a code as it was printed, whatever it was typed like."""
    return grouped("".join(filter(str.isalnum, code.upper().translate(_LOOKALIKES))))


def digest_of(code: str) -> str:
    """Return what is kept of an invitation's code."""
    return salted_hmac("server.people.invitations", normal(code), algorithm="sha256").hexdigest()
