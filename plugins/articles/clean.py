"""Single lines by their own form: what a line is, whatever stands around it. parse.py decides what the neighbours must tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.articles import signature
from plugins.articles.phrases import alternation, bare, holds, is_whole, listed, opens
from plugins.text.fold import fold

# Every reason for which a line or piece is taken out, as readers see it.
REASONS = {
    "related": "tautan berita lain",
    "ad": "iklan",
    "share": "tombol berbagi",
    "prompt": "ajakan mengikuti media",
    "menu": "menu situs",
    "section": "judul daftar berita lain",
    "caption": "keterangan gambar",
    "byline": "nama pewarta",
    "credit": "kredit/sumber",
    "code": "kode pewarta",
    "stamp": "tanggal halaman",
    "counter": "penghitung pembaca",
    "summary": "ringkasan otomatis situs",
    "tags": "tagar",
    "dateline": "penanda kota (dateline)",
    "repeat": "pengulangan",
    "other": "artikel lain",
}

_DAY = r"(?:senin|selasa|rabu|kamis|jum['’`]?at|sabtu|ahad|minggu|monday|tuesday|wednesday|thursday|friday|saturday|sunday|sen|sel|rab|kam|jum|sab|min|mon|tue|wed|thu|fri|sat|sun)"
_MONTH = (
    r"(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
    r"|january|february|march|may|june|july|august|october|december|jan|feb|mar|apr|jun|jul|agu|agt|ags|aug|sept?|okt|oct|nov|des|dec)"
)
DATE = re.compile(
    rf"(?<!\w)(?:{_DAY}\b\.?\s*,?\s*)?\(?(?:\d{{1,2}}(?:st|nd|rd|th)?[\s-]+{_MONTH}\.?,?[\s-]+\d{{4}}|{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\)?",
    re.IGNORECASE,
)
TIME = re.compile(
    r"(?<![\d:.])(?:pukul\s+|jam\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*(?:am|pm))?(?:\s*\(?wi(?:b|ta|t)\)?)?(?![\d:])",
    re.IGNORECASE,
)
_STAMP_WORDS = re.compile(
    r"\b(?:diterbitkan|dipublikasikan|terbit|published|publish|posted|on|at|pada|updated?|last|diperbarui|diperbaharui|dibuat|created|tayang|diunggah|upload(?:ed)?|dilihat|dibaca|views?"
    r"|kali|hits|wib|wita|wit|date|tanggal|tgl|modified|terakhir|waktu|jam|pukul|am|pm|di|in|ago|lalu|komentar|comments?|calendar_month|access_time|calendar|schedule|pembaca|reads?)\b",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"(?:^|\s)[\w()%.-]+\.(?:jpe?g|png|webp|gif|bmp|heic)|^(?:IMG|DSC|WhatsApp Image|Screenshot|PHOTO|VID|FB_IMG)[-_ ]?\d[\w.-]*",
    re.IGNORECASE,
)
_PHOTO = re.compile(
    r"(?:\(|\[|/|\||\.|,|\s|-|^|–)\s*(?:foto|poto|fhoto|photo|gambar|sumber foto|image|ist)\s*(?:[A-Z]\s*)?[:：/;]|\bfoto\s*[-–]\s*\w|\bfoto\s+by\b|\(\s*foto\b|\bfoto\.?\s*ist\b|/ist\b|\bperbesar$"
    r"|[(/\s,.-]\s*ist(?:imewa)?\s*[).]*$|\bist\s*[-/]\s*\w+|\(\s*ist(?:imewa)?\b|(?:[-–(/|.,]|^)\s*dok(?:umentasi|umen)?\b[.:]?\s*(?:foto|pribadi|humas|pem|disk|kom|prok|ist)?",
    re.IGNORECASE,
)
_AGENCY = re.compile(r"(?:^|[.)\s])(?:(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*)/(?:[A-Z][\w.'-]*)(?:\s[A-Z][\w.'-]*){0,4}\)?\.?$")
_BULLET = re.compile(r"^\s*[•·▪●◦*»›>–—-]\s+|^\s*[•▪●◦]")
_COUNT = re.compile(r"^[\d.,]+\s*[kKmM]?$|^\W+$")
_GLUE = re.compile(r"[a-z][A-Z][a-z]|[a-z][A-Z]{3,}|[A-Z]{3,}[A-Z][a-z]")
_TERMINAL = re.compile(r"[.!?…][”\"’'“)\]]*$|[”\"]$")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a line is by its own form: a key of REASONS, the names or supplier it tells."""

    kind: str
    names: tuple[str, ...] = ()
    credit: str | None = None


def mark(text: str) -> Mark | None:
    """The line's mark; None for a line that could be the article's own."""
    count = len(text.split())
    for test in _TESTS:
        found = test(text, count)
        if found:
            return found
    return None


def is_prose(text: str) -> bool:
    """Whether the line reads like a paragraph: sentences, not a label, headline or menu word."""
    count = len(text.split())
    if count >= 32:
        return True
    closed = bool(_TERMINAL.search(text)) or bool(signature.closing_code(text))
    inner = bool(re.search(r"[a-z0-9)”\"][.!?]\s+[A-Z“\"]", text))
    quoted = bool(re.search(r"[“\"][^”\"]{15,}[”\",“]", text)) and bool(re.search(r"[,.][”\"“]\s*\w+|^[“\"”]", text))
    return (
        (count >= 6 and closed and not text.endswith(("...", "…")))
        or (count >= 10 and (inner or quoted))
        or (count >= 4 and closed and text[:1] in '“"”')
    )


def ended(text: str) -> bool:
    """Whether the line ends as a sentence does."""
    return bool(_TERMINAL.search(text)) or bool(signature.closing_code(text)) or text.endswith((":", ";", ","))


def is_bullet(text: str) -> bool:
    """Whether a list mark opens the line."""
    return bool(_BULLET.match(text))


def is_photo_credit(text: str) -> bool:
    """Whether the line is nothing but a picture's credit: "Foto : Imanuel", "Dok. Humas"."""
    found = mark(text)
    return found is not None and found.kind == "caption" and len(text.split()) <= 6 and not _FILE.search(text)


def has_glue(text: str) -> bool:
    """Whether words run together as in a lost menu: "BeritaDaerahKALTENG"."""
    return len(_GLUE.findall(text)) >= max(2, len(text.split()) // 4)


def _fixed(text: str, count: int) -> Mark | None:
    """Lines made of known phrases only."""
    if count > 16:
        return Mark("related") if count <= 60 and opens("related", text) and not _sentence_after(text) else None
    for table in ("ad", "share", "summary", "tags"):
        if is_whole(table, text):
            return Mark(table)
    if is_whole("section", text) or (opens("section", text) and not _TERMINAL.search(text) and count <= 8):
        return Mark("section")
    if is_whole("menu", text):
        return Mark("menu")
    return None


def _related(text: str, count: int) -> Mark | None:
    return Mark("related") if count <= 60 and opens("related", text) and not _sentence_after(text) else None


def _sentence_after(text: str) -> bool:
    """Whether a related-link opener only begins an ordinary sentence: a verb of saying and a full stop follow."""
    return bool(re.search(r"[“\"].+[”\"],?\s+(?:kata|ujar|ucap|tutur|jelas|tegas|ungkap)", text))


def _advert(text: str, count: int) -> Mark | None:
    short = count <= 25
    if short and (opens("ad", text) or holds("ad", text)):
        return Mark("ad")
    return None


def _summary(text: str, count: int) -> Mark | None:
    return Mark("summary") if count <= 25 and opens("summary", text) else None


def _prompt(text: str, count: int) -> Mark | None:
    if count <= 40 and opens("prompt", text) and (holds("prompt", text) or not is_prose(text) or count <= 25):
        return Mark("prompt")
    return (
        Mark("prompt")
        if count <= 30
        and holds("prompt", text)
        and re.search(r"\b(?:ikuti|follow|baca|simak|klik|dapatkan|gabung|di sini|disini|join|cek|update)\b", fold(text))
        else None
    )


def _sharing(text: str, count: int) -> Mark | None:
    if count <= 12 and opens("share", text):
        return Mark("share")
    words = fold(text).split()
    known = listed("share", "whole")
    return Mark("share") if 1 < count <= 10 and all(word.strip(":,|") in known for word in words) else None


def _tagged(text: str, count: int) -> Mark | None:
    if count <= 40 and opens("tags", text) and not _TERMINAL.search(text):
        return Mark("tags")
    return Mark("tags") if text.startswith("#") and all(word.startswith("#") for word in re.split(r"[\s,]+(?=#)", text)) else None


def _navigation(text: str, count: int) -> Mark | None:
    if count <= 40 and opens("menu", text) and (not is_prose(text) or text.startswith("©") or "copyright" in fold(text)):
        return Mark("menu")
    if re.search(r"\s[»›>/]\s.*\s[»›>/]\s", text) and count <= 30:
        return Mark("menu")
    words = [word for word in re.split(r"[\s,|/·•]+", fold(text)) if word]
    known = listed("menu", "whole")
    return Mark("menu") if 1 < len(words) <= 12 and all(word in known for word in words) else None


def _counter(text: str, count: int) -> Mark | None:
    if _COUNT.match(text):
        return Mark("counter") if any(map(str.isdigit, text)) else Mark("menu")
    if count > 9:
        return None
    if re.search(rf"\d[\d.,]*\s*[km]?\s*(?:{alternation('counter', 'units')})(?!\w)", fold(text)) and not _TERMINAL.search(text):
        return Mark("counter")
    return Mark("counter") if opens("counter", text) and re.search(r"\d", text) and not _TERMINAL.search(text) else None


def _stamp(text: str, count: int) -> Mark | None:
    """A line of date and time, perhaps with rubric, counters and who wrote it."""
    if count > 24 or not (DATE.search(text) or TIME.search(text)) or (is_prose(text) and count > 10):
        return None
    dated = bool(DATE.search(text))
    rest = TIME.sub(" ", DATE.sub(" ", text))
    label = re.search(rf"(?:^|[\s|·,–—-])(?:{alternation('byline', 'labels')})\s*[:：]?\s+\S|(?:^|\W)oleh\s", rest, re.IGNORECASE)
    found: tuple[str, ...] = ()
    if label:
        found = _stamp_names(rest)
    words = _STAMP_WORDS.sub(" ", rest)
    words = re.sub(r"\d[\d.,]*\s*[kKmM]?\b|[^\w\s]", " ", words)
    left = len(words.split())
    if (label and left <= 16 and dated) or (dated and left <= 3) or (not dated and left <= 1 and count <= 4):
        return Mark("stamp", found)
    return None


def _stamp_names(rest: str) -> tuple[str, ...]:
    """The names behind "Oleh", "LAPORAN:", "Redaktur:" on a stamp line."""
    groups = []
    pieces = re.split(rf"(?:^|[\s|·,–—•-]+)(?:{alternation('byline', 'labels')})\s*[:：]?\s+", rest, flags=re.IGNORECASE)[1:]
    for piece in pieces:
        groups.append(signature.names(re.split(r"\s*[|·,]\s*|\s+[–—-]\s+", piece.strip(" ,|-–"))[0]))
    return signature.merge(groups)


def _author(text: str, count: int) -> Mark | None:
    found = signature.labelled(text)
    if found is not None and not is_prose_sentence(text):
        return Mark("byline", found)
    return Mark("byline") if signature.label_alone(text) and count <= 3 else None


def is_prose_sentence(text: str) -> bool:
    """Whether the line is one long sentence or more."""
    return len(text.split()) > 14 and is_prose(text)


def _source(text: str, count: int) -> Mark | None:
    supplier = signature.credited(text)
    return Mark("credit", credit=supplier) if supplier and not is_prose_sentence(text) else None


def _picture(text: str, count: int) -> Mark | None:
    if count <= 70 and opens("caption", text):
        return Mark("caption")
    if _FILE.search(text[:60]) and count <= 60:
        return Mark("caption")
    if count > 70 or re.match(r"[“\"]", text):
        return None
    tail = text[max(len(text) - 75, len(text) // 3) :] if count > 12 else text
    if _PHOTO.search(tail) or (_AGENCY.search(tail) and count >= 5 and not text.endswith(".")):
        return Mark("caption")
    return Mark("caption") if text.startswith(":") else None


_TESTS = (
    _fixed,
    _advert,
    _related,
    _summary,
    _tagged,
    _sharing,
    _prompt,
    _counter,
    _stamp,
    _author,
    _picture,
    _source,
    _navigation,
)
__all__ = ["REASONS", "Mark", "bare", "ended", "has_glue", "is_bullet", "is_prose", "mark"]
