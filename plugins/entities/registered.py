"""The registry at work inside a text: leaders named without their office, and the nicknames known of those who are named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from plugins.entities.lexicon import word_set
from plugins.entities.names import bare, name_tokens
from plugins.entities.paragraph import Paragraph, Taken
from plugins.entities.people import Person, Reference, by_paragraph, same_name
from plugins.entities.rules.region import Surroundings
from plugins.entities.scan import Scan
from plugins.gazetteer.load import gazetteer
from plugins.gazetteer.names import leader_names, leaders_named, leaders_of
from plugins.gazetteer.records import Leader, Term
from plugins.text.fold import fold
from plugins.text.once import once

_MOST_WORDS = 4
_CAMPAIGN = 3  # words of a campaign that make an article one about candidates


class _Told:
    """What the whole text of an article names, each asked once."""

    def __init__(self, found: Scan) -> None:
        self._found = found
        self._regions: dict[str, bool] = {}

    @once
    def _text(self) -> str:
        return fold("\n".join(unit.text for unit in (self._found.headline, *self._found.body)))

    @once
    def campaign(self) -> bool:
        """Whether the article is about candidates: a head of a region who runs again is not named in that role."""
        return sum(self._text.count(word) for word in word_set("lexicon", "campaign", "words")) >= _CAMPAIGN

    def names_office(self, office: str) -> bool:
        """Whether the text names an office of its kind anywhere."""
        return office.removeprefix("wakil ") in self._text

    def names_region(self, code: str) -> bool:
        """Whether the text names a region anywhere."""
        if code not in self._regions:
            region = gazetteer().regions[code]
            self._regions[code] = any(fold(name) in self._text for name in (region.bare, *region.aliases) if len(name) > 2)
        return self._regions[code]


def registered(person: Person, day: date | None) -> Leader | None:
    """The registry's record of a named leader: a term of the office in the region that may hold on the day, and a name alike."""
    words = [name_tokens(name) for name in (*person.names, *person.aliases)]
    for term in leaders_of(str(person.region), person.office, day):
        leader = gazetteer().leaders[term.leader]
        known = [name_tokens(name) for name in (leader.name, *leader.aliases)]
        if any(same_name(word, name) for word in words for name in known if word and name):
            return leader
    return None


def add_known_names(people: Sequence[Person], day: date | None) -> None:
    """Nicknames from the registry, so that "KDM" is found after "Gubernur Jawa Barat Dedi Mulyadi"."""
    for person in people:
        leader = registered(person, day) if person.kind == "leader" and person.names else None
        if leader:
            person.known_as = [name for name in (leader.name, *leader.aliases) if len(name) > 2]


def find_registered(found: Scan, people: list[Person], references: Sequence[Reference], around: Surroundings) -> list[Reference]:
    """Leaders of the registry by their full names, where the text names their region and their kind of office somewhere.

    Namesakes of leaders are many: without the region and the office nearby the name proves nothing.
    """
    told = _Told(found)
    people_of: dict[str, int | None] = {}  # leader → the person added; None where somebody of the text bears the name
    new: list[Reference] = []
    here = by_paragraph(references)
    for number, paragraph in enumerate(found.body):
        taken = Taken((r.start, r.end) for r in here.get(number, ()))
        for start, end, piece in _runs(paragraph):
            if taken.meets(start, end):
                continue
            leader, term = _only(piece, around.day)
            if leader is None or term is None:
                continue
            if told.campaign:
                return new
            if not told.names_office(term.office) or not told.names_region(term.region):
                continue
            if leader.id not in people_of:
                people_of[leader.id] = None if _is_known(leader, people) else len(people)
                if people_of[leader.id] is not None:
                    rule = f"daftar pejabat: {leader.name}"
                    named = Person("leader", term.office, term.status, term.region, names=[piece], full_names=[piece])
                    people.append(replace(named, region_rule=rule))
            person = people_of[leader.id]
            if person is not None:
                new.append(Reference(number, start, end, person, "nama"))
    return new


def recognise_speakers(people: Sequence[Person], found: Scan, around: Surroundings) -> None:
    """Speakers by one name only ("kata Pramono") whom the registry knows: the one head in office so called, of a place named."""
    told = _Told(found)
    for person in people:
        if person.kind != "other" or person.position or len({token for name in person.names for token in name_tokens(name)}) != 1:
            continue
        terms = [
            (leader, term)
            for leader in leaders_named(person.names[0])
            for term in leader.terms
            if around.day is not None and term.held_on(around.day)
        ]
        if len(terms) != 1:
            continue
        leader, term = terms[0]
        if told.names_region(term.region) and not told.campaign:
            person.kind, person.office, person.status, person.region = "leader", term.office, term.status, term.region
            person.region_rule = f"daftar pejabat: {leader.name}"


def _is_known(leader: Leader, people: Sequence[Person]) -> bool:
    words = name_tokens(leader.name)
    return any(p.kind == "leader" and same_name(p.words, words) for p in people)


def _runs(paragraph: Paragraph) -> Iterator[tuple[int, int, str]]:
    """Names of the registry, of two to four words, each the longest that begins a run of capitalised words."""
    tokens, starts = paragraph.tokens, paragraph.starts
    for first, last in paragraph.runs:
        if last - first < 2 or bare(tokens[first]) not in _beginnings():
            continue
        for after in range(min(last, first + _MOST_WORDS), first + 1, -1):
            end = paragraph.end(after - 1)
            piece = paragraph.text[starts[first] : end]
            if " ".join(name_tokens(piece)) in leader_names():
                yield starts[first], end, piece
                break


@cache
def _beginnings() -> frozenset[str]:
    """The words by which names of the registry begin, and titles before them."""
    return word_set("names", "titles") | {name.split(" ", 1)[0] for name in leader_names()}


def _only(piece: str, day: date | None) -> tuple[Leader | None, Term | None]:
    """The one leader and term the name can mean on the day; (None, None) for namesakes."""
    leaders = leader_names().get(" ".join(name_tokens(piece)), ())
    fits = [(leader, term) for leader in leaders for term in leader.terms if day is not None and term.held_on(day)]
    return fits[0] if len(fits) == 1 else (None, None)
