"""Raw file → text: encodings, damage that is mended, files that are refused with a reason; the sidecar beside it."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from plugins.articles import files
from plugins.articles.document import ArticleError
from plugins.articles.formats import LIMIT

TEXT = "Bupati Sukamaju Buka Rapat\n\nSUKAMAJU – “Disiplin itu penting,” ujar Bupati.\n"


def _write(folder: Path, data: bytes, name: str = "berita.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    raw = files.read(_write(tmp_path, TEXT.encode(encoding)))
    assert raw.text == TEXT
    assert raw.name == "berita"
    assert bool(raw.warnings) == (encoding == "cp1252")


def test_line_ends_and_marks_keep_the_line_numbers(tmp_path: Path) -> None:
    raw = files.read(_write(tmp_path, "satu\r\ndua\rtiga\n\x0cempat\u2028lima\ufeff".encode()))
    assert raw.text == "satu\ndua\ntiga\n empat lima"


def test_text_cut_in_the_middle_of_a_letter(tmp_path: Path) -> None:
    raw = files.read(_write(tmp_path, TEXT.encode() + "“".encode()[:2]))
    assert raw.text == TEXT
    assert raw.encoding == "utf-8"
    assert raw.warnings


def test_few_bad_bytes_in_utf8(tmp_path: Path) -> None:
    raw = files.read(_write(tmp_path, (TEXT * 40).encode() + b"\xff" + TEXT.encode()))
    assert raw.encoding == "utf-8"
    assert raw.text.count("�") == 1
    assert "1 huruf" in raw.warnings[0]


def test_mojibake_is_mended_and_told(tmp_path: Path) -> None:
    damaged = "SUKAMAJU â€“ â€œDisiplin itu penting,â€\x9d ujar Bupati.\nBaris utuh – tetap."
    raw = files.read(_write(tmp_path, damaged.encode()))
    assert raw.text == "SUKAMAJU – “Disiplin itu penting,” ujar Bupati.\nBaris utuh – tetap."
    assert any("mojibake" in warning for warning in raw.warnings)


def test_sound_text_is_left_alone(tmp_path: Path) -> None:
    sound = "Rudy Mas’ud, Café, 5 m², ‘‘nada’’, “tegas”, 15 °C — Ékobis"
    raw = files.read(_write(tmp_path, sound.encode()))
    assert raw.text == sound
    assert raw.warnings == ()


def test_entities_and_controls(tmp_path: Path) -> None:
    raw = files.read(_write(tmp_path, b"Tata &amp; Kelola&nbsp;&#8211; a&#10;b AT&T; x\x07y"))
    assert raw.text == "Tata & Kelola – a b AT&T; xy"
    assert len(raw.warnings) == 2


def test_spaces_of_other_widths_and_what_cannot_be_seen(tmp_path: Path) -> None:
    odd = "Bupati\u00a0Suka\u00admaju\u200b \u202ememinta\u2069\u2003&nbsp;laporan\u3000\ufeffini"
    assert files.read(_write(tmp_path, odd.encode())).text == "Bupati Sukamaju meminta  laporan ini"


@pytest.mark.parametrize(
    ("damaged", "sound"),
    [
        ("&amp;ldquo;Tertib,&amp;rdquo; &amp;#8211; &amp;amp;quot;ya&amp;amp;quot;", '“Tertib,” – "ya"'),
        ("&#147;Tertib,&#148; ujarnya &#x2026;", "“Tertib,” ujarnya …"),
        ("&notanentity; R&D AT&T &copy2025 &#9999999;", "&notanentity; R&D AT&T &copy2025 �"),
    ],
)
def test_entities_escaped_once_or_more(tmp_path: Path, damaged: str, sound: str) -> None:
    assert files.read(_write(tmp_path, damaged.encode())).text == sound


WRAPPED = """Bupati Sukamaju Buka Rapat

SUKAMAJU – Bupati Sukamaju Rahmat Contoh membuka rapat dinas di pendopo
kabupaten, Senin (3/3/2025). Ia meminta para camat menyiapkan data hal-
hal yang belum selesai sebelum akhir bulan.
“Laporan harus tepat waktu supaya warga tidak menunggu,” ujar Rahmat di
depan peserta rapat.

Rapat itu diikuti para asisten, kepala dinas, camat, serta pegawai yang
bertugas di bagian umum dan keuangan.

Editor: Budi
"""


def test_lines_broken_at_a_column_are_joined(tmp_path: Path) -> None:
    raw = files.read(_write(tmp_path, WRAPPED.encode()))
    lines = raw.text.split("\n")
    assert len(lines) == len(WRAPPED.split("\n"))
    assert [number for number, line in enumerate(lines) if line] == [0, 2, 5, 8, 11]
    assert lines[2].endswith("menyiapkan data hal-hal yang belum selesai sebelum akhir bulan.")
    assert lines[5] == "“Laporan harus tepat waktu supaya warga tidak menunggu,” ujar Rahmat di depan peserta rapat."
    assert raw.warnings == ("baris yang terputus di tengah kalimat disambung",)


RAGGED = """Warga Sukamaju Diajak Jaga Sungai
SUKAMAJU, Kabar Kita – Wali Kota Contoh Rahmat Contoh mengajak
seluruh warga menjaga sungai di
Taman Kota, Senin (3/3/2025),
lalu menanam pohon,
membagikan bibit dan
melepas ikan bersama Kelompok Warga
Peduli Sungai yang
datang sejak pagi.
“Karena itulah kita dahulukan
sungai,
sebab airnya dipakai semua,” kata
Rahmat. Ia meminta dinas
mengangkut sampah setiap
pekan."""  # invented, nobody said this


def test_lines_broken_anywhere_are_joined(tmp_path: Path) -> None:
    lines = files.read(_write(tmp_path, RAGGED.encode())).text.split("\n")
    assert len(lines) == len(RAGGED.split("\n"))
    assert [number for number, line in enumerate(lines) if line] == [0, 1, 9]
    assert lines[1].endswith("bersama Kelompok Warga Peduli Sungai yang datang sejak pagi.")
    assert lines[9].startswith("“Karena itulah kita dahulukan sungai, sebab airnya dipakai semua,” kata Rahmat. Ia")


def test_lists_and_paragraphs_of_one_line_are_not_joined(tmp_path: Path) -> None:
    listed = "Yang harus disiapkan:\n" + "\n".join(
        f"{name} bagi peserta rapat" for name in ("air", "kursi", "meja panjang", "map")
    )
    for text in (listed, f"{TEXT * 4}{'kata ' * 60}\n" + "lagi\n" * 2):
        raw = files.read(_write(tmp_path, text.encode()))
        assert raw.text == text
        assert raw.warnings == ()


def test_same_content_same_id(tmp_path: Path) -> None:
    first = files.read(_write(tmp_path, TEXT.encode()))
    (tmp_path / "lain").mkdir()
    assert files.read(_write(tmp_path / "lain", TEXT.encode())).ident == first.ident
    assert files.read(_write(tmp_path, TEXT.encode(), "b.txt")).ident != first.ident


@pytest.mark.parametrize(
    ("data", "what"),
    [(b"", "is empty"), (b" \n\t\r\n", "is empty"), (b"a\0b", "binary"), (b"x" * (LIMIT + 1), "larger than 2 MB")],
)
def test_refused_content(tmp_path: Path, data: bytes, what: str) -> None:
    path = _write(tmp_path, data)
    with pytest.raises(ArticleError, match=what) as caught:
        files.read(path)
    assert str(path) in str(caught.value)


def test_refused_kinds_of_file(tmp_path: Path) -> None:
    target = _write(tmp_path, TEXT.encode())
    (tmp_path / "tautan.txt").symlink_to(target)
    os.mkfifo(tmp_path / "pipa.txt")
    (tmp_path / "folder.txt").mkdir()
    for name, what in {
        "tautan": "symbolic link",
        "pipa": "device or pipe",
        "folder": "device or pipe",
        "hilang": "No such file",
    }.items():
        with pytest.raises(ArticleError, match=what):
            files.read(tmp_path / f"{name}.txt")


def test_sidecar(tmp_path: Path) -> None:
    path = _write(tmp_path, TEXT.encode())
    _write(
        tmp_path,
        b'url = "https://kabar.example/a"\npublished = 2025-09-17\ncaptured = "2025-09-18"\ntitle = "Lain"\n',
        "berita.toml",
    )
    found = files.read(path).sidecar
    assert (found.url, found.published, found.captured) == ("https://kabar.example/a", date(2025, 9, 17), date(2025, 9, 18))
    assert found.overrides == {"title": "Lain"}


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("titel = 'x'", "unknown key 'titel', did you mean 'title'"),
        ("zzz = 1", "unknown key 'zzz'"),
        ("source_path = 'x'", "unknown key 'source_path'"),
        ("url = 3", "url is not a text"),
        ("published = 'kemarin'", "is no date"),
        ("url = ", "not valid TOML"),
    ],
)
def test_sidecar_errors(tmp_path: Path, content: str, what: str) -> None:
    path = _write(tmp_path, TEXT.encode())
    sidecar = _write(tmp_path, content.encode(), "berita.toml")
    with pytest.raises(ArticleError, match=what) as caught:
        files.read(path)
    assert str(sidecar) in str(caught.value)
    if "unknown" in what:
        assert "dateline_place" in str(caught.value)


def test_no_article_is_longer_than_a_hundred(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("Bupati memimpin rapat. " * 12_000, "utf-8")
    with pytest.raises(ArticleError, match="characters of text"):
        files.read(path)
