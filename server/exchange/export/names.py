"""Names that are unique in a file, where rows of ours may share one. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable


class Names:
    """Gives each thing of a kind a name of its own: the one it has, or that with a number."""

    def __init__(self) -> None:
        """Begin with none taken."""
        self._names: dict[Hashable, str] = {}
        self._taken: set[str] = set()

    def of(self, key: Hashable, name: str) -> str:
        """Give the name of a thing; the same one for the same key."""
        if key not in self._names:
            wanted = name.strip() or "—"
            free, count = wanted, 1
            while free in self._taken:
                count += 1
                free = f"{wanted} ({count})"
            self._taken.add(free)
            self._names[key] = free
        return self._names[key]
