"""Post: the structured article, the contract between conversion and everything else (see docs/post.md).

A field that cannot be known is None or (); never a guess, never today's date.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from plugins.entities.facts import Directive, LeaderRef, Official, Program, Quote, RegionRef

EVENT_TYPES = (
    "rapat koordinasi", "rapat/briefing", "apel/upacara", "pelantikan/mutasi", "kunjungan/sidak", "peresmian/peluncuran",
    "musrenbang/perencanaan", "sidang dprd", "sosialisasi/seminar", "penandatanganan/kerja sama", "bencana/darurat",
    "pernyataan pers", "lainnya",
)  # fmt: skip
PROVENANCES = ("rilis pemerintah", "media", "advertorial", "tidak diketahui")


@dataclass(frozen=True, slots=True)
class OutletRef:
    """The publisher of the article."""

    name: str
    host: str | None


@dataclass(frozen=True, slots=True)
class Removed:
    """A line, or a piece of a line, of the raw text that is not in the body."""

    text: str  # as in the raw text
    reason: str  # in Indonesian, from the table of reasons in clean.py
    line: int  # 1-based line of the raw text


@dataclass(frozen=True, slots=True)
class Post:
    """One article, converted. Keys and meaning as in docs/post.md; the keys of `to_dict` are these names."""

    source_path: str
    id: str  # 12 hexadecimal digits of the raw content and file name
    slug: str
    title: str
    title_generated: bool
    outlet: OutletRef | None
    url: str | None
    byline: tuple[str, ...]
    credit: str | None
    provenance: str
    dateline_place: str | None
    published: date | None
    event_date: date | None
    event_date_precision: str | None  # "tertulis" (written in full), "tahun disimpulkan" (year inferred), "relatif"
    captured: date | None  # when the raw text was taken, from the sidecar
    event_type: str
    is_digest: bool
    regions: tuple[RegionRef, ...]
    leaders: tuple[LeaderRef, ...]
    officials: tuple[Official, ...]
    topics: tuple[str, ...]
    quotes: tuple[Quote, ...]
    directives: tuple[Directive, ...]
    summary: tuple[str, ...]
    programs: tuple[Program, ...]
    acronyms: dict[str, str]
    body: tuple[str, ...]
    removed: tuple[Removed, ...]
    duplicates: tuple[str, ...] = ()
    evidence: dict[str, str] = field(default_factory=dict)  # field → "rule: words it rests on"
    warnings: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()  # names of the keys that an editor's sidecar overrides

    @property
    def primary_region(self) -> RegionRef | None:
        """The region whose government the article is about; None where no single one is."""
        return next((region for region in self.regions if region.primary), None)

    @property
    def date(self) -> date | None:
        """The day a reader files the post under: the event, else the publication; None where neither is known."""
        return self.event_date or self.published

    def to_dict(self) -> dict[str, Any]:
        """The post as JSON-ready values: dates as ISO strings, tuples as lists."""
        return {item.name: _plain(getattr(self, item.name)) for item in fields(self)}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if hasattr(value, "__dataclass_fields__"):
        return {item.name: _plain(getattr(value, item.name)) for item in fields(value)}
    return value
