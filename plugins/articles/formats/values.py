"""Single values as metadata of pages and records write them: days, addresses, people, lines of text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from urllib.parse import urlsplit

from plugins.articles.decode import mend
from plugins.text.dates import find_dates

_WIB = timezone(timedelta(hours=7))
_INDONESIA = (timedelta(hours=7), timedelta(hours=9))
_STAMP = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)?)?(?!\d)")
PARTED = re.compile(r"\s+[-–—|»•]\s+|\s*[|»]\s*")  # stands between a headline and its publisher
_EPOCHS = (631152000, 4102444800)  # the years 1990 to 2099 in seconds since 1970
_YEARS = range(1945, 2100)  # others are a program's "none": 0001-01-01
_LONGEST = 500  # characters of a title, name or other line
_URL = 2000


def one_line(value: str | None) -> str | None:
    """The text on one line, mended, without markup's remains; None where nothing is left or it is longer than any line."""
    if not value or len(value) > 4 * _LONGEST:
        return None
    text = " ".join(mend(value)[0].split())
    return text if text and len(text) <= _LONGEST else None


def day_of(value: Any) -> date | None:
    """The day in Indonesia of an ISO stamp, of seconds or milliseconds since 1970, or of a date as a page prints it."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        seconds = next((value // unit for unit in (1, 1000) if _EPOCHS[0] <= value // unit < _EPOCHS[1]), None)
        return datetime.fromtimestamp(seconds, _WIB).date() if seconds else None
    if not isinstance(value, str) or len(value) > 200:
        return None
    found = _STAMP.match(value)
    if found:
        return _stamped(found)
    printed = [item.full for item in find_dates(value) if item.full and item.valid and not item.conflict]
    return printed[0] if len(printed) == 1 else None


def _stamped(found: re.Match[str]) -> date | None:
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    zone = (found[7] or "").replace(":", "")
    try:
        moment = datetime(year, month, day, hour, minute, second)
        if year not in _YEARS:
            return None
        if not zone:
            return moment.date()
        offset = timedelta() if zone == "Z" else timedelta(hours=int(zone[:3]), minutes=int(zone[0] + zone[3:]))
        if _INDONESIA[0] <= offset <= _INDONESIA[1]:
            return moment.date()
        return moment.replace(tzinfo=UTC if zone == "Z" else timezone(offset)).astimezone(_WIB).date()
    except (ValueError, OverflowError):
        return None


def address(value: Any) -> str | None:
    """A web address, whole and without blanks; None for anything else."""
    if not isinstance(value, str):
        return None
    text = value.strip()
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return text if good and len(text) <= _URL and text.isprintable() and " " not in text else None


def people(value: Any, deep: int = 3) -> tuple[str, ...]:
    """The names of an author, of a list of them, or of schema.org's Person; addresses and accounts are no names."""
    if isinstance(value, Mapping):
        value = value.get("name") if value.get("@type") != "Organization" else None
    if isinstance(value, list):
        return tuple(dict.fromkeys(name for item in value[:20] for name in people(item, deep - 1))) if deep else ()
    name = one_line(value) if isinstance(value, str) else None
    return (name,) if name and not re.match(r"https?://|www\.|@|(?:super ?)?admin", name, re.IGNORECASE) else ()


def without_paper(title: str, outlet: str | None) -> str:
    """The title less " - Outlet" or " | Outlet" behind it."""
    parts = list(PARTED.finditer(title))
    own = "".join((outlet or "").casefold().split())
    for part in reversed(parts):
        if not title[: part.start()].strip():
            break
        tail = "".join(title[part.end() :].casefold().split())
        bare = re.sub(r"\.(?:com|co\.id|id|net|go\.id)$", "", tail)
        if own and tail and (bare in own or own in tail):
            title = title[: part.start()]
    return title.strip()
