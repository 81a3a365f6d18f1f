"""The PostgreSQL that comes with the product, shared by all processes that use one folder. Nothing about SQL in here.

Every user holds a shared lock for as long as it lives; whoever finds nobody holding it stops the server. The kernel
drops the lock of a killed process, so nobody is counted who is gone. A watcher process (watcher.py) does the same for
users that were killed, and restarts a server that was killed.
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

from server.database.cluster import Cluster
from server.database.locks import FileLock

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class EmbeddedDatabase:
    """One folder's database, as seen from this process.

    `throwaway`: without safety at power loss, and its folder is removed when the last user leaves (tests).
    """

    directory: Path
    throwaway: bool = False
    _users: FileLock | None = field(default=None, init=False)

    @property
    def cluster(self) -> Cluster:
        """The server behind it."""
        return Cluster(self.directory, durable=not self.throwaway)

    def enter(self) -> None:
        """Start the server or join those who use it; leaving at exit is arranged.

        Raises: DatabaseError; OSError when the folder cannot be written.
        """
        if self._users is not None:
            return
        self.directory.mkdir(parents=True, exist_ok=True)
        users = FileLock(self.directory / "users.lock")
        users.share()
        try:
            self.cluster.ensure_running()
        except BaseException:
            users.close()
            raise
        self._users = users
        self._ensure_watched()
        atexit.register(self.leave)

    def leave(self) -> None:
        """Stop the server if nobody else uses it. Harmless when called twice."""
        if self._users is None:
            return
        self._users.close()
        self._users = None
        last = FileLock(self.directory / "users.lock")
        if last.take_now():
            self.finish()
        else:
            # Either others go on using it, or the watcher was quicker and is stopping it: wait for that.
            last.share()
        last.close()

    def finish(self) -> None:
        """Stop the server, and remove a throwaway folder. Only for who holds the users' lock alone."""
        if not self.directory.exists():
            return
        self.cluster.stop()
        if self.throwaway:
            shutil.rmtree(self.directory, ignore_errors=True)

    def _ensure_watched(self) -> None:
        watcher = FileLock(self.directory / "watcher.lock")
        alone = watcher.take_now()
        watcher.close()
        if alone:
            _start_watcher(self.directory, "throwaway" if self.throwaway else "kept")


def _start_watcher(directory: Path, fate: str) -> None:
    command = [sys.executable, "-m", "server.database.watcher", str(directory), fate]
    silence = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in (0, 1, 2)]
    os.posix_spawn(sys.executable, command, {**os.environ, "PYTHONPATH": str(ROOT)}, file_actions=silence)
