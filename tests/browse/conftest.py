from dataclasses import dataclass

import pytest

from plugins.articles.post import Post
from plugins.browse.directory import Directory
from plugins.gazetteer.load import gazetteer
from tests.site.builder import sample_posts


@dataclass(frozen=True, eq=False)
class Stub:
    """As much of a Pelican article as browsing needs."""

    post: Post

    @property
    def url(self) -> str:
        return f"{self.post.slug}/"


def directory_of(posts, **more):
    known = gazetteer()
    return Directory(
        [Stub(post) for post in posts],
        known.regions.values(),
        known.leaders.values(),
        known.topics.values(),
        known.outlets.values(),
        **more,
    )


@pytest.fixture(scope="session")
def directory():
    return directory_of(sample_posts())
