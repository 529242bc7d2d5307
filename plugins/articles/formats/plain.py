"""Plain text, as it was copied or scraped: a line may be anything, clean.py finds out."""

from __future__ import annotations

from plugins.articles.decode import decode, mend
from plugins.articles.formats import markup
from plugins.articles.formats.content import Content, Fault


def read(data: bytes) -> Content:
    """The text of a .txt; a page that was saved under that name is read as one."""
    text, encoding, warnings = decode(data)
    if "\0" in text:
        raise Fault("is a binary file, not text", "save the article as plain UTF-8 text")
    if markup.is_page(text):
        return markup.read_page(data)
    text, more = mend(text)
    if not text.strip():
        raise Fault("is empty", "put the article's text into it or remove it")
    return Content(text, encoding=encoding, warnings=(*warnings, *more))
