"""How reading grows with the region: the same three pages of one school, with little and with the whole year of 19 others beside it.

`python -m tests.bench.growth` loads both scales the first time, measures them in turns and prints PostgreSQL's processor time for
our statement of each page, sign-in and rules included. The goal: flat, within 10 %.
"""

from __future__ import annotations

import json
import subprocess
import sys
from statistics import median
from typing import Any

from tests.bench import place

SCALES = ("default", "full")
ROUNDS, WARM, TIMES = 5, 20, 200
FLAT = 0.1


def main() -> None:
    """Measure and print."""
    seen: dict[str, list[dict[str, Any]]] = {scale: [] for scale in SCALES}
    for at in range(ROUNDS):
        for scale in SCALES:
            place.say(f"Round {at + 1} of {ROUNDS}, scale {scale}")
            seen[scale].append(_measured_apart(scale))
    sys.stdout.write(f"{'':8}{'marks':>12}{'J ms':>8}{'P ms':>8}{'L ms':>8}\n")
    told = {scale: {name: median(each[name] for each in rows) for name in rows[0]} for scale, rows in seen.items()}
    for scale, row in told.items():
        sys.stdout.write(f"{scale:8}{row['marks']:12.0f}{row['J']:8.2f}{row['P']:8.2f}{row['L']:8.2f}\n")
    ratios = [told["full"][name] / told["default"][name] for name in ("J", "P", "L")]
    verdicts = ["met" if ratio <= 1 + FLAT else "MISSED" for ratio in ratios]
    sys.stdout.write("growth".ljust(20) + "".join(f"{ratio:8.2f}" for ratio in ratios) + f"   {' '.join(verdicts)}\n")


def _measured_apart(scale: str) -> dict[str, Any]:
    """Measure in a process of its own: Django knows one database."""
    command = [sys.executable, "-m", "tests.bench.growth", scale]
    told: dict[str, Any] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()[-1])
    return told


def _measured(scale: str) -> dict[str, Any]:
    """Milliseconds of PostgreSQL's processor time a statement, by page; and how many marks there are."""
    place.enter(scale)
    place.fill(scale)
    from django.utils import timezone  # noqa: PLC0415 - Django is ready only now

    from server.journal.models import Mark  # noqa: PLC0415 - as above
    from tests.bench import asked  # noqa: PLC0415 - as above

    now = timezone.now()
    return {"marks": Mark.objects.count(), **{name: _statement(each, now) for name, each in asked.all_three().items()}}


def _statement(asked: Any, now: Any) -> float:
    import psutil  # noqa: PLC0415 - with what follows
    from django.db import connection  # noqa: PLC0415 - Django is ready only now

    from schema.engine.prepared import run  # noqa: PLC0415 - as above
    from server.access.session import actor_of_session, guess_of  # noqa: PLC0415 - as above
    from server.urls import engine  # noqa: PLC0415 - as above
    from tests.bench.asked import written  # noqa: PLC0415 - as above

    body = json.loads(written(asked.ours()))
    assert engine is not None
    actor_of_session(asked.token, now)
    guess = guess_of(asked.token, now)
    assert guess is not None
    plan = engine.plan_of(body["query"], body["variables"], asked.name, guess.actor).joined(guess)
    values = plan.bind(engine.operation(body["query"], asked.name).coerced(body["variables"]), guess)
    for _ in range(WARM):
        run(plan, values)
    backend = psutil.Process(connection.connection.get_backend_pid())
    before = backend.cpu_times()
    for _ in range(TIMES):
        run(plan, values)
    after = backend.cpu_times()
    return float(after.user + after.system - before.user - before.system) * 1000 / TIMES


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.stdout.write(f"{json.dumps(_measured(sys.argv[1]))}\n")
    else:
        main()
