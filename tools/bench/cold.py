"""What one query costs a reader: bytes, round trips, time, in Chromium over a slow line."""

from __future__ import annotations

import asyncio
import gzip
import mimetypes
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from playwright.async_api import Browser, Page, Route

# Slow 4G as Lighthouse simulates it. The line is ours, not Chromium's: that reaches no worker and opens six connections only,
# where a host that speaks HTTP/2 sends all at once.
ROUND_TRIP = 0.15  # seconds
BYTES = 1.6e6 / 8  # a second
HOST = "http://bench.invalid/"


@cache
def compressed(path: Path) -> int:
    """Bytes of a file as a host sends it."""
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


class Line:
    """Answers a page's requests from a folder, after the time that a slow line takes; logs (path, bytes, begun, ended)."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._free = 0.0  # when the line has sent what it was given
        self.rows: list[tuple[str, int, float, float]] = []

    async def answer(self, route: Route) -> None:
        """Handler of Playwright's route."""
        begun = time.monotonic()
        name = urlsplit(route.request.url).path.lstrip("/")
        path = self._folder / name
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            await route.fulfill(status=404)
            return
        size = compressed(path)
        self._free = max(self._free, begun + ROUND_TRIP) + size / BYTES
        await asyncio.sleep(self._free - time.monotonic())
        await route.fulfill(body=path.read_bytes(), content_type=mimetypes.guess_type(path.name)[0] or "text/plain")
        self.rows.append((name, size, begun, time.monotonic()))

    def size(self) -> int:
        """Bytes sent."""
        return sum(row[1] for row in self.rows)

    def trips(self) -> int:
        """The longest chain of requests of which each began when the one before had ended."""
        depth: list[tuple[float, int]] = []
        for _, _, begun, ended in sorted(self.rows, key=lambda row: row[2]):
            depth.append((ended, 1 + max((number for other, number in depth if other <= begun), default=0)))
        return max((number for _, number in depth), default=0)


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one query: bytes of everything but the page itself, files and round trips after the first key, seconds to results."""

    total: int
    files: int
    trips: int
    seconds: float


async def cost(
    browser: Browser, folder: Path, path: str, prepare: Callable[[Page], Awaitable[None]], ask: Callable[[Page], Awaitable[None]]
) -> Cost:
    """Open the page, prepare what happens before the first key, ask and wait for results, in a fresh profile."""
    line = Line(folder)
    context = await browser.new_context(viewport={"width": 360, "height": 740})
    await context.route("**/*", line.answer)
    page = await context.new_page()
    await page.goto(HOST + path, wait_until="networkidle")
    await prepare(page)
    await page.wait_for_timeout(1500)  # a reader's hand on its way to the first key
    own = (".js", ".json", ".pagefind", ".pf_meta")
    before = sum(size for name, size, *_ in line.rows if name.endswith(own) or "indeks/" in name or "pagefind/" in name)
    line.rows.clear()
    started = time.monotonic()
    await ask(page)
    seconds = time.monotonic() - started
    await context.close()
    return Cost(before + line.size(), len(line.rows), line.trips(), seconds)
