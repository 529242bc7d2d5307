"""The generator's parts that need no Pelican run; tests/browser/test_search.py builds whole sites."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from lunr.index import Index
from lunr.query import Query

from plugins.search.generator import build_index, by_age, facet_links, plan_of, sources
from plugins.search.plain import serialised
from plugins.search.record import Source
from plugins.search.settings import DEFAULTS, Facet, Field, Value, get, texts


def test_get_follows_a_path_and_ends_in_none() -> None:
    article = SimpleNamespace(post=SimpleNamespace(title="Contoh"))
    assert get("post.title", article, {}) == "Contoh"
    assert get("post.missing.deeper", article, {}) is None
    assert texts(get("post.missing", article, {})) == []


FIELDS = (Field("judul", "title"),)
SETTING = {"SEARCH_FIELDS": FIELDS, "SEARCH_FACETS": (), "SEARCH_KEY": None}


def test_an_article_that_cannot_be_read_is_reported_and_left_out(caplog: pytest.LogCaptureFixture) -> None:
    good = SimpleNamespace(title="Contoh", url="a/", source_path="a.txt")
    bad = SimpleNamespace(url="b/", source_path="b.md")
    card = {"title": lambda article, context: article.title, "note": "nowhere", "date": "day"}
    found = list(sources([bad, good], SETTING | {"SEARCH_CARD": card}, {}))
    assert found == [Source((("Contoh",),), '{"title":"Contoh"}', "", ())]
    assert "b.md: cannot be searched" in caplog.text


def test_documents_are_numbered_by_age() -> None:
    rows = [
        SimpleNamespace(url=url, day=day)
        for url, day in (("c", "2025-01-01"), ("b", None), ("a", "2025-01-01"), ("d", "2024-01-01"))
    ]
    assert [row.url for row in by_age(rows, {"SEARCH_CARD": {"date": "day"}}, {})] == ["b", "d", "a", "c"]


def test_readers_without_javascript_get_the_values_that_have_a_page(tmp_path: Path) -> None:
    facet = Facet(
        "topik",
        "Topik",
        lambda article, context: [Value(tag, tag.upper(), f"topik/{tag}/" if tag < "c" else None) for tag in article.tags],
    )
    articles = [SimpleNamespace(title="x", url=f"{n}/", tags=tags) for n, tags in enumerate(["ba", "", "bc"])]
    setting = DEFAULTS | SETTING | {"SEARCH_FACETS": (facet,), "SEARCH_CARD": {"title": "title", "date": "day"}}
    plan = plan_of(setting)
    segments = build_index(articles, setting, {}, plan, tmp_path)
    (row,) = facet_links(segments, plan.facets)
    assert [(value.id, value.label) for value in row["links"]] == [("a", "A"), ("b", "B")]


def test_the_plain_index_is_one_that_lunr_loads() -> None:
    index = Index.load(json.loads(serialised(FIELDS, [{"judul": ["anggar"]}, {"judul": ["batu", "anggar"]}])))
    assert [hit["ref"] for hit in index.query(_query(index, "batu"))] == ["1"]


def _query(index: Index, term: str) -> Query:
    query = index.create_query()
    query.clause(term, use_pipeline=False)
    return query
