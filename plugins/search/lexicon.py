"""The table of words that readers may type: word → term, how common it is, and which values of facets it names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import islice

from plugins.search.analysis import words
from plugins.search.settings import Affixes, Value
from plugins.search.shards import Shards, cut, order

SHARD = 3500  # characters of a file: about 1.5 KB compressed
SAME, STOP, MANY = "-", "!", "*"  # the term is the word itself; a stop word; names more values than are worth listing
MOST = 24  # values that one word names, so that they are listed
SHORTEST = 4  # letters that an affix must leave
EXCEPTIONS = 100  # words of the manifest whose term is not where the affixes say

Words = Mapping[str, tuple[str, int]]


def merged(parts: Iterable[Words]) -> dict[str, tuple[str, int]]:
    """The words of all segments: word → its term, how many documents have it."""
    found: dict[str, tuple[str, int]] = {}
    for part in parts:
        for word, (term, count) in part.items():
            found[word] = (term, count + found[word][1] if word in found else count)
    return found


def lexicon(table: Words, synonyms: Mapping[str, str], stop: Collection[str], values: Sequence[tuple[str, Value, int]]) -> Shards:
    """A line a word: word, its term ("-": itself, "!": stop word), the binary digits of its count, values it names.

    `values` are (facet and id, value, how many documents have it) of the values that are shown as cards.
    """
    named: dict[str, dict[str, int]] = defaultdict(dict)
    for key, value, count in values:
        for word in words(" ".join((value.label, *value.names))):
            named[word][key] = count
    lines = []
    everything = {*table, *synonyms, *stop, *named}
    for word in sorted(everything, key=order):
        term, count = table.get(word) or (synonyms.get(word, word), 0)
        kind = STOP if word in stop else SAME if term == word else term
        own = named.get(word, {})
        keys = [MANY] if len(own) > MOST else sorted(own, key=lambda key: (-own[key], key))
        lines.append((word, " ".join((word, kind, str(count.bit_length()), *keys))))
    return cut(lines, SHARD)


def guess(word: str, affixes: Affixes) -> str:
    """Where the term of a word probably stands: each stage takes the first of its affixes that fits, if enough is left."""
    for stage in affixes:
        for pattern, instead in stage:
            shorter = re.sub(pattern, instead, word)
            if shorter != word and len(shorter) >= SHORTEST:
                word = shorter
                break
    return word


def exceptions(table: Words, place: Callable[[str], object], affixes: Affixes) -> list[str]:
    """The commonest words whose term is in another file (`place`) than `guess` says: "word" or "word=term"."""
    rows = sorted(((-count, word, term) for word, (term, count) in table.items() if count > 1), key=lambda row: row[:2])
    wrong = (row for row in rows if place(guess(row[1], affixes)) != place(row[2]))
    return sorted(word if word == term else f"{word}={term}" for _, word, term in islice(wrong, EXCEPTIONS))
