"""Summaries: two or three sentences of the article, letter for letter, that stand alone."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.entities import summary
from plugins.entities.paragraph import Paragraph


def summarise(title: str | None, body: list[str]) -> tuple[str, ...]:
    return summary.summarise(title, [Paragraph(text) for text in body])


LEDE = "Bupati Budi Santoso memimpin rapat koordinasi bersama seluruh kepala OPD di pendopo kabupaten, Senin (6/10/2025)."
ORDER = "Bupati meminta kepala OPD menyelesaikan laporan realisasi anggaran kabupaten paling lambat akhir bulan ini."
BODY = [
    LEDE,
    "Turut hadir dalam rapat tersebut Sekda, para asisten, staf ahli, camat, lurah, serta seluruh undangan yang lain.",
    ORDER,
    "“Laporan itu dasar kita melayani warga. Jangan ditunda,” tegasnya.",
    "Cuaca pagi itu cerah sekali dan halaman sudah disapu bersih oleh petugas sejak subuh.",
]


def test_the_lede_and_who_ordered_what_in_reading_order() -> None:
    found = summarise("Bupati Minta OPD Selesaikan Laporan Anggaran", BODY)
    assert found[:2] == (LEDE, ORDER)
    assert 2 <= len(found) <= 3


def test_no_list_of_guests() -> None:
    assert not any("Turut hadir" in sentence for sentence in summarise(None, BODY))


def test_a_sentence_that_leans_on_another_does_not_begin() -> None:
    body = ["Ia datang pukul tujuh pagi bersama para asisten dan staf di kantor itu.", *BODY]
    assert summarise(None, body)[0] == LEDE


def test_a_quotation_stays_with_the_words_that_say_whose_it_is() -> None:
    quoted = (
        '"Kita bangun jalan desa tahun ini. Jalan desa itu penting bagi petani," kata Bupati Budi Santoso di kantornya, Senin.'
    )
    body = [f"Bupati Budi Santoso memastikan jalan desa dibangun tahun ini untuk petani di kabupaten. {quoted}"]
    found = summarise("Jalan Desa Dibangun", [*body, "Petani senang."])
    assert not any(sentence.count('"') % 2 for sentence in found)


def test_too_long_a_sentence_is_left_where_another_will_do() -> None:
    long = "Bupati menyebut " + ", ".join(f"desa nomor {n}" for n in range(30)) + " sebagai penerima bantuan."
    assert long not in summarise(
        None, [LEDE, long, ORDER, "Bupati menegaskan bantuan warga desa harus tepat sasaran dan terbuka."]
    )


def test_little_text() -> None:
    assert summarise("Judul", []) == ()
    assert summarise("Judul", ["Satu kalimat saja."]) == ("Satu kalimat saja.",)
    assert summarise(None, ["SUBJUDUL TANPA TITIK"]) == ()


@given(st.lists(st.text(alphabet='Ab .“”"?!\n-', max_size=60), max_size=6))
def test_always_letter_for_letter_and_in_order(paragraphs: list[str]) -> None:
    found = summarise(None, paragraphs)
    text = "\n".join(paragraphs)
    position = 0
    for sentence in found:
        position = text.index(sentence, position) + len(sentence)
    assert len(found) <= 3
