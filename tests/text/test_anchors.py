import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.text.anchors import anchors

SAID = ["Kita satu tim, satu arah", "Angka lebih dulu, cerita kemudian", "Warga menunggu, kita berjalan"]


def test_the_rule_is_frozen():
    """Published links hang on these numbers: whoever changes the rule breaks them all."""
    assert anchors("k", SAID) == ["k25011", "k94856", "k90698"]


def test_other_passages_found_or_dropped_do_not_rename_the_rest():
    whole = dict(zip(SAID, anchors("k", SAID), strict=True))
    assert anchors("k", SAID[1:]) == [whole[text] for text in SAID[1:]]
    assert anchors("k", ["Baru ditemukan", *reversed(SAID)])[1:] == [whole[text] for text in reversed(SAID)]


@pytest.mark.parametrize(
    "other",
    [
        "Jangan sampai OPD kosong selama rapat ini!",
        "“Jangan sampai OPD kosong, selama rapat …",
        "JANGAN SAMPAI opd kosong selama rapat",
    ],
)
def test_signs_case_and_the_end_do_not_count(other):
    assert anchors("a", [other]) == anchors("a", ["Jangan sampai OPD kosong selama rapat"])


def test_passages_that_begin_alike_are_told_apart():
    found = anchors("a", ["Semua dirapikan"] * 3 + ["", "!"])
    assert len(set(found)) == 5


@given(st.lists(st.text(), max_size=40))
def test_names_are_plain_and_unique(texts):
    found = anchors("k", texts)
    assert len(set(found)) == len(texts)
    assert all(re.fullmatch(r"k[1-9]\d{4}", name) for name in found)
