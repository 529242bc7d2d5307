"""Dates, numbers and words as the interface's language writes them: the theme's Jinja filters. No locale, no clock."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from plugins.language import current, ngettext

NBSP = "\u00a0"  # keeps the day with its month

_REDUPLICATED = re.compile(r"[^\W\d_]{2,}-[^\W\d_]{2,}")
_AMPERSAND = re.compile(r"\s+&\s+")


def long_date(day: date) -> str:
    """2025-10-06 → "Senin, 6 Oktober 2025"."""
    return f"{current().days[day.weekday()]}, {plain_date(day)}"


def plain_date(day: date) -> str:
    """2025-10-06 → "6 Oktober 2025"."""
    return f"{day.day}{NBSP}{current().months[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """2025-10-06 → "6 Okt 2025"."""
    return f"{day.day}{NBSP}{current().short_months[day.month - 1]} {day.year}"


def month_year(day: date) -> str:
    """2025-10-06 → "Oktober 2025"."""
    return f"{current().months[day.month - 1]} {day.year}"


def short_month_year(day: date) -> str:
    """2025-10-06 → "Okt 2025"."""
    return f"{current().short_months[day.month - 1]} {day.year}"


def day_range(first: date, last: date) -> str:
    """Two days → "6–12 Oktober 2025", "29 September–5 Oktober 2025", "29 Desember 2025–4 Januari 2026"."""
    if first.year != last.year:
        return f"{plain_date(first)}–{plain_date(last)}"
    if first.month != last.month:
        return f"{first.day}{NBSP}{current().months[first.month - 1]}–{plain_date(last)}"
    return f"{first.day}–{plain_date(last)}"


def week_range(day: date) -> str:
    """The Monday to Sunday around a day: 2025-10-08 → "6–12 Oktober 2025"."""
    monday = day - timedelta(days=day.weekday())
    return day_range(monday, monday + timedelta(days=6))


def iso_week(day: date) -> str:
    """2025-10-06 → "2025-W41", the value of a `time` element for a week."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def number(value: float) -> str:
    """1234.5 → "1.234,5"."""
    return f"{value:,}".translate(str.maketrans({",": current().group, ".": current().decimal}))


def counted(text: str, count: int, **values: Any) -> Markup:
    """A string of the interface that counts, "%(n)s digest": in the plural where the language has one; values are escaped."""
    return Markup(ngettext(text, text, count)) % {"n": number(count), **values}


def topic_title(name: str) -> str:
    """The name of a topic in running text: "kinerja & koordinasi OPD" → "Kinerja dan koordinasi OPD"."""
    return capitalised(_AMPERSAND.sub(" dan ", name))


def capitalised(text: str) -> str:
    """The first letter as a capital, the rest as it stands: "rapat OPD" → "Rapat OPD"."""
    return text[:1].upper() + text[1:]


def whole_words(text: str) -> Markup:
    """Escape a text and keep reduplicated words ("hal-hal") on one line, letter for letter."""
    parts = []
    end = 0
    for match in _REDUPLICATED.finditer(text):
        left, right = (half.casefold() for half in match.group().split("-", 1))
        # Reduplication repeats the root: "hal-hal", "langkah-langkah", "bersama-sama"; "antar-SKPD" may break.
        if left[-3:] == right[-3:] or right.startswith(left[:4]) or left.endswith(right[:3]):
            parts += [escape(text[end : match.start()]), Markup('<span class="one">{}</span>').format(match.group())]
            end = match.end()
    parts.append(escape(text[end:]))
    return Markup("").join(parts)


def clipped(text: str, limit: int = 155) -> str:
    """A text of at most `limit` characters, cut between words, for descriptions and link texts."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip(",;:.–- ") + "…"


def host(url: str) -> str:
    """The host of an address as readers know it: "https://www.example.id/a" → "example.id"."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def web(url: str | None) -> str | None:
    """The address where it is one of the web, else None: no other scheme becomes a link."""
    return url if url and url.startswith(("https://", "http://")) else None


FILTERS: dict[str, Callable[..., str | None]] = {
    function.__name__: function
    for function in (
        long_date, plain_date, short_date, month_year, short_month_year, week_range, iso_week,
        number, topic_title, capitalised, whole_words, clipped, host, web,
    )
}  # fmt: skip
