"""Search: what a query costs a reader and the index a build, over made digests; Pagefind, if installed, over the same ones."""

from __future__ import annotations

import asyncio
import json
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader
from playwright.async_api import Browser, Page, async_playwright
from rich.progress import Progress

from plugins.search.digest import SEARCH_FACETS
from plugins.search.generator import INDEX, scripts
from tools import browser as chromium
from tools.bench.cold import HOST, Cost, cost
from tools.bench.digests import Maker, write_pages
from tools.bench.indexing import MOST
from tools.bench.report import Figure, Result, Sizes
from tools.bootstrap import ROOT

QUERIES = (
    "anggaran", "pelayanan publik", "wali kota probolinggo", "banjir", "jalan rusak", "kepala dinas", "bupati cirebon",
    "disiplin asn", "penanganan sampah", "stunting", "kabupaten malang", "gubernur jawa timur", "warga", "pemerintah daerah",
    "musrenbang", "bantuan desa", "korupsi", "mutasi jabatan", "pendidikan sekolah", "kesehatan",
)  # fmt: skip
THEME = ROOT / "theme"
BASE = (
    "<!doctype html><html lang=id><meta charset=utf-8>{% block scripts %}{% endblock %}"
    "<main>{% block main %}{% endblock %}</main>"
)


def run(sizes: Sizes, progress: Progress) -> Result:
    """Index, serve, ask."""
    count = sizes.digests
    with TemporaryDirectory() as name:
        folder = Path(name)
        task = progress.add_task(f"search over {count} digests", total=5)
        index, cache = folder / "cari" / INDEX, folder / "cache"
        built = indexed(count, index, cache)
        before = names(index)
        progress.advance(task)
        more = indexed(count + 1, index, cache)
        changed = len(names(index) - before) / len(before)
        progress.advance(task)
        search_page(folder / "cari")
        theirs = pagefind(folder, count)
        progress.advance(task)
        ours, warm, other = asyncio.run(asked(folder, bool(theirs)))
        progress.advance(task, 2)
    return Result(
        "Search",
        f"{count:,} made digests (`tools/bench/digests.py`), {len(QUERIES)} queries, each in a fresh browser, script and "
        "manifest included, five results. Slow 4G: 150 ms, 1.6 Mbit/s. Pagefind's memory is its own, ours that of the process.",
        [
            ("a query, cold", list(rows(ours, other))),
            ("warm and building", [
                Figure("a query from its last key, script held six times slower: median, worst",
                       f"{median(warm):.0f}, {max(warm):.0f} ms", "≤ 50 ms"),
                Figure("index: processor, memory", f"{built['cpu']:.1f} s, {built['memory']:.0f} MB", "≤ 10 s, ≤ 300 MB"),
                Figure("one article more: processor", f"{more['cpu']:.2f} s", "≤ 0.1 s"),
                Figure("one article more: files that change", f"{changed:.1%} of {len(before):,}", "≤ 5 %"),
                *([Figure("Pagefind: processor, memory, files", theirs)] if theirs else []),
            ]),
        ],
    )  # fmt: skip


def rows(ours: Sequence[Cost], other: Sequence[Cost]) -> Iterator[Figure]:
    """Ours and, where it was there, Pagefind's."""

    def figure(label: str, values: list[float], form: str, wanted: str, theirs: list[float]) -> Figure:
        text = f"{form.format(median(values))}, {form.format(max(values))}"
        if theirs:
            text += f" (Pagefind {form.format(median(theirs))}, {form.format(max(theirs))})"
        return Figure(f"{label}: median, worst", text, wanted)

    def sizes(costs: Sequence[Cost]) -> list[float]:
        return [row.total / 1000 for row in costs]

    yield figure("kilobytes", sizes(ours), "{:.1f}", "≤ 25, ≤ 50", sizes(other))
    trips = [[float(row.trips) for row in costs] for costs in (ours, other)]
    yield figure("round trips from the first key", trips[0], "{:.0f}", "2", trips[1])
    seconds = [[row.seconds for row in costs] for costs in (ours, other)]
    yield figure("seconds from key to results, slow 4G", seconds[0], "{:.2f}", "≤ 1.5", seconds[1])


def indexed(count: int, output: Path, cache: Path) -> dict[str, float]:
    """Index in a process of its own."""
    command = [sys.executable, "-m", "tools.bench.indexing", str(count), str(output), str(cache)]
    return json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout)


def names(index: Path) -> set[str]:
    """Every file, by the name that holds a hash; the manifest always changes."""
    return {str(path.relative_to(index)) for path in index.rglob("*") if path.is_file()}


def search_page(folder: Path) -> None:
    """The site's own search page on a bare base."""
    loader = ChoiceLoader([DictLoader({"base.html": BASE}), FileSystemLoader(THEME / "templates")])
    env = Environment(autoescape=True, extensions=["jinja2.ext.i18n"], loader=loader)
    env.install_null_translations()  # type: ignore[attr-defined]
    facets = [{"name": row.name, "links": ()} for row in SEARCH_FACETS]
    search = {"index": INDEX, "facets": facets, **scripts(THEME / "static" / "js" / "search", folder)}
    (folder / "index.html").write_text(env.get_template("search.html").render(search=search, SITEURL=".."), "utf-8")


def pagefind(folder: Path, count: int) -> str:
    """Run Pagefind over the digests' pages, where it is installed; what it took, or ""."""
    try:
        import pagefind  # noqa: F401
    except ImportError:
        return ""
    write_pages(islice(Maker().make(MOST), count), folder)
    started = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--force-language", "id"]
    subprocess.run(command, capture_output=True, check=True)
    done = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = done.ru_utime + done.ru_stime - started.ru_utime - started.ru_stime
    files = sum(path.is_file() for path in (folder / "pagefind").rglob("*"))
    (folder / "pagefind.html").write_text("<!doctype html><title>Pagefind</title>", "utf-8")
    return f"{cpu:.1f} s, {done.ru_maxrss / 1024:.0f} MB, {files:,}"


async def asked(folder: Path, theirs: bool) -> tuple[list[Cost], list[float], list[Cost]]:
    """Every query, cold with ours and with Pagefind, and warm with ours: milliseconds."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(chromium.find()), args=list(chromium.FLAGS))
        ours = [await cost(browser, folder, "cari/", _focus, _typed(query)) for query in QUERIES]
        other = [await cost(browser, folder, "pagefind.html", _load, _sought(query)) for query in QUERIES if theirs]
        warm = await _warm(browser, folder)
        await browser.close()
    return ours, warm, other


async def _focus(page: Page) -> None:
    await page.locator("#q").focus()


def _typed(query: str):  # type: ignore[no-untyped-def]
    async def ask(page: Page) -> None:
        await page.locator("#q").fill(query)
        await page.locator("[data-search=results] h3").first.wait_for(timeout=60_000)

    return ask


async def _load(page: Page) -> None:
    await page.evaluate("async () => { window.found = await import('/pagefind/pagefind.js'); await found.init(); }")


def _sought(query: str):  # type: ignore[no-untyped-def]
    script = """async (q) => {
        const { results } = await found.search(q);
        await Promise.all(results.slice(0, 5).map((result) => result.data()));
    }"""

    async def ask(page: Page) -> None:
        await page.evaluate(script, query)

    return ask


async def _warm(browser: Browser, folder: Path) -> list[float]:
    """Milliseconds of a search whose files are there, on the page's own thread, which Chromium can slow down."""
    shutil.copytree(THEME / "static" / "js", folder / "js", dirs_exist_ok=True)
    page = await browser.new_page()

    async def answer(route) -> None:  # type: ignore[no-untyped-def]
        path = folder / route.request.url.removeprefix(HOST)
        await route.fulfill(path=path) if path.is_file() else await route.fulfill(body="")

    await page.route("**/*", answer)
    await page.goto(f"{HOST}js/search/")
    await page.evaluate(
        """async (base) => {
            const { createSource } = await import("/js/search/loader.js");
            const { search } = await import("/js/search/search.js");
            const source = createSource(base);
            const state = { filters: {}, order: "", from: "", to: "", group: "", open: [], typing: true, count: 5 };
            window.ask = (q) => search(source, { ...state, q });
        }""",
        f"{HOST}cari/{INDEX}",
    )
    session = await page.context.new_cdp_session(page)
    spent = []
    for query in QUERIES:
        await page.evaluate("(q) => ask(q).then(() => 0)", query)
        await session.send("Emulation.setCPUThrottlingRate", {"rate": 6})
        script = "async (q) => { const begun = performance.now(); await ask(q); return performance.now() - begun; }"
        spent.append(await page.evaluate(script, query))
        await session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return spent
