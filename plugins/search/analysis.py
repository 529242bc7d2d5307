"""Text → terms: fold → trim → stop words → root. Only Python does it; the browser gets the table of what was seen."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping

from plugins.text.fold import fold
from plugins.text.stem import root, stop_words

_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The folded words of a text. Apostrophes go ("Mas'ud" → "masud"); the browser's fold.js does the same."""
    return _WORD.findall(fold(text).replace("'", ""))


class Analysis:
    """An analysis that remembers every word it saw, as the lexicon for the browser: `seen` is surface → term.

    `same` maps a folded word to the one it counts as, `keep` are folded words that no affix is taken from.
    """

    def __init__(
        self,
        same: Mapping[str, str] | None = None,
        keep: Iterable[str] = (),
        root: Callable[[str], str] = root,
        stop: Collection[str] | None = None,
    ):
        self._same = dict(same or {})
        self._keep = frozenset(word for name in keep for word in words(name))
        self._root = root
        self.stop = stop_words() if stop is None else frozenset(stop)
        self.seen: dict[str, str] = {}

    def terms(self, text: str) -> list[str]:
        """The terms of a text in its order; stop words are left out."""
        found = []
        for word in words(text):
            term = self.seen.get(word)
            if term is None and word not in self.stop:
                term = self.seen[word] = self.term(word)
            if term is not None:
                found.append(term)
        return found

    def term(self, word: str) -> str:
        """The term of one folded word."""
        word = self._same.get(word, word)
        return word if word in self._keep else self._root(word)

    def synonyms(self, known: Collection[str]) -> dict[str, str]:
        """The words of `same` that lead to a known term: readers may search by them though no text has them."""
        return {word: term for word in self._same if (term := self.term(word)) in known}
