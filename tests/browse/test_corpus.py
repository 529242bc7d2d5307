"""At two thousand posts: nothing is lost between the pages of a long list, and no page lists without end."""

import pytest

from plugins.browse.chunks import LEAF
from plugins.browse.facets import FACETS
from plugins.browse.letters import INDEX
from tests.browse.conftest import directory_of
from tests.site.corpus import posts

COUNT = 2000


@pytest.fixture(scope="module")
def large():
    return directory_of(posts(COUNT))


def test_the_corpus_is_the_same_every_time():
    assert posts(50) == posts(50)


def test_leaves_hold_every_item_once(large):
    seen = 0
    for facet in FACETS:
        for listing in large.listings(facet.name):
            if listing.leaves:
                seen += 1
                assert [item for leaf in listing.leaves for item in leaf.items] == list(listing.items), listing.url
                assert len({leaf.slug for leaf in listing.leaves}) == len(listing.leaves), listing.url
    assert seen > 200


def test_no_page_is_without_end(large):
    for facet in FACETS:
        for listing in large.listings(facet.name):
            if facet.leaves:
                assert len(listing.front) <= LEAF, listing.url
                assert all(len(leaf.items) <= LEAF for leaf in listing.leaves), listing.url


def test_no_page_of_a_long_list_is_empty(large):
    assert all(leaf.items for facet in FACETS for listing in large.listings(facet.name) for leaf in listing.leaves)


def test_every_post_is_in_a_month_and_a_dated_digest_in_an_edition(large):
    filed = {article.post.id for listing in large.listings("arsip") for article in listing.items}
    assert len(filed) == COUNT
    weekly = {article.post.id for listing in large.listings("edisi") for article in listing.articles}
    assert weekly == {article.post.id for article in large.digests if article.post.date}


def test_addresses_are_unique(large):
    urls = []
    for facet in FACETS:
        urls += [facet.index_url] if facet.index else []
        urls += [f"{facet.index_url}{letter.slug}/" for letter in large.letters(facet.name)]
        for listing in large.listings(facet.name):
            urls += [listing.url, *(f"{listing.url}{leaf.slug}/" for leaf in listing.leaves if leaf.slug)]
    assert len(urls) == len(set(urls))


def test_a_long_index_goes_on_by_letter(large):
    everyone = large.listings("tokoh")
    assert len(everyone) > INDEX
    lettered = [listing for letter in large.letters("tokoh") for listing in letter.listings]
    assert sorted(listing.key for listing in lettered) == sorted(listing.key for listing in everyone)
    assert len(large.shown("tokoh")) < INDEX
    assert large.letters("topik") == []
    assert len(large.shown("media")) == len(large.listings("media"))
