"""The built clients' files, each client's below its own address. Compressed beforehand by the build; nothing is made in here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from whitenoise.middleware import WhiteNoiseMiddleware

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase


class ClientFiles(WhiteNoiseMiddleware):  # type: ignore[misc] # it is untyped
    """Django middleware that answers with a client's file where there is one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase], **options: Any) -> None:  # noqa: ANN401 - passed on
        """Take note of the files of all clients that are built."""
        super().__init__(get_response, **options)
        for address, folder in settings.CLIENTS.items():
            if folder.is_dir():
                self.add_files(str(folder), prefix=address)
