"""Long indexes by first letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.browse.listing import Listing
from plugins.text.fold import slugify

INDEX = 240  # records that one index page can list
TOP = 60  # of them, those that a longer index shows before one chooses a letter


@dataclass(frozen=True, slots=True)
class Letter:
    """A part of a long index: the records whose titles begin so."""

    slug: str  # "huruf-a", "huruf-lain"
    name: str
    listings: tuple[Listing, ...]


def title_key(listing: Listing) -> str:
    """Sorts titles by their letters."""
    return slugify(listing.title)


def letters(listings: Sequence[Listing]) -> list[Letter]:
    """The parts of an index that is too long for one page; none where it is not."""
    if len(listings) <= INDEX:
        return []
    found: dict[str, list[Listing]] = {}
    for listing in sorted(listings, key=title_key):
        first = title_key(listing)[:1]
        found.setdefault(first if first.isalpha() else "", []).append(listing)
    return [Letter(f"huruf-{key or 'lain'}", key.upper() or "0–9", tuple(found[key])) for key in sorted(found)]
