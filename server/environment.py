"""What the environment says, read once and checked: the only reader of `os.environ` for settings. No Django in here."""

from __future__ import annotations

import os
import re
from base64 import urlsafe_b64decode
from pathlib import Path

SECRET_LENGTH = 50
"""Characters; what Django's own check asks for."""
MODES = ("demo", "production", "test")
ROOT = Path(__file__).resolve().parents[1]


class SettingsError(Exception):
    """The environment is wrong; the message is one line that says which variable and what to do."""


def mode() -> str:
    """ZHURNAL_MODE: demo (default), production, or test."""
    value = os.environ.get("ZHURNAL_MODE", "demo")
    if value not in MODES:
        msg = f"ZHURNAL_MODE is {value!r}; it must be one of {', '.join(MODES)}."
        raise SettingsError(msg)
    return value


def var() -> Path:
    """ZHURNAL_VAR: the folder of everything that is generated or stored; ./var by default."""
    return Path(os.environ.get("ZHURNAL_VAR") or ROOT / "var").absolute()


def required(name: str) -> str:
    """A variable that production cannot do without."""
    value = os.environ.get(name, "")
    if not value:
        msg = f"{name} must be set when ZHURNAL_MODE is production."
        raise SettingsError(msg)
    return value


def required_words(name: str) -> list[str]:
    """A list, with commas between, that production cannot do without."""
    required(name)
    return words(name)


def secret(name: str) -> str:
    """A secret that production cannot do without; one that can be guessed is refused."""
    value = required(name)
    if len(value) < SECRET_LENGTH:
        msg = (
            f"{name} must have at least {SECRET_LENGTH} characters: python -c 'import secrets; print(secrets.token_urlsafe(48))' makes one."
        )
        raise SettingsError(msg)
    return value


def allowed_hosts(host: str) -> list[str]:
    """Under which names the server answers.

    A demo that only this machine reaches answers to this machine's names alone, so that no page elsewhere can pass itself off as it.
    """
    if mode() == "production":
        return required_words("ALLOWED_HOSTS")
    only_here = host in {"127.0.0.1", "localhost", "::1"} and mode() == "demo"
    return words("ALLOWED_HOSTS") or (["localhost", ".localhost", "127.0.0.1", "[::1]"] if only_here else ["*"])


def switch(name: str, *, default: bool = True) -> bool:
    """A variable that is `on` or `off`."""
    value = os.environ.get(name, "on" if default else "off")
    if value not in {"on", "off"}:
        msg = f"{name} is {value!r}; it must be on or off."
        raise SettingsError(msg)
    return value == "on"


def number(name: str, default: int) -> int:
    """A variable that is a whole number."""
    value = os.environ.get(name, str(default))
    if not value.isdecimal():
        msg = f"{name} is {value!r}; it must be a whole number."
        raise SettingsError(msg)
    return int(value)


def key(name: str, length: int) -> str:
    """A key of so many bytes as base64url; empty when it is not set."""
    value = os.environ.get(name, "").strip()
    try:
        found = len(urlsafe_b64decode(value.rstrip("=") + "=" * (-len(value.rstrip("=")) % 4)))
    except ValueError:
        found = -1
    if value and found != length:
        msg = f"{name} must be {length} bytes as base64url: python -c 'import secrets; print(secrets.token_urlsafe({length}))' makes one."
        raise SettingsError(msg)
    return value


def contact(name: str, default: str) -> str:
    """A variable that says whom to write to: a mailto: or https: address."""
    value = os.environ.get(name, default)
    if not re.fullmatch(r"mailto:[^@\s]+@(?:localhost|[\w-]+(?:\.[\w-]+)+)|https://[\w-]+\.[\w.-]+", value):
        msg = f"{name} is {value!r}; it must be like mailto:support@example.org or https://example.org."
        raise SettingsError(msg)
    return value


def words(name: str) -> list[str]:
    """A variable that is a list with commas between; nothing when it is not set."""
    return [word.strip() for word in os.environ.get(name, "").split(",") if word.strip()]
