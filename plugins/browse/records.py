"""Records of pages that the gazetteer has none for: names shared by two, offices, outlets, spans of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from plugins.browse.format import day_range, month_year
from plugins.browse.people import Holder
from plugins.gazetteer.records import Region
from plugins.language import gettext as _
from plugins.text.fold import slugify


@dataclass(frozen=True, slots=True)
class Pair:
    """A bare name that a kota and a kabupaten share; `regions` also holds a province of that name."""

    bare: str
    slug: str
    regions: tuple[Region, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """An office of a region with everyone known to have held it, newest first."""

    slug: str  # "wali-kota-probolinggo"
    title: str  # "Wali Kota Probolinggo"
    office: str
    region: str  # code
    holders: tuple[Holder, ...]


@dataclass(frozen=True, slots=True)
class Medium:
    """A publisher of the articles."""

    slug: str
    name: str
    host: str | None
    government: bool = False  # the site or press office of a government


@dataclass(frozen=True, slots=True)
class Span:
    """A year, a month or a week of the archive; all are None for what has no day."""

    year: int | None
    month: int | None = None
    week: int | None = None

    @property
    def kind(self) -> str:
        """tahun, bulan, minggu or tanpa-tanggal."""
        if self.year is None:
            return "tanpa-tanggal"
        return "minggu" if self.week else "bulan" if self.month else "tahun"

    @property
    def slug(self) -> str:
        """ "2025", "2025-10", "2025-w41" or "tanpa-tanggal"."""
        if self.year is None:
            return "tanpa-tanggal"
        return f"{self.year}-w{self.week:02d}" if self.week else f"{self.year}-{self.month:02d}" if self.month else f"{self.year}"

    @property
    def name(self) -> str:
        """ "2025", "Oktober 2025", "6–12 Oktober 2025" or "Tanpa tanggal"."""
        if self.year is None:
            return _("Tanpa tanggal")
        if self.monday:
            return day_range(self.monday, self.monday + timedelta(days=6))
        return month_year(date(self.year, self.month, 1)) if self.month else f"{self.year}"

    @property
    def monday(self) -> date | None:
        """The first day of a week; None where the span is none."""
        return date.fromisocalendar(self.year, self.week, 1) if self.year and self.week else None

    @property
    def years(self) -> set[int]:
        """The calendar years in which a span lies; a week may lie in two."""
        if self.monday:
            return {self.monday.year, (self.monday + timedelta(days=6)).year}
        return {self.year} if self.year else set()

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Orders spans of one kind by time; what has no day comes first."""
        return self.year or 0, self.month or 0, self.week or 0


def month_of(day: date | None) -> Span:
    """The month of a day; the span without a day for None."""
    return Span(day.year, day.month) if day else Span(None)


def week_of(day: date) -> Span:
    """The ISO week of a day: 2025-12-29 lies in the first week of 2026."""
    year, week, _ = day.isocalendar()
    return Span(year, week=week)


@dataclass(frozen=True, slots=True)
class Edition:
    """The digests of a week: of the country, or of one province."""

    week: Span
    province: Region | None = None

    @property
    def number(self) -> int:
        """The number of the ISO week, which is the edition's."""
        return self.week.week or 0

    @property
    def name(self) -> str:
        """ "Edisi 41" or "Edisi 41, Jawa Timur"."""
        name = _("Edisi {number}").format(number=self.number)
        return f"{name}, {self.province.name}" if self.province else name


def medium_key(name: str) -> str:
    """The key of an outlet: its name without case, marks and accents."""
    return slugify(name)
