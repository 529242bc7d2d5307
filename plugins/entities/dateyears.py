"""A printed date and what else is known → the day it means: missing years, and weekdays that contradict the number."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from plugins.text.datenames import WEEKDAY_NAMES, calendar_day, spelled
from plugins.text.dates import FoundDate

WRITTEN, YEAR_INFERRED, RELATIVE, CORRECTED = "tertulis", "tahun disimpulkan", "relatif", "dibetulkan"

_YEARS = range(1998, 2051)
_BACK = timedelta(days=200)  # an article tells of days up to so long before its publication …
_AHEAD = timedelta(days=60)  # … and announces days up to so long after it
_FRESH = timedelta(days=14)  # the usual distance of an event from its publication
_STALE = timedelta(days=31)
_NEAR = timedelta(days=45)

# What a day rests on, in words for readers.
_ADDRESS, _OTHER, _TERM = "tahun dan bulan pada alamat halaman", "tanggal lengkap lain dalam naskah", "masa jabatan"


@dataclass(frozen=True, slots=True)
class Known:
    """What fixes the time of an article apart from the date in question; every part may be unknown."""

    published: date | None = None
    month: tuple[int, int] | None = None  # year and month of the address
    captured: date | None = None  # the article is not younger than this
    full: tuple[date, ...] = ()  # other days printed in full, without contradiction
    years: frozenset[int] = frozenset()  # years printed anywhere, ends of periods left out
    vouched: date | None = None  # the registry of office holders knows nothing of later days
    term: Callable[[date], bool | None] | None = None  # was the office holder named in office that day? None: cannot tell


@dataclass(frozen=True, slots=True)
class Settled:
    """The day meant, or None where it is not certain; why, as a phrase for readers; a warning for the editor."""

    day: date | None
    precision: str | None
    rule: str
    warning: str | None = None


def settle(found: FoundDate, known: Known) -> Settled:
    """The day a printed date means. Never a guess: without enough evidence `day` is None.

    A contradiction of weekday and number always carries a warning; where nothing else speaks, the number is taken.
    """
    if found.day is None:
        return Settled(None, None, "hanya bulan")
    if found.valid and found.year and not found.conflict:
        return Settled(found.full, WRITTEN, "tanggalnya tertulis lengkap dalam naskah", _far(found, known))
    if found.valid and not found.year:
        settled = _infer_year(found, known)
        if settled.day or found.weekday is None or not known.published:
            return settled
    return _settle_conflict(found, known)


def _far(found: FoundDate, known: Known) -> str | None:
    day, latest = found.full, known.published or known.captured
    if day and latest and (day > latest + _AHEAD or (known.published and day < latest - timedelta(days=330))):
        return f"tanggal '{found.text}' jauh dari tanggal halaman ({spelled(latest)})"
    return None


def _infer_year(found: FoundDate, known: Known) -> Settled:
    days = [day for year in _YEARS if (day := found.in_year(year)) and found.weekday in (None, day.weekday())]
    day, basis = _with_weekday(days, known) if found.weekday is not None else _without_weekday(days, known)
    if day is None:
        return Settled(None, None, "tahun tidak diketahui")
    weekday = "" if found.weekday is None else f"hari {WEEKDAY_NAMES[found.weekday]} dan "
    return Settled(day, YEAR_INFERRED, f"tahun disimpulkan dari {weekday}{basis}")


def _with_weekday(days: list[date], known: Known) -> tuple[date | None, str]:
    for basis, low, high in _windows(known, exact=True):
        if day := _only(day for day in days if low <= day <= high):
            return day, basis
    if day := _only(day for day in days if any(abs(day - other) <= _BACK for other in known.full)):
        return day, _OTHER
    if known.years:
        latest = max(known.years)  # a text seldom names the year after its own, and its own or the one before it nearly always
        if day := _only(day for day in days if latest - 1 <= day.year <= latest and _possible(day, known)):
            return day, f"tahun {latest} yang disebut naskah"
        days = [day for day in days if latest - 1 <= day.year]  # an earlier day would leave that year in its future
    if known.term:
        served = [day for day in days if _possible(day, known)]
        sure = [day for day in served if known.term(day)]
        # Later days that cannot be told lie beyond the length of a term: a successor is missing there, not a doubt here.
        if sure and served[0] == sure[0] and (len(served) == 1 or len(sure) == 1):
            return sure[0], _TERM
    if known.captured:
        year_before = known.captured - timedelta(days=366)
        return _only(day for day in days if year_before <= day <= known.captured), "tanggal pengambilan halaman"
    return None, ""


def _without_weekday(days: list[date], known: Known) -> tuple[date | None, str]:
    for basis, low, high in _windows(known, exact=False):
        if day := _only(day for day in days if low <= day <= high):
            return day, basis
    distance, day = min(((abs(day - other), day) for day in days for other in known.full), default=(_BACK, None))
    return (day, _OTHER) if distance <= _NEAR else (None, "")


def _only(days: Iterable[date]) -> date | None:
    """The day where there is but one."""
    found = list(days)
    return found[0] if len(found) == 1 else None


def _possible(day: date, known: Known) -> bool:
    """Not after the reading of the page or, that unknown, the registry's own time; not outside the terms of the office holder."""
    latest = known.captured + _AHEAD if known.captured else known.vouched
    return (latest is None or day <= latest) and (known.term is None or known.term(day) is not False)


def _windows(known: Known, exact: bool) -> Iterable[tuple[str, date, date]]:
    """Spans of days in which the date must lie, the surest first."""
    if known.published:
        basis = _publication(known.published)
        yield basis, known.published - _BACK, known.published + _AHEAD
        if exact:
            yield basis, known.published - timedelta(days=366), known.published + _AHEAD
    if known.month:
        first, last = _month(known.month)
        yield _ADDRESS, first - (_BACK if exact else _NEAR), last + _AHEAD


def _publication(published: date) -> str:
    return f"tanggal terbit ({spelled(published)})"


def _month(month: tuple[int, int]) -> tuple[date, date]:
    return date(*month, 1), date(*month, calendar.monthrange(*month)[1])


def _settle_conflict(found: FoundDate, known: Known) -> Settled:
    """Weekday against number: the reading that the other evidence supports, the number where there is none."""
    written = found.full
    if not found.year and known.published and found.day:
        near = [day for year in _YEARS if (day := found.in_year(year))]
        written = min(near, key=lambda day: abs((known.published or day) - day), default=None)
    year = found.year or (written.year if written else known.published.year if known.published else None)
    others = _other_readings(found, year) if year else []
    day, basis = _supported(written, others, known)
    shown = f"hari dan angka pada '{found.text}' bertentangan" if found.valid else f"tanggal '{found.text}' tidak ada di kalender"
    if day is None:
        return Settled(None, None, "tanggal tidak dapat dipastikan", f"{shown}; tanggal tidak ditentukan")
    precision = CORRECTED if day != written else WRITTEN if found.year else YEAR_INFERRED
    clash = "hari dan angka bertentangan" if found.valid else "tanggal yang tertulis tidak ada di kalender"
    if day != written:
        choice = f"dibetulkan menurut {basis}"
    else:
        choice = f"angkanya cocok dengan {basis}" if basis else "dipakai angkanya karena tidak ada petunjuk lain"
    return Settled(day, precision, f"{clash}; {choice}", f"{shown}: {WEEKDAY_NAMES[day.weekday()]}, {spelled(day)} ({choice})")


def _other_readings(found: FoundDate, year: int) -> list[date]:
    """Days that one slip of the pen away agree with the weekday: another year, another month, day and month swapped."""
    day = found.day or 0
    readings = [found.in_year(other) for other in _YEARS if other != year]
    readings += [calendar_day(year, month, day) for month in range(1, 13) if month != found.month]
    readings.append(calendar_day(year, day, found.month) if day <= 12 and day != found.month else None)
    return sorted({reading for reading in readings if reading and reading.weekday() == found.weekday})


def _supported(written: date | None, others: list[date], known: Known) -> tuple[date | None, str]:
    def first(fits: Callable[[date], bool]) -> date | None:
        if written and fits(written):
            return written
        return max((day for day in others if fits(day)), default=None)

    if published := known.published:
        for span in (_FRESH, _STALE):
            if day := first(partial(_within, published - span, published)):
                return day, _publication(published)
    if known.month:
        low, high = _month(known.month)
        for start in (low, low - timedelta(days=7)):
            if day := first(partial(_within, start, high)):
                return day, _ADDRESS
    if known.full and (day := first(lambda day: any(abs(day - other) <= _FRESH for other in known.full))):
        return day, _OTHER
    if written is None:
        return None, ""
    same_day = [day for day in others if (day.month, day.day) == (written.month, written.day)]
    for fits, basis in ((lambda day: day.year in known.years, "tahun lain dalam naskah"), (known.term, _TERM)):
        if fits and not fits(written) and (day := _only(filter(fits, same_day))):
            return day, basis
    following = [day for day in same_day if day.year == written.year + 1 and _possible(day, known)]
    if written.month == 1 and following:  # the commonest slip of all
        return following[0], "harinya (pada bulan Januari tahun lama sering masih tertulis)"
    return written, ""


def _within(low: date, high: date, day: date) -> bool:
    return low <= day <= high
