"""What a single pass over headline, body and captions finds, before anything is decided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.entities.find import OfficeMention, find_offices
from plugins.entities.places import PlaceMention, find_places
from plugins.entities.quotes import QuoteSpan, find_quotes
from plugins.text.fold import fold

HEADLINE = -1
_END_MARKS = frozenset('.!?:”"')


@dataclass(frozen=True, slots=True)
class Scan:
    """The mentions of one article; paragraph numbers are -1 for the headline, then the body, then the captions."""

    title: str | None
    paragraphs: tuple[str, ...]
    captions: tuple[str, ...]  # removed from the body, but a full name may stand only there
    offices: tuple[OfficeMention, ...]
    places: tuple[PlaceMention, ...]
    quotes: tuple[QuoteSpan, ...]

    def text_of(self, paragraph: int) -> str:
        """The headline (-1), a paragraph, or (numbers beyond the paragraphs) a caption."""
        if paragraph == HEADLINE:
            return self.title or ""
        count = len(self.paragraphs)
        return self.paragraphs[paragraph] if paragraph < count else self.captions[paragraph - count]

    def running_text(self, paragraph: int) -> str:
        """The same; where it breaks off in mid-sentence ("Bupati Tabalong") with the next one ("diwakili oleh …") behind it."""
        text = self.text_of(paragraph)
        if not 0 <= paragraph < len(self.paragraphs) - 1 or text.rstrip()[-1:] in _END_MARKS:
            return text
        following = self.paragraphs[paragraph + 1]
        return f"{text} {following}" if following[:1].islower() else text


def scan(title: str | None, paragraphs: Sequence[str], captions: Sequence[str] = ()) -> Scan:
    """Find offices, places and quotations in headline, body and captions."""
    units = [(HEADLINE, title or ""), *enumerate([*paragraphs, *captions])]
    names = _names_used(paragraphs)
    offices = [mention for number, text in units for mention in find_offices(text, number, names if number == HEADLINE else None)]
    places = [mention for number, text in units for mention in find_places(text, number)]
    return Scan(title, tuple(paragraphs), tuple(captions), tuple(offices), tuple(places), tuple(find_quotes(paragraphs)))


def _names_used(paragraphs: Sequence[str]) -> frozenset[str]:
    """Folded words that the body writes with a capital in mid-sentence: what in a headline may be a name."""
    return frozenset(fold(word) for text in paragraphs for word in re.findall(r"(?<=[a-z,”\"] )[A-Z][\w'’-]+", text))
