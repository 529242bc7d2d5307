"""`python -m tools.bench`: run benchmarks, print what they find, write it into docs/benchmarks.md.

Example: python -m tools.bench --only conversion --full
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from tools.bench import conversion, search
from tools.bench.report import Result, Sizes, show, write
from tools.bootstrap import ROOT

# Name → what runs it: given how much to take, and where to show progress.
BENCHMARKS: dict[str, Callable[[Sizes, Progress], Result]] = {
    "conversion": conversion.run,
    "search": search.run,
}


def main(arguments: list[str] | None = None) -> int:
    """0 where every benchmark ran to its end."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", choices=BENCHMARKS, help="run this benchmark alone")
    parser.add_argument("--full", action="store_true", help="measure memory over 100,000 articles too (several minutes)")
    parser.add_argument("--articles", type=int, default=1000, help="made articles to measure the speed with (default: 1000)")
    parser.add_argument("--digests", type=int, default=10_000, help="made digests to measure search with (default: 10000)")
    parser.add_argument("--report", type=Path, default=ROOT / "docs" / "benchmarks.md", help="file to write the results into")
    options = parser.parse_args(arguments)
    usual = Sizes()
    sizes = replace(usual, articles=options.articles, digests=options.digests)
    sizes = replace(sizes, memory=usual.memory + ((100_000,) if options.full else ()))
    console = Console()
    for name, run in BENCHMARKS.items():
        if options.only in (None, name):
            with Progress(console=console, transient=True) as progress:
                result = run(sizes, progress)
            show(result, console)
            write(result, options.report)
    console.print(f"written: {options.report}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
