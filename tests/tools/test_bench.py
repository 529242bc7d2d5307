"""The benchmarks run, write their section and leave the others alone; no time is checked here."""

from pathlib import Path

import pytest
from rich.progress import Progress

from plugins.articles.reader import convert
from tools.bench import conversion, corpus, hostile
from tools.bench.__main__ import BENCHMARKS
from tools.bench.report import Figure, Result, Sizes, write


def test_made_articles_are_the_same_everywhere_and_typical(tmp_path: Path) -> None:
    texts = [corpus.article(number) for number in range(20)]
    assert texts == [corpus.article(number) for number in range(20)]
    assert len(set(texts)) == len(texts)
    assert all(0.8 * corpus.WORDS < len(text.split()) < 1.2 * corpus.WORDS for text in texts)
    posts = [convert(path) for path in corpus.text_files(tmp_path, 20)]
    assert sum(post.is_digest for post in posts) > 15
    assert sum(bool(post.quotes and post.directives and post.removed) for post in posts) > 5


def test_conversion_has_a_figure_for_each_goal() -> None:
    with Progress(disable=True) as progress:
        result = BENCHMARKS["conversion"](Sizes(articles=2, memory=(2,), hostile=300, starts=1), progress)
    figures = {figure.name: figure for _, group in result.groups for figure in group}
    assert {"articles a second", "imports, gazetteer and the first article", "peak over 2 articles"} <= figures.keys()
    assert figures["binary (refused: is a binary file, not text)"].wanted
    assert not any("converted" in name for name in figures if "over the limit" in name)


def test_the_flow_is_whole_again_after_its_stages_were_timed(tmp_path: Path) -> None:
    before = [getattr(owner, name) for group in conversion._STAGES.values() for owner, name in group]
    conversion._stages(corpus.text_files(tmp_path, conversion._WARM + 1))
    assert before == [getattr(owner, name) for group in conversion._STAGES.values() for owner, name in group]


@pytest.mark.parametrize("size", [200, 2000])
def test_hostile_inputs_have_their_size(size: int) -> None:
    found = hostile.cases(size)
    assert all(len(content) <= 1.5 * size for name, content in found.items() if "limit" not in name and name != "many leaders")


def test_a_section_takes_the_place_of_the_older_one(tmp_path: Path) -> None:
    report = tmp_path / "benchmarks.md"
    for title, value in (("One", "1"), ("Two", "2"), ("One", "3")):
        write(Result(title, "About it.", [("speed", [Figure("articles", value)])]), report)
    text = report.read_text("utf-8")
    assert text.count("## One") == text.count("## Two") == 1
    assert "| articles | 3 |" in text
    assert "| articles | 1 |" not in text
