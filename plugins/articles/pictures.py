"""Captions of pictures: those that a credit or a file name marks, and the wording of those that bear no mark."""

from __future__ import annotations

import re

from plugins.articles.lines import Line
from plugins.articles.phrases import listed
from plugins.text.fold import fold
from plugins.text.tokens import sentences

_FILE = re.compile(
    r"(?:^|\s)[\w()%.-]+\.(?:jpe?g|png|webp|gif|bmp|heic)|^(?:IMG|DSC|WhatsApp Image|Screenshot|PHOTO|VID|FB_IMG)[-_ ]?\d[\w.-]*"
    r"|^[a-z0-9]+(?:-[a-z0-9]+){3,}$",
    re.IGNORECASE,
)
_CAMERAS = ("img", "dsc", "whatsapp", "screenshot", "photo", "vid", "fb_img")
_REPEATED = 60  # characters that no sentence repeats
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){3,}")
# A picture's credit near the end of its caption.
_PHOTO = re.compile(
    r"(?:[(\[/|.,\s–-]|^)\s*(?:foto|poto|fhoto|photo|gambar|sumber foto|image|ist)\s*(?:[A-Z]\s*)?[:：/;]|\(\s*sumber\s*[:：]"
    r"|\bfoto\s*[-–]\s*\w|\bfoto\s+by\b|\(\s*foto\b|\bfoto\.?\s*ist\b|/ist\b|\bperbesar$|[(/\s,.-]\s*ist(?:imewa)?\s*[).]*$"
    r"|(?-i:\bF(?:oto|OTO)\.\s+[A-Z]\w+(?: [A-Z]\w+)?\.?$)"
    r"|\bist\s*[-/]\s*\w+|\(\s*ist(?:imewa)?\b|(?:[-–(/|.,]|^)\s*dok(?:umentasi|umen)?\b(?:\s*[.:/]|\s+(?:foto|pribadi|humas|pem|disk|kom|prok|ist))",
    re.IGNORECASE,
)
_PHOTO_WORDS = ("foto", "poto", "hoto", "gambar", "sumber", "image", "ist", "perbesar", "dok")  # one stands in every such credit
_QUOTED = re.compile(r"[”\"]\s*,?\s*\w+")
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
_IN_CAPITALS = re.compile(r"[A-Z]{4,}(?: (?:[A-Z]{2,}|\d{1,4})){0,4}(?: [-–]|[:,.]) \w+,? [\w(]")
_DAY = re.compile(r"\(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\)")
_DATED_END = re.compile(
    r"(?:\(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\)(?: (?:lalu|kemarin|siang|pagi|sore|malam))?"
    r"|\([A-Z][a-z’']{3,6}, \d{1,2} [A-Z][a-z]+ \d{4}\))\.?$"
)


def names_file(text: str) -> bool:
    """Whether the line holds a picture's file name: "IMG_20250303"; in lower case with hyphens it may be an address."""
    return _has_file(text) and not _SLUG.fullmatch(text)


def _has_file(text: str) -> bool:
    likely = "." in text or "-" in text or text.casefold().startswith(_CAMERAS)
    return likely and _FILE.search(text) is not None


def is_credited(line: Line) -> bool:
    """Whether a label, a file name or a credit makes a line a caption."""
    text, count = line.text, line.count
    if count > 70:
        return False
    host = _PREFIX.match(text)
    if Line(line.number, text[host.end() :]).opens("caption") if host else line.opens("caption"):
        return True
    if count <= 60 and "/" in text and _credited_first(line):
        return True
    if count <= 60 and (_has_file(text[:60]) if "-" not in text or not _SLUG.fullmatch(text) else text.islower()):
        return True
    if text[0] in '“"':
        return False
    tail = text[max(len(text) - 75, len(text) // 3) :] if count > 12 else text
    if _credits_photo(line, tail) or ("/" in tail and _names_agency(line, tail)):
        return True
    if not 6 <= count <= 40 or not _HOST_CREDIT.search(text, max(0, text.rfind("("))):
        return False
    return not _INNER_STOP.search(text[: text.rfind("(") - 2]) and not _QUOTED.search(text)


def is_doubled(text: str) -> bool:
    """Whether a line says the same twice: a caption, its credit, and the caption again as the picture's description."""
    return len(text) > 2 * _REPEATED and text.find(text[:_REPEATED], _REPEATED) > 0


def _credited_first(line: Line) -> bool:
    """Whether the credit stands before the sentence, or is the whole line."""
    if _SLASHED.match(line.text) and fold(line.text.split()[0]) not in listed("office", "words"):
        return True
    return bool(_FIRST_CREDIT.match(line.text) or (line.count <= 8 and _BARE_CREDIT.fullmatch(line.text)))


def _credits_photo(line: Line, tail: str) -> bool:
    return any(map(line.folded[-len(tail) :].__contains__, _PHOTO_WORDS)) and bool(_PHOTO.search(tail))


def _names_agency(line: Line, tail: str) -> bool:
    agency = line.count >= 5 and not line.text.endswith(".") and _AGENCY.search(tail)
    return bool(agency or _BETWEEN.search(tail))


def has_bracket_credit(text: str) -> bool:
    """Whether photographer and publisher close the line: "[budi contoh/kabarkita]"."""
    return text.endswith((")", "]", ".")) and _BRACKET_CREDIT.search(text) is not None


def holds_scene(line: Line) -> bool:
    """Whether a word of scenes stands anywhere in the line."""
    return not listed("caption", "scene").isdisjoint(line.folded.split())


def opens_in_capitals(text: str) -> bool:
    """A newspaper's caption: its subject in capitals, then a sentence: "SUASANA, tumpukan …", "PELANTIKAN - Besok …"."""
    return _IN_CAPITALS.match(text) is not None


def is_scene(line: Line) -> bool:
    """ "Bupati X (tengah) saat membuka rapat": before the word of the scene nothing but who is seen, no main verb behind it."""
    if line.count > 32 or listed("caption", "scene").isdisjoint(line.runs):
        return False
    words = line.text.split()
    at = next((at for at, word in enumerate(words[:14]) if at and fold(word) in listed("caption", "scene")), 0)
    if at < 2 or _opens_sentence(words[0]):  # "Adapun Kepala Dinas, didampingi …"
        return False
    seen = [fold(part.strip("(),.")) for part in words[:at] if part[:1].islower()]
    return all(part in _FUNCTION for part in seen) and len(_VERB.findall(fold(" ".join(words[at:])))) <= 1


def _opens_sentence(word: str) -> bool:
    key = fold(word)
    return key in listed("sentence", "openers") and key not in listed("office", "words")


def is_dated_sentence(line: Line) -> bool:
    """One sentence that closes with its day in brackets."""
    return line.count <= 45 and _DATED_END.search(line.text) is not None and len(sentences(line.text)) == 1


def holds_day(line: Line) -> bool:
    """One sentence with a day in brackets: no deck tells when it was."""
    dated = line.count <= 60 and (_DAY.search(line.text) or _DATED_END.search(line.text))
    return bool(dated) and len(sentences(line.text)) == 1


def is_signed(line: Line) -> bool:
    """One sentence of a scene or with its day, and the photographer's code: "… usai apel, Senin (3/3).(day)"."""
    code = line.code
    if code is None or line.count > 45:
        return False
    bare = Line(line.number, line.text[: code.start].rstrip())
    return holds_day(bare) or (holds_scene(bare) and len(sentences(bare.text)) == 1)


def is_short_scene(line: Line) -> bool:
    """A scene in a sentence too short for a lede, or with its day."""
    return is_scene(line) and (line.count <= 16 or is_dated_sentence(line))
