"""Mentions → the people and regions of one article. The flow of the second half of the converter reads top down in `read`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from plugins.entities.attribution import Attribution, attribute
from plugins.entities.find import OfficeMention
from plugins.entities.names import name_tokens
from plugins.entities.nicknames import KnownNames, find_aliases, find_names
from plugins.entities.people import Person, Reference, by_paragraph, gather, same_name
from plugins.entities.positions import find_positions
from plugins.entities.registered import add_known_names, find_registered, recognise_speakers
from plugins.entities.rules.region import Surroundings, region_of
from plugins.entities.scan import HEADLINE, Scan
from plugins.gazetteer.names import leaders_named


@dataclass(frozen=True, slots=True)
class Reading:
    """People with every reference to them, and who said each quotation."""

    people: tuple[Person, ...]
    references: tuple[Reference, ...]
    attributions: tuple[Attribution, ...]


def read(found: Scan, around: Surroundings) -> Reading:
    """Gather people, place the offices that stand alone, follow names and nicknames, and attribute the quotations."""
    year = around.day.year if around.day else _latest_year(found)
    spoken = [_former(mention, year) for mention in found.offices if mention.paragraph != HEADLINE or mention.name]
    held = _spans(spoken)
    positions = [
        post for number, unit in found.units() if number >= 0 for post in find_positions(unit, number, held.get(number, ()))
    ]
    people, references = gather(spoken, positions)
    _join_nicknames(people, references, around)
    _settle_regions(people, around)
    references += find_registered(found, people, references, around)
    references += _place_alone(found.offices, people, references, around)
    references.sort(key=_place)
    add_known_names(people, around.day)
    _follow_names(found, people, references)
    known = sum(len(person.aliases) for person in people)
    here = by_paragraph(references)
    for number, unit in found.units():
        if number in here and number != HEADLINE:
            find_aliases(unit, people, here[number])
    if sum(len(person.aliases) for person in people) > known:
        _follow_names(found, people, references)  # once more, now that the nicknames are known
    body = [r for r in references if r.paragraph < len(found.body)]
    attributions = attribute(found.quotes, found.body, people, body)
    recognise_speakers(people, found, around)
    return Reading(tuple(people), tuple(references), tuple(attributions))


def _former(mention: OfficeMention, year: int | None) -> OfficeMention:
    """ "Gubernur Sulsel Periode 2021-2023" in an article of 2024 is a former one."""
    return replace(mention, status="mantan") if mention.until and year and mention.until < year else mention


def _latest_year(found: Scan) -> int | None:
    return max((int(year) for unit in found.body for year in re.findall(r"\b(?:19|20)\d\d\b", unit.text)), default=None)


def _follow_names(found: Scan, people: Sequence[Person], references: list[Reference]) -> None:
    """Add every mention by name or nickname alone that no reference covers yet; keep the references in reading order."""
    known = KnownNames(people)
    barred = _spans(mention for mention in found.offices if mention.barred)
    here = by_paragraph(references)
    for number, unit in found.units():
        taken = [*((r.start, r.end) for r in here.get(number, ())), *barred.get(number, ())]
        references += find_names(unit, number, people, taken, known)
    references.sort(key=_place)


def _spans(mentions: Iterable[OfficeMention]) -> dict[int, list[tuple[int, int]]]:
    """Where the mentions stand, by paragraph."""
    found: dict[int, list[tuple[int, int]]] = {}
    for mention in mentions:
        found.setdefault(mention.paragraph, []).append((mention.start, mention.end))
    return found


def _place(reference: Reference) -> tuple[int, int]:
    return reference.paragraph, reference.start


def _join_nicknames(people: list[Person], references: list[Reference], around: Surroundings) -> None:
    """ "Gubernur Harum" is the one governor of the article where no other can be meant: a name of one word without a region."""
    for index, person in enumerate(people):
        if person.kind != "leader" or person.region or not person.name or len(name_tokens(person.name)) > 1:
            continue
        same_office = [
            i
            for i, p in enumerate(people)
            if i != index and p.kind == "leader" and p.office == person.office and p.region and p.status != "mantan"
        ]
        known = {term.region for leader in leaders_named(person.name) for term in leader.terms if term.office == person.office}
        fits = [i for i in same_office if not known or people[i].region in known]
        if len(fits) != 1:
            continue
        target = people[fits[0]]
        if target.names:
            target.aliases.extend(name for name in person.names if name not in target.aliases)
        else:
            target.names, target.full_names = list(person.names), list(person.full_names)
        person.names.clear()
        person.kind = "merged"
        for place, reference in enumerate(references):
            if reference.person == index:
                references[place] = Reference(reference.paragraph, reference.start, reference.end, fits[0], "sapaan")


def _settle_regions(people: Sequence[Person], around: Surroundings) -> None:
    for person in people:
        if person.kind == "leader" and person.region is None:
            decision = region_of(person, around)
            if decision:
                person.region, person.region_rule = decision
    for index, person in enumerate(people):  # a name read with its region now meets one that was read without
        for other in people[index + 1 :]:
            twin = person.kind == other.kind == "leader" and person.office == other.office and person.region == other.region
            if twin and person.names and other.names and same_name(name_tokens(person.name or ""), name_tokens(other.name or "")):
                person.names += other.names
                person.full_names += other.full_names


def _place_alone(
    offices: Sequence[OfficeMention], people: list[Person], references: Sequence[Reference], around: Surroundings
) -> list[Reference]:
    """Offices without name and region refer to the last holder mentioned before; where there is none, somebody new appears."""
    placed: list[Reference] = []
    for mention in offices:
        if mention.collective or mention.barred:
            continue
        alone = not mention.name and (not mention.regions or mention.paragraph == HEADLINE)
        if not alone:
            continue
        index = _holder(mention, people, references, placed)
        if index is None:
            people.append(
                Person("leader", mention.office, mention.status, region=mention.regions[0] if len(mention.regions) == 1 else None)
            )
            index = len(people) - 1
            if people[index].region is None:
                decision = region_of(people[index], around)
                if decision:
                    people[index].region, people[index].region_rule = decision
            else:
                people[index].region_rule = f"jabatan menyebut wilayah: {mention.text}"
        placed.append(Reference(mention.paragraph, mention.start, mention.office_end, index, "jabatan"))
    return placed


def _holder(
    mention: OfficeMention, people: Sequence[Person], references: Sequence[Reference], placed: Sequence[Reference]
) -> int | None:
    fits = [
        i
        for i, p in enumerate(people)
        if p.kind == "leader"
        and p.office == mention.office
        and (p.status == "mantan") == (mention.status == "mantan")
        and (not mention.regions or p.region in mention.regions)
    ]
    if len(fits) <= 1:
        return fits[0] if fits else None
    before = [
        r for r in [*references, *placed] if r.person in fits and (r.paragraph, r.start) < (mention.paragraph, mention.start)
    ]
    if before:
        return max(before, key=lambda r: (r.paragraph, r.start)).person
    return fits[0]


def url_words(url: str | None) -> str:
    """The words of an address's path, for `Surroundings.url_words`."""
    path = re.sub(r"^[a-z]+://[^/]+", "", url or "")
    return " ".join(re.findall(r"[a-z]+", path.casefold()))


def surroundings(
    found: Scan, dateline_place: str | None, url: str | None, outlet_region: str | None, day: date | None
) -> Surroundings:
    """What the rules of regions may look at."""
    return Surroundings(found.offices, found.places, dateline_place, outlet_region, url_words(url), day)
