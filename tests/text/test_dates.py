"""Printed dates are read back, and what only looks like one is left alone."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.text.datenames import MONTH_NAMES, MONTHS, WEEKDAY_NAMES
from plugins.text.dates import CONTRADICTION, IMPOSSIBLE, find_dates
from plugins.text.relative import find_relative

READ = {
    # printed: (day, month, year, weekday)
    "Senin (6/10/2025)": (6, 10, 2025, 0),
    "Rabu (17/9)": (17, 9, None, 2),
    "Selasa, (25/3/2030)": (25, 3, 2030, 1),
    "Kamis (21/03/24)": (21, 3, 2024, 3),
    "Kamis 14 Agustus 2025": (14, 8, 2025, 3),
    "Jumat, 05 Juni 2020": (5, 6, 2020, 4),
    "Jum'at, 25 Agustus 2023": (25, 8, 2023, 4),
    "Jum’at, 25 Agustus 2023": (25, 8, 2023, 4),
    "JUMAT, 15 AGUSTUS 2025": (15, 8, 2025, 4),
    "Senin pagi (4/8/2025)": (4, 8, 2025, 0),
    "Senin pagi, (8/12/2025)": (8, 12, 2025, 0),
    "Rabu malam 13 Agustus 2025": (13, 8, 2025, 2),
    "Selasa tepatnya tanggal 26 Agustus 2025": (26, 8, 2025, 1),
    "Senin tanggal 6 Oktober 2025": (6, 10, 2025, 0),
    "(Senin, 6/10/2025)": (6, 10, 2025, 0),
    "Senin(6/10/2025)": (6, 10, 2025, 0),
    "Senin (6 / 10 / 2025)": (6, 10, 2025, 0),
    "Senin, 6-10-2025": (6, 10, 2025, 0),
    "Senin (6.10.2025)": (6, 10, 2025, 0),
    "Minggu (11/4/2021)": (11, 4, 2021, 6),
    "Ahad, 11 April 2021": (11, 4, 2021, 6),
    "(20/10)": (20, 10, None, None),
    "6/10/2025": (6, 10, 2025, None),
    "6.10.2025": (6, 10, 2025, None),
    "2026-02-03": (3, 2, 2026, None),
    "Wednesday, August 27, 2025": (27, 8, 2025, 2),
    "Monday 01 July 2024": (1, 7, 2024, 0),
    "April 19, 2025": (19, 4, 2025, None),
    "Sept 3, 2021": (3, 9, 2021, None),
    "3 Jun 2024": (3, 6, 2024, None),
    "4 Mei 2025": (4, 5, 2025, None),
    "30 September": (30, 9, None, None),
    "Agustus 2025": (None, 8, 2025, None),
}


@pytest.mark.parametrize("printed", READ)
def test_each_printed_form_is_read_with_its_span(printed: str) -> None:
    text = f"Rapat digelar {printed} di pendopo."
    (found,) = find_dates(text)
    assert (found.day, found.month, found.year, found.weekday) == READ[printed]
    assert text[found.start : found.end] == found.text == printed
    assert found.year_written == (READ[printed][2] is not None)


@pytest.mark.parametrize(
    "text",
    [
        "menang 3-0 dan 2-1",
        "skor 21/15",
        "86 ASN dan 315 tenaga honorer",
        "surat B/233/IV/RES.2.5./2025/Ditres",
        "Keputusan Nomor 100.3.3.1/712/013/2025 tentang",
        "setengah (1/2) tidak, tetapi 3/4 bagian",
        "telepon 0812-3456-7890 atau 021.555.1234",
        "Kodim 0701 pukul 18.52 WIB",
        "Peraturan Nomor 5 Tahun 2023",
        "periode 2025-2030 dan musim 2025/26",
        "RT 01/07, Desa Wangunjaya",
        "minggu ini dan bulan Mei",
        "Juni dan Maret, dua bersaudara",
        "Rp 16.300 naik 1,5 persen",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    found = [item for item in find_dates(text) if item.text != "(1/2)"]  # a bracketed pair is read as a day, and that is known
    assert found == []


def test_what_stands_after_the_date_is_left_out() -> None:
    (found,) = find_dates("Jum'at, 25 Agustus 2023 | 14:39 WIB")
    assert found.text == "Jum'at, 25 Agustus 2023"
    (found,) = find_dates("Selasa 19-01-2021,20:37 WIB")
    assert found.text == "Selasa 19-01-2021"


@pytest.mark.parametrize(
    ("text", "day", "month", "until", "until_month"),
    [
        ("21-23 Mei", 21, 5, 23, None),
        ("17–31 Januari 2026", 17, 1, 31, None),
        ("9 sampai 22 Februari 2021", 9, 2, 22, None),
        ("Sabtu-Minggu (4-5/10/2025)", 4, 10, 5, None),
        ("30 September-2 Oktober 2025", 30, 9, 2, 10),
        ("(30/9-2/10/2025)", 30, 9, 2, 10),
    ],
)
def test_ranges(text: str, day: int, month: int, until: int, until_month: int | None) -> None:
    (found,) = find_dates(text)
    assert (found.day, found.month, found.until_day, found.until_month) == (day, month, until, until_month)
    assert not found.conflict


def test_sunday_and_the_week() -> None:
    assert find_dates("Minggu (12/10/2025)")[0].weekday == 6
    assert find_dates("minggu lalu (12/10/2025)")[0].weekday is None


def test_spellings_of_months() -> None:
    for name, number in {"Nop": 11, "Agt": 8, "Ags": 8, "Sept": 9, "Des": 12, "Peb": 2, "Okt": 10, "Pebruari": 2}.items():
        (found,) = find_dates(f"pada 3 {name} 2021")
        assert (found.day, found.month, found.year) == (3, number, 2021)


def test_days_that_do_not_exist() -> None:
    for text in ("Kamis (30/2/2025)", "Kamis (32/1/2025)", "Selasa (10/13/2025)", "31 April 2025"):
        (found,) = find_dates(text)
        assert not found.valid
        assert found.note == IMPOSSIBLE
        assert found.full is None
    assert find_dates("Sabtu (29/2)")[0].valid


def test_relative_words() -> None:
    assert find_dates("Mulai besok (7/10), seluruh")[0].note == "besok"
    written = date(2025, 10, 8)  # a Wednesday
    for text, day in {
        "hadir kemarin": date(2025, 10, 7),
        "hadir hari ini": written,
        "hadir tadi pagi": written,
        "digelar lusa": date(2025, 10, 10),
        "pada Senin lalu": date(2025, 10, 6),
        "di kantornya, Rabu malam": written,
        "digelar Senin depan": date(2025, 10, 13),
        "digelar Kamis pekan depan": date(2025, 10, 9),
    }.items():
        (found,) = find_relative(text)
        assert found.on(written) == day, text
    for text in ("setiap Senin", "Senin (6/10)", "minggu ini", "keesokan harinya"):
        assert find_relative(text) == []


days = st.dates(date(2000, 1, 1), date(2049, 12, 31))
FORMS = (
    "{weekday} ({d}/{m}/{y})",
    "{weekday}, ({d:02}/{m:02}/{y})",
    "{weekday} ({d}/{m})",
    "{weekday} pagi ({d}/{m}/{yy:02})",
    "{weekday}, {d} {month} {y}",
    "{weekday} {d:02} {month} {y}",
    "{weekday} tepatnya tanggal {d} {month} {y}",
    "({weekday}, {d}/{m}/{y})",
    "{weekday}, {d}-{m}-{y}",
    "{weekday}, {month} {d}, {y}",
)


def printed_as(form: str, day: date, weekday: int) -> str:
    return form.format(
        weekday=WEEKDAY_NAMES[weekday], d=day.day, m=day.month, y=day.year, yy=day.year % 100, month=MONTH_NAMES[day.month - 1]
    )


@given(days, st.integers(0, 6), st.sampled_from(FORMS))
def test_any_day_in_any_form_is_read_back(day: date, weekday: int, form: str) -> None:
    text = printed_as(form, day, weekday)
    (found,) = find_dates(f"kata Bupati di Aula, {text}. Rapat dihadiri 86 ASN.")
    assert (found.day, found.month, found.weekday) == (day.day, day.month, weekday)
    assert found.text == text
    if "{y" in form:
        assert found.full == day
        assert found.conflict == (weekday != day.weekday())
        assert found.note == (CONTRADICTION if found.conflict else "")
    else:
        assert found.full is None
        assert found.in_year(day.year) == day


@given(days, st.sampled_from(sorted(name for name, number in MONTHS.items() if number)))
def test_months_by_every_name(day: date, name: str) -> None:
    day = date(day.year, MONTHS[name], min(day.day, 28))
    assert find_dates(f"{day.day} {name.title()} {day.year}")[0].full == day


@given(st.text(max_size=200))
def test_any_text_is_survived_and_spans_hold(text: str) -> None:
    end = 0
    for item in find_dates(text):
        assert text[item.start : item.end] == item.text
        assert item.start >= end
        end = item.end
    for day in find_relative(text):
        assert text[day.start : day.end] == day.text


@given(days, st.integers(0, 5))  # "Minggu lalu" is last week
def test_a_weekday_is_the_latest_one_or_lies_ahead(written: date, weekday: int) -> None:
    (back,) = find_relative(f"pada {WEEKDAY_NAMES[weekday]} lalu")
    assert timedelta(0) <= written - back.on(written) < timedelta(7)
    (ahead,) = find_relative(f"pada {WEEKDAY_NAMES[weekday]} depan")
    assert timedelta(0) < ahead.on(written) - written <= timedelta(7)


def test_slips_of_the_keyboard() -> None:
    for printed in ("Senin (2/6/20250", "Senin (2 Juni2025)", "Senin (2.6.20250", "Senin (2/6-2025)"):
        assert [item.full for item in find_dates(f"Bupati memimpin apel, {printed}, di kantor.")] == [date(2025, 6, 2)]
    assert not find_dates("Nilainya 2/6/20250 rupiah.")
