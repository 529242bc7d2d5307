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
from plugins.articles.formats.main import WAY, article_blocks
from plugins.articles.formats.markup import is_page
from plugins.articles.lines import Line
from plugins.text.fold import words

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_TEXT = 2 * MEGABYTE  # characters of a page's text, scripts and markup apart
_HEAD = 15  # blocks between headline and first paragraph that are the article's: date, author, caption, deck
_ROW = 300  # characters of a line of short pieces outside the article
_AROUND = 20_000  # characters outside the article that are listed
_SHORT = 80  # characters of a piece that shares its line
_LINKED = 0.5  # share of a block's characters in links from which it is navigation …
_NAME = 40  # … unless it is so short that it may be the author
_TEASER = 60  # characters of a text below such a heading
_LISTED = 4  # such headings that make a list
_OVER = 4  # blocks over the headline that are looked at
_FEW = 4  # words of the shortest heading that can be a headline
_SHARED = 0.3  # share of its words that a printed headline has in common with another that metadata state
_LATE = 4  # blocks of the article above its headline: a label, a way back
_CUT = 30  # characters from which a headline may have been cut by metadata


def read(data: bytes, way: str = WAY) -> Content:
    """The text of a page and what its metadata say; `way`: how the article is found, as in main.py."""
    text, encoding, warnings = _decoded(data)
    if "\0" in text:
        raise Fault("is a binary file, not a page", "save the page again as HTML")
    if not text.strip():
        raise Fault("is empty", "save the page again or remove it")
    found = read_text(text, Known(), whole=True, way=way)
    return replace(found, encoding=encoding, warnings=(*warnings, *found.warnings))


def read_text(markup: str, told: Known, whole: bool = False, way: str = WAY) -> Content:
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
    stated, label = metadata.read(tree), metadata.label(tree)
    known = Known(
        told.title or stated.title,
        told.url or stated.url,
        told.outlet or stated.outlet,
        told.published or stated.published,
        told.captured or stated.captured,
        told.byline or stated.byline,
    )
    return _page(blocks, article_blocks(tree, blocks, way), known, label)


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


def _page(blocks: Sequence[Block], own: set[int], known: Known, label: str | None) -> Content:
    """The page's lines: the headline, the article's blocks, and what lies outside, short pieces of it together.

    `label`: the title of the window, which may be the headline or the site's name: where no block says the same, clean.py judges.
    """
    if not own:
        raise Fault("holds no article that could be found", "save the article's text as .txt")
    if _is_index(blocks, own):
        raise Fault("lists articles, it holds none", "save the page of the article itself")
    top = headline(blocks, min(own), known.title or label, known.title is not None)
    if top is not None and max(own) > top:
        own = {i for i in own if i > top}
        own |= _above(blocks, max(top + 1, min(own) - _HEAD), min(own)) | _over(blocks, top)
    else:
        top = None
        own = own | _above(blocks, max(0, min(own) - _HEAD), min(own))
    points = _points(blocks)
    rows = _Rows(frozenset(blocks[i].text for i in own))
    if top is None and (known.title or label):
        rows.add(known.title or label or "", "title" if known.title else None)
    for i, block in enumerate(blocks):
        if i == top:
            rows.add(block.text, "title")
        elif i in own:
            rows.add(block.text, "caption" if block.caption else "summary" if i in points else None, block.goes_on)
        else:
            rows.add_outside(block.text)
    text, marks, left = rows.finish()
    text, warnings = mend(text)
    notes = (f"{left} huruf lagi di luar isi artikel tidak dicantumkan",) if left else ()
    return Content(text, known, marks, warnings=(*warnings, *notes))


def headline(blocks: Sequence[Block], first: int, title: str | None, sure: bool) -> int | None:
    """The block that prints the headline of the article that begins at `first`.

    It says what `title` says; else it is a heading near the article, which shares words with a title that is `sure`.
    """
    reach = range(min(first + _LATE, len(blocks)))
    open_ = [i for i in reach if blocks[i].linked < len(blocks[i].text) / 2]
    told = title if title and (sure or len(words(title)) >= _FEW) else None
    found = [i for i in open_ if told and same_title(blocks[i].text, told)]
    if not found:
        near = [i for i in open_ if i >= first - _HEAD and blocks[i].heading <= 3 and len(words(blocks[i].text)) >= _FEW]
        found = [i for i in near if not (sure and title) or _common(blocks[i].text, title) >= _SHARED]
    return min(found, key=lambda i: (blocks[i].heading, abs(first - i)), default=None)


def _common(one: str, other: str) -> float:
    """The share of the shorter text's words that stand in the other too."""
    short, long = sorted((set(words(one)), set(words(other))), key=len)
    return len(short & long) / len(short) if short else 0.0


def same_title(printed: str, stated: str) -> bool:
    """Whether two headlines are one: alike but for case and marks, one of them cut, or stated with the publisher's name."""
    short, long = sorted((fold_words(printed), fold_words(stated)), key=len)
    return short == long or (len(short) >= _CUT and (long.startswith(short) or long.endswith(short)))


def fold_words(text: str) -> str:
    return " ".join(words(text))


def _above(blocks: Sequence[Block], start: int, end: int) -> set[int]:
    """What stands between headline and article: date, author, caption, deck; no rows of links."""
    return {i for i in range(start, end) if blocks[i].linked <= _LINKED * len(blocks[i].text) or len(blocks[i].text) < _NAME}


def _is_index(blocks: Sequence[Block], own: set[int]) -> bool:
    """Whether headings that are links stand among the paragraphs as often as in a list of articles with their teasers."""
    links = sum(block.leads_away for block in blocks[min(own) : max(own) + 1])
    texts = sum(len(blocks[i].text) >= _TEASER for i in own)
    return links >= _LISTED and 2 * links >= texts


def _points(blocks: Sequence[Block]) -> set[int]:
    """The list items right below a heading such as "Ringkasan": a site's summary, whose bullets are markup here."""
    found: set[int] = set()
    below = False
    for i, block in enumerate(blocks):
        item = block.element.tag == "li"
        if below and item:
            found.add(i)
        below = (below and item) or Line(0, block.text).is_whole("summary")
    return found


def _over(blocks: Sequence[Block], top: int) -> set[int]:
    """What stands over the headline in its own box, if that is no more than a page's dateline: date, label."""
    box = blocks[top].element.getparent()
    near = [i for i in range(max(0, top - _OVER), top) if box in (blocks[i].element, *blocks[i].element.iterancestors())]
    return {i for i in near if not blocks[i].linked} if len(near) < _OVER else set()


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
