"""The parts of a dateline: places, publishers and dates, told apart by the gazetteer and by their form."""

from __future__ import annotations

import re

from plugins.articles.phrases import listed
from plugins.articles.places import is_place, joined, provinces, publishers
from plugins.text.fold import fold

DAYS = r"(?:senin|selasa|rabu|kamis|jum['’`]?at|sabtu|ahad|minggu)"
_MONTHS = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|jun(?:i)?|jul(?:i)?|agu(?:stus)?|agt|ags|sep(?:t(?:ember)?)?"
    r"|okt(?:ober)?|nov(?:ember)?|nop(?:ember)?|des(?:ember)?|january|february|march|may|june|july|aug(?:ust)?|oct(?:ober)?|dec(?:ember)?)"
)
DATE = (
    rf"(?:{DAYS}\s*,?\s*)?"
    rf"\(?(?:\d{{1,2}}\s+{_MONTHS}\.?(?:\s+\d{{4}})?|\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?|\d{{4}}-\d{{2}}-\d{{2}})\)?"
)
HOST = (
    r"[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.\s?(?:com|co|id|net|org|info|news|tv|today|online|asia|my|web|media|xyz|site|live)(?:\.id)?"
)
_DELIMITERS = re.compile(
    r"\s*[,|;~]\s*|\s+[lI]\s+(?=[A-Z])|\s+/\s+|\s+[–—-]\s*|\s*[–—]\s*|(?<=\w)-\s+|\s*\.\s+(?=[A-Z(])|\s*:\s+"
)
_IS_DATE = re.compile(rf"{DATE}(?:\s*\d{{1,2}}[:.]\d{{2}}(?:\s*wi(?:b|ta|t))?)?|{DAYS}", re.IGNORECASE)
IS_HOST = re.compile(rf"(?:www\.)?{HOST}", re.IGNORECASE)
_NAME = re.compile(r"(?:\d{1,2}\s+)?[A-ZÉ][\w.'’-]*(?:\s+(?:[A-Z(][\w.'’)-]*|[0-9]{1,3}|dan|di|of))*")
_SUFFIXES = frozenset({"com", "co", "id", "net", "co.id"})  # of a host name that was torn apart
_PUBLISHER = re.compile(
    r"(?:news|post|pos|times|media|kabar|radar|online|tv)$|^(?:media|radar|kabar|warta|berita|tribun|suara|lensa)\w{3,}$"
)
_NICKNAME = re.compile(r"[A-Z][a-z]+\d*")
_INNER_HOST = re.compile(rf"(?<![\w.(-]){HOST}(?=\s+[A-Z])|(?<=:){HOST}", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\s*\(([^()]{2,40})\)\s*")


def parts_of(head: str) -> list[str]:
    """The parts of a dateline's head: what stands in parentheses is a part of its own."""
    spread = _INNER_HOST.sub(r" | \g<0> | ", _PARENTHESIS.sub(r" | (\1) | ", head))
    return [part.strip(" .,:") if not part.startswith("(") else part for part in _DELIMITERS.split(spread) if part.strip(" .,")]


def is_part(part: str) -> bool:
    """Whether a part can stand in a dateline: a date, a publisher, a place, or a name that begins no lede."""
    if _IS_DATE.fullmatch(part.strip("()")) or IS_HOST.fullmatch(part.strip("()[]")):
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
    if is_place(" ".join(words[-2:])) and not has_office(words[:-2]):  # "Kabarmomen Kota Malang"
        return True
    return len(words) <= 4 and not has_office(words)


def has_office(words: list[str]) -> bool:
    """Whether one of the words belongs to a lede that begins with a person or a body."""
    return any(fold(word).strip(".") in listed("office", "words") for word in words)


def _outlet_like(part: str) -> bool:
    if part.startswith("(") or IS_HOST.fullmatch(part.strip("[]")) or fold(part) in publishers():
        return not _IS_DATE.fullmatch(part.strip("()"))
    if is_place(part):
        return False
    words = [word.strip(".") for word in fold(part).split()]
    return any(word in listed("outlet", "words") or word in listed("advertorial", "codes") for word in words) or bool(
        _PUBLISHER.search(fold(part))
    )


def sort(parts: list[str]) -> tuple[str | None, str | None]:
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
    if outlet and not rest and IS_HOST.fullmatch(outlet) and is_place(outlet.partition("-")[0]) and "-" in outlet:
        rest, outlet = [outlet.partition("-")[0]], outlet.partition("-")[2]
    if len(rest) == 1 and not known and not outlets and (_holds_place(rest[0]) or _NICKNAME.fullmatch(rest[0])):
        return None, rest[0]  # one unknown word in small letters is a publisher; in capitals it may be a town
    if not known and (len(rest) == 1 or (not rest and outlet)):
        inner = known_within(rest[0] if rest else outlet or "")
        if inner:
            return inner, outlet or rest[0]
    return (", ".join(rest) or None), outlet


def _holds_place(word: str) -> bool:
    """Whether one long unknown word holds a place's name, as publishers' names do: "KABARLAMPUNGCOM"."""
    plain = fold(word)
    size, known = len(plain), joined()
    if " " in plain or size < 9:
        return False
    return any(plain[i:j] in known for i in range(size - 4) for j in range(i + 5, min(size, i + size - 3) + 1))


def known_within(part: str) -> str | None:
    """The known place in a publisher's name: "Kabar Pohuwato", "MUKOMUKO RU"; None where the rest only tells which part of it."""
    words = part.split()
    for size in range(len(words) - 1, 0, -1):
        for begin in range(len(words) - size + 1):
            piece = " ".join(words[begin : begin + size])
            others = [fold(word) for word in words[:begin] + words[begin + size :]]
            if fold(piece) in listed("outlet", "words") or any(word in listed("place", "words") for word in others):
                continue
            if is_place(piece) and fold(piece) not in provinces():
                return piece
    return None
