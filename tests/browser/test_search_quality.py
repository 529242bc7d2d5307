"""The search finds what people need, and better than stock lunr does: needs.toml, over the labelled articles."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lunr import lunr
from playwright.sync_api import Browser

from plugins.search import digest
from plugins.search.settings import get, texts
from tests.search import retrieval
from tools.serve import Server

SCRIPTS = Path(__file__).parents[2] / "theme" / "static" / "js"
SEARCH = """async (q) => {
    const { createSource } = await import("./loader.js");
    const { search } = await import("./search.js");
    window.source ??= createSource(new URL("/indeks/", location).href);
    const answer = await search(window.source, { q, filters: {}, order: "", from: "", to: "", group: "", open: [], count: 10 });
    return answer.hits.map((hit) => hit.url);
}"""


@pytest.fixture(scope="module")
def ours(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, float]]:
    folder = tmp_path_factory.mktemp("needs")
    shutil.copytree(SCRIPTS, folder / "js")
    retrieval.index(folder / "indeks")
    server = Server(folder).start()
    page = browser.new_page()
    page.goto(f"{server.url}js/search/fold.js")
    yield retrieval.measured(lambda query: page.evaluate(SEARCH, query))
    page.close()
    server.shutdown()


def test_needs_are_labelled_with_articles_that_are_there() -> None:
    names = {article.url for article in retrieval.articles()}
    assert len(retrieval.needs()) >= 60
    assert [name for need in retrieval.needs() for name in need.relevant if name not in names] == []


def test_needs_are_met(ours: dict[str, float]) -> None:
    assert ours["all"] >= 0.95
    assert min(ours.values()) >= 0.9


def test_stock_lunr_does_worse(ours: dict[str, float]) -> None:
    documents = [
        {"id": article.url} | {row.name: " ".join(texts(get(row.source, article, {}))) for row in digest.SEARCH_FIELDS}
        for article in retrieval.articles()
    ]
    fields = [{"field_name": row.name, "boost": row.boost} for row in digest.SEARCH_FIELDS]
    index = lunr(ref="id", fields=fields, documents=documents)
    theirs = retrieval.measured(lambda query: [hit["ref"] for hit in index.search(re.sub(r"[^\w ]", " ", query))])
    assert ours["all"] > theirs["all"]
