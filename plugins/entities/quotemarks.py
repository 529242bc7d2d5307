"""Quote marks: what they enclose, exactly as printed, where they are mixed, missing or turned the wrong way.

A piece may run over several paragraphs; its text then holds the paragraphs' parts joined by a line break.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from plugins.entities.lexicon import alternation, speech_after, table
from plugins.entities.paragraph import Paragraph

_MARK = re.compile(r"\\?[“”„‟\"]|‘‘|’’|‘’|’‘|``|,,|''")
_FIRST_MARKS = ("“", "”", '"', "„", "‟", "‘‘", "’’", "‘’", "’‘", "``", ",,", "''")
_OPENS_AFTER = frozenset("([:;—–-")
_VERB = 30  # characters before a mark in which a verb of saying stands
_MOST_LINES = 6  # over which a quotation left open is followed


@dataclass(frozen=True, slots=True)
class QuoteSpan:
    """A quotation's place: `text` without its marks; `start`/`end` include the marks, in the first/last paragraph."""

    text: str
    paragraph: int
    start: int
    last_paragraph: int
    end: int
    closed: bool


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
    return list(_MARK.finditer(text)) if any(map(text.__contains__, _FIRST_MARKS)) else []


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
    if _saying().search(flat, max(0, mark.start() - _VERB), mark.start()):
        return False  # "menyampaikan,” Melalui forum …"
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
def _saying() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(table('lexicon')['speech']['active'])})\s*[,:]?\s*$", re.IGNORECASE)


@cache
def _reported() -> re.Pattern[str]:
    """Who says it and the verb, as reported speech begins: "Wabup menginginkan …"."""
    return re.compile(rf"\W*(?:[A-Z][\w.'’]*\s+){{1,6}}(?:{alternation(table('lexicon')['speech']['active'])})\b")


@cache
def _attributed() -> re.Pattern[str]:
    verbs = alternation(table("lexicon")["speech"]["suffixed"])
    return re.compile(rf"[,:.!?]\s*(?=(?:{verbs})(?:nya)?\s*(?:[A-Z,.]|dia\b|ia\b|$))", re.IGNORECASE)
