"""Permanent names for passages of an article: the fragment of an address, "k48213", made of a passage's own first words.

Counting would be shorter, but whatever the converter finds or drops later, or an editor corrects, would renumber what follows
and lead a shared link to somebody else's words. The rule below is frozen: changing it breaks every link to a passage.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

OPENING = 6  # words; a passage whose end is read differently keeps its name
_WORD = re.compile(r"\w+")
_LOWEST, _HIGHEST = 10_000, 99_999


def anchors(letter: str, passages: Iterable[str]) -> list[str]:
    """A name for each passage of one article: `letter` and five digits. Case, signs and quote marks do not count.

    Passages that begin alike (about one article in a thousand has two by chance) are told apart in the order given.
    """
    taken: set[int] = set()
    names = []
    for text in passages:
        words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())[:OPENING]
        digest = hashlib.sha256(" ".join(words).encode("utf-8", "surrogatepass")).digest()
        number = _LOWEST + int.from_bytes(digest[:8], "big") % (_HIGHEST - _LOWEST + 1)
        while number in taken:
            number = number + 1 if number < _HIGHEST else _LOWEST
        taken.add(number)
        names.append(f"{letter}{number}")
    return names
