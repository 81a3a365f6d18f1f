"""Somebody at a browser: signing in, asking the API as the page would, and the journal's grid by what stands in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

AXE = Path(__file__).resolve().parents[2] / "clients" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Visitor:
    """One browser profile with one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.set_default_timeout(60_000)
        expect.set_options(timeout=60_000)

    def sign_in(self, username: str, password: str) -> None:
        """Through the API, as the form does; the form has tests of its own."""
        request = self.page.context.request
        request.get("/_allauth/browser/v1/auth/session")
        answer = request.post("/_allauth/browser/v1/auth/login", data={"username": username, "password": password}, headers=self._csrf())
        assert answer.ok, answer.text()

    def ask(self, document: str, **variables: Any) -> Any:
        """Give the data of an operation, sent with this profile's session."""
        answer = self.page.context.request.post("/graphql", data={"query": document, "variables": variables}, headers=self._csrf()).json()
        assert "errors" not in answer, answer["errors"]
        return answer["data"]

    def press(self, *keys: str) -> None:
        """One key after another."""
        for key in keys:
            self.page.keyboard.press(key)

    def faults(self) -> list[str]:
        """What axe finds on the page as it is now."""
        self.page.evaluate(f"{AXE.read_text()};0")
        options = {"runOnly": RULES, "rules": {"label-content-name-mismatch": {"enabled": True}}}
        found = self.page.evaluate("options => axe.run(document, options)", options)
        return [f"{fault['id']}: {node['html'][:200]}" for fault in found["violations"] for node in fault["nodes"]]

    def _csrf(self) -> dict[str, str]:
        tokens = [cookie["value"] for cookie in self.page.context.cookies() if cookie["name"] == "csrftoken"]
        return {"X-CSRFToken": tokens[0], "Referer": self.page.url} if tokens else {}


class Grid:
    """The journal's grid, by student and by the column that has the focus when the page opens."""

    def __init__(self, visitor: Visitor) -> None:
        """Wait until the grid is there and has the focus."""
        self.visitor = visitor
        self.page = visitor.page
        expect(self.page.locator("[role=grid] td:focus")).to_have_count(1)
        self.column = int(str(self.page.locator("td:focus").get_attribute("data-at")).split(":")[1])

    def row(self, student: str) -> Locator:
        """A student's row."""
        return self.page.locator("tr").filter(has=self.page.get_by_title(student, exact=True))

    def cell(self, student: str) -> Locator:
        """The student's cell in the lesson that the page opened at."""
        return self.row(student).locator("td").nth(self.column)

    def shows(self, student: str, entry: str | re.Pattern[str]) -> None:
        """The cell comes to hold what would be typed as `entry`."""
        expect(self.cell(student)).to_have_attribute("data-entry", entry)

    def put(self, student: str, entry: str) -> None:
        """Make the cell hold this, saved."""
        self.enter(student, *(entry or ["Delete"]), "Enter")
        self.shows(student, entry)
        expect(self.cell(student)).not_to_have_attribute("data-state", re.compile("queued|saving"))

    def average(self, student: str) -> Locator:
        """The student's average."""
        return self.row(student).locator("td").last

    def enter(self, student: str, *keys: str) -> None:
        """Go to the student's cell and press keys."""
        self.cell(student).click()
        self.visitor.press(*keys)
