"""How soon a teacher has the journal's grid, and whether typing keeps 60 frames a second: `python -m tests.bench.frames [how many keys]`.

In the benchmark's demo it takes the largest journal of a quarter, by students times lessons, and its teacher, in Chromium at
1280 x 800: signs in by the form, counts until the grid is painted, and then types marks down the columns at the pace of a quick
typist. A frame is late when half a frame more than its 16.7 ms went by: the eye sees it as a stutter. Run it on a machine that
does nothing else.
"""

from __future__ import annotations

import itertools
import os
import shutil
import statistics
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from playwright.sync_api import sync_playwright

from tests.bench import place

if TYPE_CHECKING:
    from playwright.sync_api import Page

KEYS, PACE, OFTEN = 300, 0.08, 7
"""Keys typed; seconds between two of them; how often the grid is opened."""
FRAME, LATE, GRID = 1000 / 60, 1.5, 1000
"""Milliseconds of a frame; how many of them is late; milliseconds within which the grid is to be there."""
PASSWORD = "demo-zhurnal"
_LARGEST = """
SELECT j.id, p.id, a.username, p.closed_at IS NOT NULL
FROM groups_journal j
JOIN groups_journalteacher t ON t.journal_id = j.id AND current_date >= t.since AND current_date < t.until
JOIN people_staffmember s ON s.id = t.staff_id
JOIN people_account a ON a.id = s.account_id
JOIN groups_group g ON g.id = j.group_id
JOIN schools_gradingperiod p ON p.year_id = j.year_id AND p.kind = 'QUARTER' AND g.grade_level BETWEEN p.grade_from AND p.grade_to
    AND p.since <= current_date
ORDER BY (SELECT count(*) FROM timetable_lesson l WHERE l.journal_id = j.id AND l.on >= p.since AND l.on < p.until)
    * (SELECT count(*) FROM groups_membership m WHERE m.group_id = g.id) DESC, 1, 2
LIMIT 1"""
_WATCH = """
(() => {
  const painted = () => requestAnimationFrame(() => {
    const after = new MessageChannel();
    after.port1.onmessage = () => { window.gridAt = performance.timeOrigin + performance.now(); };
    after.port2.postMessage(0);
  });
  const seen = () => document.querySelector("[role=grid] td[data-at]");
  const watch = new MutationObserver(() => seen() && (watch.disconnect(), painted()));
  watch.observe(document, { childList: true, subtree: true });
})();
"""
_FRAMES = """() => {
  window.frames_ = [];
  window.slow_ = [];
  new PerformanceObserver((list) => window.slow_.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: "event", durationThreshold: 16 });
  const next = (at) => { window.frames_.push(at); requestAnimationFrame(next); };
  requestAnimationFrame(next);
}"""


@dataclass(frozen=True)
class Largest:
    """The journal that is opened."""

    journal: str
    period: str
    teacher: str

    @property
    def path(self) -> str:
        """Its page."""
        return f"/journals/{quote(self.journal, safe='')}?period={quote(self.period, safe='')}"


def _largest() -> Largest:
    from django.db import connection  # noqa: PLC0415 - Django is ready only now

    from schema.engine.ids import global_id  # noqa: PLC0415 - as above
    from server.people.models import Account  # noqa: PLC0415 - as above

    with connection.cursor() as cursor:
        cursor.execute(_LARGEST)
        journal, period, teacher, closed = cursor.fetchone()
        if closed:  # a closed quarter is the longest by now: what is typed there is a draft like any other
            cursor.execute("UPDATE schools_gradingperiod SET closed_at = NULL WHERE id = %s", [period])
    account = Account.objects.get(username=teacher)
    account.set_password(PASSWORD)
    account.save()
    return Largest(global_id("Journal", journal), global_id("GradingPeriod", period), teacher)


def measure(site: str, largest: Largest, keys: int) -> None:
    """Open and type in Chromium, and print what was seen."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        opened, page = [], None
        for _ in range(OFTEN):
            page = browser.new_context(base_url=site, viewport={"width": 1280, "height": 800}, bypass_csp=True).new_page()
            opened.append(_signed_in(page, largest))
        assert page is not None
        _tell_opened(opened, page)
        _tell_typed(*_typed(page, keys))
        browser.close()


def _signed_in(page: Page, largest: Largest) -> float:
    page.add_init_script(_WATCH)
    page.goto(largest.path)
    page.locator("input[name=username]").fill(largest.teacher)
    page.locator("input[type=password]").fill(PASSWORD)
    started = time.time() * 1000
    page.keyboard.press("Enter")
    page.wait_for_function("window.gridAt", timeout=60_000)
    return float(page.evaluate("window.gridAt")) - started


def _typed(page: Page, keys: int) -> tuple[list[float], list[float]]:
    rows = page.locator("[role=grid] tbody tr").count()
    page.locator('td[data-at="0:2"]').click()
    page.evaluate(_FRAMES)
    for number in range(keys // 2):
        page.keyboard.press("345"[number % 3])
        time.sleep(PACE)
        page.keyboard.press("Tab" if number % rows == rows - 1 else "ArrowDown")
        time.sleep(PACE)
    frames: list[float] = page.evaluate("window.frames_")
    return [after - before for before, after in itertools.pairwise(frames)], page.evaluate("window.slow_")


def _tell_opened(opened: list[float], page: Page) -> None:
    rows, cells = page.locator("[role=grid] tbody tr").count(), page.locator("[role=grid] td[data-at]").count()
    middle = statistics.median(opened)
    verdict = "met" if middle < GRID else "missed"
    _say(f"grid of {rows} students, {cells} cells: {middle:.0f} ms after Enter in the sign-in form (goal {GRID}, {verdict});")
    _say("  each time " + ", ".join(f"{each:.0f}" for each in opened))


def _tell_typed(frames: list[float], slow: list[float]) -> None:
    late = [frame for frame in frames if frame > FRAME * LATE]
    cuts: Any = statistics.quantiles(frames, n=100)
    _say(f"typing: {len(frames)} frames, {len(late)} late ({len(late) / len(frames):.1%});")
    _say(f"  frame ms p50 {cuts[49]:.1f}, p95 {cuts[94]:.1f}, p99 {cuts[98]:.1f}, longest {max(frames):.1f};")
    _say(f"  keys that took 16 ms or more until painted: {len(slow)}, longest {max(slow, default=0):.0f} ms")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def main() -> None:
    """Start the product on the benchmark's demo and measure."""
    place.enter("default")
    place.fill("default")
    from tests.bench import servers  # noqa: PLC0415 - Django is ready only now

    largest, server = _largest(), servers.ours()
    try:
        measure(f"http://127.0.0.1:{server.port}", largest, int(sys.argv[1]) if len(sys.argv) > 1 else KEYS)
    finally:
        server.stop()


if __name__ == "__main__":
    main()
