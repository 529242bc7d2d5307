"""Who can be the subject of a sentence that orders: leaders, other officials, and outsiders whose words are no orders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from plugins.entities.cues import PhraseTable, Words
from plugins.entities.facts import LeaderRef, Official, Quote
from plugins.entities.lexicon import table, word_set
from plugins.entities.names import name_tokens
from plugins.text.fold import words

_SHORTEST_NAME = 3  # letters of a name's single word that may stand for the person
_NEAR = 8  # words after an office within which the holder's name may follow


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, or an outsider without a name; `orders`: a leader or an official of the regional executive."""

    name: str | None
    id: str | None
    office: str | None  # of HEAD_OFFICES, or the official's post
    region: str | None
    status: str
    orders: bool


OUTSIDER = Actor(None, None, None, None, "", False)


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words `start` to `end` of a sentence that name an actor; `pronoun`: "ia", to be carried over."""

    start: int
    end: int
    actor: Actor | None
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    actor: Actor | None
    kind: str  # name, office, outsider, pronoun


class Cast:
    """The people of one article, found again wherever a sentence names them."""

    def __init__(self, leaders: Sequence[LeaderRef], officials: Sequence[Official]) -> None:
        ranked = sorted(leaders, key=lambda leader: (leader.status == "mantan", not leader.speaks, -leader.mentions))
        self._leaders = [(leader, _leader(leader)) for leader in ranked]
        self._officials = [(official, _official(official)) for official in officials]
        self._speakers: dict[tuple[str | None, str | None], Actor | None] = {}
        self._table = _common().having(self._rows())

    def _rows(self) -> list[tuple[str, _Row]]:
        rows: list[tuple[str, _Row]] = []
        for leader, actor in self._leaders:
            rows += [(form, _Row(actor, "name")) for form in _forms((leader.name, leader.full_name), leader.aliases)]
            rows += [(spelling, _Row(actor, "office")) for spelling in _spellings(leader.office)]
        for official, actor in self._officials:
            rows += [(form, _Row(actor, "name")) for form in _forms((official.name,), official.aliases)]
            rows.append((" ".join(words(official.position)), _Row(actor, "post")))
        return rows

    def mentions(self, text: Words) -> list[ActorMention]:
        """All actors that a sentence names, in order. "Staf Ahli Bupati" and names without a capital are none."""
        found: list[ActorMention] = []
        for hit in self._table.find(text.keys):
            row = max(hit.rows, key=_precedence)
            if (row.kind == "name" and not text.capital(hit.start)) or (row.kind == "office" and _barred(text, hit.start)):
                continue
            actor = row.actor
            if row.kind == "office" and found and found[-1].end == hit.start and found[-1].actor is actor:
                continue
            if row.kind == "name" and found and hit.start - found[-1].end <= _NEAR and self._same_office(found[-1], actor):
                found[-1] = ActorMention(found[-1].start, hit.end, actor)  # "Bupati Bima, Ady Mahyudi": the name decides
                continue
            found.append(ActorMention(hit.start, hit.end, actor, row.kind == "pronoun"))
        return found

    def _same_office(self, mention: ActorMention, actor: Actor | None) -> bool:
        known = mention.actor
        return bool(actor and known and actor.office and known.office == actor.office)

    def speaker_of(self, quote: Quote) -> Actor | None:
        """The actor who says a quotation; an outsider where nobody here bears the name; None where it has no speaker."""
        key = (quote.speaker, quote.speaker_id)
        if key not in self._speakers:
            self._speakers[key] = self._find_speaker(quote)
        return self._speakers[key]

    def _find_speaker(self, quote: Quote) -> Actor | None:
        if not quote.speaker:
            return None
        tokens = set(_tokens(quote.speaker)) or set(words(quote.speaker))
        for leader, actor in self._leaders:
            if quote.speaker_id and quote.speaker_id == leader.id:
                return actor
            if tokens & {token for form in (leader.name, *leader.aliases) if form for token in _tokens(form)}:
                return actor
        for leader, actor in self._leaders:
            if leader.name is None and any(set(words(spelling)) <= tokens for spelling in _spellings(leader.office)):
                return actor
        for official, actor in self._officials:
            if tokens & set(_tokens(official.name)) or tokens == set(words(official.position)):
                return actor
        return OUTSIDER


@cache
def _common() -> PhraseTable[_Row]:
    """What is the same in every article: offices that nobody here holds, outsiders, pronouns."""
    rows = [(spelling, _Row(OUTSIDER, "office")) for office in table("lexicon")["offices"] for spelling in _spellings(office)]
    rows += [(word, _Row(OUTSIDER, "outsider")) for word in table("orders")["outsiders"]["words"]]
    rows += [(word, _Row(None, "pronoun")) for word in table("orders")["context"]["pronouns"]]
    return PhraseTable.of(rows, exact=True)


def _precedence(row: _Row) -> bool:
    """People of the article come before what is the same in every article; the first of them before the others."""
    return row.actor is not None and row.actor is not OUTSIDER


def _leader(leader: LeaderRef) -> Actor:
    return Actor(leader.name, leader.id, leader.office, leader.region, leader.status, leader.status != "mantan")


def _official(official: Official) -> Actor:
    """An official orders where no word of the post lies outside the regional executive."""
    keys = words(official.position)
    outside = any(True for _ in _outside_posts().find(keys))
    return Actor(official.name, None, official.position, None, "", not outside)


@cache
def _outside_posts() -> PhraseTable[bool]:
    return PhraseTable.of(((phrase, True) for phrase in table("orders")["outsiders"]["positions"]), exact=True)


def _forms(names: Sequence[str | None], aliases: Sequence[str]) -> list[str]:
    """The forms under which a person may be named: each name whole, without titles, and its longer single words."""
    forms: dict[str, None] = {}
    for name in (*names, *aliases):
        if name:
            forms[" ".join(words(name))] = None
            forms[" ".join(_tokens(name))] = None
    for token in (token for name in names if name for token in _tokens(name)):
        if len(token) >= _SHORTEST_NAME and token not in word_set("names", "honorifics"):
            forms[token] = None
    return [form for form in forms if form and form not in _office_tokens()]


@cache
def _office_tokens() -> frozenset[str]:
    return frozenset(word for spellings in table("lexicon")["offices"].values() for phrase in spellings for word in words(phrase))


@cache
def _spellings(office: str) -> tuple[str, ...]:
    """How an office is written, folded."""
    spellings = (" ".join(words(spelling)) for spelling in table("lexicon")["offices"][office])
    return tuple(dict.fromkeys(spelling for spelling in spellings if spelling not in ("gub", "bup")))


@lru_cache(maxsize=512)
def _tokens(name: str) -> tuple[str, ...]:
    return name_tokens(name)


def _barred(text: Words, start: int) -> bool:
    """Whether the words before an office make it somebody or something else: "Staf Ahli", "Kantor"."""
    before = text.keys[max(0, start - 3) : start]
    return any(" ".join(before[-size:]) in word_set("lexicon", "not_the_leader", "before") for size in range(1, len(before) + 1))
