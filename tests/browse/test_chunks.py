from datetime import date, timedelta

import pytest

from plugins.browse.chunks import FEW, by_number, by_period, near
from tests.browse.conftest import Stub
from tests.site.builder import post


def articles(*days):
    return [Stub(post(f"p{number}", event_date=day)) for number, day in enumerate(days)]


def shape(leaves):
    return [(leaf.slug, len(leaf.items)) for leaf in leaves]


def test_years_where_they_are_short_months_where_they_are_not():
    found = articles(*[date(2025, 3, 9)] * 2, *[date(2025, 1, 9)] * 2, date(2024, 12, 1), None)
    assert shape(by_period(found, limit=3)) == [("2025-03", 2), ("2025-01", 2), ("2024", 1), ("tanpa-tanggal", 1)]
    assert shape(by_period(found, limit=4)) == [("2025", 4), ("2024", 1), ("tanpa-tanggal", 1)]


def test_a_month_that_is_too_long_goes_on_in_numbered_parts():
    found = by_period(articles(*[date(2025, 10, 9)] * 5, *[None] * 3), limit=2)
    assert shape(found) == [("2025-10", 2), ("2025-10-2", 2), ("2025-10-3", 1), ("tanpa-tanggal", 2), ("tanpa-tanggal-2", 1)]
    assert [leaf.name for leaf in found][:2] == ["Oktober 2025", "Oktober 2025 (2)"]


def test_the_first_numbered_leaf_is_the_page_itself():
    assert shape(by_number(articles(*[None] * 5), limit=2)) == [("", 2), ("2", 2), ("3", 1)]
    assert by_number([]) == []


@pytest.mark.parametrize("limit", [1, 2, 7, 50])
@pytest.mark.parametrize("split", [by_period, by_number])
def test_every_item_is_on_exactly_one_leaf_and_slugs_differ(split, limit):
    found = articles(*(date(2025, 10, 12) - timedelta(days=step * step) for step in range(40)), None, None)
    leaves = split(found, limit)
    assert [item for leaf in leaves for item in leaf.items] == found
    assert len({leaf.slug for leaf in leaves}) == len(leaves)
    assert all(0 < len(leaf.items) <= limit for leaf in leaves)


def test_a_few_leaves_are_all_named():
    leaves = by_number(articles(*[None] * 10), limit=2)
    assert near(leaves, leaves[2]) == leaves


@pytest.mark.parametrize("split", [by_period, by_number])
def test_of_many_leaves_a_page_names_some_and_step_by_step_all_are_reached(split):
    leaves = split(articles(*(date(2025, 10, 12) - timedelta(days=step) for step in range(3000)), *[None] * 90), 20)
    assert len(leaves) > FEW
    start = leaves[0] if split is by_number else None
    todo, seen = near(leaves, start), set()
    assert len(todo) < FEW
    while todo:
        leaf = todo.pop()
        if leaf.slug not in seen:
            seen.add(leaf.slug)
            assert len(near(leaves, leaf)) < FEW
            todo += near(leaves, leaf)
    assert seen == {leaf.slug for leaf in leaves}
