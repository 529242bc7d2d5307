"""Text → terms: fold → trim → stop words → root. Only Python does it; the browser gets the table of what was seen."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping

from plugins.text.fold import fold
from plugins.text.stem import root, stop_words

_WORD = re.compile(r"\w+")
JOINT = "_"  # between a common word and the word it stands before: "kota_batu"


def words(text: str) -> list[str]:
    """The folded words of a text. Apostrophes go ("Mas'ud" → "masud"); the browser's fold.js does the same."""
    return _WORD.findall(fold(text).replace("'", ""))


class Analysis:
    """An analysis that remembers every word it saw.

    `same` maps a folded word to the one it counts as, `keep` are texts whose words no affix is taken from, `common` are words
    that nobody finds anything by alone ("kota"): they count together with the word that follows ("kota_batu").
    """

    def __init__(
        self,
        same: Mapping[str, str] | None = None,
        keep: Iterable[str] = (),
        root: Callable[[str], str] = root,
        stop: Collection[str] | None = None,
        common: Iterable[str] = (),
    ):
        self.same = dict(same or {})
        self.keep = frozenset(word for name in keep for word in words(name))
        self._root = root
        self.stop = stop_words() if stop is None else frozenset(stop)
        self.common = frozenset(common)
        self._seen: dict[str, str] = {}

    def read(self, text: str) -> list[tuple[str, str]]:
        """The words of a text in its order, each with its term; stop words are left out, common ones joined to the next."""
        found = []
        before = ""
        for word in words(text):
            term = self._seen.get(word)
            if term is None:
                term = self._seen[word] = self.term(word)
            if term in self.common:
                before = term
                continue
            if term:
                found.append((word, term))
                if before:
                    found.append((f"{before}{JOINT}{word}", f"{before}{JOINT}{term}"))
            before = ""
        return found

    def terms(self, text: str) -> list[str]:
        """The terms of a text in its order."""
        return [term for _, term in self.read(text)]

    def term(self, word: str) -> str:
        """The term of one folded word, "" for a stop word."""
        if word in self.stop:
            return ""
        word = self.same.get(word, word)
        return word if word in self.keep or word in self.common else self._root(word)

    def synonyms(self, known: Collection[str]) -> dict[str, str]:
        """The words of `same` that lead to a known term: readers may search by them though no text has them."""
        return {word: term for word in self.same if (term := self.term(word)) in known}
