"""Lookups: a name gives every candidate and no more; terms answer for a date."""

from datetime import date

import pytest

from plugins.gazetteer.load import gazetteer
from plugins.gazetteer.names import (
    acronym,
    ambiguity,
    capital_or_district,
    government_region,
    is_government_host,
    leader_names,
    leaders_named,
    leaders_of,
    outlet_by_host,
    outlet_named,
    region_candidates,
    region_names,
)


def codes(name: str, kind: str | None = None) -> list[str]:
    return [region.code for region in region_candidates(name, kind)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Probolinggo", ["35.13", "35.74"]),
        ("kota probolinggo", ["35.74"]),
        ("KOTA PROBOLINGGO", ["35.74"]),
        ("kab. probolinggo", ["35.13"]),
        ("Kabupaten Probolinggo", ["35.13"]),
        ("Gorontalo", ["75", "75.01", "75.71"]),
        ("Provinsi Gorontalo", ["75"]),
        ("Kabupaten Gorontalo", ["75.01"]),
        ("Jayapura", ["91.03", "91.71"]),
        ("Jambi", ["15", "15.71"]),
        ("Kota Bengkulu", ["17.71"]),
        ("Banjar", ["32.79", "63.03"]),
        ("Kota Jakarta Pusat", ["31.71"]),
        ("Kota Administrasi Jakarta Pusat", ["31.71"]),
        ("Jakarta", ["31"]),
        ("DI Yogyakarta", ["34"]),
        ("Yogyakarta", ["34", "34.71"]),
        ("Kota Baru", ["63.02"]),
        ("Kabupaten HST", ["63.07"]),
        ("Gunung Mas", ["62.10"]),
        ("tanjungjabung barat", ["15.06"]),  # written together: found without spaces
        ("Mura", ["16.05", "62.12"]),
        ("Nowhere", []),
        ("", []),
    ],
)
def test_region_candidates(name: str, expected: list[str]) -> None:
    assert codes(name) == expected


def test_region_candidates_of_a_kind() -> None:
    assert codes("Probolinggo", "kota") == ["35.74"]
    assert codes("Gorontalo", "provinsi") == ["75"]
    assert codes("Jember", "kota") == []


def test_every_region_is_found_by_its_own_names() -> None:
    for region in gazetteer().regions.values():
        assert region in region_candidates(region.name)
        assert region in region_candidates(region.bare)
        assert region_candidates(region.label) == (region,)
    assert "kab probolinggo" in region_names()


def test_ambiguity_is_declared() -> None:
    mitra = ambiguity("MITRA")
    assert mitra is not None
    assert mitra.other_meaning
    assert ambiguity("Jember") is None


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("KRAKSAAN", ["35.13"]), ("Slawi", ["33.28"]), ("AIMAS", ["96.01"]), ("Bungku", ["72.06"]), ("Wamena", ["95.01"]),
        ("Mungkid", ["33.08"]), ("Kota Mungkid", ["33.08"]), ("Singaparna", ["32.06"]), ("Barabai", ["63.07"]),
        ("Pelabuhan Ratu", ["32.02"]), ("Rantauprapat", ["12.10"]), ("Martapura", ["16.08", "63.03"]),
        ("Sangatta", ["64.08"]), ("Sukadana", ["18.07", "61.11"]),
        ("Tanjung Selor", ["65.01"]), ("Kepanjen", ["35.07"]), ("Lawang", ["35.07"]), ("Nowhere", []),
    ],
)  # fmt: skip
def test_a_seat_or_district_gives_its_regency(place: str, expected: list[str]) -> None:
    assert [region.code for region in capital_or_district(place)] == expected


def test_a_seat_wins_over_a_district_of_the_same_name() -> None:
    homes = {district.regency for district in gazetteer().districts.values() if district.name == "Sumber"}
    assert len(homes) > 1
    assert [region.code for region in capital_or_district("Sumber")] == ["32.09"]


def names_of(region: str, office: str, day: date | None) -> list[tuple[str, str]]:
    return [(term.leader, term.status) for term in leaders_of(region, office, day)]


def test_a_suspension_hands_over_on_its_day() -> None:
    assert names_of("14", "gubernur", date(2025, 6, 1)) == [("abdul-wahid", "definitif")]
    assert names_of("14", "gubernur", date(2025, 12, 1)) == [("sf-hariyanto", "plt")]
    assert {leader for leader, _ in names_of("14", "gubernur", date(2025, 11, 5))} == {"abdul-wahid", "sf-hariyanto"}


@pytest.mark.parametrize(
    ("region", "office", "day", "expected"),
    [
        ("73", "gubernur", date(2020, 1, 1), [("nurdin-abdullah", "definitif")]),
        ("73", "gubernur", date(2021, 6, 1), [("andi-sudirman-sulaiman", "plt")]),
        ("73", "gubernur", date(2022, 6, 1), [("andi-sudirman-sulaiman", "definitif")]),
        ("73", "gubernur", date(2023, 12, 1), [("bahtiar-baharuddin", "pj")]),
        ("64", "gubernur", date(2022, 5, 1), [("isran-noor", "definitif")]),
        ("64", "gubernur", date(2024, 5, 1), [("akmal-malik", "pj")]),
        ("35", "gubernur", date(2024, 2, 14), []),  # a daily acting head only: nobody is better than a wrong name
        ("35.07", "bupati", date(2021, 11, 19), [("sanusi-malang", "definitif")]),
        ("64.02", "bupati", date(2025, 6, 1), [("edi-damansyah", "definitif")]),  # until the winner of the re-vote came
        ("64.02", "bupati", date(2025, 7, 1), [("aulia-rahman-basri", "definitif")]),
    ],
)
def test_leaders_before_2025(region: str, office: str, day: date, expected: list[tuple[str, str]]) -> None:
    assert names_of(region, office, day) == expected


def test_one_person_two_terms() -> None:
    hariyanto = gazetteer().leaders["sf-hariyanto"]
    assert [(term.office, term.status) for term in hariyanto.terms][-2:] == [("wakil gubernur", "definitif"), ("gubernur", "plt")]


def test_without_a_date_every_term_counts() -> None:
    everyone = leaders_of("14", "gubernur")
    assert {"abdul-wahid", "sf-hariyanto"} <= {term.leader for term in everyone}
    assert leaders_of("99", "gubernur") == ()


def test_an_unseen_inauguration_stays_possible_never_certain() -> None:
    (term,) = leaders_of("11.72", "wali kota", date(2025, 6, 1))
    assert term.held_on(date(2025, 6, 1)) is None
    assert term.held_on(date(2021, 6, 1)) is False


def test_namesakes_are_told_apart_by_region() -> None:
    assert {leader.id for leader in leaders_named("Sanusi")} >= {"sanusi-malang", "sanusi-mappi"}


@pytest.mark.parametrize(
    ("name", "leader"),
    [
        ("Khofifah Indar Parawansa", "khofifah-indar-parawansa"),
        ("Khofifah", "khofifah-indar-parawansa"),
        ("KDM", "dedi-mulyadi"),
        ("Rudy Mas’ud", "rudy-masud"),
        ("RUDY MASUD", "rudy-masud"),
        ("Bobby Nasution", "muhammad-bobby-afif-nasution"),
        ("Haris Yocku", "haris-richard-s-yocku"),
        ("Ina D. Lestari", "ina-dwi-lestari"),
    ],
)
def test_leaders_by_name_alias_and_part(name: str, leader: str) -> None:
    assert leaders_named(name)[0].id == leader


def test_exact_names_come_first() -> None:
    found = leaders_named("Amir Hamzah")
    assert {leader.id for leader in found[:2]} == {"amir-hamzah-binjai", "amir-hamzah-lebak"}
    assert leaders_named("Nobody Atall") == ()
    assert leaders_named("M.") == ()
    assert "khofifah" in leader_names()


@pytest.mark.parametrize(
    ("host", "outlet"),
    [("kedu.harianjogja.com", "harian-jogja"), ("lensaupdate.com", "lensa-update"), ("jateng.tribunnews.com", "tribun-jateng"),
     ("unknown.tribunnews.com", "tribunnews"), ("nottribunnews.com", None), ("com", None)],
)  # fmt: skip
def test_outlets_by_host(host: str, outlet: str | None) -> None:
    found = outlet_by_host(host)
    assert (found and found.id) == outlet


@pytest.mark.parametrize(
    ("name", "outlet"),
    [("LENSAUPDATE.COM", "lensa-update"), ("Radarpatroli", "radar-patroli"), ("TRIBUNJATENG.COM", "tribun-jateng"),
     ("swaratimor.co.id", "swara-timor"), ("Malang Posco Media", "malang-posco-media"), ("Probolinggo", None)],
)  # fmt: skip
def test_outlets_by_dateline(name: str, outlet: str | None) -> None:
    found = outlet_named(name)
    assert (found and found.id) == outlet


def test_government_hosts() -> None:
    assert is_government_host("jayawijayakab.go.id")
    assert is_government_host("some.unknownkab.go.id")
    assert is_government_host("validasi.infopublik.id")
    assert not is_government_host("kompas.com")


def test_acronyms_and_synonyms() -> None:
    opd = acronym("opd")
    assert opd is not None
    assert (opd.long, opd.same_as) == ("Organisasi Perangkat Daerah", ("SKPD",))
    assert acronym("XYZZY") is None


@pytest.mark.parametrize(
    ("host", "code"),
    [
        ("ppid.acehjayakab.go.id", "11.14"), ("diskominfo.jatimprov.go.id", "35"), ("malangkota.go.id", "35.73"),
        ("malangkab.go.id", "35.07"), ("www.surabaya.go.id", "35.78"), ("kotabogor.go.id", "32.71"), ("kalteng.go.id", "62"),
        ("jogjaprov.go.id", "34"), ("warta.jogjakota.go.id", "34.71"), ("kotabarukab.go.id", "63.02"),
        ("paserkab.go.id", "64.01"),
        ("kab-kayongutara.kpu.go.id", None), ("blora.bps.go.id", None), ("kemendagri.go.id", None), ("go.id", None), ("", None),
        ("surabaya.com", None), ("jambi.go.id", None),  # the province or its capital
    ],
)  # fmt: skip
def test_a_government_address_names_its_region(host: str, code: str | None) -> None:
    region = government_region(host)
    assert (region.code if region else None) == code
