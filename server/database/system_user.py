"""Running PostgreSQL when we are root: it refuses root, so it gets a user of its own. Nothing else changes user in this project."""

from __future__ import annotations

import os
import pwd
import stat
import subprocess
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from pathlib import Path

USER = "pgserver"


class RunAs(TypedDict, total=False):
    """Arguments of `subprocess.run` that make a program run as somebody else; empty when we are not root."""

    user: int
    group: int
    extra_groups: list[int]


def run_as() -> RunAs:
    """Whom PostgreSQL's programs run as: nobody special, or the user made for it when we are root."""
    if os.geteuid() != 0:
        return {}
    entry = _entry()
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def give(directory: Path) -> None:
    """Hand a directory to PostgreSQL's user and let that user walk to it. Does nothing unless we are root."""
    if os.geteuid() != 0:
        return
    entry = _entry()
    os.chown(directory, entry.pw_uid, entry.pw_gid)
    open_the_way(directory)


def open_the_way(path: Path) -> None:
    """Let others pass through (not list) each folder above `path`; those that already can be passed stay as they are."""
    for folder in path.resolve().parents:
        mode = folder.stat().st_mode
        if not mode & stat.S_IXOTH:
            folder.chmod(stat.S_IMODE(mode) | stat.S_IXOTH)


def _entry() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam(USER)
    except KeyError:
        subprocess.run(["useradd", "--system", "--no-create-home", USER], check=False, capture_output=True)  # noqa: S607 - wherever the system keeps it
    try:
        return pwd.getpwnam(USER)
    except KeyError:
        return pwd.getpwnam("nobody")
