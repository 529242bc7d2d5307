import pytest

from plugins.browse.agencies import agencies


def names(addressee):
    return [agency.name for agency in agencies(addressee)]


@pytest.mark.parametrize(
    "addressee",
    [
        "DLH",
        "DLH Kota Contoh",
        "Dinas Lingkungan Hidup",
        "Kepala Dinas Lingkungan Hidup (DLH) Provinsi Contoh",
        "kadis Lingkungan Hidup",
    ],
)
def test_spellings_of_one_agency_are_one(addressee):
    assert names(addressee) == ["Dinas Lingkungan Hidup"]


@pytest.mark.parametrize("addressee", ["OPD", "seluruh OPD", "Para kepala perangkat daerah", "setiap kepala SKPD", "semua dinas"])
def test_a_group_is_one_whatever_stands_before_it(addressee):
    assert names(addressee) == ["Perangkat daerah (OPD)"]


@pytest.mark.parametrize(
    ("addressee", "expected"),
    [
        ("Dinas Lingkungan Hidup dan Satgas Kebersihan", ["Dinas Lingkungan Hidup", "Satgas Kebersihan"]),
        ("camat, lurah, dan kepala desa", ["Camat dan kecamatan", "Lurah dan kelurahan", "Kepala dan pemerintah desa"]),
        ("Inspektorat, BKD, serta pimpinan OPD", ["Inspektorat", "Badan Kepegawaian Daerah", "Perangkat daerah (OPD)"]),
        ("Kepala Dinas PUPR", ["Dinas Pekerjaan Umum dan Penataan Ruang"]),
        ("Dinas Pekerjaan Umum dan Penataan Ruang Samarinda", ["Dinas Pekerjaan Umum dan Penataan Ruang"]),
        ("Badan Pendapatan Daerah Kabupaten Contoh", ["Badan Pendapatan Daerah"]),
        ("Dinas Tata Kota", ["Dinas Tata Kota"]),
        ("Dinas Kesehatan segera turun", ["Dinas Kesehatan"]),
    ],
)
def test_several_receivers_and_names_with_dan(addressee, expected):
    assert names(addressee) == expected


@pytest.mark.parametrize("addressee", [None, "", "mereka", "warga", "masyarakat", "jajarannya", "Ketiganya", ", dan", "()"])
def test_the_public_and_pronouns_receive_nothing_here(addressee):
    assert names(addressee) == []


def test_keys_are_addresses():
    found = {agency.key for text in ("DLH", "seluruh OPD", "Satpol PP", "RSUD dan puskesmas") for agency in agencies(text)}
    assert found == {"dinas-lingkungan-hidup", "perangkat-daerah", "satpol-pp", "rumah-sakit", "puskesmas"}
