"""Raw text → document: the layouts of article pages, the law that nothing is lost, the order of evidence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.articles.decode import mend
from plugins.articles.document import Document, Raw, Sidecar
from plugins.articles.parse import lines, parse

# Invented: no such regency, nobody said this.
WORDS = {
    "j": "Bupati Sukamaju Tekankan Disiplin Pegawai dan Laporan Kinerja Tepat Waktu",
    "1": "Bupati Sukamaju Rahmat Contoh meminta seluruh kepala organisasi perangkat daerah menyelesaikan laporan kinerja sebelum"
    " akhir triwulan, Senin (3/3/2025). Permintaan itu disampaikan dalam apel gabungan di halaman kantor bupati.",
    "2": "Menurut Rahmat Contoh, laporan kinerja yang terlambat membuat pelayanan warga tertunda dan anggaran tidak terserap.",
    "3": "“Disiplin pegawai dimulai dari kepala dinas. Laporan harus tepat waktu,” ujar Bupati di hadapan peserta apel.",
    "4": "Ia menambahkan, setiap perangkat daerah wajib menugaskan satu pegawai untuk memantau pelayanan warga di lapangan.",
    "5": "Apel gabungan itu diikuti para asisten, kepala dinas, camat, serta pegawai Pemerintah Kabupaten Sukamaju.",
    "a": "Harga Cabai Rawit Meroket, Pedagang Pasar Induk Mengeluh Sepi Pembeli",
    "b": "Pencuri Motor di Terminal Tertangkap Kamera, Polisi Buru Pelaku Lain",
    "c": "Klub Sepak Bola Lokal Gagal Lolos ke Babak Final Usai Adu Penalti",
    "d": "Wisatawan Padati Air Terjun Sepanjang Libur Panjang Akhir Pekan",
}
_LAYOUTS = Path(__file__).with_name("layouts.txt").read_text("utf-8")


def _layouts() -> list[pytest.param]:
    found = []
    for block in re.split(r"^### ", _LAYOUTS, flags=re.MULTILINE)[1:]:
        name, _, rest = block.partition("\n")
        found.append(pytest.param(rest.rstrip("\n").split("\n"), id=name.strip()))
    return found


def _fill(text: str) -> str:
    return re.sub(r"\{(\w)\}", lambda match: WORDS[match.group(1)], text)


def _raw(text: str, url: str | None = None) -> Raw:
    return Raw("x.txt", "x", text, "0" * 64, Sidecar(url=url))


def assert_lossless(raw: Raw, document: Document) -> None:
    """Every non-blank line is headline, paragraph or removed row, and its pieces give the line back, blanks apart."""
    pieces: dict[int, list[str]] = {}
    for number, text in [
        *((paragraph.line, paragraph.text) for paragraph in document.paragraphs),
        *((row.line, row.text) for row in document.removed),
        *([(document.title_line, document.title)] if document.title_line is not None and document.title else []),
    ]:
        pieces.setdefault(number, []).append(text)
    for line in lines(raw.text):
        rest = line.text
        for piece in sorted(pieces.get(line.number, []), key=len):
            for part in [piece] if piece in rest else re.split(r"(?<=\S)\s(?=\S)", piece):
                assert part in rest, (line, pieces.get(line.number))
                rest = rest.replace(part, "", 1)
        assert not rest.strip(), (line, pieces.get(line.number), rest)
    assert set(pieces) <= {line.number for line in lines(raw.text)}


@pytest.mark.parametrize("layout", _layouts())
def test_layout(layout: list[str]) -> None:
    source, title, body, noise, inline, expected = [], None, [], [], [], {}
    for entry in layout:
        kind, text = entry[:1], _fill(entry[2:])
        if kind == "@":
            key, _, value = entry[1:].partition(" ")
            expected[key] = value
            continue
        if kind == "#" or not kind:
            continue
        inline += re.findall(r"⟦(.*?)⟧", text)
        kept = re.sub(r"⟦.*?⟧", "", text).strip()
        source.append("" if kind == "." else text.replace("⟦", "").replace("⟧", ""))
        if kind == "T":
            title = kept
        elif kind == "=":
            body.append(kept)
        elif kind == "-":
            noise.append(text.strip())
    raw = _raw("\n".join(source))
    document = parse(raw)

    assert document.title == title
    assert [paragraph.text for paragraph in document.paragraphs] == body
    removed = [row.text for row in document.removed]
    assert sorted(removed) == sorted([*noise, *(piece.strip() for piece in inline)])
    assert_lossless(raw, document)
    found = {
        "byline": " | ".join(document.byline),
        "place": document.dateline_place or "",
        "credit": document.credit or "",
        "advertorial": "yes" if document.advertorial else "",
    }
    for key, value in expected.items():
        assert found[key] == value, key


def test_text_cut_off_keeps_its_last_line() -> None:
    text = f"{WORDS['j']}\nBANYUWANGI – {WORDS['1']}\n{WORDS['2']}\n"
    for ending in (
        "Selain itu, Bupati menga",
        "“Kita harus",
        "Sebab",
        "Pelayanan Tidak Boleh Berhenti\nMenyangkut kabar bahwa ada p",
    ):
        document = parse(_raw(text + ending))
        assert document.cut
        assert document.paragraphs[-1].text == ending.rpartition("\n")[2]
    assert not parse(_raw(text)).cut


def test_address_helps_to_find_the_headline() -> None:
    text = f"{WORDS['a']}\n{WORDS['b']}\nAwal Pekan yang Sibuk di Pendopo\n{WORDS['1']}\n{WORDS['2']}"
    assert (
        parse(_raw(text, "https://kabar.example/2025/03/awal-pekan-yang-sibuk-di-pendopo.html")).title
        == "Awal Pekan yang Sibuk di Pendopo"
    )
    assert parse(_raw(text, "http://[kabar")).title is None


def test_the_publisher_with_its_region_is_no_part_of_the_headline() -> None:
    document = parse(_raw(f"{WORDS['j']} - KABAR.com Jateng\n{WORDS['1']}\n{WORDS['2']}"))
    assert document.title == WORDS["j"]
    assert [row.text for row in document.removed] == ["- KABAR.com Jateng"]


def test_a_lede_is_no_headline() -> None:
    assert parse(_raw(f"{WORDS['1']}\n{WORDS['2']}\n{WORDS['3']}")).title is None
    assert parse(_raw(f"BANYUWANGI – {WORDS['1']}\n{WORDS['2']}")).title is None


def test_stamps_of_the_page_and_of_the_article() -> None:
    page = parse(_raw(f"April 19, 2025\n{WORDS['j']}\nBANYUWANGI – {WORDS['1']}\n{WORDS['2']}"))
    assert [(stamp.text, stamp.kind) for stamp in page.stamps] == [("April 19, 2025", "page")]
    own = parse(_raw(f"{WORDS['j']}\nSabtu, 22 Maret 2025 - 10:17 WIB\nBANYUWANGI – {WORDS['1']}\n{WORDS['2']}"))
    assert [(stamp.text, stamp.kind) for stamp in own.stamps] == [("Sabtu, 22 Maret 2025 - 10:17 WIB", "stamp")]
    head = f"{WORDS['j']}\n- Sabtu, 23 Agustus 2025 | 11:41 WIB\nOleh MC KAB, Senin, 4 Agustus 2025 | 16:52 WIB"
    both = parse(_raw(f"{head}\n{WORDS['1']}\n{WORDS['2']}"))
    assert [stamp.kind for stamp in both.stamps] == ["page", "stamp"]


def test_adverts_and_links_inside_a_paragraph() -> None:
    glued = f"{WORDS['2']} ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT {WORDS['4']} Baca juga: {WORDS['a']}"
    document = parse(_raw(f"{WORDS['j']}\n{WORDS['1']}\n{glued}\n{WORDS['3']}"))
    assert document.paragraphs[1].text == f"{WORDS['2']} {WORDS['4']}"
    assert [row.reason for row in document.removed] == ["iklan", "tautan berita lain"]


@pytest.mark.parametrize(
    "text", ["x", "Beranda", "…", "1\n2\n3", "Senin, 4 Agustus 2025", "- a\n- b", "(adv)", "BANDUNG –", "Camat hadir."]
)
def test_texts_without_an_article(text: str) -> None:
    raw = _raw(text)
    assert_lossless(raw, parse(raw))


_FORMS = st.sampled_from(
    [
        *WORDS.values(),
        "BANYUWANGI, Kabarkita.com – " + WORDS["1"],
        WORDS["2"] + " (eri/udi)",
        WORDS["3"] + " [*].",
        "Baca juga:",
        "Baca juga: " + WORDS["a"],
        "Berita Terbaru",
        "Facebook",
        "- " + WORDS["b"],
        "Reporter : Budi Contoh",
        "Sumber Berita : Kominfo Kota",
        "Foto : Ist",
        "Jumat, 19 November 2021 - 14:37 | 40.34k",
        "Probolinggo, Radarkita",
        "***",
        "Budi Contoh",
        "KABAR, MALANGBupati berkata SCROLL TO CONTINUE WITH CONTENT lalu pergi. Baca juga: " + WORDS["c"],
        "",
        "\u00a0",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(_FORMS, st.text(max_size=60)), max_size=24))
def test_nothing_is_lost(entries: list[str]) -> None:
    raw = _raw(mend("\n".join(entries))[0])
    assert_lossless(raw, parse(raw))
