"""In which years, months and weeks a post is filed: the functions that the rows of FACETS name for spans of time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from plugins.articles.post import Post
from plugins.browse.items import heads
from plugins.browse.records import Span, month_of, week_of
from plugins.browse.registry import Registry
from plugins.entities.facts import Directive


def newest_first(spans: Iterable[Span]) -> Mapping[str, Span]:
    """Spans by slug, newest first, each once, what has no day last."""
    return {span.slug: span for span in sorted(set(spans), key=lambda span: span.sort_key, reverse=True)}


Spans = Callable[[Post], Iterable[Span]]


def post_years(post: Post) -> Iterable[Span]:
    """The year of a post with a day."""
    return [Span(post.date.year)] if post.date else []


def post_months(post: Post) -> Iterable[Span]:
    """The month of a post."""
    return [month_of(post.date)]


def post_weeks(post: Post) -> Iterable[Span]:
    """The week of a post with a day."""
    return [week_of(post.date)] if post.date else []


def order_months(post: Post) -> Iterable[Span]:
    """The month of a post with orders."""
    return [month_of(post.date)] if post.directives else []


def quote_months(post: Post) -> Iterable[Span]:
    """The month of a post in which a head or deputy head is quoted."""
    known = heads(post)
    return [month_of(post.date)] if any(quote.speaker_id in known for quote in post.quotes) else []


def due_month(directive: Directive) -> Span | None:
    """The month in which an order is due; the span without a day where only words tell; None without a deadline."""
    return month_of(directive.due) if directive.due or directive.deadline else None


def due_months(post: Post) -> Iterable[Span]:
    """The months in which orders of a post are due."""
    return [span for directive in post.directives if (span := due_month(directive))]


def span_keys(choose: Spans) -> Callable[[Post, Registry], Iterable[str]]:
    """keys: the spans that a function finds in a post."""
    return lambda post, registry: [span.slug for span in choose(post)]


def spans_of(choose: Spans, *, every_post: bool = False) -> Callable[[Registry], Mapping[str, Span]]:
    """records: the spans that a function finds in the posts (of digests only, unless `every_post`)."""

    def records(registry: Registry) -> Mapping[str, Span]:
        return newest_first(span for post in registry.posts if post.is_digest or every_post for span in choose(post))

    return records
