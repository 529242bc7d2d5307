"""What a listing lists beside articles: orders and quotations, each with its place in its article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from plugins.articles.post import Post
from plugins.browse.records import Office
from plugins.entities.facts import Directive, Quote
from plugins.language import N_
from plugins.text.anchors import anchors

KINDS = {
    "perintah": N_("Perintah"),
    "larangan": N_("Larangan"),
    "tenggat": N_("Tenggat"),
    "target": N_("Target"),
    "teguran": N_("Teguran"),
    "imbauan": N_("Imbauan"),
}
Article = Any  # pelican.contents.Article with `post`


@dataclass(frozen=True, slots=True)
class Order:
    """A directive and where it stands; its anchor never changes (plugins/text/anchors.py)."""

    article: Article
    directive: Directive
    anchor: str

    @property
    def url(self) -> str:
        """Address of the order itself, relative to the site."""
        return f"{self.article.url}#{self.anchor}"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quote and where it stands; its anchor never changes."""

    article: Article
    quote: Quote
    anchor: str

    @property
    def url(self) -> str:
        """Address of the quotation itself, relative to the site."""
        return f"{self.article.url}#{self.anchor}"


def names(letter: str, passages: Iterable[Directive | Quote]) -> list[str]:
    """The anchors of the orders or quotations of one post."""
    return anchors(letter, (item.text for item in passages))


def orders(articles: Iterable[Article], actor_id: str | None = None) -> list[Order]:
    """The orders of the articles in their order; with `actor_id` only those of that leader."""
    return [
        Order(article, directive, anchor)
        for article in articles
        for directive, anchor in zip(article.post.directives, names("a", article.post.directives), strict=True)
        if actor_id is None or directive.actor_id == actor_id
    ]


def quotations(articles: Iterable[Article], speaker_id: str | None = None) -> list[Quotation]:
    """The quotations of the articles in their order; with `speaker_id` only those of that leader."""
    return [
        Quotation(article, quote, anchor)
        for article in articles
        for quote, anchor in zip(article.post.quotes, names("k", article.post.quotes), strict=True)
        if speaker_id is None or quote.speaker_id == speaker_id
    ]


def heads(post: Post) -> set[str]:
    """The ids of the heads and deputy heads in office in a post."""
    return {ref.id for ref in post.leaders if ref.id and ref.status != "mantan"}


def of_heads(articles: Iterable[Article]) -> list[Quotation]:
    """The quotations of heads and deputy heads in office: nobody else's words pass for theirs."""
    return [item for article in articles for item in quotations([article]) if item.quote.speaker_id in heads(article.post)]


def orders_of_office(articles: Iterable[Article], office: Office) -> list[Order]:
    """The orders that someone gives in an office."""
    found = []
    for article in articles:
        refs = [ref for ref in article.post.leaders if (ref.office, ref.region) == (office.office, office.region)]
        keys = {ref.id for ref in refs if ref.id and ref.status != "mantan"}
        found += [order for order in orders([article]) if order.directive.actor_id in keys]
    return found
