"""How well search answers real needs: nDCG@10 over the labelled articles of tests/gate, judged in needs.toml."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from plugins.articles.reader import convert
from plugins.browse.directory import Directory
from plugins.gazetteer.load import gazetteer
from plugins.search import digest
from plugins.search.generator import build_index, plan_of
from plugins.search.settings import DEFAULTS

HERE = Path(__file__).parent
TEXTS = HERE.parent / "gate" / "texts"
TOP = 10


@dataclass(frozen=True, slots=True)
class Need:
    """What somebody types, and how well each article answers it: 2 about it, 1 touches on it."""

    kind: str
    query: str
    relevant: Mapping[str, int]


def needs() -> list[Need]:
    """The labelled needs."""
    return [Need(**row) for row in tomllib.loads((HERE / "needs.toml").read_text("utf-8"))["need"]]


@cache
def articles() -> tuple[Any, ...]:
    """The digests among the labelled articles, as Pelican would hand them on; the address is the article's name."""
    posts = [convert(path) for path in sorted(TEXTS.glob("*.txt"))]
    return tuple(
        SimpleNamespace(post=post, url=Path(post.source_path).stem, source_path=post.source_path)
        for post in posts
        if post.is_digest
    )


def index(folder: Path) -> None:
    """Write the index of these articles, with the site's own tables."""
    setting = DEFAULTS | {name: getattr(digest, name) for name in DEFAULTS if hasattr(digest, name)}
    known = gazetteer()
    directory = Directory(list(articles()), known.regions.values(), known.leaders.values(), known.topics.values())
    build_index(articles(), setting, {"directory": directory}, plan_of(setting), folder)


def ndcg(found: Sequence[str], relevant: Mapping[str, int]) -> float:
    """Normalised discounted cumulative gain of the first ten, gains 2^grade - 1 (Järvelin and Kekäläinen 2002)."""

    def gain(grades: Sequence[int]) -> float:
        return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:TOP]))

    return gain([relevant.get(name, 0) for name in found]) / gain(sorted(relevant.values(), reverse=True))


def measured(search: Callable[[str], Sequence[str]]) -> dict[str, float]:
    """Mean nDCG@10 of a search, by kind of need and "all"."""
    scores: dict[str, list[float]] = {}
    for need in needs():
        score = ndcg(search(need.query), need.relevant)
        for name in (need.kind, "all"):
            scores.setdefault(name, []).append(score)
    return {name: sum(values) / len(values) for name, values in scores.items()}
