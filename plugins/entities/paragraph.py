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
        self._places: dict[frozenset[str], list[int]] = {}  # what was asked of `where`

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
    def _glued(self) -> Sequence[int]:
        """The numbers of the tokens that hold a mark."""
        return [number for number, token in enumerate(self._tokens[0]) if not token.isalnum() and len(token) > 1]

    @once
    def _parted(self) -> tuple[list[str], list[int]]:
        return parted(*self._tokens, self._glued)

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
    def runs(self) -> Sequence[tuple[int, int]]:
        """Capitalised words with nothing but blanks between: the numbers of the first token and of that after the last."""
        found: list[tuple[int, int]] = []
        first = last = -1
        for number in self.capitals:
            if number != last or self.text[self.end(last - 1) : self.starts[number]].strip(" "):
                found.append((first, last))
                first = number
            last = number + 1
        return [*found[1:], (first, last)] if found else []

    @once
    def words(self) -> frozenset[str]:
        """Its words in lower case; "Wali-kota" and "Pj.Bupati" are two words each."""
        return frozenset(self._words[0])

    @once
    def _words(self) -> tuple[list[str], list[int]]:
        """The words in lower case and their places: of the tokens as they are, then those within tokens."""
        tokens, starts = self._tokens
        words, places = list(map(str.lower, tokens)), starts
        within = [(match.group(), starts[n] + match.start()) for n in self._glued for match in _WORD.finditer(words[n])]
        if within:
            words += [word for word, _ in within]
            places = [*starts, *(place for _, place in within)]
        return words, places

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of the lower-case words stands in it."""
        return not words.isdisjoint(self.words)

    def where(self, words: frozenset[str]) -> list[int]:
        """The places where one of the lower-case words begins, in order: only there can a rule that begins with them hold."""
        found = self._places.get(words)
        if found is None:
            here = zip(*self._words, strict=True) if self.has(words) else ()
            found = self._places[words] = sorted([place for word, place in here if word in words])
        return found

    def any_within(self, words: frozenset[str], start: int, end: int) -> bool:
        """Whether one of the lower-case words begins in `text[start:end]`."""
        places = self.where(words)
        first = bisect_left(places, start)
        return first < len(places) and places[first] < end

    def between(self, start: int, end: int) -> Sequence[Span]:
        """The tokens that begin in `text[start:end]`; of one that began before `start` the rest, as tokens of its own."""
        tokens, starts = self._parted
        first = bisect_left(starts, start)
        last = bisect_left(starts, end, first)
        tokens, starts = tokens[first:last], starts[first:last]
        if first and (cut := self.end(first - 1)) > start:
            rest, places = token_columns(self.text[start : min(cut, end)])
            rest, places = parted(rest, places, range(len(rest)))
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
