"""To whom orders go: the addressee as printed → who receives the order (tables: data/agencies.toml).

Spellings of one agency become one: "DLH Kota Contoh", "Kepala Dinas Lingkungan Hidup (DLH)" → Dinas Lingkungan Hidup. The public
is no receiver here, nor is "mereka".
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from plugins.gazetteer.load import gazetteer
from plugins.text.fold import slugify, words

_DATA = Path(__file__).parent / "data" / "agencies.toml"
_WORD = re.compile(r"[\w'’./-]*\w|[,;]")
_PARENTHESIS = re.compile(r"\([^()]*\)")
_LONGEST = 9  # words of an agency's name


@dataclass(frozen=True, slots=True)
class Agency:
    """A receiver of orders; `key` is the last part of its address: "dinas-lingkungan-hidup"."""

    key: str
    name: str
    group: bool = False  # many of one kind: camat, lurah, perangkat daerah


@cache
def agencies(addressee: str | None) -> tuple[Agency, ...]:
    """The receivers that an addressee names, in its order, each once.

    "para camat dan Dinas Sosial Kota Contoh" → camat, Dinas Sosial; "mereka", "warga", None → none.
    """
    if not addressee:
        return ()
    found = {agency.key: agency for piece in _pieces(addressee) if (agency := _agency(piece))}
    return tuple(found.values())


def _pieces(addressee: str) -> Iterator[list[str]]:
    """The printed words of each receiver: parted at commas and "dan" where another receiver begins."""
    piece: list[str] = []
    tokens = _WORD.findall(_PARENTHESIS.sub(" ", addressee))
    for place, token in enumerate(tokens):
        parts = token in ",;" or token.casefold() in _table()["between"]
        if parts and _begins(tokens[place + 1 :]):
            yield piece
            piece = []
        elif token not in ",;":
            piece.append(token)
    yield piece


def _begins(tokens: list[str]) -> bool:
    following = list(tokens)
    while following and (following[0] in ",;" or following[0].casefold() in _table()["between"]):
        del following[0]
    stripped = _stripped(following)
    first = words(stripped[0]) if stripped else []
    return bool(first) and (first[0] in _first_words() or first[0] in _short_names())


def _agency(piece: list[str]) -> Agency | None:
    """The receiver at the beginning of a piece."""
    tokens = _stripped(piece)
    group = _group(tokens)
    named = _named(tokens)
    return named or group


def _stripped(tokens: list[str]) -> list[str]:
    """Without quantifiers and the heads of agencies; what is a group of its own with them ("kepala desa") stays."""
    tokens = list(tokens)
    while tokens and not _group(tokens) and " ".join(words(tokens[0])) in _before():
        del tokens[0]
    while tokens and len(tokens) > 1 and " ".join(words(tokens[0])) in _before() and _named(tokens[1:]):
        del tokens[0]
    return tokens


def _group(tokens: list[str]) -> Agency | None:
    """The group whose phrase begins the words, the longest first."""
    folded = [word for token in tokens[:5] for word in words(token)]
    for length in range(min(4, len(folded)), 0, -1):
        if group := _groups().get(" ".join(folded[:length])):
            return group
    return None


def _named(tokens: list[str]) -> Agency | None:
    """The agency with a name of its own: a head and the capitalised words after it, or an abbreviation."""
    spelt = [word for token in tokens[:_LONGEST] for word in _spelt(token)]
    if not spelt or spelt[0].casefold() not in _table()["heads"]:
        return None
    name = [spelt[0]]
    for word in spelt[1:]:
        folded = word.casefold()
        if not (word[0].isupper() or folded in _table()["within"]):
            break
        if folded in _table()["regions"] and name[-1].casefold() != "tata":
            break
        name.append(word)
    name = _without_region(name)
    while name and name[-1].casefold() in _table()["within"]:
        name.pop()
    if len(name) < 2 and spelt[0].casefold() != "inspektorat":
        return None
    title = " ".join(word.casefold() if word.casefold() in _table()["within"] else word[0].upper() + word[1:] for word in name)
    key = slugify(title)
    group = next((group for group in _groups().values() if group.key == key or group.name == title), None)
    return group or Agency(key, title)


def _without_region(name: list[str]) -> list[str]:
    """Without the bare name of a region at the end: "Dinas Sosial Samarinda"; "Bagian Umum" and "Inspektorat" stay."""
    for length in (3, 2, 1):
        if len(name) - length >= 2 and " ".join(words(" ".join(name[-length:]))) in _region_names():
            return name[:-length]
    return name


def _spelt(token: str) -> list[str]:
    """A printed word written out: "DLH" → Dinas Lingkungan Hidup, "PUPR" → Pekerjaan Umum dan Penataan Ruang."""
    long = _short_names().get(" ".join(words(token)))
    return [word if word in _table()["within"] else word[0].upper() + word[1:] for word in long.split()] if long else [token]


# tables


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(_DATA.read_text("utf-8"))


@cache
def _before() -> frozenset[str]:
    return frozenset(_table()["before"])


@cache
def _groups() -> dict[str, Agency]:
    """Folded phrase → group."""
    rows = _table()["groups"].items()
    return {phrase: Agency(key, row["name"], group=True) for key, row in rows for phrase in row["words"]}


@cache
def _first_words() -> frozenset[str]:
    """Folded words with which a receiver may begin."""
    return frozenset(phrase.split()[0] for phrase in (*_groups(), *_table()["heads"]))


@cache
def _short_names() -> dict[str, str]:
    """Folded abbreviation → the agency, or the part of a name, that it stands for; from the gazetteer and our spellings."""
    known = {" ".join(words(item.short)): item.long for item in gazetteer().acronyms.values()}
    found = {short: long for short, long in known.items() if short not in _groups() and long[:1].isupper() and "(" not in long}
    return {short: long.replace(",", "") for short, long in found.items()} | _table()["spellings"]


@cache
def _region_names() -> frozenset[str]:
    return frozenset(" ".join(words(region.bare)) for region in gazetteer().regions.values())
