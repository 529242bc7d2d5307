"""One line of an article, read once: its words, tokens and sentences, which every step of the converter shares."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Sequence
from operator import add

from plugins.entities.cues import Words
from plugins.entities.names import parted
from plugins.text.fold import plain
from plugins.text.once import once
from plugins.text.tokens import Span, sentences, token_columns

_WORD = re.compile(r"\w+")


class Paragraph:
    """A headline, paragraph or caption. Never changed; what not every step needs is made when it is first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __len__(self) -> int:
        return len(self.text)

    def begins_at(self, place: int) -> bool:
        """Whether nothing but blanks stands before a place."""
        return place <= len(self.text) - len(self.text.lstrip())

    @once
    def flat(self) -> str:
        """The text with plain quote marks and dashes, one character for one."""
        return plain(self.text)

    @once
    def sentences(self) -> Sequence[Span]:
        """Its sentences, as plugins.text.tokens has them."""
        return sentences(self.text)

    @once
    def read(self) -> Sequence[Words]:
        """The words of each sentence."""
        return [Words(span.text) for span in self.sentences]

    @once
    def _tokens(self) -> tuple[list[str], list[int]]:
        return token_columns(self.text)

    @once
    def _parted(self) -> tuple[list[str], list[int]]:
        return parted(*self._tokens)

    @property
    def tokens(self) -> Sequence[str]:
        """Words and single marks, with titles, initials and second persons that are glued to a name parted from it."""
        return self._parted[0]

    @property
    def starts(self) -> Sequence[int]:
        """Where each token begins."""
        return self._parted[1]

    def end(self, number: int) -> int:
        """Where a token ends."""
        return self.starts[number] + len(self.tokens[number])

    @once
    def capitals(self) -> Sequence[int]:
        """The numbers of the tokens that begin with a capital."""
        return [number for number, token in enumerate(self.tokens) if token[0].isupper()]

    @once
    def words(self) -> frozenset[str]:
        """Its words in lower case; "Wali-kota" and "Pj.Bupati" are two words each."""
        return frozenset(self._words[0])

    @once
    def _words(self) -> tuple[list[str], list[int]]:
        """The words in lower case and their places: of the tokens as they are, then those within tokens."""
        tokens, starts = self._tokens
        words, places = list(map(str.lower, tokens)), starts
        within = [
            (match.group(), start + match.start())
            for word, start in zip(words, starts, strict=True)
            if not word.isalnum() and len(word) > 1
            for match in _WORD.finditer(word)
        ]
        if within:
            words += [word for word, _ in within]
            places = [*starts, *(place for _, place in within)]
        return words, places

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of the lower-case words stands in it."""
        return not words.isdisjoint(self.words)

    def where(self, words: frozenset[str]) -> list[int]:
        """The places where one of the lower-case words begins, in order: only there can a rule that begins with them hold."""
        if words.isdisjoint(self.words):
            return []
        return sorted([place for word, place in zip(*self._words, strict=True) if word in words])

    def between(self, start: int, end: int) -> Sequence[Span]:
        """The tokens that begin in `text[start:end]`; of one that began before `start` the rest, as tokens of its own."""
        tokens, starts = self._parted
        first = bisect_left(starts, start)
        last = bisect_left(starts, end, first)
        tokens, starts = tokens[first:last], starts[first:last]
        if first and (cut := self.end(first - 1)) > start:
            rest, places = parted(*token_columns(self.text[start : min(cut, end)]))
            tokens, starts = [*rest, *tokens], [*(start + place for place in places), *starts]
        return list(map(Span, tokens, starts, map(add, starts, map(len, tokens))))


class Taken:
    """Spans of one paragraph that are already read, asked about in reading order."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = deque(sorted(spans))

    def meets(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with `text[start:end]`; each call begins at or after the one before."""
        while self._spans and self._spans[0][1] <= start:
            self._spans.popleft()
        return bool(self._spans) and self._spans[0][0] < end
