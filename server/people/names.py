"""Russian names: full, short, and the key they sort by. Pure; no Django here."""

# The database has no Russian collation: by code point ё would come after я.
_YO = str.maketrans({"ё": "е\uffff", "Ё": "Е\uffff"})


def full_name(family_name: str, given_name: str, patronymic: str = "") -> str:
    """Give 'Иванова Анна Петровна'."""
    return " ".join(part for part in (family_name, given_name, patronymic) if part)


def sort_key(family_name: str, given_name: str, patronymic: str = "") -> str:
    """Give a text that orders people as a Russian reader expects, ё right after е."""
    return full_name(family_name, given_name, patronymic).casefold().translate(_YO)[:200]
