"""Quotations over good, mixed, missing and wrong-way marks. The quoted words are invented; nobody said them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.entities import quotes
from plugins.entities.paragraph import Paragraph

SAID = "Semua laporan harus selesai minggu depan"


def found(paragraphs):
    return quotes.find_quotes(list(map(Paragraph, paragraphs)))


@pytest.mark.parametrize(
    "paragraph",
    [
        f"“{SAID},” ujar Budi.",
        f'"{SAID}," ujar Budi.',
        f"“{SAID},\" pungkasnya.",
        f"“{SAID},“kata Budi.",
        f"Budi mengatakan: “{SAID}.”",
        f"kantor sedang lengang.”{SAID},” Katanya.",
        f"Budi memberi arahan. “{SAID}.”",
        f"‘‘{SAID},’’ kata Budi.",
    ],
)  # fmt: skip
def test_marks_of_every_kind(paragraph):
    assert [q.text.strip(",.") for q in found([paragraph])] == [SAID]


@pytest.mark.parametrize(
    "paragraph",
    ["sesuai visi “Kota Maju Sejahtera Bersama Rakyat” yang dicanangkan", "bertema ‘’Menekan Kemiskinan dan Ketimpangan’’ itu",
     "pimpinan tidak boleh “solo karier.” Semua sama.", "julukan “Gubernur Konten” ramai"],
)  # fmt: skip
def test_scare_quotes_and_themes_are_none(paragraph):
    assert found([paragraph]) == []


@pytest.mark.parametrize(
    ("paragraph", "said"),
    [
        ("Dalam sambutannya kata Bupati, “rangkullah semua pihak supaya daerah aman,” Budi Contoh.", ["rangkullah"]),
        ("Budi dalam arahannya menyampaikan  “bahwa pada 2020 kita memilih tema daya saing daerah”", ["bahwa"]),
        ("Selain itu, lanjut Bupati Contoh “Yang kita bangun hendaknya menjawab kesulitan warga”.", ["Yang"]),
        ("Budi menyampaikan ” syukur kami karena tamu sudi datang walau hujan,” Ucap Budi.", ["syukur"]),
        ("” Beri saya waktu untuk kota kita,”ungkapnya semangat.” Datang kita ke sini semua,”tutupnya.", ["Beri", "Datang"]),
        ("Camat dalam sambutannya menyampaikan,” Melalui forum ini kita bersama-sama berdiskusi,”jelasnya.", ["Melalui"]),
        ("Pj Bupati yang hadir itu mengatakan,” Forum ini untuk mendapatkan masukan dari desa.", ["Forum"]),
        ('\\"Saya berterima kasih kepada kades,\\" ujar Budi.', ["Saya"]),
        ('"(Inflasi) mau kita tekan. Yang digarap cabai merah," kata Budi.', ["(Inflasi)"]),
    ],
)  # fmt: skip
def test_speech_that_a_verb_of_saying_leads_in(paragraph, said):
    assert [q.text.split()[0] for q in found([paragraph])] == said


@pytest.mark.parametrize(
    "paragraph",
    ["Wabup menginginkan enam desa itu ditiru desa lain di kabupaten Contoh.”tutur Wabup.",
     "Tema tahun ini, “Generasi Sehat, Masa Depan Hebat,” menurut Budi cocok.",
     'Pemprov menyiapkan program "Jalan Tuntas Merata" sampai desa dan perbatasan.',
     "Budi menyebut daerahnya “Kota Tangguh Bebas Bencana Dan Banjir”.",
     "Budi mengatakan kota itu “paling toleran”."],
)  # fmt: skip
def test_reported_speech_and_names_beside_a_verb_of_saying_are_none(paragraph):
    assert found([paragraph]) == []


def test_a_mark_with_its_backslash_is_a_mark():
    assert [q.text for q in found(['\\"Saya berterima kasih kepada kades,\\" ujar Budi.'])] == [
        "Saya berterima kasih kepada kades"
    ]


def test_a_quotation_over_two_paragraphs_is_one():
    spans = found(['"Langkah ini untuk semua, kami khawatir ada masalah.', 'Karena itu kami minta maaf," tegasnya.'])
    assert len(spans) == 1
    assert spans[0].text == "Langkah ini untuk semua, kami khawatir ada masalah.\nKarena itu kami minta maaf"
    assert (spans[0].paragraph, spans[0].last_paragraph) == (0, 1)


def test_three_paragraphs_with_their_own_marks_are_three():
    assert (
        len(
            found(
                [
                    '“Kami tugasi dinas bekerja lebih cepat."',
                    '"Laboratorium pun wajib ditambah."',
                    '"Waktunya tepat,” terang Budi.',
                ]
            )
        )
        == 3
    )


def test_without_closing_mark_the_attribution_ends_it():
    spans = found(["“Warga merasa rumahnya dirusak, sehingga mereka datang: Tegas Bupati Budi Santoso.", "Paragraf lain."])
    assert spans[0].text.endswith("mereka datang")


def test_text_cut_off_inside_a_quotation():
    assert found(["Pembuka.", "“Ayo kerja lagi"])[0].closed is False


@given(st.lists(st.text(alphabet="abc “”\"'.,:AB", max_size=60), max_size=5))
def test_a_quotation_is_letter_for_letter_in_the_text(paragraphs):
    """Whatever the marks do, every part of a found quotation stands in its paragraph."""
    for quote in found(paragraphs):
        parts = quote.text.split("\n")
        assert parts[0] in paragraphs[quote.paragraph]
        assert parts[-1] in paragraphs[quote.last_paragraph]
