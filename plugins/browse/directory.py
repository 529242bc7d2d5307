"""All posts filed under every page of FACETS; the one object that templates and the feeds ask.

An "article" here is Pelican's Article with its Post as `article.post`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from plugins.browse.agencies import agencies
from plugins.browse.facet import Facet
from plugins.browse.facets import FACETS
from plugins.browse.filing import Crumb, province_keys
from plugins.browse.format import capitalised
from plugins.browse.items import Article
from plugins.browse.letters import TOP, Letter, letters, title_key
from plugins.browse.listing import Listing
from plugins.browse.people import Holder, Person
from plugins.browse.registry import Registry, office_slug
from plugins.entities.facts import LeaderRef
from plugins.gazetteer.offices import office_title
from plugins.gazetteer.records import Leader, Outlet, Region, Term, Topic


def newest_first(article: Article) -> tuple[bool, int, str]:
    """Sort key: newest day first, undated last, then by slug, so that every build has one order."""
    day = article.post.date
    return (day is None, -day.toordinal() if day else 0, article.post.slug)


class Directory:
    """Listings by facet and key, and the look-ups that pages need."""

    def __init__(
        self,
        articles: Iterable[Article],
        regions: Iterable[Region],
        leaders: Iterable[Leader],
        topics: Iterable[Topic],
        outlets: Iterable[Outlet] = (),
        as_of: date | None = None,
    ):
        self._as_of = as_of
        self.articles: tuple[Article, ...] = tuple(sorted(articles, key=newest_first))
        self.digests: tuple[Article, ...] = tuple(article for article in self.articles if article.post.is_digest)
        self.registry = Registry.of((article.post for article in self.articles), regions, leaders, topics, outlets)
        self.facets: Mapping[str, dict[str, Listing]] = {facet.name: self._file(facet) for facet in FACETS}

    def _file(self, facet: Facet) -> dict[str, Listing]:
        records = facet.records(self.registry)
        filed: dict[str, list[Article]] = {key: [] for key in records}
        for article in self.articles if facet.every_post else self.digests:
            for key in dict.fromkeys(facet.keys(article.post, self.registry)):
                if key in filed:
                    filed[key].append(article)
        return {
            key: Listing(
                facet=facet,
                key=key,
                record=record,
                title=facet.title(record, self.registry),
                description=facet.description(record, self.registry),
                url=facet.url(record, self.registry),
                crumbs=self._crumbs(facet, record),
                articles=tuple(filed[key]),
            )
            for key, record in records.items()
        }

    def _crumbs(self, facet: Facet, record: Any) -> tuple[Crumb, ...]:
        if facet.crumbs:
            return tuple(facet.crumbs(record, self.registry))
        return (*facet.above, (facet.index_title, facet.index_url)) if facet.index else facet.above

    # look-ups

    def get(self, facet: str, key: str | None) -> Listing | None:
        """The page of a record, or None where it has none."""
        return self.facets[facet].get(key) if key else None

    def listings(self, facet: str, *, filled: bool = False) -> list[Listing]:
        """All pages of a facet in its order; `filled` leaves out those without articles."""
        return [listing for listing in self.facets[facet].values() if listing.articles or not filled]

    @cached_property
    def newest(self) -> date | None:
        """The day of the newest digest: the "now" of every figure, so that a build does not depend on the clock."""
        return next((article.post.date for article in self.digests if article.post.date), None)

    @property
    def as_of(self) -> date | None:
        """The day for which deadlines are ahead or past: the one that was set, else that of the newest digest."""
        return self._as_of or self.newest

    @cached_property
    def by_id(self) -> dict[str, Article]:
        """Articles by the id of their post."""
        return {article.post.id: article for article in self.articles}

    @cached_property
    def provinces(self) -> list[Listing]:
        """The pages of the provinces in the order of their codes."""
        return [listing for listing in self.listings("wilayah") if listing.record.parent is None]

    @cached_property
    def _children(self) -> dict[str, list[Listing]]:
        found: dict[str, list[Listing]] = {}
        for listing in self.listings("wilayah"):
            if listing.record.parent:
                found.setdefault(listing.record.parent, []).append(listing)
        return found

    def children(self, code: str) -> list[Listing]:
        """The pages of a province's kabupaten and kota in the order of their codes."""
        return self._children.get(code, [])

    @cached_property
    def _pairs(self) -> dict[str, Listing]:
        return {region.code: pair for pair in self.listings("nama") for region in pair.record.regions}

    def pairs_in(self, code: str) -> list[Listing]:
        """The "Kota atau Kabupaten?" pages that concern a province's kabupaten and kota."""
        found = [self._pairs.get(child.key) for child in self.children(code)]
        return sorted({pair.key: pair for pair in found if pair}.values(), key=lambda pair: pair.key)

    def pair(self, code: str) -> Listing | None:
        """The "Kota atau Kabupaten?" page that concerns a region."""
        return self._pairs.get(code)

    def region(self, code: str | None) -> Region | None:
        """The region of a code."""
        return self.registry.regions.get(code) if code else None

    def holders(self, code: str) -> Sequence[Holder]:
        """Who holds the offices of a region now, as the gazetteer has it."""
        return self.registry.holders.get(code, [])

    def office(self, item: Any) -> str:
        """The office of a Person, Term or LeaderRef in words: "Wali Kota Probolinggo"."""
        region = self.region(item.region)
        return office_title(item.office, region.bare if region else "", item.status).rstrip()

    def leader_ref(self, article: Article, leader_id: str | None) -> LeaderRef | None:
        """How a post has a leader: the office held then."""
        return next((ref for ref in article.post.leaders if leader_id and ref.id == leader_id), None)

    def office_then(self, article: Article, leader_id: str | None, office: str | None) -> str | None:
        """The office in which someone speaks or orders in a post: a leader's in full, another's as printed."""
        ref = self.leader_ref(article, leader_id)
        return self.office(ref) if ref else capitalised(office) if office else None

    def neighbours(self, article: Article) -> tuple[Listing | None, Article | None, Article | None]:
        """The page of the primary region, the older and the newer article there."""
        primary = article.post.primary_region
        listing = self.get("wilayah", primary.code) if primary else None
        place = listing.places.get(id(article)) if listing else None
        if listing is None or place is None:
            return listing, None, None
        older = listing.articles[place + 1] if place + 1 < len(listing.articles) else None
        return listing, older, listing.articles[place - 1] if place else None

    def by_latest(self, listings: Iterable[Listing]) -> list[Listing]:
        """Pages by the day of their newest article, newest first, those without a day last."""
        return sorted(listings, key=lambda listing: -listing.latest.toordinal() if listing.latest else 0)

    def turns(self, listing: Listing) -> tuple[Listing | None, Listing | None]:
        """The pages after and before one in its facet: the older and the newer month."""
        return _around(listing, list(self.facets[listing.facet.name].values()))

    def beside(self, listing: Listing) -> tuple[Listing | None, Listing | None]:
        """The kabupaten or kota before and after one in its province, by code."""
        return _around(listing, self.children(listing.record.parent)[::-1])

    def edition_turns(self, listing: Listing) -> tuple[Listing | None, Listing | None]:
        """The older and the newer edition of the same province, or of the country."""
        province = listing.record.province
        if province is None:
            return self.turns(listing)
        return _around(listing, self.editions_of(province.code))

    def editions_of(self, province: str) -> list[Listing]:
        """The editions of a province, newest first; none for a kabupaten or kota."""
        return self._editions.get(province, [])

    @cached_property
    def _editions(self) -> dict[str, list[Listing]]:
        found: dict[str, list[Listing]] = {}
        for listing in self.listings("edisi-provinsi"):
            found.setdefault(listing.record.province.code, []).append(listing)
        return found

    def office_page(self, term: Term | Person) -> Listing | None:
        """The page of the office of a term, or of a person's newest."""
        region = self.region(term.region)
        return self.get("jabatan", office_slug(term.office, region)) if region else None

    def receivers(self, addressee: str | None) -> list[Listing]:
        """The pages of those to whom an order goes."""
        return [page for agency in agencies(addressee) if (page := self.get("opd", agency.key))]

    def provinces_of(self, articles: Iterable[Article]) -> set[str]:
        """The codes of the provinces that articles tell of."""
        return {code for article in articles for code in province_keys(article.post, self.registry)}

    def weeks_in(self, year: int) -> list[Listing]:
        """The weeks of the archive that have a day in a year, newest first."""
        return [one for one in self.listings("minggu") if year in one.record.years]

    def in_office(self, listing: Listing) -> list[Listing]:
        """The pages of the people who act in an office's digests, newest first."""
        office = listing.record
        refs = (ref for article in listing.articles for ref in article.post.leaders)
        keys = dict.fromkeys(ref.id for ref in refs if (ref.office, ref.region) == (office.office, office.region))
        return [page for key in keys if (page := self.get("tokoh", key))]

    def by_province(self, facet: str) -> list[tuple[Region, list[Listing]]]:
        """The pages of a facet whose records have a region, by province in the order of the codes."""
        found: dict[str, list[Listing]] = {}
        for listing in self.listings(facet):
            found.setdefault(listing.record.region[:2], []).append(listing)
        return [(self.registry.regions[code], found[code]) for code in sorted(found)]

    def letters(self, facet: str) -> list[Letter]:
        """The parts of an index that is too long for one page; none where it is not."""
        return self._letters[facet]

    @cached_property
    def _letters(self) -> dict[str, list[Letter]]:
        return {facet.name: letters(self.listings(facet.name)) if facet.lettered else [] for facet in FACETS}

    def shown(self, facet: str) -> list[Listing]:
        """What an index shows: all records by title, of a long one those with the most items."""
        return self.most(facet) if self.letters(facet) else sorted(self.listings(facet), key=title_key)

    def most(self, facet: str) -> list[Listing]:
        """The pages with the most items, by title: what readers choose from first."""
        return sorted(sorted(self.listings(facet, filled=True), key=lambda listing: -listing.weight)[:TOP], key=title_key)

    @cached_property
    def corrected(self) -> list[Article]:
        """The posts whose data an editor filled in or corrected, newest first."""
        return [article for article in self.articles if article.post.corrections]


def _around(listing: Listing, pages: Sequence[Listing]) -> tuple[Listing | None, Listing | None]:
    place = pages.index(listing)
    return pages[place + 1] if place + 1 < len(pages) else None, pages[place - 1] if place else None
