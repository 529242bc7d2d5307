"""Who gets a page: the heads and deputies who appear in the posts, joined with what the gazetteer knows of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from plugins.articles.post import Post
from plugins.entities.facts import LeaderRef
from plugins.gazetteer.records import Leader, Term


@dataclass(frozen=True, slots=True)
class Person:
    """A head or deputy as the newest post about them has it; `terms` only where the gazetteer knows the person."""

    id: str
    name: str
    full_name: str | None  # as printed, with titles; None where it adds nothing
    aliases: tuple[str, ...]
    office: str
    region: str  # code
    status: str
    terms: tuple[Term, ...]

    @property
    def initials(self) -> str:
        """First letters of the first and last word of the name, in place of a portrait."""
        words = self.name.split()
        return "".join(word[0] for word in dict.fromkeys((words[0], words[-1]))).upper()


@dataclass(frozen=True, slots=True)
class Holder:
    """Someone in an office now, as the gazetteer has it."""

    leader: Leader
    term: Term


def people(posts: Iterable[Post], leaders: Mapping[str, Leader]) -> dict[str, Person]:
    """Everyone with an id who leads in one of the posts (newest first), by id."""
    seen: dict[str, list[LeaderRef]] = {}
    for post in posts:
        for ref in post.leaders:
            if ref.id:
                seen.setdefault(ref.id, []).append(ref)
    return {key: _person(key, refs, leaders.get(key)) for key, refs in seen.items()}


def _person(key: str, refs: list[LeaderRef], leader: Leader | None) -> Person:
    newest = refs[0]
    name = (leader.name if leader else None) or next((ref.name for ref in refs if ref.name), None) or key
    full = max((ref.full_name or "" for ref in refs), key=len)
    known = (*(leader.aliases if leader else ()), *(alias for ref in refs for alias in ref.aliases))
    aliases = dict.fromkeys(alias for alias in known if alias not in (name, full))
    return Person(
        id=key,
        name=name,
        full_name=full if full and full != name else None,
        aliases=tuple(aliases),
        office=newest.office,
        region=newest.region,
        status=newest.status,
        terms=leader.terms if leader else (),
    )


def holders(leaders: Iterable[Leader]) -> dict[str, list[Holder]]:
    """The people in office by region code: of each office the newest term without an end, a Pj's too."""
    newest: dict[tuple[str, str], Holder] = {}
    for leader in leaders:
        for term in leader.terms:
            if term.until is not None or term.status == "mantan":
                continue
            office = (term.region, term.office)
            if office not in newest or began(term) > began(newest[office].term):
                newest[office] = Holder(leader, term)
    found: dict[str, list[Holder]] = {}
    for (region, _), holder in newest.items():
        found.setdefault(region, []).append(holder)
    return found


def began(term: Term) -> date:
    """The first day of a term, or the first it may have been; the beginning of time where nobody knows."""
    return term.since or term.not_before or date.min
