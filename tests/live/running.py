"""Server processes for tests: started on the test's database, stopped or killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.databases import database_url

ROOT = Path(__file__).resolve().parents[2]


class Running:
    """One server process."""

    def __init__(self, port: int = 0, **environment: str) -> None:
        """Start it and wait until it answers."""
        known = os.environ | {"DATABASE_URL": database_url(), "PORT": str(port)} | environment
        self.process = subprocess.Popen(
            [sys.executable, str(ROOT / "tests" / "live" / "serve.py")], cwd=ROOT, env=known, stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line.startswith("port "), "the server did not start"
        self.port = int(line.split()[1])

    @property
    def url(self) -> str:
        """Where its sockets are."""
        return f"ws://127.0.0.1:{self.port}/graphql"

    def kill(self) -> None:
        """As the kernel or a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=10)

    def stop(self) -> int:
        """Politely; its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=10)

    def end(self) -> None:
        """Whatever state it is in."""
        if self.process.poll() is None:
            self.kill()
        assert self.process.stdout is not None
        self.process.stdout.close()


Start = Callable[..., Running]
