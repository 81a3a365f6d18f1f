"""The key that signs pushed messages (VAPID): from the environment in production, made once and kept in the var folder elsewhere.

Browsers take messages under the key they were subscribed with and no other: it must outlive restarts and upgrades.
"""

from base64 import urlsafe_b64encode
from functools import cache

from cryptography.hazmat.primitives import serialization
from django.conf import settings
from py_vapid import Vapid02

from server.database.locks import alone

FILE = "vapid.pem"


@cache
def signer() -> Vapid02 | None:
    """Give the key; None in production without VAPID_PRIVATE_KEY: nothing is pushed then."""
    if settings.VAPID_PRIVATE_KEY:
        return Vapid02.from_string(settings.VAPID_PRIVATE_KEY)
    return None if settings.PRODUCTION else _kept()


def _kept() -> Vapid02:
    settings.VAR.mkdir(parents=True, exist_ok=True)
    path = settings.VAR / FILE
    with alone(path.with_suffix(".lock")):
        if not path.exists():
            new = Vapid02()
            new.generate_keys()
            path.touch(mode=0o600)
            path.write_bytes(new.private_pem())
        return Vapid02.from_file(str(path))


@cache
def public_key() -> str | None:
    """Give what browsers subscribe with: the uncompressed point as base64url; None where nothing is pushed."""
    key = signer()
    if key is None:
        return None
    point = key.public_key.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
    return urlsafe_b64encode(point).rstrip(b"=").decode()


def authorization(endpoint_origin: str, expires: int) -> dict[str, str]:
    """Give the headers that prove to a push service who sends (RFC 8292). `expires`: seconds since 1970, at most a day ahead."""
    key = signer()
    if key is None:
        return {}
    signed: dict[str, str] = key.sign({"aud": endpoint_origin, "sub": settings.VAPID_SUBJECT, "exp": expires})
    return signed
