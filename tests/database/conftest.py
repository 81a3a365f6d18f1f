"""Other processes that use an embedded database, to be ended politely or not."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import psutil
import psycopg2
import pytest

from server.database.embedded import ROOT, EmbeddedDatabase
from tests.waiting import eventually

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PROGRAM = """
import sys
from pathlib import Path
from server.database.embedded import EmbeddedDatabase
EmbeddedDatabase(Path(sys.argv[1])).enter()
print("in", flush=True)
sys.stdin.read()
"""


class User:
    """A process that has entered the database and stays until told to leave, or killed."""

    def __init__(self, directory: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(directory)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def entered(self) -> bool:
        assert self.process.stdout is not None
        return self.process.stdout.readline() == "in\n"

    def leave(self) -> None:
        self.process.communicate(timeout=30)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate(timeout=30)


class Folder:
    """One folder's embedded database and whoever uses it."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.cluster = EmbeddedDatabase(directory).cluster
        self.users: list[User] = []

    def enter(self) -> User:
        user = self.enter_at_once(1)[0]
        assert user.entered()
        return user

    def enter_at_once(self, number: int) -> list[User]:
        users = [User(self.directory) for _ in range(number)]
        self.users += users
        return users

    def ask(self, statement: str) -> object:
        """Run one statement on a connection of its own; the first value of its answer, if it has one."""
        place = {"host": str(self.cluster.socket_directory), "user": "postgres", "dbname": "zhurnal"}
        with closing(psycopg2.connect(**place)) as connection, connection, connection.cursor() as cursor:
            cursor.execute(statement)
            row = cursor.fetchone() if cursor.description else None
            return row[0] if row else None

    def answers(self) -> bool:
        try:
            return self.ask("SELECT 1") == 1
        except psycopg2.OperationalError:
            return False

    def postmaster(self) -> int:
        return int((self.cluster.data / "postmaster.pid").read_text().split()[0])

    def processes(self) -> list[psutil.Process]:
        """Everything that runs on behalf of this folder: PostgreSQL's processes and the watcher."""
        return [process for process in psutil.process_iter() if self._belongs(process)]

    def _belongs(self, process: psutil.Process) -> bool:
        try:
            command = process.cmdline()
            return str(self.directory) in command[3:4] or (process.name() == "postgres" and process.cwd() == str(self.cluster.data))
        except psutil.Error:
            return False


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Folder]:
    folder = Folder(tmp_path / "postgres")
    yield folder
    for user in folder.users:
        if user.process.poll() is None:
            user.kill()
    eventually(lambda: not folder.processes())
