"""The theme over a small site: what every page must have, and what each page type must show."""

import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from lxml import html

from plugins.articles.corrections import READERS as CORRECTABLE
from plugins.articles.post import OutletRef
from plugins.browse.directory import Directory
from plugins.browse.labels import KEYS
from plugins.text.anchors import anchors
from tests.site.builder import build_site, post, quote, region, sample_posts

LEFT_TO_OTHER_PLUGINS = re.compile(r"(^|/)(cari/(\?.*)?|feed\.(atom|rss))$")
ARTICLE = "2025/10/06/rapat-staf-contoh/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    return build_site(sample_posts(), tmp_path_factory.mktemp("site"), SITEURL="https://arahan.example/di/bawah")


@pytest.fixture(scope="module")
def pages(site):
    """All pages but the short addresses, which only lead on."""
    found = {path.relative_to(site).as_posix(): html.parse(str(path)).getroot() for path in sorted(site.rglob("*.html"))}
    return {name: page for name, page in found.items() if not name.startswith("d/")}


def text(element) -> str:
    return " ".join(element.text_content().split())


def ids(page) -> list[str]:
    return page.xpath("//@id")


def test_every_page_type_is_there(pages):
    for name in (
        "index.html", ARTICLE, "tanpa-tanggal/briefing-tanpa-tanggal-contoh/index.html", "wilayah/index.html",
        "wilayah/jawa-timur/index.html", "wilayah/jawa-timur/kota-probolinggo/index.html", "wilayah/probolinggo/index.html",
        "wilayah/gorontalo-kota-kabupaten/index.html", "tokoh/index.html", "tokoh/sari-contoh/index.html", "topik/index.html",
        "topik/pendidikan/index.html", "arsip/index.html", "arsip/2025/10/index.html", "arsip/tanpa-tanggal/index.html",
        "langganan/index.html", "tentang/index.html", "404.html",
    ):  # fmt: skip
        assert name in pages


def test_what_every_page_has(pages):
    for name, page in pages.items():
        assert page.get("lang") == "id", name
        assert len(page.xpath("//h1")) == 1, name
        assert len(page.xpath("//main")) == 1, name
        assert page.xpath("//title")[0].text.strip(), name
        assert page.xpath("//meta[@name='description']/@content")[0].strip(), name
        canonical = page.xpath("//link[@rel='canonical']/@href")
        assert canonical == [] if name == "404.html" else canonical[0].startswith("https://arahan.example/di/bawah/"), name
        assert page.xpath("//body/a[1]/@href") == ["#isi"], name
        assert len(ids(page)) == len(set(ids(page))), name


def test_titles_are_unique(pages):
    titles = [page.xpath("//title")[0].text for page in pages.values()]
    assert len(titles) == len(set(titles))


def test_the_policy_forbids_what_the_pages_do_without(pages):
    for name, page in pages.items():
        policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert not page.xpath(
            "//@style | //style | //script[not(@src) and @type!='application/ld+json'] | //@*[starts-with(name(), 'on')]"
        ), name
        for address in page.xpath("//script/@src | //img/@src | //link[@rel='stylesheet' or @rel='icon']/@href"):
            assert not address.startswith(("http", "//")), name


def test_inner_links_lead_somewhere_under_any_path(site, pages):
    """Relative addresses only, so the folder may stand at a root or below; 404.html starts at the public path instead."""
    for name, page in pages.items():
        folder = (site / name).parent
        for link in page.xpath("//@href | //@src"):
            address, fragment = urldefrag(link)
            if link.startswith(("http:", "https:", "mailto:")) or LEFT_TO_OTHER_PLUGINS.search(address):
                continue
            if name == "404.html" and address:
                assert address.startswith("/di/bawah/"), link
                target = site / address.removeprefix("/di/bawah/")
            else:
                assert not address.startswith("/"), (name, link)
                target = folder / address if address else site / name
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), (name, link)
            if fragment:
                key = target.resolve().relative_to(site.resolve()).as_posix()
                assert fragment in ids(pages[key]), (name, link)


def test_own_feed_first_then_the_site_s(pages):
    page = pages["wilayah/jawa-timur/kota-probolinggo/index.html"]
    found = page.xpath("//link[@rel='alternate']")
    assert [link.get("href") for link in found] == [
        "../../../wilayah/jawa-timur/kota-probolinggo/feed.atom", "../../../wilayah/jawa-timur/kota-probolinggo/feed.rss",
        "../../../feed.atom", "../../../feed.rss",
    ]  # fmt: skip
    assert "Kota Probolinggo" in found[0].get("title")


def test_nothing_of_an_article_is_markup(pages):
    page = pages[ARTICLE]
    assert text(page.xpath("//h1")[0]) == "Wali Kota Contoh Minta Hal-Hal Kecil <Dibenahi> & Dilaporkan"
    assert not page.xpath("//dibenahi")


def anchor(page, words: str):
    """The element of an order or quotation, found by its words: the one that a link to it names."""
    return page.get_element_by_id(anchors("k" if words.startswith("“") else "a", [words])[0])


def test_orders_and_quotations_have_permanent_anchors(pages):
    page = pages[ARTICLE]
    post = sample_posts()[0]
    wanted = anchors("a", (order.text for order in post.directives)) + anchors("k", (said.text for said in post.quotes))
    assert sorted(key for key in ids(page) if re.fullmatch(r"[ak]\d+", key)) == sorted(wanted)
    said = anchor(page, "“Angka lebih dulu, cerita kemudian.”")
    assert text(said.xpath(".//blockquote")[0]) == "“Angka lebih dulu, cerita kemudian.”"
    section = said.getparent()
    assert text(section.xpath(".//header")[0]) == "Pejabat lain, bukan ucapan kepala daerah Tono Contoh Pj Sekda Kota Probolinggo"


def test_an_order_shows_kind_addressee_deadline_and_sentence(pages):
    order = text(anchor(pages[ARTICLE], "Laporan diserahkan besok"))
    assert order.startswith("Tenggat Laporan diserahkan besok")
    assert "Selasa, 7 Oktober 2025 (disimpulkan dari “besok (7/10)”)" in order
    assert "kepada seluruh perangkat daerah" in order
    assert "oleh Tono Contoh, Pj Sekda" in order
    assert "Ia meminta agar Laporan diserahkan besok tanpa kecuali." in order
    assert "pemberi arahan tidak disebut" in text(anchor(pages[ARTICLE], "Jangan menunda pelayanan"))


def test_orders_of_others_stand_apart(pages):
    page = pages[ARTICLE]
    own = anchor(page, "Setiap program harus punya indikator")
    others = [anchor(page, words) for words in ("Laporan diserahkan besok", "Jangan menunda pelayanan")]
    label = page.xpath("//h3[contains(., 'bukan arahan kepala daerah')]")[0]
    order = list(page.iter())
    assert order.index(own) < order.index(label) < min(order.index(other) for other in others)


def test_an_order_is_cited_as_a_sentence_of_the_outlet(pages):
    """The sentence is the journalist's, not what the official said."""
    own = anchor(pages[ARTICLE], "Setiap program harus punya indikator")
    assert own.get("data-by") == "kalimat berita tentang arahan Sari Contoh, Wali Kota Probolinggo"
    assert own.get("data-from") == "Kabar Contoh, 7\u00a0Oktober 2025"


def test_the_short_address_leads_to_the_digest(site):
    key = sample_posts()[0].id
    page = html.parse(str(site / "d" / key / "index.html")).getroot()
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://arahan.example/di/bawah/2025/10/06/rapat-staf-contoh/"]
    (content,) = page.xpath("//meta[@http-equiv='refresh']/@content")
    assert content == "0; url=../../2025/10/06/rapat-staf-contoh/"
    cited = html.parse(str(site / ARTICLE)).getroot().xpath("//*[@data-citation]")[0]
    assert text(cited).endswith(f"Kabar Contoh, 7 Oktober 2025. Diringkas oleh Arahan, https://arahan.example/di/bawah/d/{key}/")


def test_corrections_are_named_where_they_matter(tmp_path):
    corrected = replace(sample_posts()[0], corrections=("event_date", "topics"))
    site = build_site([corrected], tmp_path, REPORT_URL="mailto:redaksi@contoh.example?subject={id}")
    page = html.parse(str(site / ARTICLE)).getroot()
    assert "Senin, 6 Oktober 2025 (dibetulkan redaksi)" in text(page.xpath("//header[contains(@class, 'heading')]")[0])
    assert "Dibetulkan redaksi: tanggal peristiwa, topik." in text(page.xpath("//header//*[@class='notice narrow']")[0])
    assert "Redaksi mengisi atau membetulkan: tanggal peristiwa, topik" in text(page.get_element_by_id("riwayat"))
    assert page.xpath("//a[starts-with(@href, 'mailto:')]/@href") == [f"mailto:redaksi@contoh.example?subject={corrected.id}"]


def test_every_key_that_can_be_corrected_has_a_name():
    assert {*CORRECTABLE, "quotes", "directives"} - {"drop"} <= set(KEYS)  # what is dropped is named by what it is taken from


def test_the_same_story_elsewhere_is_named_by_outlet(tmp_path):
    one, other = sample_posts()[0], replace(sample_posts()[2], outlet=OutletRef("Harian Contoh", None))
    site = build_site([replace(one, duplicates=(other.id, "000000000000")), other], tmp_path)
    section = html.parse(str(site / ARTICLE)).getroot().xpath("//section[@aria-labelledby='h-serupa']")[0]
    assert text(section.xpath(".//h2")[0]) == "Diberitakan juga oleh"
    assert [text(link) for link in section.xpath(".//a")] == ["Harian Contoh"]


def test_the_digest_is_honest(pages):
    shown = text(pages[ARTICLE].xpath("//main")[0])
    assert "Ringkasan otomatis, belum ditinjau" in shown
    assert "Rilis pemerintah" in shown
    assert "Kominfo Kota" in shown
    assert "BACA JUGA: lain" in shown
    assert "Paragraf pertama." not in shown  # the text itself is not republished
    rakor = text(pages["2025/09/17/rakor-kabupaten-contoh/index.html"].xpath("//main")[0])
    assert "tahun disimpulkan" in rakor
    assert "Judul dari redaksi" in rakor
    assert "Tautan sumber tidak tersedia" in rakor
    assert "Penutur tidak dapat dipastikan" in rakor
    undated = text(pages["tanpa-tanggal/briefing-tanpa-tanggal-contoh/index.html"].xpath("//main")[0])
    assert "Tanggal tidak diketahui" in undated


def test_a_region_without_news_says_so_and_can_be_followed(pages):
    page = pages["wilayah/jawa-timur/kabupaten-pacitan/index.html"]
    assert "Belum ada liputan" in text(page.xpath("//main")[0])
    assert page.xpath("//section[@id='ikuti']//a[contains(@href, 'kabupaten-pacitan/feed.atom')]")


def test_both_of_a_pair_point_to_each_other(pages):
    for one, other in (("kota", "kabupaten"), ("kabupaten", "kota")):
        page = pages[f"wilayah/jawa-timur/{one}-probolinggo/index.html"]
        assert page.xpath(f"//header//a[contains(@href, '/{other}-probolinggo/')]")
        assert page.xpath("//header//a[contains(@href, 'wilayah/probolinggo/')]")


def test_a_leader_page_holds_the_leader_s_own_words_only(pages):
    shown = text(pages["tokoh/sari-contoh/index.html"].xpath("//main")[0])
    assert "Pekerjaan ini selesai" in shown
    assert "Angka lebih dulu" not in shown
    assert "Setiap program harus punya indikator" in shown
    assert "Laporan diserahkan besok" not in shown


def test_the_map_is_a_list_with_numbers(pages):
    tiles = pages["index.html"].xpath("//ul[contains(@class, 'tiles')]/li/a")
    assert len(tiles) == 38
    assert "Jatim 3 digest, Provinsi Jawa Timur" in [text(tile) for tile in tiles]


def test_files_beside_the_pages(site):
    assert (site / ".nojekyll").exists()
    assert "Sitemap: https://arahan.example/di/bawah/sitemap.xml" in (site / "robots.txt").read_text("utf-8")
    assert not list(site.rglob("category*")) + list(site.rglob("author*")) + list(site.rglob("tag"))


def test_style_sheets_are_small(site):
    for sheet in (site / "theme" / "css").glob("*.css"):
        assert sheet.stat().st_size < 15_000, sheet.name


def test_building_again_gives_the_same_bytes(site, tmp_path):
    again = build_site(sample_posts()[::-1], tmp_path, SITEURL="https://arahan.example/di/bawah")
    for path in sorted(site.rglob("*.html")):
        assert path.read_bytes() == (again / path.relative_to(site)).read_bytes(), path


def test_full_text_only_where_the_site_has_the_right(tmp_path):
    site = build_site(sample_posts()[:1], tmp_path, DIGEST_FULL_TEXT=True)
    assert "Paragraf pertama." in (site / ARTICLE).read_text("utf-8")


def test_the_site_s_own_articles_are_shown_whole(tmp_path):
    own = replace(sample_posts()[0], outlet=OutletRef("Arahan", None))
    site = build_site([own, replace(sample_posts()[2], body=("Milik orang lain.",))], tmp_path)
    assert "Paragraf pertama." in (site / ARTICLE).read_text("utf-8")
    assert "Milik orang lain." not in (site / "2025/10/01/kunjungan-contoh/index.html").read_text("utf-8")


def test_without_a_public_address_there_is_no_canonical_one(tmp_path):
    site = build_site([], tmp_path)
    home = (site / "index.html").read_text("utf-8")
    assert "canonical" not in home
    assert "Belum ada digest" in home
    assert "Sitemap" not in (site / "robots.txt").read_text("utf-8")


def test_hostile_values_stay_text(tmp_path):
    evil = '"><script>alert(1)</script>{{ 7 * 7 }}'
    hostile = post(
        "jahat", title=evil, url="javascript:alert(1)", credit=evil, byline=(evil,), regions=(region("35.74"),), topics=(evil,),
        summary=(evil,), acronyms={evil: evil}, quotes=(quote(evil, evil, None, evil),),
    )  # fmt: skip
    site = build_site([hostile], tmp_path, SITEURL="https://arahan.example")
    for path in site.rglob("*.html"):
        page = html.parse(str(path)).getroot()
        assert not page.xpath("//script[not(@src) and not(@type='application/ld+json')]"), path
        assert not page.xpath("//@href[starts-with(., 'javascript:')]"), path
        for data in page.xpath("//script[@type='application/ld+json']"):
            assert "</" not in data.text
            assert evil not in json.dumps(data.text)
        assert "49" not in "".join(page.xpath("//h1//text()"))


def test_an_unconverted_article_is_an_error_with_its_name(caplog, tmp_path):
    from plugins.browse.generator import BrowseGenerator

    class Stranger:
        source_path = "content/articles/lain.md"

    generator = BrowseGenerator.__new__(BrowseGenerator)
    generator.context = {"articles": [Stranger()]}
    generator.settings = {"SITEURL": ""}
    generator.generate_context()
    assert isinstance(generator.context["directory"], Directory)
    assert "content/articles/lain.md" in caplog.text


def shown_on(pages, address: str) -> str:
    return text(pages[f"{address}index.html"].xpath("//main")[0])


def test_the_pages_of_every_facet_are_there(pages):
    for address in (
        "jabatan/", "jabatan/wali-kota-probolinggo/", "opd/", "opd/perangkat-daerah/", "media/", "media/kabar-contoh/",
        "arahan/", "arahan/2025-10/", "arahan/tanpa-tanggal/", "arahan/jenis/larangan/", "arahan/tenggat/",
        "arahan/tenggat/2025-10/", "kutipan/", "kutipan/2025-10/", "edisi/", "edisi/2025-w41/", "edisi/2025-w41/jawa-timur/",
        "arsip/2025/", "arsip/2025/w41/", "cakupan/",
    ):  # fmt: skip
        assert f"{address}index.html" in pages, address


def test_the_board_of_deadlines_names_its_day_and_judges_nobody(pages, tmp_path):
    board = shown_on(pages, "arahan/tenggat/")
    assert "Keadaan per Senin, 6 Oktober 2025" in board
    assert "1 menjelang 0 tanggalnya lewat 1 tanpa tanggal pasti" in board
    assert "6–12 Oktober 2025 7 Okt 2025 Tenggat Laporan diserahkan besok" in board
    assert "tidak berarti arahannya tidak dijalankan" in board
    later = build_site(sample_posts(), tmp_path, DIGEST_AS_OF="2025-12-01")
    board = text(html.parse(str(later / "arahan/tenggat/index.html")).xpath("//main")[0])
    assert "Keadaan per Senin, 1 Desember 2025" in board
    assert "0 menjelang 1 tanggalnya lewat" in board


def test_a_day_that_is_none_is_refused_by_name(tmp_path):
    with pytest.raises(ValueError, match="DIGEST_AS_OF is 'besok'"):
        build_site([], tmp_path, DIGEST_AS_OF="besok")


def test_an_office_shows_known_holders_and_who_acts_in_the_news(pages):
    office = shown_on(pages, "jabatan/wali-kota-probolinggo/")
    assert "belum ada di daftar pejabat kami: Sari Contoh" in office
    assert pages["jabatan/wali-kota-probolinggo/index.html"].xpath("//ol[@class='holders']/li")
    assert "Laporan diserahkan besok" not in office  # the secretary's order is not the mayor's


def test_a_receiver_shows_orders_with_their_regions(pages):
    received = shown_on(pages, "opd/perangkat-daerah/")
    assert "kepada kepala perangkat daerah" in received
    assert "Kota Probolinggo" in received
    assert "Jangan menunda pelayanan" not in received  # it names no receiver


def test_quotations_are_of_heads_each_with_office_and_source(pages):
    said = shown_on(pages, "kutipan/")
    assert "“Warga menunggu, kita berjalan” Budi Contoh, Wakil Wali Kota Probolinggo Kabar Contoh" in said
    assert "Angka lebih dulu" not in said
    assert "Tanpa penutur" not in said


def test_an_edition_counts_its_week_only(pages):
    edition = shown_on(pages, "edisi/2025-w41/")
    figures = pages["edisi/2025-w41/index.html"].xpath("//dl[contains(@class, 'figures')]//dd")
    assert [text(figure) for figure in figures] == ["1", "1", "1", "1"]
    assert "Kalimat dari ringkasan otomatis, belum ditinjau" in edition
    assert "Rakor kabupaten contoh" not in edition
    assert "Pekan 41" in shown_on(pages, "")
    assert "1 digest dari 1 provinsi" in shown_on(pages, "")


def test_coverage_says_what_is_missing(pages):
    rows = [[text(cell) for cell in row] for row in pages["cakupan/index.html"].xpath("//tbody/tr")]
    assert ["Jawa Timur", "3", "2 dari 39", "1", "1", "6 Okt 2025"] in rows
    assert ["Aceh", "–", "0 dari 24", "–", "–", "–"] in rows


def test_corrected_data_is_listed_in_readers_words(tmp_path):
    site = build_site([post("dibetulkan", regions=(region("35.74"),), corrections=("event_date", "regions"))], tmp_path)
    listed = text(html.parse(str(site / "koreksi/index.html")).xpath("//main")[0])
    assert "Dibetulkan: tanggal peristiwa, wilayah" in listed


def test_every_page_says_where_it_is(pages):
    """The way down to a page, but on the pages of the masthead and colophon themselves."""
    for name, page in pages.items():
        if name.count("/") > 1 and not page.xpath("//meta[@http-equiv='refresh']"):
            assert page.xpath("//*[contains(@class, 'crumbs')]"), name
