"""What is handed over for sending. Knows nothing of the network, nor of what sending needs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message for one device. `tag`: names the message, so that a second attempt takes the place of the first."""

    device_id: int
    endpoint: str
    p256dh: str
    auth: str
    content: bytes
    tag: str
