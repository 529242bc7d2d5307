"""The names of months and weekdays in Indonesian and English news, and how text is searched for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        """januari january jan
        februari pebruari february februaru feb peb
        maret march mar mrt
        april apr
        mei may
        juni june jun
        juli july jul
        agustus august agu agt ags agst aug
        september sept sep
        oktober october okt oct
        november nopember nov nop
        desember december des dec""".splitlines(),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        """senin monday sen mon
        selasa tuesday sel tue
        rabu wednesday rab wed
        kamis thursday kam thu
        jumat jum'at jum’at jum‘at jum`at friday jum fri
        sabtu saturday sab sat
        minggu ahad sunday min sun""".splitlines()
    )
    for name in names.split()
}
MONTH_NAMES = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
WEEKDAY_NAMES = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()

_WEEK = re.compile(r"\w+\s+(?:ini|lalu|depan|kemarin)\b", re.IGNORECASE)
PART_OF_DAY = r"(?:pagi|siang|sore|malam|petang|subuh|dini\s?hari)"


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def spelled(day: date) -> str:
    """The day as Indonesian prints it: "6 Oktober 2025"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def alternatives(names: Iterable[str]) -> str:
    """An expression for any of the names, the longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def is_weekday(name: str, printed: str) -> bool:
    """ "minggu" is Sunday where written as a name; "minggu lalu (14/10)" is a week."""
    if name.lower() in ("minggu", "min", "ahad"):
        return name[0].isupper() and not _WEEK.match(printed)
    return len(name) > 3 or name[0].isupper()
