"""Single lines by their own form: what a line is, whatever stands around it. zones.py and fates.py ask its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from plugins.articles import signature
from plugins.articles.phrases import alternation, holds, is_whole, listed, opens
from plugins.articles.pictures import is_credited, names_file
from plugins.articles.stamps import stamp
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
    "sign": "tanda tanpa isi",
}

_BULLET = re.compile(r"^\s*(?:[•·▪●◦*»›–—-]|>{1,3})\s+|^\s*[•▪●◦]")
_TAG_ROW = re.compile(r"id [^,.]{2,40}(?:, [^,.]{2,40}){2,}$")  # the language's code, then the page's keywords
_BANNER = re.compile(r"(?:\w+ )?\d{2,4} ?x ?\d{2,4}")  # "banner 468x60"
_COUNT = re.compile(r"^[\d.,\s]+\s*[kKmM]?$")
_SIGN = re.compile(r"^(?:[^\w“”\"'‘(]|_)+$")
_CODE_WORD = re.compile(
    r"^\[[a-z_ -]{4,40}\]$|^<[^>]{1,80}>$|^https?://\S+$|^@\w+$|^-?\d{1,2}(?:[.,]\d)?\s*°?\s*C$", re.IGNORECASE
)
_IMAGE = re.compile(r"^!?\[[^\]]*\]\([^)]*\)[\s|]*$|^\|.{2,200}\|?$")  # Markdown: a picture, or the table row of its caption
_GLUE = re.compile(r"[a-z][A-Z][a-z]|[a-z][A-Z]{3,}|[A-Z]{3,}[A-Z][a-z]")
_TERMINAL = re.compile(r"[.!?…][”\"’'“)\]]*$|[”\"]$")
_INNER_STOP = re.compile(r"[a-z0-9)”\"][.!?]\s+[A-Z“\"]")
_SPEECH = re.compile(r"[“\"][^”\"]{15,}[”\",“]")
_SPEECH_MARK = re.compile(r"[,.][”\"“]\s*\w+|^[“\"”]")
_SAYING = re.compile(
    r"[“\"].+[”\"],?\s+(?:kata|ujar|ucap|tutur|jelas|tegas|ungkap|imbuh|tambah|papar|terang|pungkas|sebut|pinta|lanjut)(?:nya)?\b"
)
_LINKS = frozenset({"related", "ad", "prompt", "share"})  # kinds of lines that may quote a headline in which somebody speaks
_INVITING = re.compile(r"\b(?:ikuti|follow|baca|simak|klik|dapatkan|gabung|di sini|disini|join|cek|update)\b")


_LONGEST = 1500  # characters; no line of a page's own is longer


@dataclass(frozen=True, slots=True)
class Mark:
    """What a line is by its own form: a key of REASONS, the names or supplier it tells."""

    kind: str
    names: tuple[str, ...] = ()
    credit: str | None = None


@lru_cache(maxsize=4096)
def mark(text: str) -> Mark | None:
    """The line's mark; None for a line that could be the article's own."""
    if len(text) > _LONGEST:
        return None
    count = len(text.split())
    for test in _TESTS:
        found = test(text, count)
        if found:
            own = _SAYING.search(text) and (found.kind not in _LINKS or text[0] in '“"')
            return None if own else found
    return None


@lru_cache(maxsize=4096)
def is_prose(text: str) -> bool:
    """Whether the line reads like a paragraph: sentences, not a label, headline or menu word."""
    count = len(text.split())
    if count >= 32 or len(text) > _LONGEST:
        return True
    closed = ended(text) and not text.endswith(("...", "…", ";", ","))
    quoted = bool(_SPEECH.search(text) and _SPEECH_MARK.search(text))
    running = count >= 10 and (quoted or bool(_INNER_STOP.search(text)))
    return running or (closed and (count >= 6 or (count >= 4 and text[:1] in '“"”')))


def ended(text: str) -> bool:
    """Whether the line ends as a sentence or part of one does."""
    return bool(_TERMINAL.search(text)) or bool(signature.closing_code(text)) or text.endswith((":", ";", ","))


def is_bullet(text: str) -> bool:
    """Whether a list mark opens the line."""
    return bool(_BULLET.match(text))


def is_photo_credit(text: str) -> bool:
    """Whether the line is nothing but a picture's credit: "Foto : Imanuel", "Dok. Humas"."""
    found = mark(text)
    return found is not None and found.kind == "caption" and len(text.split()) <= 6 and not names_file(text)


def has_glue(text: str) -> bool:
    """Whether words run together as in a lost menu: "BeritaDaerahKALTENG"."""
    return len(_GLUE.findall(text)) >= max(2, len(text.split()) // 4)


def _known(text: str, count: int) -> Mark | None:
    """Lines that are a known phrase and nothing else."""
    if count > 16:
        return None
    for table in ("ad", "share", "summary", "tags"):
        if is_whole(table, text):
            return Mark(table)
    if is_whole("section", text) or (opens("section", text) and not _TERMINAL.search(text) and count <= 8):
        return Mark("section")
    return Mark("menu") if is_whole("menu", text) else None


def _related(text: str, count: int) -> Mark | None:
    return Mark("related") if count <= 60 and opens("related", text) and not _SAYING.search(text) else None


def _advert(text: str, count: int) -> Mark | None:
    if _BANNER.fullmatch(text):
        return Mark("ad")
    return Mark("ad") if count <= 25 and (opens("ad", text) or holds("ad", text)) else None


def _summary(text: str, count: int) -> Mark | None:
    return Mark("summary") if count <= 25 and opens("summary", text) else None


def _prompt(text: str, count: int) -> Mark | None:
    invites = bool(_INVITING.search(fold(text)))
    if count <= 60 and opens("prompt", text) and (holds("prompt", text) or count <= 25 or not is_prose(text)):
        return Mark("prompt")
    if count <= 90 and opens("prompt", text, "notices"):
        return Mark("prompt")
    return Mark("prompt") if count <= 30 and invites and holds("prompt", text) else None


def _sharing(text: str, count: int) -> Mark | None:
    if count <= 12 and opens("share", text):
        return Mark("share")
    known = listed("share", "whole")
    return Mark("share") if 1 < count <= 10 and all(word.strip(":,|•") in known for word in fold(text).split()) else None


def _tagged(text: str, count: int) -> Mark | None:
    if count <= 40 and opens("tags", text) and not _TERMINAL.search(text):
        return Mark("tags")
    if _TAG_ROW.match(text):
        return Mark("tags")
    return Mark("tags") if text.startswith("#") and all(part.startswith("#") for part in re.split(r"[\s,]+(?=#)", text)) else None


def _navigation(text: str, count: int) -> Mark | None:
    sentence = text.endswith(".") and not re.search(r"©|copyright|hak cipta", fold(text))
    if count <= 40 and not sentence and (opens("menu", text) or re.search(r"\s[»›>]\s", text)):
        return Mark("menu")
    if _CODE_WORD.match(text):
        return Mark("menu")
    words = [word for word in re.split(r"[\s,|/·•]+", fold(text)) if word]
    known = listed("menu", "whole")
    return Mark("menu") if 1 < len(words) <= 12 and all(word in known for word in words) else None


def _counter(text: str, count: int) -> Mark | None:
    if _SIGN.match(text):
        return Mark("sign")
    if _COUNT.match(text):
        return Mark("counter")
    if count > 9 or _TERMINAL.search(text):
        return None
    if re.search(rf"\d[\d.,]*\s*[km]?\s*(?:{alternation('counter', 'units')})(?!\w)", fold(text)):
        return Mark("counter")
    return Mark("counter") if opens("counter", text) and re.search(r"\d", text) else None


def _image(text: str, count: int) -> Mark | None:
    return Mark("caption") if _IMAGE.match(text) or (count <= 12 and names_file(text)) else None


def _stamped(text: str, count: int) -> Mark | None:
    if count > 10 and is_prose(text):
        return None
    found = stamp(text)
    return Mark("stamp", found) if found is not None else None


def _author(text: str, count: int) -> Mark | None:
    found = signature.labelled(text)
    if found is not None and not _sentence(text, count):
        return Mark("byline", found)
    return Mark("byline") if count <= 3 and signature.label_alone(text) else None


def _source(text: str, count: int) -> Mark | None:
    supplier = signature.credited(text)
    return Mark("credit", credit=supplier) if supplier is not None and not _sentence(text, count) else None


def _sentence(text: str, count: int) -> bool:
    return count > 14 and is_prose(text)


def _picture(text: str, count: int) -> Mark | None:
    return Mark("caption") if is_credited(text, count) or text.startswith(":") else None


_TESTS = (
    _known, _advert, _related, _summary, _tagged, _sharing, _prompt,
    _image, _counter, _stamped, _author, _picture, _source, _navigation,
)  # fmt: skip
