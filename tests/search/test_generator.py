"""The generator's parts that need no Pelican run; tests/browser/test_search.py builds whole sites."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from plugins.search.generator import _readable, facet_columns
from plugins.search.settings import Facet, Value, get, texts


def test_get_follows_a_path_and_ends_in_none() -> None:
    article = SimpleNamespace(post=SimpleNamespace(title="Contoh"))
    assert get("post.title", article, {}) == "Contoh"
    assert get("post.missing.deeper", article, {}) is None
    assert texts(get("post.missing", article, {})) == []


def test_an_article_that_cannot_be_read_is_reported_and_left_out(caplog: pytest.LogCaptureFixture) -> None:
    good = SimpleNamespace(post=SimpleNamespace(title="Contoh"), source_path="a.txt")
    bad = SimpleNamespace(source_path="b.md")
    found = list(_readable([good, bad], {"title": lambda article, context: article.post.title, "note": "nowhere"}, {}))
    assert found == [(good, {"title": "Contoh"})]
    assert "b.md: cannot be searched" in caplog.text


def test_columns_number_the_values_by_label() -> None:
    articles = [SimpleNamespace(tags=["b", "a"]), SimpleNamespace(tags=[]), SimpleNamespace(tags=["b", "b"])]
    facet = Facet("topik", "Topik", lambda article, context: [Value(tag, tag.upper()) for tag in article.tags])
    (column,) = facet_columns(articles, [facet], {})
    assert [value["id"] for value in column["values"]] == ["a", "b"]
    assert column["documents"] == [[1, 0], [], [1]]
