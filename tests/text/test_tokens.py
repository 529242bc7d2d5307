"""Sentences end where Indonesian news ends them, not at titles, degrees, initials or inside quotations."""

import pytest

from plugins.text.tokens import sentences


@pytest.mark.parametrize(
    "name",
    ["dr. H. Aminuddin", "S. K. Lerik", "H.Moch. Maesyal", "H.M. Khemal", "Kombes Pol. Eko", "Ir. H. A. Rachman", "Moh. Ali"],
)
def test_titles_and_initials_end_no_sentence(name: str) -> None:
    text = f"Acara dibuka {name} pagi tadi. Peserta lalu pulang."
    assert [span.text for span in sentences(text)] == [f"Acara dibuka {name} pagi tadi.", "Peserta lalu pulang."]


def test_a_typographic_quotation_is_not_split() -> None:
    text = "“Kita kerja. Kita pulang,” kata dia. Rapat selesai."
    assert [span.text for span in sentences(text)] == ["“Kita kerja. Kita pulang,” kata dia.", "Rapat selesai."]


@pytest.mark.parametrize("text", ["." * 200_000 + "a", "“Kita. " * 20_000, "Kata dia. " * 20_000, "a." * 100_000])
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    assert sentences(text)[-1].end == len(text.rstrip())


def test_spans_point_into_the_text() -> None:
    text = "  Satu.  Dua (2/9). Tiga"
    assert [text[span.start : span.end] for span in sentences(text)] == ["Satu.", "Dua (2/9).", "Tiga"]
