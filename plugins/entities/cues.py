"""Cue phrases: the words of a text, read once, and a longest-match scan of them against the phrases of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from plugins.text.fold import plain, words
from plugins.text.tokens import Span
from plugins.text.tokens import sentences as split_sentences

T = TypeVar("T")
# Endings that do not change what a word is about: "anggarannya", "jagalah".
_CLITICS = ("nya", "lah", "pun", "kah")
_STEM_MIN = 3  # letters that a word must have before such an ending
_WORD = re.compile(r"\w[\w']*")
_CACHED = 4000  # characters: longer texts are read anew each time, so that the cache stays small


class Words:
    """The words of a text: `keys[i]` is the folded form of `text[start(i):end(i)]`. "mewanti-wanti" is two words."""

    __slots__ = ("_spans", "keys", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.keys: tuple[str, ...] = tuple(_WORD.findall(plain(text).casefold()))
        self._spans: list[tuple[int, int]] | None = None

    @staticmethod
    def of(text: str) -> Words:
        """The words of a text of any length; what was read lately is not read again."""
        return _remembered(text) if len(text) <= _CACHED else Words(text)

    def span(self, index: int) -> tuple[int, int]:
        """Where word `index` stands in the text."""
        if self._spans is None:
            self._spans = [match.span() for match in _WORD.finditer(plain(self.text))]
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


@lru_cache(maxsize=1024)
def _remembered(text: str) -> Words:
    return Words(text)


def sentences(paragraph: str) -> Sequence[Span]:
    """The sentences of a paragraph, as plugins.text.tokens has them; what was split lately is not split again."""
    return _split(paragraph) if len(paragraph) <= _CACHED else split_sentences(paragraph)


@lru_cache(maxsize=256)
def _split(paragraph: str) -> tuple[Span, ...]:
    return tuple(split_sentences(paragraph))


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found: words `start` to `end` (exclusive), with the rows of the table that list it."""

    phrase: str
    rows: tuple[T, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Entry(Generic[T]):
    parts: tuple[str, ...]
    phrase: str
    rows: tuple[T, ...]


class PhraseTable(Generic[T]):
    """Phrases → rows. A longer phrase hides the shorter ones inside it ("rapat koordinasi" is no "rapat").

    Unless the table is exact, a word may carry an enclitic: "anggarannya" is "anggaran"; but "harusnya" is not "harus".
    """

    def __init__(self, entries: dict[str, tuple[_Entry[T], ...]], exact: bool) -> None:
        self._entries = entries
        self._exact = exact

    @classmethod
    def of(cls, rows: Iterable[tuple[str, T]], *, exact: bool = False) -> PhraseTable[T]:
        """A table from (phrase, row) pairs; one phrase may have several rows."""
        return cls({}, exact).having(rows)

    def having(self, rows: Iterable[tuple[str, T]]) -> PhraseTable[T]:
        """This table with more rows; the table itself stays as it is."""
        entries = dict(self._entries)
        for phrase, row in rows:
            parts = tuple(words(phrase))
            if not parts:
                continue
            bucket = list(entries.get(parts[0], ()))
            known = next((entry for entry in bucket if entry.parts == parts), None)
            if known:
                bucket.remove(known)
            bucket.append(_Entry(parts, " ".join(parts), (*known.rows, row) if known else (row,)))
            bucket.sort(key=lambda entry: -len(entry.parts))
            entries[parts[0]] = tuple(bucket)
        return PhraseTable(entries, self._exact)

    def find(self, keys: Sequence[str]) -> Iterator[Hit[T]]:
        """Hits in reading order in folded words."""
        entries, exact, free = self._entries, self._exact, 0
        for index, key in enumerate(keys):
            bucket = entries.get(key)
            if bucket is None and not exact and key.endswith(_CLITICS):
                bucket = entries.get(bare(key))
            if bucket is None or index < free:
                continue
            for entry in bucket:
                end = index + len(entry.parts)
                if end == index + 1 or self._same(entry.parts, keys[index:end]):
                    yield Hit(entry.phrase, entry.rows, index, end)
                    free = end
                    break

    def _same(self, parts: tuple[str, ...], keys: Sequence[str]) -> bool:
        if len(keys) < len(parts):
            return False
        if self._exact:
            return parts == tuple(keys)
        return all(part == key or part == bare(key) for part, key in zip(parts, keys, strict=True))


def bare(word: str) -> str:
    """The word without one enclitic: "anggarannya" → "anggaran"."""
    return word[:-3] if word.endswith(_CLITICS) and len(word) >= _STEM_MIN + 3 else word
