"""`python -m server.database.watcher DIRECTORY kept|throwaway`: looks after one embedded database, outliving its users by a moment.

Restarts the server if it was killed while in use, and stops it once nobody holds the users' lock any more.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from server.database.cluster import DatabaseError
from server.database.embedded import EmbeddedDatabase
from server.database.locks import FileLock

PAUSE = 0.5
"""Seconds between two looks."""


def watch(database: EmbeddedDatabase) -> None:
    """Stay until the last user has left; at once gone if the folder already has a watcher."""
    mine = FileLock(database.directory / "watcher.lock")
    if not mine.take_now():
        return
    users = FileLock(database.directory / "users.lock")
    while not users.take_now():
        _revive(database, users)
        time.sleep(PAUSE)
    database.finish()
    # In this order: a newcomer waits for the users' lock and then must find no watcher, so that it starts its own.
    mine.close()
    users.close()


def _revive(database: EmbeddedDatabase, users: FileLock) -> None:
    # Down it may also be because the last user is stopping it, who then has the lock alone: among users one sees it killed or not at all.
    if database.cluster.is_alive() or not users.share_now():
        return
    try:
        database.cluster.ensure_running()
    except DatabaseError:
        time.sleep(10 * PAUSE)
    finally:
        users.release()


if __name__ == "__main__":
    # A session of its own: Ctrl-C in the terminal is for the database's users, not for who cleans up after them.
    os.setsid()
    watch(EmbeddedDatabase(Path(sys.argv[1]), throwaway=sys.argv[2] == "throwaway"))
