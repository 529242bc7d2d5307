"""Saved page → content: the article's lines among the page's, metadata, encodings, pages that hold none."""

from __future__ import annotations

import json
from datetime import date

import pytest

from plugins.articles.document import OUTSIDE
from plugins.articles.formats import page as pages
from plugins.articles.formats import plain
from plugins.articles.formats.content import Content, Fault
from tests.articles.formats.conftest import PARAGRAPHS, TITLE, page


def _lines(found: Content, mark: str | None) -> list[str]:
    return [line for number, line in enumerate(found.text.split("\n"), 1) if line and found.marks.get(number) == mark]


def _read(**parts: str) -> Content:
    return pages.read(page(**parts).encode())


def _linked(**keys: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **keys})}</script>'


def test_lines_of_a_page() -> None:
    found = _read(above='<figure><img src="data:image/png;base64,AAAA"><figcaption>Suasana apel.</figcaption></figure>')
    assert _lines(found, "title") == [TITLE]
    assert _lines(found, None) == PARAGRAPHS
    assert _lines(found, "caption") == ["Suasana apel."]
    assert _lines(found, OUTSIDE) == [
        "Beranda Politik Ekonomi Olahraga",
        "Terpopuler Pencuri Motor di Terminal Tertangkap Kamera, Polisi Buru Pelaku Lain Hak cipta 2025 Kabar Sukamaju",
    ]
    assert found.warnings == ()


def test_what_stands_between_the_paragraphs_is_left_to_the_cleaner() -> None:
    paragraphs = [
        *PARAGRAPHS[:2],
        'Baca juga: <a href="/x">Harga Cabai Meroket</a>',
        "</p><h2>Kedisiplinan</h2><p>",
        *PARAGRAPHS[2:],
    ]
    found = pages.read(page(paragraphs=paragraphs, above="<span>Senin, 3 Maret 2025</span>").encode())
    assert _lines(found, None) == [
        "Senin, 3 Maret 2025", *PARAGRAPHS[:2], "Baca juga: Harga Cabai Meroket", "Kedisiplinan", *PARAGRAPHS[2:]
    ]  # fmt: skip


def test_json_ld_before_open_graph_before_markup() -> None:
    graph = '<meta property="og:title" content="Judul lain"><meta property="og:url" content="https://kabar.example/og">'
    graph += '<meta property="article:published_time" content="2025-03-05"><meta name="author" content="Ani Contoh">'
    linked = _linked(
        headline=TITLE, datePublished="2025-03-04T01:00:00+07:00", url="https://kabar.example/ld",
        author=[{"name": "Budi Contoh"}], publisher={"name": "Kabar Sukamaju"},
    )  # fmt: skip
    known = _read(head=graph + linked).known
    assert known.title == TITLE
    assert known.published == date(2025, 3, 4)
    assert known.byline == ("Budi Contoh",)
    assert known.outlet == "Kabar Sukamaju"
    assert known.url == "https://kabar.example/og"
    known = _read(head=graph).known
    assert (known.published, known.byline) == (date(2025, 3, 5), ("Ani Contoh",))
    marked = '<time class="entry-date published" datetime="2025-03-06T08:00:00+07:00">x</time><a rel="author">Siti</a>'
    known = _read(above=f"<p>{marked}</p>").known
    assert (known.published, known.byline) == (date(2025, 3, 6), ("Siti",))


def test_day_and_author_of_the_article_and_not_of_those_above_it() -> None:
    other = '<time class="entry-date" datetime="2025-01-09">x</time><a rel="author">Lain</a>'
    own = '<time class="entry-date" datetime="2025-03-06">x</time><a rel="author">Siti</a>'
    known = pages.read(page(above=own).replace("<nav>", f"<div>{other}</div><nav>").encode()).known
    assert (known.published, known.byline) == (date(2025, 3, 6), ("Siti",))
    known = pages.read(page().replace("<h1>", f"<p>{own}</p><h1>").encode()).known
    assert (known.published, known.byline) == (date(2025, 3, 6), ("Siti",))


def test_json_ld_in_a_graph_and_damaged() -> None:
    graph = json.dumps({"@graph": [{"@type": "WebSite"}, {"@type": ["Thing", "Article"], "headline": TITLE}]})
    assert _read(head=f'<script type="application/ld+json">//<![CDATA[\n{graph}\n//]]></script>').known.title == TITLE
    for damaged in ("{", "[" * 100_000, "null", '"x"', '{"@type": 5}', '{"@type": "Article", "headline": 7, "author": 7}'):
        found = _read(head=f'<script type="application/ld+json">{damaged}</script>')
        assert _lines(found, "title") == [TITLE]


def test_address_that_leads_to_the_article() -> None:
    home = '<link rel="canonical" href="https://kabar.example/"><meta property="og:url" content="https://kabar.example/berita/1">'
    assert _read(head=home).known.url == "https://kabar.example/berita/1"
    saved = "<!DOCTYPE html><!-- saved from url=(0034)https://kabar.example/berita/dua -->" + page()[15:]
    assert pages.read(saved.encode()).known.url == "https://kabar.example/berita/dua"


def test_address_and_day_in_the_comment_of_a_saving_extension() -> None:
    comment = "Page saved with SingleFile \n url: https://kabar.example/a \n saved date: Wed Mar 05 2025 10:11:12 GMT+0700\n"
    known = pages.read(page().replace("<head>", f"<!--\n {comment}--><head>").encode()).known
    assert (known.url, known.captured) == ("https://kabar.example/a", date(2025, 3, 5))


def test_headline_as_printed_where_metadata_cut_it() -> None:
    long = "Bupati Sukamaju Tekankan Disiplin Pegawai dan Laporan Kinerja yang Tepat Waktu di Semua Dinas"
    found = _read(title=long, head=f'<meta property="og:title" content="{long[:60]}"><title>{long} - Kabar</title>')
    assert _lines(found, "title") == [long]


def test_headline_only_in_metadata() -> None:
    found = _read(title="", head=f'<title>Lain</title><meta property="og:title" content="{TITLE} - Kabar">')
    assert found.text.startswith(f"{TITLE} - Kabar\n\n")
    assert found.marks[1] == "title"
    found = _read(
        title="", head=f'<meta property="og:title" content="{TITLE} - Kabar"><meta property="og:site_name" content="Kabar">'
    )
    assert _lines(found, "title") == [TITLE]


def test_title_of_the_window_is_headline_or_publisher() -> None:
    assert _lines(_read(head="<title>Kabar Sukamaju</title>"), "title") == [TITLE]
    assert _lines(_read(head=f"<title>KABAR : {TITLE}</title>"), "title") == [TITLE]
    found = _read(title="", head=f"<title>{TITLE}</title>")
    assert found.text.startswith(TITLE)
    assert found.marks.get(1) is None, "left to the cleaner"


def test_headline_that_metadata_word_differently() -> None:
    other = "Disiplin Pegawai Ditekankan Bupati Sukamaju, Ini Alasannya"
    assert _lines(_read(head=f'<meta property="og:title" content="{other}">'), "title") == [TITLE]
    assert _lines(_read(title="Kabar Hari Ini di Kota", head=f'<meta property="og:title" content="{other}">'), "title") == [other]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "utf-8"), ("utf-8", "iso-8859-1"), ("utf-8-sig", ""), ("utf-16", ""), ("cp1252", "iso-8859-1"), ("cp1252", ""),
     ("cp1252", "tidak-ada"), ("cp1252", "utf-8"), ("cp1250", "windows-1250")],
)  # fmt: skip
def test_encodings(encoding: str, declared: str) -> None:
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    assert PARAGRAPHS[2] in _lines(pages.read(page(head).encode(encoding)), None)


def test_an_encoding_that_the_page_declares() -> None:
    paragraphs = [*PARAGRAPHS[:3], "Duta besar Ceko, Jiří Dvořák, hadir dalam apel gabungan di halaman kantor bupati pagi itu."]
    data = page('<meta charset="windows-1250">', paragraphs=paragraphs).encode("cp1250")
    assert paragraphs[3] in _lines(pages.read(data), None)


def test_lines_within_a_paragraph_and_blocks_without_one() -> None:
    body = f"<div class=post-body>{'<br><br>'.join(PARAGRAPHS[:2])}<br/>{PARAGRAPHS[2]}<div>{PARAGRAPHS[3]}</div></div>"
    found = pages.read(f"<html><body><h1>{TITLE}</h1>{body}</body></html>".encode())
    assert _lines(found, None) == PARAGRAPHS
    assert f"{PARAGRAPHS[1]}\n{PARAGRAPHS[2]}" in found.text
    assert f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}" in found.text


def test_what_no_reader_sees_is_no_text() -> None:
    hidden = "<script>var a = '<p>kode</p>'</script><style>p{}</style><template><p>pola</p></template><noscript>tanpa</noscript>"
    found = _read(above=hidden, below=f"{hidden}<!-- <p>komentar</p> -->")
    assert not {"kode", "pola", "tanpa", "komentar"} & set(found.text.split())


def test_much_around_the_article_is_bounded_and_told() -> None:
    found = _read(below="".join(f"<aside><p>Komentar nomor {number} dari pembaca setia</p></aside>" for number in range(5000)))
    assert len(found.text) < 25_000
    assert any("tidak dicantumkan" in warning for warning in found.warnings)
    assert _lines(found, None) == PARAGRAPHS


def test_a_list_of_articles_is_none() -> None:
    teasers = "".join(
        f'<article><h2><a href="/{n}">Bupati Buka Rapat {n}</a></h2><p>{PARAGRAPHS[1]} {n}</p></article>' for n in range(9)
    )
    with pytest.raises(Fault, match="lists articles"):
        pages.read(f"<html><body><h1>Daerah</h1><main>{teasers}</main></body></html>".encode())
    assert _lines(_read(below=f"<section>{teasers}</section>"), None) == PARAGRAPHS


def test_a_page_saved_as_text_is_read_as_a_page() -> None:
    assert _lines(plain.read(page().encode()), None) == PARAGRAPHS
    assert plain.read(b"<b>Bupati</b> hadir.").text == "<b>Bupati</b> hadir."


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"<html><body></body></html>", "no text, only markup"),
        (b"<!-- <p>x</p>", "no text, only markup"),
        (b"<script>" + b"x" * 99, "no text, only markup"),
        (b"<p>a\0b</p>" * 9, "binary"),
        (bytes(range(256)) * 64, "binary"),
        (b"<div>" * 50_000 + b"<p>Dalam.</p>", "nested more than"),
        (b"<p>" + b"kata lagi " * 300_000, "more than 2 MB of text"),
        (b"<html><body><ul><li><a href=a>Beranda</a></li><li><a href=b>Politik</a></li></ul></body></html>", "no article"),
    ],
)
def test_pages_that_cannot_be_used(data: bytes, what: str) -> None:
    with pytest.raises(Fault, match=what):
        pages.read(data)
