"""main.js in a browser: copying, ready citations, quick filters; and that pages do without it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from plugins.text.anchors import anchors
from tests.browser.conftest import browser, options, troubles  # noqa: F401
from tests.browser.conftest import context as guarded_context  # noqa: F401
from tests.site.builder import build_site, sample_posts
from tools.serve import Server

ARTICLE = "2025/10/06/rapat-staf-contoh/"
K1, K2, _ = anchors("k", (quote.text for quote in sample_posts()[0].quotes))
CITATION = (
    "“Pekerjaan ini selesai bersama-sama atau tidak sama sekali” — Sari Contoh, Wali Kota Probolinggo. "
    "Kabar Contoh, 7\u00a0Oktober 2025. {}"
)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder: Path = build_site(sample_posts(), tmp_path_factory.mktemp("site"))
    for name in ("cari", "feeds"):
        (folder / name).mkdir(exist_ok=True)
    server = Server(folder, "/di/bawah").start()
    yield server.url
    server.shutdown()


@pytest.fixture
def page(guarded_context: BrowserContext) -> Page:  # noqa: F811
    guarded_context.grant_permissions(["clipboard-read", "clipboard-write"])
    return guarded_context.new_page()


def copied(page: Page) -> str:
    expect(page.get_by_role("status")).to_have_text("Tersalin")
    return page.evaluate("navigator.clipboard.readText()")


def test_a_link_to_a_quotation_is_copied(page, address):
    page.goto(address + ARTICLE)
    page.locator(f"#{K2} [data-copy]").click()
    assert copied(page) == f"{address}{ARTICLE}#{K2}"
    expect(page.locator(f"#{K2} [data-copy]")).to_have_text("Tersalin")


def test_a_citation_names_speaker_office_outlet_and_place(page, address):
    page.goto(address + ARTICLE)
    page.locator(f"#{K1} [data-cite]").click()
    assert copied(page) == CITATION.format(f"{address}{ARTICLE}#{K1}")


def test_a_citation_on_a_leader_page_points_to_the_digest(page, address):
    page.goto(address + "tokoh/sari-contoh/")
    page.locator("[data-cite]").first.click()
    assert copied(page) == CITATION.format(f"{address}{ARTICLE}#{K1}")


def test_a_citation_of_the_whole_digest(page, address):
    page.goto(address + ARTICLE)
    page.get_by_role("link", name="Kutip digest ini").click()
    assert copied(page).endswith(f"Kabar Contoh, 7\u00a0Oktober 2025. Diringkas oleh Arahan, {address}{ARTICLE}")


def test_the_address_of_a_feed_is_copied(page, address):
    page.goto(address + "wilayah/jawa-timur/kota-probolinggo/")
    page.locator("#ikuti [data-copy]").click()
    assert copied(page) == f"{address}wilayah/jawa-timur/kota-probolinggo/feed.atom"


def test_sharing_gets_the_address_that_the_build_did_not_know(page, address):
    page.goto(address + ARTICLE)
    link = page.locator(f"#{K1} [data-share]")
    link.evaluate("link => link.addEventListener('click', event => event.preventDefault())")
    link.click()
    assert page.evaluate("link => decodeURIComponent(link.href)", link.element_handle()).endswith(f" {address}{ARTICLE}#{K1}")


def test_the_quick_filter_opens_the_province(page, address):
    page.goto(address + "wilayah/")
    page.get_by_label("Cari kabupaten atau kota").fill("kota probo")
    expect(page.get_by_role("status")).to_have_text("1 cocok")
    expect(page.get_by_role("link", name="Kota Probolinggo")).to_be_visible()
    expect(page.get_by_role("link", name="Kabupaten Probolinggo")).to_be_hidden()
    expect(page.locator("#daftar > li:visible")).to_have_count(1)
    page.get_by_label("Cari kabupaten atau kota").fill("")
    expect(page.locator("#daftar > li:visible")).to_have_count(38)


def test_without_script_everything_is_there(browser: Browser, address):  # noqa: F811
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address + ARTICLE)
    page.locator(f"#{K1} [data-cite]").click()
    assert page.url == f"{address}{ARTICLE}#kutip"
    expect(page.locator("#kutip")).to_contain_text("Diringkas oleh Arahan")
    page.locator(f"#{K2} [data-copy]").click()
    assert page.url == f"{address}{ARTICLE}#{K2}"
    page.goto(address + "wilayah/")
    expect(page.locator(".finder")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_page_is_wider_than_the_window(browser: Browser, address, width):  # noqa: F811
    page = browser.new_context(viewport={"width": width, "height": 700}).new_page()
    for name in ("", ARTICLE, "wilayah/", "wilayah/jawa-timur/", "wilayah/gorontalo-kota-kabupaten/", "tokoh/sari-contoh/",
                 "topik/", "arsip/", "langganan/", "404.html"):  # fmt: skip
        page.goto(address + name)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
