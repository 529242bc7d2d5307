"""The dates of a page: stamps printed around an article and the date in its address → the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from plugins.text.datenames import calendar_day
from plugins.text.dates import FoundDate, find_dates
from plugins.text.fold import fold, words

UNSIGNED_DAYS = 14  # an unsigned stamp later than the event by more days is the site's clock, or the day of browsing
AHEAD_DAYS = 60  # an announcement is published so many days before its event at most
OWN_WORDS = 0.4  # share of the address's words that the text must hold for the address to be its own …
AGREEING_DAYS = 7  # … unless its date follows a day printed in the text so closely

_WIB = timezone(timedelta(hours=7))
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|\b(?:WIB|WITA|WIT)\b", re.IGNORECASE)
_WRITER = r"(?:oleh|by|laporan|reporter|redaktur|redaksi|editor|penulis|pewarta|wartawan|author|kontributor|admin)"
_SIGNED = re.compile(rf"(?:\A|[|•·–—,(/-]\s*)\W*{_WRITER}\b|\b{_WRITER}\s*:", re.IGNORECASE)
_LABELS = re.compile(
    r"(?:[\w .'&/]{1,30}\s*[-|•·–—,/:]+\s*)?\x00(?:\s*[-|•·–—/]+\s*[\w .'&:]{1,30})?\Z|(?:by|posted|oleh)\b.{0,30}\x00.{0,30}\Z",
    re.IGNORECASE,
)
_NAME_LINE = re.compile(r"[\w.'’]+(?:(?:,\s?|\s)[\w.'’]+){0,4}(?:,\s?|\s)?\Z")  # one to five words
_EMPLOYED = re.compile(r"(?:[A-Z][\w.'’]*\s){1,4}[\w.'’]+ - \w+\Z")  # "Tim detikcom - detikNews"
_FILE_NAME = re.compile(r"[_\d]{4}|\.(?:jpe?g|png|webp)\b", re.IGNORECASE)
_CHANGED = re.compile(r"\b(?:updated?|diperbarui|diperbaharui|diubah|perubahan|modified)\b", re.IGNORECASE)
_MACHINE = re.compile(r"(?:^|\b(?:date|published|tanggal|diterbitkan|terbit)\b\W*)\d{4}-\d\d-\d\d\b", re.IGNORECASE)
_GLUED = re.compile(r".{6,60}?\d{1,2}[:.]\d{2}\s(?:WIB|WITA|WIT)(?=[A-Z])")  # no space before the dateline
_DATES_OF_PATH = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<!\d)(?P<y>(?:19|20)\d\d)/(?P<m>\d{1,2})/(?P<d>\d{1,2})(?=/|\Z)",  # in "/2022/05/22-mei-…" the 22 is the slug's
        r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!-\d\d-\d\d-\d\d/)(?=[/_-]|\Z)",  # but no menu's time
        r"/(?P<d>\d\d)/(?P<m>\d\d)/(?P<y>20\d\d)(?=/)",
        r"/(?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?:\d{6})?(?=[/_-]|\Z)",
        r"/(?P<y>20\d\d)/(?P<m>\d\d)(?=/)",
    )
)
_EPOCH = re.compile(r"-(1[3-9]\d{8})/?\Z")
_ENDING = re.compile(r"\.\w+\Z")
_STAMP_REST = 60  # characters beside the date that a line may hold and still be a stamp
_RANDOM = ("random-post", "random_post", "randompost")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A line that prints a date of the page. `signed`: an author or editor stands in it or in the line beside it."""

    text: str
    signed: bool = False


@dataclass(frozen=True, slots=True)
class PageDate:
    """A dated piece of evidence about the page; `day` None where an address gives year and month only."""

    year: int
    month: int
    day: int | None
    words: str
    source: str  # "sidecar", "url", "stempel"
    timed: bool = False
    signed: bool = False
    changed: bool = False  # the day of a later change

    @property
    def full(self) -> date | None:
        """The day, None where only the month is known."""
        return calendar_day(self.year, self.month, self.day) if self.day else None


def stamps_of(lines: Iterable[str]) -> tuple[Stamp, ...]:
    """The page-date lines among the raw lines of an article, in order: a full date with little beside it."""
    filled = [line for line in map(str.strip, lines) if line]
    found = []
    for index, line in enumerate(filled):
        if glued := _GLUED.match(line):
            line = glued.group()
        if not _is_stamp(line):
            continue
        around = filled[index + 1 : index + 2]
        found.append(Stamp(line, _is_signed(line) or any(map(_is_author, around)) or _is_employed(filled[index - 1 : index])))
    return tuple(found)


def _is_stamp(line: str) -> bool:
    if _MACHINE.match(line.lstrip("-•·| ")):
        return True
    if line.endswith((".", "”", '"', ")")) or line[0] in "“\"'":
        return False
    dates = [item for item in find_dates(line[:200]) if item.full and not item.until_day]
    if len(dates) != 1:
        return False
    item = dates[0]
    rest = _CLOCK.sub("", line[: item.start] + line[item.end :])
    alone = _LABELS.match(line[: item.start].lstrip(" -–—•·|") + "\0" + line[item.end :])
    if item.bracketed or not (alone or _CLOCK.search(line) or _is_signed(line)):
        return False
    return len(rest) <= _STAMP_REST + 60 * _is_signed(line)


def _is_signed(line: str) -> bool:
    return bool(_SIGNED.search(line))


def _is_employed(above: Sequence[str]) -> bool:
    """Whether the line above the date is an author with the publisher's name."""
    return any(len(line) <= 50 and _EMPLOYED.match(line) for line in above)


def _is_author(line: str) -> bool:
    return _is_signed(line) or (len(line) <= 40 and bool(_NAME_LINE.match(line)) and not _FILE_NAME.search(line))


def url_date(url: str | None) -> PageDate | None:
    """The date in an address: with its day where it has one, else year and month ("/2026/01/…"); None without either."""
    if not url:
        return None
    path = unquote(_split(url).path)
    for pattern in _DATES_OF_PATH:
        for match in pattern.finditer(path):
            part = {key: int(value) for key, value in match.groupdict().items()}
            if calendar_day(part["y"], part["m"], part.get("d", 1)):
                return PageDate(part["y"], part["m"], part.get("d"), match.group().strip("/"), "url")
    if epoch := _EPOCH.search(path):  # seconds since 1970, as some sites end their slugs
        day = datetime.fromtimestamp(int(epoch[1]), _WIB).date()
        return PageDate(day.year, day.month, day.day, epoch[1], "url")
    return None


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:  # damaged: "https://[…"
        return SplitResult("", "", "", "", "")


def url_belongs(url: str | None, texts: Sequence[str], printed: Sequence[Sequence[FoundDate]]) -> bool:
    """Whether an address is that of an article: no random-post parameter, and its slug shares words with the article's texts

    or its date is that of a day printed there or follows it closely. `printed`: the dates of each text.
    """
    parts = _split(url or "")
    if not parts.path and not parts.query:
        return False
    if any(key.lower() in _RANDOM for key in parse_qs(parts.query, keep_blank_values=True)):
        return False
    segments = [[word for word in words(unquote(part).replace("-", " ")) if len(word) > 3 and word.isalpha()]
                for part in _ENDING.sub("", parts.path).split("/")]  # fmt: skip
    slug = max(segments, key=len, default=[])
    if len(slug) < 3:
        return True  # nothing to judge by
    folded = [fold(text) for text in texts]
    if sum(any(_begins_word(word[:5], text) for text in folded) for word in slug) / len(slug) >= OWN_WORDS:
        return True
    page = url_date(url)
    days = [item.full for found in printed for item in found if item.full]
    return bool(page and page.full and any(0 <= (page.full - day).days <= AGREEING_DAYS for day in days))


def _begins_word(stem: str, folded: str) -> bool:
    """Whether a word of folded text begins with five given letters, or is the four given."""
    at = folded.find(stem)
    while at >= 0:
        begins = at == 0 or not (folded[at - 1].isalnum() or folded[at - 1] in "_'")
        if begins and (len(stem) > 4 or not folded[at + 4 : at + 5].isalnum()):
            return True
        at = folded.find(stem, at + 1)
    return False


def choose_published(
    sidecar: date | None, address: PageDate | None, stamps: Sequence[Stamp], event: date | None
) -> tuple[PageDate | None, tuple[str, ...]]:
    """The day of publication and warnings about what was not taken: sidecar, then the address, then the best stamp."""
    if sidecar:
        return PageDate(sidecar.year, sidecar.month, sidecar.day, sidecar.isoformat(), "sidecar"), ()
    if address and address.full:
        return address, ()
    read, warnings = [page for stamp in stamps for page in read_stamp(stamp)], []
    fitting = []
    for page in read:
        assert page.full
        late = (page.full - event).days if event else 0
        if -AHEAD_DAYS <= late <= UNSIGNED_DAYS or (late > 0 and page.signed):
            fitting.append((page.changed, late < -1, late > UNSIGNED_DAYS, not page.signed, not page.timed, abs(late), page))
        else:
            warnings.append(f"tanggal halaman tidak dipakai sebagai tanggal terbit: {page.words} (peristiwa {event})")
    if not fitting:
        return None, tuple(warnings)
    return min(fitting, key=lambda row: row[:-1])[-1], ()


def read_stamp(stamp: Stamp) -> list[PageDate]:
    """The dates a stamp prints in full."""
    timed, signed = bool(_CLOCK.search(stamp.text)), stamp.signed or _is_signed(stamp.text)
    changed = bool(_CHANGED.search(stamp.text))
    return [
        PageDate(item.full.year, item.full.month, item.full.day, item.text, "stempel", timed, signed, changed)
        for item in find_dates(stamp.text[:200])[:1]
        if item.full
    ]
