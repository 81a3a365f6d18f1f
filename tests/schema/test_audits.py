"""The official audits of GraphQL over HTTP (npm graphql-http) on the whole server: its process, its middleware, its schema."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from server.environment import ROOT
from tests.process.running import ServerProcess

if TYPE_CHECKING:
    from collections.abc import Iterator

NODE = Path(sys.executable).with_name("node")
RUNNER = Path(__file__).with_name("audit.mjs")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    """A demo's server, without its data: the audits ask only what everybody may know."""
    process = ServerProcess(tmp_path)
    yield process
    process.stop()


def test_every_audit_passes_warnings_included(server: ServerProcess) -> None:
    done = subprocess.run([NODE, RUNNER, ROOT / "clients", f"{server.address}graphql"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

    results = json.loads(done.stdout)
    assert len(results) > 50
    assert [result for result in results if result["status"] != "ok"] == []
