"""Post → what Pelican holds: HTML that has passed the one sanitiser at the border, and the metadata of the article."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import nh3
from markupsafe import escape

from plugins.articles.post import Post

# Undated posts sort last; templates and feeds ask `post.date`, never this day.
UNDATED = date(1945, 8, 17)
_ALLOWED = {"p", "h2"}


def sanitise(html: str) -> str:
    """Paragraphs and subheadings only: no attributes, no links, no other element."""
    return nh3.clean(html, tags=_ALLOWED, attributes={}, url_schemes=set(), link_rel=None)


def body_html(post: Post) -> str:
    """The cleaned body as paragraphs."""
    return sanitise("\n".join(f"<p>{escape(text)}</p>" for text in post.body))


def full_text(post: Post, settings: Mapping[str, Any]) -> bool:
    """Whether the site may show the article's whole text: everyone's (DIGEST_FULL_TEXT), or that of its outlet
    (DIGEST_FULL_TEXT_OUTLETS, names): the site's own, or those that allow it.
    """
    if settings.get("DIGEST_FULL_TEXT"):
        return True
    return post.outlet is not None and post.outlet.name in settings.get("DIGEST_FULL_TEXT_OUTLETS", ())


def folder(post: Post) -> str:
    """The address of the digest within the site: "2025/10/06/SLUG/" or "tanpa-tanggal/SLUG/"."""
    return f"{post.date:%Y/%m/%d}/{post.slug}/" if post.date else f"tanpa-tanggal/{post.slug}/"


def metadata(post: Post, timezone: str) -> dict[str, Any]:
    """What Pelican knows of the article; `post` itself is what our own templates and plugins read."""
    day = datetime.combine(post.date or UNDATED, time(), ZoneInfo(timezone))
    return {
        "title": post.title,
        "slug": post.slug,
        "date": day,
        "summary": sanitise(f"<p>{escape(' '.join(post.summary))}</p>"),
        "url": folder(post),
        "save_as": f"{folder(post)}index.html",
        "status": "published" if post.is_digest else "skip",
        "template": "article",
        "post": post,
    }
