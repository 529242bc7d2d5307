"""Mentions → the people and regions of one article. The flow of the second half of the converter reads top down in `read`."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from plugins.entities.attribution import Attribution, attribute
from plugins.entities.find import OfficeMention
from plugins.entities.gather import gather
from plugins.entities.nicknames import KnownNames, find_aliases, find_names
from plugins.entities.people import MOST_ALIKE, Person, Reference, by_paragraph, same_name
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
    holders: dict[str | None, list[int]] = {}  # office → who holds it in some region
    for index, person in enumerate(people):
        if person.kind == "leader" and person.region and person.status != "mantan":
            holders.setdefault(person.office, []).append(index)
    joined: dict[int, int] = {}
    for index, person in enumerate(people):
        if person.kind != "leader" or person.region or len(person.words) != 1:
            continue
        known = {
            term.region for leader in leaders_named(person.name or "") for term in leader.terms if term.office == person.office
        }
        fits = [i for i in holders.get(person.office, ())[:MOST_ALIKE] if not known or people[i].region in known]
        if len(fits) != 1:
            continue
        target = people[fits[0]]
        if target.names:
            target.aliases.extend(name for name in person.names if name not in target.aliases)
        else:
            target.names, target.full_names = list(person.names), list(person.full_names)
        person.names.clear()
        person.kind = "merged"
        joined[index] = fits[0]
    for place, reference in enumerate(references if joined else ()):
        if reference.person in joined:
            references[place] = replace(reference, person=joined[reference.person], how="sapaan")


class Holders:
    """Who holds which office, and who of them was named last, as the text is read from its headline down."""

    def __init__(self, people: Sequence[Person], references: Iterable[Reference]) -> None:
        self._people = people
        self._holders: dict[tuple[str | None, bool], list[int]] = {}
        self._last: dict[tuple[str | None, bool], list[int]] = {}  # the last named, one a region, the latest at the end
        self._ahead = deque(sorted(references, key=_place))
        for number, person in enumerate(people):
            if person.kind == "leader":
                self.add(number)

    def add(self, number: int) -> None:
        """Enter a leader."""
        person = self._people[number]
        self._holders.setdefault((person.office, person.status == "mantan"), []).append(number)

    def see(self, reference: Reference) -> None:
        """Remember the leader whom a reference names."""
        person = self._people[reference.person]
        last = self._last.setdefault((person.office, person.status == "mantan"), [])
        if reference.person in last:
            last.remove(reference.person)
        last.append(reference.person)
        del last[:-MOST_ALIKE]

    def before(self, mention: OfficeMention) -> int | None:
        """The holder of a mention's office who was named last before it, else the first of all; the mentions in reading order."""
        while self._ahead and _place(self._ahead[0]) < (mention.paragraph, mention.start):
            self.see(self._ahead.popleft())
        key = (mention.office, mention.status == "mantan")
        fits = (*reversed(self._last.get(key, ())), *self._holders.get(key, ())[:MOST_ALIKE])
        return next((i for i in fits if not mention.regions or self._people[i].region in mention.regions), None)


def _settle_regions(people: Sequence[Person], around: Surroundings) -> None:
    for person in people:
        if person.kind == "leader" and person.region is None:
            decision = region_of(person, around)
            if decision:
                person.region, person.region_rule = decision
    holders: dict[tuple[str | None, str | None], list[Person]] = {}
    for person in people:
        if person.kind == "leader" and person.names:
            holders.setdefault((person.office, person.region), []).append(person)
    for same in holders.values():  # a name read with its region now meets one that was read without
        for number, person in enumerate(same[:MOST_ALIKE]):
            for other in same[number + 1 : MOST_ALIKE]:
                if same_name(person.words, other.words):
                    person.names += other.names
                    person.full_names += other.full_names


def _place_alone(
    offices: Sequence[OfficeMention], people: list[Person], references: Sequence[Reference], around: Surroundings
) -> list[Reference]:
    """Offices without name and region refer to the last holder mentioned before; where there is none, somebody new appears."""
    placed: list[Reference] = []
    held = Holders(people, references)
    for mention in offices:
        if mention.collective or mention.barred or mention.name or (mention.regions and mention.paragraph != HEADLINE):
            continue
        index = held.before(mention)
        if index is None:
            region = mention.regions[0] if len(mention.regions) == 1 else None
            person = Person("leader", mention.office, mention.status, region=region)
            if region:
                person.region_rule = f"jabatan menyebut wilayah: {mention.text}"
            elif decision := region_of(person, around):
                person.region, person.region_rule = decision
            people.append(person)
            index = len(people) - 1
            held.add(index)
        placed.append(Reference(mention.paragraph, mention.start, mention.office_end, index, "jabatan"))
        held.see(placed[-1])
    return placed


def url_words(url: str | None) -> str:
    """The words of an address's path, for `Surroundings.url_words`."""
    path = re.sub(r"^[a-z]+://[^/]+", "", url or "")
    return " ".join(re.findall(r"[a-z]+", path.casefold()))


def surroundings(
    found: Scan, dateline_place: str | None, url: str | None, outlet_region: str | None, day: date | None
) -> Surroundings:
    """What the rules of regions may look at."""
    return Surroundings(found.offices, found.places, dateline_place, outlet_region, url_words(url), day)
