"""The backend's one class, where Django looks for it."""

from __future__ import annotations

import select

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that is known to be lost by its socket, without a statement for every request."""

    def is_usable(self) -> bool:
        """Whether the connection can be used.

        Cost: one system call on a quiet connection; a statement only when the server has said something unasked.
        """
        if self.connection is None or self.connection.closed:
            return False
        unasked = select.poll()
        unasked.register(self.connection.fileno(), select.POLLIN)
        # A server that went away leaves an end of file to read; one that is alive may leave a notice.
        return bool(super().is_usable()) if unasked.poll(0) else True
