"""What the page types look things up in: the gazetteer's records and the posts, by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.articles.post import Post
from plugins.browse.people import Holder, Person, holders, people
from plugins.gazetteer.records import Leader, Region, Topic


@dataclass(frozen=True, slots=True)
class Registry:
    """Regions by code, people by id, topics by name; posts newest first."""

    posts: tuple[Post, ...]
    regions: Mapping[str, Region]
    people: Mapping[str, Person]
    topics: Mapping[str, Topic]
    holders: Mapping[str, list[Holder]]
    same_name: Mapping[str, list[Region]]  # bare name → all regions that carry it

    @classmethod
    def of(cls, posts: Iterable[Post], regions: Iterable[Region], leaders: Iterable[Leader], topics: Iterable[Topic]) -> Registry:
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
            holders=holders(leaders),
            same_name=dict(sorted(same_name.items())),
        )
