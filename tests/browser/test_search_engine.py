"""lunr.py is the oracle: the browser's engine gives its hits, their order and scores, for every kind of clause."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lunr.builder import Builder
from lunr.query import QueryPresence
from playwright.sync_api import Browser, Page

from plugins.search.analysis import Analysis, words
from plugins.search.files import K1, B
from plugins.search.lexicon import guess
from plugins.search.plain import lunr_builder
from plugins.search.settings import AFFIXES, Field
from tests.conftest import Site
from tools.serve import Server

SCRIPTS = Path(__file__).parents[2] / "theme" / "static" / "js" / "search"
GATE = Path(__file__).parents[1] / "gate" / "texts"
FIELDS = (Field("judul", "", 3), Field("kutipan", "", 1.5), Field("isi", ""))
PRESENCE = {
    "optional": QueryPresence.OPTIONAL,
    "required": QueryPresence.REQUIRED,
    "prohibited": QueryPresence.PROHIBITED,
}
Document = dict[str, list[str]]


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Page]:
    """A page that has the engine at hand, and nothing else of the site."""
    server = Server(SCRIPTS).start()
    page = browser.new_page()
    page.goto(f"{server.url}engine.js")
    page.evaluate("async () => { for (const name of ['engine', 'fold', 'shards']) window[name] = await import(`./${name}.js`); }")
    yield page
    page.close()
    server.shutdown()


RANK = """([figures, postings, queries]) => {
    const map = new Map(Object.entries(postings));
    return queries.map((clauses) => window.engine.rank(figures, map, clauses).map(({ document, score }) => [document, score]));
}"""


def postings(documents: Sequence[Document]) -> dict[str, list[list[int]]]:
    """The engine's input: term → a list a field of document, count, length, …"""
    found: dict[str, list[list[int]]] = {}
    for number, document in enumerate(documents):
        for field, row in enumerate(FIELDS):
            for term, count in Counter(document[row.name]).items():
                found.setdefault(term, [[] for _ in FIELDS])[field] += number, count, len(document[row.name])
    return found


def by_browser(page: Page, documents: Sequence[Document], queries: list[list[dict[str, Any]]]) -> list[list[tuple[int, float]]]:
    figures = {
        "documents": len(documents),
        "k1": K1,
        "b": B,
        "fields": [{"boost": row.boost, "total": sum(len(document[row.name]) for document in documents)} for row in FIELDS],
    }
    answers = page.evaluate(RANK, [figures, postings(documents), queries])
    return [[(number, score) for number, score in hits] for hits in answers]


def by_lunr(builder: Builder, clauses: list[dict[str, Any]], names: Sequence[Field] = FIELDS) -> list[tuple[int, float]]:
    index = builder.build()
    query = index.create_query()
    # One clause of ours may hold several terms (what a prefix stands for); in lunr a pipeline step expands them.
    expansions = {f"#{number}": clause["terms"] for number, clause in enumerate(clauses)}
    index.pipeline.run_string = lambda text, _: expansions[text]
    for number, clause in enumerate(clauses):
        query.clause(
            f"#{number}",
            fields=[names[field].name for field in clause["fields"]],
            presence=PRESENCE[clause["presence"]],
            boost=clause["boost"],
        )
    return [(int(hit["ref"]), hit["score"]) for hit in index.query(query)]


VOCABULARY = ("anggar", "apbd", "arah", "batu", "dinas", "layan", "opd", "tindak", "tugas", "é", "𝒜")


@st.composite
def corpora(draw: st.DrawFn) -> tuple[list[Document], list[list[dict[str, Any]]]]:
    rng = random.Random(draw(st.integers(0, 2**32)))
    skewed = [word for number, word in enumerate(VOCABULARY) for _ in range(2 ** (number % 5))]
    documents = [
        {row.name: rng.choices(skewed, k=rng.choice((0, 1, 3, 9, 40))) for row in FIELDS} for _ in range(draw(st.integers(1, 12)))
    ]
    present = sorted({word for document in documents for terms in document.values() for word in terms})
    queries = []
    for _ in range(8 if present else 0):
        query = []
        for _ in range(rng.randint(1, 4)):
            query.append(
                {
                    "terms": rng.sample(present, k=min(len(present), rng.choice((1, 1, 1, 3)))),
                    "fields": sorted(rng.sample(range(len(FIELDS)), k=rng.randint(1, len(FIELDS)))),
                    "presence": rng.choice(("optional", "required", "required", "prohibited")),
                    "boost": rng.choice((1, 1, 2, 0.5)),
                }
            )
        queries.append(query)
    return documents, queries


@given(corpora())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_random_corpora(scripts: Page, case: tuple[list[Document], list[list[dict[str, Any]]]]) -> None:
    documents, queries = case
    builder = lunr_builder(FIELDS, documents)
    for query, found in zip(queries, by_browser(scripts, documents, queries), strict=True):
        assert found == by_lunr(builder, query), query


def real_documents() -> list[Document]:
    """The labelled articles as documents: first line, quoted passages, the rest."""
    analysis = Analysis()
    documents = []
    for path in sorted(GATE.glob("*.txt")):
        first, _, rest = path.read_text(encoding="utf-8", errors="replace").partition("\n")
        quoted = " ".join(part for number, part in enumerate(rest.replace("”", '"').replace("“", '"').split('"')) if number % 2)
        documents.append({"judul": analysis.terms(first), "kutipan": analysis.terms(quoted), "isi": analysis.terms(rest)})
    return documents


def test_real_articles(scripts: Page) -> None:
    documents = real_documents()
    assert len(documents) > 20
    present = sorted({word for document in documents for terms in document.values() for word in terms})
    rng = random.Random(5)
    queries = [
        [
            {
                "terms": rng.sample(present, k=rng.choice((1, 1, 4))),
                "fields": [0, 1, 2] if rng.random() < 0.8 else [rng.randrange(3)],
                "presence": rng.choice(("optional", "optional", "required", "prohibited")),
                "boost": 1,
            }
            for _ in range(rng.randint(1, 4))
        ]
        for _ in range(400)
    ]
    builder = lunr_builder(FIELDS, documents)
    found = by_browser(scripts, documents, queries)
    assert found == [by_lunr(builder, query) for query in queries]
    assert sum(map(bool, found)) > 200


PUBLISHED = """async ([base, queries]) => {
    const { createSource } = await import("./theme/js/search/loader.js");
    const { rank } = await import("./theme/js/search/engine.js");
    const source = createSource(base);
    const figures = await source.figures();
    const answers = [];
    for (const clauses of queries) {
        const { postings } = await source.postings(new Set(clauses.flatMap((clause) => clause.terms)));
        answers.push(rank(figures, postings, clauses).map(({ document, score }) => [document, score]));
    }
    return answers;
}"""


def test_the_published_index(browser: Browser, site: Site) -> None:
    """The files of the site, read by its own loader: lunr over the same documents agrees."""
    folder = site.folder / "cari" / "indeks"
    manifest = json.loads((folder / "manifest.json").read_bytes())
    fields = [Field(name, "", boost) for name, boost, *_ in manifest["fields"]]
    documents: list[Document] = [{row.name: [] for row in fields} for _ in range(manifest["documents"])]
    first, table = 0, set()
    for name, number, _ in manifest["segments"]:
        for path in (folder / name).glob("t*"):
            for line in filter(re.compile(r"\w+\|").match, path.read_text("utf-8").splitlines()):
                term, _, *lists = line.split("|")
                table.add(term)
                for row, items in zip(fields, lists, strict=False):
                    document = first
                    for gap, _, *count in (item.split(",") for item in items.split()):
                        document += int(gap)
                        documents[document][row.name] += [term] * int(count[0] if count else 1)
        first += number
    rng = random.Random(11)
    terms = sorted(table)
    queries = [
        [
            {"terms": rng.sample(terms, k=rng.choice((1, 2))), "fields": [*range(len(fields))], "presence": presence, "boost": 1}
            for presence in rng.choices(("required", "optional", "prohibited"), (5, 5, 1), k=rng.randint(1, 3))
        ]
        for _ in range(200)
    ]
    page = browser.new_page()
    page.goto(site.root)
    answers = page.evaluate(PUBLISHED, [f"{site.root}cari/indeks/", queries])
    page.close()
    builder = lunr_builder(fields, documents)
    assert [[(number, score) for number, score in hits] for hits in answers] == [
        by_lunr(builder, query, fields) for query in queries
    ]


def test_numbering_terms_by_alphabet_changes_no_ranking(scripts: Page) -> None:
    """lunr's own numbering, by first appearance, adds in another order: scores may differ in the last digit, nothing else."""
    documents = real_documents()
    stock = Builder()
    for row in FIELDS:
        stock.field(row.name, row.boost)
    for number, document in enumerate(documents):
        stock.add({"id": number} | document)
    present = sorted({word for document in documents for terms in document.values() for word in terms})
    rng = random.Random(7)
    for _ in range(60):
        clause = {"terms": rng.sample(present, k=3), "fields": [0, 1, 2], "presence": "optional", "boost": 1}
        theirs = dict(by_lunr(stock, [clause]))
        ours = dict(by_browser(scripts, documents, [[clause]])[0])
        assert theirs == pytest.approx(ours, abs=1e-9)


@given(
    st.floats(0, 60)
    | st.integers(0, 960).map(lambda number: number / 16)
    | st.integers(0, 60000).map(lambda n: n / 1000 + 0.0005)
)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_rounding_is_pythons(scripts: Page, value: float) -> None:
    assert scripts.evaluate("(value) => window.engine.round(value)", value) == round(value, 3)


# Latin with the accents of names and loan words; beyond, Python's casefold and JavaScript's lower case part ways.
LETTERS = st.characters(codec="utf-8", max_codepoint=0x17F)


@given(st.text("aiueobcdhjkmnpst", min_size=1, max_size=12) | st.sampled_from(["pelayanan", "mempertanyakan", "menyanyikannya"]))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_browser_guesses_as_python(scripts: Page, word: str) -> None:
    assert scripts.evaluate("([word, table]) => window.shards.guess(word, table, new Map())", [word, AFFIXES]) == guess(
        word, AFFIXES
    )


@given(st.text(LETTERS | st.sampled_from("’'`-–/. Kab"), max_size=30))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_words_are_folded_as_in_python(scripts: Page, text: str) -> None:
    assert scripts.evaluate("(text) => window.fold.words(text)", text) == words(text)
