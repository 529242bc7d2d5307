"""The article must be found on the labelled pages no worse than the floors say, and nothing of a page may be lost."""

from pathlib import Path

import pytest

from plugins.articles import files
from plugins.articles.formats.main import DENSEST
from plugins.articles.parse import parse
from tests.articles.test_parse import assert_lossless
from tests.gate_html import score

FLOORS = score.floors()


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    return score.figures(score.measure())


@pytest.mark.parametrize("figure", FLOORS)
def test_floor(measured: dict[str, float], figure: str) -> None:
    assert measured[figure] >= FLOORS[figure], "see every miss: python -m tests.gate_html.score --errors"


def test_every_figure_has_a_floor(measured: dict[str, float]) -> None:
    assert set(measured) == set(FLOORS)


def test_the_way_without_the_library_is_worse_but_usable() -> None:
    figures = score.figures(score.measure(DENSEST))
    assert 0.85 <= figures["recall"] < 1


def test_scorer_sees_misses() -> None:
    path = score.pages()[0]
    post = score.convert(path, score.WAY).to_dict()
    post |= {"body": ["Lain sama sekali."], "title": "Lain", "published": None, "url": None, "byline": [], "outlet": None}
    figures = score.figures(list(score.compare(path, post)))
    assert set(figures.values()) == {0.0}


@pytest.mark.parametrize("path", score.pages(), ids=lambda path: path.stem)
def test_nothing_of_a_page_is_lost(path: Path) -> None:
    raw = files.read(path)
    assert_lossless(raw, parse(raw))
