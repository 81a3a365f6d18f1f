"""The whole server as a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import httpx

from server.database.embedded import ROOT

if TYPE_CHECKING:
    from pathlib import Path


class ServerProcess:
    """`python -m server run` with a folder and environment of its own."""

    def __init__(self, var: Path, *arguments: str, **environment: str) -> None:
        names = {"ZHURNAL_MODE": "demo", "ZHURNAL_VAR": str(var), "PORT": "0", **environment}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "server", "run", "--without-demo", *arguments],
            cwd=ROOT,
            env={**os.environ, **names},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self.address = self._greeting().partition("listens on ")[2].partition(" ")[0]

    def is_ready(self) -> bool:
        return httpx.get(f"{self.address}readyz", timeout=60).status_code == 200

    def stop(self, how: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        """End it; gives its exit code and what it said of errors."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        _, errors = self.process.communicate(timeout=60)
        return self.process.returncode, errors

    def _greeting(self) -> str:
        """The line that says where it listens; nothing when it ends before."""
        assert self.process.stdout is not None
        return next((line for line in self.process.stdout if "listens on" in line), "")
