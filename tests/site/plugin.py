"""Pelican plugin for tests: articles from the Post objects in the setting TEST_POSTS instead of files."""

from datetime import datetime
from typing import Any

from pelican import signals
from pelican.contents import Article

from plugins.articles.post import Post

UNDATED = datetime(1, 1, 2)


def article_of(post: Post, settings: dict[str, Any]) -> Article:
    """A Pelican article that carries a post, at the address that posts have."""
    url = f"{post.date:%Y/%m/%d}/{post.slug}/" if post.date else f"tanpa-tanggal/{post.slug}/"
    day = datetime(post.date.year, post.date.month, post.date.day) if post.date else UNDATED
    metadata = {"title": post.title, "slug": post.slug, "date": day, "url": url, "save_as": f"{url}index.html"}
    article = Article("", metadata=metadata, settings=settings, source_path=post.source_path)
    article.post = post
    return article


def add_posts(generator: Any) -> None:
    """Put the posts where the articles read from files are."""
    generator.articles = [article_of(post, generator.settings) for post in generator.settings["TEST_POSTS"]]


def register() -> None:
    """Connect to Pelican."""
    signals.article_generator_pretaxonomy.connect(add_posts)
