from datetime import date

from plugins.browse import board
from tests.browse.conftest import directory_of
from tests.site.builder import directive, post


def test_deadlines_ahead_by_day_then_the_others_as_they_were_reported():
    days = [date(2025, 1, 9), None, date(2025, 1, 20), date(2025, 1, 12), date(2025, 1, 2)]
    orders = tuple(directive(str(day), "tenggat", None, None, due=day, deadline="segera") for day in days)
    article = directory_of([post("p", directives=(*orders, directive("biasa", "perintah", None, None)))]).articles[0]
    found = [order.directive.due for order in board.deadlines([article], date(2025, 1, 10))]
    assert found == [date(2025, 1, 12), date(2025, 1, 20), date(2025, 1, 9), None, date(2025, 1, 2)]


def article_due(*days):
    orders = tuple(directive(str(day), "tenggat", None, None, due=day, deadline="segera") for day in days)
    return directory_of([post("p", directives=orders)]).articles[0]


def test_the_board_groups_both_sides_by_week_nearest_first():
    article = article_due(date(2025, 10, 22), date(2025, 10, 14), date(2025, 10, 13), date(2025, 10, 12), date(2025, 10, 1), None)
    found = board.board([article], date(2025, 10, 13))
    assert [week.monday for week in found.ahead] == [date(2025, 10, 13), date(2025, 10, 20)]
    assert [order.directive.due.day for order in found.ahead[0].orders] == [13, 14]
    assert [week.monday for week in found.past] == [date(2025, 10, 6), date(2025, 9, 29)]
    assert (found.count_ahead, found.count_past, found.count_undated) == (3, 2, 1)


def test_a_long_board_shows_the_nearest_and_counts_all():
    days = [date(2025, 1, day) for day in range(1, 29)]
    found = board.board([article_due(*days)], date(2025, 1, 15), shown=3)
    assert [order.directive.due.day for week in found.ahead for order in week.orders] == [15, 16, 17]
    assert [order.directive.due.day for week in found.past for order in week.orders] == [14, 13, 12]
    assert (found.count_ahead, found.count_past) == (14, 14)


def test_without_a_day_to_count_from_nothing_is_ahead():
    found = board.board([article_due(date(2025, 1, 1))], None)
    assert (found.count_ahead, found.count_past) == (0, 1)


def test_the_day_that_counts_is_the_newest_digest_s_unless_one_is_set(directory):
    assert directory.as_of == directory.newest == date(2025, 10, 6)
    assert directory_of([], as_of=date(2025, 12, 1)).as_of == date(2025, 12, 1)
