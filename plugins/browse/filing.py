"""Under which keys a post is filed, and which records have a page: the functions that the rows of FACETS name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.articles.post import Post
from plugins.browse.agencies import Agency, agencies
from plugins.browse.items import KINDS
from plugins.browse.people import Person
from plugins.browse.records import Edition, Medium, Pair, medium_key, week_of
from plugins.browse.registry import Registry, office_slug
from plugins.browse.spans import post_weeks, spans_of
from plugins.entities.facts import Directive
from plugins.gazetteer.offices import office_title
from plugins.gazetteer.records import Region
from plugins.language import N_
from plugins.language import gettext as _
from plugins.text.fold import slugify

Crumb = tuple[str, str]  # title, address relative to the site


# regions


def region_keys(post: Post, registry: Registry) -> Iterable[str]:
    """The regions of a post and their provinces: a province gathers what its kabupaten and kota do."""
    codes = [ref.code for ref in post.regions if ref.code in registry.regions]
    provinces = [parent for code in codes if (parent := registry.regions[code].parent)]
    return dict.fromkeys((*codes, *provinces))


def province_keys(post: Post, registry: Registry) -> Iterable[str]:
    """The provinces of a post."""
    return [code for code in region_keys(post, registry) if registry.regions[code].parent is None]


def region_url(region: Region, registry: Registry) -> str:
    """ "wilayah/jawa-timur/kota-probolinggo/"."""
    parent = registry.regions[region.parent].slug + "/" if region.parent else ""
    return f"wilayah/{parent}{region.slug}/"


def region_description(region: Region, registry: Registry) -> str:
    """One sentence for search engines and feeds."""
    if region.parent is None:
        text = _("Arahan dan kutipan gubernur, bupati, dan wali kota di {name}, dengan sumbernya.")
        return text.format(name=region.label)
    if region.kind == "kota":
        text = _("Arahan dan kutipan wali kota dan wakilnya di {name}, {province}, dengan sumbernya.")
    else:
        text = _("Arahan dan kutipan bupati dan wakilnya di {name}, {province}, dengan sumbernya.")
    return text.format(name=region.name, province=registry.regions[region.parent].name)


def above_region(code: str, registry: Registry, *, itself: bool = True) -> list[Crumb]:
    """The way from the list of regions to a region; nothing for one that nobody knows."""
    region = registry.regions.get(code)
    if region is None:
        return []
    parents = [registry.regions[region.parent]] if region.parent else []
    chain = [*parents, region] if itself else parents
    return [(N_("Wilayah"), "wilayah/"), *((one.name, region_url(one, registry)) for one in chain)]


def pairs(registry: Registry) -> Mapping[str, Pair]:
    """The names that a kota and a kabupaten share."""
    provinces = {region.slug for region in registry.regions.values() if region.parent is None}
    found = {}
    for bare, regions in registry.same_name.items():
        if sum(region.parent is not None for region in regions) > 1:
            slug = slugify(bare)
            # Gorontalo is a province too, and its page has the plain address.
            found[bare] = Pair(bare, f"{slug}-kota-kabupaten" if slug in provinces else slug, tuple(regions))
    return found


def pair_description(pair: Pair, registry: Registry) -> str:
    """One sentence for search engines."""
    names = ", ".join(region.label for region in pair.regions)
    return _("{names}: nama sama, pemerintahan berbeda.").format(names=names)


# people and offices


def person_title(person: Person, registry: Registry) -> str:
    """ "Sari Contoh, Wali Kota Probolinggo"."""
    region = registry.regions.get(person.region)
    return f"{person.name}, {office_title(person.office, region.bare if region else '', person.status)}".rstrip()


def person_description(person: Person, registry: Registry) -> str:
    """One sentence for search engines and feeds."""
    return _("Arahan dan kutipan {name}, dengan sumbernya.").format(name=person_title(person, registry))


def leader_keys(post: Post, registry: Registry) -> Iterable[str]:
    """The leaders of a post."""
    return [ref.id for ref in post.leaders if ref.id]


def office_keys(post: Post, registry: Registry) -> Iterable[str]:
    """The offices in which the leaders of a post act; a former holder acts in none."""
    refs = [ref for ref in post.leaders if ref.status != "mantan" and ref.region in registry.regions]
    return [office_slug(ref.office, registry.regions[ref.region]) for ref in refs]


# agencies, outlets, kinds of order


def agency_keys(post: Post, registry: Registry) -> Iterable[str]:
    """Who receives the orders of a post."""
    return [agency.key for directive in post.directives for agency in agencies(directive.addressee)]


def receivers(registry: Registry) -> Mapping[str, Agency]:
    """Everyone who receives an order in a digest, by name."""
    posts = [post for post in registry.posts if post.is_digest]
    found = {agency.key: agency for post in posts for one in post.directives for agency in agencies(one.addressee)}
    return dict(sorted(found.items(), key=lambda pair: pair[1].name))


def receives(directive: Directive, agency: Agency) -> bool:
    """Whether an order goes to an agency."""
    return agency in agencies(directive.addressee)


def media_keys(post: Post, registry: Registry) -> Iterable[str]:
    """The outlet of a post."""
    return [medium_key(post.outlet.name)] if post.outlet else []


def media(registry: Registry) -> Mapping[str, Medium]:
    """The outlets of the digests, by name; the newest post decides on spelling and host."""
    found: dict[str, Medium] = {}
    for post in registry.posts:
        if post.is_digest and post.outlet and (key := medium_key(post.outlet.name)):
            known = registry.outlets.get(key)
            host = post.outlet.host or (known.host if known else None)
            found.setdefault(key, Medium(key, post.outlet.name, host, bool(known and known.government)))
    return dict(sorted(found.items(), key=lambda pair: pair[1].name.casefold()))


def kinds(registry: Registry) -> Mapping[str, str]:
    """The kinds of orders that the digests hold."""
    given = {directive.kind for post in registry.posts if post.is_digest for directive in post.directives}
    return {kind: kind for kind in KINDS if kind in given}


def kind_keys(post: Post, registry: Registry) -> Iterable[str]:
    """The kinds of orders in a post."""
    return [directive.kind for directive in post.directives]


# weekly editions


def editions(registry: Registry) -> Mapping[str, Edition]:
    """The weeks with digests."""
    return {key: Edition(week) for key, week in spans_of(post_weeks)(registry).items()}


def province_edition_keys(post: Post, registry: Registry) -> Iterable[str]:
    """The week of a post in each of its provinces: "2025-w41/35"."""
    return [f"{week_of(post.date).slug}/{code}" for code in province_keys(post, registry)] if post.date else []


def province_editions(registry: Registry) -> Mapping[str, Edition]:
    """The weeks with digests of each province, newest first."""
    found: dict[str, Edition] = {}
    for post in registry.posts:
        if post.is_digest and post.date:
            for key in province_edition_keys(post, registry):
                found.setdefault(key, Edition(week_of(post.date), registry.regions[key.partition("/")[2]]))
    return found


def above_edition(edition: Edition, registry: Registry) -> list[Crumb]:
    """The way to an edition."""
    week = [(_("Edisi {number}").format(number=edition.number), f"edisi/{edition.week.slug}/")] if edition.province else []
    return [(N_("Edisi"), "edisi/"), *week]


def edition_url(edition: Edition, registry: Registry) -> str:
    """ "edisi/2025-w41/jawa-timur/"."""
    return f"edisi/{edition.week.slug}/" + (f"{edition.province.slug}/" if edition.province else "")


def edition_description(edition: Edition, registry: Registry) -> str:
    """One sentence for search engines and feeds."""
    where = edition.province.label if edition.province else _("seluruh Indonesia")
    return _("Sepekan arahan dan ucapan kepala daerah, {week}, {where}, dengan sumbernya.").format(
        week=edition.week.name, where=where
    )
