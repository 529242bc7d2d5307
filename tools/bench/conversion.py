"""The conversion benchmark: articles a second on one core, where the time goes, start-up, memory, hostile inputs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.progress import Progress

from plugins.articles import corrections, files, reader
from plugins.articles.story import Sketch, duplicates, sketch
from tools.bench import corpus, hostile
from tools.bench.report import Figure, Result, Sizes
from tools.bootstrap import ROOT

_WARM = 50  # articles converted before the clock runs: tables are built and patterns compiled then
_MEGABYTE = 2**20
_TINY = 10_000  # bytes: a smaller input counts as one of these
_TITLE = "Conversion"
_ABOUT = f"""Raw text → post with everything that docs/post.md names, JSON and near-duplicates included. The articles are made
(`tools/bench/corpus.py`), {corpus.WORDS} words each, with the noise of a page; speed is processor time."""
# What is timed: shown name → the functions of the flow (`plugins/articles/reader.py`) whose time it is.
_STAGES: dict[str, Sequence[tuple[Any, str]]] = {
    "reading the file": [(files, "read")],
    "lines: headline, article, noise": [(reader, "parse")],
    "offices, places, quotations": [(reader, "scan")],
    "dates": [(reader, "_days")],
    "people": [(reader, "surroundings"), (reader, "read")],
    "who acts and speaks": [(reader, "conclude")],
    "orders": [(reader, "find_directives")],
    "topics, kind of event": [(reader, "topics_of"), (reader, "event_type_of")],
    "summary": [(reader, "summarise")],
    "programmes, acronyms": [(reader, "find_programs"), (reader, "find_acronyms")],
    "corrections": [(corrections, "apply")],
}


def run(sizes: Sizes, progress: Progress) -> Result:
    """All figures."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        task = progress.add_task("made articles are written", total=None)
        paths = corpus.text_files(folder / "texts", sizes.articles + _WARM)
        progress.update(task, description="speed", total=sizes.articles)
        speed = _speed(paths, lambda: progress.advance(task))
        stages = _stages(paths)
        progress.update(task, description="start-up", total=None)
        start = _start_up(paths[0], sizes.starts)
        memory = [_memory(folder / "all.jsonl", count, progress) for count in sizes.memory]
        progress.update(task, description="hostile inputs")
        nasty = _hostile(folder / "hostile.txt", sizes.hostile)
    return Result(_TITLE, _ABOUT, [("speed", speed), ("ms an article", stages), *start, ("memory", memory), *nasty])


def _speed(paths: Sequence[str], tick: Callable[[], None]) -> list[Figure]:
    """Articles a second, everything included, and what of it near-duplicates take."""
    sketches: dict[str, Sketch] = {}
    sketching = 0.0
    for path in paths[:_WARM]:
        reader.convert(path)
    begun = time.process_time()
    for path in paths[_WARM:]:
        post = reader.convert(path)
        json.dumps(post.to_dict(), ensure_ascii=False)
        before = time.process_time()
        sketches[post.id] = sketch(post.body)
        sketching += time.process_time() - before
        tick()
    before = time.process_time()
    duplicates(sketches)
    ended = time.process_time()
    each = (ended - begun) / (len(paths) - _WARM)
    return [
        Figure("articles a second", f"{1 / each:.0f}", "400, better 800"),
        Figure("ms an article", f"{each * 1000:.2f}", "2.50, better 1.25"),
        Figure("near-duplicates, of it", f"{(sketching + ended - before) / len(sketches) * 1000:.2f}"),
    ]


def _stages(paths: Sequence[str]) -> list[Figure]:
    """Where the time goes: the functions of the flow are timed one by one, which itself takes a little time."""
    spent: Counter[str] = Counter()
    kept = [(owner, name, getattr(owner, name)) for group in _STAGES.values() for owner, name in group]
    for label, group in _STAGES.items():
        for owner, name in group:
            setattr(owner, name, _timed(getattr(owner, name), label, spent))
    try:
        before = time.process_time()
        for path in paths[_WARM:]:
            reader.convert(path)
        total = time.process_time() - before
    finally:
        for owner, name, function in kept:
            setattr(owner, name, function)
    spent["the rest"] = total - sum(spent.values())
    return [Figure(label, f"{seconds / (len(paths) - _WARM) * 1000:.2f}") for label, seconds in spent.items()]


def _timed(function: Callable[..., Any], label: str, spent: Counter[str]) -> Callable[..., Any]:
    def timed(*arguments: Any) -> Any:
        before = time.process_time()
        try:
            return function(*arguments)
        finally:
            spent[label] += time.process_time() - before  # type: ignore[assignment]

    return timed


def _start_up(path: str, starts: int) -> list[tuple[str, list[Figure]]]:
    """Processor time from the start of the interpreter to the end of the first post, and of the interpreter alone."""
    code = "import sys; from plugins.articles.reader import convert; convert(sys.argv[1])"
    alone, whole = (min(_run([sys.executable, "-c", c, path])[0] for _ in range(starts)) for c in ("pass", code))
    figures = [
        Figure("imports, gazetteer and the first article", f"{whole - alone:.2f} s", "0.30 s"),
        Figure("the interpreter itself", f"{alone:.2f} s"),
    ]
    return [("start-up", figures)]


def _memory(path: Path, count: int, progress: Progress) -> Figure:
    """Peak memory of `python -m plugins.articles` over one file of `count` articles."""
    task = progress.add_task(f"memory over {count:,} articles", total=count)
    for written in corpus.records(path, count):
        progress.update(task, completed=written)
    command = [sys.executable, "-m", "plugins.articles", "--jsonl", str(path)]
    peak = _run(command)[1]
    progress.remove_task(task)
    return Figure(f"peak over {count:,} articles", f"{peak / _MEGABYTE:.0f} MB" if peak else "not measured here", "flat")


def _run(command: Sequence[str]) -> tuple[float, int | None]:
    """Seconds of processor time that a command takes, and the bytes it holds at most; where the system does not tell: wall

    time and None.
    """
    begun = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        if not hasattr(os, "wait4"):
            process.wait()
            return time.perf_counter() - begun, None
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, int(usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


def _hostile(path: Path, size: int) -> list[tuple[str, list[Figure]]]:
    """Seconds a megabyte of each hostile input, with what became of it."""
    figures = []
    for name, content in hostile.cases(size).items():
        path.write_bytes(content)
        before = time.process_time()
        try:
            reader.convert(path)
            outcome = "converted"
        except files.ArticleError as error:
            outcome = f"refused: {error.what}"
        seconds = time.process_time() - before
        figures.append(Figure(f"{name} ({outcome})", f"{seconds * _MEGABYTE / max(_TINY, len(content)):.2f}", "1.00"))
    return [("hostile input, seconds a megabyte", figures)]
