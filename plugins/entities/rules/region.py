"""Which region an office belongs to where the words beside it do not say: one rule a function, tried in the order of RULES.

A rule returns (code, the words it rests on), or None where it cannot tell; a tie is None, never a guess.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from plugins.entities.find import OfficeMention, kind_of
from plugins.entities.people import Person
from plugins.entities.places import PlaceMention
from plugins.gazetteer.load import gazetteer
from plugins.gazetteer.names import capital_or_district, leaders_named, region_candidates

Decision = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the article says of regions besides the office in question."""

    offices: Sequence[OfficeMention]
    places: Sequence[PlaceMention]
    dateline_place: str | None
    outlet_region: str | None
    url_words: str  # words of the address, folded, one space between
    day: date | None


def office_elsewhere(person: Person, around: Surroundings) -> Decision | None:
    """The same office, or its head's or deputy's, stands with a region elsewhere: "Pemkot Batu … Wawali"."""
    family = str(person.office).removeprefix("wakil ")
    codes = {
        mention.regions[0]: mention.text
        for mention in around.offices
        if len(mention.regions) == 1 and mention.office.removeprefix("wakil ") == family and mention.barred != "mantan"
    }
    if len(codes) == 1:
        code, text = next(iter(codes.items()))
        return code, f"jabatan yang sama di tempat lain: {text}"
    return None


def registered_name(person: Person, around: Surroundings) -> Decision | None:
    """The registry knows one holder of the office by this name; more than one are told apart by the places named."""
    if not person.name:
        return None
    codes = {
        term.region
        for leader in leaders_named(person.name)
        for term in leader.terms
        if term.office == person.office and (around.day is None or term.held_on(around.day) is not False)
    }
    if len(codes) > 1:
        named = {code for mention in around.places for code in mention.codes}
        codes = codes & named
    if len(codes) == 1:
        return next(iter(codes)), f"daftar pejabat: {person.name}"
    return None


def government_named(person: Person, around: Surroundings) -> Decision | None:
    """The government or place of the office's kind that the text names most, the first of equals by weight of its cue."""
    weights = {"pemerintah": 3, "lembaga": 2, "wilayah": 1}
    kind = kind_of(str(person.office))
    score: Counter[str] = Counter()
    words: dict[str, str] = {}
    for mention in around.places:
        codes = [code for code in mention.codes if gazetteer().regions[code].kind == kind]
        if len(codes) == 1:
            score[codes[0]] += weights[mention.cue] + (2 if mention.paragraph <= 0 else 0)
            words.setdefault(codes[0], mention.text)
    ranked = score.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0], f"wilayah yang disebut: {words[ranked[0][0]]}"


def dateline(person: Person, around: Surroundings) -> Decision | None:
    """The dateline's place, as a region of the office's kind or as its seat or district."""
    if not around.dateline_place:
        return None
    kind = kind_of(str(person.office))
    codes = {region.code for region in region_candidates(around.dateline_place) if region.kind == kind}
    if not codes:
        seats = capital_or_district(around.dateline_place)
        codes = {
            region.code if kind != "provinsi" else str(region.parent) for region in seats if kind in ("provinsi", region.kind)
        }
    if len(codes) == 1:
        return codes.pop(), f"titimangsa: {around.dateline_place}"
    return None


def address(person: Person, around: Surroundings) -> Decision | None:
    """A region of the office's kind named in the address of the page ("…/bupati-sleman-…")."""
    words = around.url_words.split()
    kind = kind_of(str(person.office))
    for count in (4, 3, 2, 1):
        codes = {
            region.code
            for start in range(len(words) - count + 1)
            for region in region_candidates(" ".join(words[start : start + count]))
            if region.kind == kind and len(" ".join(words[start : start + count])) > 3
        }
        if len(codes) == 1:
            return codes.pop(), "alamat halaman"
    return None


def outlet(person: Person, around: Surroundings) -> Decision | None:
    """Where the outlet reports from: the last hint."""
    region = gazetteer().regions.get(around.outlet_region or "")
    if region and region.kind == kind_of(str(person.office)):
        return region.code, f"wilayah media: {region.name}"
    return None


RULES: tuple[Callable[[Person, Surroundings], Decision | None], ...] = (
    office_elsewhere,
    registered_name,
    government_named,
    dateline,
    address,
    outlet,
)


def region_of(person: Person, around: Surroundings) -> Decision | None:
    """The first rule's answer."""
    for rule in RULES:
        decision = rule(person, around)
        if decision:
            return decision
    return None
