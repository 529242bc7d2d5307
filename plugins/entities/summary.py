"""Two or three sentences that carry the article, letter for letter, in reading order: its lede and who says or orders what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from math import log, sqrt

from plugins.entities.cues import PhraseTable, Words
from plugins.entities.lexicon import table
from plugins.entities.paragraph import Paragraph
from plugins.text.stem import root, stop_words

_MARK = re.compile('["“”„‟«»″]')
_MOST = 3
_SHORTEST, _LONGEST = 8, 45  # words of a sentence that reads well alone
_LONGEST_LEDE = 60  # the lede names everybody and may be longer
_THIRD_AT_MOST = 90  # words of the first two sentences that leave room for a third
_LEDE_WITHIN = 3  # sentences among which the lede is looked for
_AMONG = 30  # sentences that are weighed: what comes later carries no summary
# What a sentence is worth beside its words: a verb that carries news, a leader named, an early place; and what it loses.
_CARRIES, _LEADER, _EARLY = 0.35, 0.25, 0.3
_LEANS, _IDLE, _LONG, _SHORT, _QUOTE = 0.6, 0.8, 0.5, 0.6, 0.3
_SHARED = 0.4  # a word of title or lede, beside how central it is
_LIKE = 0.5  # of the words of a sentence that an earlier one of the summary may share


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of the body by its place; `content` are the roots of its words."""

    text: str
    order: int
    content: frozenset[str]
    size: int
    leans: bool
    idle: bool
    loose: bool  # words of a quotation that nobody here says
    carries: bool
    leader: bool


def summarise(title: str | None, paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """Two or three sentences of the body in reading order; all of them where there are fewer, () for an empty body."""
    read = _read(paragraphs)
    if len(read) <= 2:
        return tuple(sentence.text for sentence in read)
    lede = _lede(read)
    counts = Counter(word for sentence in read for word in sentence.content)
    topic = {word: log(count) for word, count in counts.items()}
    about = (_content(Words(title)) if title else frozenset()) | lede.content
    weights = {sentence.order: _weight(sentence, about, topic) for sentence in read}
    chosen = [lede]
    while len(chosen) < _MOST:
        room = _THIRD_AT_MOST - sum(sentence.size for sentence in chosen)
        ranked = sorted(read, key=lambda s: (-weights[s.order] - _LEANS * _follows_chosen(s, chosen), s.order))
        best = next(
            (s for s in ranked if (len(chosen) < 2 or s.size <= room) and not any(_alike(s, other) for other in chosen)), None
        )
        if best is None:
            break
        chosen.append(best)
    return tuple(sentence.text for sentence in sorted(chosen, key=lambda sentence: sentence.order))


def _lede(read: Sequence[_Sentence]) -> _Sentence:
    """The first sentence that stands alone and is neither too long nor a bare quotation; else the first of all."""
    good = (s for s in read[:_LEDE_WITHIN] if not (s.leans or s.idle or s.loose) and _SHORTEST <= s.size <= _LONGEST_LEDE)
    return next(good, read[0])


def _weight(sentence: _Sentence, about: frozenset[str], topic: Mapping[str, float]) -> float:
    """How well a sentence carries the article, about -2 to 2; `topic` are the logarithms of how many sentences have a word."""
    if not sentence.content:
        return -2.0
    shared = sum(topic[word] + _SHARED for word in sentence.content & about)
    central = sum(topic[word] for word in sentence.content)
    worth = (0.3 * shared + 0.2 * central) / sqrt(2 + len(sentence.content))
    worth += _CARRIES * sentence.carries + _LEADER * sentence.leader + _EARLY / (1 + 0.2 * sentence.order)
    worth -= _LEANS * sentence.leans + _IDLE * sentence.idle + _QUOTE * sentence.loose
    return worth - _LONG * (sentence.size > _LONGEST) - _SHORT * (sentence.size < _SHORTEST)


def _follows_chosen(sentence: _Sentence, chosen: Sequence[_Sentence]) -> bool:
    """Whether what a leaning sentence leans on is in the summary too."""
    return sentence.leans and any(sentence.order == other.order + 1 for other in chosen)


def _alike(sentence: _Sentence, other: _Sentence) -> bool:
    return sentence is other or len(sentence.content & other.content) > _LIKE * max(
        1, min(len(sentence.content), len(other.content))
    )


def _read(paragraphs: Sequence[Paragraph]) -> list[_Sentence]:
    """The sentences of the body in order, subheadings and headless scraps left out."""
    whole = (read for paragraph in paragraphs for read in _whole(paragraph) if _is_sentence(read.text))
    return [_sentence(read, order) for order, read in enumerate(islice(whole, _AMONG))]


def _whole(paragraph: Paragraph) -> Iterator[Words]:
    """The sentences of a paragraph, those of one quotation kept together with the words that say whose it is."""
    if not _MARK.search(paragraph.text):
        yield from paragraph.read
        return
    text, start, seen, marks = paragraph.text, -1, 0, 0
    for span, read in zip(paragraph.sentences, paragraph.read, strict=True):
        marks += len(_MARK.findall(text, seen, span.end))
        start, seen = span.start if start < 0 else start, span.end
        if marks % 2 == 0:
            yield read if start == span.start else Words(text[start : span.end])
            start = -1
    if start >= 0:
        yield Words(text[start:].rstrip())


def _is_sentence(text: str) -> bool:
    """Whether it begins and ends as sentences do."""
    return text.rstrip("\"”'’) ")[-1:] in tuple(".!?") and not text[:1].islower()


def _sentence(read: Words, order: int) -> _Sentence:
    text = read.text
    kinds = {kind for hit in _cues().find(read.keys) for kind in hit.rows}
    quoted = text[:1] in "“\"'"
    return _Sentence(
        text=text,
        order=order,
        content=_content(read),
        size=len(read.keys),
        leans=_leans(read.keys),
        idle="idle" in kinds or (_is_clause(read.keys) and "," not in text),
        loose=(quoted and text.rstrip()[-1:] in "”\"'") or len(_MARK.findall(text)) % 2 == 1,
        carries="carrying" in kinds,
        leader="leaders" in kinds,
    )


def _leans(keys: Sequence[str]) -> bool:
    return any(" ".join(keys[:size]) in _leaning() for size in (1, 2))


def _is_clause(keys: Sequence[str]) -> bool:
    """Whether the words begin a clause that tells when; without a main clause after a comma it is a scrap."""
    return bool(keys) and keys[0] in table("summary")["when"]


def _content(text: Words) -> frozenset[str]:
    return frozenset(root(key) for key in set(text.keys).difference(stop_words()) if len(key) > 2)


@cache
def _leaning() -> frozenset[str]:
    return frozenset(table("summary")["leaning"])


@cache
def _cues() -> PhraseTable[str]:
    data = table("summary")
    return PhraseTable.of([(phrase, kind) for kind in ("idle", "carrying", "leaders") for phrase in data[kind]], exact=True)
