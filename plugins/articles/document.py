"""What decode, clean and parse hand on: the raw file, its lines and the cleaned document.

Line numbers are 1-based lines of `Raw.text`. Every non-blank line is the title, a paragraph (whole, or less its inline pieces)
or a row of `Document.removed`; `parse.py` keeps that law, and its test puts the pieces back together.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from plugins.articles.post import Removed

OUTSIDE = "outside"  # the mark of a line that is on the page, but not of the article


class ArticleError(Exception):
    """One input that cannot be used: the file, what is wrong with it and what to do."""

    def __init__(self, path: str, what: str, remedy: str) -> None:
        super().__init__(f"{path}: {what}; {remedy}")
        self.path, self.what, self.remedy = path, what, remedy


@dataclass(frozen=True, slots=True)
class Known:
    """What a file tells of its article beside the text: the metadata of a page, the keys of a record."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: date | None = None
    captured: date | None = None
    byline: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sidecar:
    """NAME.toml beside a raw file: what an importer knew, and an editor's corrections. Its word counts before the file's."""

    url: str | None = None
    outlet: str | None = None
    published: date | None = None
    captured: date | None = None
    overrides: Mapping[str, Any] = field(default_factory=dict)  # keys of the post, as in post.py
    path: str | None = None  # None where there is no sidecar


@dataclass(frozen=True, slots=True)
class Raw:
    """A raw article as text: line ends are \\n, damage that could be mended is mended and told in `warnings`."""

    path: str
    name: str  # file name without its ending
    text: str
    sha: str  # SHA-256 of the bytes of the file, hexadecimal
    sidecar: Sidecar = field(default_factory=Sidecar)
    encoding: str = "utf-8"
    warnings: tuple[str, ...] = ()
    known: Known = field(default_factory=Known)
    marks: Mapping[int, str] = field(default_factory=dict)  # line → what the file's format tells of it: a key of REASONS, "title"

    @property
    def ident(self) -> str:
        """The post's id: 12 hexadecimal digits of the file name and the raw content, the same on every machine."""
        return hashlib.sha256(f"{self.name}\n{self.sha}".encode()).hexdigest()[:12]

    @property
    def url(self) -> str | None:
        """Where the original stands."""
        return self.sidecar.url or self.known.url

    @property
    def published(self) -> date | None:
        """The day of publication that sidecar or file states."""
        return self.sidecar.published or self.known.published

    @property
    def captured(self) -> date | None:
        """The day on which the article was taken."""
        return self.sidecar.captured or self.known.captured

    @property
    def own_lines(self) -> list[str]:
        """The lines of the article's part of the page: without those that the format knows to lie outside it."""
        return [line for number, line in enumerate(self.text.split("\n"), 1) if self.marks.get(number) != OUTSIDE]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or subheading of the article, letter for letter as printed."""

    text: str
    line: int
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Stamp:
    """A line that shows a date of the page, as printed.

    `kind` is 'stamp' where the line stands with the article, 'page' where it may be the day on which the page was looked at.
    """

    text: str
    line: int
    kind: str


@dataclass(frozen=True, slots=True)
class Document:
    """The cleaned article and all that was taken out of it."""

    title: str | None
    title_line: int | None
    paragraphs: tuple[Paragraph, ...]
    removed: tuple[Removed, ...]
    dateline_place: str | None = None
    dateline_outlet: str | None = None
    byline: tuple[str, ...] = ()
    credit: str | None = None
    advertorial: bool = False
    stamps: tuple[Stamp, ...] = ()
    captions: tuple[str, ...] = ()
    cut: bool = False  # the raw text ends in mid-sentence
    warnings: tuple[str, ...] = ()
