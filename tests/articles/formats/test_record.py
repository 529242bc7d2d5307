"""JSON object → content: keys and their other names, values that are none, records that cannot be used."""

import json
from datetime import date
from typing import Any

import pytest

from plugins.articles.formats import record
from plugins.articles.formats.content import Content, Fault


def _read(**keys: Any) -> Content:
    return record.read(json.dumps(keys, ensure_ascii=False).encode())


def test_every_key() -> None:
    found = _read(
        title="Bupati Buka Rapat",
        text="Satu.\n\nDua.",
        url="https://kabar.example/a?b=1",
        published="2025-03-04T09:00:00+07:00",
        captured="2025-03-05",
        outlet="Kabar",
        byline=["Budi Contoh", "Siti"],
    )
    assert found.text == "Bupati Buka Rapat\n\nSatu.\n\nDua."
    assert found.marks == {1: "title"}
    assert found.warnings == ()
    known = found.known
    assert (known.title, known.url, known.outlet) == ("Bupati Buka Rapat", "https://kabar.example/a?b=1", "Kabar")
    assert (known.published, known.captured) == (date(2025, 3, 4), date(2025, 3, 5))
    assert known.byline == ("Budi Contoh", "Siti")


@pytest.mark.parametrize(("key", "names"), record.KEYS.items())
def test_other_names(key: str, names: tuple[str, ...]) -> None:
    value = {"url": "https://kabar.example/a", "published": "2025-03-04", "captured": "2025-03-04"}.get(key, "Kata")
    for name in names:
        found = _read(**({name: value} if key in ("text", "html") else {name: value, "text": "Satu."}))
        assert found.warnings == ()
        assert "Kata" in found.text if key in ("title", "text", "html") else getattr(found.known, key)


def test_a_title_that_opens_the_text_stands_once() -> None:
    found = _read(title="Bupati Buka Rapat", text="\n Bupati  Buka Rapat \nSatu.")
    assert found.marks == {2: "title"}
    assert found.text.count("Bupati") == 1


def test_title_less_its_publisher() -> None:
    assert _read(title="Bupati Buka Rapat - Kabar Kota", outlet="Kabar Kota", text="Satu.").known.title == "Bupati Buka Rapat"


def test_text_in_parts_and_as_wordpress_renders_it() -> None:
    assert _read(text=["Satu.", "Dua."]).text == "Satu.\nDua."
    assert (
        _read(title={"rendered": "A &amp; B"}, content={"rendered": "<p>Satu.</p>\n<p>Dua.</p>"}).text == "A & B\n\nSatu.\n\nDua."
    )


def test_markup_is_read_as_such_under_either_key() -> None:
    for key in ("text", "html"):
        found = _read(**{key: "<p>Tata &amp;amp; kelola.</p><p>Baris<br>patah</p><script>x()</script>"})
        assert found.text == "Tata & kelola.\n\nBaris\npatah"


def test_whole_page_under_html(text: str) -> None:
    from tests.articles.formats.conftest import TITLE, page

    found = _read(html=page('<link rel="canonical" href="https://kabar.example/halaman">'), url="https://kabar.example/berkas")
    assert found.known.url == "https://kabar.example/berkas"
    assert [line for number, line in enumerate(found.text.split("\n"), 1) if found.marks.get(number) == "title"] == [TITLE]


def test_values_that_are_none_are_told() -> None:
    found = _read(text="Satu.", url="javascript:alert(1)", published="kemarin", lain=1, **{"\u202eaneh": 2})
    assert found.known.url is found.known.published is None
    assert len(found.warnings) == 3
    assert "aneh, lain" in found.warnings[2]
    assert "\u202e" not in "".join(found.warnings)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"{", "not valid JSON"),
        (b'{"text": "a', "not valid JSON"),
        (b'{"text": "a",}', "not valid JSON"),
        (b'[{"text": "a"}]', "holds a list"),
        (b'"teks"', "no JSON object"),
        (b"NaN", "no JSON object"),
        (b'{"title": "a"}', "neither text nor html"),
        (b'{"text": NaN}', "neither text nor html"),
        (b'{"text": "  "}', "neither text nor html"),
        (b'{"text": 5}', "text is not a text"),
        (b'{"text": {"a": "b"}}', "text is not a text"),
        (b'{"title": ["a", 1], "text": "b"}', "title is not a text"),
        (b'{"text": "a", "text": "b"}', "more than once"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b"\0\1\2" * 99, "binary"),
    ],
)
def test_records_that_cannot_be_used(data: bytes, what: str) -> None:
    with pytest.raises(Fault, match=what) as caught:
        record.read(data)
    assert len(str(caught.value)) < 300


def test_odd_but_sound() -> None:
    found = record.read(
        b'\xef\xbb\xbf {"text": "Sa\\ud800tu.", "id": 1' + b"0" * 500_000 + b', "lain": {"a": 1, "a": 2}, "b": 1e999}\r\n'
    )
    assert found.text == "Satu."
    assert record.read('{"text": "Rapat “penting”."}'.encode("cp1252")).text == "Rapat “penting”."
    assert record.read('{"text": "Satu."}'.encode("utf-16")).text == "Satu."
