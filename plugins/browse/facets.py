"""The page types: one row of FACETS each. A new kind of listing is a new row and its templates.

A facet says which records have a page, under which of them a post is filed, and what the page is called. `directory.py` does
the filing, `generator.py` the writing; neither knows any facet by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from plugins.articles.post import Post
from plugins.browse.format import month_year, topic_title
from plugins.browse.people import Person
from plugins.browse.registry import Registry
from plugins.gazetteer.offices import office_title
from plugins.gazetteer.records import Region
from plugins.language import N_
from plugins.language import gettext as _
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
        return month_year(date(self.year, self.month, 1)) if self.year and self.month else _("Tanpa tanggal")


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
        text = _("Arahan dan kutipan gubernur, bupati, dan wali kota di {name}, dengan sumbernya.")
        return text.format(name=region.label)
    if region.kind == "kota":
        text = _("Arahan dan kutipan wali kota dan wakilnya di {name}, {province}, dengan sumbernya.")
    else:
        text = _("Arahan dan kutipan bupati dan wakilnya di {name}, {province}, dengan sumbernya.")
    return text.format(name=region.name, province=registry.regions[region.parent].name)


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
        index_title=N_("Wilayah"),
        index_description=N_("38 provinsi dengan kabupaten dan kotanya: arahan dan kutipan kepala daerah menurut wilayah."),
    ),
    Facet(
        name="nama",
        template="pair",
        records=_pairs,
        keys=lambda post, registry: (),
        url=lambda pair, registry: f"wilayah/{pair.slug}/",
        title=lambda pair, registry: _("{name}: kota atau kabupaten?").format(name=pair.bare),
        description=lambda pair, registry: _("{names}: nama sama, pemerintahan berbeda.").format(
            names=", ".join(region.label for region in pair.regions)
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
        description=lambda person, registry: _("Arahan dan kutipan {name}, dengan sumbernya.").format(
            name=_person_title(person, registry)
        ),
        index="leaders",
        index_title=N_("Tokoh"),
        index_description=N_("Gubernur, bupati, wali kota, dan wakil mereka yang arahan atau ucapannya tercatat di sini."),
    ),
    Facet(
        name="topik",
        template="topic",
        records=lambda registry: registry.topics,
        keys=lambda post, registry: post.topics,
        url=lambda topic, registry: f"topik/{topic.id}/",
        title=lambda topic, registry: topic_title(topic.name),
        description=lambda topic, registry: _("Arahan dan kutipan kepala daerah tentang {topic}.").format(
            topic=topic_title(topic.name)
        ),
        index="topics",
        index_title=N_("Topik"),
        index_description=N_("Arahan dan kutipan kepala daerah menurut pokok bahasan."),
    ),
    Facet(
        name="arsip",
        template="month",
        records=_months,
        keys=_month_keys,
        url=lambda month, registry: f"arsip/{month.year}/{month.month:02d}/" if month.year else "arsip/tanpa-tanggal/",
        title=lambda month, registry: _("Arsip {month}").format(month=month.name) if month.year else _("Arsip tanpa tanggal"),
        description=lambda month, registry: _("Semua digest: {month}.").format(month=month.name),
        index="archive",
        index_title=N_("Arsip"),
        index_description=N_("Semua digest menurut bulan peristiwanya."),
        feeds=False,
        every_post=True,
    ),
)
