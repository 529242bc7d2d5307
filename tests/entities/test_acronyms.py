"""Acronyms: explained by the text itself, else by the registry."""

import pytest

from plugins.entities.acronyms import find_acronyms
from plugins.gazetteer.records import Acronym

KNOWN = {
    "ASN": Acronym("ASN", "Aparatur Sipil Negara"),
    "OPD": Acronym("OPD", "dari daftar"),
    "Sekda": Acronym("Sekda", "Sekretaris Daerah"),
}


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("seluruh Kepala Organisasi Perangkat Daerah (OPD) hadir", "OPD", "Organisasi Perangkat Daerah"),
        ("Badan Pendapatan Daerah (Bapenda) mencatat", "Bapenda", "Badan Pendapatan Daerah"),
        ("di Dinas Pertanahan dan Penataan Ruang (DPPR)", "DPPR", "Dinas Pertanahan dan Penataan Ruang"),
        ("dalam Musyawarah Perencanaan Pembangunan (Musrenbang) itu", "Musrenbang", "Musyawarah Perencanaan Pembangunan"),
        ("Kepala Dinas Pendidikan, Pemuda, dan Olahraga (Disdikpora)", "Disdikpora", "Dinas Pendidikan, Pemuda, dan Olahraga"),
        ("ASN (Aparatur Sipil Negara) di kota itu", "ASN", "Aparatur Sipil Negara"),
        ("pegawai pemerintah dengan perjanjian kerja (P3K)", "P3K", "pegawai pemerintah dengan perjanjian kerja"),
        ("kota itu punya Penjabat (Pj) baru", "Pj", "Penjabat"),
        ("kata  Rencana\nKerja (RK) dinas", "RK", "Rencana Kerja"),
    ],
)  # fmt: skip
def test_explained_by_its_letters(text: str, short: str, long: str) -> None:
    assert find_acronyms([text], {}) == {short: long}


@pytest.mark.parametrize(
    "text", ["Rapat selesai (ABC) pagi", "Senin (6/10/2025)", "Budi Santoso (Golkar) hadir", "tulis dia (eri/udi)", "((()))"]
)
def test_what_explains_nothing(text: str) -> None:
    assert find_acronyms([text], {}) == {}


def test_the_text_goes_before_the_registry_and_order_is_of_appearance() -> None:
    body = ["Sekda hadir bersama ASN.", "Organisasi Perangkat Daerah (OPD) rapat. OPD pulang."]
    assert list(find_acronyms(body, KNOWN).items()) == [
        ("Sekda", "Sekretaris Daerah"),
        ("ASN", "Aparatur Sipil Negara"),
        ("OPD", "Organisasi Perangkat Daerah"),
    ]


def test_only_what_occurs() -> None:
    assert find_acronyms(["asn dan Sekdaku"], KNOWN) == {}
