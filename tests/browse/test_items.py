from plugins.browse import items
from tests.browse.conftest import directory_of
from tests.site.builder import leader, post, quote, region


def test_orders_and_quotations_of_one_leader(directory):
    articles = directory.get("tokoh", "sari-contoh").articles
    assert [order.directive.text for order in items.orders(articles, "sari-contoh")] == ["Setiap program harus punya indikator"]
    assert [item.quote.speaker for item in items.quotations(articles, "sari-contoh")] == ["Sari Contoh"]
    assert len(items.orders(articles)) == 3


def test_only_heads_in_office_count_as_heads():
    former = leader("m", "M", "bupati", "35.13", status="mantan")
    head = leader("h", "H", "bupati", "35.13")
    said = (quote("satu", "M", "m"), quote("dua", "H", "h"), quote("tiga", "Sekda", None))
    directory = directory_of([post("p", regions=(region("35.13"),), leaders=(former, head), quotes=said)])
    assert [(item.quote.text, item.quote.speaker) for item in items.of_heads(directory.articles)] == [("dua", "H")]


def test_orders_of_an_office_are_its_holders_own(directory):
    office = directory.get("jabatan", "wali-kota-probolinggo")
    assert [order.directive.actor for order in items.orders_of_office(office.articles, office.record)] == ["Sari Contoh"]
