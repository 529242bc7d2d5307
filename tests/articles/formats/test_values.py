"""Single values of metadata: days in Indonesia's time, addresses, names, headlines less their publisher."""

from datetime import date
from typing import Any

import pytest

from plugins.articles.formats.values import address, day_of, one_line, people, without_paper


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-03-04", date(2025, 3, 4)),
        ("2025-03-04T23:30:00+07:00", date(2025, 3, 4)),
        ("2025-03-04T23:30:00+0900", date(2025, 3, 4)),
        ("2025-03-03T20:15:00Z", date(2025, 3, 4)),
        ("2025-03-03T20:15:00.000+00:00", date(2025, 3, 4)),
        ("2025-03-03 20:15:00", date(2025, 3, 3)),
        ("2025-03-03T12:15:00-08:00", date(2025, 3, 4)),
        ("Selasa, 4 Maret 2025 10:20 WIB", date(2025, 3, 4)),
        (1741053600, date(2025, 3, 4)),
        (1741053600000, date(2025, 3, 4)),
        ("2025-02-30", None),
        ("2025-03-04T99:00:00Z", None),
        ("2025-03-04T10:00:00+99:00", None),
        ("kemarin", None),
        ("4 Maret", None),
        ("4 Maret 2025 sampai 9 Maret 2025", None),
        ("0001-01-01T00:00:00Z", None),
        (True, None),
        (0, None),
        (10**400, None),
        (float("inf"), None),
        ({}, None),
        ("x" * 1000, None),
    ],
)
def test_days(value: Any, day: date | None) -> None:
    assert day_of(value) == day


@pytest.mark.parametrize(
    "value", [None, 1, "", "kabar.example/a", "ftp://kabar.example", "javascript:1", "https://", "http://[kabar", "https://a b/c",
              "https://kabar.example/\na", "https://kabar.example:99999/",
              "https://kabar.example/\u202e", "https://k/" + "a" * 3000]
)  # fmt: skip
def test_no_addresses(value: Any) -> None:
    assert address(value) is None


def test_addresses() -> None:
    assert address(" https://kabar.example/a?b=1#c ") == "https://kabar.example/a?b=1#c"


def test_people() -> None:
    nested = [
        {"@type": "Person", "name": "Budi &amp; Siti"},
        "Ani",
        {"name": ["Ani", "Ucok"]},
        "https://kabar.example/penulis",
        5,
        None,
    ]
    assert people(nested) == ("Budi & Siti", "Ani", "Ucok")
    assert people({"url": "x"}) == people("") == people(7) == ()


def test_one_line() -> None:
    assert one_line(" a \n\t b&nbsp;c ") == "a b c"
    assert one_line("x" * 501) is one_line(" \n") is one_line(None) is None


@pytest.mark.parametrize(
    ("title", "outlet", "bare"),
    [
        ("Bupati Buka Rapat - Kabar Kota", "Kabar Kota", "Bupati Buka Rapat"),
        ("Bupati Buka Rapat | Kabarkota.com", "Kabar Kota", "Bupati Buka Rapat"),
        ("Bupati Buka Rapat - Berita | Kabar Kota", "Kabar Kota", "Bupati Buka Rapat - Berita"),
        ("Bupati Buka Rapat – Sekda Absen", "Kabar Kota", "Bupati Buka Rapat – Sekda Absen"),
        ("Bupati Buka Rapat", None, "Bupati Buka Rapat"),
        (" - Kabar Kota", "Kabar Kota", "- Kabar Kota"),
    ],
)
def test_headlines_less_their_publisher(title: str, outlet: str | None, bare: str) -> None:
    assert without_paper(title, outlet) == bare
