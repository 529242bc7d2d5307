"""The converter must not fall below the floors on the labelled articles, and must lose nothing of them."""

import pytest

from tests.gate import entities, score

FLOORS = score.floors()


@pytest.fixture(scope="module")
def measured() -> dict[str, tuple[float, int]]:
    return score.figures(score.measure())


@pytest.mark.parametrize("figure", FLOORS)
def test_floor(measured: dict[str, tuple[float, int]], figure: str) -> None:
    value, _ = measured[figure]
    assert value >= FLOORS[figure], f"{figure} fell to {value:.3f}; see every miss: python3 tasks.py gate --errors"


def test_every_figure_has_a_floor(measured: dict[str, tuple[float, int]]) -> None:
    assert set(FLOORS) == set(measured)


def test_what_is_found_is_what_was_pinned() -> None:
    changes = entities.changes(entities.found())
    assert not changes, "\n".join(["look at these, then: python3 tasks.py gate --pin", *changes])


def test_scorer_counts() -> None:
    gold = {"is_digest": True, "title": "A", "published": None, "event_date": None, "event_type": "lainnya", "topics": ["x", "y"]}
    gold |= {"noise_lines": ["BACA JUGA"], "inline_noise": [], "regions": [{"code": "64", "primary": True}], "officials": []}
    gold |= {"leaders": [{"name": "Siti Contoh", "office": "bupati", "region": "11.01"}], "quotes": []}
    post = gold | {"topics": ["x", "z"], "body": ["Satu dua."], "removed": [{"text": "BACA JUGA"}]}
    post["leaders"] = [{"name": "Siti", "office": "bupati", "region": "11.01", "status": "definitif"}]
    values = score.figures(score.compare("a", "A\nSatu dua.\nBACA JUGA\nHilang semua", gold, post))
    assert values["topics"] == (0.5, 2)
    assert values["leaders"] == values["leader_status"] == (1.0, 1)
    assert values["noise_lines"] == (1.0, 1)
    assert values["body_kept"] == (2 / 3, 3)
    missing = score.figures(score.compare("a", "A\nSatu", gold, None))
    assert {figure: value for figure, (value, _) in missing.items() if value} == {}
