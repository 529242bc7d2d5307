"""Governments and regions named in a paragraph: "Pemkab Sleman", "DPRD Kota Batu", "Kabupaten Kediri"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.entities.paragraph import Paragraph
from plugins.entities.regionname import read_region

# Form → (kind of region it names, what it says of the region): a government acts, an institution belongs, a place is a place.
_FORMS = (
    (r"pem(?:erintah\s+)?kot\b|pemko\b|pemerintah\s+kota(?:\s*\(pemko?t?\))?", "kota", "pemerintah"),
    (r"pemkab\b|pemerintah\s+kabupaten(?:\s*\(pemkab\))?|pemerintah\s+daerah\s+kabupaten", "kabupaten", "pemerintah"),
    (r"pemprov\b|pemerintah\s+provinsi(?:\s*\(pemprov\))?|pemerintah\s+aceh", "provinsi", "pemerintah"),
    (r"pemerintah\s+daerah(?:\s*\(pemda\))?|pemda\b", None, "pemerintah"),
    (r"(?:dprd|dprk|bpbd|sekda|sekretaris\s+daerah|dinas\s+[\w ]{3,30}?)\s+kota", "kota", "lembaga"),
    (r"(?:dprd|dprk|bpbd|sekda|sekretaris\s+daerah|dinas\s+[\w ]{3,30}?)\s+kab(?:upaten|\.)?", "kabupaten", "lembaga"),
    (r"(?:dprd|sekda|sekretaris\s+daerah)\s+(?:provinsi|prov\.?)", "provinsi", "lembaga"),
    (r"(?:dprd|dprk|dpra|bpbd|sekda|diskominfo|bappeda|bapenda)\b", None, "lembaga"),
    (r"kota(?:\s+administrasi)?", "kota", "wilayah"),
    (r"kab(?:upaten\b|\.)", "kabupaten", "wilayah"),
    (r"prov(?:insi\b|\.)", "provinsi", "wilayah"),
)
_PATTERN = re.compile(
    r"(?<![\w-])(?:" + "|".join(rf"(?P<f{number}>{form})" for number, (form, _, _) in enumerate(_FORMS)) + ")", re.IGNORECASE
)
_STARTS = frozenset(
    """pemkot pemko pemkab pemprov pemerintah pemda dprd dprk dpra bpbd sekda sekretaris dinas diskominfo bappeda bapenda
    kota kab kabupaten prov provinsi""".split()
)


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A region by its government, one of its institutions, or as a place, in one paragraph (-1 = the headline)."""

    paragraph: int
    start: int
    end: int
    codes: tuple[str, ...]
    cue: str  # pemerintah, lembaga, wilayah
    text: str


def find_places(paragraph: Paragraph, number: int) -> list[PlaceMention]:
    """All region mentions of paragraph `number` that say what kind of region they mean, in order."""
    flat = paragraph.flat
    found: list[PlaceMention] = []
    position = 0
    for place in paragraph.where(_STARTS):
        match = _PATTERN.match(flat, place) if place >= position else None
        if match is None:
            continue
        _, kind, cue = _FORMS[int(str(match.lastgroup)[1:])]
        codes, end = read_region(flat, match.end(), kind)
        position = max(match.end(), end)
        if codes:
            found.append(PlaceMention(number, place, end, codes, cue, paragraph.text[place:end]))
    return found
