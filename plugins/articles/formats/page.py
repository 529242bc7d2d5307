"""A web page as a browser saves it, or a piece of markup: text of the whole page, of which the article's lines are known."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import replace

from plugins.articles.decode import decode, mend
from plugins.articles.document import OUTSIDE, Known
from plugins.articles.formats import dom, metadata
from plugins.articles.formats.content import MEGABYTE, Content, Fault, headed
from plugins.articles.formats.dom import Block
from plugins.articles.formats.main import article_blocks
from plugins.text.fold import words

_PAGE = re.compile(r"(?:\s|<!--.{0,500}?-->|<\?xml[^>]{0,200}\?>){0,9}<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MARKUP = re.compile(r"</(?:p|div|span|strong|em|a|li|h[1-6])>|<br\s?/?>", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_TEXT = 2 * MEGABYTE  # characters of a page's text, scripts and markup apart
_HEAD = 15  # blocks between headline and first paragraph that are the article's: date, author, caption, deck
_ROW = 300  # characters of a line of short pieces outside the article
_AROUND = 20_000  # characters outside the article that are listed
_SHORT = 80  # characters of a piece that shares its line
_LINKED = 0.5  # share of a block's characters in links from which it is navigation …
_NAME = 40  # … unless it is so short that it may be the author
_LATE = 4  # blocks of the article above its headline: a label, a way back
_CUT = 30  # characters from which a headline may have been cut by metadata


def is_page(text: str) -> bool:
    """Whether a text is the source of a whole page."""
    return bool(_PAGE.match(text[:3000]))


def has_markup(text: str) -> bool:
    """Whether a text is written in HTML."""
    return bool(_MARKUP.search(text))


def read(data: bytes) -> Content:
    """The text of a page and what its metadata say."""
    text, encoding, warnings = _decoded(data)
    if "\0" in text:
        raise Fault("is a binary file, not a page", "save the page again as HTML")
    if not text.strip():
        raise Fault("is empty", "save the page again or remove it")
    found = read_text(text, Known(), whole=True)
    return replace(found, encoding=encoding, warnings=(*warnings, *found.warnings))


def read_text(markup: str, told: Known, whole: bool = False) -> Content:
    """The text of a page or fragment; what is `told` of the article counts before what the page says.

    A fragment is all the article's; `whole` takes the markup for a page even where it does not begin as one.
    """
    tree = dom.parse(markup)
    blocks = dom.blocks(tree)
    if not blocks:
        raise Fault("holds no text, only markup", "save the page again once it is loaded, or the article's text as .txt")
    if sum(len(block.text) for block in blocks) > _TEXT:
        raise Fault(f"holds more than {_TEXT // MEGABYTE} MB of text", "save the article alone")
    if not whole and not is_page(markup):
        text, warnings = mend(_lines([(block.text, block.goes_on) for block in blocks]))
        text, marks = headed(told.title, text)
        return Content(text, told, marks, warnings=warnings)
    stated = metadata.read(tree)
    known = Known(
        told.title or stated.title,
        told.url or stated.url,
        told.outlet or stated.outlet,
        told.published or stated.published,
        told.captured or stated.captured,
        told.byline or stated.byline,
    )
    return _page(blocks, article_blocks(tree, blocks), known)


def _decoded(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    """By mark or as UTF-8 where that is certain, else by the encoding that the page declares."""
    text, encoding, warnings = decode(data)
    declared = _CHARSET.search(data[:4096])
    if encoding == "cp1252" and declared:
        try:
            name = codecs.lookup(declared[1].decode("ascii")).name
            if name not in ("utf-8", "iso8859-1", "ascii", "cp1252"):  # a browser, too, reads Latin-1 as Windows-1252
                return data.decode(name), name, ()
        except (LookupError, UnicodeDecodeError):
            pass
    return text, encoding, warnings


def _page(blocks: Sequence[Block], own: set[int], known: Known) -> Content:
    """The page's lines: the headline, the article's blocks, and what lies outside, short pieces of it together."""
    if not own:
        raise Fault("holds no article that could be found", "save the article's text as .txt")
    first = min(own)
    top = headline(blocks, first, known.title)
    if top is None and known.title is None:
        own = own | _above(blocks, max(0, first - _HEAD), first)
    elif top is not None:
        own = {i for i in own if i > top} | _above(blocks, max(top, first - _HEAD) + 1, first)
    rows = _Rows(frozenset(blocks[i].text for i in own))
    if top is None and known.title:
        rows.add(known.title, "title")
    for i, block in enumerate(blocks):
        if i == top:
            rows.add(block.text, "title")
        elif i in own:
            rows.add(block.text, "caption" if block.caption else None, block.goes_on)
        else:
            rows.add_outside(block.text)
    text, marks, left = rows.finish()
    text, warnings = mend(text)
    notes = (f"{left} huruf lagi di luar isi artikel tidak dicantumkan",) if left else ()
    return Content(text, known, marks, warnings=(*warnings, *notes))


def headline(blocks: Sequence[Block], first: int, title: str | None) -> int | None:
    """The block that prints the headline: one that says what metadata say, else the nearest main heading above the article."""
    above = range(min(first + _LATE, len(blocks)))
    if title:
        alike = [i for i in above if same_title(blocks[i].text, title) and blocks[i].linked < len(blocks[i].text) // 2]
        return min(alike, key=lambda i: (blocks[i].heading, abs(first - i)), default=None)
    main = [i for i in above if blocks[i].heading == 1 and len(blocks[i].text.split()) >= 3]
    return max(main, default=None)


def same_title(printed: str, stated: str) -> bool:
    """Whether two headlines are one: alike but for case and marks, or one of them cut."""
    one, other = fold_words(printed), fold_words(stated)
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _CUT and long.startswith(short))


def fold_words(text: str) -> str:
    return " ".join(words(text))


def _above(blocks: Sequence[Block], start: int, end: int) -> set[int]:
    """What stands between headline and article: date, author, caption, deck; no rows of links."""
    return {i for i in range(start, end) if blocks[i].linked <= _LINKED * len(blocks[i].text) or len(blocks[i].text) < _NAME}


class _Rows:
    """Gathers lines and their marks; a blank line parts paragraphs."""

    def __init__(self, own: frozenset[str]) -> None:
        self.lines: list[str] = []
        self.marks: dict[int, str] = {}
        self.seen = set(own)
        self.pending: list[str] = []
        self.around = self.left = 0

    def add(self, text: str, mark: str | None = None, goes_on: bool = False) -> None:
        self._flush()
        if self.lines and not goes_on:
            self.lines.append("")
        self.lines.append(text)
        if mark:
            self.marks[len(self.lines)] = mark

    def add_outside(self, text: str) -> None:
        """A piece outside the article, once; short ones share a line; no more than an editor would look through."""
        if text in self.seen:
            return
        self.seen.add(text)
        if self.around + len(text) > _AROUND:
            self.left += len(text)
            return
        self.around += len(text)
        if len(text) > _SHORT or sum(map(len, self.pending)) > _ROW:
            self._flush()
        self.pending.append(text)
        if len(text) > _SHORT:
            self._flush()

    def _flush(self) -> None:
        pending, self.pending = self.pending, []
        if pending:
            self.add(" ".join(pending), OUTSIDE)

    def finish(self) -> tuple[str, dict[int, str], int]:
        self._flush()
        return "\n".join(self.lines), self.marks, self.left


def _lines(pieces: Sequence[tuple[str, bool]]) -> str:
    return "\n".join(text if goes_on else f"\n{text}" for text, goes_on in pieces).strip("\n")
