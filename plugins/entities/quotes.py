"""Direct quotations: where they stand, exactly as printed, over mixed, missing and wrong-way quote marks.

A quotation may run over several paragraphs; its text then holds the paragraphs' parts joined by a line break.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plugins.entities.lexicon import alternation, speech_after_pattern, table

_MARK = re.compile(r"[“”„‟\"]|‘‘|’’|‘’|’‘|``|,,|''")
_OPENS_AFTER = re.compile(r"(?:^|[\s(\[:;—–\-])$")
_NAMING = re.compile(
    r"(?:bertema|bertemakan|tema|visi|misi|visi-misi|tagline|slogan|bertajuk|tajuk|berjudul|judul|istilah|julukan|jargon|motto|moto|spanduk|"
    r"poster|lagu|aplikasi|program|bernama|bertuliskan|berslogan|disebut|sebutan|dijuluki|semboyan|film|buku|acara|kegiatan|video|gerakan)"
    r"(?:nya)?[\s:,]*$|\btema\b[^.!?“]{0,60}:\s*$",
    re.IGNORECASE,
)
_MOST_LINES = 6  # over which a quotation left open is followed
_BESIDE = 300  # characters on either side that tell whether a piece in quote marks is speech
_MIN_WORDS = 4  # a shorter piece needs a verb of saying beside it to be a quotation


@dataclass(frozen=True, slots=True)
class QuoteSpan:
    """A quotation's place: `text` without its marks; `start`/`end` include the marks, in the first/last paragraph."""

    text: str
    paragraph: int
    start: int
    last_paragraph: int
    end: int
    closed: bool


def find_quotes(paragraphs: Sequence[str]) -> list[QuoteSpan]:
    """All direct quotations in reading order; scare quotes, themes and names of programmes are left out."""
    return [span for span in find_marked(paragraphs) if _is_quotation(span, paragraphs)]


def find_marked(paragraphs: Sequence[str]) -> list[QuoteSpan]:
    """Everything between quote marks, quotation or not."""
    found: list[QuoteSpan] = []
    pending: QuoteSpan | None = None
    for number, text in enumerate(paragraphs):
        if pending is not None and not _MARK.search(text):
            pending = replace(pending, text=f"{pending.text}\n{text.strip()}", last_paragraph=number)
            continue  # the quotation runs on over lines without marks, see _continues
        spans, tail = _spans(text, number, pending is not None)
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
            if _continues(paragraphs[number + 1 :]):
                pending = tail
            else:
                found.append(_cut_at_attribution(tail, text))
    if pending is not None:
        found.append(pending)
    return found


def _spans(text: str, number: int, continued: bool) -> tuple[list[QuoteSpan], QuoteSpan | None]:
    """Closed spans of one paragraph, and the one it leaves open. `continued`: the paragraph before left one open."""
    spans: list[QuoteSpan] = []
    opened: re.Match[str] | None = None
    marks = list(_MARK.finditer(text))
    for index, mark in enumerate(marks):
        if opened is None:
            if index == 0 and not continued and _lost_opening(text, mark):
                spans.append(_span(text, number, 0, 0, mark.start(), mark.end(), True))
                continue
            if continued and index == 0 and not _opens(text, mark.start()):
                spans.append(_span(text, number, 0, 0, mark.start(), mark.end(), True))
                continue
            if mark.group() == "”" and _closes_only(text, mark):
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
    before, after = text[:position], text[position + 1 : position + 2]
    return bool(_OPENS_AFTER.search(before)) and bool(after.strip())


def _lost_opening(text: str, mark: re.Match[str]) -> bool:
    """A paragraph that begins with the speech itself: its first mark closes and a verb of saying follows."""
    before = text[: mark.start()]
    return (
        before[-1:] in (",", ".", "!", "?")
        and not re.search(r"[:“]", before)
        and bool(speech_after_pattern().match(text[mark.end() :]))
    )


def _closes_only(text: str, mark: re.Match[str]) -> bool:
    """A closing mark with nothing before it to close: followed by a space or the end, after a letter."""
    after = text[mark.end() : mark.end() + 1]
    return not after.strip() and bool(text[: mark.start()].strip())


def _reopens(text: str, mark: re.Match[str]) -> bool:
    """A typographic opening mark inside an open quotation: the closing one was lost before it."""
    return (
        mark.group() == "“" and bool(re.search(r"[.:,]\s$", text[: mark.start()])) and text[mark.end() : mark.end() + 1].isupper()
    )


def _continues(following: Sequence[str]) -> bool:
    """Whether the next paragraph holds the closing mark of a quotation left open: its first mark closes.

    Lines without any mark may stand between ("– gedung kantor"), where the closing mark is followed by a verb of saying.
    """
    for distance, text in enumerate(following[:_MOST_LINES]):
        first = _MARK.search(text)
        if first is None:
            continue
        closes = not _opens(text, first.start())
        return closes and (distance == 0 or bool(speech_after_pattern().match(text[first.end() :])))
    return False


def _join(head: QuoteSpan, tail: QuoteSpan) -> QuoteSpan:
    return replace(head, text=f"{head.text}\n{tail.text}", last_paragraph=tail.paragraph, end=tail.end, closed=True)


def _cut_at_attribution(span: QuoteSpan, text: str) -> QuoteSpan:
    """An unclosed quotation ends where its attribution begins: "… kepada DPR: Tegas Bupati …", "…, ujar Wali Kota"."""
    verbs = alternation(table("lexicon")["speech"]["suffixed"])
    inner = text[span.start : span.end]
    cut = re.search(rf"[,:.!?]\s*(?=(?:{verbs})(?:nya)?\s*(?:[A-Z,.]|dia\b|ia\b|$))", inner, re.IGNORECASE)
    if span.closed or not cut or cut.start() < 10:
        return span
    end = span.start + cut.start()
    return replace(span, text=_MARK.sub("", text[span.start : end], count=1).strip(), end=end)


def _is_quotation(span: QuoteSpan, paragraphs: Sequence[str]) -> bool:
    before = paragraphs[span.paragraph][max(0, span.start - _BESIDE) : span.start]
    after = paragraphs[span.last_paragraph][span.end : span.end + _BESIDE]
    words = len(re.findall(r"\w+", span.text))
    if not words:
        return False
    if not span.closed and not before.strip() and span.last_paragraph == len(paragraphs) - 1:
        return words >= 2  # the article was cut off inside the quotation
    said_after = bool(speech_after_pattern().match(after))
    introduced = (
        bool(re.search(r"(?:[:,]|\b(?:mengatakan|menyatakan|menegaskan|berkata|berujar|berpesan|bahwa))\s*$", before))
        or not before.strip()
    )
    if _NAMING.search(before) and not said_after:
        return False
    if said_after and span.text[:1].isalnum() and (words > 2 or not before.strip() or introduced):
        return True
    begins = not before.strip() or bool(re.search(r"[.!?:;,…\"”’)]\s*$", before)) or introduced
    printed_end = paragraphs[span.last_paragraph][max(0, span.end - 9) : span.end].rstrip("”“\"'’ ")[-1:]
    ends = printed_end in ".,!?…" or not span.closed or not after.strip() or after.lstrip()[:1] in ".,"
    return begins and ends and words >= _MIN_WORDS and span.text[:1].isupper()
