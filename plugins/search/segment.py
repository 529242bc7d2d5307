"""A run of articles, oldest first → the files that answer for them, all in one folder named by what is in it.

Documents are cut into at most three runs: whole thousands, whole hundreds, the newest. A new article rewrites the last run only;
when that is full it goes into the one before. Nothing in a run depends on any other: term counts, not weights.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise

from plugins.search.record import Record
from plugins.search.settings import Value
from plugins.search.shards import Shards, cut, order, packed

# A run's length is a multiple of the first, what is left goes to the next; the second is the characters of a file of its terms,
# about twice its bytes compressed.
SIZES = ((4096, 3600), (256, 3000), (1, 1600))
ROOT = "~"  # stands for the term in the words that count as it: "pe~an"


@dataclass(frozen=True, slots=True)
class Segment:
    """What the rest of the index must know of a run of documents."""

    name: str  # of its folder: a hash of every file in it
    documents: int
    undated: int
    bounds: str  # of its term shards, packed
    totals: tuple[int, ...]  # a field: the sum of its lengths
    words: Mapping[str, tuple[str, int]]  # word → its term, how many documents have the word
    values: tuple[Mapping[str, tuple[Value, int]], ...]  # a facet: id → value, how many documents have it

    def dumps(self) -> str:
        """For the cache."""
        values = [[[*astuple(value), count] for value, count in facet.values()] for facet in self.values]
        row = [self.name, self.documents, self.undated, self.bounds, self.totals, self.words, values]
        return json.dumps(row, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def loads(cls, text: str) -> Segment:
        """From the cache."""
        *figures, totals, words, values = json.loads(text)
        facets = tuple({row[0]: (Value(*row[:3], tuple(row[3]), row[4]), row[5]) for row in facet} for facet in values)
        return cls(*figures, tuple(totals), words, facets)


def runs(documents: int) -> list[tuple[int, int]]:
    """Where to cut so many documents: [(first, behind the last)]."""
    ends = [documents - documents % size for size, _ in SIZES]
    return [(a, b) for a, b in pairwise([0, *ends]) if b > a]


def segment(records: Iterable[Record], fields: int, facets: Sequence[str], write: Callable[[str, bytes], None]) -> Segment:
    """Write the files of a run: tN terms, N.json what the result of document N shows, hari days, NAME the values of a facet.

    The records are read once, one after the other: they need not all be in memory.
    """
    digest = hashlib.sha256()

    def put(name: str, content: bytes) -> None:
        digest.update(b"%s %d\n" % (name.encode(), len(content)) + content)
        write(name, content)

    terms = Terms(fields)
    columns = [Column() for _ in facets]
    days = []
    for number, record in enumerate(records):
        terms.add(number, record)
        for column, found in zip(columns, record.values, strict=True):
            column.add(found)
        days.append(record.day)
        put(f"{number}.json", record.card.encode())
    shards = terms.shards()
    for at, content in enumerate(shards.files):
        put(f"t{at}", content)
    put("hari", "\n".join(days).encode())
    for name, column in zip(facets, columns, strict=True):
        put(name, column.content())
    return Segment(
        name=digest.hexdigest()[:10],
        documents=len(days),
        undated=days.count(""),
        bounds=packed(shards.bounds),
        totals=tuple(terms.totals),
        words=terms.words,
        values=tuple(column.values for column in columns),
    )


class Column:
    """The values of one facet: the ids in one line, then a line a document with the numbers of its values."""

    def __init__(self) -> None:
        self.values: dict[str, tuple[Value, int]] = {}
        self._number: dict[str, int] = {}
        self._lines: list[str] = []

    def add(self, found: Iterable[Value]) -> None:
        """The values of the next document."""
        own = {value.id: value for value in found}
        for key, value in own.items():
            self.values[key] = (value, self.values[key][1] + 1 if key in self.values else 1)
        self._lines.append(" ".join(str(self._number.setdefault(key, len(self._number))) for key in own))

    def content(self) -> bytes:
        """The file."""
        return "\n".join(["\t".join(self._number), *self._lines]).encode()


class Terms:
    """Postings: a line a term with the words that count as it, and a list a field of "gap,length" or "gap,length,count"."""

    def __init__(self, fields: int) -> None:
        self.words: dict[str, tuple[str, int]] = {}
        self.totals = [0] * fields
        self._documents = 0
        self._lists: list[dict[str, list[str]]] = [defaultdict(list) for _ in range(fields)]
        self._last: list[dict[str, int]] = [{} for _ in range(fields)]

    def add(self, number: int, record: Record) -> None:
        """The next document."""
        self._documents = number + 1
        words = self.words
        for word, term in record.words.items():
            words[word] = (term, words[word][1] + 1 if word in words else 1)
        for field, counts in enumerate(record.counts):
            length = sum(counts.values())
            self.totals[field] += length
            lists, last = self._lists[field], self._last[field]
            for term, count in counts.items():
                gap = number - last.get(term, 0)
                last[term] = number
                lists[term].append(f"{gap},{length}" if count == 1 else f"{gap},{length},{count}")

    def shards(self) -> Shards:
        """The files."""
        own: dict[str, list[str]] = defaultdict(list)
        for word, (term, _) in self.words.items():
            own[term].append(word.replace(term, ROOT, 1))
        lines = []
        for term in sorted(own, key=order):
            lists = "|".join(" ".join(table.get(term, ())) for table in self._lists)
            lines.append((term, f"{term}|{' '.join(sorted(own[term]))}|{lists}".rstrip("|")))
        return cut(lines, next(shard for size, shard in SIZES if self._documents >= size))
