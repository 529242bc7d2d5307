"""Direct quotations among the pieces in quote marks: what somebody said, not names and words held at arm's length."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from plugins.entities.lexicon import alternation, first_words, speech_after, speech_verbs, table
from plugins.entities.paragraph import Paragraph
from plugins.entities.quotemarks import QuoteSpan, find_marked

_WORD = re.compile(r"\w+")
_NAMES = tuple(
    """bertema bertemakan tema visi misi visi-misi tagline slogan bertajuk tajuk berjudul judul istilah julukan jargon motto moto
    spanduk poster lagu aplikasi program bernama bertuliskan berslogan disebut sebutan dijuluki semboyan film buku acara kegiatan
    video gerakan""".split()
)
_THEME = re.compile(r"\btema\b(?:[^.!?“]{0,60}:|[^.!?,“]{0,20},)\s*$", re.IGNORECASE)
_INTRODUCING = re.compile(r"(?:[:,]|\b(?:mengatakan|menyatakan|menegaskan|berkata|berujar|berpesan|bahwa))$")
_STOPS = (".", "!", "?", ":", ";", ",", "…", '"', "”", "’", ")")
_LONGEST_VERB = 20  # characters
_BESIDE = 300  # characters on either side that tell whether a piece in quote marks is speech
_MIN_WORDS = 4  # a shorter piece needs a verb of saying beside it to be a quotation
_MIN_LED_IN = 6  # words where only a verb of saying before it leads in
_LED_IN = 90  # characters before a piece in which that verb stands


class Quoted:
    """Where the quotations of an article stand; they are given in reading order, and none overlaps another."""

    def __init__(self, quotes: Sequence[QuoteSpan]) -> None:
        self._starts = [(quote.paragraph, quote.start) for quote in quotes]
        self._ends = [(quote.last_paragraph, quote.end) for quote in quotes]

    def holds(self, paragraph: int, place: int) -> bool:
        """Whether a place lies within a quotation."""
        before = bisect_right(self._starts, (paragraph, place)) - 1
        return before >= 0 and (paragraph, place) < self._ends[before]


def find_quotes(paragraphs: Sequence[Paragraph]) -> list[QuoteSpan]:
    """All direct quotations in reading order; scare quotes, themes and names of programmes are left out."""
    return [span for span in find_marked(paragraphs) if _is_quotation(span, paragraphs)]


def _is_quotation(span: QuoteSpan, paragraphs: Sequence[Paragraph]) -> bool:
    last = paragraphs[span.last_paragraph]
    before = paragraphs[span.paragraph].text[max(0, span.start - _BESIDE) : span.start].rstrip()
    after = last.text[span.end : span.end + _BESIDE].lstrip()
    words = len(_WORD.findall(span.text))
    if not words:
        return False
    if not span.closed and not before and span.last_paragraph == len(paragraphs) - 1:
        return words >= 2  # the article was cut off inside the quotation
    said_after = speech_after(last.flat, span.end) is not None
    introduced = not before or bool(_INTRODUCING.search(before, len(before) - _LONGEST_VERB))
    stopped = last.text[max(0, span.end - 9) : span.end].rstrip("\\”“\"'’ ")[-1:] in ".,!?…"
    if before and _is_a_name(before) and (not said_after or (words < _MIN_LED_IN and not stopped)):
        return False
    first = span.text.lstrip("([")[:1]
    if said_after and first.isalnum() and (words > 2 or introduced):
        return True
    ends = stopped or not span.closed or not after or after[0] in ".,"
    if ends and words >= _MIN_LED_IN and _is_led_in(paragraphs[span.paragraph], before, span.start) and _is_sentence(span.text):
        return True
    return ends and words >= _MIN_WORDS and first.isupper() and (introduced or before.endswith(_STOPS))


def _is_sentence(text: str) -> bool:
    """Whether most of its words are in small letters, as no name's are."""
    words = _WORD.findall(text)
    return sum(1 for word in words if word[0].islower()) > len(words) // 2


def _is_led_in(paragraph: Paragraph, before: str, start: int) -> bool:
    """Whether a verb of saying stands before the quotation that begins at `start`; `before`: the words before it."""
    return paragraph.any_within(_leading(), start - _LED_IN, start) and _led_in().search(before[-_LED_IN:]) is not None


@cache
def _leading() -> frozenset[str]:
    return speech_verbs() | first_words(table("lexicon")["speech"]["suffixed"])


@cache
def _led_in() -> re.Pattern[str]:
    """A verb of saying before a quotation, and at most the speaker behind it: "lanjut Bupati Sumbawa", "menyampaikan"."""
    speech = table("lexicon")["speech"]
    verbs = alternation([*speech["active"], *speech["suffixed"]])
    return re.compile(rf"\b(?i:{verbs})(?:\s+(?:[A-Z][\w.'’]*|bahwa|kepada|oleh)){{0,7}}\s*[,:]?$")


def _is_a_name(before: str) -> bool:
    """Whether the words before a piece in quote marks make it the name of something: a theme, a song, a programme."""
    last = before.rstrip(" :,\t\u00a0").casefold()
    return last.removesuffix("nya").endswith(_NAMES) or (before.endswith((":", ",")) and _THEME.search(before) is not None)
