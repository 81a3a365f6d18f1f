"""PostgreSQL's own settings for the embedded cluster, written anew at each start. Django's connection settings are connection.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from pathlib import Path

INCLUDE = "include 'zhurnal.conf'"
MEGABYTE = 1 << 20


def write(data: Path, socket_directory: Path, *, durable: bool) -> None:
    """Write zhurnal.conf beside postgresql.conf and have it included."""
    main = data / "postgresql.conf"
    text = main.read_text()
    if INCLUDE not in text:
        main.write_text(f"{text}\n{INCLUDE}\n")
    lines = [f"{name} = '{value}'" for name, value in _values(socket_directory, durable=durable).items()]
    path = data / "zhurnal.conf"
    path.write_text("\n".join(lines) + "\n")
    path.chmod(0o644)


def _values(socket_directory: Path, *, durable: bool) -> dict[str, str]:
    values = {
        "listen_addresses": "",
        "unix_socket_directories": f'"{socket_directory}"',
        "shared_buffers": f"{_shared_buffers() if durable else 128}MB",
        "max_connections": "300",
        "max_locks_per_transaction": "256",
        "jit": "off",
        "random_page_cost": "1.1",
        "work_mem": "16MB",
        "max_wal_size": "2GB",
        "wal_level": "minimal",
        "max_wal_senders": "0",
        "log_checkpoints": "off",
    }
    if not durable:
        values |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
    return values


def _shared_buffers() -> int:
    """Megabytes: an eighth of the memory, at least 128 and at most 512."""
    total = int(psutil.virtual_memory().total)
    return max(128, min(512, total // MEGABYTE // 8))
