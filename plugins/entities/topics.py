"""What an article is about: weighted cue phrases, title and first sentences most, each counting less the more often it comes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import sqrt

from plugins.entities.cues import PhraseTable, Words
from plugins.entities.paragraph import Paragraph
from plugins.gazetteer.records import Topic

NO_TOPIC = "lainnya"
MOST = 4  # topics of one article
USUAL = 2  # of them; more only where they are nearly as strong as the first
# Set by leave-one-set-out over six labelled sets; broad plateaus, so no need to turn them for one article.
_SHARP = 1.5  # a cue counts its weight to this power: one plain word beats a few vague ones
_LEAD, _BODY = 2.0, 1.0  # what a cue counts in the title and the first sentences, and after them
_LEAD_SENTENCES = 4
_ONCE = 0.6  # a topic of one sentence only is likely an aside: it keeps this much of its points
_REPEAT = 0.7  # each further place of the same phrase counts this much of the one before
_LENGTH = 300  # words of an article to which the next figure belongs; it grows with the root of its length
_FLOOR = 2.5  # points that make a topic
_SHORTEST = 100  # words: shorter articles need as many points as one of these
_SHARE = 0.175  # of the strongest topic's points: what an article touches beside its subject is no topic of it
_NEARLY = 0.3  # of them: a third and fourth topic
_UNLISTED = 0.8  # of the points of `lainnya`, what the strongest topic needs: sport and the like are no topic of the list
# After one of these words a sentence with so many commas lists who came: offices, not subjects.
_GUESTS = frozenset("hadir dihadiri didampingi mendampingi disaksikan menyaksikan".split())
_GUEST_COMMAS = 3

_Table = PhraseTable[tuple[str, float]]
_last: tuple[Mapping[str, Topic], _Table] | None = None


@dataclass(frozen=True, slots=True)
class TopicFact:
    """A topic of the article with its points and the cue phrases it rests on, strongest first."""

    name: str
    points: float
    cues: tuple[str, ...]


def topics_of(title: str | None, paragraphs: Sequence[Paragraph], topics: Mapping[str, Topic]) -> tuple[TopicFact, ...]:
    """One to four topics, strongest first; `lainnya` alone where no cue is strong enough.

    `paragraphs` are the cleaned body; `topics` are the gazetteer's, by id.
    """
    ranked = rank(title, paragraphs, topics)
    unlisted = next((fact.points for fact in ranked if fact.name == NO_TOPIC), 0.0)
    ranked = [fact for fact in ranked if fact.name != NO_TOPIC]
    floor = _FLOOR * sqrt(max(_SHORTEST, sum(paragraph.text.count(" ") + 1 for paragraph in paragraphs)) / _LENGTH)
    if not ranked or ranked[0].points < max(floor, _UNLISTED * unlisted):
        return (TopicFact(NO_TOPIC, 0.0, ()),)
    top = ranked[0].points
    found = [fact for fact in ranked if fact.points >= max(floor, _SHARE * top)]
    return tuple(fact for order, fact in enumerate(found[:MOST]) if order < USUAL or fact.points >= _NEARLY * top)


def rank(title: str | None, paragraphs: Sequence[Paragraph], topics: Mapping[str, Topic]) -> list[TopicFact]:
    """Every topic that has a cue in the article, strongest first; ties by name."""
    table = _table(topics)
    places: dict[tuple[str, str], list[float]] = {}
    within: dict[str, set[int]] = {}
    for order, (weight, text) in enumerate(_places(title, paragraphs)):
        keys = text.keys
        guests = _guests(text)
        for hit in table.find(keys):
            if hit.start >= guests:
                break
            for name, value in hit.rows:
                if value:
                    places.setdefault((name, hit.phrase), []).append(weight * value)
                    within.setdefault(name, set()).add(order)
    points: dict[str, float] = {}
    cues: dict[str, list[tuple[float, str]]] = {}
    for (name, phrase), values in places.items():
        values.sort(reverse=True)
        worth = sum(value * _REPEAT**order for order, value in enumerate(values)) * (1.0 if len(within[name]) > 1 else _ONCE)
        points[name] = points.get(name, 0.0) + worth
        cues.setdefault(name, []).append((-worth, phrase))
    facts = [
        TopicFact(name, round(value, 2), tuple(phrase for _, phrase in sorted(cues[name]))) for name, value in points.items()
    ]
    return sorted(facts, key=lambda fact: (-fact.points, fact.name))


def _places(title: str | None, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[float, Words]]:
    """The title and the sentences, each with what a cue counts in it."""
    if title:
        yield _LEAD, Words(title)
    sentences = chain.from_iterable(paragraph.read for paragraph in paragraphs)
    for order, sentence in enumerate(sentences):
        yield _LEAD if order < _LEAD_SENTENCES else _BODY, sentence


def _guests(sentence: Words) -> int:
    """Where the list of those who came begins; the number of words where the sentence has none."""
    if sentence.text.count(",") < _GUEST_COMMAS or _GUESTS.isdisjoint(sentence.keys):
        return len(sentence.keys)
    return next(index for index, key in enumerate(sentence.keys) if key in _GUESTS)


def _table(topics: Mapping[str, Topic]) -> _Table:
    """The phrase table of these topics; built once as long as the same mapping is given."""
    global _last
    if _last is None or _last[0] is not topics:
        # A cue of weight 0 only hides shorter ones: "Kepala Dinas Kesehatan" in a list of guests says nothing of health.
        rows = [(phrase, (topic.name, weight**_SHARP)) for topic in topics.values() for phrase, weight in topic.cues]
        _last = (topics, PhraseTable.of(rows))
    return _last[1]
