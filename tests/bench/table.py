"""The table of ratios, with the goals beside them. No measuring in here."""

from __future__ import annotations

from typing import Any

from tests.bench.asked import NAMES

PEER, LIMIT, ALONE, SAVES, MEMORY = 2.5, 0.6, 1.4, 100, 150
"""Goals: times PostGraphile; of the limit; times the limit's p50 at one connection; saves a second; megabytes."""
_HEAD = ("", "J", "P", "L", "goal")


def lines(found: dict[str, Any]) -> list[str]:
    """Write the table."""
    servers = found["servers"]
    rows: list[tuple[str, ...]] = [_HEAD]
    for who in servers:
        rows.append((f"{who}: requests/s, 16 connections", *(_rate(servers[who][name]) for name in NAMES), ""))
        rows.append((f"{who}: CPU ms a request, own + PostgreSQL", *(_cpu(servers[who][name]) for name in NAMES), ""))
        rows.append((f"{who}: p50 ms, 1 connection", *(f"{servers[who][name]['p50_alone_ms']:.2f}" for name in NAMES), ""))
    rows.append(("statements a request: " + " / ".join(servers), *(_statements(servers, name) for name in NAMES), "1 of ours"))
    rows += [_ratio(found["ratios"], key, text, goal) for key, text, goal in _RATIOS]
    rows += _others(found)
    widths = [max(len(row[at]) for row in rows) for at in range(5)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


_RATIOS = (
    ("postgraphile", "ours / PostGraphile", (">=", PEER)),
    ("limit", "ours / limit", (">=", LIMIT)),
    ("alone", "p50 alone, ours / limit", ("<=", ALONE)),
)


def ratios(servers: dict[str, Any]) -> dict[str, dict[str, float]]:
    """Work out the three ratios of each query."""
    ours, limit, peer = servers["ours"], servers["limit"], servers["PostGraphile"]
    return {
        "postgraphile": {name: round(ours[name]["rate"] / peer[name]["rate"], 2) for name in NAMES},
        "limit": {name: round(ours[name]["rate"] / limit[name]["rate"], 2) for name in NAMES},
        "alone": {name: round(ours[name]["p50_alone_ms"] / limit[name]["p50_alone_ms"], 2) for name in NAMES},
    }


def _ratio(found: dict[str, Any], key: str, text: str, goal: tuple[str, float]) -> tuple[str, ...]:
    sign, bound = goal
    cells = (f"{value:.2f} {_verdict(value >= bound if sign == '>=' else value <= bound)}" for value in found[key].values())
    return (text, *cells, f"{sign} {bound}")


def _verdict(met: bool) -> str:  # noqa: FBT001 - what it is about
    return "met" if met else "MISSED"


def _rate(row: dict[str, Any]) -> str:
    low, high = row["rate_range"]
    return f"{row['rate']:.0f} ({low}-{high})"


def _cpu(row: dict[str, Any]) -> str:
    return f"{row['own_ms']:.2f} + {row['database_ms']:.2f}"


def _statements(servers: dict[str, Any], name: str) -> str:
    return " / ".join(f"{row[name]['statements']:.0f}" for row in servers.values())


def _others(found: dict[str, Any]) -> list[tuple[str, ...]]:
    memory, rows = found["memory"], list[tuple[str, ...]]()
    title = f"memory MB after {memory['requests']} requests (before: {memory['before']:.0f})"
    rows.append((title, f"{memory['after']:.0f} {_verdict(memory['after'] < MEMORY)}", "", "", f"< {MEMORY}"))
    if saves := found.get("saves"):
        met = _verdict(saves["rate"] >= SAVES)
        rows.append(("saves/s of a whole class, live on", f"{saves['rate']:.0f} {met}", "", "", f">= {SAVES}"))
        rows.append(
            (
                "a save: cells, p50 ms, statements with BEGIN and COMMIT",
                f"{saves['cells']}, {saves['p50_ms']:.0f}, {saves['statements']:.0f}",
                "",
                "",
                "8",
            )
        )
        spent = saves["cpu_ms"]
        rows.append(
            ("a save: CPU ms, own + PostgreSQL + client", f"{spent['server']} + {spent['database']} + {spent['client']}", "", "", "")
        )
    return rows
