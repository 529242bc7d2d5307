"""The day of the event and of publication. The articles are invented; nobody said these words."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.entities.dateyears import CORRECTED, RELATIVE, WRITTEN, YEAR_INFERRED
from plugins.entities.pagedates import url_belongs, url_date
from plugins.entities.when import Stamp, When, stamps_of, when
from plugins.text.datenames import WEEKDAY_NAMES

TITLE = "Wali Kota Pimpin Rapat Banjir"
URL = "https://contoh.example/2025/10/07/wali-kota-pimpin-rapat-banjir"


def ask(*paragraphs: str, stamps: Sequence[str | Stamp] = (), url: str | None = None, **known: date) -> When:
    return when(TITLE, paragraphs, stamps, url, known.get("published"), known.get("captured"), None)


def test_nothing_known_stays_unknown() -> None:
    got = ask("Wali Kota memimpin rapat setiap Senin di balai kota.", "Periode 2025-2030 ada 86 program.")
    assert (got.event_date, got.published, got.event_precision) == (None, None, None)


def test_the_date_of_the_lede_is_written_in_full() -> None:
    got = ask("Wali Kota memimpin rapat di balai kota, Senin (6/10/2025).", "Besok, Selasa (7/10/2025), petugas turun.")
    assert (got.event_date, got.event_precision) == (date(2025, 10, 6), WRITTEN)
    assert got.event_date_text == "Senin (6/10/2025)"
    assert "Senin (6/10/2025)" in got.evidence["event_date"]
    assert got.warnings == ()


@pytest.mark.parametrize(
    "known",
    [
        {"published": date(2025, 9, 18)},
        {"captured": date(2025, 12, 1)},
        {"url": "https://contoh.example/2025/09/wali-kota-pimpin-rapat-banjir"},
        {"stamps": ["Thursday, September 18, 2025"]},
        {"stamps": ["Kamis, 18 Sep 2025 10:31 WIB"]},
    ],
)
def test_a_missing_year_comes_from_evidence(known: dict) -> None:
    got = ask("Wali Kota memimpin apel, Rabu (17/9).", **known)
    assert (got.event_date, got.event_precision) == (date(2025, 9, 17), YEAR_INFERRED)


def test_a_missing_year_comes_from_another_full_date() -> None:
    got = ask("Sidang digelar, (20/10).", "Demikian keterangan tertulis, Selasa (21/10/2025).")
    assert got.event_date == date(2025, 10, 20)


def test_without_evidence_the_year_stays_unknown_but_the_words_are_kept() -> None:
    got = ask("Wali Kota memimpin apel, Rabu (17/9).")
    assert (got.event_date, got.event_date_text) == (None, "Rabu (17/9)")
    assert ask("Wali Kota memimpin apel, (17/9).", captured=date(2025, 12, 1)).event_date is None


def test_the_term_of_the_office_holder_gives_the_year_where_only_one_fits() -> None:
    def term(day: date) -> bool | None:
        if day < date(2025, 2, 20):
            return False
        return True if day <= date(2030, 2, 20) else None

    lede = ["Wali Kota memimpin apel, Rabu (17/9)."]
    assert when(TITLE, lede, (), None, None, None, term).event_date == date(2025, 9, 17)
    assert when(TITLE, lede, (), None, None, None, lambda day: None).event_date is None
    assert when(TITLE, lede, (), None, None, None, lambda day: True).event_date is None


def test_a_term_gives_no_year_long_before_one_the_text_names() -> None:
    lede = ["Wali Kota memimpin rapat, Senin (2/1)."]  # a Monday in 2023 only; the page means Monday 2/2 of 2026

    def term(day: date) -> bool | None:
        return day >= date(2021, 2, 26)

    assert when(TITLE, lede, (), None, None, None, term).event_date == date(2023, 1, 2)
    assert when(TITLE, [*lede, "Siaga berlaku sampai 13 Februari 2026."], (), None, None, None, term).event_date is None


def test_a_missing_year_comes_from_the_latest_year_the_text_names() -> None:
    for words in (
        "Rencana Jangka Menengah 2025-2029 dibahas.",
        "Lomba itu diadakan pada tahun 2026.",
        "Sejak 2016, lalu 2025, naik.",
    ):
        got = ask("Wali Kota memimpin apel, Rabu (17/9).", words)
        assert (got.event_date, got.event_precision) == (date(2025, 9, 17), YEAR_INFERRED)


def test_years_that_cannot_be_the_articles_give_none() -> None:
    lede = "Wali Kota memimpin apel, Rabu (17/9)."
    assert ask(lede, "Dasarnya Peraturan Daerah Nomor 7 Tahun 2014.").event_date is None  # 17/9/2014 was a Wednesday
    assert ask(lede, "Gedung itu dibangun pada tahun 1987.").event_date is None
    assert ask("Wali Kota memimpin apel, (17/9).", "Anggaran 2025 naik.").event_date is None
    assert when(TITLE, [lede, "Anggaran 2025 naik."], (), None, None, None, lambda day: day.year < 2025).event_date is None


def test_the_registry_does_not_vouch_for_days_beyond_its_own_time() -> None:
    lede = ["Wali Kota memimpin apel, Rabu (17/9)."]
    assert when(TITLE, lede, (), None, None, None, lambda day: day.year >= 2040).event_date is None
    two_terms = when(TITLE, lede, (), None, None, None, lambda day: day.year == 2025 or day.year >= 2040)
    assert two_terms.event_date == date(2025, 9, 17)


@pytest.mark.parametrize(
    ("printed", "known", "day"),
    [
        ("Sabtu (3/1/2025)", {"url": "https://contoh.example/2026/01/wali-kota-pimpin-rapat-banjir"}, date(2026, 1, 3)),
        ("Senin (2/1)", {"stamps": ["date 2026-02-03 contoh.example"]}, date(2026, 2, 2)),
        ("Senin pagi, (8/11/2025)", {"published": date(2025, 12, 9)}, date(2025, 12, 8)),
    ],
)
def test_a_contradiction_is_settled_by_evidence_and_told(printed: str, known: dict, day: date) -> None:
    got = ask(f"Wali Kota memimpin rapat, {printed}.", **known)
    assert (got.event_date, got.event_precision) == (day, CORRECTED)
    assert printed in got.warnings[0]


def test_a_contradicted_number_outside_the_month_of_the_address_gives_way() -> None:
    got = ask("Wali Kota memimpin rapat, Rabu (29/9/2025).", url="https://contoh.example/2025/10/wali-kota-pimpin-rapat-banjir")
    assert (got.event_date, got.event_precision) == (date(2025, 10, 29), CORRECTED)  # 29 September was a Monday


def test_a_contradiction_is_settled_by_the_years_in_the_text() -> None:
    got = ask("Serah terima digelar, Selasa, (25/3/2030).", "Ia menjabat pada periode 2025-2030.")
    assert got.event_date == date(2025, 3, 25)
    assert got.warnings


def test_a_contradiction_without_evidence_keeps_the_number() -> None:
    got = ask("Unjuk rasa berlangsung pada Kamis (20/10/2025).")
    assert got.event_date == date(2025, 10, 20)
    assert got.warnings


def test_the_old_year_of_january() -> None:
    got = ask("Wali Kota memimpin rapat, Sabtu (3/1/2025).")  # a Friday; in 2026 a Saturday
    assert (got.event_date, got.event_precision) == (date(2026, 1, 3), CORRECTED)
    assert got.warnings
    assert ask("Wali Kota memimpin rapat, Jumat (3/1/2025).").event_date == date(2025, 1, 3)
    assert ask("Wali Kota memimpin rapat, Minggu (3/1/2025).").event_date == date(2025, 1, 3)  # no Sunday in 2026 either
    assert ask("Wali Kota memimpin rapat, Senin (6/10/2024).").event_date == date(2024, 10, 6)  # nobody errs so in October
    term = when(TITLE, ["Wali Kota memimpin rapat, Sabtu (3/1/2025)."], (), None, None, None, lambda day: day.year < 2026)
    assert term.event_date == date(2025, 1, 3)


@pytest.mark.parametrize(
    ("printed", "known", "because"),
    [
        ("Rabu (17/9/2025)", {}, "tanggalnya tertulis lengkap dalam naskah: Rabu (17/9/2025)"),
        (
            "Rabu (17/9)",
            {"published": date(2025, 9, 18)},
            "tahun disimpulkan dari hari Rabu dan tanggal terbit (18 September 2025): Rabu (17/9)",
        ),
        (
            "(17/9)",
            {"published": date(2025, 9, 18)},
            "tahun disimpulkan dari tanggal terbit (18 September 2025): (17/9)",
        ),
        (
            "Senin (2/1)",
            {"published": date(2026, 2, 3)},
            "hari dan angka bertentangan; dibetulkan menurut tanggal terbit (3 Februari 2026): Senin (2/1)",
        ),
        (
            "Kamis (20/10/2025)",
            {},
            "hari dan angka bertentangan; dipakai angkanya karena tidak ada petunjuk lain: Kamis (20/10/2025)",
        ),
        (
            "Kamis (20/10/2025)",
            {"published": date(2025, 10, 21)},
            "hari dan angka bertentangan; angkanya cocok dengan tanggal terbit (21 Oktober 2025): Kamis (20/10/2025)",
        ),
        (
            "Jumat (31/9/2025)",
            {"published": date(2025, 11, 1)},
            "tanggal yang tertulis tidak ada di kalender; dibetulkan menurut tanggal terbit (1 November 2025): Jumat (31/9/2025)",
        ),
        ("Rabu malam", {"published": date(2025, 9, 18)}, "dihitung dari tanggal terbit (18 September 2025): Rabu malam"),
    ],
)
def test_the_reason_is_a_phrase_for_readers(printed: str, known: dict, because: str) -> None:
    assert ask(f"Wali Kota memimpin rapat, {printed}.", **known).evidence["event_date"] == because


def test_the_source_of_the_day_of_publication_is_told_to_readers() -> None:
    lede = "Wali Kota memimpin rapat banjir, Senin (6/10/2025)."
    stamp = "Rabu, 8 Oktober 2025 | 08:33 WIB"
    assert ask(lede, published=date(2025, 10, 6)).evidence["published"] == "keterangan pengiring naskah: 2025-10-06"
    assert ask(lede, url=URL).evidence["published"] == "alamat halaman: 2025/10/07"
    assert ask(lede, stamps=[stamp]).evidence["published"] == "stempel tanggal pada halaman: Rabu, 8 Oktober 2025"


@pytest.mark.parametrize(
    "other",
    [
        "Sebelumnya, Kamis (2/10/2025), ia meninjau pasar.",
        "Sejak Rabu (1/10/2025) pintu air ditutup.",
        "Perbaikan akan dimulai Rabu (15/10/2025).",
        "Status siaga berlaku sampai Jumat (31/10/2025).",
        "“Tanggal 8 Oktober 2025 kita mulai lagi,” ujarnya.",
        "Dasarnya Surat Keputusan Nomor 5 tanggal 1 Oktober 2025.",
        "Petugas siaga pada 1-31 Oktober 2025.",
        "Seperti dikutip dari laman pemkot, Rabu (8/10/2025), air naik.",
        "Petugas memeriksa pompa, Minggu (5/10/2025) (Foto: Humas)",
    ],
)
def test_other_dates_do_not_displace_the_event(other: str) -> None:
    event = "Wali Kota memimpin rapat banjir, Senin (6/10/2025)."
    assert ask(other, event).event_date == date(2025, 10, 6)


def test_a_day_after_publication_is_a_plan_where_another_is_not() -> None:
    lede = "Pompa baru itu dipasang petugas dinas pekerjaan umum di kelurahan pada Selasa, 7 Oktober 2025."
    said = "“Saya datang,” kata Wali Kota seusai rapat banjir, Senin (6/10/2025)."
    assert ask(lede, said, published=date(2025, 10, 6)).event_date == date(2025, 10, 6)
    assert ask(lede, said, published=date(2025, 10, 8)).event_date == date(2025, 10, 7)
    assert ask(lede, published=date(2025, 10, 6)).event_date == date(2025, 10, 7)


def test_the_day_of_reading_a_page_is_no_event() -> None:
    assert ask("Wali Kota meninjau pasar, sebagaimana dimuat laman pemkot, Rabu (1/10/2025).").event_date is None


def test_the_event_rather_than_the_written_statement_about_it() -> None:
    got = ask(
        "“Semua siap,” kata Wali Kota dalam keterangan tertulis, Selasa (7/10/2025).",
        "Rapat itu digelar di balai kota, Senin (6/10/2025).",
    )
    assert got.event_date == date(2025, 10, 6)


def test_a_dated_dateline_gives_way_to_the_day_in_the_lede() -> None:
    assert ask("BATU, 7 Oktober 2025 – Wali Kota memimpin rapat, Senin (6/10/2025).").event_date == date(2025, 10, 6)
    assert ask("BATU, 7 Oktober 2025 – Wali Kota memimpin rapat.").event_date == date(2025, 10, 7)


def test_a_bare_weekday_of_the_lede_needs_the_day_of_publication() -> None:
    lede = "Wali Kota meminta warga waspada, kata dia di balai kota, Senin."
    got = ask(lede, published=date(2025, 10, 7))
    assert (got.event_date, got.event_precision) == (date(2025, 10, 6), RELATIVE)
    assert ask(lede).event_date is None


def test_published_by_sidecar_then_address_then_stamp() -> None:
    lede = "Wali Kota memimpin rapat banjir, Senin (6/10/2025)."
    stamp = "Rabu, 8 Oktober 2025 | 08:33 WIB"
    assert ask(lede, stamps=[stamp], url=URL, published=date(2025, 10, 6)).published == date(2025, 10, 6)
    assert ask(lede, stamps=[stamp], url=URL).published == date(2025, 10, 7)
    assert ask(lede, stamps=[stamp]).published == date(2025, 10, 8)
    assert ask(lede, url="https://contoh.example/2025/10/wali-kota-pimpin-rapat-banjir").published is None


def test_the_captured_day_is_not_the_published_one() -> None:
    assert ask("Wali Kota memimpin rapat, Senin (6/10/2025).", captured=date(2025, 10, 7)).published is None


@pytest.mark.parametrize(
    "url", [URL + "?random-post=1", "https://contoh.example/2021/04/14/dapat-bantuan-jembatan-peduli-camat-bangun-irigasi"]
)
def test_the_address_of_another_article_is_no_evidence(url: str) -> None:
    got = ask("Wali Kota memimpin rapat banjir, Senin (10/2/2025).", url=url)
    assert got.published is None
    assert any("alamat" in warning for warning in got.warnings)


def test_the_clock_of_a_site_is_not_the_day_of_publication() -> None:
    lede = "Wali Kota memimpin rapat, Senin (3/3/2025)."
    got = ask(lede, stamps=stamps_of(["April 19, 2025", "IMG_20250303_120427", lede]))
    assert (got.event_date, got.published) == (date(2025, 3, 3), None)
    assert got.warnings
    assert ask(lede, stamps=stamps_of(["March 4, 2025", lede])).published == date(2025, 3, 4)


def test_a_signed_stamp_counts_however_late() -> None:
    lede = "Wali Kota memimpin rapat, Kamis (21/03/24)."
    assert ask(lede, stamps=stamps_of(["Monday 01 July 2024", "budi santoso", "392", lede])).published == date(2024, 7, 1)


def test_of_two_stamps_the_signed_one() -> None:
    lines = ["- Sabtu, 23 Agustus 2025 | 11:41 WIB", "Rubrik", "Oleh BUDI, Senin, 4 Agustus 2025 | 16:52 WIB - Redaktur: Ani"]
    assert ask("Rapat digelar Senin pagi (4/8/2025).", stamps=stamps_of(lines)).published == date(2025, 8, 4)


def test_the_day_of_a_later_change_is_not_that_of_publication() -> None:
    lines = ["Tayang: Selasa, 7 Oktober 2025 10:33 WIB", "Diperbarui: Rabu, 8 Oktober 2025 09:00 WIB", "Penulis: Budi"]
    assert ask("Rapat digelar, Selasa (7/10/2025).", stamps=stamps_of(lines)).published == date(2025, 10, 7)


def test_the_visit_rather_than_the_disaster() -> None:
    got = ask("Banjir yang melanda kota pada Minggu (5/10/2025) merusak rumah. Wali Kota datang, Senin (6/10/2025).")
    assert got.event_date == date(2025, 10, 6)


def test_a_birthday_does_not_colour_the_date_after_it() -> None:
    got = ask("Wali Kota yang lahir pada 5 Mei 1970 itu memimpin rapat pada 7 Oktober 2025.")
    assert got.event_date == date(2025, 10, 7)


def test_lines_that_are_stamps() -> None:
    stamps = ["Pemerintahan · 3 Jun 2024 10:33 WIT", "• 05 Juni 2020 - 11:25 WIB", "4 Mei 2025 18:17", "admin - 6 Oktober 2025",
              "Wednesday, August 27, 2025", "Selasa 19-01-2021,20:37 WIB", "By Redaksi on Oktober 6, 2025"]  # fmt: skip
    others = [
        "Rapat digelar di balai kota, Senin (6/10/2025).",
        "Harga Emas Pegadaian Rabu 29 Oktober 2025",
        "Penyerahan bantuan oleh Bupati pada 6 Oktober 2025.",
        "250 ASN mendapat promosi. Jumat (19/11/2021) pagi mereka dilantik",
        "Periode 2025-2030",
    ]
    assert [stamp.text for stamp in stamps_of([*stamps, *others])] == stamps


def test_a_stamp_glued_to_the_dateline() -> None:
    line = "Video | 7 Oktober 2025, 15:32 WIBBATU - Wali Kota memimpin rapat, Senin (6/10/2025)."
    assert [stamp.text for stamp in stamps_of([line])] == ["Video | 7 Oktober 2025, 15:32 WIB"]


def test_dates_of_addresses() -> None:
    for path, day in {
        "/read/2025/03/22/647/120/judul": (2025, 3, 22),
        "/berita/1606/2025-09-11/judul": (2025, 9, 11),
        "/nasional/20251006142233-20-12/judul": (2025, 10, 6),
        "/2026/01/judul": (2026, 1, None),
        "/kota/07/09/2024/judul": (2024, 9, 7),
    }.items():
        found = url_date(f"https://contoh.example{path}")
        assert found
        assert (found.year, found.month, found.day) == day
    for path in ("/berita/172238-judul", "/?p=20844", "/2025/13/45/judul", "/tahun-2025-2030", "/2016-10-06-01-22-07/admin"):
        assert url_date(f"https://contoh.example{path}") is None
    assert not url_belongs(None, ["x"], [[]])
    assert url_date("https://[damaged/2025/10/06/") is None
    assert not url_belongs("https://[damaged/2025/10/06/", ["x"], [[]])


@given(st.dates(date(2010, 1, 1), date(2035, 12, 31)), st.integers(1, 6), st.integers(0, 20))
def test_a_contradiction_is_never_silent(day: date, shift: int, age: int) -> None:
    weekday = WEEKDAY_NAMES[(day.weekday() + shift) % 7]
    lede = f"Wali Kota memimpin rapat banjir, {weekday} ({day.day}/{day.month}/{day.year})."
    assert any(weekday in warning for warning in ask(lede).warnings)
    assert any(weekday in warning for warning in ask(lede, published=day + timedelta(days=age)).warnings)


@given(st.dates(date(2010, 1, 1), date(2035, 12, 31)), st.integers(0, 150))
def test_weekday_day_and_month_before_publication_give_the_day(day: date, age: int) -> None:
    lede = f"Wali Kota memimpin rapat banjir, {WEEKDAY_NAMES[day.weekday()]} ({day.day}/{day.month})."
    assert ask(lede, published=day + timedelta(days=age)).event_date == day


@given(st.lists(st.text(max_size=80), max_size=5), st.lists(st.text(max_size=40), max_size=3), st.text(max_size=60))
def test_any_input_is_survived(paragraphs: list[str], lines: list[str], url: str) -> None:
    when("", paragraphs, stamps_of(lines), url, None, None, None)


def test_a_day_of_the_slug_is_no_day_of_the_address() -> None:
    page = url_date("https://contoh.example/2022/05/22-mei-2022-wali-kota-dilantik.html")
    assert page
    assert (page.year, page.month, page.day) == (2022, 5, None)


def test_a_stamp_below_its_author_is_signed() -> None:
    lines = ["Wali Kota Pimpin Rapat", "Tim kabarkita - kabarKota", "Senin, 08 Nov 2021 12:21 WIB", "Foto: Rapat"]
    assert stamps_of(lines) == (Stamp("Senin, 08 Nov 2021 12:21 WIB", True),)


def test_a_day_long_before_the_publication_is_the_events_only_in_the_lede() -> None:
    days = ("Wali Kota mencopot kepala dinas, Jumat (23/4/2021).", "Rapat itu di balai kota.", "Warga menunggu.")
    stamp = Stamp("Senin, 08 Nov 2021 12:21 WIB", True)
    assert ask(*days, stamps=[stamp]).event_date == date(2021, 4, 23)
    late = ask("Enam pejabat sudah dicopot.", *days[1:], "Sebabnya banjir.", days[0], stamps=[stamp])
    assert (late.event_date, late.published) == (None, date(2021, 11, 8))


def test_a_long_line_below_a_stamp_takes_no_time() -> None:
    """Tried word by word in every way, it would take minutes."""
    lines = ["Senin, 6 Oktober 2025 | 10:15 WIB", "a" * 5000 + "!"]
    assert [stamp.text for stamp in stamps_of(lines)] == lines[:1]
