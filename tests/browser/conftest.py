"""The product as people meet it: a server with the small demo region, and Chromium. One of each for all tests of a process."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from server.people.demo import PASSWORD
from tests.browser.visitor import Visitor
from tests.migrated import begin_migrated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

    Enter = Callable[..., Visitor]

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def _address(server: subprocess.Popen[str]) -> str:
    assert server.stdout is not None
    for line in server.stdout:
        if "listens on " in line:
            return line.partition("listens on ")[2].partition(" ")[0].rstrip("/")
    pytest.fail("the server ended before it listened")


class Command:
    """`python -m server` on the site's database."""

    def __init__(self, names: dict[str, str]) -> None:
        """Take the environment."""
        self.names = {**os.environ, "ZHURNAL_MODE": "demo", "PORT": "0", **names}

    def __call__(self, *words: str) -> str:
        """Run it, and give what it prints."""
        given = [sys.executable, "-m", "server", *words]
        return subprocess.run(given, cwd=ROOT, env=self.names, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture(scope="session")
def command(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """The site's own commands."""
    if os.environ.get("SITE"):
        return Command({})
    folder = tmp_path_factory.mktemp("site")
    begin_migrated(folder / "postgres")
    return Command({"ZHURNAL_VAR": str(folder)})


@pytest.fixture(scope="session")
def site(command: Command) -> Iterator[str]:
    """The address of a server with the small demo region; SITE names one that runs already."""
    if running := os.environ.get("SITE"):
        yield running
        return
    command("load-demo", "--scale", "small")
    server = subprocess.Popen([sys.executable, "-m", "server", "run"], cwd=ROOT, env=command.names, stdout=subprocess.PIPE, text=True)
    yield _address(server)
    server.send_signal(signal.SIGTERM)
    server.communicate(timeout=60)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser; every visitor gets a profile of its own."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert found, "Chromium is missing: `make browser` installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        yield browser
        browser.close()


@pytest.fixture
def visit(site: str, chromium: Browser) -> Iterator[Enter]:
    """Open a page in a fresh profile, signed in as one of the demo's people if a name is given. No page may throw."""
    visitors: list[Visitor] = []

    def visit(
        username: str | None = None,
        path: str = "/",
        *,
        locale: str = "ru",
        scheme: str = "light",
        width: int = 1280,
        zone: str | None = None,
    ) -> Visitor:
        context = chromium.new_context(
            base_url=site,
            viewport={"width": width, "height": 844},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
            timezone_id=zone,
        )
        context.add_init_script(f"localStorage.setItem('zhurnal.locale', '{locale}')")
        visitor = Visitor(context.new_page())
        visitors.append(visitor)
        if username:
            visitor.sign_in(username, PASSWORD)
        visitor.page.goto(path)
        return visitor

    yield visit
    for visitor in visitors:
        visitor.page.context.close()
    assert [error for visitor in visitors for error in visitor.errors] == []
