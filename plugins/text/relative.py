"""Days named from the day of writing: "kemarin", "hari ini", "Senin lalu", "Rabu malam"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.text.datenames import PART_OF_DAY, WEEKDAYS, alternatives, is_weekday
from plugins.text.dates import FoundDate, find_dates


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """A day named from the day of writing: "kemarin", "Senin lalu", "Rabu malam"."""

    text: str
    start: int
    end: int
    offset: int | None  # days from the day of writing; None for a weekday
    weekday: int | None
    ahead: bool  # the weekday lies ahead ("Senin depan"); else the latest one, the day of writing included

    def on(self, written: date) -> date:
        """The day meant by somebody who writes on `written`."""
        if self.offset is not None:
            return written + timedelta(days=self.offset)
        assert self.weekday is not None
        if self.ahead:
            return written + timedelta(days=(self.weekday - written.weekday() - 1) % 7 + 1)
        return written - timedelta(days=(written.weekday() - self.weekday) % 7)


_OFFSETS = {
    "kemarin lusa": -2, "kemarin dulu": -2, "kemarin": -1, "kemaren": -1, "hari ini": 0,
    "besok lusa": 2, "besok": 1, "esok": 1, "lusa": 2,
}  # fmt: skip
_DAYS = alternatives([name for name in WEEKDAYS if len(name) > 3 and not name.endswith("day")])
_RELATIVE = re.compile(
    rf"""(?<![\w'’-])(?:
      (?P<fixed>{alternatives(_OFFSETS)})(?![\w-])
    | (?P<today>tadi\s+{PART_OF_DAY}|(?:pagi|siang|sore|petang|malam)\s+(?:tadi|ini))(?!\w)
    | (?P<weekday>{_DAYS})(?![\w'’])(?:\s+{PART_OF_DAY})?(?:\s+(?:pekan|minggu))?
      (?:\s+(?P<way>lalu|kemarin|depan|mendatang|besok|ini))?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD = re.compile(r"\w+")
_FIRST_WORDS = (  # what one of these days begins with: only there it is tried
    frozenset(name.split()[0] for name in _OFFSETS)
    | frozenset("tadi pagi siang sore petang malam jum".split())
    | frozenset(WEEKDAYS)
)
_BLANKS = re.compile(r"\s+")
_LOOK_BACK = 40  # characters in which the words of a habit stand
_HABIT = re.compile(r"\b(?:setiap|tiap|saban|tiap-tiap|per)\s+(?:hari\s+)?\Z|(?:dan|hingga|sampai|-|–)\s*\Z", re.IGNORECASE)


def find_relative(text: str, dates: Sequence[FoundDate] | None = None) -> list[RelativeDay]:
    """Days named from the day of writing, in order. A weekday that belongs to a printed date is left to `find_dates`;

    habits ("setiap Senin", "Senin-Jumat") are no days, nor is "minggu ini". `dates`: what `find_dates` found, where it is known.
    """
    printed = [(item.start, item.end) for item in (find_dates(text) if dates is None else dates)]
    found: list[RelativeDay] = []
    free = 0
    for word in _WORD.finditer(text):
        match = _RELATIVE.match(text, word.start()) if word.start() >= free and word.group().lower() in _FIRST_WORDS else None
        if match is None:
            continue
        free = match.end()
        if any(start <= match.start() < end for start, end in printed):
            continue
        name = match["weekday"]
        if name is None:
            offset = 0 if match["today"] else _OFFSETS[_BLANKS.sub(" ", match["fixed"].lower())]
            found.append(RelativeDay(match.group(), match.start(), match.end(), offset, None, offset > 0))
        elif name[0].isupper() and is_weekday(name, match.group()) and not _is_habit(text, match.start()):
            ahead = (match["way"] or "").lower() in ("depan", "mendatang", "besok")
            found.append(RelativeDay(match.group(), match.start(), match.end(), None, WEEKDAYS[name.lower()], ahead))
    return found


def _is_habit(text: str, at: int) -> bool:
    """Whether "setiap" or the first day of several stands before a weekday at `at`."""
    return bool(_HABIT.search(text, max(0, at - _LOOK_BACK), at))
