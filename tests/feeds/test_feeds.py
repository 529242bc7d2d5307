"""Feeds are well-formed whatever a post holds, and their ids outlive corrections. People and words are invented."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.articles.post import OutletRef, Post
from plugins.browse.streams import Stream
from plugins.feeds.formats import FORMATS
from plugins.feeds.generator import AUTHORITY, site_of
from plugins.feeds.model import LIMIT, Entry, Site, clean, entry_of, feed_of
from tests.site.builder import build_site, post, region, sample_posts

SITE = Site("Arahan", "https://contoh.example/arahan", "contoh.example,2025", ZoneInfo("Asia/Jakarta"))
STREAM = Stream("Arahan: Kota Contoh – arahan dan kutipan", "Arahan di Kota Contoh.", "wilayah/contoh/kota-contoh/", ())
MADE = post(
    "rapat",
    title="Wali Kota Contoh <minta> & beri",
    summary=("Ringkas <b>satu</b>.", "Ringkas dua & tiga."),
    topics=("pelayanan publik",),
    regions=(region("35.74"),),
    published=date(2025, 10, 7),
    event_date=date(2025, 10, 6),
)


def entry(made: Post, site: Site = SITE) -> Entry:
    return entry_of(SimpleNamespace(post=made, url=f"2025/10/06/{made.slug}/"), site)


def write(*posts: Post, stream: Stream = STREAM, site: Site = SITE) -> dict[str, Any]:
    """Format → what feedparser reads, after lxml has read it too."""
    feed = feed_of(stream, [entry(made, site) for made in posts], site)
    read = {}
    for row in FORMATS:
        data = row.write(feed, f"{site.address}/{row.path(stream)}")
        etree.fromstring(data, etree.XMLParser(recover=False, resolve_entities=False))
        read[row.name] = feedparser.parse(data)
        assert not read[row.name].bozo, read[row.name].bozo_exception
    return read


@pytest.mark.parametrize("name", [row.name for row in FORMATS])
def test_what_a_feed_says(name: str) -> None:
    read = write(MADE)[name]
    assert read.feed.title == STREAM.title
    assert read.feed.subtitle == STREAM.description
    assert read.feed.language == "id"
    links = {link.rel: link.href for link in read.feed.links}
    assert links["alternate"] == "https://contoh.example/arahan/wilayah/contoh/kota-contoh/"
    assert links["self"].startswith("https://contoh.example/arahan/wilayah/contoh/kota-contoh/feed.")
    (item,) = read.entries
    assert item.id == f"tag:contoh.example,2025:{MADE.id}"
    assert item.link == "https://contoh.example/arahan/2025/10/06/rapat/"
    assert item.title.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == MADE.title
    assert item.summary == "Ringkas &lt;b&gt;satu&lt;/b&gt;. Ringkas dua &amp; tiga."
    assert item.author == "Kabar Contoh"
    assert [tag.term for tag in item.tags] == ["pelayanan publik", "Kota Probolinggo"]


def test_a_guid_is_no_address() -> None:
    data = FORMATS[1].write(feed_of(STREAM, [entry(MADE)], SITE), "https://contoh.example/x")
    (guid,) = etree.fromstring(data).iter("guid")
    assert guid.get("isPermaLink") == "false"


def test_ids_outlive_corrections_and_moves() -> None:
    moved = replace(SITE, address="https://pindah.example", name="Nama Lain")
    corrected = replace(
        MADE,
        title="Judul lain",
        slug="judul-lain",
        published=None,
        event_date=date(2024, 1, 1),
        summary=(),
        outlet=None,
        topics=(),
    )
    assert entry(corrected, moved).id == entry(MADE).id
    assert feed_of(replace(STREAM, title="Lain"), [], moved).id == feed_of(STREAM, [entry(MADE)], SITE).id
    assert entry(replace(MADE, id="0" * 12)).id != entry(MADE).id


@pytest.mark.parametrize(
    ("known", "published", "updated"),
    [
        ({"captured": date(2025, 10, 9)}, "2025-10-07T00:00:00+07:00", "2025-10-09T00:00:00+07:00"),
        ({}, "2025-10-07T00:00:00+07:00", "2025-10-07T00:00:00+07:00"),
        ({"published": None}, "2025-10-06T00:00:00+07:00", "2025-10-06T00:00:00+07:00"),
        ({"published": None, "event_date": None}, None, "1970-01-01T00:00:00+00:00"),
    ],
)
def test_the_days_of_an_entry(known: dict, published: str | None, updated: str) -> None:
    read = write(replace(MADE, **known))
    assert read["Atom"].entries[0].get("published") == published
    assert read["Atom"].entries[0].updated == updated
    assert read["Atom"].feed.updated == updated
    assert ("published" in read["RSS"].entries[0]) == (published is not None)


def test_an_empty_feed_has_a_fixed_day_and_the_same_bytes() -> None:
    read = write()
    assert read["Atom"].feed.updated == "1970-01-01T00:00:00+00:00"
    assert read["RSS"].entries == []


def test_at_most_so_many_entries_the_first_of_the_stream() -> None:
    posts = [replace(MADE, id=f"{number:012x}") for number in range(LIMIT + 7)]
    for read in write(*posts).values():
        assert [item.id.rpartition(":")[2] for item in read.entries] == [made.id for made in posts[:LIMIT]]


def test_without_outlet_or_summary() -> None:
    for read in write(replace(MADE, outlet=None, summary=())).values():
        assert read.entries[0].summary


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_characters_leave_it_well_formed(one: str, other: str) -> None:
    made = replace(
        MADE,
        title=one,
        summary=(other, one),
        topics=(other,),
        outlet=OutletRef(one, None),
        regions=(replace(region("64"), name=other),),
    )
    write(made, stream=Stream(one, other, "topik/contoh/", ()), site=replace(SITE, name=other))


def test_characters_that_xml_forbids() -> None:
    bad = "a\x00b\x08c\x0bd\x1be\ufffef\uffffg\ud800h\udfffi\x9fj"
    assert clean(bad) == "abcdefghij"
    for read in write(replace(MADE, title=bad, summary=(bad, "]]> <!-- & -->"))).values():
        assert read.entries[0].title == "abcdefghij"


def test_the_authority_is_checked() -> None:
    settings = {"SITENAME": "Arahan", "SITEURL": "https://contoh.example/", "TIMEZONE": "Asia/Jakarta"}
    assert site_of(settings).authority == AUTHORITY
    assert site_of(settings).address == "https://contoh.example"
    assert site_of(settings | {"FEED_AUTHORITY": "contoh.example,2025"}).authority == "contoh.example,2025"
    for wrong in ("contoh.example", "https://contoh.example,2025", "contoh example,2025"):
        with pytest.raises(ValueError, match="FEED_AUTHORITY"):
            site_of(settings | {"FEED_AUTHORITY": wrong})


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("feeds") / "output"
    return build_site(
        sample_posts(), output, SITEURL=SITE.address, RELATIVE_URLS=False,
        PLUGINS=["tests.site.plugin", "plugins.browse", "plugins.feeds"],
    )  # fmt: skip


@pytest.fixture(scope="module")
def read_all(built: Path) -> dict[str, Any]:
    paths = sorted([*built.rglob("feed.atom"), *built.rglob("feed.rss")])
    return {path.relative_to(built).as_posix(): feedparser.parse(path.read_bytes()) for path in paths}


def test_every_region_leader_and_topic_has_feeds(read_all: dict[str, Any]) -> None:
    for path in ("", "wilayah/jawa-timur/", "wilayah/jawa-timur/kota-probolinggo/", "tokoh/sari-contoh/", "topik/infrastruktur/"):
        assert f"{path}feed.atom" in read_all
        assert f"{path}feed.rss" in read_all
    ids = [entry.id for entry in read_all["wilayah/jawa-timur/kota-probolinggo/feed.atom"].entries]
    assert ids
    assert set(ids) < {entry.id for entry in read_all["feed.atom"].entries}


@pytest.mark.parametrize("value", [lambda feed: feed.title, lambda feed: feed.get("id")])
def test_no_two_feeds_are_called_the_same(read_all: dict[str, Any], value: Callable[[Any], Any]) -> None:
    values = [value(read.feed) for path, read in read_all.items() if path.endswith(".atom")]
    assert len(values) == len(set(values))


def test_all_are_read_and_link_under_the_sub_path(built: Path, read_all: dict[str, Any]) -> None:
    for path, read in read_all.items():
        assert not read.bozo, path
        assert read.feed.language == "id"
        for item in read.entries:
            assert item.link.startswith(f"{SITE.address}/")
            assert (built / item.link.removeprefix(f"{SITE.address}/") / "index.html").is_file()
