"""What the page types look things up in: the gazetteer's records and the posts, by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.articles.post import Post
from plugins.browse.people import Holder, Person, began, holders, people
from plugins.browse.records import Office, medium_key
from plugins.gazetteer.offices import office_rank, office_title
from plugins.gazetteer.records import Leader, Outlet, Region, Topic
from plugins.text.fold import slugify


@dataclass(frozen=True, slots=True)
class Registry:
    """Regions by code, people by id, topics by name, offices by slug, outlets by the key of their name; posts newest first."""

    posts: tuple[Post, ...]
    regions: Mapping[str, Region]
    people: Mapping[str, Person]
    topics: Mapping[str, Topic]
    offices: Mapping[str, Office]
    outlets: Mapping[str, Outlet]
    holders: Mapping[str, list[Holder]]
    same_name: Mapping[str, list[Region]]  # bare name → all regions that carry it

    @classmethod
    def of(
        cls,
        posts: Iterable[Post],
        regions: Iterable[Region],
        leaders: Iterable[Leader],
        topics: Iterable[Topic],
        outlets: Iterable[Outlet] = (),
    ) -> Registry:
        """Index everything once."""
        posts = tuple(posts)
        leaders = tuple(leaders)
        by_code = {region.code: region for region in sorted(regions, key=lambda region: region.code)}
        same_name: dict[str, list[Region]] = {}
        for region in by_code.values():
            same_name.setdefault(region.bare, []).append(region)
        return cls(
            posts=posts,
            regions=by_code,
            people=people((post for post in posts if post.is_digest), {leader.id: leader for leader in leaders}),
            topics={topic.name: topic for topic in topics},
            offices=offices(posts, by_code, leaders),
            outlets={medium_key(outlet.name): outlet for outlet in outlets},
            holders=holders(leaders),
            same_name=dict(sorted(same_name.items())),
        )


def office_slug(office: str, region: Region) -> str:
    """ "wali-kota-probolinggo": the kind of office tells a kota's from a kabupaten's of the same name."""
    return slugify(office_title(office, region.bare))


def offices(posts: Iterable[Post], regions: Mapping[str, Region], leaders: Iterable[Leader]) -> dict[str, Office]:
    """The offices in which somebody acts in a digest, and those with more than one known holder, in the order of the codes."""
    held: dict[tuple[str, str], list[Holder]] = {}
    for leader in leaders:
        for term in leader.terms:
            if term.status != "mantan":
                held.setdefault((term.region, term.office), []).append(Holder(leader, term))
    acting = {(ref.region, ref.office) for post in posts if post.is_digest for ref in post.leaders if ref.status != "mantan"}
    wanted = [key for key in held.keys() | acting if key[0] in regions and (key in acting or len(held[key]) > 1)]
    found = {}
    for code, office in sorted(wanted, key=lambda key: (key[0], office_rank(key[1]))):
        known = tuple(sorted(held.get((code, office), ()), key=lambda holder: began(holder.term), reverse=True))
        slug = office_slug(office, regions[code])
        found[slug] = Office(slug, office_title(office, regions[code].bare), office, code, known)
    return found
