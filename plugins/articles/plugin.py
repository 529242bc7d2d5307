"""The Pelican side: a reader for raw articles, links between posts of one story, a look at files there that are no articles."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from pelican import signals
from pelican.generators import ArticlesGenerator
from pelican.readers import BaseReader, Readers

from plugins.articles.document import ArticleError
from plugins.articles.reader import convert
from plugins.articles.render import body_html, metadata
from plugins.articles.story import duplicates, sketch

log = logging.getLogger(__name__)
RAW_ENDINGS = ("txt",)


class RawArticleReader(BaseReader):
    """Raw article → ("" or the body's HTML, metadata). A bad article is reported with file and reason, and skipped."""

    enabled = True
    file_extensions: ClassVar[list[str]] = list(RAW_ENDINGS)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Pelican's interface; `source_path` is absolute."""
        try:
            _refuse_linked_folders(source_path, self.settings["PATH"])
            post = convert(source_path)
        except ArticleError as error:
            log.error("%s", error)
            return "", {"title": source_path, "status": "skip"}
        for warning in post.warnings:
            log.info("%s: %s", source_path, warning)
        if not post.is_digest:
            log.warning("%s: tidak diterbitkan, tidak ada kepala daerah yang bertindak atau berbicara", source_path)
        content = body_html(post) if self.settings.get("DIGEST_FULL_TEXT") else ""
        return content, metadata(post, self.settings["TIMEZONE"])


def _refuse_linked_folders(path: str, root: str) -> None:
    """A folder that is a symbolic link could bring in any file of the machine."""
    folder = Path(path).parent
    while folder != folder.parent and folder != Path(root):
        if folder.is_symlink():
            raise ArticleError(path, f"its folder {folder.name} is a symbolic link", "put a real folder in its place")
        folder = folder.parent


def add_reader(readers: Readers) -> None:
    """Raw articles get our reader."""
    for ending in RAW_ENDINGS:
        readers.reader_classes[ending] = RawArticleReader


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
            if path.is_dir() or path.name.startswith("."):
                continue
            ending = path.suffix.removeprefix(".")
            if ending == "toml":
                if not any(path.with_suffix(f".{raw}").exists() for raw in RAW_ENDINGS):
                    log.error("%s: no article of this name beside it; rename the sidecar or remove it", path)
            elif ending not in RAW_ENDINGS:
                log.error("%s: is no raw article; articles end in .%s", path, " or .".join(RAW_ENDINGS))


def register() -> None:
    """Connect to Pelican."""
    signals.readers_init.connect(add_reader)
    signals.article_generator_finalized.connect(link_stories)
    signals.article_generator_finalized.connect(report_strays)
