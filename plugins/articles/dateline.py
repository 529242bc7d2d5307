"""The dateline: where, by whom and when, in front of the lede: "SAMARINDA, Kabar.com — ", "Kabar.com | Tangerang – "."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from plugins.articles.datelineparts import DATE, DAYS, HOST, IS_HOST, has_office, is_part, known_within, parts_of, sort
from plugins.articles.phrases import holds
from plugins.articles.places import is_place, places
from plugins.text.fold import fold

_REACH = 120  # characters in which a dateline must end
_HEAD = 240  # characters that are looked at: a stamp, the dateline and the beginning of the lede
# What parts a dateline from the lede. A bare hyphen counts only beside a blank or after a host name.
_BREAK = re.compile(
    r"\s*[,.;:]?\s*(?:[–—―−]+|--+|_+|//+|\||>+|»|~|:(?=\s)|\s:\s|(?<=\s)-(?=\S)|-(?=\s)|(?<=\.com)-|(?<=\.co)-|(?<=\.id)-|(?<=\.net)-)"
    r"\s*[-–—]*\s*",
    re.IGNORECASE,
)
_PLAIN_BREAK = re.compile(r"[:-]\s|(?<=\s)[:-]|--|(?<=\.com)-|(?<=\.co)-|(?<=\.id)-|(?<=\.net)-", re.IGNORECASE)
_STAMP = re.compile(rf"\s*(?:(?:date\s+)?{DATE}[\s,|–—-]*|\d{{1,2}} (?:min(?:ute)?s? read|menit (?:mem)?baca)\s*)", re.IGNORECASE)
_STAMPED = re.compile(rf"\s*(?:\d|date\s|{DAYS})", re.IGNORECASE)
_LEADING_HOST = re.compile(rf"({HOST})\s*(?:[,–—|-]|(?-i: I ))\s*", re.IGNORECASE)
_GLUED = re.compile(r"([A-Z][A-Z.\d]+(?:\s[A-Z]{2,})*),\s([A-Z]{3,}(?:\s[A-Z]{3,}){0,2})(?=[A-Z][a-z])")
_SPACED = re.compile(r"([A-Z][A-Z]+(?:\s[A-Z]+){0,3})\.\s([A-Z]{3,}(?:\s[A-Z]{3,}){0,2})\.\s(?=[A-Z][a-z])")
_TIGHT = re.compile(  # "BIAK-Kabupaten", "KABARKITA, BIAK-Kabupaten", "BIAK-(KABARKITA)-Kabupaten"
    r"(?:(?P<first>[A-Z][\w. ]{2,30}), ?)?(?P<place>[A-Z]{3,}(?:[ -][A-Z]{3,}){0,2})-"
    r"(?:\((?P<second>[A-Z][\w.-]+)\)-)?(?=[A-Z][a-z])"
)
_RUN_IN = re.compile(
    r"(?P<outlet>HOST)\s*\|\s*(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[A-Z][a-z])".replace("HOST", HOST), re.ASCII
)
_NEAR = re.compile(r"(?P<place>[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?)-(?=(?P<next>[A-Z]\w+)\s)")  # "Blora-Bupati …"
_SUPPLIER = re.compile(r"[A-Z][A-Za-z ]{3,40}\. +(?=[A-Z“\"])")  # a press office behind the place: "MALANG – BIRO ADPIM. …"
_BEHIND = re.compile(r"(?P<place>[A-Z][\w ]{2,25}?), (?=(?P<next>[A-Z“\"]\w+))")
_COMMA = re.compile(r"(?P<place>[A-Z]{4,}(?: [A-Z]{3,}){0,2}), (?=[A-Z“][a-z])")
_BEGINS = re.compile(r"[\"“‘'(\[]?[A-Z0-9À-Þ]")
_LOWER_OFFICE = re.compile(r"(?:wakil|bupati|wali|walikota|gubernur|penjabat|pj|plt)\b")
_OPENS = re.compile(r"[\"“A-Z]")
_CLOSED = re.compile(r"([^,\-–—|.“\"]{3,30}?)\s*[-,]\s*(?=[\"“A-Z])")
_FEW_WORDS = tuple(re.compile(rf"(?:\S+\s+){{{count}}}(?=[A-Z])") for count in (3, 2, 1))
_BARS = re.compile("[│┃❘∣¦｜]")  # drawn as lines of a box, meant as bars
_ORPHAN = re.compile(r"[,.|]?\s*[–—|-]+\s*(?=[A-Z“\"])")


@dataclass(frozen=True, slots=True)
class Dateline:
    """`piece` is the printed text from the start of the line up to the lede; `strong`: it names a publisher."""

    piece: str
    place: str | None
    outlet: str | None
    strong: bool


def inline(text: str) -> Dateline | None:
    """The dateline in front of a lede; None where there is none."""
    found = _inline(_BARS.sub("|", text[:_HEAD]))
    return replace(found, piece=text[: len(found.piece)]) if found else None


def _inline(text: str) -> Dateline | None:
    found = _run_in(text) or _broken(text) or _glued(text) or _comma(text)
    if not found or (found.place is None and found.outlet):
        found = _weak(text) or found
    if found:
        return _with_supplier(found, text) if found.place else _with_place(found, text)
    orphan = _ORPHAN.match(text)
    return Dateline(orphan.group(), None, None, False) if orphan else None


def alone(text: str) -> Dateline | None:
    """A dateline that is a line of its own: "Probolinggo, Kabarkota", "SUKABUMI, kabarkota, com. -"."""
    if len(text) > 70 or len(text.split()) > 8 or any(mark in text for mark in '!?”"'):
        return None
    barred = _BARS.sub("|", text)
    head = barred.rstrip(" .,|:_–—-").lstrip("_")
    ended = barred.endswith(("–", "—", "|", "-"))
    parts = parts_of(head)
    if not parts or len(parts) > 4 or not all(is_part(part) for part in parts):
        return None
    place, outlet = sort(parts)
    known = place is not None and is_place(place)
    if known and len(parts) >= 2 and (ended or outlet):
        return Dateline(text, place, outlet, outlet is not None)
    if ended and (known or (outlet and place)):
        return Dateline(text, place, outlet, outlet is not None)
    return None


def _broken(text: str) -> Dateline | None:
    """The longest run of dateline parts that ends in a break."""
    best = None
    stamp = _STAMP.match(text) if _STAMPED.match(text) else None
    begin = stamp.end() if stamp else 0
    if not _may_break(text[begin : begin + _REACH + 1]):
        return None
    for match in _BREAK.finditer(text, begin, begin + _REACH):
        head, rest = text[begin : match.start()], text[match.end() :]
        parts = parts_of(head)
        if not parts or len(parts) > 5 or not all(is_part(part) for part in parts):
            continue
        signed = head.isupper() and _LOWER_OFFICE.match(rest)
        if not (signed or _BEGINS.match(rest) or any(IS_HOST.fullmatch(part) for part in parts)):
            continue
        place, outlet = sort(parts)
        if ":" in match.group() and not _colon_fits(parts, place, outlet):
            continue
        best = Dateline(text[: match.end()], place, outlet, outlet is not None)
    return best


def _may_break(text: str) -> bool:
    """Whether a mark stands in the text that can part a dateline from the lede: most paragraphs have none."""
    if any(mark in text for mark in "–—―−|>»~_") or "//" in text:
        return True
    return ("-" in text or ":" in text) and bool(_PLAIN_BREAK.search(text))


def _colon_fits(parts: list[str], place: str | None, outlet: str | None) -> bool:
    """A colon ends a dateline only after a known place alone, after publisher and place, or a publisher in capitals."""
    if place is None:
        return outlet is not None and len(parts) == 1 and parts[0].isupper()
    return is_place(place) and (outlet is not None or len(parts) == 1)


def _glued(text: str) -> Dateline | None:
    """All-capital publisher and place whose break was lost: "KABARKOTA, MALANGBupati …", "KABAR KOTA. MALANG. Bupati …"."""
    near = _NEAR.match(text)
    if near and is_place(near.group("place")) and not is_place(near.group("next")):
        return Dateline(near.group(), near.group("place"), None, False)
    tight = _TIGHT.match(text)
    if tight and is_place(tight.group("place")) and not has_office((tight.group("first") or "").split()):
        outlet = tight.group("first") or tight.group("second")
        return Dateline(tight.group(), tight.group("place"), outlet, outlet is not None)
    match = _GLUED.match(text) or _SPACED.match(text)
    if not match or (match.re is _SPACED and fold(match.group(2)) not in places()):
        return None
    return Dateline(match.group(), match.group(2), match.group(1), True)


def _run_in(text: str) -> Dateline | None:
    """A place that runs into the first word: "kabarkota.com | DenpasarBupati …"."""
    match = _RUN_IN.match(text) if "|" in text else None
    if not match or not is_place(match.group("place")):
        return None
    return Dateline(match.group(), match.group("place"), match.group("outlet"), True)


def _with_place(found: Dateline, text: str) -> Dateline:
    """A publisher's dateline with the place and comma behind it: "Kabarkota – Konawe, Rombongan …"."""
    match = _BEHIND.match(text, len(found.piece))
    if not match or not is_place(match.group("place")) or is_place(match.group("next")):
        return found
    return Dateline(text[: match.end()], match.group("place"), found.outlet, found.strong)


def _with_supplier(found: Dateline, text: str) -> Dateline:
    match = _SUPPLIER.match(text, len(found.piece)) if found.outlet is None else None
    if not match or not holds("press_office", match.group(), "words"):
        return found
    return Dateline(text[: match.end()], found.place, match.group().strip(" ."), True)


def _comma(text: str) -> Dateline | None:
    """A place in capitals and a comma, nothing else: "BANJARMASIN, Bupati …"."""
    match = _COMMA.match(text)
    return Dateline(match.group(), match.group("place"), None, False) if match and is_place(match.group("place")) else None


def _weak(text: str) -> Dateline | None:
    """A host name and a known place, or a host alone, without a proper break: "Kabar.com - Malang, …", "KABAR.COM, …"."""
    host = _LEADING_HOST.match(text) if "." in text else None
    if not host:
        return None
    rest = text[host.end() :]
    closed = _CLOSED.match(rest)
    if closed and (is_place(closed.group(1)) or (known_within(closed.group(1)) and not has_office(closed.group(1).split()))):
        return Dateline(text[: host.end() + closed.end()], closed.group(1), host.group(1), True)
    for few in _FEW_WORDS:
        words = few.match(rest)
        name = words.group().strip(" ’'") if words else ""
        if words and is_place(name):
            return Dateline(text[: host.end() + words.end()], name, host.group(1), True)
    if "," in host.group() and _OPENS.match(rest) and len(rest) > 60:
        return Dateline(host.group(), None, host.group(1), True)
    return None
