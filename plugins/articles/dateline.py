"""The dateline: where, by whom and when, in front of the lede: "SAMARINDA, Kabar.com — ", "Kabar.com | Tangerang – "."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from plugins.articles.phrases import listed
from plugins.articles.places import is_place, joined, places, provinces, publishers
from plugins.text.fold import fold

_REACH = 120  # characters in which a dateline must end
_DAYS = r"(?:senin|selasa|rabu|kamis|jum['’`]?at|sabtu|ahad|minggu)"
_MONTHS = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|jun(?:i)?|jul(?:i)?|agu(?:stus)?|agt|ags|sep(?:t(?:ember)?)?"
    r"|okt(?:ober)?|nov(?:ember)?|nop(?:ember)?|des(?:ember)?|january|february|march|may|june|july|aug(?:ust)?|oct(?:ober)?|dec(?:ember)?)"
)
_DATE = (
    rf"(?:{_DAYS}\s*,?\s*)?"
    rf"\(?(?:\d{{1,2}}\s+{_MONTHS}\.?(?:\s+\d{{4}})?|\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?|\d{{4}}-\d{{2}}-\d{{2}})\)?"
)
_HOST = (
    r"[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.\s?(?:com|co|id|net|org|info|news|tv|today|online|asia|my|web|media|xyz|site|live)(?:\.id)?"
)
# What parts a dateline from the lede. A bare hyphen counts only beside a blank or after a host name.
_BREAK = re.compile(
    r"\s*[,.;:]?\s*(?:[–—―−]+|--+|//+|\||>+|»|~|:(?=\s)|\s:\s|(?<=\s)-(?=\S)|-(?=\s)|(?<=\.com)-|(?<=\.co)-|(?<=\.id)-|(?<=\.net)-)"
    r"\s*[-–—]*\s*",
    re.IGNORECASE,
)
_STAMP = re.compile(rf"\s*(?:date\s+)?{_DATE}[\s,|–—-]*", re.IGNORECASE)
_DELIMITERS = re.compile(r"\s*[,|;~]\s*|\s+/\s+|\s+[–—-]\s*|\s*[–—]\s*|(?<=\w)-\s+|\s*\.\s+(?=[A-Z(])|\s*:\s+")
_IS_DATE = re.compile(rf"{_DATE}(?:\s*\d{{1,2}}[:.]\d{{2}}(?:\s*wi(?:b|ta|t))?)?|{_DAYS}", re.IGNORECASE)
_IS_HOST = re.compile(rf"(?:www\.)?{_HOST}", re.IGNORECASE)
_LEADING_HOST = re.compile(rf"({_HOST})\s*[,–—|-]\s*", re.IGNORECASE)
_NAME = re.compile(r"(?:\d{1,2}\s+)?[A-ZÉ][\w.'’-]*(?:\s+(?:[A-Z(][\w.'’)-]*|[0-9]{1,3}|dan|di|of))*")
_GLUED = re.compile(r"([A-Z][A-Z.\d]+(?:\s[A-Z]{2,})*),\s([A-Z]{3,}(?:\s[A-Z]{3,}){0,2})(?=[A-Z][a-z])")
_SPACED = re.compile(r"([A-Z][A-Z]+(?:\s[A-Z]+){0,3})\.\s([A-Z]{3,}(?:\s[A-Z]{3,}){0,2})\.\s(?=[A-Z][a-z])")
_TIGHT = re.compile(  # "BIAK-Kabupaten", "KABARKITA, BIAK-Kabupaten", "BIAK-(KABARKITA)-Kabupaten"
    r"(?:(?P<first>[A-Z][\w. ]{2,30}), ?)?(?P<place>[A-Z]{3,}(?:[ -][A-Z]{3,}){0,2})-"
    r"(?:\((?P<second>[A-Z][\w.-]+)\)-)?(?=[A-Z][a-z])"
)
_RUN_IN = re.compile(
    r"(?P<outlet>HOST)\s*\|\s*(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[A-Z][a-z])".replace("HOST", _HOST), re.ASCII
)
_COMMA = re.compile(r"(?P<place>[A-Z]{4,}(?: [A-Z]{3,}){0,2}), (?=[A-Z“][a-z])")
_ORPHAN = re.compile(r"[,.|]?\s*[–—|-]+\s*(?=[A-Z“\"])")
_SUFFIXES = frozenset({"com", "co", "id", "net", "co.id"})  # of a host name that was torn apart
_PUBLISHER = re.compile(
    r"(?:news|post|pos|times|media|kabar|radar|online|tv)$|^(?:media|radar|kabar|warta|berita|tribun|suara|lensa)\w{3,}$"
)
_NICKNAME = re.compile(r"[A-Z][a-z]+")
_INNER_HOST = re.compile(rf"(?<![\w.(-]){_HOST}(?=\s+[A-Z])|(?<=:){_HOST}", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\s*\(([^()]{2,40})\)\s*")


@dataclass(frozen=True, slots=True)
class Dateline:
    """`piece` is the printed text from the start of the line up to the lede; `strong`: it names a publisher."""

    piece: str
    place: str | None
    outlet: str | None
    strong: bool


@lru_cache(maxsize=4096)
def inline(text: str) -> Dateline | None:
    """The dateline in front of a lede; None where there is none."""
    found = _run_in(text) or _broken(text) or _glued(text) or _comma(text)
    if not found or (found.place is None and found.outlet):
        found = _weak(text) or found
    if found:
        return found
    orphan = _ORPHAN.match(text)
    return Dateline(orphan.group(), None, None, False) if orphan else None


def alone(text: str) -> Dateline | None:
    """A dateline that is a line of its own: "Probolinggo, Kabarkota", "SUKABUMI, kabarkota, com. -"."""
    if len(text) > 70 or len(text.split()) > 8 or re.search(r"[!?”\"]", text):
        return None
    head = re.sub(r"^_+|[\s.,|:_–—-]+$", "", text)
    ended = bool(re.search(r"[–—|-]\s*$", text))
    parts = _parts(head)
    if not parts or len(parts) > 4 or not all(_is_part(part) for part in parts):
        return None
    place, outlet = _sort(parts)
    known = place is not None and is_place(place)
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
    known = place is not None and is_place(place)
    return known and (outlet is not None or len(parts) == 1)


def _glued(text: str) -> Dateline | None:
    """All-capital publisher and place whose break was lost: "KABARKOTA, MALANGBupati …", "KABAR KOTA. MALANG. Bupati …"."""
    tight = _TIGHT.match(text)
    if tight and is_place(tight.group("place")) and not _has_office((tight.group("first") or "").split()):
        outlet = tight.group("first") or tight.group("second")
        return Dateline(tight.group(), tight.group("place"), outlet, outlet is not None)
    match = _GLUED.match(text) or _SPACED.match(text)
    if not match or (match.re is _SPACED and fold(match.group(2)) not in places()):
        return None
    return Dateline(match.group(), match.group(2), match.group(1), True)


def _run_in(text: str) -> Dateline | None:
    """A place that runs into the first word: "kabarkota.com | DenpasarBupati …"."""
    match = _RUN_IN.match(text)
    if not match or not is_place(match.group("place")):
        return None
    return Dateline(match.group(), match.group("place"), match.group("outlet"), True)


def _comma(text: str) -> Dateline | None:
    """A place in capitals and a comma, nothing else: "BANJARMASIN, Bupati …"."""
    match = _COMMA.match(text)
    return Dateline(match.group(), match.group("place"), None, False) if match and is_place(match.group("place")) else None


def _weak(text: str) -> Dateline | None:
    """A host name and a known place, or a host alone, without a proper break: "Kabar.com - Malang, …", "KABAR.COM, …"."""
    host = _LEADING_HOST.match(text)
    if not host:
        return None
    rest = text[host.end() :]
    closed = re.match(r"([^,\-–—|.“\"]{3,30}?)\s*[-,]\s*(?=[\"“A-Z])", rest)
    if closed and (is_place(closed.group(1)) or (_known_within(closed.group(1)) and not _has_office(closed.group(1).split()))):
        return Dateline(text[: host.end() + closed.end()], closed.group(1), host.group(1), True)
    for count in (3, 2, 1):
        words = re.match(rf"(?:\S+\s+){{{count}}}(?=[A-Z])", rest)
        if words and is_place(words.group().strip()):
            return Dateline(text[: host.end() + words.end()], words.group().strip(), host.group(1), True)
    if "," in host.group() and re.match(r"[\"“A-Z]", rest) and len(rest) > 60:
        return Dateline(host.group(), None, host.group(1), True)
    return None


def _parts(head: str) -> list[str]:
    """The parts of a dateline's head: what stands in parentheses is a part of its own."""
    spread = _INNER_HOST.sub(r" | \g<0> | ", _PARENTHESIS.sub(r" | (\1) | ", head))
    return [part.strip(" .,:") if not part.startswith("(") else part for part in _DELIMITERS.split(spread) if part.strip(" .,")]


def _is_part(part: str) -> bool:
    if _IS_DATE.fullmatch(part.strip("()")) or _IS_HOST.fullmatch(part.strip("()[]")):
        return True
    if part.startswith("(") and part.endswith(")"):
        return len(part.split()) <= 5
    if is_place(part) or fold(part) in publishers() or fold(part) in _SUFFIXES:
        return True
    words = part.split()
    if len(words) > 5 or not (_NAME.fullmatch(part) or (len(words) == 1 and re.fullmatch(r"[\w-]+", part))):
        return False
    if _outlet_like(part) and len(words) <= 4:
        return True
    if is_place(" ".join(words[-2:])) and not _has_office(words[:-2]):  # "Kabarmomen Kota Malang"
        return True
    return len(words) <= 4 and not _has_office(words)


def _has_office(words: list[str]) -> bool:
    """Whether one of the words belongs to a lede that begins with a person or a body."""
    return any(fold(word).strip(".") in listed("office", "words") for word in words)


def _outlet_like(part: str) -> bool:
    if part.startswith("(") or _IS_HOST.fullmatch(part.strip("[]")) or fold(part) in publishers():
        return not _IS_DATE.fullmatch(part.strip("()"))
    if is_place(part):
        return False
    return any(word.strip(".") in listed("outlet", "words") for word in fold(part).split()) or bool(_PUBLISHER.search(fold(part)))


def _sort(parts: list[str]) -> tuple[str | None, str | None]:
    """Place and publisher among the parts of a dateline."""
    named = [part for part in parts if not _IS_DATE.fullmatch(part.strip("()"))]
    outlets = [part for part in named if _outlet_like(part)]
    rest = [part for part in named if part not in outlets and fold(part) not in _SUFFIXES]
    known = [part for part in rest if is_place(part)]
    if known and len(rest) > len(known) and not outlets:
        outlets, rest = [part for part in rest if part not in known], known
    narrow = [part for part in rest if fold(part) not in provinces()]
    rest = narrow if any(part in known for part in narrow) else rest  # "KALTENG, Palangka Raya"
    outlet = outlets[0].strip("()[] ") if outlets else None
    if outlet and not rest and _IS_HOST.fullmatch(outlet) and is_place(outlet.partition("-")[0]) and "-" in outlet:
        rest, outlet = [outlet.partition("-")[0]], outlet.partition("-")[2]
    if len(rest) == 1 and not known and not outlets and (_holds_place(rest[0]) or _NICKNAME.fullmatch(rest[0])):
        return None, rest[0]  # one unknown word in small letters is a publisher; in capitals it may be a town
    if not known and (len(rest) == 1 or (not rest and outlet)):
        inner = _known_within(rest[0] if rest else outlet or "")
        if inner:
            return inner, outlet or rest[0]
    return (", ".join(rest) or None), outlet


def _holds_place(word: str) -> bool:
    """Whether one long unknown word holds a place's name, as publishers' names do: "KABARLAMPUNGCOM"."""
    plain = fold(word)
    if " " in plain or len(plain) < 9:
        return False
    return any(len(name) >= 5 and name in plain and len(plain) - len(name) >= 3 for name in joined())


def _known_within(part: str) -> str | None:
    """The known place in a publisher's name: "Kabar Pohuwato", "MUKOMUKO RU"; None where the rest only tells which part of it."""
    words = part.split()
    for size in range(len(words) - 1, 0, -1):
        for begin in range(len(words) - size + 1):
            piece = " ".join(words[begin : begin + size])
            others = [fold(word) for word in words[:begin] + words[begin + size :]]
            if fold(piece) in listed("outlet", "words") or any(word in listed("place", "words") for word in others):
                continue
            if is_place(piece):
                return piece
    return None
