"""Sealing messages and posting them to push services (RFC 8030, 8188, 8291). No rows in here.

Push services are addresses that browsers gave: each is looked at again before anything is sent, and so is every address its name
stands for at that moment; redirections are not followed, and nothing is waited for longer than TIMEOUT.
"""

from __future__ import annotations

import asyncio
import logging
import socket
import time
from collections import defaultdict
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver
from django.conf import settings
from pywebpush import WebPusher

from server.notifications import keys
from server.notifications.endpoints import check_endpoint, is_public_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from server.notifications.parcels import Parcel

AT_ONCE = 16
AT_ONCE_EACH = 4
"""Messages on their way to one host: a slow one must not hold up all others."""
TIMEOUT = 3.0
"""Seconds for everything about one message: finding the address, connecting, sending, hearing the answer."""
KEPT = 24 * 3600
"""Seconds for which a push service keeps a message for a device that is off."""
SIGNED = 12 * 3600
_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a push service answered: its HTTP status, 0 where there was no answer; after how many seconds to come back."""

    device_id: int
    status: int
    retry_after: float | None = None


@dataclass(slots=True)
class Host:
    """A push service during one round. Once it has kept silent AT_ONCE_EACH times in a row, it is left alone until the next one."""

    gate: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE_EACH))
    silences: int = 0


def post(parcels: Sequence[Parcel]) -> list[Answer]:
    """Send messages, several at once; the answers in the same order. Raises nothing: whatever fails is status 0."""
    return asyncio.run(_post_all(parcels)) if parcels else []


async def _post_all(parcels: Sequence[Parcel]) -> list[Answer]:
    resolver = ThreadedResolver() if settings.PUSH_PRIVATE else PublicResolver()
    connector = aiohttp.TCPConnector(limit=AT_ONCE, resolver=resolver, use_dns_cache=False)
    limit = asyncio.Semaphore(AT_ONCE)
    timeout = aiohttp.ClientTimeout(total=TIMEOUT)
    async with aiohttp.ClientSession(connector=connector, timeout=timeout, auto_decompress=False) as session:
        hosts: defaultdict[str, Host] = defaultdict(Host)
        return list(await asyncio.gather(*(_in_turn(session, limit, hosts[_host(each)], each) for each in parcels)))


def _host(parcel: Parcel) -> str:
    """Name the host of a kept address, which was read when it was kept."""
    return urlsplit(parcel.endpoint).netloc


async def _in_turn(session: aiohttp.ClientSession, limit: asyncio.Semaphore, host: Host, parcel: Parcel) -> Answer:
    """Wait for a place first with the host and then among all: the time for a message begins after that."""
    async with host.gate, limit:
        return Answer(parcel.device_id, 0) if host.silences >= AT_ONCE_EACH else await _post(session, host, parcel)


async def _post(session: aiohttp.ClientSession, host: Host, parcel: Parcel) -> Answer:
    try:
        check_endpoint(parcel.endpoint, private=settings.PUSH_PRIVATE)
        body, headers = _sealed(parcel)
        async with session.post(parcel.endpoint, data=body, headers=headers, allow_redirects=False) as response:
            host.silences = 0
            return Answer(parcel.device_id, response.status, _seconds(response.headers.get("Retry-After")))
    except Exception as error:  # noqa: BLE001 - whatever one device or its service makes fail must not keep the others' messages
        host.silences += isinstance(error, TimeoutError)
        _logger.info("A message to device %s was not sent: %s", parcel.device_id, type(error).__name__)
        return Answer(parcel.device_id, 0)


def _sealed(parcel: Parcel) -> tuple[bytes, dict[str, str]]:
    target = {"endpoint": parcel.endpoint, "keys": {"p256dh": parcel.p256dh, "auth": parcel.auth}}
    body: bytes = WebPusher(target).encode(parcel.content, "aes128gcm")["body"]
    parts = urlsplit(parcel.endpoint)
    signed = keys.authorization(f"{parts.scheme}://{parts.netloc}", int(time.time()) + SIGNED)
    meta = {"Content-Encoding": "aes128gcm", "Content-Type": "application/octet-stream", "TTL": str(KEPT), "Topic": parcel.tag}
    return body, {**signed, **meta, "Urgency": "normal"}


def _seconds(retry_after: str | None) -> float | None:
    """Read a Retry-After header: seconds, or a date. Nonsense is as good as none."""
    if not retry_after:
        return None
    if retry_after.isdecimal():
        return float(min(int(retry_after[:9]), KEPT))
    try:
        return min(max(0.0, parsedate_to_datetime(retry_after).timestamp() - time.time()), float(KEPT))
    except (ValueError, OverflowError):
        return None


class PublicResolver(AbstractResolver):
    """Finds addresses of names, and refuses a name that stands for any that is not on the public network."""

    def __init__(self) -> None:
        """Ask the system's resolver."""
        self._found = ThreadedResolver()

    async def resolve(self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC) -> list[ResolveResult]:
        """Give the addresses. Raises: OSError."""
        found = await self._found.resolve(host, port, family)
        if not all(is_public_address(each["host"].partition("%")[0]) for each in found):
            msg = "The name stands for an address that is not public."
            raise OSError(msg)
        return found

    async def close(self) -> None:
        """Nothing is held."""
