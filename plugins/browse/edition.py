"""The weekly edition: what a week's digests come to. Pure functions over a listing of the facets edisi and edisi-provinsi."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.articles.post import Post
from plugins.browse.board import deadlines
from plugins.browse.directory import Directory, Listing
from plugins.browse.filing import province_keys
from plugins.browse.items import Article, Order, Quotation, heads, of_heads
from plugins.text.fold import plain
from plugins.text.tokens import tokens

LEAD = 3  # sentences that open an edition
BULLETS = 3  # digests of a province in the national edition
DUE = 12
# A sentence that opens with one of these leans on the one before it.
LEANING = frozenset(
    """ia dia beliau mereka itu ini hal tersebut menurutnya katanya ujarnya selain sementara namun tetapi karena karenanya untuk
    dalam pada saat kemudian selanjutnya lalu sebab sehingga dengan di dari oleh pihaknya dirinya usai juga bahkan""".split()
)


@dataclass(frozen=True, slots=True)
class Group:
    """The digests of one province in an edition; `page` is None for those whose region nobody knows."""

    page: Listing | None
    edition: Listing | None  # the province's own edition of that week
    articles: tuple[Article, ...]
    more: int  # digests that only the province's edition shows


@dataclass(frozen=True, slots=True)
class Issue:
    """An edition as it is printed."""

    lead: tuple[tuple[str, Article], ...]  # sentence of a summary, its article
    quotation: Quotation | None
    digests: int
    regions: int
    outlets: int
    releases: int
    due: tuple[Order, ...]
    groups: tuple[Group, ...]
    corrected: tuple[Article, ...]


def issue(listing: Listing, directory: Directory) -> Issue:
    """What an edition holds: of the country by province, of a province by region in one list (Listing.front)."""
    articles = listing.articles
    weighty = sorted(articles, key=lambda article: -weight(article.post))
    monday = listing.record.week.monday
    due = [order for order in deadlines(articles, monday) if order.directive.due is None or order.directive.due >= monday]
    quoted = of_heads(weighty)
    return Issue(
        lead=tuple((standing(article.post), article) for article in _one_a_region(weighty)[:LEAD]),
        quotation=next((item for item in quoted if 30 <= len(item.quote.text) <= 160), None),
        digests=len(articles),
        regions=len({ref.code for article in articles for ref in article.post.regions}),
        outlets=len({article.post.outlet.name for article in articles if article.post.outlet}),
        releases=sum(article.post.provenance == "rilis pemerintah" for article in articles),
        due=tuple(due[:DUE]),
        groups=() if listing.record.province else tuple(_groups(listing, directory)),
        corrected=tuple(article for article in articles if article.post.corrections),
    )


def _one_a_region(articles: Iterable[Article]) -> list[Article]:
    """The first article of each region: one event, told by several outlets, opens an edition once."""
    found: dict[object, Article] = {}
    for article in articles:
        found.setdefault(article.post.primary_region or article.post.id, article)
    return list(found.values())


def weightiest(articles: Iterable[Article]) -> Article:
    """The article that opens a front page: of equals the newest. ValueError where there is none."""
    return max(articles, key=lambda article: weight(article.post))


def weight(post: Post) -> int:
    """How much of a post the leaders themselves said and ordered: what opens an edition; no judgement of anybody."""
    known = heads(post)
    return 2 * sum(one.actor_id in known for one in post.directives) + sum(one.speaker_id in known for one in post.quotes)


def standing(post: Post) -> str:
    """The first sentence of the summary that can stand alone, and is no quotation; the title where none can."""
    return next((sentence for sentence in post.summary if not _leans(sentence)), post.title)


def _leans(sentence: str) -> bool:
    if plain(sentence)[:1] in ('"', "'"):
        return True
    first = next((token.text for token in tokens(sentence) if token.text[0].isalnum()), "")
    return first.casefold() in LEANING


def _groups(listing: Listing, directory: Directory) -> Iterable[Group]:
    by_province: dict[str | None, list[Article]] = {}
    for article in listing.articles:
        for code in list(province_keys(article.post, directory.registry)) or [None]:
            by_province.setdefault(code, []).append(article)
    for code in sorted(by_province, key=lambda code: code or "~"):
        articles = by_province[code]
        own = directory.get("edisi-provinsi", f"{listing.record.week.slug}/{code}") if code else None
        shown = len(articles) if own is None else BULLETS
        yield Group(directory.get("wilayah", code), own, tuple(articles[:shown]), max(0, len(articles) - shown))
