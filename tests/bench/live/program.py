"""A helper process that hears lines and answers each with one line of JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Self

from tests.databases import database_url
from tests.live.running import ROOT

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

import os


class Program:
    """One of the benchmark's own processes."""

    def __init__(self, module: str, plan: Path) -> None:
        """Start it."""
        environment = os.environ | {"DATABASE_URL": database_url()}
        command = [sys.executable, "-m", module, str(plan)]
        self._process = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def tell(self, line: str) -> None:
        """Give it a line."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def hear(self) -> dict[str, Any]:
        """Its next answer."""
        assert self._process.stdout is not None
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._process.kill()
        self._process.communicate()
