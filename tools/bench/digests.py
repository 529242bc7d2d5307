"""Made digests for measuring search: as many words, and as many different ones, as real digests have. Nobody said these things.

Words come from the labelled articles by how often they stand there, and from the list of Indonesian roots; people and places
are those of the gazetteer. The same number gives the same digest on every machine.
"""

from __future__ import annotations

import html
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

from plugins.gazetteer.load import gazetteer
from plugins.gazetteer.records import Leader, Region
from plugins.search.analysis import words
from plugins.search.digest import region_names
from plugins.search.record import Source
from plugins.search.settings import Value
from plugins.text.stem import roots
from tools.bootstrap import ROOT

RARE = 0.13  # share of words that the labelled articles do not have


class Maker:
    """Makes digests; field lengths are those of the labelled articles, a little longer."""

    def __init__(self, seed: int = 7):
        self._random = Random(seed)
        texts = (path.read_text("utf-8", errors="replace") for path in sorted((ROOT / "tests" / "gate" / "texts").glob("*.txt")))
        known = Counter(word for text in texts for word in words(text))
        self._known, self._often = list(known), list(accumulate(known.values()))
        self._rare = sorted(word for word in roots() if word.isalpha())
        self._random.shuffle(self._rare)
        self._seldom = list(accumulate(1 / (place + 30) for place in range(len(self._rare))))
        self._regions = list(gazetteer().regions.values())
        self._topics = list(gazetteer().topics.values())
        self._heads: dict[str, list[tuple[Leader, str]]] = {}
        for leader in gazetteer().leaders.values():
            for term in leader.terms:
                self._heads.setdefault(term.region, []).append((leader, term.office))

    def make(self, count: int) -> Iterator[Source]:
        """So many digests, oldest first."""
        return (self._digest(number, date(2015, 1, 1) + timedelta(number * 3600 // count)) for number in range(count))

    def _text(self, length: float, spread: float = 0) -> str:
        number = max(6, round(self._random.gauss(length, spread)))
        rare = round(number * RARE)
        found = self._random.choices(self._known, cum_weights=self._often, k=number - rare)
        found += self._random.choices(self._rare, cum_weights=self._seldom, k=rare)
        self._random.shuffle(found)
        return " ".join(found)

    def _digest(self, number: int, day: date) -> Source:
        pick = self._random
        region = pick.choice(self._regions if pick.random() < 0.5 else self._regions[:80])
        parent = gazetteer().regions.get(region.parent or "")
        regions: list[Region] = [item for item in (region, parent) if item]
        people = self._heads.get(region.code, [])
        heads = pick.sample(people, min(2, len(people)))
        topics = pick.sample(self._topics, 2)
        title, summary = self._text(12), self._text(75)
        quotes = [self._text(25, 10) for _ in range(pick.choice((1, 1, 2, 3)))]
        orders = [self._text(18, 6) for _ in range(pick.choice((0, 1, 1, 2)))]
        by = f"{heads[0][0].name}, {heads[0][1]} {region.bare}" if heads else "pembicara tidak disebut"
        passages = [{"field": "ringkasan", "text": summary}]
        for field, kind, texts in (("arahan", "perintah", orders), ("kutipan", "kutipan", quotes)):
            rows = enumerate(texts)
            passages += [{"field": field, "kind": kind, "anchor": f"{field[0]}{n}", "by": by, "text": text} for n, text in rows]
        card = {"title": title, "url": f"digest/{number}/", "date": f"{day}", "meta": [region.label], "passages": passages}
        names = tuple(name for leader, office in heads for name in (leader.name, f"{office} {region.bare}", *leader.aliases))
        places = tuple(name for item in regions for name in region_names(item))
        fields = (
            (title,),
            names,
            places,
            tuple(topic.name for topic in topics),
            (summary,),
            tuple(quotes),
            tuple(orders),
            (),
            (),
        )
        values = (
            (Value("kutipan", "Kutipan"),),
            tuple(Value(item.code, item.label, f"wilayah/{item.code}/", tuple(region_names(item))) for item in regions),
            tuple(
                Value(leader.id, leader.name, f"tokoh/{leader.id}/", (f"{office} {region.bare}", *leader.aliases), office)
                for leader, office in heads
            ),
            tuple(Value(topic.id, topic.name, f"topik/{topic.id}/") for topic in topics),
            (Value(f"{day.year}", f"{day.year}"),),
            (Value("media", "Liputan media"),),
        )
        return Source(fields, json.dumps(card, ensure_ascii=False, separators=(",", ":")), day.isoformat(), values)


def page(source: Source) -> str:
    """The digest as a page, for a search engine that reads pages: the same words."""
    (title,), *rest = source.fields
    paragraphs = "".join(f"<p>{html.escape(text)}</p>" for field in rest for text in field)
    head = f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{html.escape(title)}</title></head>'
    return f"{head}<body><main><h1>{html.escape(title)}</h1>{paragraphs}</main></body></html>"


def write_pages(sources: Iterator[Source], folder: Path) -> None:
    """Each digest's page at its address below `folder`."""
    for source in sources:
        path = folder / json.loads(source.card)["url"]
        path.mkdir(parents=True, exist_ok=True)
        (path / "index.html").write_text(page(source), "utf-8")
