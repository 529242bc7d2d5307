"""Cue phrases: one longest-match scan of a text's words against the phrases of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from plugins.text.fold import plain, words

T = TypeVar("T")
# Endings that do not change what a word is about: "anggarannya", "jagalah".
_CLITICS = ("nya", "lah", "pun", "kah")
_WORD = re.compile(r"\w[\w']*")
_STEM_MIN = 3  # letters that must remain: "nyanya" keeps its ending


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found: `words[start:end]`, with the rows of the table that list it."""

    phrase: str
    rows: tuple[T, ...]
    start: int
    end: int


@dataclass(slots=True)
class PhraseTable(Generic[T]):
    """Phrases → rows. A longer phrase hides the shorter ones inside it ("rapat koordinasi" is no "rapat")."""

    exact: bool = False  # True where an ending changes the meaning: "harus", "harusnya"
    _by_first: dict[str, list[tuple[tuple[str, ...], str, list[T]]]] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[tuple[str, T]], *, exact: bool = False) -> PhraseTable[T]:
        """A table from (phrase, row) pairs; one phrase may have several rows."""
        table: PhraseTable[T] = cls(exact)
        for phrase, row in rows:
            parts = tuple(words(phrase))
            if not parts:
                continue
            bucket = table._by_first.setdefault(parts[0], [])
            for known, _, found in bucket:
                if known == parts:
                    found.append(row)
                    break
            else:
                bucket.append((parts, " ".join(parts), [row]))
                bucket.sort(key=lambda entry: -len(entry[0]))
        return table

    def find(self, tokens: Sequence[str]) -> Iterator[Hit[T]]:
        """Hits in reading order in folded words; unless the table is exact, "anggarannya" is "anggaran"."""
        index, size = 0, len(tokens)
        while index < size:
            match = self._longest(tokens, index)
            if match:
                yield match
                index = match.end
            else:
                index += 1

    def _longest(self, tokens: Sequence[str], index: int) -> Hit[T] | None:
        first = tokens[index]
        bucket = self._by_first.get(first) or (None if self.exact else self._by_first.get(bare(first)))
        for parts, phrase, rows in bucket or []:
            end = index + len(parts)
            if end <= len(tokens) and all(
                part == token or (not self.exact and part == bare(token))
                for part, token in zip(parts, tokens[index:end], strict=True)
            ):
                return Hit(phrase, tuple(rows), index, end)
        return None


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: `keys[i]` is the folded form of `text[starts[i]:ends[i]]`. "mewanti-wanti" is two words."""

    text: str
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Words:
        """Read a text of any length."""
        found = list(_WORD.finditer(plain(text)))
        return cls(
            text,
            tuple(match.group().casefold().rstrip("'") for match in found),
            tuple(match.start() for match in found),
            tuple(match.end() for match in found),
        )

    def between(self, index: int) -> str:
        """What stands before word `index`, after the word before it."""
        return self.text[self.ends[index - 1] if index else 0 : self.starts[index]]

    def slice(self, start: int, end: int) -> str:
        """The words `start` to `end` (exclusive) as printed."""
        return self.text[self.starts[start] : self.ends[end - 1]]

    def capital(self, index: int) -> bool:
        """Whether the word is printed with a capital."""
        return self.text[self.starts[index]].isupper()


def bare(word: str) -> str:
    """The word without one enclitic: "anggarannya" → "anggaran"."""
    for ending in _CLITICS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM_MIN:
            return word[: -len(ending)]
    return word
