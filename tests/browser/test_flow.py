"""End to end: a raw article is dropped in, becomes a page, is found by search in the browser, and stands in the feeds.

The article is invented for this test: nobody said its quotation.
"""

from pathlib import Path

import feedparser
import pytest
from playwright.sync_api import Page, expect

from tests.conftest import ROOT, Build, Built
from tools.serve import Server

RAW = """Wali Kota Batu Minta Layanan Zamrudkencana Dipercepat

KOTA BATU – Wali Kota Batu, Nurochman meminta seluruh perangkat daerah mempercepat layanan zamrudkencana, Selasa (26/8/2025).

“Zamrudkencana harus selesai pekan depan,” kata Nurochman, yang akrab disapa Cak Nur, di Balai Kota Among Tani.

BACA JUGA : Berita Lain yang Tidak Ada Hubungannya

(uji/coba)
"""
WORD = "zamrudkencana"


@pytest.fixture(scope="module")
def built(build: Build, tmp_path_factory: pytest.TempPathFactory) -> Built:
    content = tmp_path_factory.mktemp("alur") / "content"
    (content / "articles" / "uji").mkdir(parents=True)
    (content / "articles" / "uji" / "zamrud.txt").write_text(RAW, "utf-8")
    (content / "pages").symlink_to(ROOT / "content" / "pages")
    result = build("--content", str(content), "--siteurl", "https://arahan.example")
    assert result.status == 0, result.said
    return result


@pytest.fixture
def article(built: Built) -> Path:
    (path,) = built.folder.glob("2025/08/26/*/index.html")
    return path


def test_becomes_a_page(built: Built, article: Path, page: Page) -> None:
    server = Server(built.folder, "/lain").start()
    page.goto(server.url + article.parent.relative_to(built.folder).as_posix() + "/")
    expect(page.locator("h1")).to_have_text("Wali Kota Batu Minta Layanan Zamrudkencana Dipercepat")
    main = page.locator("main")
    expect(main).to_contain_text("Zamrudkencana harus selesai pekan depan")
    expect(main).to_contain_text("Kota Batu")
    expect(page.locator("main details", has_text="Tidak Ada Hubungannya")).to_contain_text("Tautan berita lain")
    page.locator("main details").evaluate_all("all => all.forEach(details => details.remove())")
    expect(main).not_to_contain_text("Tidak Ada Hubungannya")
    server.shutdown()


@pytest.mark.parametrize(
    "words", [WORD, "layanan batu", "pelayanan", "Cak Nur"], ids=["word", "two words", "same root", "nickname"]
)
def test_is_found_by_search(built: Built, article: Path, page: Page, words: str) -> None:
    server = Server(built.folder, "/lain").start()
    page.goto(server.url + "cari/")
    page.locator("main input[name=q]").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator(f"main a[href*='{article.parent.name}']").first).to_be_visible(timeout=20_000)
    server.shutdown()


@pytest.mark.parametrize("section", ["", "wilayah/jawa-timur/", "wilayah/jawa-timur/kota-batu/", "tokoh/nurochman/"])
def test_stands_in_the_feeds(built: Built, article: Path, section: str) -> None:
    for kind in ("atom", "rss"):
        feed = feedparser.parse((built.folder / section / f"feed.{kind}").read_bytes())
        assert [entry.link for entry in feed.entries] == [
            f"https://arahan.example/{article.parent.relative_to(built.folder).as_posix()}/"
        ]
        assert "Zamrudkencana" in feed.entries[0].title
