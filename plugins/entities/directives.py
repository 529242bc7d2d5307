"""What leaders order: paragraphs are read sentence by sentence, narration and quotations in turn, the subject carried over.

An order counts when its subject is a leader or an official of the regional executive. Wishes of citizens, demands of a DPRD,
orders of ministers or police, and what the leader promises to do himself are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from plugins.entities.cast import Actor, Cast
from plugins.entities.conclude import office_title
from plugins.entities.cues import Words
from plugins.entities.deadlines import find_deadline
from plugins.entities.facts import Directive, LeaderRef, Official, Quote
from plugins.entities.orders import Order
from plugins.entities.orders_once import each_once
from plugins.entities.orders_quoted import quoted_order
from plugins.entities.orders_told import told_order
from plugins.entities.paragraph import Paragraph
from plugins.entities.subjects import Speaker, named_in, subject_of
from plugins.text.tokens import Span, sentences

_MOST_JOINED = 3  # sentences of one quotation in a row that make one directive
_LEAST_WORDS = 4  # of an order's text
_WEIGHT = {"larangan": 5, "perintah": 4, "target": 3, "teguran": 2, "imbauan": 1}
_CAPITALS = 0.6  # of a subheading's words

_Part = tuple[str, Quote]  # what a quotation says in one paragraph, and the quotation


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence of narration (quotations blanked out, so that offsets stay) or one quotation, by its place in the paragraph."""

    start: int
    end: int
    text: Words
    quote: Quote | None = None


def find_directives(
    paragraphs: Sequence[Paragraph],
    leaders: Sequence[LeaderRef],
    officials: Sequence[Official],
    quotes: Sequence[Quote],
    event_date: date | None,
) -> tuple[Directive, ...]:
    """The orders of the body in reading order; () where nobody leads. `quotes[i].paragraph` are indexes into `paragraphs`."""
    if not leaders:
        return ()
    reader = _Reader(Cast(leaders, officials), event_date)
    found: list[tuple[Directive, bool]] = []
    parts = _by_paragraph(quotes)
    for number, paragraph in enumerate(paragraphs):
        if not _is_subheading(paragraph):
            found += reader.read(paragraph, number, parts.get(number, ()))
    return each_once(found)


class _Reader:
    """Reads paragraph after paragraph and remembers who spoke last."""

    def __init__(self, cast: Cast, event_date: date | None) -> None:
        self._cast = cast
        self._event_date = event_date
        self._speaker = Speaker()

    def read(self, unit: Paragraph, number: int, quotes: Sequence[_Part]) -> Iterator[tuple[Directive, bool]]:
        """The orders of one paragraph; True beside those that stand in a quotation."""
        paragraph, pieces = unit.text, _pieces(unit, quotes)
        speakers = self._next_speakers(pieces)
        for position, piece in enumerate(pieces):
            if piece.quote:
                actor = self._cast.speaker_of(piece.quote)
                self._speaker.remember(actor, number, speaks=True)
                for order in self._quotation(paragraph, piece, actor or self._speaker.actor, number):
                    yield order, True
            else:
                after = pieces[position + 1] if position + 1 < len(pieces) else None
                for order in self._narration(paragraph, piece, after, speakers[position], number):
                    yield order, False

    def _next_speakers(self, pieces: Sequence[_Piece]) -> list[Actor | None]:
        """For each piece the speaker of the next quotation after it."""
        found: list[Actor | None] = []
        actor: Actor | None = None
        for piece in reversed(pieces):
            found.append(actor)
            actor = (self._cast.speaker_of(piece.quote) if piece.quote else None) or actor
        return found[::-1]

    def _quotation(self, paragraph: str, piece: _Piece, actor: Actor | None, number: int) -> Iterator[Directive]:
        """Orders in a quotation; sentences in a row that order make one directive."""
        if actor is None or not actor.orders:
            return
        run: list[tuple[Span, Order]] = []
        if piece.text.text[:1].islower():  # a piece of a sentence: only the whole of it says what is ordered
            order = quoted_order(piece.text)
            whole = next((span.text for span in sentences(paragraph) if span.start <= piece.start < span.end), "")
            if order and not _to_himself(order, actor):
                addressee = order.addressee.text if order.addressee else None
                yield from self._directive(whole, order.kind, actor, addressee, number)
            return
        for span in sentences(piece.text.text):
            order = quoted_order(Words(span.text))
            if order and not _to_himself(order, actor) and len(run) < _MOST_JOINED:
                run.append((span, order))
            else:
                yield from self._joined(piece.text.text, run, actor, number)
                run = [(span, order)] if order and not _to_himself(order, actor) else []
        yield from self._joined(piece.text.text, run, actor, number)

    def _joined(self, text: str, run: Sequence[tuple[Span, Order]], actor: Actor, number: int) -> Iterator[Directive]:
        if run:
            said = text[run[0][0].start : run[-1][0].end]
            kind = max((order.kind for _, order in run), key=_WEIGHT.__getitem__)
            addressee = next((order.addressee.text for _, order in run if order.addressee), None)
            yield from self._directive(said, kind, actor, addressee, number)

    def _narration(
        self, paragraph: str, piece: _Piece, after: _Piece | None, next_speaker: Actor | None, number: int
    ) -> Iterator[Directive]:
        mentions = self._cast.mentions(piece.text)
        order = told_order(piece.text, mentions)
        named, acts = named_in(piece.text, mentions)
        if order is None:
            self._speaker.remember(named, number, speaks=acts)
            return
        # Who speaks next: whom the very next sentence names, else the next quotation's speaker.
        named_after = named_in(after.text, self._cast.mentions(after.text))[0] if after and not after.quote else None
        following = named_after or next_speaker
        subject = subject_of(piece.text, order, mentions, self._speaker, following, number)
        actor = subject.actor
        if order.form in ("passive", "duty"):
            self._speaker.remember(named, number, speaks=acts)
        else:
            self._speaker.remember(actor, number, speaks=True)
        if (actor is None and not subject.open) or (actor and (not actor.orders or _to_himself(order, actor))):
            return
        addressee = order.addressee.text if order.addressee else None
        yield from self._directive(paragraph[piece.start : piece.end], order.kind, actor, addressee, number)

    def _directive(self, text: str, kind: str, actor: Actor | None, addressee: str | None, number: int) -> Iterator[Directive]:
        text = text.strip().rstrip(",").rstrip()
        if len(Words(text).keys) < _LEAST_WORDS:
            return
        deadline = find_deadline(text, self._event_date)
        if deadline and not deadline.starts and kind == "perintah":
            kind = "tenggat"
        yield Directive(
            text=text,
            kind=kind,
            actor=actor.name if actor else None,
            actor_id=actor.id if actor else None,
            addressee=addressee,
            deadline=deadline.text if deadline else None,
            due=deadline.due if deadline else None,
            paragraph=number,
            office=_title(actor) if actor else None,
        )


def _pieces(unit: Paragraph, quotes: Sequence[_Part]) -> list[_Piece]:
    """Narrated sentences and quotations of a paragraph by position."""
    if not quotes:
        return [_Piece(span.start, span.end, read) for span, read in zip(unit.sentences, unit.read, strict=True) if read.keys]
    paragraph, position = unit.text, 0
    pieces: list[_Piece] = []
    masked: list[str] = []
    for text, quote in quotes:
        start = paragraph.find(text, position)
        if start >= 0:
            masked += [paragraph[position:start], " " * len(text)]
            position = start + len(text)
            pieces.append(_Piece(start, position, Words(text), quote))
    masked.append(paragraph[position:])
    for sentence in sentences("".join(masked)):
        words_of = Words(sentence.text)
        if words_of.keys:
            pieces.append(_Piece(sentence.start, sentence.end, words_of))
    return sorted(pieces, key=lambda piece: (piece.start, piece.quote is None))


def _by_paragraph(quotes: Sequence[Quote]) -> dict[int, list[_Part]]:
    """The quotations of each paragraph; one that goes on in the next paragraphs has a part in each."""
    found: dict[int, list[_Part]] = {}
    for quote in quotes:
        for offset, part in enumerate(quote.text.split("\n")):
            found.setdefault(quote.paragraph + offset, []).append((part, quote))
    return found


def _is_subheading(paragraph: Paragraph) -> bool:
    """A line of capitalised words without an end mark: it repeats what the text says."""
    if paragraph.text.rstrip()[-1:] in tuple('.!?:…,;”"’)'):
        return False
    text = Words(paragraph.text)
    return sum(text.capital(index) for index in range(len(text.keys))) >= _CAPITALS * max(1, len(text.keys))


def _title(actor: Actor) -> str | None:
    """The post as shown to readers: "Wali Kota Probolinggo"."""
    return office_title(actor.office, actor.region, actor.status) if actor.office and actor.region else actor.office


def _to_himself(order: Order, actor: Actor) -> bool:
    """Whether the office that must act is the speaker's own: "Bupati harus memberi contoh"."""
    return bool(order.addressee and actor.office and order.addressee.text.casefold() == actor.office)
