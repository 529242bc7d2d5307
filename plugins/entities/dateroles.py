"""What a printed date in an article is the date of: the event, a plan, background, a document, the reading of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.text.dates import FoundDate
from plugins.text.relative import RelativeDay, find_relative

EVENT, STATEMENT, DATELINE, BARE, ASIDE, NEVER = range(6)  # the lower, the likelier the day of the event
LEDE = 3  # paragraphs in which a day without weekday or bracket, or a relative one, may be the event's
BARE_REACH = 5


class _Cue:
    """An expression that is tried only on a sentence with a word that begins with one of `heads`."""

    def __init__(self, heads: str, expression: str) -> None:
        self._heads = tuple(heads.split())
        self._expression = re.compile(expression, re.IGNORECASE)

    def stands(self, text: str, words: frozenset[str]) -> bool:
        """Whether it is found in `text`, of which `words` are the words in small letters."""
        return any(word.startswith(self._heads) for word in words) and bool(self._expression.search(text))


_ASIDE_BEFORE = _Cue(
    "sebelum sejak semenjak hingga sampai s/d paling selambat menyusul mulai dulu akan bakal rencananya dijadwalkan direncanakan "
    "diagendakan berakhir tenggat diketahui diberitakan dilantik pelantikan terpilih terjadi melanda menimpa menerjang merendam "
    "mengguyur menghantam menewaskan",
    r"\b(?:sebelumnya|sejak|semenjak|hingga|sampai(?:\s+dengan)?|s/d|paling\s+lambat|selambat\w*|menyusul|mulai|dulu"
    r"|(?:akan|bakal|rencananya|dijadwalkan|direncanakan|diagendakan|berakhir|tenggat)(?:\s+\w+){0,3})\W*(?:pada\s+)?(?:hari\s+)?\Z"
    r"|\A\W*(?:sebelumnya|sebelum\s+itu|diketahui|diberitakan)\b"
    r"|\A\W*(?:usai|setelah|sesudah|pasca|sejak)\W+(?:resmi\s+)?(?:dilantik|pelantikan|terpilih)\b[^.]{0,80}\Z"
    r"|\byang\s+(?:terjadi|melanda|menimpa|menerjang|merendam|mengguyur|menghantam|menewaskan)\b[^,.]{0,60}\Z",
)
_ASIDE_AFTER = re.compile(r"\A\W{0,3}(?:mendatang|nanti|depan|silam|lalu)\b", re.IGNORECASE)
_DOCUMENT = _Cue(
    "no surat perda perbup perwali pergub keputusan undang uu peraturan tertanggal sk instruksi lahir",
    r"\b(?:nomor|no\.|surat|perda|perbup|perwali|pergub|keputusan|undang-undang|uu|peraturan|tertanggal|sk|instruksi|lahir)\b[^,;]{0,60}\Z",
)
_READ_ELSEWHERE = _Cue(
    "dikutip dilansir dimuat dilihat mengutip melansir ditulis dipantau diakses diberitakan dihimpun dirangkum sebagaimana",
    r"\b(?:dikutip|dilansir|dimuat|dilihat|mengutip|melansir|ditulis|dipantau|diakses|diberitakan|dihimpun|dirangkum"
    r"|sebagaimana\s+dimuat)\b[^.;]{0,60}\Z",
)
_STATEMENT = _Cue(
    "keterangan siaran rilis pernyataan",
    r"\b(?:keterangan|siaran|rilis|pernyataan)(?:nya)?\s*(?:persnya|pers|tertulis\w*|resmi\w*)?[^.;]{0,60}\Z",
)
_HELD = frozenset("digelar dilaksanakan diselenggarakan berlangsung diadakan bertempat dihelat diresmikan dilantik".split())
_CAPTION = _Cue(
    "foto keterangan caption ilustrasi img ist dok",
    r"\A\W*(?:foto|keterangan\s+foto|caption|ilustrasi|IMG[_-])\b|\bfoto\s*[:/]|\((?:foto|ist|dok|istimewa)\b"
    r"|[\s(-](?:ist|dok|istimewa)\b[^.]{0,40}\Z|\bdok(?:umentasi|\.)\s",
)
_RUN = re.compile(r"\w+(?:/d\b)?")  # "s/d" is one word
_DATELINE = re.compile(r"\A[\w .,'’/()-]{2,50}\Z")
_DATELINE_END = re.compile(r"\A\s*\)?\s*[-–—|:]")
_ISO = re.compile(r"\d{4}\D")
_COMMA = re.compile(r"[,(]\s*\Z")
_STOP = re.compile(r"\s*[.,)]")
_LEADS_IN = re.compile(r",\s*\Z|\bpada\s+(?:hari\s+)?\Z|\bhari\s+\Z")
_QUOTES = re.compile(r"[“”„\"]")
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


@dataclass(frozen=True, slots=True)
class _Around:
    """The sentence before a day, its words in small letters, and some letters after the day."""

    before: str
    words: frozenset[str]
    after: str

    @property
    def held(self) -> bool:
        """Whether the sentence says that something took place."""
        return not _HELD.isdisjoint(self.words)

    @property
    def aside(self) -> bool:
        """Whether the day is of something else than the news."""
        return _ASIDE_BEFORE.stands(self.before, self.words) or bool(_ASIDE_AFTER.search(self.after))


def candidates(paragraphs: Sequence[str], printed: Sequence[Sequence[FoundDate]]) -> list[Candidate]:
    """Every day named in the paragraphs, in reading order; `printed` are the dates of each, as `find_dates` has them."""
    found: list[Candidate] = []
    for index, (paragraph, dates) in enumerate(zip(paragraphs, printed, strict=True)):
        days = [item for item in dates if item.day is not None]
        relatives = find_relative(paragraph, dates) if index < LEDE else []
        if not days and not relatives:
            continue
        caption = _CAPTION.stands(paragraph, _words(paragraph))
        quoted = _quoted(paragraph)
        for place, day in enumerate(days):
            around = _around(paragraph, day, days[place - 1].end if place else 0)
            inside = any(start < day.start < end for start, end in quoted)
            found.append(Candidate(day, index, _role(day, around, index, caption, inside), around.held))
        for relative in () if caption else relatives:
            if not any(start < relative.start < end for start, end in quoted):
                around = _around(paragraph, relative)
                found.append(Candidate(relative, index, _relative_role(relative, around), around.held))
    return sorted(found, key=lambda item: item.order)


def _role(day: FoundDate, around: _Around, index: int, caption: bool, quoted: bool) -> int:
    marked = day.weekday is not None or day.bracketed
    if _READ_ELSEWHERE.stands(around.before, around.words) or _ISO.match(day.text):
        return NEVER  # an ISO date in running text is a machine's stamp
    if index == 0 and _DATELINE.match(around.before) and _DATELINE_END.match(around.after):
        return DATELINE
    aside = caption or quoted or day.until_day or around.aside or day.note in ("besok", "esok", "lusa")
    if marked:
        if aside:
            return ASIDE
        return STATEMENT if _STATEMENT.stands(around.before, around.words) else EVENT
    if aside or _DOCUMENT.stands(around.before, around.words):
        return NEVER
    return BARE if index < BARE_REACH else NEVER


def _relative_role(day: RelativeDay, around: _Around) -> int:
    if day.ahead or around.aside or _READ_ELSEWHERE.stands(around.before, around.words):
        return NEVER
    if day.offset and not (_COMMA.search(around.before) or _STOP.match(around.after)):
        return NEVER  # "pemilu kemarin" is no day
    if day.weekday is not None and day.text.split()[0] == day.text and not _LEADS_IN.search(around.before):
        return NEVER  # a weekday that stands for itself in a sentence is rarely the day of the news
    return EVENT


def _around(paragraph: str, day: FoundDate | RelativeDay, floor: int = 0) -> _Around:
    """What stands around the day: the sentence before it, no further back than `floor`, and some letters after it."""
    before = paragraph[max(floor, day.start - 160) : day.start]
    ends = list(_SENTENCE_END.finditer(before))
    before = before[ends[-1].end() :] if ends else before
    return _Around(before, _words(before), paragraph[day.end : day.end + 24])


def _words(text: str) -> frozenset[str]:
    return frozenset(_RUN.findall(text.lower()))


def _quoted(paragraph: str) -> list[tuple[int, int]]:
    """The spans of direct quotations, whatever marks open and close them; one left open runs to the end."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _QUOTES.finditer(paragraph):
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
