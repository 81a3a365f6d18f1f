"""XML text to a plain tree with line numbers. Nothing outside the text is ever read: no DTD, no entities, no network."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat

if TYPE_CHECKING:
    from typing import NoReturn

    from server.exchange.fet.faults import FaultList

MAX_DEPTH = 32
MAX_ELEMENTS = 2_000_000
MAX_TEXT = 20_000
"""Characters of text in one element; comments of real files reach some hundreds."""

IGNORED = frozenset({"Time_Constraints_List", "Space_Constraints_List", "Timetable_Generation_Options_List"})
"""What the solver needs and a journal does not: parsed for well-formedness, not kept."""

_DECLARATION = re.compile(r"^\s*<\?xml.{0,300}?\?>", re.DOTALL)
_FROM_FET = "Export the file from FET again."


@dataclass(slots=True)
class Element:
    """An element: its tag, the line it begins on, its own text, its children."""

    tag: str
    line: int
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element] = field(default_factory=list)

    def first(self, *tags: str) -> Element | None:
        """Give the first child with one of the tags."""
        return next((child for child in self.children if child.tag in tags), None)

    def all(self, *tags: str) -> list[Element]:
        """Give the children with one of the tags."""
        return [child for child in self.children if child.tag in tags]

    def value(self, *tags: str) -> str:
        """Give the text of the first child with one of the tags, without spaces around it; '' where there is none."""
        child = self.first(*tags)
        return child.text.strip() if child else ""


def parse(text: str, faults: FaultList) -> Element:
    """Parse a document.

    Raises: FaultyFile when it is not well-formed (with line and column), declares entities or a DTD, or is too deep or too large.
    """
    declaration = _DECLARATION.match(text)
    # The text is decoded already: what the declaration says about bytes no longer holds. Its lines still count.
    body = "\n" * declaration[0].count("\n") + text[declaration.end() :] if declaration else text
    return _Builder(faults).build(body)


class _Builder:
    """Collects a tree from the parser's events."""

    def __init__(self, faults: FaultList) -> None:
        self._faults = faults
        self._root = Element("", 0)
        self._open = [self._root]
        self._texts: list[list[str]] = [[]]
        self._count = 0
        self._skipping = 0
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.EntityDeclHandler = self._entity

    def build(self, body: str) -> Element:
        try:
            self._parser.Parse(body.encode("utf-8", "surrogatepass"), True)  # noqa: FBT003 - positional in expat
        except expat.ExpatError as error:
            what = f"malformed XML in column {error.offset + 1}: {expat.ErrorString(error.code)}"
            raise self._faults.stop(error.lineno, what, _FROM_FET) from None
        return self._root.children[0]

    def _refuse(self, what: str, remedy: str = _FROM_FET) -> NoReturn:
        raise self._faults.stop(self._parser.CurrentLineNumber, what, remedy)

    def _doctype(self, _name: str, system_id: str | None, public_id: str | None, has_subset: int) -> None:
        # Files of FET before 5.5 begin with a bare <!DOCTYPE FET>.
        if system_id or public_id or has_subset:
            self._refuse("a document type definition", "Delete the <!DOCTYPE …> part: timetable files need none.")

    def _entity(self, *_: object) -> None:
        self._refuse("an entity definition", "Delete it: timetable files need none.")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MAX_ELEMENTS:
            self._refuse(f"more than {MAX_ELEMENTS} elements", "This is not a timetable of one school.")
        if self._skipping or tag in IGNORED:
            self._skipping += 1
            if self._skipping > MAX_DEPTH:
                self._refuse(f"elements nested deeper than {MAX_DEPTH}")
            return
        if len(self._open) > MAX_DEPTH:
            self._refuse(f"elements nested deeper than {MAX_DEPTH}")
        element = Element(tag, self._parser.CurrentLineNumber, attributes=attributes)
        self._open[-1].children.append(element)
        self._open.append(element)
        self._texts.append([])

    def _end(self, _tag: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        element = self._open.pop()
        element.text = "".join(self._texts.pop())
        if len(element.text) > MAX_TEXT:
            self._faults.add(element.line, f"a text of {len(element.text)} characters in <{element.tag}>", "Shorten it.")

    def _characters(self, text: str) -> None:
        if not self._skipping:
            self._texts[-1].append(text)
