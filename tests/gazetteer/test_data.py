"""The project's own data files: counts, codes, and that every name leads where it should."""

import re
from collections import Counter
from datetime import date

import pytest

from plugins.gazetteer.load import gazetteer
from plugins.gazetteer.names import HOMONYMS, ambiguity, key, leaders_of, region_candidates
from plugins.gazetteer.records import HEAD_OFFICES

REGIONS = gazetteer().regions.values()


def test_every_region_of_indonesia() -> None:
    kinds = Counter(region.kind for region in REGIONS)
    assert kinds == {"provinsi": 38, "kabupaten": 416, "kota": 98}
    assert len({region.slug for region in REGIONS}) == len(REGIONS)


def test_codes_tell_parent_and_kind() -> None:
    for region in REGIONS:
        if region.parent is None:
            assert re.fullmatch(r"\d\d", region.code)
        else:
            assert region.code.startswith(f"{region.parent}.")
            assert (region.kind == "kota") == (region.code[3] == "7")


def test_names_carry_their_kind() -> None:
    for region in REGIONS:
        assert region.name.endswith(region.bare)
        if region.parent:
            assert region.name.startswith(("Kabupaten ", "Kota "))
            assert region.label == region.name
        else:
            assert region.label == f"Provinsi {region.name}"


@pytest.mark.parametrize(
    ("province", "timezone"),
    [("11", "WIB"), ("61", "WIB"), ("62", "WIB"), ("63", "WITA"), ("51", "WITA"), ("81", "WIT"), ("96", "WIT")],
)
def test_timezones(province: str, timezone: str) -> None:
    assert {region.timezone for region in REGIONS if region.code.startswith(province)} == {timezone}


def test_papua_has_six_provinces_with_their_regencies() -> None:
    counts = Counter(region.parent for region in REGIONS if region.parent and region.parent.startswith("9"))
    assert counts == {"91": 9, "92": 7, "93": 4, "94": 8, "95": 8, "96": 6}


def test_homonyms_are_derived() -> None:
    assert len(HOMONYMS) == 26
    assert {"probolinggo", "malang", "kupang", "banjar", "jayapura"} <= set(HOMONYMS)
    for name in HOMONYMS:
        assert {region.kind for region in region_candidates(name)} >= {"kabupaten", "kota"}


def test_every_alias_means_one_region_or_is_declared() -> None:
    for region in REGIONS:
        for alias in region.aliases:
            codes = {found.code for found in region_candidates(alias)}
            declared = ambiguity(alias)
            assert codes == {region.code} or (declared and codes == set(declared.codes)), alias


def test_ambiguous_names_are_names() -> None:
    for record in gazetteer().ambiguous.values():
        assert {region.code for region in region_candidates(record.name)} >= set(record.codes), record.name


# The odd ones: an alias that nobody would guess, each with its reason in its shape (abbreviation, older name, spelling).
ALIASES = {
    "Jatim": "35", "Kepri": "21", "Babel": "19", "DIY": "34", "DKJ": "31", "NTT": "53", "PBD": "96", "Papeg": "95", "Malut": "82",
    "Sumatra Utara": "12", "HST": "63.07", "HSS": "63.06", "HSU": "63.08", "OKU": "16.01", "OKU Timur": "16.08", "Malra": "81.02",
    "Kutim": "64.08", "PPU": "64.09", "Kotim": "62.02", "Kobar": "62.01", "Lotim": "52.03", "KLU": "52.08", "KSB": "52.07",
    "Mabar": "53.15", "Matim": "53.19", "TTS": "53.02", "Bolmut": "71.08", "Mitra": "71.07", "Inhil": "14.04",
    "Kuansing": "14.09", "Madina": "12.13", "Sergai": "12.18", "Pessel": "13.01", "Muba": "16.06", "Muratara": "16.13",
    "Tubaba": "18.12", "KBB": "32.17",
    "Gunung Kidul": "34.03", "Kulonprogo": "34.01", "Jakpus": "31.71", "Pangkal Pinang": "19.71", "Pare-Pare": "73.72",
    "Toli-Toli": "72.04", "Palangkaraya": "62.71", "Solo": "33.72", "Maluku Tenggara Barat": "81.03", "Mamuju Utara": "76.01",
    "Limapuluh Kota": "13.07", "Siantar": "12.72", "Tator": "73.18", "Sidrap": "73.14", "Pangkep": "73.10", "Sitaro": "71.09",
    "Kuburaya": "61.12", "Tangsel": "36.74", "Fak-Fak": "92.03", "Kutaraja": "11.71", "Atim": "11.03", "Galus": "11.13",
    "Nisbar": "12.25", "Sumtim": "53.11", "Balut": "72.11", "Administrasi Kepulauan Seribu": "31.01", "Kep. Mentawai": "13.09",
}  # fmt: skip


@pytest.mark.parametrize(("alias", "code"), ALIASES.items())
def test_odd_aliases(alias: str, code: str) -> None:
    assert [region.code for region in region_candidates(alias)] == [code]


def test_districts_lie_in_their_regency() -> None:
    districts = gazetteer().districts
    assert len(districts) == 7277
    assert {district.regency for district in districts.values()} == {region.code for region in REGIONS if region.parent}


def test_leaders_are_known_everywhere() -> None:
    terms = [term for leader in gazetteer().leaders.values() for term in leader.terms]
    led = {term.region for term in terms}
    assert {region.code for region in REGIONS} == led
    assert all(term.office in HEAD_OFFICES and term.sources for term in terms)
    assert all(re.match(r"https?://\S+$", source) for term in terms for source in term.sources)


@pytest.mark.parametrize("year", range(2019, 2026))
@pytest.mark.parametrize(
    ("kind", "office", "share"), [("provinsi", "gubernur", 0.85), ("kabupaten", "bupati", 0.6), ("kota", "wali kota", 0.6)]
)
def test_most_heads_are_known_in_every_year(kind: str, office: str, share: float, year: int) -> None:
    regions = [region for region in REGIONS if region.kind == kind]
    known = [region for region in regions if leaders_of(region.code, office, date(year, 7, 1))]
    assert len(known) >= share * len(regions)


def test_a_term_not_seen_begun_says_so() -> None:
    for leader in gazetteer().leaders.values():
        for term in leader.terms:
            if not term.sworn_in:
                assert term.doubt, leader.id
                assert term.held_on(date(2025, 6, 1)) is not True


def test_terms_since_2025_are_checked_nearly_everywhere() -> None:
    terms = [term for leader in gazetteer().leaders.values() for term in leader.terms]
    recent = [term for term in terms if term.not_before and term.not_before.year >= 2025]
    assert sum(term.checked for term in recent) >= 0.95 * len(recent)
    assert not all(term.checked for term in terms)


def test_ids_are_the_slug_of_the_name() -> None:
    from plugins.text.fold import slugify

    for leader in gazetteer().leaders.values():
        assert leader.id == slugify(leader.name) or leader.id.startswith(slugify(leader.name) + "-"), leader.id


def test_acronyms_and_outlets() -> None:
    found = gazetteer()
    assert len(found.acronyms) >= 150
    assert len({key(short) for short in found.acronyms}) == len(found.acronyms)
    assert all(outlet.government for outlet in found.outlets.values() if (outlet.host or "").endswith(".go.id"))
