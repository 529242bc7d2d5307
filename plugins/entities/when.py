"""When an article's event took place and when it was published, each with the words and the rule it rests on.

Unknown is None: no year is guessed, and the day of the conversion plays no part.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache

from plugins.entities.dateroles import ASIDE, DATELINE, EVENT, LEDE, NEVER, STATEMENT, Candidate, candidates
from plugins.entities.dateyears import RELATIVE, Known, Settled, settle
from plugins.entities.pagedates import PageDate, Stamp, choose_published, stamps_of, url_belongs, url_date
from plugins.gazetteer.load import gazetteer
from plugins.text.datenames import spelled
from plugins.text.dates import FoundDate, find_dates
from plugins.text.relative import RelativeDay

__all__ = ["Stamp", "When", "stamps_of", "when"]

_PERIOD_END = re.compile(r"(?<=\d{4})\s?[-–—/]\s?(?:19|20)\d\d\b")
_LAW = re.compile(r"\b(?:nomor|no\.?)\s*[\w./-]{1,24}\s+tahun\s+(?:19|20)\d\d\b", re.IGNORECASE)  # of any age
_YEAR = re.compile(r"(?<![\w./])(?:19|20)\d\d(?![\w/]|[.,]\d)")
_SOURCES = {"sidecar": "keterangan pengiring naskah", "url": "alamat halaman", "stempel": "stempel tanggal pada halaman"}
_MAIN = (EVENT, STATEMENT, DATELINE)
_UNREVISED = timedelta(days=366)  # how far behind the news the registry may be
_OLD = 60  # days before the publication: a day so far back is the event's only where the lede names it
_OF_A_SERIES = 7  # days between an event and the written statement about it


@dataclass(frozen=True, slots=True)
class When:
    """The two days of an article; precision is one of the constants of `dateyears`."""

    event_date: date | None
    event_date_text: str | None  # as printed, also where the year cannot be known
    event_precision: str | None
    published: date | None
    evidence: dict[str, str] = field(default_factory=dict)  # "event_date", "published" → "why, for readers: words"
    warnings: tuple[str, ...] = ()


def when(
    title: str,
    paragraphs: Sequence[str],
    stamps: Sequence[str | Stamp],
    url: str | None,
    sidecar_published: date | None,
    captured: date | None,
    term_years: Callable[[date], bool | None] | None,
) -> When:
    """Choose the day of the event and of publication.

    `paragraphs`: the cleaned body. `stamps`: printed page-date lines, best from `stamps_of` over the raw lines.
    `term_years`: whether the office holder named was in office on a day, None where that cannot be told (as `Term.held_on`).
    """
    read = [stamp if isinstance(stamp, Stamp) else Stamp(stamp) for stamp in stamps]
    texts = (title, *paragraphs)
    printed = [find_dates(text) for text in texts]
    address = url_date(url) if url_belongs(url, texts, printed) else None
    named = candidates(paragraphs, printed[1:])
    page, _ = choose_published(sidecar_published, address, read, None)
    known = _known(texts, printed, page, address, captured, term_years)
    chosen, settled = _choose(named, known)
    page, notes = choose_published(sidecar_published, address, read, settled.day)
    if page is None and known.published:  # the stamp that the event refutes may not have fixed its year
        known = replace(known, published=None, captured=captured or known.published)
        chosen, settled = _choose(named, known)
    if chosen and page and _is_background(chosen, settled, page):
        chosen, settled = None, Settled(None, None, "tanggal yang disebut jauh sebelum terbit")
    evidence = {}
    if chosen and settled.day:
        evidence["event_date"] = f"{settled.rule}: {chosen.day.text}"
    if page:
        evidence["published"] = f"{_SOURCES[page.source]}: {page.words}"
    warnings = [*notes, *([settled.warning] if settled.warning else [])]
    if url and not address and url_date(url):
        warnings.append(f"alamat bukan milik artikel ini, tanggalnya tidak dipakai: {url}")
    return When(
        settled.day,
        chosen.day.text if chosen and (settled.day or chosen.role != ASIDE) else None,
        settled.precision,
        page.full if page else None,
        evidence,
        tuple(warnings),
    )


def _is_background(chosen: Candidate, settled: Settled, page: PageDate) -> bool:
    """Whether a surely dated page names the day only further down and long after: a round-up, or what led to the news."""
    sure = page.signed or page.source != "stempel"
    late = (page.full - settled.day).days if page.full and settled.day else 0
    return sure and late > _OLD and chosen.paragraph >= LEDE


def _known(
    texts: Sequence[str],
    printed: Sequence[Sequence[FoundDate]],
    page: PageDate | None,
    address: PageDate | None,
    captured: date | None,
    term: Callable[[date], bool | None] | None,
) -> Known:
    return Known(
        published=page.full if page else None,
        month=(address.year, address.month) if address and not address.day else None,
        captured=captured,
        full=tuple(item.full for found in printed for item in found if item.full and not item.conflict),
        years=frozenset(int(year) for text, found in zip(texts, printed, strict=True) for year in _years(text, found)),
        vouched=_registry_day() + _UNREVISED,
        term=term,
    )


@lru_cache(maxsize=1)
def _registry_day() -> date:
    """The latest beginning of a term in the registry: its own time, whatever the clock says."""
    return max(term.surely_from for leader in gazetteer().leaders.values() for term in leader.terms if term.surely_from)


def _years(text: str, found: Sequence[FoundDate]) -> list[str]:
    """The years printed in a text, but ends of periods, years of laws and contradictory dates: none may vouch for itself."""
    if "19" not in text and "20" not in text:
        return []
    for item in reversed(found):
        if item.conflict or not item.valid:
            text = text[: item.start] + text[item.end :]
    text = _PERIOD_END.sub("", text)
    return _YEAR.findall(_LAW.sub("", text) if "tahun" in text.lower() else text)


def _choose(named: Sequence[Candidate], known: Known) -> tuple[Candidate | None, Settled]:
    """The candidate of the event and its day: the first marked day in reading order, asides only where nothing else is."""
    usable = [item for item in named if item.role != NEVER]
    main = [item for item in usable if item.role in _MAIN]
    if not known.published or any(isinstance(item.day, FoundDate) and item.paragraph < LEDE for item in main):
        main = [item for item in main if isinstance(item.day, FoundDate)]
    rest = sorted((item for item in usable if item.role not in _MAIN), key=lambda item: (item.role, item.order))
    ranked = [*main, *(item for item in rest if item.role != ASIDE or item.paragraph < LEDE + 2)]
    if not ranked:
        return None, Settled(None, None, "tidak ada tanggal peristiwa")
    first = ranked[0]
    settled = _settle(first, known)
    if known.published and settled.day and settled.day > known.published:  # a plan, where another day is none
        for other in main:
            earlier = _settle(other, known)
            if earlier.day and earlier.day <= known.published:
                return other, earlier
    if first.role in (STATEMENT, DATELINE) and settled.day:
        for other in main:
            better = other.role == EVENT and (other.held or (first.role == DATELINE and other.paragraph < LEDE))
            day = _settle(other, known) if better else None
            if day and day.day and 0 <= (settled.day - day.day).days <= _OF_A_SERIES:
                return other, day
    return first, settled


def _settle(item: Candidate, known: Known) -> Settled:
    if isinstance(item.day, RelativeDay):
        assert known.published
        return Settled(item.day.on(known.published), RELATIVE, f"dihitung dari tanggal terbit ({spelled(known.published)})")
    return settle(item.day, known)
