"""The phrase lists of data/phrases.toml, folded and ready to match."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from plugins.text.fold import fold

_FILE = Path(__file__).parent / "data" / "phrases.toml"
_MARGIN = re.compile(r"^[\W_\d]+|[\W_]+$")


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(_FILE.read_text("utf-8"))


@lru_cache(maxsize=64)
def listed(table: str, name: str) -> frozenset[str]:
    """The phrases `name` of `table`, folded."""
    return frozenset(fold(phrase) for phrase in _tables()[table][name])


@lru_cache(maxsize=64)
def _bare(table: str, name: str) -> frozenset[str]:
    return frozenset(bare(phrase) for phrase in listed(table, name)) - {""}


@lru_cache(maxsize=64)
def alternation(table: str, name: str) -> str:
    """The phrases as a regular expression for folded text, the longest first; blanks match any run of blanks."""
    phrases = sorted(listed(table, name), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)


@lru_cache(maxsize=64)
def _opening(table: str, name: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{alternation(table, name)})(?!\w)" if listed(table, name) else r"(?!)")


@lru_cache(maxsize=64)
def _holding(table: str, name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(table, name)})(?!\w)")


def bare(text: str) -> str:
    """Folded text without the marks and numbers around it."""
    return _MARGIN.sub("", fold(text))


def is_whole(table: str, text: str, name: str = "whole") -> bool:
    """Whether the line is one of the phrases and nothing else."""
    return fold(text) in listed(table, name) or bare(text) in _bare(table, name)


def opens(table: str, text: str, name: str = "opens") -> bool:
    """Whether the line begins with one of the phrases."""
    return bool(_opening(table, name).match(fold(text)))


def holds(table: str, text: str, name: str = "holds") -> bool:
    """Whether one of the phrases stands in the text as words of their own."""
    return bool(_holding(table, name).search(fold(text)))
