"""The page types: one row of FACETS each. A new kind of listing is a new row and its templates.

A facet says which records have a page, under which of them a post is filed, and what the page is called. `directory.py` does
the filing, `generator.py` the writing; neither knows any facet by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.articles.post import Post
from plugins.browse.format import MONTHS, topic_title
from plugins.browse.people import Person
from plugins.browse.registry import Registry
from plugins.gazetteer.offices import office_title
from plugins.gazetteer.records import Region
from plugins.text.fold import slugify


@dataclass(frozen=True, slots=True)
class Pair:
    """A bare name that a kota and a kabupaten share; `regions` also holds a province of that name."""

    bare: str
    slug: str
    regions: tuple[Region, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the archive; both numbers are None for posts without a date."""

    year: int | None
    month: int | None

    @property
    def name(self) -> str:
        """ "Oktober 2025" or "Tanpa tanggal"."""
        return f"{MONTHS[self.month - 1]} {self.year}" if self.month else "Tanpa tanggal"


@dataclass(frozen=True, slots=True)
class Facet:
    """A page type. Functions of a record also get the registry; a record is whatever `records` yields for a key."""

    name: str  # also the first part of the addresses and the masthead's section
    template: str  # of a record's page
    records: Callable[[Registry], Mapping[str, Any]]  # key → record, in the order of the index; each gets a page
    keys: Callable[[Post, Registry], Iterable[str]]  # where a post is filed
    url: Callable[[Any, Registry], str]  # with trailing slash, without leading one
    title: Callable[[Any, Registry], str]
    description: Callable[[Any, Registry], str]
    index: str | None = None  # template of the page that lists the records, at `name`/
    index_title: str = ""
    index_description: str = ""
    feeds: bool = True  # readers can follow a record
    every_post: bool = False  # also posts in which no leader acts or speaks


def _region_keys(post: Post, registry: Registry) -> Iterable[str]:
    codes = [ref.code for ref in post.regions if ref.code in registry.regions]
    provinces = [parent for code in codes if (parent := registry.regions[code].parent)]
    return dict.fromkeys((*codes, *provinces))  # a province gathers what its kabupaten and kota do


def _region_url(region: Region, registry: Registry) -> str:
    parent = registry.regions[region.parent].slug + "/" if region.parent else ""
    return f"wilayah/{parent}{region.slug}/"


def _region_description(region: Region, registry: Registry) -> str:
    if region.parent is None:
        return f"Arahan dan kutipan gubernur, bupati, dan wali kota di {region.label}, dengan sumbernya."
    head = "wali kota" if region.kind == "kota" else "bupati"
    return f"Arahan dan kutipan {head} dan wakilnya di {region.name}, {registry.regions[region.parent].name}, dengan sumbernya."


def _pairs(registry: Registry) -> Mapping[str, Pair]:
    provinces = {region.slug for region in registry.regions.values() if region.parent is None}
    found = {}
    for bare, regions in registry.same_name.items():
        if sum(region.parent is not None for region in regions) > 1:
            slug = slugify(bare)
            # Gorontalo is a province too, and its page has the plain address.
            found[bare] = Pair(bare, f"{slug}-kota-kabupaten" if slug in provinces else slug, tuple(regions))
    return found


def _person_title(person: Person, registry: Registry) -> str:
    region = registry.regions.get(person.region)
    return f"{person.name}, {office_title(person.office, region.bare if region else '', person.status)}".rstrip()


def _month_keys(post: Post, registry: Registry) -> tuple[str]:
    return (f"{post.date:%Y-%m}" if post.date else "-",)


def _months(registry: Registry) -> Mapping[str, Month]:
    found = {}
    for post in registry.posts:
        (key,) = _month_keys(post, registry)
        found[key] = Month(post.date.year, post.date.month) if post.date else Month(None, None)
    return found


FACETS = (
    Facet(
        name="wilayah",
        template="region",
        records=lambda registry: registry.regions,
        keys=_region_keys,
        url=_region_url,
        title=lambda region, registry: region.label,
        description=_region_description,
        index="regions",
        index_title="Wilayah",
        index_description="38 provinsi dengan kabupaten dan kotanya: arahan dan kutipan kepala daerah menurut wilayah.",
    ),
    Facet(
        name="nama",
        template="pair",
        records=_pairs,
        keys=lambda post, registry: (),
        url=lambda pair, registry: f"wilayah/{pair.slug}/",
        title=lambda pair, registry: f"{pair.bare}: kota atau kabupaten?",
        description=lambda pair, registry: (
            f"{', '.join(region.label for region in pair.regions)}: nama sama, pemerintahan berbeda."
        ),
        feeds=False,
    ),
    Facet(
        name="tokoh",
        template="leader",
        records=lambda registry: registry.people,
        keys=lambda post, registry: [ref.id for ref in post.leaders if ref.id],
        url=lambda person, registry: f"tokoh/{person.id}/",
        title=_person_title,
        description=lambda person, registry: f"Arahan dan kutipan {_person_title(person, registry)}, dengan sumbernya.",
        index="leaders",
        index_title="Tokoh",
        index_description="Gubernur, bupati, wali kota, dan wakil mereka yang arahan atau ucapannya tercatat di sini.",
    ),
    Facet(
        name="topik",
        template="topic",
        records=lambda registry: registry.topics,
        keys=lambda post, registry: post.topics,
        url=lambda topic, registry: f"topik/{topic.id}/",
        title=lambda topic, registry: topic_title(topic.name),
        description=lambda topic, registry: f"Arahan dan kutipan kepala daerah tentang {topic_title(topic.name)}.",
        index="topics",
        index_title="Topik",
        index_description="Arahan dan kutipan kepala daerah menurut pokok bahasan.",
    ),
    Facet(
        name="arsip",
        template="month",
        records=_months,
        keys=_month_keys,
        url=lambda month, registry: f"arsip/{month.year}/{month.month:02d}/" if month.year else "arsip/tanpa-tanggal/",
        title=lambda month, registry: f"Arsip {month.name}" if month.year else "Arsip tanpa tanggal",
        description=lambda month, registry: f"Semua digest: {month.name}.",
        index="archive",
        index_title="Arsip",
        index_description="Semua digest menurut bulan peristiwanya.",
        feeds=False,
        every_post=True,
    ),
)
