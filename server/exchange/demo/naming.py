"""Inventing names of people, and the sign-in names made from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.exchange.demo.entities import Name
from server.exchange.demo.sources import table

if TYPE_CHECKING:
    from random import Random

LETTERS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "e",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "sch",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
        ],
        strict=True,
    )
)


def person(random: Random, *, female: bool, family: int | None = None) -> Name:
    """Invent a person; `family` is the number of the family name where it is known."""
    families, given = table("family_names"), table("given_names")
    number = random.randrange(len(families)) if family is None else family
    own, fathers = random.choice(given), random.choice(given)
    return Name(
        families[number]["female" if female else "male"],
        own["female" if female else "male"],
        fathers["his_daughter" if female else "his_son"],
    )


def child_of(father: str, random: Random, family: int, *, female: bool) -> Name:
    """Invent a child of a father with that given name."""
    given = table("given_names")
    fathers = next(row for row in given if row["male"] == father)
    own = random.choice(given)["female" if female else "male"]
    return Name(table("family_names")[family]["female" if female else "male"], own, fathers["his_daughter" if female else "his_son"])


def sign_in_name(name: Name, taken: dict[str, int]) -> str:
    """Give 'sidorova.ap', with a number behind it where somebody else has that; remembers what is taken."""
    initials = f"{name.given[:1]}{name.patronymic[:1]}"
    wanted = "".join(LETTERS.get(letter, letter) for letter in f"{name.family}.{initials}".lower())
    taken[wanted] = taken.get(wanted, 0) + 1
    return wanted if taken[wanted] == 1 else f"{wanted}{taken[wanted]}"
