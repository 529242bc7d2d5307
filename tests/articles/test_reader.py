"""The whole flow, raw file to post. Every text is invented: no outlet, event or word is real."""

import json
from datetime import date
from pathlib import Path

import pytest

from plugins.articles import corrections, sidecar
from plugins.articles.__main__ import main
from plugins.articles.document import ArticleError
from plugins.articles.reader import convert
from plugins.text.anchors import anchors

RAW = """Wednesday, May 8, 2019

Rakor OPD, Bupati Minta Laporan Rapi

SLEMAN, kabarcontoh.com – Bupati Sleman Budi Santoso memimpin rapat koordinasi di Sleman, Selasa (7/5).

“Semua laporan harus selesai pekan ini,” tegas Budi.

BACA JUGA :

Ia meminta seluruh OPD tidak menunda pekerjaan. (abc/xyz)

Sumber : Humas Pemkab Sleman
"""


@pytest.fixture
def article(tmp_path):
    def write(text=RAW, name="rakor.txt", sidecar=None):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        if sidecar is not None:
            path.with_suffix(".toml").write_text(sidecar, "utf-8")
        return path

    return write


def test_a_whole_post(article):
    post = convert(article())
    assert post.title == "Rakor OPD, Bupati Minta Laporan Rapi"
    assert (post.event_date, post.event_date_precision, post.published) == (
        date(2019, 5, 7),
        "tahun disimpulkan",
        date(2019, 5, 8),
    )
    assert [(leader.name, leader.office, leader.region) for leader in post.leaders] == [("Budi Santoso", "bupati", "34.04")]
    assert [(quote.text, quote.speaker) for quote in post.quotes] == [("Semua laporan harus selesai pekan ini", "Budi Santoso")]
    assert post.provenance == "rilis pemerintah"
    assert post.byline == ("abc", "xyz")
    assert post.dateline_place == "SLEMAN"
    assert post.event_type == "rapat koordinasi"
    assert "BACA JUGA :" in {row.text for row in post.removed}
    assert post.is_digest
    assert post.directives


def test_the_same_file_gives_the_same_post_and_the_id_rests_on_content_and_name(article, tmp_path):
    first, again = convert(article()), convert(article())
    assert first == again
    assert convert(article(RAW + "\nTambahan satu kalimat.")).id != first.id
    assert convert(article(name="lain.txt")).id != first.id
    elsewhere = tmp_path / "folder"
    elsewhere.mkdir()
    (elsewhere / "rakor.txt").write_text(RAW, "utf-8")
    assert convert(elsewhere / "rakor.txt").id == first.id


def test_equal_headlines_have_slugs_of_their_own(article):
    assert convert(article()).slug != convert(article(name="lain.txt")).slug


def test_a_headline_of_ours_is_marked(article):
    post = convert(article("SLEMAN, kabarcontoh.com – Bupati Sleman Budi Santoso meresmikan gedung baru, Selasa (7/5/2019).\n"))
    assert post.title_generated
    assert post.title == "Kegiatan Bupati Sleman Budi Santoso saat peresmian, 7 Mei 2019"


def test_an_unknown_day_stays_unknown(article):
    post = convert(article("SLEMAN, kabarcontoh.com – Bupati Sleman Budi Santoso memimpin rapat rutin setiap Senin.\n"))
    assert (post.event_date, post.published, post.date) == (None, None, None)


def test_an_editor_overrides(article):
    post = convert(article(sidecar='title = "Judul Baru"\nregions = ["34.02"]\nevent_date = 2019-05-06\n'))
    assert (post.title, post.event_date, post.regions[0].code) == ("Judul Baru", date(2019, 5, 6), "34.02")
    assert set(post.corrections) == {"title", "regions", "event_date"}
    assert post.evidence["regions"] == "koreksi redaksi"


def test_an_editor_drops_a_false_quotation_and_order(article):
    whole = convert(article())
    assert whole.quotes
    names = anchors("k", (quote.text for quote in whole.quotes))
    less = convert(article(sidecar=f'drop = ["#{names[0]}"]\n'))
    assert less.quotes == whole.quotes[1:]
    assert less.directives == whole.directives
    assert less.corrections == ("quotes",)


def test_every_key_that_may_be_corrected_is_read():
    assert set(corrections.READERS) == set(sidecar.OVERRIDES)


@pytest.mark.parametrize(
    ("sidecar", "words"),
    [
        ('titel = "x"\n', ("titel", "title")),
        ('regions = ["99.99"]\n', ("99.99", "regions.csv")),
        ('event_type = "pesta"\n', ("pesta", "apel/upacara")),
        ('event_date = "kemarin"\n', ("kemarin", "2025-09-17")),
        ('is_digest = "ya"\n', ("is_digest", "true or false")),
        ('slug = "Judul Ini"\n', ("Judul Ini", "judul-ini")),
        ("quotes = []\n", ("unknown key 'quotes'", "drop")),
        ('drop = ["k12345"]\n', ("k12345", "copy its address")),
    ],
)
def test_a_wrong_sidecar_says_what_to_do(article, sidecar, words):
    with pytest.raises(ArticleError) as caught:
        convert(article(sidecar=sidecar))
    assert "rakor.toml" in str(caught.value)
    for word in words:
        assert word in str(caught.value)


def test_the_command_prints_posts_in_order_and_names_what_failed(article, tmp_path, capsys):
    good, empty = article(), tmp_path / "kosong.txt"
    empty.write_text("\n \n", "utf-8")
    assert main(["--jsonl", str(empty), str(good)]) == 1
    out, err = capsys.readouterr()
    rows = [json.loads(line) for line in out.splitlines()]
    assert [row["source_path"] for row in rows] == [str(good)]
    assert rows[0]["event_date"] == "2019-05-07"
    assert "kosong.txt: is empty" in err


def test_the_command_links_posts_of_one_story(article, capsys):
    paragraphs = [
        f"Bupati Sleman Budi Santoso menyampaikan pokok ke-{n}: {'-'.join('abcdef'[n:])} kepada {n * 7} OPD." for n in range(6)
    ]
    files = [article("Judul Berita\n\n" + "\n\n".join(body), f"{i}.txt") for i, body in enumerate((paragraphs, paragraphs[::-1]))]
    assert main(["--jsonl", *map(str, files), str(article())]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["duplicates"] for row in rows] == [[rows[1]["id"]], [rows[0]["id"]], []]


def test_each_leader_has_the_evidence_of_its_own_row():
    """Over the labelled articles: as many rows as leaders, and a row that names a registered holder stands with that holder."""
    for path in sorted((Path(__file__).parents[1] / "gate" / "texts").glob("*.txt")):
        post = convert(path)
        rows = {key: words for key, words in post.evidence.items() if key.startswith("leaders[")}
        assert list(rows) == [f"leaders[{number}]" for number in range(len(post.leaders))], path.name
        for leader, words in zip(post.leaders, rows.values(), strict=True):
            assert leader.registered == ("; daftar pejabat: " in words or "; pemegang jabatan pada " in words), path.name
