"""Long lists in pages: by period, so that a page of the past never changes, or by number. Pure functions over items in order.

An item is an article or something with an `article`. Each item stands on exactly one leaf.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from plugins.browse.format import month_year
from plugins.language import gettext as _

LEAF = 60  # items of a page: about 15 KB compressed with the longest titles
FEW = 40  # leaves that every page of a list names
AROUND = 4  # numbers before and after the current one


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page that holds a piece of a long list."""

    slug: str  # last part of its address: "2025", "2025-10", "2025-10-2", "tanpa-tanggal"; "2"; "" for the page itself
    name: str  # "2025", "Oktober 2025", "Oktober 2025 (2)", "Tanpa tanggal"; "Halaman 2"
    items: tuple[Any, ...]


def day_of(item: Any) -> date | None:
    """The day under which an item is filed."""
    day: date | None = getattr(item, "article", item).post.date
    return day


def by_period(items: Sequence[Any], limit: int = LEAF) -> list[Leaf]:
    """Leaves by year, by month where a year has more than `limit` items, in numbered parts where a month has."""
    found: list[Leaf] = []
    for year, of_year in _grouped(items, lambda day: day.year if day else None):
        if year is None or len(of_year) > limit:
            for month, of_month in _grouped(of_year, lambda day: day.month if day else None):
                if year is None:
                    found += _parts(of_month, limit, "tanpa-tanggal", _("Tanpa tanggal"))
                else:
                    found += _parts(of_month, limit, f"{year}-{month:02d}", month_year(date(year, month, 1)))
        else:
            found.append(Leaf(f"{year}", f"{year}", tuple(of_year)))
    return found


def by_number(items: Sequence[Any], limit: int = LEAF) -> list[Leaf]:
    """Leaves of `limit` items: the first, without a slug, is the page itself, the second stands at "2"."""
    name = _("Halaman {number}")
    pieces = enumerate(_batched(items, limit), 1)
    return [Leaf(f"{number}" if number > 1 else "", name.format(number=number), piece) for number, piece in pieces]


def near(leaves: Sequence[Leaf], current: Leaf | None = None) -> list[Leaf]:
    """The leaves that a page names: all where they are few, else those of the same year and the newest of each other year, or
    the numbers around; step by step every leaf is reached. `current` is the one shown, None on a page that is none of them."""
    if len(leaves) <= FEW:
        return list(leaves)
    if leaves[0].slug:
        year = current.slug[:4] if current else None
        first = {leaf.slug[:4]: leaf for leaf in reversed(leaves)}
        return [leaf for leaf in leaves if leaf.slug[:4] == year or leaf is first[leaf.slug[:4]]]
    place = next((place for place, leaf in enumerate(leaves) if leaf is current), 0)
    return [leaf for step, leaf in enumerate(leaves) if step in (0, len(leaves) - 1) or abs(step - place) <= AROUND]


def _parts(items: Sequence[Any], limit: int, slug: str, name: str) -> Iterable[Leaf]:
    for number, piece in enumerate(_batched(items, limit), 1):
        yield Leaf(f"{slug}-{number}", f"{name} ({number})", piece) if number > 1 else Leaf(slug, name, piece)


def _batched(items: Sequence[Any], size: int) -> Iterable[tuple[Any, ...]]:
    return (tuple(items[start : start + size]) for start in range(0, len(items), size))


def _grouped(items: Sequence[Any], key: Callable[[date | None], Any]) -> list[tuple[Any, list[Any]]]:
    """Runs of items with one key, in their order."""
    return [(value, list(group)) for value, group in groupby(items, lambda item: key(day_of(item)))]
