"""Single lines by their form, datelines, closing codes, labels, suppliers. All persons and publishers are invented."""

from __future__ import annotations

import pytest

from plugins.articles import dateline
from plugins.articles.clean import REASONS, mark
from plugins.articles.lines import Line
from plugins.articles.provenance import provenance, said_supplier
from plugins.articles.signature import closing_code, labelled


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Baca juga: Jembatan Baru Diresmikan", "related"),
        ("BACA JUGA", "related"),
        ("Lihat juga Video Warga Antre Minyak:", "related"),
        ("- Advertisement -spot_img", "ad"),
        ("SCROLL TO CONTINUE WITH CONTENT", "ad"),
        ("Sebarkan artikel ini", "share"),
        ("Facebook Twitter WhatsApp", "share"),
        ("Simak kabar lain di Google News Kabarkita.id", "prompt"),
        ("Mode Gelap", "menu"),
        ("Beranda » Daerah » Apel Gabungan Dibuka!", "menu"),
        ("© 2025 Kabar Kita. All Rights Reserved.", "menu"),
        ("Artikel Terkait", "section"),
        ("Populer", "section"),
        ("Jum'at, 25 Agustus 2023 | 14:39 WIB", "stamp"),
        ("Wednesday, August 27, 2025", "stamp"),
        ("Pemerintahan · 3 Jun 2024 10:33 WIT", "stamp"),
        ("oleh -33 Dilihat", "counter"),
        ("3 menit membaca", "counter"),
        ("40.34k", "counter"),
        ("Reporter : Budi", "byline"),
        ("editor: eben", "byline"),
        ("Sumber Berita : Kominfo Kota", "credit"),
        ("Foto : Budi Contoh", "caption"),
        ("IMG_20250303_120427", "caption"),
        ("Wali Kota (kiri) meninjau pasar. (Foto: Istimewa)", "caption"),
        ("Wali Kota meninjau pasar - Dok. Pemkot -", "caption"),
        ("Tags: apel, disiplin", "tags"),
        ("Intinya sih...", "summary"),
        ("* * *", "sign"),
        ("facebook icon twitter icon whatsapp icon copy", "share"),
        ("id pemkab sukamaju, sukamaju, apel, bupati", "tags"),
        ("banner 468x60", "ad"),
        ("Visited 19 times, 1 visit(s) today", "counter"),
    ],
)
def test_marked(line: str, kind: str) -> None:
    found = mark(Line(1, line))
    assert found is not None
    assert found.kind == kind
    assert kind in REASONS


@pytest.mark.parametrize(
    "line",
    [
        "Bupati mengajak warga menyimak juga penjelasan dinas.",
        "Bupati / Wakil Bupati terpilih hadir dalam rapat di pendopo.",
        "“Foto: itu bukan pekerjaan kepala dinas,” tegas Bupati.",
        "Sumber: “Jangan menunggu perintah,” tutur Bupati (Foto: Istimewa)",
        "Simak jadwal lengkap pelayanan keliling berikut ini.",
        "Bagikan beras kepada warga, Bupati turun ke tiga desa pada Senin (3/3/2025).",
        "“Baca juga buku sejarah desa kita,” kata Bupati kepada para siswa.",
        "Berita acara serah terima ditandatangani Bupati dan Sekda, Rabu (17/9).",
        "Sumber daya manusia menjadi perhatian utama pemerintah daerah tahun ini.",
        "Editor video itu menerima penghargaan dari Wali Kota pada malam puncak hari jadi.",
        "Penulis Muda Kota Raih Penghargaan Nasional",
        "Senin (3/3/2025), Bupati melantik 40 pejabat di pendopo.",
        "2. Tata kelola harus dibuat terbuka",
        "Foto bersama menutup acara itu, lalu Bupati menyalami seluruh peserta yang hadir di pendopo kabupaten.",
        "Laporan Kinerja Dinas Jadi Sorotan",
    ],
)
def test_own_words_are_left_alone(line: str) -> None:
    assert mark(Line(1, line)) is None


@pytest.mark.parametrize(
    ("line", "piece", "place", "outlet"),
    [
        ("SAMARINDA, Kabarkita.com — Gubernur", "SAMARINDA, Kabarkita.com — ", "SAMARINDA", "Kabarkita.com"),
        ("MALANG POSCO MEDIA, KOTA BATU– Pemkot", "MALANG POSCO MEDIA, KOTA BATU– ", "KOTA BATU", "MALANG POSCO MEDIA"),
        (
            "WARTABANTEN.COM - Kota Serang, Pasar Rau – Muncul",
            "WARTABANTEN.COM - Kota Serang, Pasar Rau – ",
            "Kota Serang, Pasar Rau",
            "WARTABANTEN.COM",
        ),
        ("NABIRE, KABAR.ID | Jabatan", "NABIRE, KABAR.ID | ", "NABIRE", "KABAR.ID"),
        ("Morowalikab.go.id – Bungku – Forum", "Morowalikab.go.id – Bungku – ", "Bungku", "Morowalikab.go.id"),
        (
            "date 2026-02-03 jateng.kabar.com, KOTA PEKALONGAN - Masa",
            "date 2026-02-03 jateng.kabar.com, KOTA PEKALONGAN - ",
            "KOTA PEKALONGAN",
            "jateng.kabar.com",
        ),
        ("MAGELANG—Kota", "MAGELANG—", "MAGELANG", None),
        ("kabar.today – Selepas", "kabar.today – ", None, "kabar.today"),
        ("Kabar Pohuwato, – Rangkaian", "Kabar Pohuwato, – ", "Pohuwato", "Kabar Pohuwato"),
        ("PALANGKA RAYA, Kalkabar.co-Rabu (5/3)", "PALANGKA RAYA, Kalkabar.co-", "PALANGKA RAYA", "Kalkabar.co"),
        ("KABARINDONESIA, MALANGBupati", "KABARINDONESIA, MALANG", "MALANG", "KABARINDONESIA"),
        ("Surabaya (ANTARA) - Gubernur", "Surabaya (ANTARA) - ", "Surabaya", "ANTARA"),
        ("KBRN, Surabaya: Pemerintah", "KBRN, Surabaya: ", "Surabaya", "KBRN"),
        ("Kabar6.com, Jakarta Pemerintah", "Kabar6.com, Jakarta ", "Jakarta", "Kabar6.com"),
        ("PADANG - 8 MARET 2025 - Malam itu", "PADANG - 8 MARET 2025 - ", "PADANG", None),
        ("– HUT ke-13 Kabupaten", "– ", None, None),
        ("BIAK-Kabupaten", "BIAK-", "BIAK", None),
        ("Blora-Haji Budi", "Blora-", "Blora", None),
        ("2 min readKABARDAILY ADV – Wali Kota", "2 min readKABARDAILY ADV – ", None, "KABARDAILY ADV"),
        ("Kabarkitanews – Konawe, Rombongan", "Kabarkitanews – Konawe, ", "Konawe", "Kabarkitanews"),
        ("KABARKITA.CO.ID I KONAWE SELATAN’ Kesenian", "KABARKITA.CO.ID I KONAWE SELATAN’ ", "KONAWE SELATAN", "KABARKITA.CO.ID"),
        ("SUARA LAMPUNG -Warga", "SUARA LAMPUNG -", None, "SUARA LAMPUNG"),
        ("BANJARMASIN, Wali Kota", "BANJARMASIN, ", "BANJARMASIN", None),
        ("KOTAKITA, BALIKPAPAN-Ketua", "KOTAKITA, BALIKPAPAN-", "BALIKPAPAN", "KOTAKITA"),
        (
            "KABARKITA.COM, KALTENG - Palangka Raya - Rapat",
            "KABARKITA.COM, KALTENG - Palangka Raya - ",
            "Palangka Raya",
            "KABARKITA.COM",
        ),
        ("Rapatroom - Kota", "Rapatroom - ", None, "Rapatroom"),
        ("DURI – Wakil", "DURI – ", "DURI", None),
        ("NGAMPRAH-(NEWSROOM)-Dinas", "NGAMPRAH-(NEWSROOM)-", "NGAMPRAH", "NEWSROOM"),
        ("SuaraKita.id - Plt Bupati Bogor, Budi", "SuaraKita.id - ", None, "SuaraKita.id"),
        ("Kabarmomen Kota Malang – Wali Kota", "Kabarmomen Kota Malang – ", "Kota Malang", "Kabarmomen Kota Malang"),
    ],
)
def test_dateline(line: str, piece: str, place: str | None, outlet: str | None) -> None:
    found = dateline.inline(f"{line} dan seterusnya sampai kalimat pertama berita itu selesai ditulis.")
    assert found is not None
    assert (found.piece, found.place, found.outlet) == (piece, place, outlet)


@pytest.mark.parametrize(
    "line",
    [
        "PLT. BUPATI Kabupaten Mimika, Budi Contoh menjadi pemimpin apel – begitu kata panitia.",
        "Bupati Malang, Budi Contoh – yang akrab disapa Abah – membuka rapat.",
        "Program Makan Gratis – Bupati menegaskan program berjalan.",
        "Bandung-Garut tersambung lagi oleh kereta sejak Senin.",
        "BUPATI, Wakil Bupati dan Sekda hadir dalam rapat itu.",
        "KPK: Ada Enam Subkontraktor dalam Kasus Itu",
        "Rapat itu dihadiri kepala dinas, camat, dan lurah – semuanya hadir.",
    ],
)
def test_no_dateline(line: str) -> None:
    assert dateline.inline(line) is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Probolinggo, Radarkita", "Probolinggo"),
        ("SUKABUMI, beritakita, com. -", "SUKABUMI"),
        ("_Lamboya – Humas SB_", "Lamboya"),
    ],
)
def test_dateline_alone(line: str, place: str) -> None:
    found = dateline.alone(line)
    assert found is not None
    assert found.place == place


@pytest.mark.parametrize("line", ["Warta Banten", "Malang, Jawa Timur", "Suriadi Contoh", "Kerja Sama Bareng Turki"])
def test_not_a_dateline_alone(line: str) -> None:
    assert dateline.alone(line) is None


@pytest.mark.parametrize(
    ("text", "piece", "names", "advertorial"),
    [
        ("itu diterima. (eri/udi)", "(eri/udi)", ("eri", "udi"), False),
        ("pungkasnya.(budi contoh)", "(budi contoh)", ("budi contoh",), False),
        ("pungkasnya. (KP/03)", "(KP/03)", ("KP/03",), False),
        ("pungkasnya. (ary/KPO-4)", "(ary/KPO-4)", ("ary", "KPO-4"), False),
        ("ujarnya.[*].", "[*].", (), False),
        ("kata warga. (adv)", "(adv)", (), True),
        ("terangnya. (BUDI CONTOH/m)", "(BUDI CONTOH/m)", ("BUDI CONTOH",), False),
        ("lingkup Pemprov (adpimprovkaltim)", "(adpimprovkaltim)", ("adpimprovkaltim",), False),
        ("katanya. ***(Yan)", "***(Yan)", ("Yan",), False),
        ("katanya. (Adv/Diskominfo Kota)", "(Adv/Diskominfo Kota)", ("Diskominfo Kota",), True),
    ],
)
def test_closing_code(text: str, piece: str, names: tuple[str, ...], advertorial: bool) -> None:
    found = closing_code(text)
    assert found is not None
    assert (found.text, found.names, found.advertorial) == (piece, names, advertorial)
    assert text[found.start :].strip() == piece


@pytest.mark.parametrize(
    "text",
    [
        "Bantuan itu berasal dari Program Keluarga Harapan (PKH)",
        "Bantuan itu berasal dari Program Keluarga Harapan (PKH).",
        "Rapat digelar di pendopo, Rabu (17/9).",
        "Rapat digelar Rabu siang. (17/9/2025)",
        "Bupati meninjau pasar. (Foto: Istimewa)",
        "Warga menunggu di tenda (sebagian sudah pulang.)",
        "(budi)",
    ],
)
def test_ordinary_parentheses_stay(text: str) -> None:
    assert closing_code(text) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Laporan: Firman", ("Firman",)),
        ("Penulis : Budi Contoh | Editor : Iman Contoh", ("Budi Contoh", "Iman Contoh")),
        ("• Oleh Budi Contoh", ("Budi Contoh",)),
        ("Kontributor →", ()),
        ("Redaktur & Reporter : Tim Redaksi", ()),
    ],
)
def test_labelled(line: str, names: tuple[str, ...]) -> None:
    assert labelled(line) == names


def test_supplier_named_in_a_sentence() -> None:
    assert (
        said_supplier(["“Tertib,” ujarnya seperti disiarkan Bagian Prokopim Kota Sukamaju kepada media."])
        == "Bagian Prokopim Kota Sukamaju"
    )
    assert (
        said_supplier(["Apel itu ramai, dikutip dari siaran Bagian Prokopim Kota Sukamaju."]) == "Bagian Prokopim Kota Sukamaju"
    )
    assert said_supplier(["Apel itu ramai, seperti rilis Humas Pemkab Sukamaju."]) == "Humas Pemkab Sukamaju"
    assert said_supplier(["Dalam siaran pers Kementerian Pertahanan, jumlah itu naik."]) is None


@pytest.mark.parametrize(
    ("credit", "byline", "government", "outlet", "advertorial", "wanted"),
    [
        ("Kominfo Kota", ("Budi",), False, "Kabar", False, "rilis pemerintah"),
        (None, ("adpimprovkaltim",), False, "Kabar", False, "rilis pemerintah"),
        (None, ("MC KAB SUKAMAJU",), False, None, False, "rilis pemerintah"),
        (None, (), True, "sukamajukab.go.id", False, "rilis pemerintah"),
        ("Kominfo Kota", (), False, "Kabar", True, "advertorial"),
        (None, ("eri", "udi"), False, None, False, "media"),
        (None, (), False, "Kabar", False, "media"),
        (None, (), False, None, False, "tidak diketahui"),
    ],
)
def test_provenance(
    credit: str | None, byline: tuple[str, ...], government: bool, outlet: str | None, advertorial: bool, wanted: str
) -> None:
    found, words = provenance(credit, byline, government, outlet, advertorial)
    assert found == wanted
    assert words
