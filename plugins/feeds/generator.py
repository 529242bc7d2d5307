"""Pelican's side of the feeds: every stream of plugins.browse in every row of FORMATS.

Settings: FEED_AUTHORITY, who vouches for the ids and since when ("example.org,2025", RFC 4151). It must never change: every
entry would come back as new. It does not follow SITEURL, so that a site may move.
"""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.browse.streams import streams
from plugins.feeds.formats import FORMATS
from plugins.feeds.model import Entry, Site, entry_of, feed_of

log = logging.getLogger(__name__)

AUTHORITY = "arahan.invalid,2025"  # for a site that names none of its own
_AUTHORITY_FORM = re.compile(r"[A-Za-z0-9][A-Za-z0-9.@_-]*,\d{4}(?:-\d\d){0,2}")


class FeedsGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Writes the feeds after all generators have filed their articles."""

    def generate_output(self, writer: Writer) -> None:
        """Write every stream in every format."""
        directory = self.context.get("directory")
        if directory is None:
            log.error("plugins.feeds: nothing to follow; put plugins.browse before plugins.feeds in PLUGINS")
            return
        site = site_of(self.settings)
        entries: dict[str, Entry] = {article.post.id: entry_of(article, site) for article in directory.digests}
        for stream in streams(directory, site.name):
            feed = feed_of(stream, [entries[article.post.id] for article in stream.articles], site)
            for row in FORMATS:
                path = row.path(stream)
                target = Path(self.output_path, path)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(row.write(feed, f"{site.address}/{path}"))


def site_of(settings: dict[str, Any]) -> Site:
    """The facts of the site that feeds need. ValueError where FEED_AUTHORITY is not of the form "example.org,2025"."""
    authority = settings.get("FEED_AUTHORITY") or AUTHORITY
    if not _AUTHORITY_FORM.fullmatch(authority):
        raise ValueError(f'FEED_AUTHORITY is {authority!r}; write a domain and a year, as in "example.org,2025"')
    return Site(settings["SITENAME"], settings["SITEURL"].rstrip("/"), authority, ZoneInfo(settings["TIMEZONE"]))


def get_generators(pelican: Any) -> type[Generator]:
    """Register the generator."""
    return FeedsGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
