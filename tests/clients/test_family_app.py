"""What the family's app weighs and names, read off its build."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

BUILT = Path(__file__).parents[2] / "clients" / "mobile" / "dist"
BUDGET = 200_000
"""Bytes of compressed script before the first screen."""


def test_the_first_screen_needs_little_script() -> None:
    page = (BUILT / "index.html").read_text(encoding="utf-8")
    scripts = re.findall(r'(?:src|modulepreload"[^>]* href)="/app/([^"]+\.js)"', page)

    weight = sum(len(gzip.compress((BUILT / name).read_bytes(), 9)) for name in scripts)

    assert any(name.startswith("assets/index-") for name in scripts)
    assert weight < BUDGET, f"{weight} bytes in {scripts}"


def test_the_app_can_be_installed() -> None:
    manifest = json.loads((BUILT / "manifest.webmanifest").read_text(encoding="utf-8"))

    assert (manifest["scope"], manifest["display"], manifest["lang"]) == ("/app/", "standalone", "ru")
    assert {icon.get("purpose", "any") for icon in manifest["icons"]} == {"any", "maskable"}
    for address in [icon["src"] for icon in manifest["icons"]]:
        assert (BUILT / address.removeprefix("/app/")).exists(), address
    worker = (BUILT / "worker.js").read_text(encoding="utf-8")
    kept = json.loads(re.search(r"FILES = (\[.*\]);", worker)[1])  # type: ignore[index] # the build writes it
    assert [name for name in kept if name != "/app/" and not (BUILT / name.removeprefix("/app/")).exists()] == []
