from datetime import date

from plugins.browse.facets import FACETS
from plugins.browse.streams import streams
from plugins.browse.tiles import TILES
from tests.browse.conftest import directory_of
from tests.site.builder import ROOT, leader, post, region, sample_posts


def slugs(articles):
    return [article.post.slug for article in articles]


def test_newest_first_and_undated_last(directory):
    days = [article.post.date for article in directory.articles]
    dated = [day for day in days if day]
    assert dated == sorted(dated, reverse=True)
    assert days[len(dated) :] == [None] * (len(days) - len(dated))


def test_the_order_does_not_depend_on_the_order_given():
    posts = [post(f"sama-{place}", event_date=date(2025, 1, 1)) for place in range(5)]
    assert slugs(directory_of(posts).articles) == slugs(directory_of(posts[::-1]).articles)


def test_every_region_has_a_page_with_its_kind_in_the_address(directory):
    listings = directory.listings("wilayah")
    assert len(listings) == 38 + 514
    for listing in listings:
        if listing.record.parent:
            assert listing.url.split("/")[2].startswith(("kota-", "kabupaten-"))
            assert listing.title.startswith(("Kota ", "Kabupaten "))
        else:
            assert listing.title.startswith("Provinsi ")


def test_addresses_are_unique(directory):
    urls = [listing.url for listings in directory.facets.values() for listing in listings.values()]
    urls += [f"{facet.name}/" for facet in FACETS if facet.index]
    assert len(urls) == len(set(urls))
    assert all(url.endswith("/") and not url.startswith("/") for url in urls)


def test_twenty_six_names_are_borne_by_two(directory):
    pairs = directory.listings("nama")
    assert len(pairs) == 26
    assert {len([one for one in pair.record.regions if one.parent]) for pair in pairs} == {2}
    assert directory.pair("35.74") is directory.pair("35.13")
    assert directory.pair("35.74").url == "wilayah/probolinggo/"


def test_gorontalo_is_also_a_province(directory):
    pair = directory.pair("75.71")
    assert [one.kind for one in pair.record.regions] == ["provinsi", "kabupaten", "kota"]
    assert pair.url != directory.get("wilayah", "75").url


def test_the_two_probolinggos_are_never_confused(directory):
    assert "rakor-kabupaten-contoh" not in slugs(directory.get("wilayah", "35.74").articles)
    assert slugs(directory.get("wilayah", "35.13").articles) == ["rakor-kabupaten-contoh"]


def test_a_province_gathers_its_kabupaten_and_kota_once(directory):
    found = slugs(directory.get("wilayah", "35").articles)
    assert sorted(found) == ["kunjungan-contoh", "rakor-kabupaten-contoh", "rapat-staf-contoh"]


def test_a_region_unknown_to_the_gazetteer_costs_nothing():
    stray = post("asing", event_date=date(2025, 1, 1), regions=(region("35.74"),), leaders=(leader("x", "X", "bupati", "99.99"),))
    directory = directory_of([stray])
    assert slugs(directory.get("tokoh", "x").articles) == ["asing"]
    assert directory.get("tokoh", "x").title == "X, Bupati"


def test_only_leaders_with_an_id_get_a_page():
    directory = directory_of([post("anonim", regions=(region("35.74"),), leaders=(leader(None, None, "wali kota", "35.74"),))])
    assert directory.listings("tokoh") == []


def test_posts_without_acting_leaders_stand_in_the_archive_only(directory):
    assert "bukan-digest-contoh" in slugs(directory.get("arsip", "2025-10").articles)
    assert "bukan-digest-contoh" not in slugs(directory.get("wilayah", "35.74").articles)
    assert "bukan-digest-contoh" not in slugs(directory.digests)


def test_months_newest_first_and_the_undated_last(directory):
    assert [listing.title for listing in directory.listings("arsip")] == [
        "Arsip Oktober 2025", "Arsip September 2025", "Arsip Agustus 2025", "Arsip tanpa tanggal",
    ]  # fmt: skip
    assert directory.get("arsip", "2025-10").url == "arsip/2025/10/"
    older, newer = directory.turns(directory.get("arsip", "2025-09"))
    assert (older.key, newer.key) == ("2025-08", "2025-10")


def test_every_post_is_in_exactly_one_month(directory):
    filed = [article for listing in directory.listings("arsip") for article in listing.articles]
    assert sorted(slugs(filed)) == sorted(one.slug for one in sample_posts())


def test_a_person_is_shown_with_the_newest_office():
    old = post("lama", event_date=date(2024, 1, 1), leaders=(leader("a", "A B", "wakil bupati", "35.13"),))
    new = post("baru", event_date=date(2025, 1, 1), leaders=(leader("a", "A B", "bupati", "35.13", aliases=("Pak A",)),))
    person = directory_of([old, new]).get("tokoh", "a")
    assert person.title == "A B, Bupati Probolinggo"
    assert person.record.aliases == ("Pak A",)
    assert person.record.initials == "AB"


def test_holders_are_in_office_and_of_the_region(directory):
    for code in ("35", "35.74", "35.13"):
        for holder in directory.holders(code):
            assert holder.term.region == code
            assert holder.term.until is None


def test_neighbours_in_the_region(directory):
    newest = directory.by_id[directory.get("wilayah", "35.74").articles[0].post.id]
    listing, older, newer = directory.neighbours(newest)
    assert listing.key == "35.74"
    assert older.post.slug == "kunjungan-contoh"
    assert newer is None
    assert directory.neighbours(older)[2] is newest


def test_streams_of_site_regions_leaders_and_topics(directory):
    found = streams(directory)
    assert (found[0].url, found[0].atom) == ("", "feed.atom")
    assert found[0].articles == directory.digests
    urls = [stream.url for stream in found]
    assert len(urls) == len(set(urls))
    assert {"wilayah/jawa-timur/kabupaten-pacitan/", "tokoh/sari-contoh/", "topik/pendidikan/"} <= set(urls)
    assert not [url for url in urls if url.startswith("arsip/") or url == "wilayah/probolinggo/"]
    titles = [stream.title for stream in found]
    assert len(titles) == len(set(titles))


def test_an_empty_site_has_every_region_and_no_months():
    directory = directory_of([])
    assert directory.newest is None
    assert directory.listings("arsip") == []
    assert len(directory.listings("wilayah")) == 552


def test_each_province_has_a_tile_and_a_place_on_the_map(directory):
    codes = {listing.key for listing in directory.provinces}
    assert set(TILES) == codes
    assert len(set(TILES.values())) == 38
    sheet = (ROOT / "theme" / "static" / "css" / "atlas.css").read_text("utf-8")
    places = {line.split("grid-area:")[1] for line in sheet.splitlines() if "[data-p=" in line}
    assert len(places) == 38
    assert all(f'[data-p="{code}"]' in sheet for code in codes)


def test_regions_beside_one_in_its_province(directory):
    before, after = directory.beside(directory.get("wilayah", "35.02"))
    assert (before.key, after.key) == ("35.01", "35.03")
    assert directory.beside(directory.get("wilayah", "35.01"))[0] is None


def test_offices_with_somebody_acting_or_with_several_holders(directory):
    mayor = directory.get("jabatan", "wali-kota-probolinggo")
    assert [article.post.slug for article in mayor.articles] == ["rapat-staf-contoh", "kunjungan-contoh"]
    assert [page.key for page in directory.in_office(mayor)] == ["sari-contoh"]
    began = [holder.term.since or holder.term.not_before for holder in mayor.record.holders]
    assert began == sorted(began, reverse=True)
    assert directory.get("jabatan", "bupati-probolinggo").url == "jabatan/bupati-probolinggo/"
    for listing in directory.listings("jabatan"):
        assert listing.articles or len(listing.record.holders) > 1


def test_receivers_of_orders_across_regions(directory):
    group = directory.get("opd", "perangkat-daerah")
    assert [order.directive.addressee for order in group.items] == ["kepala perangkat daerah", "seluruh perangkat daerah"]
    assert directory.receivers("kepala perangkat daerah") == [group]
    assert directory.receivers("mereka") == []


def test_outlets_of_digests(directory):
    assert [(listing.key, listing.title) for listing in directory.listings("media")] == [("kabar-contoh", "Kabar Contoh")]


def test_orders_by_month_kind_and_deadline(directory):
    assert [(listing.key, len(listing.items)) for listing in directory.listings("arahan")] == [
        ("2025-10", 3),
        ("tanpa-tanggal", 1),
    ]
    assert [(listing.key, len(listing.items)) for listing in directory.listings("jenis")] == [
        ("perintah", 1), ("larangan", 1), ("tenggat", 2),
    ]  # fmt: skip
    assert [(listing.key, len(listing.items)) for listing in directory.listings("tenggat")] == [
        ("2025-10", 1),
        ("tanpa-tanggal", 1),
    ]


def test_quotations_of_heads_only(directory):
    said = [item.quote.speaker for listing in directory.listings("kutipan") for item in listing.items]
    assert sorted(said) == ["Budi Contoh", "Joko Contoh", "Sari Contoh"]


def test_the_way_to_a_page(directory):
    assert directory.get("tokoh", "sari-contoh").crumbs == (
        ("Wilayah", "wilayah/"), ("Jawa Timur", "wilayah/jawa-timur/"),
        ("Kota Probolinggo", "wilayah/jawa-timur/kota-probolinggo/"), ("Tokoh", "tokoh/"),
    )  # fmt: skip
    assert directory.get("tenggat", "2025-10").crumbs == (("Arahan", "arahan/"), ("Tenggat", "arahan/tenggat/"))
