"""Cue phrases: the words of a text, read once, and a longest-match scan of them against the phrases of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from plugins.text.fold import words
from plugins.text.tokens import Span
from plugins.text.tokens import sentences as split_sentences

T = TypeVar("T")
# Endings that do not change what a word is about: "anggarannya", "jagalah".
_CLITICS = ("nya", "lah", "pun", "kah")
_STEM_MIN = 3  # letters that a word must have before such an ending
_WORD = re.compile(r"\w[\w']*")
_CURLED = re.compile("[’‘ʼ`´‛′]")
_CACHED = 4000  # characters: of longer texts only the last one is remembered, so that the cache stays small


class Words:
    """The words of a text: `keys[i]` is the folded form of `text[start(i):end(i)]`. "mewanti-wanti" is two words."""

    __slots__ = ("_spans", "keys", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.keys: tuple[str, ...] = tuple(_WORD.findall(_apostrophes(text).casefold()))
        self._spans: list[tuple[int, int]] | None = None

    @staticmethod
    def of(text: str) -> Words:
        """The words of a text of any length; what was read lately is not read again."""
        return _remembered(text) if len(text) <= _CACHED else Words(text)

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


@lru_cache(maxsize=1024)
def _remembered(text: str) -> Words:
    return Words(text)


def sentences(paragraph: str) -> Sequence[Span]:
    """The sentences of a paragraph, as plugins.text.tokens has them; what was split lately is not split again."""
    return _split(paragraph) if len(paragraph) <= _CACHED else _split_long(paragraph)


@lru_cache(maxsize=256)
def _split(paragraph: str) -> tuple[Span, ...]:
    return tuple(split_sentences(paragraph))


@lru_cache(maxsize=1)
def _split_long(paragraph: str) -> tuple[Span, ...]:
    return tuple(split_sentences(paragraph))


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found: words `start` to `end` (exclusive), with the rows of the table that list it."""

    phrase: str
    rows: tuple[T, ...]
    start: int
    end: int


@dataclass(slots=True)
class _Bucket(Generic[T]):
    """The phrases that begin with one word: the word alone, and by the second word, longest first."""

    alone: Hit[T] | None
    longer: dict[str, list[tuple[tuple[str, ...], str, tuple[T, ...]]]]

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
            _insert(fresh[first], parts, row)
        for first, bucket in fresh.items():
            buckets[first] = bucket
            for ending in () if self._exact or len(first) < _STEM_MIN else _CLITICS:
                buckets.setdefault(first + ending, bucket)
        return PhraseTable(buckets, self._exact)

    def find(self, keys: Sequence[str]) -> Iterator[Hit[T]]:
        """Hits in reading order in folded words."""
        buckets, free = self._buckets, 0
        for index in [place for place, key in enumerate(keys) if key in buckets]:
            if index < free:
                continue
            hit = self._longest(buckets[keys[index]], keys, index)
            if hit:
                free = hit.end
                yield hit

    def _longest(self, bucket: _Bucket[T], keys: Sequence[str], index: int) -> Hit[T] | None:
        if bucket.longer and index + 1 < len(keys):
            second = keys[index + 1]
            entries = bucket.longer.get(second) or (None if self._exact else bucket.longer.get(bare(second)))
            for parts, phrase, rows in entries or ():
                end = index + len(parts)
                if end == index + 2 or self._same(parts[2:], keys[index + 2 : end]):
                    return Hit(phrase, rows, index, end)
        alone = bucket.alone
        return Hit(alone.phrase, alone.rows, index, index + 1) if alone else None

    def _same(self, parts: tuple[str, ...], keys: Sequence[str]) -> bool:
        if self._exact or len(parts) != len(keys):
            return parts == tuple(keys)
        return all(part == key or part == bare(key) for part, key in zip(parts, keys, strict=True))


def _insert(bucket: _Bucket[T], parts: tuple[str, ...], row: T) -> None:
    """Add one row of a phrase to the bucket of its first word."""
    phrase = " ".join(parts)
    if len(parts) == 1:
        bucket.alone = Hit(phrase, (*(bucket.alone.rows if bucket.alone else ()), row), 0, 1)
        return
    entries = bucket.longer.setdefault(parts[1], [])
    for place, (known, _, rows) in enumerate(entries):
        if known == parts:
            entries[place] = (parts, phrase, (*rows, row))
            return
    entries.append((parts, phrase, (row,)))
    entries.sort(key=lambda entry: -len(entry[0]))


def bare(word: str) -> str:
    """The word without one enclitic: "anggarannya" → "anggaran"."""
    return word[:-3] if word.endswith(_CLITICS) and len(word) >= _STEM_MIN + 3 else word
