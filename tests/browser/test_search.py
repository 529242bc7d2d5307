"""The search page in Chromium, as readers use it. The first part runs on a small site of plain Pelican articles, made here (its
people, places and quotations are invented); the last part on the site itself.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from pelican import Pelican
from pelican.settings import read_settings
from playwright.sync_api import Page, Route, expect

from plugins.search.settings import DEFAULTS, Facet, Field, Value, plain_text
from tests.conftest import Site
from tools.serve import Server

ROOT = Path(__file__).parents[2]
BASE = """<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';
  worker-src 'self'; form-action 'self'; base-uri 'none'; img-src 'self' data:">
<title>{% block title %}{% endblock %}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{{ SITEURL }}/theme/css/base.css">
<link rel="stylesheet" href="{{ SITEURL }}/theme/css/components.css">
{% block styles %}{% endblock %}
{% block scripts %}{% endblock %}
</head>
<body><main>{% block main %}{% endblock %}</main></body>
</html>
"""
ARTICLE = '{% extends "base.html" %}{% block main %}<p id="k1">{{ article.kutipan }}</p>{% endblock %}'
HOSTILE = "<img src=x onerror=\"document.title='pwned'\"> & <script>document.title='pwned'</script> \"Melati\""
ARTICLES = [
    # title, day, tags, quotation, text
    ("Layanan puskesmas Melati dibenahi", "2025-03-01", "kesehatan", "Kita ini pelayan warga", "Bupati melayani warga desa."),
    ("Anggaran jalan dipangkas", "2025-04-02", "anggaran", "Anggaran harus tepat", "Dinas menghitung ulang."),
    ("Pasar lama ditata", "2024-05-03", "ekonomi", "Tata dulu pasarnya", "Anggaran pasar belum ada."),
    (HOSTILE, "2023-01-05", "kesehatan", "</script><b>tebal</b>", "Judul yang jahat."),
    *((f"Rapat desa ke-{number}", f"2022-01-{number:02d}", "rapat", "Kita mulai", "Rapat rutin.") for number in range(1, 26)),
]


ODD = ["(", "[", "*", "a:b:c", "-", "--", ":", "wilayah:", "%", "\\", "😀", "yang", "a" * 3000, "' \" <"]


def quotation(article: Any, context: Mapping[str, Any]) -> str:
    return str(article.kutipan)


def secret(article: Any, context: Mapping[str, Any]) -> str | None:
    return "rahasia" if "jalan" in article.title else None


def kinds(article: Any, context: Mapping[str, Any]) -> list[Value]:
    return [Value("kutipan", "Kutipan")]


def passages(article: Any, context: Mapping[str, Any]) -> list[dict[str, str]]:
    said = {"field": "kutipan", "kind": "kutipan", "anchor": "k1", "text": article.kutipan, "by": "Ibu Contoh, Bupati Melati"}
    return [{"field": "isi", "text": plain_text(article, context).strip()}, said]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the small site, below a sub-path."""
    base = tmp_path_factory.mktemp("plain")
    shutil.copytree(ROOT / "theme" / "static", base / "theme" / "static")
    (base / "theme" / "templates").mkdir()
    (base / "theme" / "templates" / "base.html").write_text(BASE, "utf-8")
    (base / "theme" / "templates" / "article.html").write_text(ARTICLE, "utf-8")
    shutil.copy(ROOT / "theme" / "templates" / "search.html", base / "theme" / "templates")
    (base / "content").mkdir()
    for number, (title, day, tags, quoted, text) in enumerate(ARTICLES):
        head = f"Title: {title}\nDate: {day}\nTags: {tags}\nSlug: artikel-{number}\nKutipan: {quoted}\n\n"
        (base / "content" / f"{number:02d}.md").write_text(head + text, "utf-8")
    build(base)
    server = Server(base / "output", "/di/bawah").start()
    yield server.url
    server.shutdown()


def build(base: Path) -> None:
    unused = dict.fromkeys(("ARCHIVES", "AUTHOR", "AUTHORS", "CATEGORY", "CATEGORIES", "TAG", "TAGS"), "")
    facets = (Facet("jenis", "Jenis", kinds), *DEFAULTS["SEARCH_FACETS"])
    override = {
        "PATH": str(base / "content"),
        "OUTPUT_PATH": str(base / "output"),
        "THEME": str(base / "theme"),
        "PLUGIN_PATHS": [str(ROOT)],
        "PLUGINS": ["plugins.search"],
        "DIRECT_TEMPLATES": [],
        "RELATIVE_URLS": True,
        "FEED_ALL_ATOM": None,
        "CATEGORY_FEED_ATOM": None,
        "JINJA_ENVIRONMENT": {"autoescape": True},
        "SEARCH_FIELDS": (
            replace(DEFAULTS["SEARCH_FIELDS"][0], boost=3),
            Field("kutipan", quotation, kind="kutipan"),
            DEFAULTS["SEARCH_FIELDS"][1],
            Field("sandi", secret),
        ),
        "SEARCH_FACETS": facets,
        "SEARCH_CARD": DEFAULTS["SEARCH_CARD"] | {"passages": passages},
    }
    Pelican(read_settings(override=override | {f"{name}_SAVE_AS": value for name, value in unused.items()})).run()


def results(page: Page) -> list[str]:
    return page.locator("[data-search=results] h3").all_inner_texts()


def open_search(page: Page, url: str, query: str = "") -> None:
    page.goto(f"{url}cari/{query}")
    if query:
        expect(page.locator("[data-search=area]")).to_be_visible()


def open_facet(page: Page, name: str) -> None:
    page.locator(f"[data-facet={name}] summary").click()
    expect(page.locator(f"[data-facet={name}] .num").first).to_be_visible()


def test_nothing_is_loaded_before_the_field_has_the_focus(page: Page, plain: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{plain}cari/", wait_until="networkidle")
    assert not [url for url in requests if "indeks/" in url or "/worker-" in url]
    with page.expect_request("**/indeks/manifest.json"):
        page.locator("#q").focus()
    assert len([url for url in requests if "indeks/" in url]) == 1
    page.locator("#q").press("Enter")
    expect(page.get_by_role("status")).to_have_text("29 hasil")


def test_typing_finds_marks_and_links(page: Page, plain: str) -> None:
    open_search(page, plain)
    page.locator("#q").press_sequentially("pelayan")
    expect(page.get_by_role("status")).to_have_text("1 hasil untuk “pelayan”")
    first = page.locator("[data-search=results] li").first
    assert set(first.locator("mark").all_inner_texts()) == {"Layanan", "melayani", "pelayan"}
    expect(first.locator("time")).to_have_attribute("datetime", "2025-03-01")
    first.locator("a[href$='#k1']").click()
    page.wait_for_url("**/artikel-0.html#k1")


def test_words_that_no_article_has_are_found_by_their_root(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=terlayani")
    assert results(page) == ["Layanan puskesmas Melati dibenahi"]


def test_the_last_word_is_open_while_typing_only(page: Page, plain: str) -> None:
    open_search(page, plain)
    page.locator("#q").press_sequentially("angg")
    expect(page.get_by_role("status")).to_have_text("2 hasil untuk “angg”")
    page.locator("#q").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Tidak ada hasil untuk “angg”")


def test_all_words_are_required_and_fewer_offered(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=anggaran+puskesmas")
    expect(page.get_by_role("status")).to_have_text("Tidak ada hasil untuk “anggaran puskesmas”")
    assert page.locator("[data-search=results] h2").all_inner_texts() == ["Memuat sebagian kata saja"]
    assert len(results(page)) == 3
    notice = page.locator("[data-search=help]")
    expect(notice).to_contain_text("Tanpa anggaran: 1 hasil.")
    notice.get_by_role("link", name="anggaran").click()
    expect(page.locator("#q")).to_have_value("puskesmas")
    expect(page.get_by_role("status")).to_have_text("1 hasil untuk “puskesmas”")


def test_minus_and_field(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=anggaran+-pasar")
    assert results(page) == ["Anggaran jalan dipangkas"]
    open_search(page, plain, "?q=kutipan:anggaran")
    assert results(page) == ["Anggaran jalan dipangkas"]


def test_a_typing_error_is_named_and_mended(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=puskesams")
    assert results(page) == ["Layanan puskesmas Melati dibenahi"]
    expect(page.locator("[data-search=help]")).to_contain_text("Tidak ada “puskesams” di sini")


def test_mending_keeps_minus_field_and_the_other_words(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=kutipan:angaran+jalan")
    page.locator("[data-search=help]").get_by_role("link", name="anggaran").first.click()
    expect(page.locator("#q")).to_have_value("kutipan:anggaran jalan")
    open_search(page, plain, "?q=kutipan:anggaran+puskesmas")
    page.locator("[data-search=help]").get_by_role("link", name="anggaran").first.click()
    expect(page.locator("#q")).to_have_value("puskesmas")


def test_filters_chips_and_address(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=anggaran")
    expect(page.get_by_role("status")).to_have_text("2 hasil untuk “anggaran”")
    open_facet(page, "tahun")
    page.get_by_role("checkbox", name="2024 1").check()
    expect(page.get_by_role("status")).to_have_text("1 hasil untuk “anggaran”")
    assert page.url.endswith("cari/?q=anggaran&tahun=2024")
    expect(page.get_by_role("checkbox", name="2025 1")).not_to_be_checked()  # its own facet's counts stay
    page.get_by_role("link", name="Tahun: 2024").click()
    expect(page.get_by_role("status")).to_have_text("2 hasil untuk “anggaran”")
    page.go_back()
    expect(page.get_by_role("status")).to_have_text("1 hasil untuk “anggaran”")
    page.reload()
    expect(page.get_by_role("status")).to_have_text("1 hasil untuk “anggaran”")
    expect(page.locator(".chip[href]")).to_contain_text("Tahun: 2024")
    open_facet(page, "tahun")
    expect(page.get_by_role("checkbox", name="2024 1")).to_be_checked()


def test_inside_quotations_only(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=anggaran")
    open_facet(page, "jenis")
    expect(page.get_by_role("checkbox", name="Kutipan 1")).to_be_visible()
    page.get_by_role("checkbox", name="Kutipan 1").check()
    expect(page.get_by_role("status")).to_have_text("1 hasil untuk “anggaran”")


def test_only_what_is_needed_is_loaded(page: Page, plain: str) -> None:
    """A query reads the manifest, files of words and terms, and a card for each of the first results; no column of a facet."""
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url.partition("indeks/")[2]))
    open_search(page, plain, "?q=puskesmas")
    expect(page.get_by_role("status")).to_have_text("1 hasil untuk “puskesmas”")
    assert sum(name.endswith(".json") for name in requests) == 2
    assert not [name for name in requests if name.endswith(("/hari", "/topik", "/tahun", "/jenis"))]


def test_a_phrase_stands_side_by_side(page: Page, plain: str) -> None:
    open_search(page, plain, '?q="anggaran pasar"')
    assert results(page) == ["Pasar lama ditata"]
    open_search(page, plain, '?q="pasar anggaran"')
    assert results(page) == []
    open_search(page, plain, '?q=anggaran -"anggaran pasar"')
    assert results(page) == ["Anggaran jalan dipangkas"]


def test_between_two_days(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=anggaran&dari=2025-01-01")
    assert results(page) == ["Anggaran jalan dipangkas"]
    page.locator("input[name=sampai]").fill("2025-02-01")
    expect(page.get_by_role("status")).to_have_text("Tidak ada hasil untuk “anggaran”")
    assert page.url.endswith("?q=anggaran&dari=2025-01-01&sampai=2025-02-01")
    page.locator("[data-search=help]").get_by_role("link", name="Sampai 2025-02-01").click()
    expect(page.locator("input[name=sampai]")).to_have_value("")
    expect(page.get_by_role("status")).to_have_text("1 hasil untuk “anggaran”")


def test_presets_reckon_from_the_readers_day(page: Page, plain: str) -> None:
    page.clock.set_fixed_time("2025-04-05T12:00:00")
    open_search(page, plain, "?q=anggaran")
    page.get_by_role("button", name="7 hari").click()
    expect(page.get_by_role("status")).to_have_text("1 hasil untuk “anggaran”")
    assert page.url.endswith("dari=2025-03-29")


def test_results_by_group(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=anggaran&kelompok=topik&urut=terlama")
    assert page.locator("[data-search=results] h2").all_inner_texts() == ["ekonomi", "anggaran"]


def test_a_hit_without_a_mark_says_why(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=menghitung")
    expect(page.locator("[data-search=results] mark")).to_have_text(["menghitung"])
    open_search(page, plain, "?q=rahasia")
    assert results(page) == ["Anggaran jalan dipangkas"]
    expect(page.locator(".why")).to_have_text("sandi: rahasia")


def test_order(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=desa&urut=terlama")
    assert results(page)[0] == "Rapat desa ke-1"
    page.get_by_role("link", name="terbaru").click()
    expect(page.locator("[data-search=results] h3").first).to_have_text("Layanan puskesmas Melati dibenahi")
    assert page.url.endswith("?q=desa&urut=terbaru")


def test_a_query_that_names_a_topic_shows_its_card_and_newest_first(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=kesehatan")
    card = page.locator("[data-search=cards] .match")
    expect(card).to_contain_text("Topik yang cocok")
    expect(card.get_by_role("link")).to_have_attribute("href", "../tag/kesehatan.html")


def test_more_results(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=rapat")
    assert len(results(page)) == 5
    page.locator("[data-search=more]").scroll_into_view_if_needed()
    expect(page.locator("[data-search=results] h3")).to_have_count(20)
    page.get_by_role("button", name="Tampilkan lebih banyak").click()
    expect(page.locator("[data-search=results] h3")).to_have_count(25)
    expect(page.locator("[data-search=results] h3 a").nth(20)).to_be_focused()
    expect(page.locator("[data-search=more]")).to_be_hidden()


def test_keyboard(page: Page, plain: str) -> None:
    open_search(page, plain)
    page.keyboard.press("/")
    field = page.locator("#q")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    page.keyboard.type("anggaran")
    expect(page.get_by_role("status")).to_have_text("2 hasil untuk “anggaran”")
    stops = page.locator("[data-search=cards] h2 a, [data-search=results] h3 a")
    page.keyboard.press("ArrowDown")
    expect(stops.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(stops.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    expect(page.get_by_role("status")).to_have_text("29 hasil")


def test_the_live_region_says_the_count_and_no_more(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=anggaran")
    assert page.locator("[role=status], [aria-live]").all_inner_texts() == ["2 hasil untuk “anggaran”"]


def test_nothing_found_helps(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=zeppelin&tahun=2024")
    notice = page.locator("[data-search=help]")
    expect(notice).to_contain_text("Kata “zeppelin” tidak ada di digest mana pun.")
    notice.get_by_role("link", name="Tahun: 2024").click()
    assert page.url.endswith("?q=zeppelin")


def test_a_filter_that_no_article_meets_can_be_taken_off(page: Page, plain: str) -> None:
    open_search(page, plain, "?topik=tidak-ada")
    expect(page.get_by_role("status")).to_have_text("Tidak ada hasil")
    page.get_by_role("link", name="Topik: tidak-ada , hapus penyaring").or_(page.locator(".chip[href]")).first.click()
    expect(page.get_by_role("status")).to_have_text("29 hasil")


def test_hostile_text_stays_text(page: Page, plain: str) -> None:
    open_search(page, plain, "?q=onerror+melati")
    assert results(page)[0] == HOSTILE
    expect(page.locator("[data-search=results]")).to_contain_text("Melati")
    assert page.locator("[data-search=results] img, [data-search=results] script, [data-search=results] b b").count() == 0
    open_search(page, plain, '?q=<img src=x onerror=alert(1)>&topik="><script>&tahun=%00')
    assert page.locator("main img").count() == 0
    assert page.title() != "pwned"


@pytest.mark.parametrize("query", ODD)
def test_any_query_has_an_answer(page: Page, plain: str, query: str) -> None:
    open_search(page, plain)
    page.locator("#q").fill(query)
    page.locator("#q").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("hasil")
    for link in page.locator("[data-search=help] a[href^='?']").all()[:1]:
        link.click()
        expect(page.get_by_role("status")).to_contain_text("hasil")


def test_a_failed_fetch_says_so_and_can_be_repeated(page: Page, plain: str, troubles: list[str]) -> None:
    def fail(route: Route) -> None:
        route.abort("internetdisconnected")

    page.context.route("**/indeks/**", fail)
    open_search(page, plain, "?q=anggaran")
    expect(page.locator("[data-search=help]")).to_contain_text("tidak dapat dimuat")
    page.context.unroute("**/indeks/**", fail)
    troubles.clear()
    page.get_by_role("button", name="Coba lagi").click()
    expect(page.get_by_role("status")).to_have_text("2 hasil untuk “anggaran”")
    expect(page.locator("[data-search=help]")).to_be_hidden()


@pytest.mark.parametrize("options", [{"java_script_enabled": False}])
def test_without_javascript_the_page_leads_on(page: Page, plain: str) -> None:
    response = page.goto(f"{plain}cari/")
    assert response
    plainly = BeautifulSoup(response.text(), "html.parser").noscript  # Playwright's browser does not render it
    assert plainly
    assert "memerlukan JavaScript" in plainly.text
    assert "../tag/kesehatan.html" in [link["href"] for link in plainly("a")]
    expect(page.locator("[data-search=area]")).to_be_hidden()
    page.locator("#q").fill("anggaran")
    page.locator("#q").press("Enter")
    page.wait_for_url("**/cari/?q=anggaran")


def test_two_builds_are_equal_to_the_byte(plain: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    base = next(path for path in tmp_path_factory.getbasetemp().glob("plain*"))
    before = written(base)
    shutil.rmtree(base / "output" / "cari")
    build(base)
    assert written(base) == before
    assert json.loads(before["manifest.json"])["documents"] == len(ARTICLES)


def written(base: Path) -> dict[str, bytes]:
    index = base / "output" / "cari" / "indeks"
    return {str(path.relative_to(index)): path.read_bytes() for path in index.rglob("*") if path.is_file()}


# The site itself


def test_the_site_is_found_by_word_and_name(page: Page, site: Site) -> None:
    """Every result leads to a page, and where it names a place in it, to an anchor that the page has."""
    for query in ("anggaran", "pelayanan", "tokoh:nurochman", "OPD"):
        open_search(page, site.sub, f"?q={query}")
        assert results(page), query
        links = page.locator("[data-search=results] a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
        assert any("#" in link for link in links)
        for link in links:
            path, _, anchor = link.partition("#")
            text = (site.folder / "cari" / path / "index.html" if path.endswith("/") else site.folder / "cari" / path).read_text()
            assert not anchor or f'id="{anchor}"' in text, link


def test_other_pages_lead_to_their_own_search(page: Page, site: Site) -> None:
    """A region's, a leader's and a topic's page link to the search limited to themselves, and it finds something."""
    open_search(page, site.sub, "?urut=terbaru")
    for facet in ("wilayah", "tokoh", "topik"):
        page.goto(f"{site.sub}cari/?urut=terbaru")
        open_facet(page, facet)
        box = page.locator(f"fieldset[data-facet={facet}] input").first
        open_search(page, site.sub, f"?{facet}={box.get_attribute('value')}")
        expect(page.locator(".chip[href]")).to_have_count(1)
        assert results(page)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_with_results_is_accessible(page: Page, site: Site, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    open_search(page, site.sub, "?q=anggaran&jenis=kutipan")
    expect(page.locator("[data-search=results] li").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
    assert found.violations_count == 0, found.generate_report()
