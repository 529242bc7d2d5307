"""Feed → bytes: one row of FORMATS for each format in which every stream is offered. A new format is a new row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from html import escape
from io import StringIO
from typing import Any

import feedgenerator

from plugins.browse.streams import Stream
from plugins.feeds.model import LANGUAGE, Feed


@dataclass(frozen=True, slots=True)
class Format:
    """A format: where a stream's feed lies in the site, and how it is written for readers at `address`."""

    name: str
    path: Callable[[Stream], str]  # relative to the site
    write: Callable[[Feed, str], bytes]  # the feed, its own address


def atom(feed: Feed, address: str) -> bytes:
    """Atom 1.0 (RFC 4287)."""
    return _write(feedgenerator.Atom1Feed, feed, address)


def rss(feed: Feed, address: str) -> bytes:
    """RSS 2.0."""
    return _write(feedgenerator.Rss201rev2Feed, feed, address)


def _write(base: type[Any], feed: Feed, address: str) -> bytes:
    class Dated(base):  # type: ignore[misc]
        def latest_post_date(self) -> datetime:  # the library's own takes the clock where there is no entry
            return feed.updated

    atomic = base is feedgenerator.Atom1Feed
    made = Dated(
        title=feed.title,
        link=feed.link,
        description=feed.description,
        language=LANGUAGE,
        feed_url=address,
        feed_guid=feed.id,
        author_name=feed.author if atomic else None,
    )
    for entry in feed.entries:
        made.add_item(
            title=entry.title,
            link=entry.link,
            description=escape(entry.summary, quote=False),  # a summary is read as HTML
            author_name=entry.author,
            pubdate=entry.published,
            updateddate=entry.updated,
            unique_id=entry.id,
            unique_id_is_permalink=False,
            categories=entry.categories,
        )
    out = StringIO()
    made.write(out, "utf-8")
    return out.getvalue().encode("utf-8")


FORMATS = (
    Format("Atom", lambda stream: stream.atom, atom),
    Format("RSS", lambda stream: stream.rss, rss),
)
