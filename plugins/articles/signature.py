"""Who wrote and who supplied: closing codes "(eri/udi)", labelled lines "Reporter : …", names on the stamp line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.articles.phrases import alternation, listed
from plugins.text.fold import fold

_LABELS = alternation("byline", "labels")
_LABEL = re.compile(rf"\W*(?:{_LABELS})(?:\s*[/&]\s*(?:{_LABELS}))*\s*(?P<mark>[:;→=|-]|$)\s*", re.IGNORECASE)
_BY = re.compile(rf"\W*(?:{alternation('byline', 'plain')})\s+", re.IGNORECASE)
_NEXT_LABEL = re.compile(rf"(?:^|[\s|,;/–—-]+)(?:{_LABELS})\s*[:]\s*", re.IGNORECASE)
_CREDIT = re.compile(rf"\W*(?:{alternation('credit', 'labels')})\s*(?:[:=])\s*", re.IGNORECASE)
# A closing code, after the last sentence: in brackets, or a run of asterisks, with stray marks around it.
_CLOSING = re.compile(
    r"[\s.*/|–—-]*(?:(?:[(\[{](?P<first>[*\w/ .-]{0,40})[)\]}]\s*)?[(\[{](?P<inside>[^()\[\]{}]{0,60})[)\]}]"
    r"|(?P<stars>\*{1,5}(?:\s*[/|]?\s*[\w. ]{1,30})?|(?<=[.”\"])\s*#{1,3})|(?<=[.”\"])\s*(?://+|@|\|)\s*(?P<tag>\w{2,20})"
    r"|(?<=[a-z]{5}\.)\s+(?P<initials>[A-Z]{2,4})"
    r"|(?<=[.”\"])\s+(?P<number>[A-Z]{1,3}-\d{2,4})"
    r"|(?<=[a-z)][.”\"])\s*(?P<row>[A-Z][\w.]*(?: [A-Z]\w*)?(?:/[A-Z]?\w{1,15}(?: [A-Z]\w{1,15})?){2,3}))[\s.*]*$"
)
_SIGNS = ("stars", "tag", "initials", "number", "row")  # the forms without brackets
_LOWER_CODE = re.compile(
    r"[a-z]{2,5}|[a-z]*(?:adpim|humas|kominfo|prokopim|prokompim)[a-z]*|[a-z]+(?:prov|kab|kota)[a-z]*"
    r"|[\w.* -]{1,25}/[\w.*/ -]{1,25}|(?i:hms|humas|kominfo|diskominfo|prokopim|adpim)"
)
_DEGREE = re.compile(r"\b[A-Z]{1,2}\.[A-Z][a-z]{0,3}\.$")
_REACH = 140  # characters from the end in which a closing code begins
_LOOSE = " .*\t\u00a0\u2002\u2003\u2009\u200a\u202f\u3000"  # what may stand behind a code
_ONE_CODE = re.compile(r"[A-Za-z]{1,5}[/-]\d{1,3}")
_SENTENCE_END = re.compile(r"[.!?…][”\"’'“)]*$|[”\"“]$")
_DATELIKE = re.compile(r"\d{1,2}[/.-]\d{1,2}|\d{4}|\b\d{1,2}[.:]\d{2}\b")
_PICTURE = re.compile(r"\b(?:foto|dok|ist|sumber|gambar)\b", re.IGNORECASE)
_HOST = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.(?:com|co|id|net|org|news|info|tv|today)(?:\.id)?$", re.IGNORECASE)
_EMPLOYER = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.(?:com|co|id|net)(?:\s[A-Z]\w+)?,\s*", re.IGNORECASE)
EMPLOYER_BEHIND = re.compile(r"\s+[-–|]\s+\w.*$")
_SPLIT = re.compile(r"\s*[/,;&|]\s*|\s+dan\s+|\s+-\s+")
_WRAPPED = re.compile(r"[*\s–—-]*[(\[{](?P<inside>[^()\[\]{}]{1,80})[)\]}][\s.*]*")
_MARKED = re.compile(r"[*/–—-]+\s*(?P<inside>\w[\w. /]{1,40}?)\s*[*/–—-]*")
_ITEM = re.compile(r"[*–—-] \w.*[\w.]")  # a row of a list; a code follows its mark at once or is closed by one
_FULL_NAME = re.compile(r"[A-Z][\w.'’]*(?:\s+[A-Z][\w.'’]*){0,4}\s*")
_PARTS = re.compile(r"[/,|-]")
_TRADE_WORDS = re.compile(r"[/,\s*-]+")
_FILLERS = listed("code", "empty") | listed("byline", "labels") | listed("advertorial", "codes")


@dataclass(frozen=True, slots=True)
class Code:
    """A closing code: `start` of its piece in the paragraph, the names in it, whether it marks paid content."""

    start: int
    text: str
    names: tuple[str, ...]
    advertorial: bool
    sure: bool  # a form that cannot be an ordinary parenthesis


def closing_code(text: str) -> Code | None:
    """The code at the end of a paragraph; None where the last parenthesis is part of the sentence."""
    reach = max(0, len(text) - _REACH)
    match = _CLOSING.search(text, reach) if _may_close(text[reach:]) else None
    if not match:
        return None
    before, start = text[: match.start()].rstrip(), match.start()
    start += len(text[start:]) - len(text[start:].lstrip())
    if text[start : start + 1] == "." and not before.endswith((".", "!", "?", "…")):  # the full stop belongs to the sentence
        before += "."
        start += 1 + len(text[start + 1 :]) - len(text[start + 1 :].lstrip())
    piece = text[start:].rstrip()
    if match.group("inside") is None:
        return Code(start, piece, names(next(filter(None, map(match.group, _SIGNS)), "")), False, True)
    inside = match.group("inside").strip()
    signed = labelled(inside)  # "( Laporan Wartawan Budi )"
    special = signed is not None or _is_special(inside)
    if _DEGREE.search(before) and inside.istitle() and inside.isalpha():  # "M.Tr. (Han)"
        return None
    if not before or len(inside.split()) > 6 or _DATELIKE.search(inside) or _PICTURE.search(inside):
        return None
    if inside.endswith((".", "!", "?")) and not special:  # a sentence in brackets
        return None
    after_sentence = bool(_SENTENCE_END.search(before))
    if not after_sentence and not special and (piece.endswith(".") or not _LOWER_CODE.fullmatch(inside)):
        return None  # "… Program Keluarga Harapan (PKH)", "… (bapenda)."
    found = merge([names(match.group("first") or ""), names(inside) if signed is None else signed])
    return Code(start, piece, found, is_advertorial(piece), special or "/" in inside)


def _may_close(tail: str) -> bool:
    """Whether the end of a paragraph has a mark that stands in every closing code: most have none."""
    end = tail.rstrip(_LOOSE)
    if end.endswith((")", "]", "}")) or any(mark in tail for mark in "*#@|") or tail.count("/") > 1:
        return True
    return end[-2:].isupper() or ("-" in tail and end[-1:].isdigit())


def code_line(text: str) -> tuple[str, ...] | None:
    """The names of a line that is nothing but a code: "(luthfi/kabar.com)", "-red-"; None for other lines."""
    match = _WRAPPED.fullmatch(text) or (_MARKED.fullmatch(text) if len(text.split()) <= 3 else None)
    if (
        match is None
        or _ITEM.fullmatch(text)
        or len(match.group("inside").split()) > 8
        or _DATELIKE.search(match.group("inside"))
    ):
        return None
    return names(match.group("inside"))


def labelled(text: str) -> tuple[str, ...] | None:
    """The names of a line "Reporter : Sayful", "Editor: A / Penulis: B", "Oleh Budi"; None where no label opens the line."""
    match = _LABEL.match(text)
    if match and match.group("mark") and len(text.split()) <= 14:
        return names(_NEXT_LABEL.sub(" / ", text[match.end() :]))
    plain = _BY.match(text)
    rest = _EMPLOYER.sub("", text[plain.end() :]) if plain else ""
    found = _FULL_NAME.fullmatch(rest)
    return names(rest) if found and not is_office(fold(rest).split()) else None


def label_alone(text: str) -> bool:
    """Whether the line is only a label: "Penulis", "Editor :"."""
    return fold(text).strip(" :.→-•|") in listed("byline", "labels") | listed("byline", "plain")


def credited(text: str) -> str | None:
    """The supplier named by a line "Sumber Berita : Kominfo Kota", "" where none is named; None for other lines."""
    match = _CREDIT.match(text)
    return text[match.end() :].strip(" .•") if match and len(text.split()) <= 14 else None


def names(text: str) -> tuple[str, ...]:
    """The names or codes in a piece of text, split at "/" and ","; hosts, one-letter parts and filler words dropped."""
    cleaned = " ".join(text.split()).strip(" .*[]()–—-:|•→")
    if _ONE_CODE.fullmatch(cleaned):  # "KP/03" is one code
        return (cleaned,)
    parts = (part.strip(" .*–—-:|•)(") for part in _SPLIT.split(cleaned))
    return tuple(
        part
        for part in parts
        if 1 < len(part) <= 60 and any(map(str.isalpha, part)) and not _HOST.match(part) and fold(part) not in _FILLERS
    )


def merge(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """All names in order, each once whatever its case."""
    seen: dict[str, str] = {}
    for group in found:
        for name in group:
            seen.setdefault(fold(name), name)
    return tuple(seen.values())


def is_office(words: Iterable[str]) -> bool:
    """Whether one of the folded words is an office, a body or a common word: no person's name then."""
    return any(word.strip(".") in listed("office", "words") for word in words)


def is_advertorial(text: str) -> bool:
    """Whether a code marks paid content: "(adv)", "(Adv/Diskominfo)"."""
    return any(part.strip(" *()[]") in listed("advertorial", "codes") for part in _PARTS.split(fold(text)))


def _is_special(inside: str) -> bool:
    """Whether a code holds nothing but asterisks and words of the trade: "*", "adv", "red/rls"."""
    parts = [part for part in _TRADE_WORDS.split(fold(inside)) if part]
    return all(part in listed("code", "empty") or part in listed("advertorial", "codes") for part in parts)
