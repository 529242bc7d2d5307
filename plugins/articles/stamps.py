"""Lines of date and time: "Jumat, 19 November 2021 - 14:37 | 40.34k", "Oleh X, Senin, 4 Agustus 2025 | 16:52 WIB"."""

from __future__ import annotations

import re

from plugins.articles import signature
from plugins.articles.phrases import alternation, listed
from plugins.text.fold import fold

_DAY = (
    r"(?:senin|selasa|rabu|kamis|jum['’`]?at|sabtu|ahad|minggu|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|sen|sel|rab|kam|jum|sab|min|mon|tue|wed|thu|fri|sat|sun)"
)
_MONTH = (
    r"(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
    r"|january|february|march|may|june|july|august|october|december|jan|feb|mar|apr|jun|jul|agu|agt|ags|aug|sept?|okt|oct|nov|des|dec)"
)
DATE = re.compile(
    rf"(?<!\w)(?:{_DAY}\b\.?\s*,?\s*)?\(?(?:\d{{1,2}}(?:st|nd|rd|th)?[\s-]+{_MONTH}\.?,?[\s-]+\d{{4}}"
    rf"|{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}})\)?",
    re.IGNORECASE,
)
TIME = re.compile(
    r"(?<![\d:.])(?:pukul\s+|jam\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*(?:am|pm))?(?:\s*\(?wi(?:b|ta|t)\)?)?(?![\d:])",
    re.IGNORECASE,
)
# Words that stand with a date and say nothing else.
_FILLERS = re.compile(
    r"\b(?:diterbitkan|dipublikasikan|terbit|publish(?:ed)?|posted|on|at|pada|updated?|last|diper?baha?rui|diperbaiki|dibuat|created"
    r"|tayang|diunggah|upload(?:ed)?|dilihat|dibaca|views?|kali|hits|wib|wita|wit|date|tanggal|tgl|modified|terakhir|waktu|jam|pukul"
    r"|am|pm|di|in|ago|lalu|komentar|comments?|calendar_month|access_time|calendar|schedule|pembaca|reads?|advertisement)\b",
    re.IGNORECASE,
)
_LABEL = rf"(?:(?:{alternation('byline', 'labels')})\s*:|oleh:?|by:?)"
_LABELLED = re.compile(rf"(?:^|[\s|·•,–—-]){_LABEL}\s*\S", re.IGNORECASE)
_SPLIT = re.compile(rf"(?:^|[\s|·,–—•-]+){_LABEL}\s+", re.IGNORECASE)
_TRADE = re.compile(r"^(?P<name>[A-Z][\w.'’ -]{2,40}?)\s*,\s*(?:jurnalis|wartawan|reporter|kontributor)\b", re.IGNORECASE)


def stamp(text: str) -> tuple[str, ...] | None:
    """The names on a line of date and time, perhaps none; None where the line is no such line."""
    count = len(text.split())
    dated = bool(DATE.search(text))
    if count > 24 or not (dated or TIME.search(text)):
        return None
    rest = TIME.sub(" ", DATE.sub(" ", text))
    trade = _TRADE.match(rest.strip())
    labelled = bool(_LABELLED.search(rest)) or trade is not None
    left = len(re.sub(r"\d[\d.,]*\s*[kKmM]?\b|[^\w\s]", " ", _FILLERS.sub(" ", rest)).split())
    if left and not labelled and fold(text).split()[0] in listed("sentence", "openers"):
        return None  # the beginning of a sentence that was cut off
    if not ((labelled and left <= 16 and dated) or (dated and left <= 3) or (not dated and left <= 1 and count <= 4)):
        return None
    if trade:
        return signature.names(trade.group("name"))
    return _names(rest) if labelled else ()


def _names(rest: str) -> tuple[str, ...]:
    """The names behind "Oleh", "LAPORAN:", "Redaktur:" on the line."""
    pieces = (re.sub(r"\s+(?i:pada|on|at|di|in)\s*$", "", piece.strip(" ,|-–")) for piece in _SPLIT.split(rest)[1:])
    return signature.merge([signature.names(re.split(r"\s*[|·,]\s*|\s+[–—-]\s+", piece)[0]) for piece in pieces if piece])
