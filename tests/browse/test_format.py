from datetime import date

import pytest
from markupsafe import Markup

from plugins.browse import format as words
from plugins.gazetteer.offices import OFFICE_WORDS, office_rank, office_title
from plugins.gazetteer.records import HEAD_OFFICES

DAY = date(2025, 10, 6)
NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        (words.long_date, f"Senin, 6{NBSP}Oktober 2025"),
        (words.plain_date, f"6{NBSP}Oktober 2025"),
        (words.short_date, f"6{NBSP}Okt 2025"),
        (words.month_year, "Oktober 2025"),
        (words.short_month_year, "Okt 2025"),
        (words.week_range, f"6–12{NBSP}Oktober 2025"),
        (words.iso_week, "2025-W41"),
    ],
)
def test_dates(function, expected):
    assert function(DAY) == expected


def test_friday_is_jumat_and_a_week_has_seven_days():
    assert words.long_date(date(2025, 8, 29)).startswith("Jumat, ")
    assert [words.long_date(date(2025, 9, day)).split(",")[0] for day in range(1, 8)] == [
        "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 10, 1), f"29{NBSP}September–5{NBSP}Oktober 2025"),
        (date(2026, 1, 1), f"29{NBSP}Desember 2025–4{NBSP}Januari 2026"),
    ],
)
def test_weeks_across_months_and_years(day, expected):
    assert words.week_range(day) == expected


def test_iso_week_of_another_year():
    assert words.iso_week(date(2027, 1, 1)) == "2026-W53"


@pytest.mark.parametrize(("value", "expected"), [(0, "0"), (1234, "1.234"), (1234.5, "1.234,5"), (1000000, "1.000.000")])
def test_numbers(value, expected):
    assert words.number(value) == expected


def test_topics():
    assert words.topic_title("kinerja & koordinasi OPD") == "Kinerja dan koordinasi OPD"
    assert words.topic_title("pendapatan daerah (PAD)") == "Pendapatan daerah (PAD)"


@pytest.mark.parametrize("word", ["hal-hal", "masing-masing", "Langkah-langkah", "bersama-sama", "sayur-mayur"])
def test_reduplicated_words_stay_together(word):
    assert words.whole_words(f"Untuk {word} itu") == Markup(f'Untuk <span class="one">{word}</span> itu')


@pytest.mark.parametrize("word", ["antar-SKPD", "e-Kinerja", "non-tunai"])
def test_other_hyphens_may_break(word):
    assert words.whole_words(word) == word


def test_whole_words_escapes_everything():
    shown = words.whole_words('<b>hal-hal</b> & "itu"')
    assert "<b>" not in shown
    assert Markup(shown).striptags() == '<b>hal-hal</b> & "itu"'


def test_clipping_keeps_whole_words():
    assert words.clipped("satu dua  tiga") == "satu dua tiga"
    assert words.clipped("satu dua, tiga empat", 12) == "satu dua…"
    assert len(words.clipped("kata " * 100)) <= 156


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//x.example", "", None])
def test_only_web_addresses_become_links(url):
    assert words.web(url) is None


def test_hosts():
    assert words.host("https://www.kabar.example/a") == "kabar.example"
    assert words.web("https://kabar.example/a") == "https://kabar.example/a"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("wali kota", "Probolinggo"), "Wali Kota Probolinggo"),
        (("bupati", "Probolinggo", "pj"), "Pj Bupati Probolinggo"),
        (("wakil gubernur", "Jawa Timur", "plt"), "Plt Wakil Gubernur Jawa Timur"),
        (("bupati", "Klaten", "mantan"), "mantan Bupati Klaten"),
    ],
)
def test_office_titles(arguments, expected):
    assert office_title(*arguments) == expected


def test_every_office_of_the_gazetteer_has_words_and_a_rank():
    assert set(OFFICE_WORDS) == set(HEAD_OFFICES)
    assert office_rank("gubernur") < office_rank("wakil gubernur") < office_rank("sekretaris daerah")
