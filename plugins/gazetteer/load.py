"""Data files → records. Every reference is checked; the first error names file, line, what is wrong and what to do.

`gazetteer()` reads plugins/gazetteer/data once; `load(folder)` reads any folder of the same shape (tests use it).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from plugins.gazetteer.leaders import load_leaders
from plugins.gazetteer.records import Acronym, AmbiguousName, District, Leader, Outlet, Region, Topic
from plugins.gazetteer.rows import GazetteerError, Row, many, read
from plugins.text.fold import fold, words

DATA = Path(__file__).parent / "data"
KINDS = ("provinsi", "kabupaten", "kota")
TIMEZONES = ("WIB", "WITA", "WIT")
_REGION_CODE = re.compile(r"\d{2}(\.\d{2})?")

__all__ = ["DATA", "Gazetteer", "GazetteerError", "gazetteer", "load"]

Regions = Mapping[str, Region]
Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All that is known before any article is read; every mapping is read-only and keyed by code, id or short form."""

    regions: Regions
    districts: Mapping[str, District]
    leaders: Mapping[str, Leader]
    outlets: Mapping[str, Outlet]
    acronyms: Mapping[str, Acronym]
    topics: Mapping[str, Topic]
    ambiguous: Mapping[str, AmbiguousName]  # keyed by the name as `names.key` makes it


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The project's own gazetteer, read once a process. Raises GazetteerError when a data file is wrong."""
    return load(DATA)


def load(folder: Path) -> Gazetteer:
    """Read and check one folder of data files; topics.csv may be missing."""
    regions = _table(folder / "regions.csv", ("code", *_REGION_COLUMNS), _region, {})
    ambiguous = _table(folder / "ambiguous.csv", ("name", "codes", "other_meaning", "note"), _ambiguous, regions)
    _check_regions(folder / "regions.csv", regions, ambiguous)
    outlets = _table(folder / "outlets.csv", ("id", *_OUTLET_COLUMNS), _outlet, regions)
    _check_outlets(folder / "outlets.csv", outlets)
    acronyms = _table(folder / "acronyms.csv", ("short", "long", "same_as"), _acronym, regions)
    _check_acronyms(folder / "acronyms.csv", acronyms)
    topics = folder / "topics.csv"
    return Gazetteer(
        regions=MappingProxyType(regions),
        districts=MappingProxyType(_table(folder / "districts.csv", ("code", "name", "regency"), _district, regions)),
        leaders=MappingProxyType(load_leaders(folder / "leaders.csv", regions)),
        outlets=MappingProxyType(outlets),
        acronyms=MappingProxyType(acronyms),
        topics=MappingProxyType(_table(topics, ("id", "name", "cues"), _topic, regions) if topics.exists() else {}),
        ambiguous=MappingProxyType({key(record.name): record for record in ambiguous.values()}),
    )


def key(text: str) -> str:
    """The comparison key of a name: folded words without punctuation ("Mas'ud" → "masud", "Pare-Pare" → "pare pare")."""
    return " ".join(words(text)).replace("'", "")


def _table(file: Path, columns: tuple[str, ...], make: Callable[[Row, Regions], Record], regions: Regions) -> dict[str, Record]:
    """One file as first column → record. Raises GazetteerError where a key occurs twice."""
    table: dict[str, Record] = {}
    lines: dict[str, int] = {}
    for row in read(file, columns):
        name = row.need(columns[0])
        if name in table:
            raise row.error(
                f"duplicate {columns[0]} {name!r}, already on line {lines[name]}", "Merge the two lines or correct one"
            )
        table[name] = make(row, regions)
        lines[name] = row.line
    return table


_REGION_COLUMNS = ("name", "bare", "kind", "parent", "slug", "capital", "timezone", "aliases")
_OUTLET_COLUMNS = ("name", "host", "names", "government", "region")


def _region(row: Row, _: Regions) -> Region:
    if not _REGION_CODE.fullmatch(row["code"]):
        raise row.error(f"{row['code']!r} is no region code", "Write 35 for a province, 35.74 for a kabupaten or kota")
    kind = row.choose("kind", KINDS)
    if (kind == "provinsi") != (not row["parent"]):
        raise row.error(
            f"a {kind} {'with' if row['parent'] else 'without'} a parent", "Only kabupaten and kota have one: their province"
        )
    return Region(
        code=row["code"],
        name=row.need("name"),
        bare=row.need("bare"),
        kind=kind,
        parent=row["parent"] or None,
        slug=row.need("slug"),
        capital=next(iter(many(row["capital"])), None),
        seats=many(row["capital"])[1:],
        timezone=row.choose("timezone", TIMEZONES),
        aliases=many(row["aliases"]),
    )


def _check_regions(file: Path, regions: Regions, ambiguous: Mapping[str, AmbiguousName]) -> None:
    """Parents exist, slugs are unique, and an alias that several regions bear is declared in ambiguous.csv."""
    slugs: dict[str, str] = {}
    bearers: dict[str, set[str]] = defaultdict(set)
    aliases: set[str] = set()
    for region in regions.values():
        if region.parent and region.parent not in regions:
            raise GazetteerError(
                f"{file.name}: {region.code} has the unknown parent {region.parent!r}. Look the province's code up there."
            )
        if slugs.setdefault(region.slug, region.code) != region.code:
            raise GazetteerError(
                f"{file.name}: {region.code} and {slugs[region.slug]} share the slug {region.slug!r}. Change the newer one."
            )
        for name in (region.name, region.bare, *region.aliases):
            bearers[key(name)].add(region.code)
        aliases.update(map(key, region.aliases))
    declared = {key(record.name): set(record.codes) for record in ambiguous.values()}
    for alias in sorted(aliases):
        if len(bearers[alias]) > 1 and declared.get(alias) != bearers[alias]:
            raise GazetteerError(
                f"{file.name}: the alias {alias!r} stands for {', '.join(sorted(bearers[alias]))}. "
                "Give it to one of them, or declare exactly these codes in ambiguous.csv."
            )


def _codes(row: Row, column: str, regions: Regions) -> tuple[str, ...]:
    codes = many(row[column])
    for code in codes:
        if code not in regions:
            raise row.error(f"unknown region code {code!r}", "Look the code up in regions.csv")
    return codes


def _ambiguous(row: Row, regions: Regions) -> AmbiguousName:
    codes = _codes(row, "codes", regions)
    if len(codes) < 2 and not row["other_meaning"]:
        raise row.error(f"{row['name']!r} is not ambiguous", "Name two codes or more, or its other meaning")
    return AmbiguousName(row["name"], codes, row["other_meaning"] or None)


def _district(row: Row, regions: Regions) -> District:
    if row["regency"] not in regions or not row["code"].startswith(f"{row['regency']}."):
        raise row.error(
            f"the regency {row['regency']!r} of {row['code']} is unknown or another's", "Look the code up in regions.csv"
        )
    return District(row["code"], row["name"], row["regency"])


def _outlet(row: Row, regions: Regions) -> Outlet:
    host = row["host"] or None
    if host and (host != fold(host) or "/" in host or host.startswith("www.")):
        raise row.error(f"{host!r} is no bare host", "Write it in lower case without https://, www. and path")
    region = next(iter(_codes(row, "region", regions)), None)
    return Outlet(row["id"], row.need("name"), host, tuple(map(fold, many(row["names"]))), row.flag("government"), region)


def _check_outlets(file: Path, outlets: Mapping[str, Outlet]) -> None:
    """A host and a dateline's spelling lead to one outlet only."""
    owners: dict[str, str] = {}
    for outlet in outlets.values():
        for name in {key(name).replace(" ", "") for name in (outlet.name, outlet.host or "", *outlet.names) if name}:
            if owners.setdefault(name, outlet.id) != outlet.id:
                raise GazetteerError(
                    f"{file.name}: {outlet.id} and {owners[name]} share the name {name!r}. Leave it to one of them."
                )


def _check_acronyms(file: Path, acronyms: Mapping[str, Acronym]) -> None:
    """Synonyms are listed on both sides."""
    for short, acronym in acronyms.items():
        for other in acronym.same_as:
            if other not in acronyms or short not in acronyms[other].same_as:
                raise GazetteerError(
                    f"{file.name}: {short} is the same as {other}, but not the other way. Add {short} to {other}'s line."
                )


def _acronym(row: Row, _: Regions) -> Acronym:
    return Acronym(row["short"], row.need("long"), many(row["same_as"]))


def _topic(row: Row, _: Regions) -> Topic:
    cues = []
    for cue in many(row["cues"]):
        phrase, _colon, weight = cue.rpartition(":")
        try:
            cues.append((fold(phrase), float(weight)))
        except ValueError:
            raise row.error(f"the cue {cue!r} has no weight", "Write phrase:weight, as in apbd:2") from None
    return Topic(row["id"], row.need("name"), tuple(cues))
