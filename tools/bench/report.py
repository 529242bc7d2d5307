"""Results → a table for the terminal, and the section of docs/benchmarks.md of the benchmark that was run."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

_HEAD = """# Benchmarks

Measured by `python3 tasks.py bench`, which writes the section of each benchmark it runs. Times are of one core.
"""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much a benchmark takes: articles for speed, for each measuring of memory, bytes of a hostile input, starts."""

    articles: int = 1000
    memory: tuple[int, ...] = (1_000, 10_000)
    digests: int = 10_000  # for search
    hostile: int = 100_000
    starts: int = 5  # the quickest counts


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of a result; `wanted` is the project's goal, where it has one."""

    name: str
    value: str
    wanted: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What a benchmark found: title, what was measured, figures in groups."""

    title: str
    about: str
    groups: Sequence[tuple[str, Sequence[Figure]]]


def machine() -> str:
    """Processor, memory, system and Python, as far as the system tells."""
    try:
        model = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text("utf-8"))
    except OSError:
        model = None
    processor = model.group(1).strip() if model else platform.processor() or platform.machine()
    try:
        memory = f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB, "
    except (AttributeError, ValueError, OSError):
        memory = ""
    return f"{processor}, {os.cpu_count()} cores, {memory}{platform.system()}, Python {platform.python_version()}"


def show(result: Result, console: Console) -> None:
    """Print the figures."""
    for group, figures in result.groups:
        table = Table(title=group, title_justify="left", title_style="bold", box=None, pad_edge=False)
        for heading in ("", "measured", "goal"):
            table.add_column(heading, justify="left" if not heading else "right")
        for figure in figures:
            table.add_row(figure.name, figure.value, figure.wanted)
        console.print(table, "")


def write(result: Result, path: Path) -> None:
    """Put the benchmark's section into the report, in the place of an older one; the other sections stay."""
    text = path.read_text("utf-8") if path.exists() else _HEAD
    section = f"## {result.title}\n\n{_markdown(result)}"
    old = re.search(rf"^## {re.escape(result.title)}\n.*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    text = f"{text[: old.start()]}{section}{text[old.end() :]}" if old else f"{text.rstrip()}\n\n{section}"
    path.write_text(text.rstrip() + "\n", "utf-8")


def _markdown(result: Result) -> str:
    lines = [result.about, "", f"Machine: {machine()}.", ""]
    for group, figures in result.groups:
        lines += [f"| {group} | measured | goal |", "|---|--:|--:|"]
        lines += [f"| {figure.name} | {figure.value} | {figure.wanted} |" for figure in figures]
        lines.append("")
    return "\n".join(lines) + "\n"
