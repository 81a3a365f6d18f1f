"""Locks between processes that the kernel drops when their holder dies, however it dies."""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class FileLock:
    """One process's hold on a lock file: shared by many, or exclusive to one."""

    def __init__(self, path: Path) -> None:
        """Open the file, making it if needed; holds nothing yet."""
        self._fd = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)

    def share(self) -> None:
        """Hold it together with others; waits while somebody has it alone."""
        fcntl.flock(self._fd, fcntl.LOCK_SH)

    def share_now(self) -> bool:
        """Hold it together with others unless somebody has it alone; says whether it worked."""
        return self._now(fcntl.LOCK_SH)

    def take(self) -> None:
        """Hold it alone; waits for everybody else to leave."""
        fcntl.flock(self._fd, fcntl.LOCK_EX)

    def take_now(self) -> bool:
        """Hold it alone if nobody else holds it; says whether it worked."""
        return self._now(fcntl.LOCK_EX)

    def release(self) -> None:
        """Give up whatever is held, to hold it again later."""
        fcntl.flock(self._fd, fcntl.LOCK_UN)

    def close(self) -> None:
        """Give up whatever is held, for good."""
        os.close(self._fd)

    def _now(self, kind: int) -> bool:
        try:
            fcntl.flock(self._fd, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Do something while no other process does the same."""
    lock = FileLock(path)
    try:
        lock.take()
        yield
    finally:
        lock.close()
