"""Cue phrases: one longest-match scan of a text's words against the phrases of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from plugins.text.fold import words

T = TypeVar("T")
# Endings that do not change what a word is about: "anggarannya", "jagalah".
_CLITICS = ("nya", "lah", "pun", "kah")
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

    _by_first: dict[str, list[tuple[tuple[str, ...], str, list[T]]]] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[tuple[str, T]]) -> PhraseTable[T]:
        """A table from (phrase, row) pairs; one phrase may have several rows."""
        table: PhraseTable[T] = cls()
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
        """Hits in reading order in folded words; the ending of a word's clitic is no difference."""
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
        bucket = self._by_first.get(first) or self._by_first.get(bare(first), ())
        for parts, phrase, rows in bucket:
            end = index + len(parts)
            if end <= len(tokens) and all(
                part == token or part == bare(token) for part, token in zip(parts, tokens[index:end], strict=True)
            ):
                return Hit(phrase, tuple(rows), index, end)
        return None


def bare(word: str) -> str:
    """The word without one enclitic: "anggarannya" → "anggaran"."""
    for ending in _CLITICS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM_MIN:
            return word[: -len(ending)]
    return word
