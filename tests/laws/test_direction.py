"""One direction: clients -> schema -> server, and within the server a domain knows only those to its left."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from tests.laws.sources import Import, imports, is_within, python, text, tracked

DOMAINS = (
    "schools",
    "people",
    "groups",
    "timetable",
    "planning",
    "journal",
    "visits",
    "notifications",
    "suggestions",
    "extras",
    "exchange",
)
FOUNDATIONS = ("database", "process", "environment", "errors")
COMPOSITION_ROOT = ("server/asgi.py", "server/urls.py")
COMMANDS = "server/process/management/commands/"
"""The commands that join the parts to a running server."""
GRAPHQL = ("schema", "strawberry", "strawberry_django", "graphql")
ROOMS_FOR_SCHEMA = ("models", "reads", "actions", "recording", "moving", "events", "errors", "signin", "clients", "keys", "demo")
"""What the schema may use of a domain: what a row is, what asks, what changes, what has happened, what is refused; who signs in."""


def domain_of(name: str) -> str:
    """`server.groups.reads.x` or `server/groups/reads.py` -> groups."""
    parts = re.split(r"[./]", name)
    return parts[1] if len(parts) > 1 and parts[0] == "server" else ""


def all_imports(folder: str) -> list[Import]:
    return [found for path in python(folder) for found in imports(path)]


def test_only_the_composition_root_knows_graphql() -> None:
    wrong = [
        found
        for found in all_imports("server")
        if found.file not in COMPOSITION_ROOT and any(is_within(found.name, package) for package in GRAPHQL)
    ]

    assert not wrong, "\n".join(map(str, wrong))


def test_a_domain_imports_only_domains_to_its_left() -> None:
    wrong = [
        found
        for found in all_imports("server")
        if domain_of(found.file) in DOMAINS
        and domain_of(found.name) in DOMAINS
        and DOMAINS.index(domain_of(found.name)) > DOMAINS.index(domain_of(found.file))
    ]

    assert not wrong, "\n".join(map(str, wrong))


def test_foundations_know_no_domain() -> None:
    wrong = [
        found
        for found in all_imports("server")
        if domain_of(found.file) in FOUNDATIONS and domain_of(found.name) in DOMAINS and not found.file.startswith(COMMANDS)
    ]

    assert not wrong, "\n".join(map(str, wrong))


def test_access_takes_models_and_sessions_alone_from_domains() -> None:
    wrong = [
        found
        for found in all_imports("server")
        if domain_of(found.file) == "access"
        and domain_of(found.name) in DOMAINS
        and not is_within(found.name, f"server.{domain_of(found.name)}.models")
        and not is_within(found.name, "server.people.signin")
        and not is_within(found.name, "server.people.clients.models")
    ]

    assert not wrong, "\n".join(map(str, wrong))


def test_the_schema_enters_domains_by_their_doors() -> None:
    doors = tuple(f"server.{domain}.{room}" for domain in DOMAINS for room in ROOMS_FOR_SCHEMA)
    wrong = [
        found
        for found in all_imports("schema")
        if domain_of(found.name) in DOMAINS and not any(is_within(found.name, door) for door in doors)
    ]

    assert not wrong, "\n".join(map(str, wrong))


def test_the_product_imports_no_tests() -> None:
    wrong = [found for folder in ("server", "schema") for found in all_imports(folder) if is_within(found.name, "tests")]

    assert not wrong, "\n".join(map(str, wrong))


def test_clients_share_only_what_is_shared() -> None:
    wrong = [
        f"{path} imports {target}"
        for path in tracked(".ts", ".tsx")
        if (package := re.match(r"clients/(\w+)/", path))
        for target in re.findall(r"""(?:from|import)\s*\(?\s*["']([^"']+)["']""", text(path))
        if _leaves(path, package[1], target)
    ]

    assert not wrong, "\n".join(wrong)


def _leaves(path: str, package: str, target: str) -> bool:
    if target.startswith("@zhurnal/"):
        return package == "shared" or not is_within(target.replace("/", "."), "@zhurnal.shared")
    depth = len(PurePosixPath(path).parent.relative_to(f"clients/{package}").parts)
    # What describes a build is run as it stands, before the name "@zhurnal/shared" means anything.
    builds = depth == 0 and PurePosixPath(path).name.startswith("vite.")
    return target.startswith("../" * (depth + 1)) and not (builds and target.startswith("../shared/src/"))
