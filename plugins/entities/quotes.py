"""Direct quotations: where they stand, exactly as printed, over mixed, missing and wrong-way quote marks.

A quotation may run over several paragraphs; its text then holds the paragraphs' parts joined by a line break.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from plugins.entities.lexicon import alternation, speech_after, table
from plugins.entities.paragraph import Paragraph

_MARK = re.compile(r"[“”„‟\"]|‘‘|’’|‘’|’‘|``|,,|''")
_OPENS_AFTER = frozenset("([:;—–-")
_WORD = re.compile(r"\w+")
_NAMES = tuple(
    """bertema bertemakan tema visi misi visi-misi tagline slogan bertajuk tajuk berjudul judul istilah julukan jargon motto moto
    spanduk poster lagu aplikasi program bernama bertuliskan berslogan disebut sebutan dijuluki semboyan film buku acara kegiatan
    video gerakan""".split()
)
_THEME = re.compile(r"\btema\b(?:[^.!?“]{0,60}:|[^.!?,“]{0,20},)\s*$", re.IGNORECASE)
_INTRODUCING = re.compile(r"(?:[:,]|\b(?:mengatakan|menyatakan|menegaskan|berkata|berujar|berpesan|bahwa))$")
_FIRST_MARKS = ("“", "”", '"', "„", "‟", "‘‘", "’’", "‘’", "’‘", "``", ",,", "''")
_LONGEST_VERB = 20  # characters
_MOST_LINES = 6  # over which a quotation left open is followed
_BESIDE = 300  # characters on either side that tell whether a piece in quote marks is speech
_MIN_WORDS = 4  # a shorter piece needs a verb of saying beside it to be a quotation
_MIN_LED_IN = 6  # words where only a verb of saying before it leads in
_LED_IN = 90  # characters before a piece in which that verb stands


@dataclass(frozen=True, slots=True)
class QuoteSpan:
    """A quotation's place: `text` without its marks; `start`/`end` include the marks, in the first/last paragraph."""

    text: str
    paragraph: int
    start: int
    last_paragraph: int
    end: int
    closed: bool


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


def find_marked(paragraphs: Sequence[Paragraph]) -> list[QuoteSpan]:
    """Everything between quote marks, quotation or not."""
    found: list[QuoteSpan] = []
    pending: QuoteSpan | None = None
    for number, paragraph in enumerate(paragraphs):
        text = paragraph.text
        marks = _marks(text)
        if not marks and pending is None:
            continue
        if pending is not None and not marks:
            pending = replace(pending, text=f"{pending.text}\n{text.strip()}", last_paragraph=number)
            continue  # the quotation runs on over lines without marks, see _continues
        spans, tail = _spans(paragraph, marks, number, pending is not None)
        if pending is not None:
            head = spans[0] if spans and spans[0].start == 0 and not _opens(text, 0) else None
            if head is not None:  # closes what a paragraph before left open
                found.append(_join(pending, head))
                spans = spans[1:]
            else:
                found.append(pending)
            pending = None
        found.extend(spans)
        if tail is not None:
            if _continues(paragraphs[number + 1 : number + 1 + _MOST_LINES]):
                pending = tail
            else:
                found.append(_cut_at_attribution(tail, text))
    if pending is not None:
        found.append(pending)
    return found


def _marks(text: str) -> list[re.Match[str]]:
    return list(_MARK.finditer(text)) if any(mark in text for mark in _FIRST_MARKS) else []


def _spans(
    paragraph: Paragraph, marks: Sequence[re.Match[str]], number: int, continued: bool
) -> tuple[list[QuoteSpan], QuoteSpan | None]:
    """Closed spans of one paragraph, and the one it leaves open. `continued`: the paragraph before left one open."""
    text = paragraph.text
    spans: list[QuoteSpan] = []
    opened: re.Match[str] | None = None
    indent = len(text) - len(text.lstrip())
    for index, mark in enumerate(marks):
        if opened is None:
            if index == 0 and not continued and _lost_opening(paragraph, mark):
                spans.append(_span(text, number, 0, 0, mark.start(), mark.end(), True))
                continue
            if continued and index == 0 and not _opens(text, mark.start()):
                spans.append(_span(text, number, 0, 0, mark.start(), mark.end(), True))
                continue
            if mark.start() > indent and _closes_only(paragraph, mark, marks[index + 1 : index + 2]):
                continue
            opened = mark
        elif _reopens(text, mark) and index + 1 < len(marks):
            spans.append(
                _cut_at_attribution(_span(text, number, opened.start(), opened.end(), mark.start(), mark.start(), False), text)
            )
            opened = mark
        else:
            spans.append(_span(text, number, opened.start(), opened.end(), mark.start(), mark.end(), True))
            opened = None
    tail = _span(text, number, opened.start(), opened.end(), len(text), len(text), False) if opened else None
    return spans, tail


def _span(text: str, number: int, start: int, inner: int, inner_end: int, end: int, closed: bool) -> QuoteSpan:
    return QuoteSpan(_trim(text[inner:inner_end]), number, start, number, end, closed)


def _trim(text: str) -> str:
    """Without the comma before a closing mark: it belongs to the sentence around the quotation."""
    return text.strip().rstrip(",").rstrip()


def _opens(text: str, position: int) -> bool:
    """Whether the mark at `position` stands where a quotation begins."""
    if not _MARK.match(text, position):
        return False
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    return (not before or before in _OPENS_AFTER or before.isspace()) and bool(after.strip())


def _lost_opening(paragraph: Paragraph, mark: re.Match[str]) -> bool:
    """A paragraph that begins with the speech itself: its first mark closes and a verb of saying follows."""
    before = paragraph.text[: mark.start()]
    return (
        before.endswith((",", ".", "!", "?"))
        and ":" not in before
        and "“" not in before
        and speech_after(paragraph.flat, mark.end()) is not None
        and not _reported().match(before)
    )


def _closes_only(paragraph: Paragraph, mark: re.Match[str], following: Sequence[re.Match[str]]) -> bool:
    """A closing mark with nothing before it to close: a blank or a verb of saying follows it.

    A wrong-way opening mark may have a blank behind it too: what it opens is closed before a verb of saying.
    """
    text, flat = paragraph.text, paragraph.flat
    glued = not text[mark.start() - 1].isspace()
    if glued and speech_after(flat, mark.end()) is not None:
        return True
    if mark.group() != "”" or text[mark.end() : mark.end() + 1].strip():
        return False
    turned = not glued or text[mark.start() - 1] in ".!?"
    closes = turned and any(text[last.start() - 1] in ",.!?" and speech_after(flat, last.end()) for last in following)
    return not closes


def _reopens(text: str, mark: re.Match[str]) -> bool:
    """A typographic opening mark inside an open quotation: the closing one was lost before it."""
    before = text[max(0, mark.start() - 2) : mark.start()]
    return (
        mark.group() == "“"
        and before[:1] in (".", ":", ",")
        and before[1:].isspace()
        and text[mark.end() : mark.end() + 1].isupper()
    )


def _continues(following: Sequence[Paragraph]) -> bool:
    """Whether the next paragraph holds the closing mark of a quotation left open: its first mark closes.

    Lines without any mark may stand between ("– gedung kantor"), where the closing mark is followed by a verb of saying.
    """
    for distance, paragraph in enumerate(following):
        first = _MARK.search(paragraph.text)
        if first is None:
            continue
        closes = not _opens(paragraph.text, first.start())
        return closes and (distance == 0 or speech_after(paragraph.flat, first.end()) is not None)
    return False


def _join(head: QuoteSpan, tail: QuoteSpan) -> QuoteSpan:
    return replace(head, text=f"{head.text}\n{tail.text}", last_paragraph=tail.paragraph, end=tail.end, closed=True)


def _cut_at_attribution(span: QuoteSpan, text: str) -> QuoteSpan:
    """An unclosed quotation ends where its attribution begins: "… kepada DPR: Tegas Bupati …", "…, ujar Wali Kota"."""
    cut = None if span.closed else _attributed().search(text, span.start, span.end)
    if cut is None or cut.start() < span.start + 10:
        return span
    end = cut.start()
    return replace(span, text=_MARK.sub("", text[span.start : end], count=1).strip(), end=end)


@cache
def _reported() -> re.Pattern[str]:
    """Who says it and the verb, as reported speech begins: "Wabup menginginkan …"."""
    return re.compile(rf"\W*(?:[A-Z][\w.'’]*\s+){{1,6}}(?:{alternation(table('lexicon')['speech']['active'])})\b")


@cache
def _led_in() -> re.Pattern[str]:
    """A verb of saying before a quotation, and at most the speaker behind it: "lanjut Bupati Sumbawa", "menyampaikan"."""
    speech = table("lexicon")["speech"]
    return re.compile(
        rf"\b(?:{alternation([*speech['active'], *speech['suffixed']])})(?:\s+(?:[A-Z][\w.'’]*|bahwa|kepada|oleh)){{0,7}}\s*[,:]?$",
        re.IGNORECASE,
    )


@cache
def _attributed() -> re.Pattern[str]:
    verbs = alternation(table("lexicon")["speech"]["suffixed"])
    return re.compile(rf"[,:.!?]\s*(?=(?:{verbs})(?:nya)?\s*(?:[A-Z,.]|dia\b|ia\b|$))", re.IGNORECASE)


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
    stopped = last.text[max(0, span.end - 9) : span.end].rstrip("”“\"'’ ")[-1:] in ".,!?…"
    if before and _is_a_name(before) and (not said_after or (words < _MIN_LED_IN and not stopped)):
        return False
    first = span.text.lstrip("([")[:1]
    if said_after and first.isalnum() and (words > 2 or introduced):
        return True
    ends = stopped or not span.closed or not after or after[0] in ".,"
    if ends and words >= _MIN_LED_IN and _led_in().search(before[-_LED_IN:]) and _is_sentence(span.text):
        return True
    return ends and words >= _MIN_WORDS and first.isupper() and (introduced or before[-1] in '.!?:;,…"”’)')


def _is_sentence(text: str) -> bool:
    """Whether most of its words are in small letters, as no name's are."""
    words = _WORD.findall(text)
    return 2 * sum(word[0].islower() for word in words) > len(words)


def _is_a_name(before: str) -> bool:
    """Whether the words before a piece in quote marks make it the name of something: a theme, a song, a programme."""
    last = before.rstrip(" :,\t\u00a0").casefold()
    return last.removesuffix("nya").endswith(_NAMES) or (before.endswith((":", ",")) and _THEME.search(before) is not None)
