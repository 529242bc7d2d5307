from datetime import date

from plugins.browse.edition import issue, standing, weightiest
from tests.browse.conftest import directory_of
from tests.site.builder import directive, leader, post, region

HEAD = leader("h", "H", "bupati", "35.13")


def in_week(slug, day=date(2025, 10, 6), code="35.13", **more):
    return post(slug, event_date=day, regions=(region(code),), leaders=(HEAD,), **more)


def test_a_week_holds_its_seven_days_and_each_province_has_its_own():
    days = (date(2025, 10, 5), date(2025, 10, 6), date(2025, 10, 12), date(2025, 10, 13))
    directory = directory_of([in_week(f"p{day.day}", day) for day in days])
    edition = directory.get("edisi", "2025-w41")
    assert (edition.url, edition.title) == ("edisi/2025-w41/", "Edisi 41: 6–12\u00a0Oktober 2025")
    assert sorted(article.post.slug for article in edition.articles) == ["p12", "p6"]
    own = directory.get("edisi-provinsi", "2025-w41/35")
    assert own.url == "edisi/2025-w41/jawa-timur/"
    assert own.articles == edition.articles
    older, newer = directory.edition_turns(own)
    assert (older.key, newer.key) == ("2025-w40/35", "2025-w42/35")


def test_the_last_days_of_a_year_may_lie_in_the_first_week_of_the_next():
    directory = directory_of([in_week("p", date(2025, 12, 29))])
    assert [listing.key for listing in directory.listings("edisi")] == ["2026-w01"]
    assert [listing.key for listing in directory.weeks_in(2025)] == ["2026-w01"]
    assert [listing.key for listing in directory.listings("tahun")] == ["2025"]


def test_a_province_shows_three_and_leads_on_to_the_others_and_nobody_is_lost():
    posts = [in_week(f"p{number}") for number in range(5)] + [in_week("utara", code="75.05")]
    posts.append(post("entah", event_date=date(2025, 10, 6)))
    directory = directory_of(posts)
    found = issue(directory.get("edisi", "2025-w41"), directory)
    assert [(group.page and group.page.key, len(group.articles), group.more) for group in found.groups] == [
        ("35", 3, 2), ("75", 1, 0), (None, 1, 0),
    ]  # fmt: skip
    assert (found.digests, found.regions) == (7, 2)


def test_deadlines_of_an_edition_are_not_past_on_its_monday():
    days = (date(2025, 10, 5), date(2025, 10, 6), None)
    orders = tuple(directive(f"o{day}", "tenggat", None, None, due=day, deadline="segera") for day in days)
    directory = directory_of([in_week("p", directives=orders)])
    found = issue(directory.get("edisi", "2025-w41"), directory)
    assert [order.directive.due for order in found.due] == [date(2025, 10, 6), None]


def test_what_opens_an_edition_is_the_leaders_own():
    own = in_week("sendiri", directives=(directive("x", "perintah", "H", "h"),))
    others = in_week("orang-lain", directives=(directive("x", "perintah", "S", None), directive("y", "perintah", "S", None)))
    directory = directory_of([own, others])
    assert weightiest(directory.articles).post.slug == "sendiri"


def test_a_sentence_that_leans_on_another_does_not_stand_alone():
    assert standing(post("p", title="Judul", summary=("Ia meminta itu.", "Bupati meminta laporan."))) == "Bupati meminta laporan."
    assert standing(post("p", title="Judul", summary=("Menurutnya, itu perlu.",))) == "Judul"
    assert standing(post("p", title="Judul", summary=("“Laporkan besok,” kata Bupati.",))) == "Judul"
    assert standing(post("p", title="Judul")) == "Judul"


def test_one_region_opens_an_edition_once():
    directory = directory_of([in_week("a"), in_week("b"), in_week("c", code="35.74"), post("d", event_date=date(2025, 10, 6))])
    found = issue(directory.get("edisi", "2025-w41"), directory)
    assert [article.post.slug for _, article in found.lead] == ["a", "c", "d"]


def test_corrected_data_is_named():
    directory = directory_of([in_week("p", corrections=("event_date",)), in_week("q")])
    found = issue(directory.get("edisi", "2025-w41"), directory)
    assert [article.post.slug for article in found.corrected] == ["p"]
