"""What a page type is: the columns of FACETS (facets.py)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.articles.post import Post
from plugins.browse.chunks import Leaf, by_period
from plugins.browse.filing import Crumb
from plugins.browse.items import Article
from plugins.browse.registry import Registry
from plugins.language import gettext as _

FRONT = 12  # rows of a long list on the page of its record


@dataclass(frozen=True, slots=True)
class Facet:
    """A page type. Functions of a record also get the registry; a record is whatever `records` yields for a key."""

    name: str
    template: str  # of a record's page
    records: Callable[[Registry], Mapping[str, Any]]  # key → record, in the order of the index; each gets a page
    keys: Callable[[Post, Registry], Iterable[str]]  # where a post is filed
    url: Callable[[Any, Registry], str]  # with trailing slash, without leading one
    title: Callable[[Any, Registry], str]
    description: Callable[[Any, Registry], str]
    crumbs: Callable[[Any, Registry], Sequence[Crumb]] | None = None  # the way to a record's page; None: the index alone
    index: str | None = None  # template of the page that lists the records, at `index_url`
    index_title: str = ""
    index_description: str = ""
    path: str = ""  # of the index where it is not `name`/
    lettered: bool = False  # a long index goes on by first letter
    above: tuple[Crumb, ...] = ()  # the way to the index
    feeds: bool = True  # readers can follow a record
    every_post: bool = False  # also posts in which no leader acts or speaks
    items: Callable[[Article, Any], Iterable[Any]] = lambda article, record: (article,)  # what a page lists of an article
    row: str = "article"  # how an item is shown: article, order, deadline, quotation
    front: int = FRONT  # items on a record's page itself …
    leaves: Callable[[Sequence[Any]], list[Leaf]] | None = by_period  # … and how a longer list goes on; None: it does not

    @property
    def index_url(self) -> str:
        """Address of the index, relative to the site."""
        return self.path or f"{self.name}/"


def said(text: str, attribute: str = "name") -> Callable[[Any, Registry], str]:
    """A title or description that names its record: said(N_("Arsip {name}")) → "Arsip Oktober 2025"."""
    return lambda record, registry: _(text).format(name=getattr(record, attribute))
