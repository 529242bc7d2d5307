"""Stream → Feed: what a feed says, whatever its format. No clock plays a part: the same posts give the same bytes.

Ids are tag URIs (RFC 4151) of the post's id and of the page's path, so a corrected title, date or address brings nothing back
as new.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any

from plugins.articles.post import Post
from plugins.browse.streams import Stream

LIMIT = 50  # entries of a feed
LANGUAGE = "id"
# Atom demands a day; a post of which none is known gets this one, that readers show as none. RSS leaves the day out.
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_TEXT = re.compile("[\x7f-\x84\x86-\x9f\ufdd0-\ufdef]")  # allowed in XML, but of no use to a reader


@dataclass(frozen=True, slots=True)
class Site:
    """What is the same in all feeds. `address` without a slash at the end; `authority` as "example.org,2025"."""

    name: str
    address: str
    authority: str
    timezone: tzinfo


@dataclass(frozen=True, slots=True)
class Entry:
    """A digest in a feed; all texts are plain text without characters that XML forbids."""

    id: str
    title: str
    link: str
    summary: str
    published: datetime | None
    updated: datetime
    author: str | None  # the outlet
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A stream as a feed; `entries` newest first, possibly none."""

    id: str
    title: str
    description: str
    link: str  # of the page
    author: str
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> datetime:
        """The latest change of an entry."""
        return max((entry.updated for entry in self.entries), default=UNDATED)


def clean(text: str) -> str:
    """The text without characters that are no XML, on one line."""
    return " ".join(_NOT_TEXT.sub("", _NOT_XML.sub("", text)).split())


def feed_of(stream: Stream, entries: Sequence[Entry], site: Site) -> Feed:
    """The feed of a stream with its newest entries; those past LIMIT are left out."""
    return Feed(
        id=tag(site, stream.url.strip("/") or "semua"),
        title=clean(stream.title),
        description=clean(stream.description),
        link=f"{site.address}/{stream.url}",
        author=clean(site.name),
        entries=tuple(entries[:LIMIT]),
    )


def entry_of(article: Any, site: Site) -> Entry:
    """The entry of an article: a Pelican article with its `post`."""
    post: Post = article.post
    published = post.published or post.event_date
    updated = post.captured or published
    return Entry(
        id=tag(site, post.id),
        title=clean(post.title),
        link=f"{site.address}/{article.url}",
        summary=clean(" ".join(post.summary)) or clean(post.title),
        published=_midnight(published, site) if published else None,
        updated=_midnight(updated, site) if updated else UNDATED,
        author=(clean(post.outlet.name) or None) if post.outlet else None,
        categories=tuple(dict.fromkeys(clean(name) for name in (*post.topics, *(region.name for region in post.regions)))),
    )


def tag(site: Site, specific: str) -> str:
    """The tag URI of a post's id or a page's path."""
    return f"tag:{site.authority}:{specific}"


def _midnight(day: date, site: Site) -> datetime:
    return datetime.combine(day, time(), site.timezone)
