"""What a single pass over headline, body and captions finds, before anything is decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from plugins.entities.find import OfficeMention, find_offices
from plugins.entities.names import bare
from plugins.entities.paragraph import Paragraph
from plugins.entities.places import PlaceMention, find_places
from plugins.entities.quotemarks import QuoteSpan
from plugins.entities.quotes import find_quotes

HEADLINE = -1
_END_MARKS = frozenset('.!?:”"')
_MID_SENTENCE = re.compile(r"[a-z,”\"] [A-Z]")
_FEW = 5  # words; fewer tell nothing, and one of so many may be in lower case


@dataclass(frozen=True, slots=True)
class Scan:
    """The mentions of one article; paragraph numbers are -1 for the headline, then the body, then the captions."""

    headline: Paragraph
    body: tuple[Paragraph, ...]
    captions: tuple[Paragraph, ...]  # removed from the body, but a full name may stand only there
    offices: tuple[OfficeMention, ...]
    places: tuple[PlaceMention, ...]
    quotes: tuple[QuoteSpan, ...]

    def units(self) -> Iterator[tuple[int, Paragraph]]:
        """Headline, body and captions with their numbers."""
        return enumerate((self.headline, *self.body, *self.captions), HEADLINE)

    def unit(self, number: int) -> Paragraph:
        """The headline (-1), a paragraph, or (numbers beyond the paragraphs) a caption."""
        if number == HEADLINE:
            return self.headline
        count = len(self.body)
        return self.body[number] if number < count else self.captions[number - count]

    def running(self, number: int) -> Paragraph:
        """The same; where it breaks off in mid-sentence ("Bupati Tabalong") with the next one ("diwakili oleh …") behind it."""
        unit = self.unit(number)
        if not 0 <= number < len(self.body) - 1 or unit.text.rstrip()[-1:] in _END_MARKS:
            return unit
        following = self.body[number + 1].text
        return Paragraph(f"{unit.text} {following}") if following[:1].islower() else unit


def scan(title: str | None, paragraphs: Sequence[str], captions: Sequence[str] = ()) -> Scan:
    """Find offices, places and quotations in headline, body and captions."""
    headline, body, below = Paragraph(title or ""), tuple(map(Paragraph, paragraphs)), tuple(map(Paragraph, captions))
    names = cache(lambda: _names_used(body))

    def is_name(word: str) -> bool:
        return bare(word) in names()

    offices = find_offices(headline, HEADLINE, is_name)
    for number, paragraph in enumerate((*body, *below)):
        offices += find_offices(paragraph, number, is_name if number >= len(body) and _in_capitals(paragraph) else None)
    places = [place for number, unit in enumerate((headline, *body, *below), HEADLINE) for place in find_places(unit, number)]
    return Scan(headline, body, below, tuple(offices), tuple(places), tuple(find_quotes(body)))


def _in_capitals(caption: Paragraph) -> bool:
    """Whether nearly every word of a caption begins with a capital: it repeats a headline."""
    words = [word for word in caption.tokens if len(word) > 3]
    return len(words) >= _FEW and sum(1 for word in words if word[0].islower()) <= len(words) // _FEW


def _names_used(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """Folded words that the body writes with a capital in mid-sentence: what in a headline may be a name."""
    return frozenset(
        bare(paragraph.tokens[number])
        for paragraph in paragraphs
        for number in paragraph.capitals
        if _MID_SENTENCE.match(paragraph.text, paragraph.starts[number] - 2)
    )
