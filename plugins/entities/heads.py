"""The words by which posts begin: "Kepala", "Sekretaris Daerah"; tried only where the first of them stands."""

from __future__ import annotations

import re
from functools import cache

from plugins.entities.lexicon import alternation, table
from plugins.entities.names import word_at


@cache
def _heads() -> dict[str, re.Pattern[str]]:
    """First word → the heads of posts that begin with it."""
    heads: dict[str, list[str]] = {}
    for head in table("positions")["heads"]:
        heads.setdefault(head.split(" ")[0], []).append(head)
    return {
        word: re.compile(rf"(?<![\w-])(?:{alternation(phrases)})(?![\w])\.?", re.IGNORECASE) for word, phrases in heads.items()
    }


@cache
def head_starts() -> frozenset[str]:
    """The first words of all heads of posts."""
    return frozenset(_heads())


def head_at(flat: str, place: int) -> re.Match[str] | None:
    """The head of a post that begins at a place."""
    pattern = _heads().get(word_at(flat, place).lower())
    return pattern.match(flat, place) if pattern else None
