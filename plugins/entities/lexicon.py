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


def backwards(phrases: Iterable[str]) -> str:
    """The same for a text read backwards from a place: what stands before it is found without trying every place before it."""
    spelled = (r"\s+".join(re.escape(word) for word in phrase[::-1].split()) for phrase in sorted(phrases, key=len, reverse=True))
    return "|".join(spelled)


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The words, without marks, by which the phrases begin: what Paragraph.where() is asked for."""
    return frozenset(re.split(r"\W", phrase, maxsplit=1)[0] for phrase in phrases)


@cache
def office_starts() -> frozenset[str]:
    """The words by which `office_pattern` can begin."""
    lexicon = table("lexicon")
    lists = [*lexicon["offices"].values(), *lexicon["statuses"].values(), lexicon["blends"]]
    return first_words(phrase for phrases in lists for phrase in phrases)


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
def speech_verbs() -> frozenset[str]:
    """The words by which active verbs of saying begin: "mengatakan", "berterima" (kasih)."""
    return first_words(table("lexicon")["speech"]["active"])


_BEFORE_SPEECH = r"[\s,.:;\-\"'*]*"
_NEXT_WORD = re.compile(rf"{_BEFORE_SPEECH}(\w+)")
_CONNECTIVES = ("demikian", "begitu", "lantas", "lalu", "kemudian", "lebih lanjut", "ia", "dia", "beliau")
_NEAR = 200  # characters after a quotation that tell who says it


def speech_after(flat: str, place: int) -> re.Match[str] | None:
    """What follows a closing quote mark: optional connective words, then a verb of saying (`verb`), bare or with -nya."""
    word = _NEXT_WORD.match(flat, place, place + _NEAR)
    if word is None or word.group(1).lower() not in _speech_starts():
        return None
    return _speech_after_pattern().match(flat, place, place + _NEAR)


@cache
def _speech_after_pattern() -> re.Pattern[str]:
    speech = table("lexicon")["speech"]
    bare_or_nya = alternation([*speech["suffixed"], *speech["only_nya"]])
    return re.compile(
        rf"{_BEFORE_SPEECH}(?:(?:{alternation(_CONNECTIVES)})\s+)?"
        rf"(?P<verb>(?:{bare_or_nya})(?:nya)?|{alternation(speech['active'])})\b",
        re.IGNORECASE,
    )


@cache
def _speech_starts() -> frozenset[str]:
    """The words that `_speech_after_pattern` can find first."""
    speech = table("lexicon")["speech"]
    suffixed = [*speech["suffixed"], *speech["only_nya"]]
    return first_words([*suffixed, *(f"{verb}nya" for verb in suffixed), *speech["active"], *_CONNECTIVES])
