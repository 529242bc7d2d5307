"""Of what kind the main event is: the occasion named in title, lede and the sentence that dates it beats words elsewhere."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import chain

from plugins.entities.cues import PhraseTable, Words
from plugins.entities.paragraph import Paragraph

OTHER = "lainnya"
# What a cue counts by where it stands.
_TITLE, _DATED, _BODY = 2.0, 2.0, 0.4
_FIRST = (2.0, 2.0, 1.6, 1.6, 1.2, 1.2)  # in the first sentences
_REPEAT = 0.4  # each further place of the same phrase counts this much of the one before
_SYNONYM = 0.5  # so does each further phrase of the same type
_FLOOR = 3.5  # points below which the occasion is not known
_OCCASION = 1.5  # a cue after one of these words is the occasion itself, not a subject talked about
_ASIDE = 0.3  # after one of these it is not: "jelang Maulid", "setelah dilantik"
_NOT_NOW = frozenset(
    "jelang menjelang sebelum setelah sejak pasca libur persiapan hasil rencana tentang soal mengenai "
    "menurut berdasarkan sesuai".split()
)
_BEFORE = frozenset(
    "dalam saat pada usai seusai selepas ketika sela memimpin pimpin membuka buka menghadiri hadiri menggelar gelar "
    "mengikuti acara kegiatan melakukan lakukan laksanakan mengadakan adakan menyelenggarakan selenggarakan "
    "pembukaan menutup penutupan".split()
)
_PRESS = "pernyataan pers"
_ONLY_WORDS = "hanya ucapan"
_SAID = 3.5  # points of words that are dated and nothing else: "ujar Bupati, Selasa (2/9/2025)"
_SAID_AFTER = 3.5  # points of words spoken after an occasion, "kata Bupati usai rapat paripurna"
_EMERGENCY = "bencana/darurat"
_EMERGENCY_BESIDE = 0.6  # what a disaster's cues count beside an occasion: a roll call about the flood is a roll call
_FORMAL = ("rapat koordinasi", "rapat/briefing", "apel/upacara", "sidang dprd", "sosialisasi/seminar")
_AFTERWARDS = 0.5  # what the cues of that occasion then count
_AFTER = frozenset("usai seusai selepas sehabis".split())
_SAYS = (
    "kata ujar ucap tutur ungkap jelas terang papar tegas sebut imbuh sambung lanjut pungkas tukas tandas beber "
    "disampaikan dikatakan diungkapkan ditegaskan diutarakan diucapkan dituturkan dijelaskan"
).split()
_SPOKEN = frozenset(word for verb in _SAYS for word in (verb, verb + "nya")) | frozenset(
    "mengatakan menyampaikan menjelaskan menuturkan mengungkapkan ditemui diwawancarai wartawan media jurnalis pers".split()
)
_DAYS = frozenset("senin selasa rabu kamis jumat jum'at jum sabtu minggu ahad".split())
# A verb of speech and the day in one breath: no "saat", "usai", "pada" between them.
_DATED_WORDS = re.compile(
    rf"\b((?:{'|'.join(_SAYS)})(?:nya)?)\b"
    r"(?:(?!\b(?:saat|ketika|usai|seusai|selepas|sela|dalam|pada|waktu)\b)[^\".“”]){0,70}?"
    r"\b(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\b",
    re.IGNORECASE,
)
_DATE = re.compile(r"\b(?:senin|selasa|rabu|kamis|jum'?at|jumat|sabtu|minggu|ahad)\b[^.]{0,20}\(?\d{1,2}\s?[/(-]?", re.IGNORECASE)


def event_type_of(title: str | None, paragraphs: Sequence[Paragraph], spoken: bool = False) -> tuple[str, tuple[str, ...]]:
    """The event type and the cue phrases it rests on, strongest first; `lainnya` and () where nothing tells.

    `paragraphs` are the cleaned body; `spoken`: a leader is quoted. Words without any occasion are a statement.
    """
    table = _table()
    places: dict[tuple[str, str], list[float]] = {}
    for weight, sentence in _places(title, paragraphs):
        keys = sentence.keys
        said = None if _SPOKEN.isdisjoint(keys) or _DAYS.isdisjoint(keys) else _DATED_WORDS.search(sentence.text)
        if said:
            places.setdefault((_PRESS, said[1].casefold()), []).append(_SAID)
        over = _over(keys)
        if over < len(keys):
            places.setdefault((_PRESS, keys[over]), []).append(_SAID_AFTER)
        for hit in table.find(keys):
            factor = _AFTERWARDS if hit.start > over else _nearness(keys[max(0, hit.start - 2) : hit.start])
            for name, value in hit.rows:
                places.setdefault((name, hit.phrase), []).append(weight * value * factor)
    cues: dict[str, list[tuple[float, str]]] = {}
    for (name, phrase), values in places.items():
        cues.setdefault(name, []).append((_fading(values, _REPEAT), phrase))
    points = {name: _fading([value for value, _ in found], _SYNONYM) for name, found in cues.items()}
    points[_EMERGENCY] = _EMERGENCY_BESIDE * points.get(_EMERGENCY, 0.0) if _occasion(points) else points.get(_EMERGENCY, 0.0)
    best = max(sorted(points), key=points.__getitem__, default=OTHER)
    if spoken and not any(points.values()):
        return _PRESS, (_ONLY_WORDS,)
    if points.get(best, 0.0) < _FLOOR:
        return OTHER, ()
    return best, tuple(phrase for _, phrase in sorted(cues[best], key=lambda cue: (-cue[0], cue[1])))


def _occasion(points: Mapping[str, float]) -> bool:
    """Whether the points make a formal occasion."""
    return any(points.get(name, 0.0) >= _FLOOR for name in _FORMAL)


def _over(keys: Sequence[str]) -> int:
    """Where the occasion after which somebody speaks is named; the number of words where the sentence has none."""
    if _AFTER.isdisjoint(keys):
        return len(keys)
    after = next(index for index, key in enumerate(keys) if key in _AFTER)
    return len(keys) if _SPOKEN.isdisjoint(keys[:after]) else after


def _nearness(before: Sequence[str]) -> float:
    """What a cue counts after these words."""
    return _ASIDE if not _NOT_NOW.isdisjoint(before) else 1.0 if _BEFORE.isdisjoint(before) else _OCCASION


def _fading(values: Iterable[float], rate: float) -> float:
    """The sum of values, largest first, each counting `rate` of the one before."""
    return sum(value * rate**order for order, value in enumerate(sorted(values, reverse=True)))


def _places(title: str | None, paragraphs: Sequence[Paragraph]) -> Iterable[tuple[float, Words]]:
    if title:
        yield _TITLE, Words(title)
    dated = False
    for order, sentence in enumerate(chain.from_iterable(paragraph.read for paragraph in paragraphs)):
        weight = _FIRST[order] if order < len(_FIRST) else _BODY
        if not dated and not _DAYS.isdisjoint(sentence.keys) and _DATE.search(sentence.text):
            weight, dated = max(weight, _DATED), True
        yield weight, sentence


def cue_types() -> frozenset[str]:
    """The event types for which data/event_types.csv has cues."""
    return frozenset(name for name, _ in _rows())


@cache
def _table() -> PhraseTable[tuple[str, float]]:
    return PhraseTable.of((phrase, (name, weight)) for name, cues in _rows() for phrase, weight in cues)


def _rows() -> Iterable[tuple[str, list[tuple[str, float]]]]:
    source = files("plugins.entities").joinpath("data/event_types.csv").read_text("utf-8")
    for row in csv.DictReader(source.splitlines()):
        cues = [cue.strip().rpartition(":") for cue in row["cues"].split("|")]
        yield row["type"], [(phrase, float(weight)) for phrase, _, weight in cues]
