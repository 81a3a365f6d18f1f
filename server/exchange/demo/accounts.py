"""Accounts: nobody can sign in but the few of the demo's sign-in page, who share one published password."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from server.exchange.demo.entities import Name
from server.exchange.demo.naming import sign_in_name
from server.exchange.demo.sources import toml
from server.people import models as people
from server.people.names import full_name

if TYPE_CHECKING:
    from server.exchange.demo.entities import World


def account_of(world: World, name: Name) -> int:
    """Add somebody's account, and give its id."""
    username = sign_in_name(name, world.usernames)
    unusable = "!" + hashlib.sha256(f"{world.seed}:{username}".encode()).hexdigest()[:40]
    return _add(world, unusable, username, name, demo=False)


def demo_name(key: str) -> Name:
    """The name of somebody on the demo's sign-in page."""
    return Name(*toml("accounts")[key]["name"])


def demo_account(world: World, key: str) -> int:
    """Add the account of somebody on the demo's sign-in page; its sign-in name is the key."""
    return _add(world, world.password, key, demo_name(key), demo=True)


def _add(world: World, password: str, username: str, name: Name, *, demo: bool) -> int:
    whole = full_name(*name)
    return world.rows.insert(people.Account, password, username, "", whole, True, demo, "ru", world.now)
