"""Counts as bars, weeks as a strip, tints of tiles, what a listing rests on. Pure functions over articles; no clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.browse.directory import Directory, Listing
from plugins.browse.items import Article

STRIP_WEEKS = 52


@dataclass(frozen=True, slots=True)
class Week:
    """One week of a strip: its Monday and how many digests fall into it."""

    monday: date
    count: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A page and its count among the articles at hand; `share` is the percentage of the longest bar."""

    listing: Listing
    count: int
    share: int
    articles: tuple[Article, ...]  # of those at hand, the ones there


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is known of a province: its digests, how many of its governments they reach, and from whom they come."""

    listing: Listing
    digests: int
    reached: int  # governments with a digest: the province's own, kabupaten and kota
    governments: int
    outlets: int
    releases: int  # digests from a government's press office
    latest: date | None


def bars(articles: Sequence[Article], listings: Iterable[Listing], limit: int = 8) -> list[Bar]:
    """How many of the articles each listing holds, most first; those without any are left out."""
    chosen = {id(article): article for article in articles}
    counts = [(len(chosen.keys() & listing.places.keys()), listing) for listing in listings]
    counts = sorted((pair for pair in counts if pair[0]), key=lambda pair: -pair[0])[:limit]
    return [
        Bar(
            listing,
            count,
            round(100 * count / counts[0][0]),
            tuple(chosen[key] for key in chosen if key in listing.places),
        )
        for count, listing in counts
    ]


def weeks(articles: Iterable[Article], until: date | None) -> list[Week]:
    """The 52 weeks that end with the week of `until`, oldest first; empty where there is no day to end with."""
    if until is None:
        return []
    last = until - timedelta(days=until.weekday())
    found = Counter(
        article.post.date - timedelta(days=article.post.date.weekday()) for article in articles if article.post.date is not None
    )
    return [Week(monday, found[monday]) for monday in (last - timedelta(weeks=back) for back in reversed(range(STRIP_WEEKS)))]


def longest_gap(strip: Iterable[Week]) -> int:
    """The longest run of weeks without a digest."""
    longest = run = 0
    for week in strip:
        run = 0 if week.count else run + 1
        longest = max(longest, run)
    return longest


def tint_steps(listings: Iterable[Listing]) -> tuple[int, int]:
    """Where the second and third tint begin, on a log scale of the largest count and never below 2 and 5."""
    top = max((len(listing.articles) for listing in listings), default=0)
    return max(2, round(top ** (1 / 3))), max(5, round(top ** (2 / 3)))


def tint(count: int, steps: tuple[int, int]) -> int:
    """0 for none, else 1 to 3."""
    return 0 if not count else 1 + sum(count >= step for step in steps)


def coverage(directory: Directory) -> list[Coverage]:
    """Every province in the order of the codes."""
    return [_coverage(province, directory) for province in directory.provinces]


def _coverage(province: Listing, directory: Directory) -> Coverage:
    children = directory.children(province.key)
    codes = {ref.code for article in province.articles for ref in article.post.regions}
    return Coverage(
        listing=province,
        digests=len(province.articles),
        reached=len(codes & {province.key, *(child.key for child in children)}),
        governments=len(children) + 1,
        outlets=len({article.post.outlet.name for article in province.articles if article.post.outlet}),
        releases=sum(article.post.provenance == "rilis pemerintah" for article in province.articles),
        latest=province.latest,
    )


def provenances(articles: Iterable[Article]) -> list[tuple[str, int, int]]:
    """Provenance, number of articles, percentage of all; most first, those without any left out."""
    found = Counter(article.post.provenance for article in articles)
    total = sum(found.values())
    return [(name, count, round(100 * count / total)) for name, count in found.most_common()]
