"""Single lines by their own form: what a line is, whatever stands around it. zones.py and fates.py ask its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.articles import signature
from plugins.articles.lines import LONGEST, Line
from plugins.articles.phrases import alternation, firsts, listed
from plugins.articles.pictures import is_credited, is_doubled, names_file
from plugins.articles.stamps import stamp

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
    "outside": "di luar isi artikel",
}

_TAG_ROW = re.compile(r"id [^,.]{2,40}(?:, [^,.]{2,40}){2,}$")  # the language's code, then the page's keywords
_EMBED = re.compile(r"\[(?:Gambas|embed|video)\b[^\]]{0,80}\]")
_BANNER = re.compile(r"(?:\w+ )?\d{2,4} ?x ?\d{2,4}")  # "banner 468x60"
_COUNT = re.compile(r"[\d.,\s]+[kKmM]?$")
_SIGN = re.compile(r"(?:[^\w“”\"'‘(]|_)+$")
_CODE_WORD = re.compile(
    r"^\[[a-z_ -]{4,40}\]$|^<[^>]{1,80}>$|^https?://\S+$|^@\w+$|^-?\d{1,2}(?:[.,]\d)?\s*°?\s*C$", re.IGNORECASE
)
_SHORTCODE = re.compile(r"(?:\[/?[a-z][\w-]{1,20}(?:\s+[\w-]{1,20}=[^\]]{1,150})\]\s*)+$", re.IGNORECASE)  # of a blog's system
_TEASER = re.compile(rf"(?:…|\.\.\.|\])\s*(?:{alternation('related', 'ends')})\W*$")
_IMAGE = re.compile(r"^!?\[[^\]]*\]\([^)]*\)[\s|]*$|^\|.{2,200}\|?$")  # Markdown: a picture, or the table row of its caption
_QUOTE = re.compile(r"[“\"]")
_SAYING = re.compile(
    r"[”\"],?\s+(?:kata|ujar|ucap|tutur|jelas|tegas|ungkap|imbuh|tambah|papar|terang|pungkas|sebut|pinta|lanjut)(?:nya)?\b"
)
_LINKS = frozenset({"related", "ad", "prompt", "share"})  # kinds of lines that may quote a headline in which somebody speaks
_INVITING = re.compile(r"\b(?:ikuti|follow|baca|simak|klik|dapatkan|gabung|di sini|disini|join|cek|update)\b")
_HASH = re.compile(r"[\s,]+(?=#)")
_OWNER = re.compile(r"©|copyright|hak cipta")
_CRUMB = re.compile(r"\s[»›>]\s")
_CRUMB_BAR = re.compile(r"\s[|–—-]\s")
_MENU_SPLIT = re.compile(r"[\s,|/·•]+")
_UNITS = re.compile(rf"\d[\d.,]*\s*[km]?\s*(?:{alternation('counter', 'units')})(?!\w)")
_DIGIT = re.compile(r"\d")
_BYLINE = firsts("byline", "labels") | firsts("byline", "plain")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a line is by its own form: a key of REASONS, the names or supplier it tells."""

    kind: str
    names: tuple[str, ...] = ()
    credit: str | None = None


def mark(line: Line) -> Mark | None:
    """The line's mark; None for a line that could be the article's own."""
    if len(line.text) > LONGEST:
        return None
    sentence = line.count > _LABEL and line.text[0].isalpha() and line.first not in _OPENERS
    for test in _IN_SENTENCES if sentence else _TESTS:
        found = test(line)
        if found:
            own = _says(line) and (found.kind not in _LINKS or line.text[0] in '“"')
            return None if own else found
    return None


def _says(line: Line) -> bool:
    """Whether it holds a quotation and a verb of saying behind it."""
    opening = _QUOTE.search(line.text)
    return bool(opening and _SAYING.search(line.text, opening.end() + 1))


def _known(line: Line) -> Mark | None:
    """Lines that are a known phrase and nothing else."""
    if line.count > 16:
        return None
    for table in ("ad", "share", "summary", "tags"):
        if line.is_whole(table):
            return Mark(table)
    if line.is_whole("section") or (line.count <= 8 and line.opens("section") and not line.terminal):
        return Mark("section")
    return Mark("menu") if line.is_whole("menu") else None


def _related(line: Line) -> Mark | None:
    if line.count > 60:
        return None
    return Mark("related") if _TEASER.search(line.folded) or (line.opens("related") and not _says(line)) else None


def _advert(line: Line) -> Mark | None:
    if line.count <= 4 and (_BANNER.fullmatch(line.text) or _EMBED.fullmatch(line.text)):
        return Mark("ad")
    return Mark("ad") if line.count <= 25 and (line.opens("ad") or line.holds("ad")) else None


def _summary(line: Line) -> Mark | None:
    return Mark("summary") if line.count <= 25 and line.opens("summary") else None


def _prompt(line: Line) -> Mark | None:
    count = line.count
    if count <= 60 and line.opens("prompt") and (line.holds("prompt") or count <= 25 or not line.prose):
        return Mark("prompt")
    if count <= 90 and line.opens("prompt", "notices"):
        return Mark("prompt")
    return Mark("prompt") if count <= 30 and line.holds("prompt") and _INVITING.search(line.folded) else None


def _sharing(line: Line) -> Mark | None:
    if line.count <= 12 and line.opens("share"):
        return Mark("share")
    known = listed("share", "whole")
    return Mark("share") if 1 < line.count <= 10 and all(word.strip(":,|•") in known for word in line.folded.split()) else None


def _tagged(line: Line) -> Mark | None:
    if line.count <= 40 and line.opens("tags") and not line.terminal:
        return Mark("tags")
    if _TAG_ROW.match(line.text):
        return Mark("tags")
    hashed = line.text.startswith("#") and all(part.startswith("#") for part in _HASH.split(line.text))
    return Mark("tags") if hashed else None


def _navigation(line: Line) -> Mark | None:
    text = line.text
    if (
        line.count <= 40
        and (not text.endswith(".") or _OWNER.search(line.folded))
        and (line.opens("menu") or _CRUMB.search(text))
    ):
        return Mark("menu")
    if _CODE_WORD.match(text) or _SHORTCODE.match(text) or (line.count <= 10 and _CRUMB_BAR.search(text) and line.holds("menu")):
        return Mark("menu")
    if line.first not in firsts("menu", "whole"):
        return None
    words = [word for word in _MENU_SPLIT.split(line.folded) if word]
    known = listed("menu", "whole")
    return Mark("menu") if 1 < len(words) <= 12 and all(word in known for word in words) else None


def _counter(line: Line) -> Mark | None:
    if _SIGN.match(line.text):
        return Mark("sign")
    if _COUNT.match(line.text):
        return Mark("counter")
    if line.count > 9 or line.terminal or not _DIGIT.search(line.text):
        return None
    return Mark("counter") if line.opens("counter") or _UNITS.search(line.folded) else None


def _image(line: Line) -> Mark | None:
    return Mark("caption") if _IMAGE.match(line.text) or (line.count <= 12 and names_file(line.text)) else None


def _stamped(line: Line) -> Mark | None:
    if not _DIGIT.search(line.text) or (line.count > 10 and line.prose):
        return None
    found = stamp(line.text)
    return Mark("stamp", found) if found is not None else None


def _author(line: Line) -> Mark | None:
    if line.first not in _BYLINE:
        return None
    found = signature.labelled(line.text)
    if found is not None and not _sentence(line):
        return Mark("byline", found)
    return Mark("byline") if line.count <= 3 and signature.label_alone(line.text) else None


def _source(line: Line) -> Mark | None:
    if line.first not in firsts("credit", "labels"):
        return None
    supplier = signature.credited(line.text)
    return Mark("credit", credit=supplier) if supplier is not None and not _sentence(line) else None


def _sentence(line: Line) -> bool:
    return line.count > 14 and line.prose


def _picture(line: Line) -> Mark | None:
    return Mark("caption") if line.text.startswith(":") or is_doubled(line.text) or is_credited(line) else None


_TESTS = (
    _known, _advert, _related, _summary, _tagged, _sharing, _prompt,
    _image, _counter, _stamped, _author, _picture, _source, _navigation,
)  # fmt: skip
# Of these, what can make more than a label of a line that begins with a letter and with no phrase of the lists.
_IN_SENTENCES = (_advert, _prompt, _stamped, _picture, _navigation)
_LABEL = 12  # words of the longest label
_OPENERS = _BYLINE.union(
    {"id", "http", "https"},
    *(firsts(table, "whole") for table in ("ad", "share", "summary", "tags", "section", "menu")),
    *(firsts(table, "opens") for table in ("ad", "share", "summary", "tags", "section", "menu", "related", "prompt", "caption")),
    firsts("prompt", "notices"),
    firsts("credit", "labels"),
)
