"""Single values out of elements: names, whole numbers, yes or no. Each that cannot be used is a fault at its line."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from server.exchange.fet.faults import FaultList
    from server.exchange.fet.markup import Element

MAX_NAME = 200
"""Characters of a name; longer ones are text in the wrong place."""

_BREAK = re.compile(r"\s*[\r\n\t]\s*")
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_YES = frozenset({"true", "yes", "1"})
_NO = frozenset({"false", "no", "0"})


def name_of(element: Element, faults: FaultList, *tags: str) -> str:
    """Give the element's name; '' and a fault where it has none that can be used."""
    found = element.first(*(tags or ("Name",)))
    wanted = (tags or ("Name",))[0]
    if found is None:
        faults.add(element.line, f"<{element.tag}> without <{wanted}>", f"Add <{wanted}>…</{wanted}>, or remove the <{element.tag}>.")
        return ""
    return tidy(found, faults)


def one_line(text: str) -> str:
    """Give a name as one line. Spaces stay as they are: FET takes '1' and ' 1' for two names, and real files hold both."""
    return _BREAK.sub(" ", text).strip() if _BREAK.search(text) else text


def tidy(element: Element, faults: FaultList) -> str:
    """Give the text of an element that is a name, checked."""
    name = one_line(element.text)
    if not name:
        faults.add(element.line, f"<{element.tag}> is empty", "Give it a name.")
    elif len(name) > MAX_NAME:
        faults.add(element.line, f"<{element.tag}> has a name of {len(name)} characters", f"Shorten it to {MAX_NAME}.")
    elif any(unicodedata.category(character) == "Cc" for character in name):
        faults.add(element.line, f"<{element.tag}> has a control character in its name", "Type the name again.")
    else:
        return name
    return ""


def long_name_of(element: Element) -> str:
    """Give the long name that FET 6 and later keep beside the short one; '' where there is none that can be used."""
    name = " ".join(element.value("Long_Name").split())
    return name if len(name) <= MAX_NAME else ""


def whole(element: Element, tag: str, faults: FaultList, *, within: tuple[int, int], default: int | None = None) -> int:
    """Give a whole number of a child, within its limits, both included; the lower one and a fault where it is not one.

    A child that is absent or empty gives `default`; without a default that is a fault too.
    """
    at_least, at_most = within
    wanted = f"a whole number from {at_least} to {at_most}" if at_least < at_most else f"{at_least}"
    child = element.first(tag)
    text = child.text.strip() if child else ""
    line = child.line if child else element.line
    if not text and default is not None:
        return default
    if not text:
        faults.add(line, f"<{element.tag}> without <{tag}>", f"Add <{tag}>: {wanted}.")
    elif not _WHOLE.fullmatch(text) or not at_least <= int(text) <= at_most:
        faults.add(line, f"<{tag}> is {short(text)!r}", f"Write {wanted}.")
    else:
        return int(text)
    return at_least


def yes(element: Element, tag: str, faults: FaultList, *, default: bool) -> bool:
    """Give a yes-or-no child; old files say 'yes' and '1' for 'true'."""
    text = element.value(tag).lower()
    if text and text not in _YES | _NO:
        child = element.first(tag)
        faults.add(child.line if child else element.line, f"<{tag}> is {short(text)!r}", "Write 'true' or 'false'.")
    return text in _YES if text else default


def short(text: str) -> str:
    """Cut a text from a file to what fits in a sentence."""
    limit = 60
    return text if len(text) <= limit else f"{text[:limit]}…"
