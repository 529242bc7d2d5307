"""Names that a dateline may hold: places and publishers of the gazetteer, folded."""

from __future__ import annotations

from functools import lru_cache

from plugins.gazetteer.load import gazetteer
from plugins.text.fold import fold


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Every name of a place that a dateline may hold, folded: regions, their capitals and aliases, districts."""
    known = gazetteer()
    names = {district.name for district in known.districts.values()}
    for region in known.regions.values():
        names.update((region.name, region.bare, region.capital or "", *region.aliases, *region.seats))
    return frozenset(fold(name) for name in names if name)


@lru_cache(maxsize=1)
def provinces() -> frozenset[str]:
    """Folded names of the provinces."""
    known = (region for region in gazetteer().regions.values() if region.parent is None)
    return frozenset(fold(name) for region in known for name in (region.name, region.bare, *region.aliases))


@lru_cache(maxsize=1)
def joined() -> frozenset[str]:
    """The places' names in one word each: "tanjungselor"."""
    return frozenset(name.replace(" ", "").replace("-", "") for name in places())


def is_place(name: str) -> bool:
    """Whether the gazetteer knows a place of this name, written in one word or more."""
    return fold(name) in places() or fold(name).replace(" ", "").replace("-", "") in joined()


@lru_cache(maxsize=1)
def publishers() -> frozenset[str]:
    """Folded spellings of the registered publishers."""
    return frozenset(name for outlet in gazetteer().outlets.values() for name in (fold(outlet.name), *outlet.names))
