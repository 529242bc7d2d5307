from datetime import date

from plugins.browse import figures
from tests.browse.conftest import directory_of
from tests.site.builder import post, region


def test_bars_are_shares_of_the_longest(directory):
    bars = figures.bars(directory.digests, directory.listings("topik"))
    assert [bar.count for bar in bars] == sorted((bar.count for bar in bars), reverse=True)
    assert bars[0].share == 100
    assert all(0 < bar.share <= 100 for bar in bars)
    assert figures.bars([], directory.listings("topik")) == []


def test_the_strip_ends_with_the_newest_week(directory):
    strip = figures.weeks(directory.get("wilayah", "35.74").articles, directory.newest)
    assert len(strip) == 52
    assert strip[-1].monday == date(2025, 10, 6)
    assert [week.count for week in strip[-2:]] == [1, 1]
    assert figures.longest_gap(strip) == 50
    assert figures.weeks([], None) == []


def test_tints_follow_the_drawn_steps_and_grow_with_the_site(directory):
    assert figures.tint_steps(directory.provinces) == (2, 5)
    assert [figures.tint(count, (2, 5)) for count in (0, 1, 2, 4, 5, 99)] == [0, 1, 2, 2, 3, 3]


def test_a_bar_knows_its_articles(directory):
    (bar,) = figures.bars(directory.digests, [directory.get("topik", "pendidikan")])
    assert [article.post.slug for article in bar.articles] == ["kunjungan-contoh"]


def test_coverage_counts_governments_with_a_digest(directory):
    rows = {row.listing.key: row for row in figures.coverage(directory)}
    assert len(rows) == 38
    assert (rows["35"].digests, rows["35"].reached, rows["35"].governments) == (3, 2, 39)
    assert rows["35"].releases == 1
    assert (rows["11"].digests, rows["11"].reached, rows["11"].latest) == (0, 0, None)


def test_provenances_most_first_with_their_share():
    origins = ("media", "media", "media", "advertorial")
    directory = directory_of([post(f"p{n}", provenance=name, regions=(region("35"),)) for n, name in enumerate(origins)])
    assert figures.provenances(directory.digests) == [("media", 3, 75), ("advertorial", 1, 25)]
    assert figures.provenances([]) == []
