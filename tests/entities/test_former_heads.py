"""Heads and deputies of earlier years, looked up by the day of the article. The names are public; every sentence is invented for
this test and reports nothing that happened."""

from datetime import date

import pytest

from plugins.entities.conclude import conclude
from plugins.entities.resolve import read, surroundings
from plugins.entities.scan import scan

# day, sentence, the registry's id of the one leader, office, region
SENTENCES = (
    ("2018-03-05", "Wali Kota Bandung Ridwan Kamil memimpin apel di halaman kantornya.", "ridwan-kamil", "wali kota", "32.73"),
    ("2018-10-08", "Gubernur Jawa Barat Ridwan Kamil memimpin rapat di Bandung.", "ridwan-kamil", "gubernur", "32"),
    ("2019-03-12", "Wali Kota Surabaya Tri Rismaharini meninjau saluran air.", "tri-rismaharini", "wali kota", "35.78"),
    ("2019-03-12", "Wali Kota Surabaya Risma meninjau saluran air.", "tri-rismaharini", "wali kota", "35.78"),
    ("2022-03-15", "Wali Kota Surabaya meninjau saluran air.", "eri-cahyadi", "wali kota", "35.78"),
    ("2019-08-20", "Gubernur Riau Syamsuar membuka musyawarah.", "syamsuar", "gubernur", "14"),
    ("2018-05-22", "Bupati Siak Syamsuar membuka musyawarah.", "syamsuar", "bupati", "14.08"),
    ("2020-06-03", "Bupati Siak Alfedri membuka musyawarah di Siak.", "alfedri", "bupati", "14.08"),
    ("2019-07-17", "Gubernur Sulawesi Tengah Longki Djanggola menyerahkan bantuan.", "longki-djanggola", "gubernur", "72"),
    ("2023-07-18", "Gubernur Sulteng Rusdy Mastura menyerahkan bantuan.", "rusdy-mastura", "gubernur", "72"),
    ("2020-02-11", "Wali Kota Banda Aceh Aminullah Usman membuka pasar murah.", "aminullah-usman", "wali kota", "11.71"),
    ("2021-10-12", "Wakil Bupati Karawang Aep Syaepuloh memantau panen.", "aep-syaepuloh", "wakil bupati", "32.15"),
    ("2020-09-09", "Bupati Badung Giri Prasta menghadiri upacara.", "i-nyoman-giri-prasta", "bupati", "51.03"),
    ("2019-11-05", "Wali Kota Denpasar Rai Mantra memimpin upacara.", "ida-bagus-rai-dharmawijaya-mantra", "wali kota", "51.71"),
    ("2021-06-08", "Wali Kota Manado Andrei Angouw memimpin rapat.", "andrei-angouw", "wali kota", "71.71"),
    ("2018-11-20", "Wali Kota Manado Vicky Lumentut memimpin rapat.", "godbless-sofcar-vicky-lumentut", "wali kota", "71.71"),
    ("2019-02-19", "Wali Kota Makassar Danny Pomanto memimpin rapat.", "mohammad-ramdhan-pomanto", "wali kota", "73.71"),
    ("2023-10-24", "Pj Wali Kota Yogyakarta Singgih Raharjo memantau harga beras.", "singgih-raharjo", "wali kota", "34.71"),
    ("2021-09-14", "Bupati Merauke Romanus Mbaraka membuka musrenbang.", "romanus-mbaraka", "bupati", "93.01"),
    ("2019-05-15", "Gubernur DIY Sri Sultan Hamengku Buwono X membuka pameran.", "hamengku-buwono-x", "gubernur", "34"),
    ("2025-08-20", "Plt Bupati Kolaka Timur Yosep Sahaka memimpin apel.", "yosep-sahaka", "bupati", "74.11"),
    ("2025-07-02", "Bupati Gorontalo Utara Thariq Modanggu memimpin apel.", "thariq-modanggu", "bupati", "75.05"),
)  # fmt: skip


@pytest.mark.parametrize(("day", "sentence", "ident", "office", "region"), SENTENCES, ids=[row[2] + row[0] for row in SENTENCES])
def test_the_holder_of_that_day(day: str, sentence: str, ident: str, office: str, region: str) -> None:
    found = scan(None, (sentence,), ())
    when = date.fromisoformat(day)
    (leader,) = conclude(found, read(found, surroundings(found, None, None, None, when)), when).leaders
    assert (leader.id, leader.office, leader.region) == (ident, office, region)


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2024-06-05", "Wali Kota Surabaya Tri Rismaharini meninjau saluran air."),  # her last day there was in 2020
        ("2018-03-05", "Gubernur Jawa Barat Dedi Mulyadi membuka rapat."),
    ],
)
def test_a_name_of_another_time_is_not_the_registrys(day: str, sentence: str) -> None:
    found = scan(None, (sentence,), ())
    when = date.fromisoformat(day)
    (leader,) = conclude(found, read(found, surroundings(found, None, None, None, when)), when).leaders
    assert leader.registered is False
