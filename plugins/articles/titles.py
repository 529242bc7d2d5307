"""Headlines of ours where the raw text has none, and the slug that an address is made of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from babel.dates import format_date

from plugins.entities.conclude import Conclusion, office_title
from plugins.text.fold import slugify

_LONGEST = 90  # characters of a headline cut from the lede
_SLUG = 70


def made_title(facts: Conclusion, event_type: str, day: date | None, body: Sequence[str]) -> str:
    """ "Bupati Probolinggo Mohammad Haris: rapat koordinasi, 18 Februari 2026"; without a leader the beginning of the lede."""
    if facts.leaders:
        leader = facts.leaders[0]
        who = " ".join(part for part in (office_title(leader.office, leader.region, leader.status), leader.name) if part)
        what = "" if event_type == "lainnya" else f": {event_type}"
        return f"{who}{what}" + (f", {format_date(day, 'd MMMM y', locale='id')}" if day else "")
    lede = body[0] if body else "Tanpa judul"
    if len(lede) <= _LONGEST:
        return lede
    return lede[:_LONGEST].rpartition(" ")[0].rstrip(",;:–—-") + "…"


def slug_of(title: str, ident: str) -> str:
    """The headline's words and the first six digits of the id, so that equal headlines never share an address."""
    return "-".join(part for part in (slugify(title, _SLUG), ident[:6]) if part)
