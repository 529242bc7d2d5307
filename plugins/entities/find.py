"""One scan of a paragraph → mentions: offices of heads of regions with the region and name that stand with them.

Finding decides nothing: a mention keeps what the words say, its span, and why it may not be the leader at all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from plugins.entities.holders import HELD_BY, PERIOD, name_after, name_before, only_known
from plugins.entities.lexicon import (
    alternation,
    backwards,
    key_of,
    office_pattern,
    office_starts,
    office_words,
    status_words,
    table,
)
from plugins.entities.names import Name
from plugins.entities.paragraph import Paragraph
from plugins.entities.regionname import BRACKET, read_misspelt, read_region

Names = Callable[[str], bool]
_KINDS = {"gubernur": "provinsi", "bupati": "kabupaten", "wali kota": "kota"}
_APPOINTS = ("sebagai", "menjadi", "jadi")
_JOINED = re.compile(r"\s*(?:dan|serta|/|-|&|,)\s*(?:juga\s+)?", re.IGNORECASE)
_PARTNER = re.compile(r"\s*(?:,\s*)?(?:dan|serta|-|–|/|&)\s*")
_NEXT_REGION = re.compile(r"\s*,\s*(?:dan\s+)?|\s+dan\s+")
_LIST_GOES_ON = re.compile(r"\s*(?:,|\.|dan\b)")
_SENTENCE_END = re.compile(r"[.!?]\s")
_REACH = 40  # characters before an office that may make it somebody else's
_BREATH = 120  # characters within which several offices without a name are one list
_COLLECTIVE = re.compile(r"\s*(?:/\s*wa\w*|/\s*wali\s*kota|/\s*bupati)?\s*se(?:-|\s+[A-Z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """An office of a head or deputy head of a region, as it stands in one paragraph (-1 = the headline)."""

    paragraph: int
    start: int
    end: int  # after the region and the name that belong to it
    office_end: int  # after the office and region, before the name
    office: str
    status: str
    regions: tuple[str, ...]  # codes that the words after the office can mean; () where none stands there
    name: Name | None
    text: str
    barred: str | None  # the words that make it not the leader: "Staf Ahli", "Kantor"; None where it is the leader
    collective: bool = False  # "Bupati/Walikota se-Papua Barat"
    appointed: bool = False  # the words put the person into the office: "X sebagai Pj Bupati", "dijabat X"
    until: int | None = None  # last year of a period printed behind the office: "Gubernur Sulsel Periode 2021-2023"


def kind_of(office: str) -> str:
    """The kind of region an office governs."""
    return _KINDS[office.removeprefix("wakil ")]


def find_offices(paragraph: Paragraph, number: int, is_name: Names | None = None) -> list[OfficeMention]:
    """All office mentions of paragraph `number`, in order.

    In a headline every word is capitalised: there only words of which `is_name` says that the body uses them as names are names.
    """
    headline = is_name is not None
    flat = paragraph.flat
    found: list[OfficeMention] = []
    position = 0
    for place in paragraph.where(office_starts()):
        match = office_pattern().match(flat, place) if place >= position else None
        if match is None:
            continue
        mention = _read(paragraph, match, number, is_name, found[-1].end if found else 0)
        position = max(match.end(), mention.end if mention.name else mention.office_end)
        found.append(mention)
        if mention.regions and not mention.name and not headline:
            found.extend(_more_regions(flat, mention))
            position = max(position, found[-1].end)
    return _mark_lists(flat, _share_between_pairs(paragraph, found, headline))


def _more_regions(flat: str, first: OfficeMention) -> list[OfficeMention]:
    """ "Bupati Fakfak, Teluk Wondama, Raja Ampat": the office goes on over a list of regions."""
    more: list[OfficeMention] = []
    end = first.office_end
    while comma := _NEXT_REGION.match(flat, end):
        regions, after = read_region(flat, comma.end(), kind_of(first.office))
        if not regions or regions == first.regions or not _LIST_GOES_ON.match(flat, after):
            break
        start, end = comma.end(), after
        more.append(
            replace(first, start=start, end=end, office_end=end, regions=regions, text=f"{first.office} {flat[start:end]}")
        )
    return more


def _mark_lists(flat: str, found: list[OfficeMention]) -> list[OfficeMention]:
    """ "Gubernur dan Wakil Gubernur, Bupati dan Wakil Bupati", "bupati dan wali kota": several kinds, nobody."""
    bare = [number for number, mention in enumerate(found) if not mention.name and not mention.regions]
    if len({found[number].office for number in bare}) < 2:
        return found
    bare.sort(key=lambda number: found[number].start)
    starts = [found[number].start for number in bare]
    marked = list(found)
    for number in bare:
        here = found[number].start
        around = bare[bisect_left(starts, here - _BREATH + 1) : bisect_left(starts, here + _BREATH)]
        near = [m for m in (found[i] for i in around) if not _SENTENCE_END.search(flat, min(m.start, here), max(m.start, here))]
        if len({kind_of(m.office) for m in near}) >= 2 and (len(near) >= 3 or _joined_kinds(flat, near)):
            marked[number] = replace(found[number], collective=True)
    return marked


def _joined_kinds(flat: str, near: Sequence[OfficeMention]) -> bool:
    """ "bupati dan wali kota": two kinds of heads in one breath are heads in general."""
    first, second = sorted(near, key=lambda m: m.start)
    return bool(_JOINED.fullmatch(flat, first.office_end, second.start))


def _read(paragraph: Paragraph, match: re.Match[str], number: int, is_name: Names | None, floor: int) -> OfficeMention:
    """`floor`: where the mention before ended; a name before that place is taken."""
    flat = paragraph.flat
    office, preset = _office(match["office"])
    status = status_words()[key_of(match["status"])] if match["status"] else "definitif"
    end = match.end()
    bracket = BRACKET.match(flat, end)
    if bracket and key_of(bracket["inside"]) in office_words():
        end = bracket.end()
    regions, end = (preset, end) if preset else read_region(flat, end, kind_of(office))
    if not regions and is_name is None:
        regions, end = read_misspelt(flat, end, kind_of(office))
    period = PERIOD.match(flat, end)
    start = match.start()
    counted = flat[max(0, start - _REACH) : start].rstrip()[-1:].isdigit()
    collective = counted or _COLLECTIVE.match(flat, match.end()) is not None
    barred = _barred(flat, start, end)
    before = name_before(paragraph, start, floor) if is_name is None else None
    installed = before is not None and barred in _APPOINTS
    name = before if installed else name_after(paragraph, end)
    if is_name and name:
        name = only_known(name, is_name)
    appointed = installed or bool(name and HELD_BY.match(flat, end))
    if installed:
        barred = None  # whoever is sworn in as the office's holder is its holder
    name = name or before
    last = end
    if name:
        start, last = min(start, name.start), max(last, name.end)
    until = int(period["end"]) if period else None
    text = paragraph.text[start:last]
    return OfficeMention(number, start, last, end, office, status, regions, name, text, barred, collective, appointed, until)


def _office(words: str) -> tuple[str, tuple[str, ...]]:
    """The office, and the region that a blend such as "Gubri" names too."""
    blend = table("lexicon")["blends"].get(words.casefold())
    return (blend[0], (blend[1],)) if blend else (office_words()[key_of(words)], ())


@cache
def _barred_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may stand right before an office, read backwards, and right after it."""
    lists = table("lexicon")["not_the_leader"]
    before = re.compile(rf"\s+(?P<words>{backwards(lists['before'])})(?!\w)", re.IGNORECASE)
    after = re.compile(rf"[\s,]*({alternation(lists['after'])})\b", re.IGNORECASE)
    return before, after


def _barred(flat: str, start: int, end: int) -> str | None:
    before, after = _barred_patterns()
    if hit := before.match(flat[max(0, start - _REACH) : start][::-1]):
        return hit["words"][::-1]
    if hit := after.match(flat, end, end + 20):
        return hit.group(1)
    return None


def _share_between_pairs(paragraph: Paragraph, found: list[OfficeMention], headline: bool) -> list[OfficeMention]:
    """ "Bupati dan Wakil Bupati Bima, Ady Mahyudi-dr. H. Irfan": region and names of the second serve both, crosswise."""
    shared = list(found)
    for index in range(len(found) - 1):
        first, second = found[index], found[index + 1]
        free = first.name is None or first.name.start == first.start  # a name before the office belongs to what stood before
        own = second.name is not None and second.name.start == second.start  # "… dan Togar Sitorus sebagai Wakil Wali Kota"
        joined = free and not own and first.office_end <= second.start
        if not joined or second.office != f"wakil {first.office}":
            continue
        if not _JOINED.fullmatch(paragraph.text, first.office_end, second.start):
            continue
        regions = first.regions or second.regions
        names: list[Name | None] = [None, None]
        if second.name and not headline:
            partner = _PARTNER.match(paragraph.text, second.end)
            other = name_after(paragraph, partner.end()) if partner else None
            if other:
                names = [second.name, other]
        barred = second.barred or (None if first.barred in _APPOINTS else first.barred)  # "calon", "terpilih": both or none
        shared[index] = replace(first, regions=regions, name=names[0], barred=first.barred or barred)
        status = "mantan" if first.status == "mantan" else second.status  # "mantan Wali Kota dan Wakil Wali Kota"
        own_name = names[1] or (None if names[0] else second.name)
        shared[index + 1] = replace(second, regions=regions, name=own_name, status=status, barred=barred)
    return shared
