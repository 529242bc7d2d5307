"""What a printed date in an article is the date of: the event, a plan, background, a document, the reading of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.text.dates import FoundDate, find_dates
from plugins.text.relative import RelativeDay, find_relative

EVENT, STATEMENT, DATELINE, BARE, ASIDE, NEVER = range(6)  # the lower, the likelier the day of the event
LEDE = 3  # paragraphs in which a day without weekday or bracket, or a relative one, may be the event's
BARE_REACH = 5

_ASIDE_BEFORE = re.compile(
    r"\b(?:sebelumnya|sejak|semenjak|hingga|sampai(?:\s+dengan)?|s/d|paling\s+lambat|selambat\w*|menyusul|mulai|dulu"
    r"|(?:akan|bakal|rencananya|dijadwalkan|direncanakan|diagendakan|berakhir|tenggat)(?:\s+\w+){0,3})\W*(?:pada\s+)?(?:hari\s+)?\Z"
    r"|\A\W*(?:sebelumnya|sebelum\s+itu|diketahui|diberitakan)\b"
    r"|\A\W*(?:usai|setelah|sesudah|pasca|sejak)\W+(?:resmi\s+)?(?:dilantik|pelantikan|terpilih)\b[^.]{0,80}\Z"
    r"|\byang\s+(?:terjadi|melanda|menimpa|menerjang|merendam|mengguyur|menghantam|menewaskan)\b[^,.]{0,60}\Z",
    re.IGNORECASE,
)
_ASIDE_AFTER = re.compile(r"\A\W{0,3}(?:mendatang|nanti|depan|silam|lalu)\b", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"\b(?:nomor|no\.|surat|perda|perbup|perwali|pergub|keputusan|undang-undang|uu|peraturan|tertanggal|sk|instruksi|lahir)\b[^,;]{0,60}\Z",
    re.IGNORECASE,
)
_READ_ELSEWHERE = re.compile(
    r"\b(?:dikutip|dilansir|dimuat|dilihat|mengutip|melansir|ditulis|dipantau|diakses|diberitakan|dihimpun|dirangkum"
    r"|sebagaimana\s+dimuat)\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\b(?:keterangan|siaran|rilis|pernyataan)(?:nya)?\s*(?:persnya|pers|tertulis\w*|resmi\w*)?[^.;]{0,60}\Z", re.IGNORECASE
)
_HELD = re.compile(
    r"\b(?:digelar|dilaksanakan|diselenggarakan|berlangsung|diadakan|bertempat|dihelat|diresmikan|dilantik)\b", re.IGNORECASE
)
_CAPTION = re.compile(
    r"\A\W*(?:foto|keterangan\s+foto|caption|ilustrasi|IMG[_-])\b|\bfoto\s*[:/]|\((?:foto|ist|dok|istimewa)\b"
    r"|[\s(-](?:ist|dok|istimewa)\b[^.]{0,40}\Z|\bdok(?:umentasi|\.)\s",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"\A[\w .,'’/()-]{2,50}\Z")
_DATELINE_END = re.compile(r"\A\s*\)?\s*[-–—|:]")
_ISO = re.compile(r"\d{4}\D")
_SENTENCE_END = re.compile(r"[.!?]+[\"”’']?\s+(?=[A-Z“\"])")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A printed or relative day with its place in the article and its role."""

    day: FoundDate | RelativeDay
    paragraph: int
    role: int
    held: bool  # its sentence says that something took place

    @property
    def order(self) -> tuple[int, int]:
        """Reading order."""
        return self.paragraph, self.day.start


def candidates(paragraphs: Sequence[str]) -> list[Candidate]:
    """Every day named in the paragraphs, in reading order."""
    found: list[Candidate] = []
    for index, paragraph in enumerate(paragraphs):
        days = [item for item in find_dates(paragraph) if item.day is not None]
        if not days and index >= LEDE:
            continue
        caption = bool(_CAPTION.search(paragraph))
        quoted = _quoted(paragraph) if days or index < LEDE else []
        for place, day in enumerate(days):
            before, after = _context(paragraph, day, days[place - 1].end if place else 0)
            inside = any(start < day.start < end for start, end in quoted)
            found.append(Candidate(day, index, _role(day, before, after, index, caption, inside), bool(_HELD.search(before))))
        if index < LEDE and not caption:
            for relative in find_relative(paragraph):
                before, after = _context(paragraph, relative)
                if not any(start < relative.start < end for start, end in quoted):
                    found.append(Candidate(relative, index, _relative_role(relative, before, after), bool(_HELD.search(before))))
    return sorted(found, key=lambda item: item.order)


def _role(day: FoundDate, before: str, after: str, index: int, caption: bool, quoted: bool) -> int:
    marked = day.weekday is not None or day.bracketed
    if _READ_ELSEWHERE.search(before) or _ISO.match(day.text):  # an ISO date in running text is a machine's stamp
        return NEVER
    if index == 0 and _DATELINE.match(before) and _DATELINE_END.match(after):
        return DATELINE
    aside = caption or quoted or day.until_day or _is_aside(before, after) or day.note in ("besok", "esok", "lusa")
    if marked:
        if aside:
            return ASIDE
        return STATEMENT if _STATEMENT.search(before) else EVENT
    if aside or _DOCUMENT.search(before):
        return NEVER
    return BARE if index < BARE_REACH else NEVER


def _relative_role(day: RelativeDay, before: str, after: str) -> int:
    if _READ_ELSEWHERE.search(before) or _is_aside(before, after) or day.ahead:
        return NEVER
    if day.offset and not (re.search(r"[,(]\s*\Z", before) or re.match(r"\s*[.,)]", after)):
        return NEVER  # "pemilu kemarin" is no day
    if (
        day.weekday is not None
        and day.text.split()[0] == day.text
        and not re.search(r",\s*\Z|\bpada\s+(?:hari\s+)?\Z|\bhari\s+\Z", before)
    ):
        return NEVER  # a weekday that stands for itself in a sentence is rarely the day of the news
    return EVENT


def _is_aside(before: str, after: str) -> bool:
    return bool(_ASIDE_BEFORE.search(before) or _ASIDE_AFTER.search(after))


def _context(paragraph: str, day: FoundDate | RelativeDay, floor: int = 0) -> tuple[str, str]:
    """The sentence before the day, no further back than `floor`, and some words after it."""
    before = paragraph[max(floor, day.start - 160) : day.start]
    ends = list(_SENTENCE_END.finditer(before))
    return before[ends[-1].end() :] if ends else before, paragraph[day.end : day.end + 24]


def _quoted(paragraph: str) -> list[tuple[int, int]]:
    """The spans of direct quotations, whatever marks open and close them; one left open runs to the end."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for match in re.finditer(r"[“”„\"]", paragraph):
        mark, at = match.group(), match.start()
        glued = at > 0 and not paragraph[at - 1].isspace() and paragraph[at - 1] not in "(–—-.:"
        if opened is None and (mark in "“„" or (mark == '"' and not (glued and spans))):
            opened = at
        elif opened is not None and (mark in '”"' or glued):
            spans.append((opened, at))
            opened = None
    if opened is not None:
        spans.append((opened, len(paragraph)))
    return spans
