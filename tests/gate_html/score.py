"""How well the article is found on labelled pages: `python -m tests.gate_html.score [--errors] [--compare]`.

A paragraph counts as found where the post has one that is nearly its like, so that a stray label in it is no miss.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import ratio

from plugins.articles.document import Raw
from plugins.articles.formats import page
from plugins.articles.formats.main import WAY, WAYS
from plugins.articles.post import Post
from plugins.articles.reader import converted

FOLDER = Path(__file__).parent
FLOORS = FOLDER / "floors.toml"
ALIKE = 92  # per cent

Row = tuple[str, float, str, str]  # figure, 0 to 1, page, what was missed


def pages() -> list[Path]:
    return sorted((FOLDER / "pages").glob("*.html"))


def measure(way: str = WAY) -> list[Row]:
    """Every judgement on every page, the article found in this way."""
    return [row for path in pages() for row in compare(path, convert(path, way).to_dict())]


def convert(path: Path, way: str) -> Post:
    content = page.read(path.read_bytes(), way)
    return converted(Raw(str(path), path.stem, content.text, "0" * 64, known=content.known, marks=content.marks)).post


def compare(path: Path, post: dict[str, Any]) -> Iterator[Row]:
    gold = json.loads((FOLDER / "gold" / f"{path.stem}.json").read_text("utf-8"))
    for text in gold["paragraphs"]:
        yield "recall", float(any(ratio(text, own) >= ALIKE for own in post["body"])), path.stem, f"missing: {text[:80]}"
    for own in post["body"]:
        yield "precision", float(any(ratio(text, own) >= ALIKE for text in gold["paragraphs"])), path.stem, f"foreign: {own[:80]}"
    outlet = post["outlet"] and post["outlet"]["name"]
    found = {"title": None if post["title_generated"] else post["title"], "outlet": outlet}
    found |= {key: post[key] for key in ("published", "url", "byline")}
    for key, value in found.items():
        yield key, float(value == gold[key]), path.stem, f"{key}: {value!r}, not {gold[key]!r}"


def figures(rows: list[Row]) -> dict[str, float]:
    sums: defaultdict[str, list[float]] = defaultdict(list)
    for figure, value, _, _ in rows:
        sums[figure].append(value)
    return {figure: sum(values) / len(values) for figure, values in sums.items()}


def floors() -> dict[str, float]:
    return tomllib.loads(FLOORS.read_text("utf-8"))


def main() -> int:
    """Print the figures beside their floors; exit status 1 where one lies below."""
    parser = argparse.ArgumentParser(prog="python -m tests.gate_html.score", description=__doc__)
    parser.add_argument("--errors", action="store_true", help="print every miss")
    parser.add_argument("--compare", action="store_true", help="measure the other ways to find the article, too")
    options = parser.parse_args()
    rows = measure()
    for figure, value, name, what in rows if options.errors else ():
        if not value:
            print(f"{figure:15} {name}: {what}")
    low = 0
    for figure, value in sorted(figures(rows).items()):
        floor = floors().get(figure, 0.0)
        low += value < floor
        print(f"page {figure:10} {value:.3f}  floor {floor:.3f}{'  BELOW' if value < floor else ''}")
    for way in WAYS if options.compare else ():
        print(f"{way:15}", " ".join(f"{figure} {value:.3f}" for figure, value in figures(measure(way)).items()))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
