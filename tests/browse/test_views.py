from datetime import date

import pytest

from plugins.browse import views
from tests.browse.conftest import directory_of
from tests.site.builder import directive, leader, post, quote, region


def lead(directory):
    return directory.get("wilayah", "35.74").articles[0]


def test_voices_heads_first_others_apart_the_unknown_last(directory):
    voices = views.voices(lead(directory), directory)
    assert [(voice.name, voice.head) for voice in voices] == [
        ("Sari Contoh", True),
        ("Budi Contoh", True),
        ("Tono Contoh", False),
    ]
    assert voices[1].office == "Wakil Wali Kota Probolinggo"  # from the post where the quotation has none
    assert [item.quote.text[:5] for voice in voices for item in voice.quotations] == ["Peker", "Warga", "Angka"]
    rakor = directory.get("wilayah", "35.13").articles[0]
    assert views.voices(rakor, directory)[-1].name is None


def test_a_former_holder_is_no_head():
    former = leader("m", "M", "bupati", "35.13", status="mantan")
    directory = directory_of([post("p", regions=(region("35.13"),), leaders=(former,), quotes=(quote("Kata", "M", "m"),))])
    (voice,) = views.voices(directory.articles[0], directory)
    assert not voice.head
    assert voice.office == "mantan Bupati Probolinggo"


def test_orders_and_quotations_of_one_leader(directory):
    articles = directory.get("tokoh", "sari-contoh").articles
    assert [order.directive.text for order in views.orders(articles, "sari-contoh")] == ["Setiap program harus punya indikator"]
    assert [item.quote.speaker for item in views.quotations(articles, "sari-contoh")] == ["Sari Contoh"]
    assert len(views.orders(articles)) == 3


def test_deadlines_ahead_then_past_then_without_a_day():
    days = [date(2025, 1, 9), None, date(2025, 1, 20), date(2025, 1, 12), date(2025, 1, 2)]
    orders = tuple(directive(str(day), "tenggat", None, None, due=day, deadline="segera") for day in days)
    article = directory_of([post("p", directives=(*orders, directive("biasa", "perintah", None, None)))]).articles[0]
    found = [order.directive.due for order in views.deadlines([article], date(2025, 1, 10))]
    assert found == [date(2025, 1, 12), date(2025, 1, 20), date(2025, 1, 9), date(2025, 1, 2), None]


BODY = ("Rapat dimulai. Ia meminta agar laporan diserahkan besok tanpa kecuali. Selesai.",)


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("laporan diserahkan besok", 0, "Ia meminta agar laporan diserahkan besok tanpa kecuali."),
        ("Ia meminta agar laporan diserahkan besok tanpa kecuali.", 0, None),
        ("Ia meminta agar laporan diserahkan besok tanpa kecuali", 0, None),
        ("tidak ada di naskah", 0, None),
        ("laporan", 7, None),
    ],
)
def test_evidence_is_the_sentence_where_it_says_more(text, place, expected):
    assert views.evidence(post("p", body=BODY), directive(text, "perintah", None, None, paragraph=place)) == expected


def test_bars_are_shares_of_the_longest(directory):
    bars = views.bars(directory.digests, directory.listings("topik"))
    assert [bar.count for bar in bars] == sorted((bar.count for bar in bars), reverse=True)
    assert bars[0].share == 100
    assert all(0 < bar.share <= 100 for bar in bars)
    assert views.bars([], directory.listings("topik")) == []


def test_the_strip_ends_with_the_newest_week(directory):
    strip = views.weeks(directory.get("wilayah", "35.74").articles, directory.newest)
    assert len(strip) == 52
    assert strip[-1].monday == date(2025, 10, 6)
    assert [week.count for week in strip[-2:]] == [1, 1]
    assert views.longest_gap(strip) == 50
    assert views.weeks([], None) == []


def test_tints_follow_the_drawn_steps_and_grow_with_the_site(directory):
    assert views.tint_steps(directory.provinces) == (2, 5)
    assert [views.tint(count, (2, 5)) for count in (0, 1, 2, 4, 5, 99)] == [0, 1, 2, 2, 3, 3]


def test_every_provenance_has_a_mark():
    from plugins.articles.post import PROVENANCES

    assert set(views.ORIGINS) == set(PROVENANCES)
