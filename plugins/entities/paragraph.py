"""One line of an article, read once: its words, tokens and sentences, which every step of the converter shares."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence, Set

from plugins.entities.cues import Words
from plugins.entities.names import parted
from plugins.text.fold import plain
from plugins.text.once import once
from plugins.text.tokens import Span, sentences, tokens

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
    def _words(self) -> list[Span]:
        return tokens(self.text)

    @once
    def tokens(self) -> Sequence[Span]:
        """Words and single marks, with titles, initials and second persons that are glued to a name parted from it."""
        return parted(self._words)

    @once
    def starts(self) -> Sequence[int]:
        """Where each token begins."""
        return [span.start for span in self.tokens]

    @once
    def capitals(self) -> Sequence[int]:
        """The numbers of the tokens that begin with a capital."""
        return [number for number, span in enumerate(self.tokens) if span.text[0].isupper()]

    @once
    def index(self) -> Mapping[str, Sequence[int]]:
        """Lower-case word → the places where it begins, in order. "Wali-kota" and "Pj.Bupati" are two words each."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for text, start, _ in self._words:
            if text.isalnum():
                found[text.lower()].append(start)
            elif len(text) > 1:
                for match in _WORD.finditer(text):
                    found[match.group().lower()].append(start + match.start())
        return dict(found)

    def has(self, words: Set[str]) -> bool:
        """Whether one of the lower-case words stands in it."""
        return not self.index.keys().isdisjoint(words)

    def where(self, words: Set[str]) -> list[int]:
        """The places where one of the lower-case words begins, in order: only there can a rule that begins with them hold."""
        index = self.index
        return sorted(place for word in index.keys() & words for place in index[word])

    def between(self, start: int, end: int) -> Sequence[Span]:
        """The tokens that begin in `text[start:end]`; of one that began before `start` the rest, as tokens of its own."""
        first = bisect_left(self.starts, start)
        whole = self.tokens[first : bisect_left(self.starts, end, first)]
        if first and (cut := self.tokens[first - 1]).end > start:
            rest = tokens(self.text[start : min(cut.end, end)])
            return [*parted([Span(text, at + start, to + start) for text, at, to in rest]), *whole]
        return whole


class Taken:
    """Spans of one paragraph that are already read, asked about in reading order."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = deque(sorted(spans))

    def meets(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with `text[start:end]`; each call begins at or after the one before."""
        while self._spans and self._spans[0][1] <= start:
            self._spans.popleft()
        return bool(self._spans) and self._spans[0][0] < end
