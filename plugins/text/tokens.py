"""Text → tokens and sentences with spans into it."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

# Short forms after which a full stop ends no sentence; single capital letters ("S. K. Lerik") are handled by form.
_ABBREVIATIONS = frozenset(
    """dr drs dra drg drh dr ir h hj kh tgk tgh prof st s.sos s.pd s.kom s.h s.e s.t s.ag s.ip s.stp s.hut s.km m.si m.pd
    m.kes m.m m.h m.ap m.t m.a m.sc m.ag m.hum m.eng m.kom m.ip m.tr sp sh se ph.d lc no jl rp tgl hlm dll dsb dst dkk
    a.n u.p d.a pt cv tbk moh moch muh muhd mohd mhd abd adm kol letjen mayjen brigjen kompol akp akbp kombes pol irjen komjen
    purn pj plt plh pjs bpk ibu sdr yth ust vol ayat psl kec kab kel kp rt rw wib wita wit gg""".split()
)
_TOKEN = re.compile(r"(\w+(?:['’.\-/]\w+)*|[^\w\s])")
_LAST_WORD = re.compile(r"[\w.]*\w$")
_LOOK_BACK = 24  # characters: longer than any abbreviation
_NEXT = re.compile(r"\s*(\S?)")
# A run of marks is tried once, from its beginning, so that no text takes more than linear time.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"”'’)\]]{0,4}(?=\s|$|[“\"][A-Z])")


class Span(NamedTuple):
    """A piece of a text: `text[start:end]`."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Span]:
    """Words and single punctuation marks, in order. A hyphenated or dotted word ("hal-hal", "S.Pd") is one token."""
    found, starts = token_columns(text)
    return [Span(token, start, start + len(token)) for token, start in zip(found, starts, strict=True)]


def token_columns(text: str) -> tuple[list[str], list[int]]:
    """The same tokens as two lists: what they are, and where they begin."""
    pieces = _TOKEN.split(text)  # what stands between tokens and the tokens, by turns
    return pieces[1::2], list(accumulate(map(len, pieces)))[:-1:2]


def sentences(text: str) -> list[Span]:
    """The sentences of one paragraph, trimmed. Titles, degrees and initials ("dr. H.", "S. K. Lerik") end none.

    A mark inside an open quotation does not end the sentence that holds the quotation.
    """
    found: list[Span] = []
    start = seen = depth = 0
    last_close = text.rfind("”")
    for match in _END.finditer(text):
        end = match.end()
        depth += text.count("“", seen, end) - text.count("”", seen, end)
        seen = end
        open_quotation = depth > 0 and end <= last_close
        if open_quotation or _is_abbreviation(text, match) or not _starts_sentence(text, end):
            continue
        _append(found, text, start, end)
        start, depth = end, 0
    _append(found, text, start, len(text))
    return found


def _append(found: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        offset = start + len(piece) - len(piece.lstrip())
        found.append(Span(stripped, offset, offset + len(stripped)))


def _is_abbreviation(text: str, match: re.Match[str]) -> bool:
    if match.group()[0] != ".":
        return False
    word = _LAST_WORD.search(text[max(0, match.start() - _LOOK_BACK) : match.start()])
    if not word:
        return False
    last = word.group()
    if len(last) == 1 and last.isalpha() and last.isupper():
        return True
    # "H.Moch. Maesyal", "H.M. Khemal": a title or initial glued to the next short form.
    piece = last.rpartition(".")[2]
    return last.casefold() in _ABBREVIATIONS or piece.casefold() in _ABBREVIATIONS or (len(piece) == 1 and piece.isupper())


def _starts_sentence(text: str, position: int) -> bool:
    following = _NEXT.match(text, position)
    first = following.group(1) if following else ""
    return not first or first.isupper() or first.isdigit() or first in "“\"'‘(["
