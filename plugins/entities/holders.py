"""The name of an office's holder, after the office or before it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from plugins.entities.lexicon import word_set
from plugins.entities.names import Name, closing_name, in_characters, may_begin, read_name, word_at
from plugins.entities.paragraph import Paragraph
from plugins.entities.regionname import read_region
from plugins.gazetteer.names import region_candidates

HELD_BY = re.compile(
    r"\s*(?:dijabat|diisi|dipegang|diemban|dipercayakan\s+kepada|diserahkan\s+kepada)\s+(?:oleh\s+)?", re.IGNORECASE
)
PERIOD = re.compile(r"\s*,?\s*(?:masa\s+jabatan|periode)\s+(?:19|20)\d\d\s*-\s*(?P<end>(?:19|20)\d\d)", re.IGNORECASE)
_SKIPPED = re.compile(
    r"\s*(?:\([^()]{1,25}\)\s*)?(?:(?:definitif|terpilih|nonaktif|non-aktif)\s*)?[,:]?\s*(?:yakni|yaitu|bernama)?\s*"
)
_POINTS_BACK = re.compile(r"\s*(?:\([^)]{0,80}\)\s*)?(?:itu|tersebut)\b")
_LINK_END = re.compile(r"[A-Z,(]|(?:sebagai|menjadi|jadi|selaku|juga)$")  # within the last word before an office
_REACH_BACK, _REACH = 160, 90  # characters before and after an office within which its holder is named
_NAME_RUN = r"((?:[A-Z][\w'.-]*\s+){1,4}[A-Z][\w'.-]*)"
_LINKS = tuple(  # what may stand between a name and the office after it, nearest first
    re.compile(_NAME_RUN + link + "$")
    for link in (
        r"(?:,\s+(?:selaku\s+|yang\s+juga\s+)?|\s+\(|\s+(?:\([^()]{1,60}\)\s+)?(?:sebagai|menjadi|jadi)\s+)",
        r"\s+",
        r"(?:,[^,.]{3,70}?,?)?\s+(?:dipercaya|ditunjuk|dilantik|diangkat|ditetapkan|dikukuhkan)\s+(?:sebagai|menjadi|jadi)\s+",
    )
)


def name_after(paragraph: Paragraph, end: int) -> Name | None:
    """A name after the office and region, over a comma, a bracketed abbreviation, a period or the province."""
    flat = paragraph.flat
    if held := HELD_BY.match(flat, end):
        start = held.end()
    else:
        if period := PERIOD.match(flat, end):
            end = period.end()
        skip = _SKIPPED.match(flat, end)
        start = skip.end() if skip else end
        regions, after = read_region(flat, start, "provinsi") if flat[end:start].strip() == "," else ((), start)
        if regions and flat.startswith(",", after):
            start = after + 1
    if not may_begin(word_at(flat, start)):
        return None
    spans = paragraph.between(start, start + _REACH)
    name = read_name(paragraph.text, spans, 0, word_set("positions", "heads"))
    if name is None or region_candidates(name.core):
        return None  # "Bupati Manokwari, Sorong Selatan": a list of regions goes on
    placed = in_characters(name, spans)
    return None if _POINTS_BACK.match(paragraph.text, placed.end) else placed


def name_before(paragraph: Paragraph, start: int, floor: int) -> Name | None:
    """A name of two words or more before the office: "Umi Azizah, Bupati Tegal", "Septinus Lobat sebagai Pj Wali Kota"."""
    offset = max(floor, start - _REACH_BACK)
    before = paragraph.flat[offset:start].split()
    if not before or not _LINK_END.search(before[-1]):
        return None  # most offices follow other words
    for link in _LINKS:
        head = link.search(paragraph.flat, offset, start)
        if not head or _names_a_place(paragraph.flat, offset, head.start(1)):
            continue
        name = closing_name(paragraph.text, paragraph.between(*head.span(1)), _posts())
        if name:
            return name
    return None


def _names_a_place(flat: str, offset: int, start: int) -> bool:
    """Whether the word before a run of capitals makes it a place: "di Aula Meuligoe", "kecamatan Baebunta Selatan"."""
    before = flat[offset:start].rsplit(None, 1)
    return bool(before) and before[-1].lower() in word_set("names", "before_places")


@cache
def _posts() -> frozenset[str]:
    return word_set("positions", "words") | word_set("positions", "heads")


def only_known(name: Name, is_name: Callable[[str], bool]) -> Name | None:
    """The beginning of a headline's name whose words the body uses as names; None where there is none."""
    words: list[str] = []
    for word in name.core.split():
        if not is_name(word):
            break
        words.append(word)
    core = " ".join(words)
    return replace(name, core=core, full=core, end=name.start + len(core)) if words else None
