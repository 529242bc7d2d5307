"""schema.org data: the shapes of each page type, and that nothing unknown or uncertain is claimed."""

from dataclasses import replace
from datetime import date

import pytest

from plugins.articles.post import OutletRef
from plugins.browse.facets import FACETS
from plugins.browse.linked import linked_data
from plugins.browse.schema import Site
from tests.browse.conftest import directory_of
from tests.site.builder import sample_posts
from tests.site.shapes import problems

SITE = Site("Arahan", "https://arahan.example/di/bawah", "Ucapan dan perintah")


def data(directory, **page):
    found = linked_data(directory, SITE, **page)
    assert problems(found) == []
    return found["@graph"]


def digest(directory, slug="rapat-staf-contoh"):
    return next(article for article in directory.articles if article.post.slug == slug)


def test_a_digest_names_what_it_rests_on(directory):
    main = data(directory, article=digest(directory))[0]
    assert main["@type"] == "NewsArticle"
    assert main["isBasedOn"] == {
        "@type": "NewsArticle",
        "url": "https://kabar.example/berita/1",
        "headline": "Wali Kota Contoh Minta Hal-Hal Kecil <Dibenahi> & Dilaporkan",
        "datePublished": "2025-10-07",
        "author": [{"@type": "Person", "name": "Pewarta Contoh"}],
        "publisher": {"@type": "NewsMediaOrganization", "name": "Kabar Contoh"},
        "sourceOrganization": {"@type": "Organization", "name": "Kominfo Kota"},
    }
    assert [area["identifier"]["value"] for area in main["about"]] == ["35.74"]


def test_quotations_have_their_speaker_with_the_office_then(directory):
    graph = data(directory, article=digest(directory))
    said = [thing for thing in graph if thing["@type"] == "Quotation"]
    assert [(thing["creator"]["name"], thing["creator"]["jobTitle"]) for thing in said] == [
        ("Sari Contoh", "Wali Kota Probolinggo"),
        ("Tono Contoh", "Pj Sekda Kota Probolinggo"),
        ("Budi Contoh", "Wakil Wali Kota Probolinggo"),
    ]
    assert said[0]["creator"]["@id"] == "https://arahan.example/di/bawah/tokoh/sari-contoh/#orang"
    assert "@id" not in said[1]["creator"]


def test_no_creator_where_the_speaker_is_uncertain(directory):
    graph = data(directory, article=digest(directory, "rakor-kabupaten-contoh"))
    assert [("creator" in thing) for thing in graph if thing["@type"] == "Quotation"] == [True, False]


def test_unknown_days_and_outlets_are_left_out(directory):
    main = data(directory, article=digest(directory, "briefing-tanpa-tanggal-contoh"))[0]
    assert not {"datePublished", "temporalCoverage"} & set(main)
    assert main["isBasedOn"] == {"@type": "NewsArticle", "headline": "Briefing tanpa tanggal contoh"}


def test_our_own_article_is_not_based_on_itself():
    own = replace(sample_posts()[0], outlet=OutletRef("Arahan", None))
    directory = directory_of([own])
    assert data(directory, article=directory.articles[0])[0]["isBasedOn"] == {
        "@type": "NewsArticle",
        "url": "https://kabar.example/berita/1",
    }


def test_a_leader_has_offices_with_dates():
    post = sample_posts()[0]
    real = replace(post.leaders[0], id="aminuddin", name="Aminuddin")
    directory = directory_of([replace(post, leaders=(real,))])
    page = data(directory, listing=directory.get("tokoh", "aminuddin"))[0]
    assert page["@type"] == "ProfilePage"
    (role,) = page["mainEntity"]["hasOccupation"]
    assert role["hasOccupation"] == {"@type": "Occupation", "name": "Wali Kota Probolinggo"}
    assert date.fromisoformat(role["startDate"]).year == 2025
    assert "endDate" not in role


@pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.name)
def test_every_listing_has_data_and_a_way_back(directory, facet):
    for listing in directory.listings(facet.name)[:3]:
        graph = data(directory, listing=listing)
        steps = graph[-1]["itemListElement"]
        assert steps[-1]["item"] == f"{SITE.address}/{listing.url}"
    if facet.index:
        assert data(directory, facet=facet)[0]["@type"] == "CollectionPage"


def test_the_home_page_offers_search_and_other_pages_nothing(directory):
    (site,) = data(directory, home=True)
    assert site["potentialAction"]["target"]["urlTemplate"] == "https://arahan.example/di/bawah/cari/?q={search_term_string}"
    assert linked_data(directory, SITE) is None
