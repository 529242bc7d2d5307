"""Every feed can be read, says what it is, in which language, and keeps its ids; each is offered by a page."""

from collections import Counter
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import feedparser
import pytest

from tests.conftest import SITEURL, Built
from tests.site_checks.html import address, parse, target

KINDS = (".atom", ".rss")


def feeds(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in KINDS)


def read(path: Path) -> feedparser.FeedParserDict:
    return feedparser.parse(
        path.read_bytes(), response_headers={"content-type": "application/xml", "content-location": f"{SITEURL}/"}
    )


def test_there_are_feeds(published: Built) -> None:
    names = {str(path.relative_to(published.folder)) for path in feeds(published.folder)}
    assert {"feed.atom", "feed.rss"} <= names
    for section in ("wilayah", "tokoh", "topik"):
        assert [name for name in names if name.startswith(f"{section}/") and name.endswith(".atom")], section


def test_feeds_are_well_formed(published: Built) -> None:
    for path in feeds(published.folder):
        ElementTree.parse(path)
        feed = read(path)
        assert not feed.bozo, f"{path}: {feed.bozo_exception}"
        assert feed.feed.language == "id", path
        assert feed.feed.title, path
        assert feed.feed.subtitle, path
        links = [link.href for link in feed.feed.links]
        assert f"{SITEURL}/{path.relative_to(published.folder).as_posix()}" in links, f"{path}: no link to itself among {links}"


def test_feeds_differ(published: Built) -> None:
    read_all = [(path.suffix, read(path)) for path in feeds(published.folder)]
    for value in ("title", "subtitle"):
        count = Counter((kind, feed.feed[value]) for kind, feed in read_all)
        assert {key: number for key, number in count.items() if number > 1} == {}, value


def test_entries(published: Built) -> None:
    ids: dict[str, str] = {}
    for path in feeds(published.folder):
        seen = set()
        for entry in read(path).entries:
            assert entry.id.startswith(("tag:", "urn:")), f"{path}: {entry.id}"
            assert entry.id not in seen, path
            seen.add(entry.id)
            file, _ = target(entry.link, f"{SITEURL}/", published.folder, SITEURL)
            assert file, f"{path}: {entry.link}"
            assert file.is_file(), f"{path}: {entry.link}"
            assert ids.setdefault(entry.id, entry.link) == entry.link, f"{entry.id} names two pages"
            assert entry.title, path
            assert entry.summary, path


def test_ids_do_not_hang_on_the_address(published: Built, build) -> None:
    """The same articles published elsewhere keep their ids: a moved site brings no entry back as new."""
    moved = build("--siteurl", "https://pindah.example")
    assert moved.status == 0, moved.said
    for path in feeds(published.folder):
        there = moved.folder / path.relative_to(published.folder)
        assert [entry.id for entry in read(there).entries] == [entry.id for entry in read(path).entries]


def test_pages_offer_their_feeds(published: Built) -> None:
    offered = set()
    for page in published.pages():
        for link in parse(page).xpath("//link[@rel='alternate'][contains(@type,'atom') or contains(@type,'rss')]"):
            file, _ = target(link.get("href"), address(page, published.folder, SITEURL), published.folder, SITEURL)
            assert file, page
            assert file.is_file(), f"{page}: {link.get('href')}"
            assert link.get("title"), page
            offered.add(file)
    assert sorted(str(path) for path in set(feeds(published.folder)) - offered) == []


def test_the_home_page_offers_the_whole_feed_first(published: Built) -> None:
    first = parse(published.folder / "index.html").xpath("//link[@rel='alternate']/@href")[0]
    assert urljoin(f"{SITEURL}/", first) == f"{SITEURL}/feed.atom"


@pytest.mark.parametrize("broken", ["<feed><entry></feed>", "<rss><channel><title>\uffff</title></channel></rss>"])
def test_a_broken_feed_is_found(broken: str) -> None:
    assert feedparser.parse(broken.encode("utf-8")).bozo
