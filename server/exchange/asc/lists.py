"""The lists of a file: things with ids and names, and the ids that name them. Faults carry the line of who names what is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.exchange.fet import Named
from server.exchange.fet.values import MAX_NAME, one_line, short

if TYPE_CHECKING:
    from server.exchange.fet.faults import FaultList
    from server.exchange.fet.markup import Element

_EXPORT = "Export the timetable from aSc Timetables again (File, Export, aSc Timetables XML)."


class Listed:
    """A list of the file by ids; names are made unique, as they are what rows are found by."""

    def __init__(self, root: Element, tag: str, item: str, faults: FaultList) -> None:
        """Read it; a list that is absent is empty."""
        found = root.first(tag)
        self.elements = {one.attributes["id"]: one for one in (found.all(item) if found else ()) if one.attributes.get("id")}
        self._item, self._faults = item, faults
        self.names = self._unique()

    def named(self) -> tuple[Named, ...]:
        """Give the things with their lines."""
        return tuple(Named(self.elements[key].line, name) for key, name in self.names.items())

    def those(self, element: Element, attribute: str) -> tuple[str, ...]:
        """Give the ids in an attribute, separated by commas; one that is not listed is a fault."""
        keys = tuple(dict.fromkeys(key for key in element.attributes.get(attribute, "").split(",") if key))
        for key in keys:
            if key not in self.elements:
                self._faults.add(element.line, f"unknown {self._item} {short(key)!r} in {attribute}", _EXPORT)
        return tuple(key for key in keys if key in self.elements)

    def _unique(self) -> dict[str, str]:
        names: dict[str, str] = {}
        taken: set[str] = set()
        for key, element in self.elements.items():
            wanted = one_line(element.attributes.get("name") or element.attributes.get("short") or "").strip()[: MAX_NAME - 10] or "—"
            name, count = wanted, 1
            while name in taken:
                count += 1
                name = f"{wanted} ({count})"
            taken.add(name)
            names[key] = name
        return names
