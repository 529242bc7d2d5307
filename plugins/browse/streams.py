"""What readers can follow: the site, and every region, leader and topic; the feeds plugin turns each into feeds."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.browse.directory import Article, Directory, Listing
from plugins.language import gettext as _


@dataclass(frozen=True, slots=True)
class Stream:
    """A list of articles, newest first, that has feeds of its own beside the page at `url`."""

    title: str  # full, for a feed reader: "Arahan: Kota Probolinggo – arahan dan kutipan"
    description: str
    url: str  # of the page, relative to the site: "" for the home page, "wilayah/jawa-timur/"
    articles: tuple[Article, ...]  # may be empty: a region is followed before anything is reported

    @property
    def atom(self) -> str:
        """Path of the Atom feed, relative to the site."""
        return f"{self.url}feed.atom"

    @property
    def rss(self) -> str:
        """Path of the RSS feed, relative to the site."""
        return f"{self.url}feed.rss"


def site_stream(directory: Directory, sitename: str = "Arahan") -> Stream:
    """All digests."""
    return Stream(
        title=_("{site} – arahan dan kutipan kepala daerah").format(site=sitename),
        description=_("Ringkasan berita tentang ucapan dan perintah gubernur, bupati, wali kota, dan wakil mereka."),
        url="",
        articles=directory.digests,
    )


def stream(listing: Listing, sitename: str = "Arahan") -> Stream:
    """The stream of one page."""
    title = _("{site}: {name} – arahan dan kutipan").format(site=sitename, name=listing.title)
    return Stream(title, listing.description, listing.url, listing.articles)


def streams(directory: Directory, sitename: str = "Arahan") -> list[Stream]:
    """All streams: the site first, then by facet. `directory` is `context["directory"]` of every Pelican generator."""
    found = [listing for listings in directory.facets.values() for listing in listings.values()]
    return [site_stream(directory, sitename)] + [stream(listing, sitename) for listing in found if listing.facet.feeds]
