"""Every decision shown with its words and rule. The text is invented: no outlet, event or word is real."""

import io
import re

import pytest
from rich.console import Console

from plugins.articles.explain import main, show
from plugins.articles.reader import conversion

RAW = """Wednesday, May 8, 2019

Rakor OPD, Bupati Minta Laporan Rapi

SLEMAN, kabarcontoh.com – Bupati Sleman Budi Santoso memimpin rapat koordinasi di Sleman, Selasa (7/5).

“Semua laporan harus selesai pekan ini,” tegas Budi.

BACA JUGA :

Ia meminta seluruh OPD tidak menunda pekerjaan. Hadir Staf Ahli Bupati, Joko Contoh. (abc/xyz)

Sumber : Humas Pemkab Sleman
"""


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "rakor.txt"
    path.write_text(RAW, "utf-8")
    return path


@pytest.fixture
def told(article, capsys):
    """What the command prints, by section."""
    assert main([str(article)]) == 0
    head, *sections = re.split(r"\n\n(?=[A-Z ]+\n)", capsys.readouterr().out)
    assert head == str(article)
    return {section.partition("\n")[0]: section.partition("\n")[2].splitlines() for section in sections}


def coloured(path, **settings):
    out = io.StringIO()
    show(
        conversion(path), Console(file=out, force_terminal=True, color_system="truecolor", width=200, highlight=False, **settings)
    )
    return out.getvalue()


def test_every_line_of_the_raw_text_has_its_fate(told):
    lines = told["NASKAH"]
    assert len(lines) == sum(bool(line.strip()) for line in RAW.splitlines())
    assert lines[0] == "  1 dikeluarkan: Wednesday, May 8, 2019  [tanggal halaman]"
    assert lines[1] == "  3 judul: Rakor OPD, Bupati Minta Laporan Rapi"
    assert lines[2].startswith("  5 paragraf 1: SLEMAN, kabarcontoh.com – Bupati Sleman Budi")
    assert lines[2].endswith("[penanda kota (dateline) “SLEMAN, kabarcontoh.com –” dikeluarkan]")
    assert lines[4] == "  9 dikeluarkan: BACA JUGA :  [tautan berita lain]"
    assert lines[5].endswith("(abc/xyz)  [kode pewarta “(abc/xyz)” dikeluarkan]")


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("TENTANG NASKAH", ["titimangsa: SLEMAN", "pewarta: abc, xyz", "asal: rilis pemerintah  ← bersumber dari kantor humas"]),
        ("TANGGAL", ["peristiwa: 2019-05-07 (tahun disimpulkan)  ←", "Selasa (7/5)", "terbit: 2019-05-08  ← stempel"]),
        ("ISI", ["digest: ya", "wilayah utama: Kabupaten Sleman  ←", "jenis acara: rapat koordinasi  ← rapat koordinasi"]),
        ("JABATAN YANG DITEMUKAN", ["paragraf 1: Bupati Sleman Budi Santoso  ← bupati", "karena “Staf Ahli”"]),
        ("KEPALA DAERAH", ["Bupati Sleman: Budi Santoso", "berbicara", "jabatan menyebut wilayah"]),
        ("KUTIPAN", ["paragraf 2: “Semua laporan harus selesai pekan ini” Budi Santoso, Bupati Sleman  ← ", "tegas"]),
        ("ARAHAN", ["Ia meminta seluruh OPD tidak menunda pekerjaan.  ← oleh Budi Santoso, Bupati Sleman; kepada"]),
    ],
)
def test_each_decision_shows_its_words_and_rule(told, section, words):
    text = "\n".join(told[section])
    for word in words:
        assert word in text


def test_corrections_and_warnings_are_shown(article, capsys):
    article.with_suffix(".toml").write_text('event_date = 2019-05-06\ntopics = ["kesehatan"]\n', "utf-8")
    assert main([str(article)]) == 0
    said = capsys.readouterr().out
    assert "koreksi redaksi: event_date, topics  ← sidecar" in said
    assert "peristiwa: 2019-05-06 (tertulis)  ← koreksi redaksi" in said
    assert "PERINGATAN\n-: tidak ada" in said
    article.write_bytes(RAW.encode("utf-8").replace(b"Rakor", b"Rakor\x01"))
    assert main([str(article)]) == 0
    assert "PERINGATAN\n!: karakter kendali dibuang" in capsys.readouterr().out


def test_colours_show_the_fate_of_the_words(article):
    said = coloured(article)
    assert re.search(r"\x1b\[[\d;]*9[\d;]*mBACA JUGA :", said)  # struck out
    assert re.search(r"\x1b\[[\d;]*32[\d;]*m“Semua laporan", said)  # green
    assert re.search(r"\x1b\[[\d;]*33[\d;]*mBupati Sleman", said)  # yellow
    assert re.search(r"\x1b\[[\d;]*34[\d;]*mSelasa \(7/5\)", said)  # blue


def test_plain_where_no_terminal_or_no_colour_is_wanted(article, capsys, monkeypatch):
    main([str(article)])
    assert "\x1b" not in capsys.readouterr().out
    monkeypatch.setenv("FORCE_COLOR", "1")  # stands for a terminal
    main([str(article)])
    assert "\x1b[" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    main([str(article)])
    assert "\x1b" not in capsys.readouterr().out


def test_text_of_articles_is_no_markup(tmp_path, capsys):
    path = tmp_path / "aneh.txt"
    path.write_text(RAW.replace("rapat koordinasi", "[red]rapat[/red] [/] koordinasi"), "utf-8")
    assert main([str(path)]) == 0
    assert "memimpin [red]rapat[/red] [/] koordinasi" in capsys.readouterr().out


def test_what_cannot_be_used_is_named_in_one_line(article, tmp_path, capsys):
    assert main([str(tmp_path / "tiada.txt"), str(article)]) == 1
    out, err = capsys.readouterr()
    assert "tiada.txt: cannot be read" in err
    assert err.count("\n") == 1
    assert "KEPALA DAERAH" in out
    article.with_suffix(".toml").write_text("tanggal = 1\n", "utf-8")
    assert main([str(article)]) == 1
    out, err = capsys.readouterr()
    assert "rakor.toml: unknown key 'tanggal'" in err
    assert (out, err.count("\n")) == ("", 1)
