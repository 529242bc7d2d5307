"""Orders with a deadline: those ahead of a day and those past it, by the week they are due. Pure functions; no clock.

What is ahead and what is past is told for one day, the directory's `as_of`, which every page names: a static page is read later
than it was written. A day that has passed says nothing about whether an order was carried out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from plugins.browse.items import Article, Order, orders

SHOWN = 15  # orders of each part of the board; the rest stands on the pages by month


@dataclass(frozen=True, slots=True)
class DueWeek:
    """The orders due in one week, by day."""

    monday: date
    orders: tuple[Order, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """The deadlines around `as_of`: the nearest first on both sides; `undated`: only words tell when."""

    as_of: date | None
    ahead: tuple[DueWeek, ...]
    past: tuple[DueWeek, ...]
    undated: tuple[Order, ...]
    count_ahead: int
    count_past: int
    count_undated: int


def deadlines(articles: Iterable[Article], today: date | None) -> list[Order]:
    """Orders with a deadline: those still ahead of `today` by day, then all others in the order of their articles."""
    found = _with_deadline(articles)
    ahead, _, _ = _sides(found, today)
    chosen = set(map(id, ahead))
    return [*ahead, *(order for order in found if id(order) not in chosen)]


def board(articles: Iterable[Article], as_of: date | None, shown: int = SHOWN) -> Board:
    """The board of the articles' orders."""
    ahead, past, undated = _sides(_with_deadline(articles), as_of)
    return Board(
        as_of,
        _weeks(ahead[:shown]),
        _weeks(past[:shown]),
        tuple(undated[:shown]),
        len(ahead),
        len(past),
        len(undated),
    )


def _with_deadline(articles: Iterable[Article]) -> list[Order]:
    return [order for order in orders(articles) if order.directive.due or order.directive.deadline]


def _sides(found: list[Order], today: date | None) -> tuple[list[Order], list[Order], list[Order]]:
    dated = sorted(((due, order) for order in found if (due := order.directive.due)), key=lambda pair: pair[0])
    ahead = [order for due, order in dated if today and due >= today]
    past = [order for due, order in reversed(dated) if not today or due < today]
    return ahead, past, [order for order in found if order.directive.due is None]


def _weeks(dated: list[Order]) -> tuple[DueWeek, ...]:
    return tuple(DueWeek(monday, tuple(group)) for monday, group in groupby(dated, _monday))


def _monday(order: Order) -> date:
    due = order.directive.due or date.min
    return due - timedelta(days=due.weekday())
