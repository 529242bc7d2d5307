"""The dateline: where, by whom and when, in front of the lede: "SAMARINDA, Kabar.com — ", "Kabar.com | Tangerang – "."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from plugins.articles.phrases import listed
from plugins.gazetteer.load import gazetteer
from plugins.text.fold import fold

_REACH = 120  # characters in which a dateline must end
_DAYS = r"(?:senin|selasa|rabu|kamis|jum['’`]?at|sabtu|ahad|minggu)"
_MONTHS = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|jun(?:i)?|jul(?:i)?|agu(?:stus)?|agt|ags|sep(?:t(?:ember)?)?"
    r"|okt(?:ober)?|nov(?:ember)?|nop(?:ember)?|des(?:ember)?|january|february|march|may|june|july|aug(?:ust)?|oct(?:ober)?|dec(?:ember)?)"
)
_DATE = rf"(?:{_DAYS}\s*,?\s*)?\(?(?:\d{{1,2}}\s+{_MONTHS}\.?(?:\s+\d{{4}})?|\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?|\d{{4}}-\d{{2}}-\d{{2}})\)?"
_HOST = (
    r"[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.\s?(?:com|co|id|net|org|info|news|tv|today|online|asia|my|web|media|xyz|site|live)(?:\.id)?"
)
# What parts a dateline from the lede. A bare hyphen counts only beside a blank or after a host name.
_BREAK = re.compile(
    r"\s*[,.;:]?\s*(?:[–—―−]+|--+|//+|\||>+|»|:(?=\s)|(?<=\s)-(?=\S)|-(?=\s)|(?<=\.com)-|(?<=\.co)-|(?<=\.id)-|(?<=\.net)-)"
    r"\s*[-–—]*\s*",
    re.IGNORECASE,
)
_STAMP = re.compile(rf"\s*(?:date\s+)?{_DATE}[\s,|–—-]*", re.IGNORECASE)
_DELIMITERS = re.compile(r"\s*[,|;]\s*|\s+/\s+|\s+[–—-]\s+|\s*[–—]\s*|\s*\.\s+(?=[A-Z(])|\s*:\s+")
_IS_DATE = re.compile(rf"{_DATE}(?:\s*\d{{1,2}}[:.]\d{{2}}(?:\s*wi(?:b|ta|t))?)?|{_DAYS}", re.IGNORECASE)
_IS_HOST = re.compile(rf"(?:www\.)?{_HOST}", re.IGNORECASE)
_NAME = re.compile(r"(?:\d{1,2}\s+)?[A-ZÉ][\w.'’-]*(?:\s+(?:[A-Z(][\w.'’)-]*|[0-9]{1,3}|dan|di|of))*")
_GLUED = re.compile(r"([A-Z][A-Z.\d]+(?:\s[A-Z]{2,})*),\s([A-Z]{3,}(?:\s[A-Z]{3,}){0,2})(?=[A-Z][a-z])")
_ORPHAN = re.compile(r"[,.|]?\s*[–—|-]+\s*(?=[A-Z“\"])")
_PARENTHESIS = re.compile(r"\s*\(([^()]{2,40})\)\s*")


@dataclass(frozen=True, slots=True)
class Dateline:
    """`piece` is the printed text from the start of the line up to the lede; `strong`: it names a publisher."""

    piece: str
    place: str | None
    outlet: str | None
    strong: bool


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Every name of a place that a dateline may hold, folded: regions, their capitals and aliases, districts."""
    known = gazetteer()
    names = {district.name for district in known.districts.values()}
    for region in known.regions.values():
        names.update((region.name, region.bare, region.capital or "", *region.aliases))
    return frozenset(fold(name) for name in names if name)


@lru_cache(maxsize=1)
def _publishers() -> frozenset[str]:
    """Folded spellings of the registered publishers."""
    return frozenset(name for outlet in gazetteer().outlets.values() for name in (fold(outlet.name), *outlet.names))


def inline(text: str) -> Dateline | None:
    """The dateline in front of a lede; None where there is none."""
    found = _broken(text) or _glued(text) or _unbroken(text)
    if found:
        return found
    orphan = _ORPHAN.match(text)
    return Dateline(orphan.group(), None, None, False) if orphan else None


def alone(text: str) -> Dateline | None:
    """A dateline that is a line of its own: "Probolinggo, Kabarkota", "SUKABUMI, kabarkota, com. -"."""
    if len(text) > 70 or len(text.split()) > 8 or re.search(r"[!?”\"]", text):
        return None
    head = re.sub(r"[\s.,|:–—-]+$", "", text)
    ended = bool(re.search(r"[–—|-]\s*$", text))
    parts = _parts(head)
    if not parts or len(parts) > 4 or not all(_is_part(part) for part in parts):
        return None
    place, outlet = _sort(parts)
    known = place is not None and fold(place) in places()
    if known and len(parts) >= 2 and (ended or outlet):
        return Dateline(text, place, outlet, outlet is not None)
    if ended and (known or (outlet and place)):
        return Dateline(text, place, outlet, outlet is not None)
    return None


def _broken(text: str) -> Dateline | None:
    """The longest run of dateline parts that ends in a break."""
    best = None
    stamp = _STAMP.match(text)
    begin = stamp.end() if stamp else 0
    for match in _BREAK.finditer(text, begin, begin + _REACH):
        head, rest = text[begin : match.start()], text[match.end() :]
        parts = _parts(head)
        if not parts or len(parts) > 5 or not all(_is_part(part) for part in parts):
            if parts and _is_prose(head):
                break
            continue
        if not re.match(r"[\"“‘'(\[]?[A-Z0-9À-Þ]", rest) and not any(_IS_HOST.fullmatch(part) for part in parts):
            continue
        place, outlet = _sort(parts)
        if ":" in match.group() and not _colon_fits(parts, place, outlet):
            continue
        best = Dateline(text[: match.end()], place, outlet, outlet is not None)
    return best


def _colon_fits(parts: list[str], place: str | None, outlet: str | None) -> bool:
    """A colon ends a dateline only after a known place alone, or after publisher and place."""
    known = place is not None and fold(place) in places()
    return known and (outlet is not None or len(parts) == 1)


def _glued(text: str) -> Dateline | None:
    """The dateline of an all-capital publisher whose break was lost: "KABARKOTA, MALANGBupati …"."""
    match = _GLUED.match(text)
    if not match:
        return None
    return Dateline(match.group(), match.group(2), match.group(1), True)


def _unbroken(text: str) -> Dateline | None:
    """Host and known place without a break: "Kabarkota6.com, Jakarta Pemerintah …"."""
    match = re.match(rf"({_HOST}),\s+", text)
    if not match:
        return None
    words = text[match.end() : match.end() + 60].split()
    for count in (3, 2, 1):
        place = " ".join(words[:count])
        if len(words) > count and fold(place) in places() and words[count][:1].isupper():
            end = text.index(place, match.end()) + len(place)
            blank = len(text[end:]) - len(text[end:].lstrip())
            return Dateline(text[: end + blank], place, match.group(1), True)
    return None


def _parts(head: str) -> list[str]:
    """The parts of a dateline's head: what stands in parentheses is a part of its own."""
    spread = _PARENTHESIS.sub(r" | (\1) | ", head)
    return [part.strip(" .,") if not part.startswith("(") else part for part in _DELIMITERS.split(spread) if part.strip(" .,")]


def _is_part(part: str) -> bool:
    if _IS_DATE.fullmatch(part.strip("()")) or _IS_HOST.fullmatch(part.strip("()[]")):
        return True
    if part.startswith("(") and part.endswith(")"):
        return len(part.split()) <= 5
    if fold(part) in places() or fold(part) in _publishers() or fold(part) in {"com", "co", "id", "net", "co.id"}:
        return True
    words = part.split()
    if len(words) > 5 or not (_NAME.fullmatch(part) or (len(words) == 1 and re.fullmatch(r"[\w-]+", part))):
        return False
    if _outlet_like(part) and len(words) <= 4:
        return True
    return len(words) <= 4 and not any(fold(word).strip(".") in listed("office", "words") for word in words)


def _is_prose(head: str) -> bool:
    return len(head.split()) > 12


def _outlet_like(part: str) -> bool:
    if part.startswith("(") or _IS_HOST.fullmatch(part.strip("[]")) or fold(part) in _publishers():
        return not _IS_DATE.fullmatch(part.strip("()"))
    return any(word.strip(".") in listed("outlet", "words") for word in fold(part).split()) or bool(
        re.search(r"(?:news|post|pos|times|media|kabar|radar|online|tv)$", fold(part)) and fold(part) not in places()
    )


def _sort(parts: list[str]) -> tuple[str | None, str | None]:
    """Place and publisher among the parts of a dateline."""
    named = [part for part in parts if not _IS_DATE.fullmatch(part.strip("()"))]
    outlets = [part for part in named if fold(part) not in places() and _outlet_like(part)]
    rest = [part for part in named if part not in outlets and fold(part) not in {"com", "co", "id", "net", "co.id"}]
    known = [part for part in rest if fold(part) in places()]
    if known and len(rest) > len(known) and not outlets:
        outlets = [part for part in rest if part not in known]
        rest = known
    outlet = outlets[0].strip("()[] ") if outlets else None
    if not rest and outlet:
        kept = [word for word in outlet.split() if fold(word) not in listed("outlet", "words")]
        if 0 < len(kept) < len(outlet.split()) and fold(" ".join(kept)) in places():
            return " ".join(kept), outlet
    return (", ".join(rest) or None), outlet
