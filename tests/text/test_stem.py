"""The one analysis of words: measured on labelled families, and held to a few laws."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.text.stem import irregular, root, roots, stop_words

LINES = [
    line
    for line in (Path(__file__).parent / "families.txt").read_text(encoding="utf-8").splitlines()
    if line[:1] not in ("#", "")
]
FAMILIES = [line.split() for line in LINES if not line.startswith("=")]
WHOLE = [word for line in LINES if line.startswith("=") for word in line[1:].split()]


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family[0])
def test_a_family_has_one_root(family: list[str]) -> None:
    assert len({root(word) for word in family}) == 1, {word: root(word) for word in family}


def test_families_stay_apart() -> None:
    owners: dict[str, str] = {}
    for family in FAMILIES:
        assert owners.setdefault(root(family[0]), family[0]) == family[0]


@pytest.mark.parametrize("word", WHOLE)
def test_a_whole_word_is_not_cut(word: str) -> None:
    assert root(word) == word


@pytest.mark.parametrize("word", sorted(irregular().values()))
def test_an_irregular_root_is_a_root(word: str) -> None:
    assert root(word) == word


def test_roots_and_stop_words_are_folded_words() -> None:
    for word in (*roots(), *stop_words(), *irregular()):
        assert word == word.casefold()
        assert word.isalpha()


@given(st.text(max_size=40))
def test_any_text_has_a_root(word: str) -> None:
    assert root(word) or not word


@given(st.sampled_from(sorted(roots())), st.sampled_from(["", "nya", "lah", "kan", "i", "an"]))
def test_analysis_is_settled_at_once(base: str, suffix: str) -> None:
    once = root(base + suffix)
    assert root(once) == once
