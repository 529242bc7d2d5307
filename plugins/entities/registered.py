"""The registry at work inside a text: leaders named without their office, and the nicknames known of those who are named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from plugins.entities.names import name_span_tokens, name_tokens
from plugins.entities.people import Person, Reference, same_name
from plugins.entities.rules.region import Surroundings
from plugins.entities.scan import Scan
from plugins.gazetteer.load import gazetteer
from plugins.gazetteer.names import leader_names, leaders_of
from plugins.gazetteer.records import Leader, Term
from plugins.text.fold import fold

_MOST_WORDS = 4


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
    whole = fold("\n".join([found.title or "", *found.paragraphs]))
    added: dict[str, int] = {}
    new: list[Reference] = []
    for number, text in enumerate(found.paragraphs):
        taken = [(r.start, r.end) for r in references if r.paragraph == number]
        for start, end, piece in _runs(text):
            if any(a < end and start < b for a, b in taken):
                continue
            leader, term = _only(piece, around.day)
            if leader is None or term is None or not _supported(term, whole):
                continue
            if any(
                p.kind == "leader" and p.names and same_name(name_tokens(p.name or ""), name_tokens(leader.name)) for p in people
            ):
                if leader.id not in added:
                    continue
            elif leader.id not in added:
                rule = f"daftar pejabat: {leader.name}"
                people.append(
                    Person("leader", term.office, term.status, term.region, names=[piece], full_names=[piece], region_rule=rule)
                )
                added[leader.id] = len(people) - 1
            new.append(Reference(number, start, end, added[leader.id], "nama"))
    return new


def _runs(text: str) -> Iterator[tuple[int, int, str]]:
    """Runs of two to four capitalised words, the longest at each place."""
    spans = name_span_tokens(text, 0, len(text))
    index = 0
    while index < len(spans):
        length = 0
        while index + length < len(spans) and length < _MOST_WORDS and spans[index + length].text[:1].isupper():
            length += 1
        for count in range(length, 1, -1):
            piece = text[spans[index].start : spans[index + count - 1].end]
            longer = index > 0 and spans[index - 1].text[:1].isupper() and text[spans[index - 1].end : spans[index].start] == " "
            if not longer and " ".join(name_tokens(piece)) in leader_names():
                yield spans[index].start, spans[index + count - 1].end, piece
                index += count - 1
                break
        index += 1


def _only(piece: str, day: date | None) -> tuple[Leader | None, Term | None]:
    """The one leader and term the name can mean on the day; (None, None) for namesakes."""
    leaders = leader_names().get(" ".join(name_tokens(piece)), ())
    fits = [(leader, term) for leader in leaders for term in leader.terms if day is not None and term.held_on(day)]
    return fits[0] if len(fits) == 1 else (None, None)


def _supported(term: Term, whole: str) -> bool:
    region = gazetteer().regions[term.region]
    names = [fold(name) for name in (region.bare, *region.aliases) if len(name) > 2]
    return term.office.removeprefix("wakil ") in whole and any(name in whole for name in names)
