"""What every reader of a format gives: the text of the article as lines, and what the file tells beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.articles.document import Known

MEGABYTE = 1024 * 1024


class Fault(Exception):
    """Why an article cannot be used, and what to do. Whoever knows the file makes an ArticleError of it."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what}; {remedy}")
        self.what, self.remedy = what, remedy


@dataclass(frozen=True, slots=True)
class Content:
    """The article's text, a paragraph a line, and what the format knows of it.

    `marks`: line, counted from 1, → "title", or the reason for which a line is none of the article's (a key of REASONS).
    """

    text: str
    known: Known = field(default_factory=Known)
    marks: Mapping[int, str] = field(default_factory=dict)
    encoding: str = "utf-8"
    warnings: tuple[str, ...] = ()


def headed(title: str | None, text: str) -> tuple[str, dict[int, str]]:
    """The text with its title as first line, and the mark of that line; a title that already opens the text is not repeated."""
    if not title:
        return text, {}
    opening = next(((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()), None)
    if opening and " ".join(opening[1].split()) == title:
        return text, {opening[0]: "title"}
    return f"{title}\n\n{text}", {1: "title"}
