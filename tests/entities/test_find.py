"""Offices of heads of regions, with the region and name beside them. All sentences are invented; so are names unless public."""

import pytest

from plugins.entities import find
from plugins.entities.paragraph import Paragraph
from plugins.gazetteer.load import gazetteer


def offices(text, is_name=None):
    return find.find_offices(Paragraph(text), 0, is_name)


def first(text):
    return offices(text)[0]


@pytest.mark.parametrize(
    ("text", "office", "status", "regions", "name"),
    [
        ("Bupati Sleman Budi Santoso membuka rapat.", "bupati", "definitif", ("34.04",), "Budi Santoso"),
        (
            "Wali Kota Probolinggo, dr. H. Budi Santoso, M.Kes., memimpin rapat.",
            "wali kota",
            "definitif",
            ("35.74",),
            "Budi Santoso",
        ),
        ("Bupati Probolinggo dr. Budi Santoso hadir.", "bupati", "definitif", ("35.13",), "Budi Santoso"),
        ("Pj. Gubernur Papua Barat Daya, Budi Santoso, hadir.", "gubernur", "pj", ("96",), "Budi Santoso"),
        (
            "Penjabat (Pj) Bupati Morowali, Ir. H. A. Budi Santoso, M.Agr., MP membuka.",
            "bupati",
            "pj",
            ("72.06",),
            "A. Budi Santoso",
        ),
        ("Plt. Bupati Mimika, Budi Santoso mengecek.", "bupati", "plt", ("94.04",), "Budi Santoso"),
        ("mantan Gubernur Jawa Barat Budi Santoso", "gubernur", "mantan", ("32",), "Budi Santoso"),
        ("Wakil Wali (Wawali) Kota Balikpapan, H. Budi Santoso.", "wakil wali kota", "definitif", ("64.71",), "Budi Santoso"),
        ("Wakil Bupati (Wabup) Kutim Budi Santoso", "wakil bupati", "definitif", ("64.08",), "Budi Santoso"),
        ("Bupati Hulu Sungai Tengah (HST), Budi Santoso, meminta", "bupati", "definitif", ("63.07",), "Budi Santoso"),
        ("Walikota Palangka Raya Budi Santoso", "wali kota", "definitif", ("62.71",), "Budi Santoso"),
        ("Budi Santoso, Bupati Tegal, tidak mengizinkan", "bupati", "definitif", ("33.28",), "Budi Santoso"),
        ("Budi Santoso (Gubernur Bali) hadir", "gubernur", "definitif", ("51",), "Budi Santoso"),
        ("melantik Budi Santoso sebagai Pj Wali Kota Sorong", "wali kota", "pj", ("96.71",), "Budi Santoso"),
        ("Gubernur Kaltim Budi Mas’ud, kembali memimpin", "gubernur", "definitif", ("64",), "Budi Mas’ud"),
        ("Bupati Bandung Barat Budi Santoso", "bupati", "definitif", ("32.17",), "Budi Santoso"),
        ("H.Moch. Budi Santoso", None, None, None, None),
    ],
)
def test_office_with_region_and_name(text, office, status, regions, name):
    found = offices(text)
    if office is None:
        assert not found
        return
    mention = found[0]
    assert (mention.office, mention.status, mention.regions) == (office, status, regions)
    assert mention.name is not None
    assert mention.name.core == name
    assert mention.barred is None


@pytest.mark.parametrize(
    "text",
    [
        "Staf Ahli Bupati Sleman hadir",
        "di Kantor Wali Kota Batu",
        "istri Bupati Sleman",
        "Peraturan Bupati Sleman",
        "calon Wali Kota Batu",
        "Gubernur Bank Indonesia",
        "Ibu Bupati Sleman",
        "Bupati Sleman terpilih",
        "para Bupati",
        "rumah dinas Gubernur Bali",
    ],
)
def test_what_is_not_the_leader(text):
    assert first(text).barred


def test_a_sentence_end_does_not_bar():
    assert first("Contohnya perencanaan program. Gubernur meminta semua rapi.").barred is None


def test_crossed_pairs_share_region_and_names():
    head, deputy = offices("Bupati dan Wakil Bupati Bima, Budi Santoso-dr. H. Joko Susilo hadir.")
    assert (head.office, head.regions, head.name.core) == ("bupati", ("52.06",), "Budi Santoso")
    assert (deputy.office, deputy.regions, deputy.name.core) == ("wakil bupati", ("52.06",), "Joko Susilo")


def test_an_office_goes_on_over_a_list_of_regions():
    found = offices("Bupati Fakfak, Kaimana, Raja Ampat dan Penjabat Bupati Tambrauw.")
    bares = [gazetteer().regions[m.regions[0]].bare for m in found]
    assert bares == ["Fakfak", "Kaimana", "Raja Ampat", "Tambrauw"]
    assert found[-1].status == "pj"


def test_a_series_of_bare_offices_means_nobody():
    found = offices("Pesertanya Gubernur dan Wakil Gubernur, Bupati dan Wakil Bupati, Walikota dan Wakil Walikota.")
    assert all(mention.collective for mention in found)


def test_in_headlines_only_words_that_the_body_uses_as_names_are_names():
    headline = "Gubernur Kaltim Budi Tegaskan Pentingnya Koordinasi"
    assert offices(headline, lambda word: False)[0].name is None
    assert offices(headline, lambda word: word == "Budi")[0].name.core == "Budi"


def test_the_province_may_stand_between_office_and_name():
    assert first("Wali Kota Ternate, Maluku Utara, M. Budi Santoso.").name.core == "M. Budi Santoso"


def test_office_and_region_in_one_word():
    assert (first("Gubri Budi Santoso hadir").office, first("Gubri Budi Santoso hadir").regions) == ("gubernur", ("14",))


def test_a_name_of_the_item_before_is_not_taken_twice():
    found = offices("Bupati Dogiyai, Budi Santoso, Bupati Paniai Joko Susilo.")
    assert [mention.name.core for mention in found] == ["Budi Santoso", "Joko Susilo"]


def test_who_is_appointed():
    assert first("Pj Bupati Temanggung dijabat Budi Santoso, Sekda Temanggung.").appointed
    assert first("Budi Santoso, Kepala Biro Umum dipercaya sebagai Pj Bupati Banyumas.").appointed
