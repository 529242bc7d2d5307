"""Which region an office belongs to where the words beside it do not say: one rule a function, tried in the order of RULES.

A rule returns (code, the words it rests on), or None where it cannot tell; a tie is None, never a guess.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from plugins.entities.find import OfficeMention, kind_of
from plugins.entities.people import Person
from plugins.entities.places import PlaceMention
from plugins.gazetteer.load import gazetteer
from plugins.gazetteer.names import capital_or_district, leaders_named, region_candidates
from plugins.gazetteer.records import Region
from plugins.text.once import once

Decision = tuple[str, str]
_WEIGHTS = {"pemerintah": 3, "lembaga": 2, "wilayah": 1}
_MOST_URL_WORDS = 60


@dataclass(frozen=True)
class Surroundings:
    """What the article says of regions besides the office in question."""

    offices: Sequence[OfficeMention]
    places: Sequence[PlaceMention]
    dateline_place: str | None
    outlet_region: str | None
    url_words: str  # words of the address, folded, one space between
    day: date | None

    @once
    def families(self) -> Mapping[str, Mapping[str, str]]:
        """Office of a head → region code → the words, of the head's and the deputy's offices that stand with one region."""
        found: dict[str, dict[str, str]] = {}
        for mention in self.offices:
            if len(mention.regions) == 1 and mention.barred != "mantan":
                found.setdefault(_family(mention.office), {})[mention.regions[0]] = mention.text
        return found

    @once
    def governments(self) -> Mapping[str, Sequence[tuple[str, int, str]]]:
        """Kind of region → (code, weight, words) of the two that are named most, by governments, institutions and places."""
        score: dict[str, Counter[str]] = {}
        words: dict[str, str] = {}
        for mention in self.places:
            kinds: dict[str, list[str]] = {}
            for code in mention.codes:
                kinds.setdefault(gazetteer().regions[code].kind, []).append(code)
            for kind, codes in kinds.items():
                if len(codes) == 1:
                    score.setdefault(kind, Counter())[codes[0]] += _WEIGHTS[mention.cue] + (2 if mention.paragraph <= 0 else 0)
                    words.setdefault(codes[0], mention.text)
        return {kind: [(code, weight, words[code]) for code, weight in found.most_common(2)] for kind, found in score.items()}

    @once
    def named(self) -> frozenset[str]:
        """The codes of all regions that the places can mean."""
        return frozenset(code for mention in self.places for code in mention.codes)

    @once
    def addressed(self) -> Sequence[Sequence[Region]]:
        """The regions that the address of the page names, longest names first: by four words of it, by three …"""
        words = self.url_words.split()[:_MOST_URL_WORDS]
        pieces = ([" ".join(words[at : at + count]) for at in range(len(words) - count + 1)] for count in (4, 3, 2, 1))
        return [[region for piece in sized if len(piece) > 3 for region in region_candidates(piece)] for sized in pieces]


def _family(office: str | None) -> str:
    return str(office).removeprefix("wakil ")


def office_elsewhere(person: Person, around: Surroundings) -> Decision | None:
    """The same office, or its head's or deputy's, stands with a region elsewhere: "Pemkot Batu … Wawali"."""
    codes = around.families.get(_family(person.office), {})
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
        codes &= around.named
    if len(codes) == 1:
        return next(iter(codes)), f"daftar pejabat: {person.name}"
    return None


def government_named(person: Person, around: Surroundings) -> Decision | None:
    """The government or place of the office's kind that the text names most, the first of equals by weight of its cue."""
    ranked = around.governments.get(kind_of(str(person.office)), ())
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0], f"wilayah yang disebut: {ranked[0][2]}"


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
    kind = kind_of(str(person.office))
    for regions in around.addressed:
        codes = {region.code for region in regions if region.kind == kind}
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
