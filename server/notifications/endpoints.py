"""What a browser may give as its address and keys. Pure: nothing is looked up or sent in here.

A server that posts to addresses it is given must not be led to its own network: see also transport.py, which looks at the
addresses that a name stands for at the moment of sending.
"""

from base64 import b64decode
from binascii import Error
from ipaddress import IPv4Address, IPv6Network, ip_address
from typing import NoReturn
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec

from server.errors import InvalidInputError

LONGEST = 2000
SECRET = 16
POINT = 65
"""Bytes of a public key: a point of the curve, not compressed."""
NOT_COMPRESSED = b"\x04"
COMPATIBLE = IPv6Network("::/96")
"""Addresses that once stood for IPv4 addresses: none of them is anybody's now."""
TRANSLATED = IPv6Network("64:ff9b::/96")
"""Addresses in which a translator sees an IPv4 address."""


def check_endpoint(endpoint: str, *, private: bool) -> None:
    """Refuse what is no address of a push service. `private`: plain HTTP and this machine's network are allowed, for tests.

    Raises: InvalidInputError.
    """
    if len(endpoint) > LONGEST or not endpoint.isascii() or not endpoint.isprintable() or " " in endpoint:
        _refuse("endpoint", f"an address of at most {LONGEST} ASCII characters")
    try:
        parts = urlsplit(endpoint)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port, parts = "", None, urlsplit("")
    if private and parts.scheme in {"http", "https"} and host:
        return
    if parts.scheme != "https" or parts.username is not None or parts.password is not None or port not in {None, 443}:
        _refuse("endpoint", "an https:// address on the usual port, as the browser gave it")
    if not is_public_name(host):
        _refuse("endpoint", "an address on the public network")


def is_public_name(host: str) -> bool:
    """Tell whether a host may be a push service's: a name with a dot in it, or a public address.

    No name on the public network ends in a part that begins with a digit: that is an address in one of its older spellings.
    """
    try:
        return is_public_address(host)
    except ValueError:
        last = host.rpartition(".")[2]
        return "." in host and last not in {"", "localhost", "local", "internal", "lan", "home", "corp"} and not last[0].isdecimal()


def is_public_address(address: str) -> bool:
    """Tell whether an IP address is on the public network. Raises: ValueError for what is none."""
    found = ip_address(address)
    mapped = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    if found in TRANSLATED:
        mapped = IPv4Address(int(found) & 0xFFFFFFFF)
    return found.is_global and not found.is_multicast and found not in COMPATIBLE and (mapped is None or is_public_address(str(mapped)))


def check_keys(p256dh: str, auth: str) -> None:
    """Refuse keys that no browser gives. Raises: InvalidInputError."""
    try:
        point = _decoded(p256dh)
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    except (ValueError, Error):
        point = b""
    if len(point) != POINT or not point.startswith(NOT_COMPRESSED):
        _refuse("p256dh", f"the browser's public key: {POINT} bytes as base64url, the first of them 4")
    try:
        secret = _decoded(auth)
    except (ValueError, Error):
        secret = b""
    if len(secret) != SECRET:
        _refuse("auth", f"the browser's secret: {SECRET} bytes as base64url")


def _decoded(text: str) -> bytes:
    """Read base64url, with its padding or without. Raises: ValueError for anything that does not belong there."""
    padded = text + "=" * (-len(text) % 4)
    return b64decode(padded.encode("ascii"), altchars=b"-_", validate=True)


def _refuse(where: str, wanted: str) -> NoReturn:
    msg = f"{where}: send {wanted}."
    raise InvalidInputError(msg, path=where)
