"""The word lists of data/*.toml, compiled once: offices, verbs of saying and acting, titles, posts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """The lists of data/NAME.toml."""
    return tomllib.loads((_DATA / f"{name}.toml").read_text("utf-8"))


@cache
def word_set(name: str, *keys: str) -> frozenset[str]:
    """One list of data/NAME.toml as a set; `keys` lead to it ("speech", "active")."""
    value: Any = table(name)
    for key in keys:
        value = value[key]
    return frozenset(value)


def alternation(phrases: Iterable[str]) -> str:
    """A regex alternation of folded phrases, longest first; a space matches any run of spaces."""
    return "|".join(_pattern(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def _pattern(phrase: str) -> str:
    return r"\s+".join(re.escape(word).replace(r"\)", r"\.?\)") for word in phrase.split())


@cache
def office_words() -> dict[str, str]:
    """Folded spelling without brackets and spaces → office: "wakilwali(wawali)kota" → "wakil wali kota"."""
    return {key_of(spelling): office for office, spellings in table("lexicon")["offices"].items() for spelling in spellings}


@cache
def status_words() -> dict[str, str]:
    """Folded spelling without brackets, dots and spaces → status: "penjabat(pj)" → "pj"."""
    return {key_of(spelling): status for status, spellings in table("lexicon")["statuses"].items() for spelling in spellings}


def key_of(spelling: str) -> str:
    """What `office_words` and `status_words` are looked up by."""
    return re.sub(r"[\s.()]+", "", spelling.casefold())


@cache
def office_pattern() -> re.Pattern[str]:
    """[status] office, as groups `status` and `office`; on text with plain quote marks and dashes, any case."""
    spellings = [phrase for spellings in table("lexicon")["offices"].values() for phrase in spellings]
    offices = alternation([*spellings, *table("lexicon")["blends"]])
    statuses = alternation(phrase for spellings in table("lexicon")["statuses"].values() for phrase in spellings)
    return re.compile(rf"(?<![\w-])(?:(?P<status>{statuses})\.?\s+)?(?P<office>{offices})(?![\w])", re.IGNORECASE)


@cache
def speech_after_pattern() -> re.Pattern[str]:
    """What follows a closing quote mark: optional connective words, then a verb of saying, bare or with -nya."""
    speech = table("lexicon")["speech"]
    return re.compile(
        rf"^[\s,.:;\-\"'*]*(?:(?:demikian|begitu|lantas|lalu|kemudian|lebih\s+lanjut|ia|dia|beliau)\s+)?"
        rf"(?P<verb>(?:{alternation(speech['suffixed'])})(?:nya)?|(?:{alternation(speech['only_nya'])})(?:nya)?|{alternation(speech['active'])})\b",
        re.IGNORECASE,
    )
