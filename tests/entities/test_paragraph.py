"""A paragraph is read once, and every step sees the same words and tokens of it. The names are invented."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.entities.paragraph import Paragraph, Taken

TEXT = "Pj.Bupati/Wali Kota H.Moch. Amin-dr. Budi (S.Pd.) hadir – mas'ud."


def test_names_glued_together_are_parted_and_degrees_stay_whole():
    assert Paragraph(TEXT).tokens == [
        "Pj.Bupati/Wali", "Kota", "H", ".", "Moch", ".", "Amin", "-", "dr", ".", "Budi", "(", "S.Pd", ".", ")", "hadir",
        "–", "mas'ud", ".",
    ]  # fmt: skip


def test_every_word_is_found_where_it_begins_also_within_a_token():
    paragraph = Paragraph(TEXT)
    assert [TEXT[place:][:6] for place in paragraph.where(frozenset({"wali", "bupati", "moch", "gubernur"}))] == [
        "Bupati",
        "Wali K",
        "Moch. ",
    ]
    assert paragraph.has(frozenset({"ud"}))
    assert not paragraph.has(frozenset({"gubernur"}))


def test_of_a_token_that_a_place_cuts_the_rest_is_read():
    start = TEXT.index("/Wali")
    assert [span.text for span in Paragraph(TEXT).between(start, start + 12)] == ["/", "Wali", "Kota", "H"]


@pytest.mark.parametrize("text", ["a-" * 50_000 + "a", "H." * 50_000, "A.B-" * 50_000, "“" * 100_000, "- " * 50_000])
def test_hostile_tokens_are_read_to_their_end(text):
    paragraph = Paragraph(text)
    assert paragraph.end(len(paragraph.tokens) - 1) == len(text.rstrip())


@given(st.text(alphabet="aB.-/'’ (“İß", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_tokens_are_pieces_of_the_text_in_order(text, start, end):
    paragraph = Paragraph(text)
    assert "".join(paragraph.tokens) == "".join(text.split())
    for spans in (paragraph.between(0, len(text)), paragraph.between(start, end)):
        assert all(text[span.start : span.end] == span.text for span in spans)
        assert all(first.end <= second.start for first, second in pairwise(spans))


def test_spans_that_are_taken():
    taken = Taken([(20, 30), (0, 10), (25, 40)])
    assert [taken.meets(place, place + 1) for place in (0, 9, 10, 19, 20, 35, 40)] == [
        True,
        True,
        False,
        False,
        True,
        True,
        False,
    ]
