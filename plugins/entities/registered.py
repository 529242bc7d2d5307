"""The registry at work inside a text: leaders named without their office, and the nicknames known of those who are named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from plugins.entities.lexicon import word_set
from plugins.entities.names import bare, is_title, name_tokens
from plugins.entities.paragraph import Paragraph, Taken
from plugins.entities.people import Person, Reference, by_paragraph, same_name
from plugins.entities.rules.region import Surroundings
from plugins.entities.scan import Scan
from plugins.gazetteer.load import gazetteer
from plugins.gazetteer.names import leader_names, leaders_named, leaders_of
from plugins.gazetteer.records import Leader, Term
from plugins.text.fold import fold

_MOST_WORDS = 4
_CAMPAIGN = 3  # words of a campaign that make an article one about candidates


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
    whole: str | None = None
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
            whole = whole or fold("\n".join(unit.text for unit in (found.headline, *found.body)))
            if _is_campaign(whole):
                return new
            if not _supported(term, whole):
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
    whole: str | None = None
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
        whole = whole or fold("\n".join(unit.text for unit in (found.headline, *found.body)))
        if _is_named(term.region, whole) and not _is_campaign(whole):
            person.kind, person.office, person.status, person.region = "leader", term.office, term.status, term.region
            person.region_rule = f"daftar pejabat: {leader.name}"


def _is_known(leader: Leader, people: Sequence[Person]) -> bool:
    words = name_tokens(leader.name)
    return any(p.kind == "leader" and p.names and same_name(name_tokens(p.name or ""), words) for p in people)


def _runs(paragraph: Paragraph) -> Iterator[tuple[int, int, str]]:
    """Runs of two to four capitalised words that are a name of the registry, the longest that begins a run of capitals."""
    text, spans = paragraph.text, paragraph.tokens
    free = last = 0  # the numbers of the tokens after the last name found, and after the last capital
    for index in paragraph.capitals:
        follows, last = index == last and index > 0 and text[spans[index - 1].end : spans[index].start] == " ", index + 1
        if follows or index < free or not _may_begin(spans[index].text):
            continue
        length = 1
        while length < _MOST_WORDS and index + length < len(spans) and spans[index + length].text[0].isupper():
            length += 1
        for count in range(length, 1, -1):
            piece = text[spans[index].start : spans[index + count - 1].end]
            if " ".join(name_tokens(piece)) in leader_names():
                yield spans[index].start, spans[index + count - 1].end, piece
                free = index + count
                break


def _may_begin(word: str) -> bool:
    return bare(word) in _beginnings() or is_title(word)


@cache
def _beginnings() -> frozenset[str]:
    """The words by which names of the registry begin."""
    return frozenset(name.split(" ", 1)[0] for name in leader_names())


def _only(piece: str, day: date | None) -> tuple[Leader | None, Term | None]:
    """The one leader and term the name can mean on the day; (None, None) for namesakes."""
    leaders = leader_names().get(" ".join(name_tokens(piece)), ())
    fits = [(leader, term) for leader in leaders for term in leader.terms if day is not None and term.held_on(day)]
    return fits[0] if len(fits) == 1 else (None, None)


def _supported(term: Term, whole: str) -> bool:
    return term.office.removeprefix("wakil ") in whole and _is_named(term.region, whole)


def _is_campaign(whole: str) -> bool:
    """Whether the article is about candidates: a head of a region who runs again is not named in that role."""
    return sum(whole.count(word) for word in word_set("lexicon", "campaign", "words")) >= _CAMPAIGN


def _is_named(code: str, whole: str) -> bool:
    region = gazetteer().regions[code]
    return any(fold(name) in whole for name in (region.bare, *region.aliases) if len(name) > 2)
