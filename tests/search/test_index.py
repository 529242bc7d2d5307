"""Counts are lunr's counts, and the files give them back byte for byte the same on every run."""

from __future__ import annotations

import json
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.files import MANIFEST, files
from plugins.search.index import Index, build
from plugins.search.settings import Field

FIELDS = (Field("judul", "title", 3), Field("isi", "text"))
WORDS = st.sampled_from(["arah", "batu", "dinas", "layan", "__proto__", "constructor", "é", "𝒜", '"', "a b".split()[0]])
DOCUMENTS = st.lists(
    st.fixed_dictionaries({"judul": st.lists(WORDS, max_size=5), "isi": st.lists(WORDS, max_size=30)}), max_size=9
)


def written(index: Index) -> dict[str, bytes]:
    return files(index, {term: term for term in index.postings}, {}, ["yang"], [{"title": "x"}] * index.documents, {"facets": []})


def read(content: dict[str, bytes]) -> dict[str, list[tuple[int, ...]]]:
    """What loader.js makes of the terms file, in Python."""
    manifest = json.loads(content[MANIFEST])
    table = json.loads(content[manifest["files"]["terms"]])
    found: dict[str, list[tuple[int, ...]]] = {}
    for term, (_, *lists) in table.items():
        found[term] = []
        for gaps in lists:
            flat = list(gaps)
            for at in range(3, len(flat), 3):
                flat[at] += flat[at - 3]
            found[term].append(tuple(flat))
    return found


@given(DOCUMENTS.filter(len))
def test_the_files_give_back_the_counts(documents: list[dict[str, list[str]]]) -> None:
    index = build(FIELDS, documents)
    assert read(written(index)) == {term: [*lists] for term, lists in index.postings.items()}


@given(DOCUMENTS.filter(len))
def test_counts_are_the_documents_own(documents: list[dict[str, list[str]]]) -> None:
    index = build(FIELDS, documents)
    for place, field in enumerate(FIELDS):
        expected = {
            (term, number, count, len(document[field.name]))
            for number, document in enumerate(documents)
            for term, count in Counter(document[field.name]).items()
        }
        found = {
            (term, *lists[place][at : at + 3]) for term, lists in index.postings.items() for at in range(0, len(lists[place]), 3)
        }
        assert found == expected
        assert index.totals[place] == sum(len(document[field.name]) for document in documents)


@given(DOCUMENTS.filter(lambda documents: len(documents) > 1))
def test_another_article_moves_no_counts(documents: list[dict[str, list[str]]]) -> None:
    before, after = build(FIELDS, documents[:-1]), build(FIELDS, documents)
    added = {term for terms in documents[-1].values() for term in terms}
    for term, lists in before.postings.items():
        assert term in added or after.postings[term] == lists
        assert all(new[: len(old)] == old for old, new in zip(lists, after.postings[term], strict=True))


@given(DOCUMENTS.filter(len))
def test_the_same_documents_give_the_same_bytes(documents: list[dict[str, list[str]]]) -> None:
    assert written(build(FIELDS, documents)) == written(build(FIELDS, [dict(document) for document in documents]))


def test_names_of_files_follow_their_content() -> None:
    one, other = (written(build(FIELDS, [{"judul": [word], "isi": []}])) for word in ("arah", "batu"))
    assert set(one) & set(other) >= {MANIFEST}
    assert not {name for name in set(one) & set(other) if one[name] != other[name]} - {MANIFEST}
