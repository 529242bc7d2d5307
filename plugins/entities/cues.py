"""Cue phrases: the words of a text, read once, and a longest-match scan of them against the phrases of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from plugins.text.fold import words

T = TypeVar("T")
# Endings that do not change what a word is about: "anggarannya", "jagalah".
_CLITICS = ("nya", "lah", "pun", "kah")
_STEM_MIN = 3  # letters that a word must have before such an ending
_WORD = re.compile(r"\w[\w']*")
_CURLED = re.compile("[’‘ʼ`´‛′]")


class Words:
    """The words of a text: `keys[i]` is the folded form of `text[start(i):end(i)]`. "mewanti-wanti" is two words."""

    __slots__ = ("_spans", "keys", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.keys: tuple[str, ...] = tuple(_WORD.findall(_apostrophes(text).casefold()))
        self._spans: list[tuple[int, int]] | None = None

    def span(self, index: int) -> tuple[int, int]:
        """Where word `index` stands in the text."""
        if self._spans is None:
            self._spans = [match.span() for match in _WORD.finditer(_apostrophes(self.text))]
        return self._spans[index]

    def between(self, index: int) -> str:
        """What stands before word `index`, after the word before it."""
        return self.text[self.span(index - 1)[1] if index else 0 : self.span(index)[0]]

    def slice(self, start: int, end: int) -> str:
        """The words `start` to `end` (exclusive) as printed."""
        return self.text[self.span(start)[0] : self.span(end - 1)[1]]

    def capital(self, index: int) -> bool:
        """Whether the word is printed with a capital."""
        return self.text[self.span(index)[0]].isupper()


def _apostrophes(text: str) -> str:
    """The text with plain apostrophes, one character for one: no other mark belongs to a word."""
    return _CURLED.sub("'", text) if _CURLED.search(text) else text


class Hit(NamedTuple, Generic[T]):
    """A phrase found: words `start` to `end` (exclusive), with the rows of the table that list it."""

    phrase: str
    rows: tuple[T, ...]
    start: int
    end: int


_Entry = tuple[tuple[str, ...], str, tuple[T, ...]]  # the words of a phrase, the phrase, its rows
_Longer = dict[str, list[_Entry[T]]]  # the phrases of a bucket by their second word, the longest first


class _Bucket(NamedTuple, Generic[T]):
    """The phrases that begin with one word: the word alone with its rows, and those that go on."""

    alone: tuple[str, tuple[T, ...]] | None
    longer: _Longer[T]

    def copy(self) -> _Bucket[T]:
        return _Bucket(self.alone, {second: list(entries) for second, entries in self.longer.items()})


class PhraseTable(Generic[T]):
    """Phrases → rows. A longer phrase hides the shorter ones inside it ("rapat koordinasi" is no "rapat").

    Unless the table is exact, a word may carry an enclitic: "anggarannya" is "anggaran"; but "harusnya" is not "harus".
    """

    def __init__(self, buckets: dict[str, _Bucket[T]], exact: bool) -> None:
        self._buckets = buckets
        self._exact = exact

    @classmethod
    def of(cls, rows: Iterable[tuple[str, T]], *, exact: bool = False) -> PhraseTable[T]:
        """A table from (phrase, row) pairs; one phrase may have several rows."""
        return cls({}, exact).having((" ".join(words(phrase)), row) for phrase, row in rows)

    def having(self, rows: Iterable[tuple[str, T]]) -> PhraseTable[T]:
        """This table with more rows, their phrases folded; the table itself stays as it is."""
        buckets = dict(self._buckets)
        fresh: dict[str, _Bucket[T]] = {}
        for phrase, row in rows:
            parts = tuple(phrase.split())
            if not parts:
                continue
            first = parts[0]
            if first not in fresh:
                fresh[first] = buckets[first].copy() if first in buckets else _Bucket(None, {})
            fresh[first] = _inserted(fresh[first], parts, row)
        for first, bucket in fresh.items():
            buckets[first] = bucket
            for ending in () if self._exact or len(first) < _STEM_MIN else _CLITICS:
                buckets.setdefault(first + ending, bucket)
        return PhraseTable(buckets, self._exact)

    def at(self, keys: Sequence[str], index: int, within: int) -> Hit[T] | None:
        """The phrase that begins with word `index` and ends within so many words, its place counted from there."""
        if index >= len(keys) or keys[index] not in self._buckets:
            return None
        hit = next(iter(self.find(keys[index : index + within])), None)
        return hit if hit and not hit.start else None

    def find(self, keys: Sequence[str]) -> Iterator[Hit[T]]:
        """Hits in reading order in folded words."""
        buckets, free, last = self._buckets, 0, len(keys) - 1
        for index in [place for place, key in enumerate(keys) if key in buckets]:
            if index < free:
                continue
            alone, longer = buckets[keys[index]]
            entries = self._entries(longer, keys[index + 1]) if longer and index < last else ()
            hit = next((found for entry in entries if (found := self._longer(entry, keys, index))), None) if entries else None
            if hit is None and alone is not None:
                hit = Hit(alone[0], alone[1], index, index + 1)
            if hit is not None:
                free = hit.end
                yield hit

    def _entries(self, longer: _Longer[T], second: str) -> Sequence[_Entry[T]]:
        """The phrases that go on with a second word, the longest first."""
        found = longer.get(second)
        if found is None and not self._exact and second.endswith(_CLITICS):
            found = longer.get(bare(second))
        return found or ()

    def _longer(self, entry: _Entry[T], keys: Sequence[str], index: int) -> Hit[T] | None:
        """The phrase where it stands at `index`, its first two words known to."""
        parts, phrase, rows = entry
        end = index + len(parts)
        return Hit(phrase, rows, index, end) if end == index + 2 or self._same(parts[2:], keys[index + 2 : end]) else None

    def _same(self, parts: tuple[str, ...], keys: Sequence[str]) -> bool:
        if self._exact or len(parts) != len(keys):
            return parts == tuple(keys)
        return all(part == key or part == bare(key) for part, key in zip(parts, keys, strict=True))


def _inserted(bucket: _Bucket[T], parts: tuple[str, ...], row: T) -> _Bucket[T]:
    """The bucket of a phrase's first word with one row more."""
    phrase = " ".join(parts)
    if len(parts) == 1:
        return bucket._replace(alone=(phrase, (*(bucket.alone[1] if bucket.alone else ()), row)))
    entries = bucket.longer.setdefault(parts[1], [])
    for place, (known, _, rows) in enumerate(entries):
        if known == parts:
            entries[place] = (parts, phrase, (*rows, row))
            return bucket
    entries.append((parts, phrase, (row,)))
    entries.sort(key=lambda entry: -len(entry[0]))
    return bucket


def bare(word: str) -> str:
    """The word without one enclitic: "anggarannya" → "anggaran"."""
    return word[:-3] if word.endswith(_CLITICS) and len(word) >= _STEM_MIN + 3 else word
