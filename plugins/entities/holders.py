"""The name of an office's holder, after the office or before it."""

from __future__ import annotations

import re
from dataclasses import replace

from plugins.entities.lexicon import word_set
from plugins.entities.names import Name, closing_name, in_characters, name_span_tokens, read_name
from plugins.entities.regionname import read_region
from plugins.gazetteer.names import region_candidates
from plugins.text.fold import fold

HELD_BY = re.compile(
    r"\s*(?:dijabat|diisi|dipegang|diemban|dipercayakan\s+kepada|diserahkan\s+kepada)\s+(?:oleh\s+)?", re.IGNORECASE
)
PERIOD = re.compile(r"\s*,?\s*(?:masa\s+jabatan|periode)\s+(?:19|20)\d\d\s*-\s*(?P<end>(?:19|20)\d\d)", re.IGNORECASE)
_NAME_RUN = r"((?:[A-Z][\w'.-]*\s+){1,4}[A-Z][\w'.-]*)"
_LINKS = tuple(  # what may stand between a name and the office after it, nearest first
    re.compile(_NAME_RUN + link + "$")
    for link in (
        r"(?:,\s+(?:selaku\s+|yang\s+juga\s+)?|\s+\(|\s+(?:sebagai|menjadi|jadi)\s+)",
        r"\s+",
        r"(?:,[^,.]{3,70}?,?)?\s+(?:dipercaya|ditunjuk|dilantik|diangkat|ditetapkan|dikukuhkan)\s+(?:sebagai|menjadi|jadi)\s+",
    )
)


def name_after(text: str, flat: str, end: int) -> Name | None:
    """A name after the office and region, over a comma, a bracketed abbreviation, a period or the province."""
    if held := HELD_BY.match(flat, end):
        start = held.end()
    else:
        if period := PERIOD.match(flat, end):
            end = period.end()
        skip = re.match(
            r"\s*(?:\([^()]{1,25}\)\s*)?(?:(?:definitif|terpilih|nonaktif|non-aktif)\s*)?[,:]?\s*(?:yakni|yaitu|bernama)?\s*",
            flat[end:],
        )
        start = end + (skip.end() if skip else 0)
        regions, after = read_region(flat, start, "provinsi") if flat[end:start].strip() == "," else ((), start)
        if regions and flat[after : after + 1] == ",":
            start = after + 1 + len(flat[after + 1 :]) - len(flat[after + 1 :].lstrip())
    spans = name_span_tokens(text, start, start + 90)
    name = read_name(text, spans, 0, word_set("positions", "heads"))
    if name is None or region_candidates(fold(name.core)):
        return None  # "Bupati Manokwari, Sorong Selatan": a list of regions goes on
    if re.match(r"\s*(?:\([^)]*\)\s*)?(?:itu|tersebut)\b", text[spans[name.end - 1].end :]):
        return None
    return in_characters(name, spans)


def name_before(text: str, flat: str, start: int, floor: int) -> Name | None:
    """A name of two words or more before the office: "Umi Azizah, Bupati Tegal", "Septinus Lobat sebagai Pj Wali Kota"."""
    offset = max(floor, start - 160)
    posts = word_set("positions", "words") | word_set("positions", "heads")
    for link in _LINKS:
        head = link.search(flat[offset:start])
        if not head:
            continue
        name = closing_name(text, offset + head.start(1), offset + head.end(1), posts)
        if name:
            return name
    return None


def only_known(name: Name | None, known: frozenset[str]) -> Name | None:
    """The beginning of a headline's name whose words the body uses as names; None where there is none."""
    if name is None:
        return None
    words: list[str] = []
    for word in name.core.split():
        if fold(word) not in known:
            break
        words.append(word)
    core = " ".join(words)
    return replace(name, core=core, full=core, end=name.start + len(core)) if words else None
