"""Captions of pictures: those that a credit or a file name marks, and the wording of those that bear no mark."""

from __future__ import annotations

import re

from plugins.articles.phrases import listed, opens
from plugins.text.fold import fold
from plugins.text.tokens import sentences

_FILE = re.compile(
    r"(?:^|\s)[\w()%.-]+\.(?:jpe?g|png|webp|gif|bmp|heic)|^(?:IMG|DSC|WhatsApp Image|Screenshot|PHOTO|VID|FB_IMG)[-_ ]?\d[\w.-]*"
    r"|^[a-z0-9]+(?:-[a-z0-9]+){3,}$",
    re.IGNORECASE,
)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){3,}")
# A picture's credit near the end of its caption.
_PHOTO = re.compile(
    r"(?:[(\[/|.,\s–-]|^)\s*(?:foto|poto|fhoto|photo|gambar|sumber foto|image|ist)\s*(?:[A-Z]\s*)?[:：/;]|\(\s*sumber\s*[:：]"
    r"|\bfoto\s*[-–]\s*\w|\bfoto\s+by\b|\(\s*foto\b|\bfoto\.?\s*ist\b|/ist\b|\bperbesar$|[(/\s,.-]\s*ist(?:imewa)?\s*[).]*$"
    r"|\bist\s*[-/]\s*\w+|\(\s*ist(?:imewa)?\b|(?:[-–(/|.,]|^)\s*dok(?:umentasi|umen)?\b(?:\s*[.:/]|\s+(?:foto|pribadi|humas|pem|disk|kom|prok|ist))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\S[-–]\s?[A-Z][\w .'’]{2,40}/[\w. ]{2,30}[-–]+$")  # "Bupati X memimpin apel-Budi/kabarkita.id--"
_AGENCY = re.compile(r"(?:^|[.)(\s])(?:(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*)/\s?(?:[A-Z][\w.'-]*)(?:\s[A-Z][\w.'-]*){0,4}\)?\.?$")
_SLASHED = re.compile(r"[A-Z][\w.]+(?: [A-Z][\w.]+){1,2} / [A-Z]")  # "Kabar Kita / Bupati …"
_FIRST_CREDIT = re.compile(  # "BUDI/KABAR APEL PAGI. Para …", "Kabar Kita / APEL – Para …"
    r"[A-Z][A-Z .'’-]{3,40}/[A-Z][A-Z.]{1,20}(?: [A-Z]{2,}){1,4}[.:] [A-Z]"
    r"|[A-Z][\w .]{2,30} ?/ ?[A-Z]{3,}(?: [A-Z]{2,}){0,3} [–-] [A-Z]"
)
_BARE_CREDIT = re.compile(
    r"(?:[A-Z][A-Z .-]{2,30}|[\w.-]+\.(?:com|co|id|net)) ?/ ?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}", re.ASCII
)
_HOST_CREDIT = re.compile(r"\([^()]*\w\.(?:com|co|id|net)\b[^()]*\)\.?$")
_PREFIX = re.compile(r"^[\w.]+\.(?:com|co|id|net)\s*[-–—]+\s*", re.IGNORECASE)
_INNER_STOP = re.compile(r"[a-z0-9)”\"][.!?]\s+[A-Z“\"]")
_VERB = re.compile(r"\b(?:me[a-z]{4,}|ber[a-z]{3,}|di[a-z]{3,}|ter[a-z]{4,}|kata|ujar|minta|ajak|harap)\b")
_FUNCTION = frozenset(
    {"dan", "beserta", "bersama", "dengan", "di", "tengah", "kanan", "kiri", "dua", "tiga", "dari", "para", "yang"}
)
_BRACKET_CREDIT = re.compile(r"[\[(][\w .'’-]{2,40}/[\w .'’-]{2,30}[\])]\.?$")
_IN_CAPITALS = re.compile(r"[A-Z]{4,}(?: [A-Z]{3,}){0,2}(?: [-–]|[:,.]) \w+,? [\w(]")
_DATED_END = re.compile(r"\(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\)(?: (?:lalu|kemarin|siang|pagi|sore|malam))?\.?$")


def names_file(text: str) -> bool:
    """Whether the line holds a picture's file name: "IMG_20250303"; in lower case with hyphens it may be an address."""
    return _FILE.search(text) is not None and not _SLUG.fullmatch(text)


def is_credited(text: str, count: int) -> bool:
    """Whether a label, a file name or a credit makes a line of `count` words a caption."""
    if count > 70:
        return False
    if opens("caption", _PREFIX.sub("", text)):
        return True
    if count <= 60 and _SLASHED.match(text) and fold(text.split()[0]) not in listed("office", "words"):
        return True
    if (count <= 60 and _FIRST_CREDIT.match(text)) or (count <= 8 and _BARE_CREDIT.fullmatch(text)):
        return True
    if count <= 60 and (_FILE.search(text[:60]) if not _SLUG.fullmatch(text) else text.islower()):
        return True
    if text[0] in '“"':
        return False
    tail = text[max(len(text) - 75, len(text) // 3) :] if count > 12 else text
    if _PHOTO.search(tail) or _BETWEEN.search(tail) or (count >= 5 and not text.endswith(".") and _AGENCY.search(tail)):
        return True
    if not 6 <= count <= 40 or not _HOST_CREDIT.search(text) or _INNER_STOP.search(text[: text.rfind("(") - 2]):
        return False
    return not re.search(r"[”\"]\s*,?\s*\w+", text)


def has_bracket_credit(text: str) -> bool:
    """Whether photographer and publisher close the line: "[budi contoh/kabarkita]"."""
    return _BRACKET_CREDIT.search(text) is not None


def holds_scene(text: str) -> bool:
    """Whether a word of scenes stands anywhere in the line."""
    return any(word in listed("caption", "scene") for word in fold(text).split())


def opens_in_capitals(text: str) -> bool:
    """A newspaper's caption: its subject in capitals, then a sentence: "SUASANA, tumpukan …", "PELANTIKAN - Besok …"."""
    return _IN_CAPITALS.match(text) is not None


def is_scene(text: str) -> bool:
    """ "Bupati X (tengah) saat membuka rapat": before the word of the scene nothing but who is seen, no main verb behind it."""
    words = text.split()
    if fold(words[0]) in listed("sentence", "openers") - listed("office", "words"):  # "Adapun Kepala Dinas, didampingi …"
        return False
    for at, word in enumerate(words[:14]):
        if at and fold(word) in listed("caption", "scene"):
            seen = [fold(part.strip("(),.")) for part in words[:at] if part[:1].islower()]
            rest = fold(" ".join(words[at:]))
            return at >= 2 and all(part in _FUNCTION for part in seen) and len(_VERB.findall(rest)) <= 1 and len(words) <= 32
    return False


def is_dated_scene(text: str) -> bool:
    """One sentence: who is seen, all in capitals, at what work, and last the day in brackets."""
    words = text.split()
    at = next((at for at, word in enumerate(words[:14]) if at > 1 and fold(word) in listed("caption", "work")), 0)
    return at > 1 and not any(part[:1].islower() for part in words[:at]) and is_dated_sentence(text)


def is_dated_sentence(text: str) -> bool:
    """One sentence that closes with its day in brackets."""
    return _DATED_END.search(text) is not None and len(text.split()) <= 45 and len(sentences(text)) == 1


def is_short_scene(text: str) -> bool:
    """A scene in a sentence too short for a lede, or with its day."""
    return is_scene(text) and (len(text.split()) <= 16 or is_dated_sentence(text))
