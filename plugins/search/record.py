"""One article as search keeps it: what its analysis found, what its result shows, the values it is filtered by."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.search.analysis import Analysis
from plugins.search.settings import Value


@dataclass(frozen=True, slots=True)
class Source:
    """What is read from an article, nothing analysed yet."""

    fields: tuple[tuple[str, ...], ...]  # a field of SEARCH_FIELDS: its texts
    card: str  # JSON: what a result shows
    day: str  # ISO; "" where nobody knows it
    values: tuple[tuple[Value, ...], ...]  # a facet of SEARCH_FACETS: the article's values


@dataclass(frozen=True, slots=True)
class Record:
    """An analysed article."""

    counts: tuple[dict[str, int], ...]  # a field: term → how often it stands there
    words: dict[str, str]  # word as the text has it, folded → its term
    card: str
    day: str
    values: tuple[tuple[Value, ...], ...]

    def dumps(self) -> str:
        """For the cache."""
        values = [[[v.id, v.label, v.url, v.names, v.note] for v in facet] for facet in self.values]
        return json.dumps([self.counts, self.words, self.card, self.day, values], ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def loads(cls, text: str) -> Record:
        """From the cache."""
        counts, words, card, day, values = json.loads(text)
        facets = tuple(tuple(Value(i, label, url, tuple(names), note) for i, label, url, names, note in row) for row in values)
        return cls(tuple(counts), words, card, day, facets)


def analysed(source: Source, analysis: Analysis) -> Record:
    """The record of one article."""
    words: dict[str, str] = {}
    counts = []
    for texts in source.fields:
        found = [pair for text in texts for pair in analysis.read(text)]
        words.update(found)
        counts.append(dict(Counter(term for _, term in found)))
    return Record(tuple(counts), words, source.card, source.day, source.values)


def documents(records: Iterable[Record], names: Sequence[str]) -> list[dict[str, list[str]]]:
    """Records as lunr's builder takes them: field → terms, each as often as it stands there."""
    found = []
    for record in records:
        fields = zip(names, record.counts, strict=True)
        found.append({name: [term for term, count in field.items() for _ in range(count)] for name, field in fields})
    return found
