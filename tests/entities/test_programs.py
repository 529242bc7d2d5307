"""Named programmes and systems, with what their names stand for."""

import pytest

from plugins.entities import programs
from plugins.entities.facts import Program
from plugins.entities.paragraph import Paragraph


def find_programs(body: list[str]) -> tuple[Program, ...]:
    return programs.find_programs([Paragraph(text) for text in body])


@pytest.mark.parametrize(
    ("sentence", "program"),
    [
        ("Inovasi bernama Mapan (Masyarakat Peduli Pangan) diluncurkan.", Program("Mapan", "Masyarakat Peduli Pangan")),
        (
            "BPBD memperkenalkan Top Siaga (Tanggap Operasi Posko Siaga Bencana) kemarin.",
            Program("Top Siaga", "Tanggap Operasi Posko Siaga Bencana"),
        ),
        ("Pengisian aplikasi e-Kinerja (Ekin) wajib setiap hari.", Program("Ekin", "e-Kinerja")),
        ("Hal itu sesuai visi “Kota Maju” yang dicanangkan.", Program("Kota Maju")),
        ("Warga mendaftar lewat aplikasi Lapor Cepat setiap pekan.", Program("Lapor Cepat")),
        ("Bantuan datang dari Program Keluarga Harapan (PKH) tahun lalu.", Program("PKH", "Program Keluarga Harapan")),
    ],
)
def test_forms_of_names(sentence: str, program: Program) -> None:
    assert find_programs([sentence]) == (program,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Program Bupati berjalan baik.",
        "Dinas Kesehatan (Dinkes) mencatat hal itu.",
        "Badan Riset dan Inovasi Nasional (BRIN) meneliti air.",
        "Program kerja perangkat daerah selesai.",
        "Program pemerintah tahun 2025 dimulai.",
        "Organisasi Perangkat Daerah (OPD) hadir.",
    ],
)
def test_owners_agencies_and_common_words_are_none(sentence: str) -> None:
    assert find_programs([sentence]) == ()


def test_each_once_and_with_its_expansion() -> None:
    paragraphs = ["Mobil Mapan hadir di desa.", "Aplikasi Mapan ramai.", "Mapan (Masyarakat Peduli Pangan) milik warga."]
    assert find_programs(paragraphs) == (Program("Mapan", "Masyarakat Peduli Pangan"),)
