"""How soon the family's app shows something on a phone: `python -m tests.bench.openings [how often]`; SITE names a server that runs.

A phone here is Chromium with its processor slowed down four times, 1.6 Mbit/s and 150 ms there and back. *Cold* is the first opening
of a signed-in parent, with nothing kept; *kept* is every later one: files and answers are on the device, and the worker is asleep.
Content is the first card with something of the child's in it, painted; the first paint is the frame alone. What the processor did
is counted in the page's own thread without the slowing, by CPU and not by the clock, so that another load on the machine changes
little: judge a change by it, and the goals (content under 2.5 s cold and 1 s kept) on a machine that does nothing else.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

from tests.bench import place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

OFTEN = 9
WHO, PASSWORD = "guardian", "demo-zhurnal"
SLOWER = 4
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
PARTS = ("TaskDuration", "ScriptDuration", "V8CompileDuration", "RecalcStyleDuration", "LayoutDuration")
GOALS = {"cold": 2500, "kept": 1000}

WATCH = """
(() => {
  const seen = () => document.querySelector("main section section h2");
  const painted = () => requestAnimationFrame(() => {
    const after = new MessageChannel();
    after.port1.onmessage = () => { window.contentAt = performance.now(); };
    after.port2.postMessage(0);
  });
  const watch = new MutationObserver(() => seen() && (watch.disconnect(), painted()));
  watch.observe(document, { childList: true, subtree: true });
  window.moved = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) window.moved += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
})();
"""
READ = """() => ({
  content: window.contentAt,
  first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  html: performance.getEntriesByType("navigation")[0].responseEnd,
  script: Math.max(0, ...performance.getEntriesByType("resource")
    .filter(({ name }) => name.endsWith(".js")).map(({ responseEnd }) => responseEnd).filter((at) => at < window.contentAt)),
  moved: window.moved,
})"""


@dataclass(frozen=True)
class Opening:
    """One: what was painted when, in milliseconds since the address was opened, and CPU milliseconds of the page's thread."""

    read: dict[str, float]
    spent: dict[str, float]


def _opened(context: BrowserContext, *, slowly: bool) -> Opening:
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    if slowly:
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    before = _spent(session)
    page.goto("/app/", wait_until="commit")
    page.wait_for_function("window.contentAt", timeout=60_000)
    after = _spent(session)
    read = page.evaluate(READ)
    _rest(page)
    opening = Opening({**read, "moved": page.evaluate("window.moved")}, {part: after[part] - before[part] for part in PARTS})
    page.close()
    return opening


def _spent(session: CDPSession) -> dict[str, float]:
    found = {metric["name"]: metric["value"] * 1000 for metric in session.send("Performance.getMetrics")["metrics"]}
    return {part: found.get(part, 0.0) for part in PARTS}


def _rest(page: Page) -> None:
    """Until everything has been asked and the worker keeps the app's files."""
    page.wait_for_load_state("networkidle")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")


def _asleep(context: BrowserContext) -> None:
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    page.close()


def _signed_in(browser: Browser, site: str) -> BrowserContext:
    context = browser.new_context(base_url=site, viewport={"width": 390, "height": 844}, device_scale_factor=2, bypass_csp=True)
    context.add_init_script(WATCH)
    context.request.get("/_allauth/browser/v1/auth/session")
    token = next(cookie["value"] for cookie in context.cookies() if cookie["name"] == "csrftoken")
    given = {"username": WHO, "password": PASSWORD}
    answer = context.request.post("/_allauth/browser/v1/auth/login", data=given, headers={"X-CSRFToken": token, "Referer": site})
    assert answer.ok, answer.text()
    return context


def _cold(browser: Browser, site: str, *, slowly: bool) -> Opening:
    context = _signed_in(browser, site)
    try:
        return _opened(context, slowly=slowly)
    finally:
        context.close()


def _kept(context: BrowserContext, *, slowly: bool) -> Opening:
    _asleep(context)
    return _opened(context, slowly=slowly)


def measure(site: str, often: int) -> None:
    """Open the app so often in each way, in turns, and print the medians."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        keeper = _signed_in(browser, site)
        _opened(keeper, slowly=False)
        ways = {"cold": partial(_cold, browser, site), "kept": partial(_kept, keeper)}
        every: dict[str, list[tuple[Opening, Opening]]] = {name: [] for name in ways}
        for _ in range(often):
            for name, way in ways.items():
                every[name].append((way(slowly=True), way(slowly=False)))
        browser.close()
    for name, pairs in every.items():
        _tell(name, [slow for slow, _ in pairs], [quick for _, quick in pairs])


def _tell(name: str, slow: list[Opening], quick: list[Opening]) -> None:
    def middle(values: Iterable[float]) -> float:
        return statistics.median(values)

    at: dict[str, Any] = {key: middle(each.read[key] for each in slow) for key in slow[0].read}
    cpu = {part.removesuffix("Duration"): middle(each.spent[part] for each in quick) for part in PARTS}
    verdict = "met" if at["content"] < GOALS[name] else "missed"
    lines = (
        f"{name}: content at {at['content']:.0f} ms (goal {GOALS[name]}, {verdict}), first paint {at['first']:.0f}",
        f"  page there {at['html']:.0f}, script there {at['script']:.0f}, moved afterwards {at['moved']:.4f}",
        "  CPU ms until content: " + ", ".join(f"{part} {spent:.0f}" for part, spent in cpu.items()),
    )
    sys.stdout.write("\n".join(lines) + "\n")


def main() -> None:
    """Take the server that is named, or start one on the benchmark's demo."""
    often = int(sys.argv[1]) if len(sys.argv) > 1 else OFTEN
    if site := os.environ.get("SITE"):
        return measure(site, often)
    place.enter("default")
    place.fill("default")
    from tests.bench import servers  # noqa: PLC0415 - Django is ready only now

    server = servers.ours()
    try:
        return measure(f"http://127.0.0.1:{server.port}", often)
    finally:
        server.stop()


if __name__ == "__main__":
    main()
