"""What the demo region holds for these tests, asked of the server itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from tests.browser.visitor import Visitor

JOURNALS = "{ viewer { journals { id group { id name members { id fullName } } periods { id kind since until } } } }"
CHILDREN = "{ viewer { children { id fullName } } }"
LESSONS = """
query ($journal: ID!, $period: ID!) { journal(id: $journal) { lessons(period: $period) { id on status recordedAt } } }
"""


@dataclass(frozen=True)
class TaughtChild:
    """The demo mother's child, in the journal of the demo's teacher."""

    id: str
    name: str
    journal: str
    group: str
    classmates: tuple[str, ...]

    @property
    def path(self) -> str:
        """The journal's page."""
        return f"/journals/{quote(self.journal, safe='')}"

    @property
    def diary(self) -> str:
        """The child's page."""
        return f"/students/{quote(self.id, safe='')}"


def taught_child(teacher: Visitor, mother: Visitor) -> TaughtChild:
    """Find the child whom one teaches and the other brings up."""
    children = {child["id"]: child["fullName"] for child in mother.ask(CHILDREN)["viewer"]["children"]}
    for journal in teacher.ask(JOURNALS)["viewer"]["journals"]:
        members = {member["id"]: member["fullName"] for member in journal["group"]["members"]}
        for child in children.keys() & members.keys():
            others = tuple(name for id_, name in members.items() if id_ != child)
            return TaughtChild(child, children[child], journal["id"], journal["group"]["name"], others)
    msg = "the demo's mother has no child in a journal of the demo's teacher"
    raise AssertionError(msg)
