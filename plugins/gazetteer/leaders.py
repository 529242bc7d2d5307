"""leaders.csv → people with their dated terms. One line is one term, so that a successor is one line more."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from plugins.gazetteer.records import HEAD_OFFICES, STATUSES, Leader, Region, Term
from plugins.gazetteer.rows import Row, many, read

COLUMNS = ("id", "name", "titles", "aliases", "region", "office", "status", "since", "until", "sworn_in", "sources", "doubt")
OFFICES_OF_KIND = {"provinsi": HEAD_OFFICES[0:2], "kabupaten": HEAD_OFFICES[2:4], "kota": HEAD_OFFICES[4:6]}
TERM_STATUSES = tuple(status for status in STATUSES if status != "mantan")  # a former holder is told by `until`
_ENDS_THE_LAST = ("definitif", "pj")  # an acting head (plt, plh, pjs) may stand in while the head is still in office
# An open term is believed so long: an elected one lasts five years, a Pj is appointed for one. Later a line must be missing.
_BELIEVED_YEARS = {"definitif": 5}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class _Line:
    row: Row
    term: Term


def load_leaders(file: Path, regions: Mapping[str, Region]) -> dict[str, Leader]:
    """Read leaders.csv: id → Leader. Raises GazetteerError for the first fault."""
    rows = list(read(file, COLUMNS))
    lines = [_Line(row, _term(row, regions)) for row in rows]
    people = _people(rows)
    _check_overlaps(lines)
    terms: dict[str, list[Term]] = defaultdict(list)
    for term in _ended(lines):
        terms[term.leader].append(term)
    return {
        id_: Leader(id_, row["name"], row["titles"], many(row["aliases"]), tuple(sorted(terms[id_], key=_start)))
        for id_, row in people.items()
    }


def _people(rows: Iterable[Row]) -> dict[str, Row]:
    """The row that describes each person: the one with the name; a person's other rows leave name, titles and aliases blank."""
    people: dict[str, Row] = {}
    ids: dict[str, Row] = {}
    for row in rows:
        ids.setdefault(row["id"], row)
        if not row["name"]:
            continue
        known = people.setdefault(row["id"], row)
        if known["name"] != row["name"]:
            raise row.error(
                f"duplicate id {row['id']!r}: line {known.line} gives it to {known['name']}, this one to {row['name']}",
                f"Two persons: lengthen the new one's id ({row['id']}-REGION). One: leave name, titles, aliases blank here",
            )
    for id_, row in ids.items():
        if id_ not in people:
            raise row.error(
                f"nobody has the id {id_!r}", "Fill in the name, or correct the id to that of the person's other line"
            )
    return people


def _term(row: Row, regions: Mapping[str, Region]) -> Term:
    if not _ID.fullmatch(row.need("id")):
        raise row.error(f"id {row['id']!r} is no slug", "Use lower-case ASCII letters, digits and hyphens")
    if row.need("region") not in regions:
        raise row.error(f"unknown region code {row['region']!r}", "Look the code up in regions.csv")
    office = row.choose("office", HEAD_OFFICES)
    kind = regions[row["region"]].kind
    if office not in OFFICES_OF_KIND[kind]:
        raise row.error(
            f"{office} is no office of {regions[row['region']].label}, a {kind}", f"Write {' or '.join(OFFICES_OF_KIND[kind])}"
        )
    since, until = _days(row, "since"), _days(row, "until")
    if since and until and since[0] > until[1]:
        raise row.error(f"since {row['since']} is later than until {row['until']}", "Correct one of the two dates")
    return Term(
        leader=row["id"],
        office=office,
        region=row["region"],
        status=row.choose("status", TERM_STATUSES),
        since=since[0] if since and since[0] == since[1] else None,
        until=until[0] if until and until[0] == until[1] else None,
        sworn_in=row.flag("sworn_in"),
        sources=tuple(row.need("sources").split()),
        doubt=row["doubt"] or None,
        not_before=since[0] if since else None,
        not_after=until[1] if until else None,
        surely_from=since[1] if since else None,
        surely_to=until[0] if until else None,
    )


def _days(row: Row, column: str) -> tuple[date, date] | None:
    """First and last day meant by "2025", "2025-06" or "2025-06-23"; None for an empty cell."""
    try:
        return _meant(row[column])
    except ValueError:
        raise row.error(
            f"{column} {row[column]!r} is no date", "Write 2025-06-23, or 2025-06 or 2025 where the day is not known"
        ) from None


@lru_cache(maxsize=2048)
def _meant(text: str) -> tuple[date, date] | None:
    if not text:
        return None
    if len(text) == 4:
        return date(int(text), 1, 1), date(int(text), 12, 31)
    if len(text) == 7:
        first = date.fromisoformat(f"{text}-01")
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return (date.fromisoformat(text),) * 2


def _start(term: Term) -> date:
    return term.not_before or date.min


def _check_overlaps(lines: list[_Line]) -> None:
    """Two definitive holders of one office never serve at once; the day of handing over may belong to both."""
    offices: dict[tuple[str, str], list[_Line]] = defaultdict(list)
    for line in lines:
        if line.term.status == "definitif":
            offices[line.term.region, line.term.office].append(line)
    for held in offices.values():
        held.sort(key=lambda line: _start(line.term))
        for first, second in pairwise(held):
            a, b = first.term, second.term
            if _start(a) == _start(b) or (a.until and b.since and a.until > b.since):
                raise second.row.error(
                    f"{b.leader} and {a.leader} (line {first.row.line}) are both definitive {b.office} of {b.region} at once",
                    "Correct since and until of the two lines",
                )


def _ended(lines: list[_Line]) -> list[Term]:
    """The terms, each open one bounded by what follows it: the next holder, or the person's next definitive office.

    This is what lets an editor add a successor without touching the predecessor's line.
    """
    terms = [line.term for line in lines]
    same_office: dict[tuple[str, str], list[Term]] = defaultdict(list)
    same_person: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        same_office[term.region, term.office].append(term)
        same_person[term.leader].append(term)
    return [
        term if term.not_after else _bounded(term, same_office[term.region, term.office], same_person[term.leader])
        for term in terms
    ]


def _bounded(term: Term, same_office: list[Term], same_person: list[Term]) -> Term:
    """An open term with its latest end, and with the last day it is believed for certain."""
    last = _years_later(term.not_before, _BELIEVED_YEARS.get(term.status, 1)) if term.not_before else None
    following = [other for other in same_office if other.status in _ENDS_THE_LAST]
    if term.status == "definitif":
        following += [other for other in same_person if other.status == "definitif"]
    later = [other for other in following if other.not_before and other.not_before > _start(term)]
    if not later:
        return replace(term, surely_to=last)
    heir = min(later, key=_start)
    first_day, last_day = heir.not_before, heir.surely_from
    # An elected head serves until the heir comes; between others, or after a full term, someone may be missing here.
    followed_at_once = term.status == "definitif" and first_day and last and first_day <= last
    return replace(
        term,
        until=last_day if followed_at_once and first_day == last_day else None,
        not_after=last_day,
        surely_to=first_day if followed_at_once else min(filter(None, (first_day, last)), default=None),
    )


def _years_later(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=min(day.day, 28))  # 28: there is not always a 29 February
