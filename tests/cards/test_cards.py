"""Pictures for shared links: what they say, that nothing said is cut, and which page has which."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from PIL import Image

from plugins.cards import plugin
from plugins.cards.card import SIZE, Card, png, printable
from plugins.cards.plan import digest_card, pictures
from tests.browse.conftest import directory_of
from tests.site.builder import build_site, quote, sample_posts

CARD = Card("Arahan", "Kota Probolinggo · 6 Oktober 2025", "“Angka lebih dulu”", "Sari Contoh, Wali Kota", "Kabar Contoh")


def picture(card: Card) -> Image.Image:
    return Image.open(BytesIO(png(card)))


def test_a_card_is_a_small_picture_of_the_usual_size():
    assert picture(CARD).size == SIZE
    assert len(png(CARD)) < 30_000
    assert png(CARD) == png(CARD)


def test_other_words_make_another_picture():
    assert CARD.key != replace(CARD, words="“Cerita kemudian”").key
    assert png(CARD) != png(replace(CARD, words="“Cerita kemudian”"))


@pytest.mark.parametrize("words", ["kata " * 200, "k" * 400, "", "漢字", "W" * 60 + " " + "W" * 60])
def test_long_and_strange_words_stay_on_the_card(words):
    """The margins are empty, whatever the words: nothing runs off the paper or into the lines below."""
    shown = picture(Card("Arahan", words, words, words, words)).convert("L")
    paper = shown.getpixel((2, 2))
    for box in ((0, 0, 40, 560), (1160, 0, 1200, 560)):
        assert shown.crop(box).getextrema() == (paper, paper)


@given(st.text(max_size=60))
def test_any_text_can_be_drawn(text):
    assert printable(printable(text)) == printable(text)
    assert png(Card(text, text, text, text, text))


def test_a_digest_s_card_carries_a_head_s_own_words(directory):
    article = next(article for article in directory.articles if article.post.slug == "rapat-staf-contoh")
    assert digest_card(article, directory, "Arahan") == Card(
        site="Arahan",
        above="Kota Probolinggo · 6\u00a0Oktober 2025",
        words="“Pekerjaan ini selesai bersama-sama atau tidak sama sekali”",
        by="Sari Contoh, Wali Kota Probolinggo",
        below="Kabar Contoh · Rilis pemerintah",
    )


@pytest.mark.parametrize(
    "said",
    [
        quote("Ucapan yang terlalu panjang untuk sebuah kartu. " * 6, "Sari Contoh", "sari-contoh"),
        quote("Kata dengan huruf yang tidak dimiliki 漢字 oleh kartu", "Sari Contoh", "sari-contoh"),
        quote("Ini ucapan pejabat lain, bukan kepala daerah", "Tono Contoh", None),
        quote("Ini ucapan yang penuturnya tidak dapat dipastikan", None, None),
    ],
    ids=["too long", "unknown letters", "another official", "nobody certain"],
)
def test_the_headline_stands_in_for_what_cannot_be_said_whole_and_for_certain(said):
    directory = directory_of([replace(sample_posts()[0], quotes=(said,))])
    card = digest_card(directory.articles[0], directory, "Arahan")
    assert (card.words, card.by) == ("Wali Kota Contoh Minta Hal-Hal Kecil <Dibenahi> & Dilaporkan", "")


def test_an_inferred_year_is_said(directory):
    article = next(article for article in directory.articles if article.post.slug == "rakor-kabupaten-contoh")
    assert digest_card(article, directory, "Arahan").above.endswith("17\u00a0September 2025 (tahun disimpulkan)")


def test_the_newest_digests_and_their_leaders_have_cards(directory):
    found = pictures(directory, "Arahan", "Ucapan dan perintah", 1)
    newest = directory.digests[0]
    leaders = {directory.get("tokoh", ref.id).url for ref in newest.post.leaders}
    assert set(found) == {"", newest.url, *leaders}
    assert len({picture.path for picture in found.values()}) == len(found)
    assert found[newest.url].alt.startswith("“Pekerjaan ini selesai")


def test_a_drawn_card_is_taken_from_the_cache(tmp_path, monkeypatch):
    first = plugin.drawn(CARD, tmp_path)
    monkeypatch.setattr(plugin, "png", None)
    assert plugin.drawn(CARD, tmp_path) == first
    assert [path.name for path in tmp_path.iterdir()] == [f"{CARD.key}.png"]


def test_pages_name_their_picture(tmp_path, monkeypatch):
    monkeypatch.setattr(plugin, "CACHE", tmp_path / "cache")
    plugins = ["tests.site.plugin", "plugins.browse", "plugins.cards"]
    post = sample_posts()[0]
    site = build_site([post], tmp_path / "site", PLUGINS=plugins, SITEURL="https://arahan.example/di/bawah")
    wanted = {
        f"2025/10/06/{post.slug}": f"kartu/{post.id}.png",
        "tokoh/sari-contoh": "kartu/tokoh-sari-contoh.png",
        "wilayah": "kartu/situs.png",
    }
    for page, path in wanted.items():
        root = html.parse(str(site / page / "index.html")).getroot()
        assert root.xpath("//meta[@property='og:image']/@content") == [f"https://arahan.example/di/bawah/{path}"]
        assert root.xpath("//meta[@property='og:image:alt']/@content")[0]
        assert Image.open(site / path).size == SIZE


def test_without_a_public_address_there_are_no_cards(tmp_path):
    site = build_site(sample_posts()[:1], tmp_path, PLUGINS=["tests.site.plugin", "plugins.browse", "plugins.cards"])
    assert not (site / "kartu").exists()
    assert "og:image" not in (site / "index.html").read_text("utf-8")
