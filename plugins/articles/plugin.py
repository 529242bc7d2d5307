"""The Pelican side: a reader for raw articles, links between posts of one story, a look at files there that are no articles."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from pelican import signals
from pelican.contents import Article, SkipStub
from pelican.generators import ArticlesGenerator
from pelican.readers import BaseReader, Readers
from pelican.utils import order_content

from plugins.articles.document import ArticleError
from plugins.articles.formats import ENDINGS, LINES
from plugins.articles.post import Post
from plugins.articles.reader import convert, convert_all
from plugins.articles.render import body_html, full_text, metadata
from plugins.articles.story import duplicates, sketch

log = logging.getLogger(__name__)
Read = tuple[str, dict[str, Any]]  # the body's HTML or "", metadata
_SKIPPED = "_files"  # behind the name of the folder of pictures and scripts that a browser saves beside NAME.html


class RawArticleReader(BaseReader):
    """Raw article → its body and metadata. A bad article is reported with file and reason, and skipped."""

    enabled = True
    file_extensions: ClassVar[list[str]] = [ending for ending in ENDINGS if ending not in LINES]

    def read(self, source_path: str) -> Read:
        """Pelican's interface; `source_path` is absolute."""
        try:
            _refuse_linked_folders(source_path, self.settings["PATH"])
            return self.publish(convert(source_path))
        except ArticleError as error:
            log.error("%s", error)
            return "", {"title": source_path, "status": "skip"}

    def publish(self, post: Post) -> Read:
        """What Pelican holds of a post; one in which no leader acts or speaks is not published."""
        for warning in post.warnings:
            log.info("%s: %s", post.source_path, warning)
        if not post.is_digest:
            log.warning("%s: tidak diterbitkan, tidak ada kepala daerah yang bertindak atau berbicara", post.source_path)
        content = body_html(post) if full_text(post, self.settings) else ""
        return content, metadata(post, self.settings["TIMEZONE"])


class RecordReader(RawArticleReader):
    """One of many articles of a file: Pelican reads a file once, so add_records hands over each post under FILE:LINE."""

    file_extensions: ClassVar[list[str]] = list(LINES)
    post: Post | None = None

    def read(self, source_path: str) -> Read:
        """The post handed over; the file itself is no article."""
        post, self.post = self.post, None
        return self.publish(post) if post else ("", {"title": source_path, "status": "skip"})


def complete(generator: ArticlesGenerator) -> None:
    """The articles that Pelican could not gather by itself; none twice."""
    add_records(generator)
    drop_copies(generator)


def add_records(generator: ArticlesGenerator) -> None:
    """The articles of files that hold many, among the others and in the site's order."""
    settings = generator.settings
    for name in sorted(generator.get_files(settings["ARTICLE_PATHS"], settings["ARTICLE_EXCLUDES"], tuple(LINES))):
        path = Path(generator.path, name)
        reader = generator.readers.readers[path.suffix.removeprefix(".")]
        try:
            _refuse_linked_folders(str(path), settings["PATH"])
        except ArticleError as error:
            log.error("%s", error)
            continue
        for post in convert_all(path):
            if isinstance(post, ArticleError):
                log.error("%s", post)
                continue
            reader.post = post
            article = generator.readers.read_file(
                base_path=generator.path,
                path=name,
                content_class=Article,
                context=generator.context,
            )
            if not isinstance(article, SkipStub) and article.is_valid():
                article.source_path = post.source_path
                generator.articles.append(article)
    generator.articles = order_content(generator.articles, settings["ARTICLE_ORDER_BY"])


def _refuse_linked_folders(path: str, root: str) -> None:
    """A folder that is a symbolic link could bring in any file of the machine."""
    folder = Path(path).parent
    while folder != folder.parent and folder != Path(root):
        if folder.is_symlink():
            raise ArticleError(path, f"its folder {folder.name} is a symbolic link", "put a real folder in its place")
        folder = folder.parent


def add_reader(readers: Readers) -> None:
    """Raw articles get our reader."""
    for kind in (RawArticleReader, RecordReader):
        for ending in kind.file_extensions:
            readers.reader_classes[ending] = kind


def drop_copies(generator: ArticlesGenerator) -> None:
    """Of articles of one id, which would have one address, the first by path stays: the same file in two folders."""
    kept: dict[str, str] = {}
    for path, ident in sorted(
        (article.source_path, article.post.id) for article in generator.articles if hasattr(article, "post")
    ):
        first = kept.setdefault(ident, path)
        if first != path:
            log.error("%s: is the same article as %s; remove one of them", path, first)
    generator.articles = [
        article for article in generator.articles if not hasattr(article, "post") or kept[article.post.id] == article.source_path
    ]


def link_stories(generator: ArticlesGenerator) -> None:
    """Published posts that tell the same story name each other in `duplicates`."""
    articles = [article for article in generator.articles if hasattr(article, "post")]
    found = duplicates({article.post.id: sketch(article.post.body) for article in articles})
    for article in articles:
        if article.post.id in found:
            article.post = replace(article.post, duplicates=found[article.post.id])


def report_strays(generator: ArticlesGenerator) -> None:
    """Nothing lies in the articles' folders unseen: files that nobody reads are named, sidecars without their article too."""
    root = Path(generator.settings["PATH"])
    for base in generator.settings["ARTICLE_PATHS"]:
        for path in sorted((root / base).rglob("*")):
            if path.is_dir() or path.name.startswith(".") or _came_with_a_page(path):
                continue
            ending = path.suffix.removeprefix(".")
            if ending == "toml":
                owners = [raw for raw in ENDINGS if path.with_suffix(f".{raw}").exists()]
                if not owners:
                    log.error("%s: no article of this name beside it; rename the sidecar or remove it", path)
                elif len(owners) > 1:
                    log.error("%s: speaks of .%s alike; give the articles names of their own", path, " and .".join(owners))
            elif ending not in ENDINGS:
                log.error("%s: is no raw article; articles end in .%s", path, ", .".join(ENDINGS))
            elif any(part.endswith(_SKIPPED) for part in path.relative_to(root).parts[:-1]):
                log.error("%s: is not read, for its folder is taken for a saved page's pictures; rename the folder", path)


def _came_with_a_page(path: Path) -> bool:
    """Whether the file lies in the folder that a browser saves beside a page: NAME_files beside NAME.html."""
    folders = [folder for folder in path.parents if folder.name.endswith(_SKIPPED)]
    pages = (folder.with_name(folder.name.removesuffix(_SKIPPED) + end) for folder in folders for end in (".html", ".htm"))
    return any(page.exists() for page in pages)


def register() -> None:
    """Connect to Pelican."""
    signals.readers_init.connect(add_reader)
    signals.article_generator_pretaxonomy.connect(complete)
    signals.article_generator_finalized.connect(link_stories)
    signals.article_generator_finalized.connect(report_strays)
