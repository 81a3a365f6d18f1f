"""A browser that takes pushed messages: its keys, and how it reads what was sealed for it."""

from __future__ import annotations

import json
import os
from base64 import urlsafe_b64encode
from typing import Any

import http_ece
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

ADD = """
mutation ($input: AddPushDeviceInput!) { addPushDevice(input: $input) {
  __typename ... on Refusal { message } ... on InvalidInput { path } ... on PushDeviceAdded { device { id label locale } } } }
"""
COMPRESSED = "A2sX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKW"
"""A point of the curve in 33 bytes, as no browser gives it."""


class Browser:
    """One browser of somebody."""

    def __init__(self, endpoint: str, locale: str = "ru") -> None:
        """Make its keys."""
        self.endpoint, self.locale = endpoint, locale
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._secret = os.urandom(16)

    @property
    def input(self) -> dict[str, str]:
        """What it gives to be told news."""
        point = self._key.public_key().public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
        return {"endpoint": self.endpoint, "p256dh": _text(point), "auth": _text(self._secret), "label": "Телефон", "locale": self.locale}

    def read(self, body: bytes) -> dict[str, Any]:
        """Open a message."""
        opened = http_ece.decrypt(body, private_key=self._key, auth_secret=self._secret, version="aes128gcm")
        told: dict[str, Any] = json.loads(opened)
        return told


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()
