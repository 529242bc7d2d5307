"""Dates as Indonesian news prints them → day, month, year and weekday with their span; nothing is inferred here.

Numeric forms are read day first, always. A missing year stays None: plugins.entities.when decides what can be known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from plugins.text.datenames import MONTHS, PART_OF_DAY, WEEKDAYS, alternatives, calendar_day, is_weekday

CONTRADICTION = "hari tidak cocok dengan tanggal"
IMPOSSIBLE = "tanggal tidak ada di kalender"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A printed date: `text == source[start:end]`. `day` is None where only month and year are printed."""

    text: str
    start: int
    end: int
    day: int | None
    month: int  # above 12 only where `valid` is False
    year: int | None
    weekday: int | None  # 0 = Monday, as printed, not as reckoned
    year_written: bool
    valid: bool  # the day exists (29 February counts where no year is printed)
    note: str = ""  # CONTRADICTION, IMPOSSIBLE, or the relative word before it ("besok")
    until_day: int | None = None  # the last day of a range: "21-23 Mei"
    until_month: int | None = None  # where it differs: "30 September-2 Oktober"
    bracketed: bool = False

    @property
    def full(self) -> date | None:
        """The day as printed; None where year or day is missing or the day does not exist. A wrong weekday is not looked at."""
        return self.in_year(self.year) if self.year else None

    @property
    def conflict(self) -> bool:
        """Whether the printed weekday contradicts the printed number."""
        return self.note == CONTRADICTION

    def in_year(self, year: int) -> date | None:
        """The same day and month in another year, None where it does not exist."""
        return calendar_day(year, self.month, self.day) if self.day else None


_MONTH = alternatives(MONTHS)
_SHORT = 4  # names of up to so many letters are abbreviations (but "mei", "may", "juni", "juli")
_FULL_SHORT = frozenset("mei may juni juli june july".split())
_WEEKDAY = alternatives(WEEKDAYS)
_YEAR = r"(?:19|20)\d\d"
_TO = r"(?:-|–|—|s/d|s\.d\.?|sd|sampai(?:\s+dengan)?|hingga|dan|&|to)"

_DIGIT = re.compile(r"\d")
# Every printed date has a digit to start from: only there it is tried; words before it are looked up behind it.
_CORE = re.compile(
    rf"""(?<![\w/:+])(?<!\d[.,\-–])(?:
      (?P<iso_y>{_YEAR})(?P<iso_s>[-/.])(?P<iso_m>\d{{1,2}})(?P=iso_s)(?P<iso_d>\d{{1,2}})(?![\d/]|[-.]\d)
    | (?P<t_d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*{_TO}\s*(?P<t_d2>\d{{1,2}}))?\s{{0,2}}[-/]?\s{{0,2}}(?:of\s)?
      (?P<t_m>{_MONTH})(?:\b|(?={_YEAR}\b))\.?
      (?:\s*{_TO}\s*(?P<t_d3>\d{{1,2}})\s+(?P<t_m3>{_MONTH})\b\.?)?
      (?:\s?[,/-]?\s{{0,2}}(?:tahun\s+)?(?P<t_y>{_YEAR})(?!\w))?
    | (?P<e_d>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s*|\s+)(?P<e_y>{_YEAR})(?!\w|[-–]\d)
    | (?P<n_d>\d{{1,2}})(?:\s?[-–]\s?(?P<n_d2>\d{{1,2}})|/(?P<n_m0>\d{{1,2}})\s?[-–]\s?(?P<n_d3>\d{{1,2}}))?
      \s?(?P<n_s>[/.\-])\s?(?P<n_m>\d{{1,2}})(?:\s?(?:(?P=n_s)|[/.\-](?={_YEAR}\)))\s?(?P<n_y>{_YEAR}|\d\d)
        (?P<slip>(?<=[/.\-]\d{{4}})0(?!\w))?)?(?![\w/%]|[.:\-–]\d|,\d(?!\d?[:.]\d\d))
    | (?P<y>{_YEAR})(?![\w/]|[.,:\-–]\d)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE = re.compile(
    rf"""(?:(?<![\w'’])(?P<weekday>{_WEEKDAY})(?:\.|(?:\s*(?:[-–/]|dan|hingga|sampai)\s*(?:{_WEEKDAY})))?(?![\w'’])
        (?:\s+(?:{PART_OF_DAY}|kemarin|lalu|besok|ini|tadi))*
      | (?<!\w)(?P<word>besok|esok|lusa|kemarin|hari\s+ini
        |(?:pagi|siang|sore|malam|petang)\s+(?:ini|tadi)|tadi\s+{PART_OF_DAY}))?
    (?:\s*[,|:]?\s*(?:(?:tepatnya|yakni|yaitu)\s*,?\s*)?(?:pada\s+)?(?:(?:tanggal|tgl\.?)\s*)?
      (?P<bracket>\(\s?(?:tgl\.?\s*|tanggal\s*)?)?)\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE_WORD = re.compile(r"[^\W\d_]+(?:['’‘`][^\W\d_]+)?")
_BEFORE_WORDS = frozenset(WEEKDAYS) | frozenset("besok esok lusa kemarin ini tadi".split())
_WEEKDAY_IN_BRACKETS = re.compile(r"\(\s?\Z")
_MONTH_BEFORE = re.compile(rf"(?<![\w'])(?P<month>{_MONTH})\b\.?\s*(?:tahun\s+)?,?\s*\Z", re.IGNORECASE)
_CLOSING = re.compile(r"\s?\)")
_LOOK_BACK = 52


def find_dates(text: str) -> list[FoundDate]:
    """Every printed date in `text`, in order, without overlaps. "Agustus 2025" is found with `day` None.

    Without weekday, year or bracket a bare number pair ("1/2", "3-0", "18.52") is no date.
    """
    found: list[FoundDate] = []
    position = 0
    while digit := _DIGIT.search(text, position):
        match = _CORE.match(text, digit.start())
        item = _read(text, match, found[-1].end if found else 0) if match else None
        if item:
            found.append(item)
            position = item.end
        else:
            position = digit.end()
            while text[position : position + 1].isdigit():
                position += 1
    return found


def _read(text: str, match: re.Match[str], floor: int) -> FoundDate | None:
    if match["iso_y"]:
        return _build(text, match, floor, int(match["iso_d"]), int(match["iso_m"]), int(match["iso_y"]))
    if match["t_m"]:
        month, year = MONTHS[match["t_m"].lower()], _int(match["t_y"])
        last_month = MONTHS[match["t_m3"].lower()] if match["t_m3"] else None
        short = _is_abbreviation(match["t_m"]) and not year
        last = _int(match["t_d2"]) or _int(match["t_d3"])
        return _build(text, match, floor, int(match["t_d"]), month, year, last, last_month, needs_weekday=short)
    if match["e_d"]:
        return _month_first(text, match, floor, int(match["e_d"]), int(match["e_y"]))
    if match["y"]:
        return _month_first(text, match, floor, None, int(match["y"]))
    return _numeric(text, match, floor)


def _numeric(text: str, match: re.Match[str], floor: int) -> FoundDate | None:
    group = match.groupdict()
    day, month, year = int(group["n_d"]), int(group["n_m"]), _year(group["n_y"])
    last, last_month = _int(group["n_d2"]) or _int(group["n_d3"]), None
    if group["n_m0"]:
        month, last_month = int(group["n_m0"]), month
    whole = year is not None and len(group["n_y"]) == 4
    slash = group["n_s"] == "/"
    slip = bool(group["slip"])  # a 0 where the shift key should have made it ")"
    return _build(
        text, match, floor, day, month, year, last, last_month,
        needs_weekday=not whole and not slash, needs_bracket=slip or (not whole and slash),
    )  # fmt: skip


def _month_first(text: str, match: re.Match[str], floor: int, day: int | None, year: int) -> FoundDate | None:
    low = max(floor, match.start() - 16)
    before = _MONTH_BEFORE.search(text[low : match.start()])
    if not before or (day is None and _is_abbreviation(before["month"])):
        return None
    return _build(text, match, floor, day, MONTHS[before["month"].lower()], year, start=low + before.start())


def _build(
    text: str,
    match: re.Match[str],
    floor: int,
    day: int | None,
    month: int,
    year: int | None,
    last: int | None = None,
    last_month: int | None = None,
    *,
    start: int | None = None,
    needs_weekday: bool = False,
    needs_bracket: bool = False,
) -> FoundDate | None:
    if not (1 <= month <= 31 and 0 <= (day or 0) <= 99):
        return None
    start, end = match.start() if start is None else start, match.end()
    weekday, word, bracketed = None, "", False
    low = max(floor, start - _LOOK_BACK)
    if day is not None:
        before = _before(text[low:start])
        if before and (name := before["weekday"]) and is_weekday(name, before.group()):
            weekday, start = WEEKDAYS[name.lower()], low + before.start()
            bracketed = bool(before["bracket"]) or bool(_WEEKDAY_IN_BRACKETS.search(text[low:start]))
            if bracketed and not before["bracket"]:
                start = text.rindex("(", low, start)
        elif before:
            bracketed = bool(before["bracket"])
            if before["word"]:
                word, start = before["word"].lower(), low + before.start("word")
            elif bracketed:
                start = low + before.start("bracket")
        if bracketed and (closing := _CLOSING.match(text, end)):
            end = closing.end()
    if (needs_weekday and weekday is None) or (needs_bracket and weekday is None and not bracketed):
        return None
    valid = calendar_day(year or 2000, month, day or 1) is not None
    if not valid and weekday is None and (month > 12 or not 1 <= (day or 1) <= 31):
        return None
    note = word
    if not valid:
        note = IMPOSSIBLE
    elif weekday is not None and year and day and not _weekday_fits(weekday, date(year, month, day), last, last_month):
        note = CONTRADICTION
    return FoundDate(
        text[start:end], start, end, day, month, year, weekday, year is not None, valid, note, last, last_month, bracketed
    )


def _before(text: str) -> re.Match[str] | None:
    """The weekday, relative word or bracket at the end of the text before a date; tried only where one stands."""
    if "(" not in text and _BEFORE_WORDS.isdisjoint(_BEFORE_WORD.findall(text.lower())):
        return None
    return _BEFORE.search(text)


def _weekday_fits(weekday: int, first: date, last: int | None, last_month: int | None) -> bool:
    """Whether the weekday is that of the day, or of any day of the range ("Rabu (6-8/10/2025)")."""
    end = calendar_day(first.year, last_month or first.month, last) if last else None
    length = (end - first).days if end and end > first else 0
    return (weekday - first.weekday()) % 7 <= length


def _is_abbreviation(month: str) -> bool:
    return len(month) <= _SHORT and month.lower() not in _FULL_SHORT


def _int(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _year(digits: str | None) -> int | None:
    if not digits:
        return None
    return int(digits) if len(digits) == 4 else 2000 + int(digits)
