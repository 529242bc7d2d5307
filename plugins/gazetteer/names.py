"""Names → candidates. Pure lookups: they say who or what a name may mean, never which of them it is.

Every function takes the name as written or folded; both end in the same key (`key`). An unknown name gives an empty tuple.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from plugins.gazetteer.load import gazetteer, key
from plugins.gazetteer.records import Acronym, AmbiguousName, Leader, Outlet, Region, Term

__all__ = [
    "HOMONYMS", "acronym", "ambiguity", "capital_or_district", "government_region", "is_government_host", "is_leader_word", "key",
    "leader_names", "leaders_named", "leaders_of", "may_name_region", "outlet_by_host", "outlet_named", "region_candidates",
    "region_names",
]  # fmt: skip

_NOT_WORD = re.compile(r"\W+")
KIND_WORDS = {"provinsi": ("provinsi", "prov", "propinsi"), "kabupaten": ("kabupaten", "kab"), "kota": ("kota", "kotamadya")}
Item = TypeVar("Item")
Index = Mapping[str, tuple[Item, ...]]


def region_candidates(name: str, kind: str | None = None) -> tuple[Region, ...]:
    """The regions a name may mean, by code: bare ("probolinggo" → kabupaten and kota), with its kind, or an alias.

    `kind` (provinsi, kabupaten, kota) keeps only those of that kind. "Gorontalo" gives the province, the kabupaten and the kota.
    """
    joined = _joined_names().get(_joined(name))
    if not joined:
        return ()  # most of what is asked names nothing
    return tuple(region for region in region_names().get(key(name)) or joined if kind in (None, region.kind))


def may_name_region(beginning: str) -> bool:
    """Whether a region's name begins with these letters: asked before every longer piece of a text is."""
    return _joined(beginning) in _beginnings()


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    return frozenset(name[:length] for name in _joined_names() for length in range(1, len(name) + 1))


@lru_cache(maxsize=1)
def region_names() -> Index[Region]:
    """Every known name of every region, as key → regions by code: what a scanner has to look for."""
    pairs = []
    for region in gazetteer().regions.values():
        names = {region.name, region.label, region.bare, *region.aliases}
        names |= {f"{word} {name}" for word in KIND_WORDS[region.kind] for name in (region.bare, *region.aliases)}
        pairs += [(key(name), region) for name in names]
    return _index(pairs)


@lru_cache(maxsize=1)
def _joined_names() -> Index[Region]:
    """The same without spaces: "Gunung Sitoli" is as good as "Gunungsitoli"."""
    return _index((name.replace(" ", ""), region) for name, regions in region_names().items() for region in regions)


def homonyms() -> tuple[str, ...]:
    """Keys of the bare names that a kabupaten and a kota share ("probolinggo"), sorted."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for region in gazetteer().regions.values():
        kinds[key(region.bare)].add(region.kind)
    return tuple(sorted(name for name, found in kinds.items() if {"kabupaten", "kota"} <= found))


HOMONYMS = homonyms()


def ambiguity(name: str) -> AmbiguousName | None:
    """What is declared about a name that alone proves nothing ("Mitra", "Jogja", "Batu"); None where nothing is."""
    return gazetteer().ambiguous.get(key(name))


def capital_or_district(name: str) -> tuple[Region, ...]:
    """The kabupaten and kota a dateline's place lies in: those whose seat it is, else those with a district of that name."""
    place = _joined(name)
    return _seats().get(place) or _districts().get(place, ())


@lru_cache(maxsize=1)
def _seats() -> Index[Region]:
    regencies = [region for region in gazetteer().regions.values() if region.parent]
    return _index((_joined(seat), region) for region in regencies for seat in (region.capital, *region.seats) if seat)


@lru_cache(maxsize=1)
def _districts() -> Index[Region]:
    found = gazetteer()
    return _index((_joined(district.name), found.regions[district.regency]) for district in found.districts.values())


def leaders_of(region: str, office: str | None = None, on: date | None = None) -> tuple[Term, ...]:
    """The terms in a region (code), of one office or of all, that may hold on a day (None: whenever), oldest first.

    Ask each term's `held_on(on)` how sure that is: an unknown beginning or end leaves a term in, as None.
    A term that holds for certain shuts out uncertain ones of the same office and status.
    """
    terms = [term for term in _terms().get(region, ()) if office in (None, term.office)]
    if on is None:
        return tuple(terms)
    sure = {(term.office, term.status) for term in terms if term.held_on(on)}
    return tuple(
        term for term in terms if (held := term.held_on(on)) or (held is None and (term.office, term.status) not in sure)
    )


@lru_cache(maxsize=1)
def _terms() -> Index[Term]:
    terms = [term for leader in gazetteer().leaders.values() for term in leader.terms]
    return _index((term.region, term) for term in sorted(terms, key=lambda term: (term.office, term.not_before or date.min)))


def leaders_named(name: str) -> tuple[Leader, ...]:
    """The leaders whose name or alias this is, and then those whose name or alias holds all of its words.

    "Bobby Nasution" and "Nasution" both find Muhammad Bobby Afif Nasution; initials in the question are passed over.
    """
    wanted = _name_words(name)
    exact = leader_names().get(" ".join(wanted), ())
    parts = [set(_words_of_leaders().get(word, ())) for word in wanted if len(word) > 1]
    found = set.intersection(*parts) if parts else set()
    known = {leader.id for leader in exact}
    leaders = gazetteer().leaders
    return (*exact, *(leaders[id_] for id_ in sorted(found - known)))


@lru_cache(maxsize=1)
def leader_names() -> Index[Leader]:
    """Every full name and alias of every leader, as key → leaders: what a scanner has to look for."""
    return _index(
        (" ".join(_name_words(name)), leader)
        for leader in sorted(gazetteer().leaders.values(), key=lambda leader: leader.id)
        for name in (leader.name, *leader.aliases)
    )


@lru_cache(maxsize=1)
def _words_of_leaders() -> Index[str]:
    return _index((word, leader.id) for leader in gazetteer().leaders.values() for word in _words_of(leader))


def is_leader_word(word: str) -> bool:
    """Whether the folded word stands in a name or alias of a leader."""
    return word in _words_of_leaders()


def _words_of(leader: Leader) -> set[str]:
    return {word for name in (leader.name, *leader.aliases) for word in _name_words(name)}


def _name_words(name: str) -> list[str]:
    return key(name).split()


def outlet_named(name: str) -> Outlet | None:
    """The outlet that signs a dateline so ("Lensaupdate.com", "RADARPATROLI"); None where it is unknown."""
    return _outlet_names().get(_joined(name))


@lru_cache(maxsize=1)
def _outlet_names() -> Mapping[str, Outlet]:
    outlets = gazetteer().outlets.values()
    return {_joined(name): outlet for outlet in outlets for name in (outlet.name, outlet.host or "", *outlet.names) if name}


def outlet_by_host(host: str) -> Outlet | None:
    """The outlet of a host or of the domain above it: "kedu.harianjogja.com" finds harianjogja.com."""
    labels = host.casefold().strip(".").split(".")
    hosts = _outlet_hosts()
    return next((hosts[tail] for start in range(len(labels)) if (tail := ".".join(labels[start:])) in hosts), None)


@lru_cache(maxsize=1)
def _outlet_hosts() -> Mapping[str, Outlet]:
    return {outlet.host: outlet for outlet in gazetteer().outlets.values() if outlet.host}


def government_region(host: str) -> Region | None:
    """The region whose government publishes at a go.id address; None for others, and where the name is of several regions.

    "ppid.acehjayakab.go.id" → Aceh Jaya, "malangkota.go.id" → Kota Malang, "jatimprov.go.id" → Jawa Timur, "surabaya.go.id".
    """
    labels = host.casefold().strip(".").removesuffix(".go.id").split(".")
    if labels[-1] == host.casefold():
        return None
    found = region_candidates(labels[-1])
    for ending, kind in (("kab", "kabupaten"), ("kota", "kota"), ("prov", "provinsi")):
        if labels[-1].endswith(ending):
            found = region_candidates(labels[-1].removesuffix(ending), kind) or found
    return found[0] if len(found) == 1 else None


def is_government_host(host: str) -> bool:
    """Whether a government publishes there: a go.id domain, or an outlet marked so in outlets.csv."""
    outlet = outlet_by_host(host)
    return host.casefold().endswith(".go.id") or bool(outlet and outlet.government)


def acronym(short: str) -> Acronym | None:
    """What an abbreviation of public administration stands for, whatever its case; None where it is unknown."""
    return _acronyms().get(key(short))


@lru_cache(maxsize=1)
def _acronyms() -> Mapping[str, Acronym]:
    return {key(short): record for short, record in gazetteer().acronyms.items()}


def _joined(name: str) -> str:
    """The key without its spaces."""
    if not name.isascii():
        return key(name).replace(" ", "")
    return name.lower() if name.isalnum() else _NOT_WORD.sub("", name).lower()


def _index(pairs: Iterable[tuple[str, Any]]) -> Index[Any]:
    """Pairs → key → its distinct values, in the order given."""
    found: dict[str, dict[Any, None]] = defaultdict(dict)
    for name, value in pairs:
        found[name][value] = None
    return {name: tuple(values) for name, values in found.items()}
