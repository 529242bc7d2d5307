"""One page of a facet with what is filed there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from plugins.browse.chunks import Leaf
from plugins.browse.facet import Facet
from plugins.browse.filing import Crumb
from plugins.browse.items import Article


@dataclass(frozen=True, eq=False)
class Listing:
    """One page of a facet with the articles filed there, newest first."""

    facet: Facet
    key: str
    record: Any
    title: str
    description: str
    url: str
    crumbs: tuple[Crumb, ...]  # the way to this page, from below the home page
    articles: tuple[Article, ...]

    @cached_property
    def items(self) -> tuple[Any, ...]:
        """What the page lists, newest first: articles, or what the facet takes of them."""
        return tuple(item for article in self.articles for item in self.facet.items(article, self.record))

    @property
    def front(self) -> tuple[Any, ...]:
        """The items that the page itself shows; all of them where the list does not go on."""
        return self.items[: self.facet.front] if self.leaves else self.items

    @cached_property
    def leaves(self) -> list[Leaf]:
        """The pages on which a long list goes on: together they hold every item; none where the page itself does."""
        if self.facet.leaves is None or len(self.items) <= self.facet.front:
            return []
        return self.facet.leaves(self.items)

    @cached_property
    def places(self) -> dict[int, int]:
        """id() of an article → its place in the list."""
        return {id(article): place for place, article in enumerate(self.articles)}

    @property
    def latest(self) -> date | None:
        """The day of the newest article."""
        return next((article.post.date for article in self.articles if article.post.date), None)

    @property
    def weight(self) -> int:
        """How many items the page lists."""
        return len(self.items)
