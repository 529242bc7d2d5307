"""Who orders what, to whom and by when. People and words are invented; nobody said them."""

from datetime import date

import pytest

from plugins.entities.directives import find_directives
from plugins.entities.facts import Directive, LeaderRef, Official, Quote
from plugins.entities.paragraph import Paragraph


def read(body: list[str]) -> list[Paragraph]:
    return [Paragraph(text) for text in body]


REGENT = LeaderRef(
    "budi-santoso", "Budi Santoso", "H. Budi Santoso, S.E.", "bupati", "35.13", "definitif", True, ("Cak Budi",), 3
)
DEPUTY = LeaderRef("siti-aminah", "Siti Aminah", "Siti Aminah", "wakil bupati", "35.13", "definitif", True)
SECRETARY = Official("Agus Wijaya", "Sekretaris Daerah Kabupaten Probolinggo", True)
COUNCIL = Official("Rudi Hartono", "Ketua DPRD Kabupaten Probolinggo", True)
DAY = date(2025, 10, 6)


def orders(*paragraphs: str, quotes: tuple[Quote, ...] = (), event_date: date | None = DAY) -> tuple[Directive, ...]:
    return find_directives(read(paragraphs), (REGENT, DEPUTY), (SECRETARY, COUNCIL), quotes, event_date)


def said(paragraph: str, text: str, speaker: str = "Budi Santoso", index: int = 0) -> Quote:
    assert text in paragraph
    return Quote(text, speaker, None, "ujar", index)


@pytest.mark.parametrize(
    ("sentence", "kind", "actor", "addressee"),
    [
        ("Bupati meminta seluruh OPD menyusun laporan.", "perintah", "Budi Santoso", "seluruh OPD"),
        ("Wakil Bupati Siti Aminah melarang ASN membolos.", "larangan", "Siti Aminah", "ASN"),
        ("Cak Budi mengimbau warga agar waspada banjir.", "imbauan", "Budi Santoso", "warga"),
        (
            "Bupati menugaskan Dinas Lingkungan Hidup untuk mengangkut sampah.",
            "perintah",
            "Budi Santoso",
            "Dinas Lingkungan Hidup",
        ),
        ("Para camat diminta Bupati Budi Santoso membina lurah.", "perintah", "Budi Santoso", "Para camat"),
        (
            "Bupati menegaskan bahwa setiap kepala OPD tidak boleh menunda laporan.",
            "larangan",
            "Budi Santoso",
            "setiap kepala OPD",
        ),
        ("Bupati memperingatkan pegawai yang bolos kerja.", "teguran", "Budi Santoso", "pegawai"),
        ("Bupati menargetkan perbaikan jalan itu rampung.", "target", "Budi Santoso", None),
        ("Sekretaris Dinas Sosial ia perintahkan menyetor data.", "perintah", "Budi Santoso", "Sekretaris Dinas Sosial"),
        ("Para camat ia minta lebih aktif membina lurah.", "perintah", "Budi Santoso", "Para camat"),
        ("Bupati menegaskan tidak boleh ada laporan yang terlambat.", "larangan", "Budi Santoso", None),
        (
            "Dinas Sosial dan Satgas Banjir diminta Bupati bergerak cepat.",
            "perintah",
            "Budi Santoso",
            "Dinas Sosial dan Satgas Banjir",
        ),
        ("Bupati mengingatkan kepala desa agar dana desa dipakai benar.", "imbauan", "Budi Santoso", "kepala desa"),
    ],
)
def test_a_reporting_sentence(sentence: str, kind: str, actor: str, addressee: str | None) -> None:
    found = orders("Bupati Budi Santoso memimpin rapat.", sentence)
    assert [(item.text, item.kind, item.actor, item.addressee) for item in found] == [(sentence, kind, actor, addressee)]


def test_the_post_is_shown_with_its_region() -> None:
    assert orders("Bupati meminta camat membina lurah.")[0].office == "Bupati Probolinggo"


def test_ia_is_whoever_spoke_last() -> None:
    found = orders("Wakil Bupati Siti Aminah menyapa pegawai.", "Ia meminta ASN datang tepat waktu.")
    assert [item.actor for item in found] == ["Siti Aminah"]


def test_ia_is_not_somebody_merely_named() -> None:
    found = orders("Bupati Budi Santoso memimpin rapat yang dihadiri Wakil Bupati Siti Aminah.", "Ia meminta OPD segera bekerja.")
    assert [item.actor for item in found] == ["Budi Santoso"]


def test_a_passive_without_a_subject_keeps_the_order_and_no_actor() -> None:
    found = orders("Rapat berlangsung dua jam.", "Seluruh OPD diminta menyampaikan laporan berkala.")
    assert [(item.actor, item.addressee) for item in found] == [(None, "Seluruh OPD")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Warga meminta Bupati segera memperbaiki jalan.",
        "Ketua DPRD Rudi Hartono meminta pemerintah daerah mengevaluasi pejabat.",
        "Menteri Dalam Negeri meminta seluruh kepala daerah menjaga harga.",
        "Kapolres mengimbau warga agar tidak panik.",
        "Bupati meminta maaf kepada warga.",
        "Bupati berjanji akan memperbaiki jalan itu.",
        "Bupati tidak pernah meminta fasilitas apa pun kepada warga.",
        "Bupati berharap acara itu berjalan lancar.",
        "Staf Ahli Bupati meminta panitia bersiap.",
        "Anggaran yang diminta Bupati sudah tersedia.",
        "Tugas itu, menurut dia, menuntut pengabdian.",
    ],
)
def test_no_order(sentence: str) -> None:
    assert orders(sentence) == ()


@pytest.mark.parametrize(
    ("said_words", "kind"),
    [
        ("Segera selesaikan laporan keuangan itu.", "perintah"),
        ("Jangan sampai ada staf yang bolos.", "larangan"),
        ("Saya minta semua camat turun ke desa.", "perintah"),
        ("Semua OPD harus bicara dengan angka.", "perintah"),
        ("Kalau ada kendala, jangan didiamkan saja.", "larangan"),
        ("Mari kita jaga kebersihan kota bersama.", "imbauan"),
        ("Perhatikan keluhan warga di kelurahan.", "perintah"),
        ("Tidak boleh ada ASN yang terlambat.", "larangan"),
        ("Pegawai yang melanggar akan ditindak tegas.", "teguran"),
    ],
)
def test_an_order_in_a_quotation(said_words: str, kind: str) -> None:
    paragraph = f"“{said_words}” ujar Bupati."
    found = orders(paragraph, quotes=(said(paragraph, said_words),))
    assert [(item.text, item.kind, item.actor) for item in found] == [(said_words, kind, "Budi Santoso")]


@pytest.mark.parametrize(
    "said_words",
    [
        "Kita sudah bekerja keras tahun ini.",
        "Perbaikan jalan selesai bulan lalu.",
        "Apakah semua OPD harus hadir?",
        "Kami akan segera turun ke desa.",
    ],
)
def test_no_order_in_a_quotation(said_words: str) -> None:
    paragraph = f"“{said_words}” ujar Bupati."
    assert orders(paragraph, quotes=(said(paragraph, said_words),)) == ()


def test_a_demand_of_the_council_is_no_order() -> None:
    paragraph = "“Segera evaluasi semua pejabat yang ada,” kata Rudi."
    assert orders(paragraph, quotes=(said(paragraph, "Segera evaluasi semua pejabat yang ada,", "Rudi Hartono"),)) == ()


def test_the_regional_secretary_may_order() -> None:
    paragraph = "“Fokuskan belanja pada program yang berdampak,” kata Agus."
    found = orders(paragraph, quotes=(said(paragraph, "Fokuskan belanja pada program yang berdampak,", "Agus Wijaya"),))
    assert [(item.actor, item.office, item.actor_id) for item in found] == [("Agus Wijaya", SECRETARY.position, None)]


def test_sentences_in_a_row_make_one_directive_letter_for_letter() -> None:
    words = "Jangan sampai kantor kosong. Jangan ada staf yang bolos. Kita ini satu tim."
    paragraph = f"“{words}” tegas Bupati."
    found = orders(paragraph, quotes=(said(paragraph, words),))
    assert [item.text for item in found] == ["Jangan sampai kantor kosong. Jangan ada staf yang bolos."]


def test_a_quotation_that_repeats_the_order_adds_its_deadline_only() -> None:
    first = "Bupati meminta agar penyusunan anggaran desa segera dirapikan."
    second = "“Saya minta penyusunan anggaran desa dirapikan bulan ini.” kata Bupati."
    found = orders(first, second, quotes=(said(second, "Saya minta penyusunan anggaran desa dirapikan bulan ini.", index=1),))
    assert [(item.text, item.kind, item.deadline, item.due) for item in found] == [
        (first, "tenggat", "bulan ini", date(2025, 10, 31))
    ]


def test_a_quotation_over_two_paragraphs() -> None:
    paragraphs = ["“Rapat ini penting.", "Segera susun rencana aksi,” kata Bupati."]
    quote = Quote("Rapat ini penting.\nSegera susun rencana aksi,", "Budi Santoso", None, "kata", 0)
    found = find_directives(read(paragraphs), (REGENT,), (), (quote,), DAY)
    assert [(item.text, item.paragraph) for item in found] == [("Segera susun rencana aksi", 1)]


@pytest.mark.parametrize(
    ("words", "deadline", "due"),
    [
        ("paling lambat 20 Oktober 2025", "paling lambat 20 Oktober 2025", date(2025, 10, 20)),
        ("sebelum 31 Desember", "sebelum 31 Desember", date(2025, 12, 31)),
        ("mulai besok (7/10)", "mulai besok (7/10)", date(2025, 10, 7)),
        ("bulan ini", "bulan ini", date(2025, 10, 31)),
        ("dalam waktu dua pekan", "dalam waktu dua pekan", None),
        ("mulai bulan ini", "mulai bulan ini", None),
    ],
)
def test_deadlines(words: str, deadline: str, due: date | None) -> None:
    found = orders(f"Bupati meminta seluruh OPD menyelesaikan laporan {words}.")
    assert [(item.deadline, item.due) for item in found] == [(deadline, due)]


@pytest.mark.parametrize("words", ["jangan menunggu akhir tahun", "tidak menunda pekerjaan sampai 20 Desember"])
def test_a_day_that_would_be_too_late_is_no_deadline(words: str) -> None:
    assert [(item.deadline, item.due) for item in orders(f"Bupati meminta seluruh OPD {words}.")] == [(None, None)]


def test_without_the_day_of_the_event_no_due_day_is_guessed() -> None:
    found = orders("Bupati meminta seluruh OPD menyelesaikan laporan bulan ini.", event_date=None)
    assert [(item.deadline, item.due) for item in found] == [("bulan ini", None)]


def test_nobody_leads_nothing_is_ordered() -> None:
    assert find_directives(read(["Bupati meminta OPD bekerja keras."]), (), (SECRETARY,), (), DAY) == ()


def test_subheadings_repeat_the_text() -> None:
    assert orders("Semua OPD Harus Lapor Bupati") == ()
