"""The phrase lists of data/phrases.toml, folded and ready to match.

A list is tried only where the first word of one of its phrases stands: most lines have none.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from plugins.text.fold import fold

_FILE = Path(__file__).parent / "data" / "phrases.toml"
_RUN = re.compile(r"\w+")


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(_FILE.read_text("utf-8"))


@lru_cache(maxsize=64)
def listed(table: str, name: str) -> frozenset[str]:
    """The phrases `name` of `table`, folded."""
    return frozenset(fold(phrase) for phrase in _tables()[table][name])


@lru_cache(maxsize=64)
def firsts(table: str, name: str) -> frozenset[str]:
    """The first word of each phrase; "" stands for phrases without letters."""
    return frozenset(map(first, listed(table, name)))


@lru_cache(maxsize=64)
def bare_forms(table: str, name: str) -> frozenset[str]:
    """The phrases without the marks around them."""
    return frozenset(map(bare, listed(table, name))) - {""}


@lru_cache(maxsize=64)
def alternation(table: str, name: str) -> str:
    """The phrases as a regular expression for folded text, the longest first; blanks match any run of blanks."""
    phrases = sorted(listed(table, name), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)


@lru_cache(maxsize=64)
def opening(table: str, name: str) -> re.Pattern[str]:
    """Matches folded text that begins with one of the phrases, whatever marks stand before it."""
    return re.compile(rf"\W*(?:{alternation(table, name)})(?!\w)")


@lru_cache(maxsize=64)
def holding(table: str, name: str) -> re.Pattern[str]:
    """Finds the phrases as words of their own in folded text."""
    return re.compile(rf"(?<!\w)(?:{alternation(table, name)})(?!\w)")


@lru_cache(maxsize=64)
def _parts(table: str, name: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(_RUN.findall(phrase)) for phrase in sorted(listed(table, name)))


def has_words(table: str, name: str, words: frozenset[str]) -> bool:
    """Whether all words of one of the phrases are among `words`."""
    return any(parts <= words for parts in _parts(table, name))


def holds(table: str, text: str, name: str) -> bool:
    """Whether one of the phrases stands in a text as words of their own."""
    return bool(holding(table, name).search(fold(text)))


def bare(folded: str) -> str:
    """Folded text without the marks and numbers around it."""
    start, end = 0, len(folded)
    while end and not folded[end - 1].isalnum():
        end -= 1
    while start < end and not (folded[start].isalnum() and not folded[start].isdecimal()):
        start += 1
    return folded[start:end]


def first(folded: str) -> str:
    """The first run of letters and digits in folded text; empty where there is none."""
    found = _RUN.search(folded)
    return found.group() if found else ""
