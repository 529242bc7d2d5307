"""By when an order is to be done: the words as printed, and the day where it is certain."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from plugins.entities.cues import Words
from plugins.entities.lexicon import table, word_set
from plugins.text.dates import find_dates
from plugins.text.fold import plain

_MONTH_END = re.compile(r"(?:bulan ini|akhir bulan)$")
_YEAR_END = re.compile(r"(?:tahun ini|akhir tahun)$")
# "Jangan menunggu akhir tahun", "tidak menunda pekerjaan sampai 20 Desember": the day is no deadline, it is too late.
_NOT_UNTIL = re.compile(
    r"\b(?:jangan|tidak|tak|tanpa)\s+(?:\w+\s+){0,2}?(?:me)?(?:tunggu|nunggu|nunda|tunda|nanti|ulur)\w*\s+(?:\w+\s+){0,3}$"
)
_BEFORE = 60  # characters before a deadline that may turn it round
_HALF_YEAR = 183  # days: a day and month without a year means the next one, if it is not further off than this


@dataclass(frozen=True, slots=True)
class Deadline:
    """`text` as printed; `due` None where the day is not certain; `starts`: "mulai …", when it begins, not when it ends."""

    text: str
    due: date | None
    starts: bool


def find_deadline(sentence: str, event_date: date | None) -> Deadline | None:
    """The first deadline of a sentence; `event_date` is the day of the article's event."""
    if word_set("orders", "deadline", "words").isdisjoint(Words(sentence).keys):
        return None
    flat = plain(sentence).lower()
    if len(flat) != len(sentence):  # lower-casing changed a letter's length: spans would not fit
        return None
    match = _pattern().search(flat)
    if not match or _NOT_UNTIL.search(flat, max(0, match.start() - _BEFORE), match.start()):
        return None
    text = sentence[match.start() : match.end()].strip()
    starts = match.lastgroup == "start"
    return Deadline(text, _due(text, flat[match.start() : match.end()].strip(), event_date, starts), starts)


def _due(text: str, flat: str, event_date: date | None, starts: bool) -> date | None:
    for found in find_dates(text):
        if found.full:
            return found.full
        if event_date and found.valid and found.day:
            years = (found.in_year(event_date.year), found.in_year(event_date.year + 1))
            return next((day for day in years if day and timedelta(0) <= day - event_date <= timedelta(_HALF_YEAR)), None)
    if event_date is None:
        return None
    if "besok" in flat:
        return event_date + timedelta(1)
    if "lusa" in flat:
        return event_date + timedelta(2)
    if "hari ini" in flat:
        return event_date
    if starts:
        return None
    if _MONTH_END.search(flat):
        return event_date.replace(day=monthrange(event_date.year, event_date.month)[1])
    return date(event_date.year, 12, 31) if _YEAR_END.search(flat) else None


@cache
def _pattern() -> re.Pattern[str]:
    data = table("orders")["deadline"]
    return re.compile(rf"(?<!\w)(?:(?P<start>{'|'.join(data['start'])})|(?P<until>{'|'.join(data['until'])}))")
