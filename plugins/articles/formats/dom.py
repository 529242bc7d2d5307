"""A page's markup → its tree, and the blocks of text that a reader of the page sees, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

from plugins.articles.formats.content import Fault

DEEPEST = 2048  # elements within each other that the parser follows
_EMBEDDED = re.compile(rb"data:[\w/+.-]{1,80};base64,[A-Za-z0-9+/=]+")  # pictures and fonts that a browser saved into the page
_TAG = re.compile(r"<[a-zA-Z](?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+")
_ATTRIBUTES = 1000  # the parser compares each attribute with all the others
_HEADING = re.compile(rb"<(/?)[hH]([1-6])\b[^<>]{0,500}>")
_LEADS = 0.7  # share of a heading's characters in links from which it leads to another page
_UNSEEN = frozenset(
    "head script style template noscript svg math iframe object embed audio video canvas select datalist map head title".split()
)
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span"
    " strike strong sub sup time tt u var wbr input td th".split()
)
_APART = frozenset({"a", "td", "th", "button", "label", "time", "option"})  # a blank stands between two of these in a row
_CAPTION = re.compile(r"(?:^|[\s_-])caption(?:$|[\s_-])|(?:^|\s)(?:wp-caption-text|photo__caption|detail__media-caption)(?:$|\s)")


@dataclass(slots=True)
class Block:
    """A piece of text that stands on a line of its own: white space normalised, `linked` of its characters in links."""

    text: str
    element: html.HtmlElement  # the innermost element that is no inline one
    linked: int
    caption: bool
    goes_on: bool  # only a line break parts it from the block before

    @property
    def heading(self) -> int:
        """The level of the heading that the block is, 1 to 6; 7 for other blocks."""
        tag = str(self.element.tag)
        return int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else 7

    @property
    def leads_away(self) -> bool:
        """Whether it is a heading that is a link to another page."""
        return self.heading < 7 and self.linked > _LEADS * len(self.text)


def parse(markup: str) -> html.HtmlElement:
    """The tree of a page or fragment. Fault where there is none or where it is nested too deeply to be read whole."""
    if any(len(tag[0]) > _ATTRIBUTES and len(tag[0].split()) > _ATTRIBUTES for tag in _TAG.finditer(markup)):
        raise Fault(f"has an element with more than {_ATTRIBUTES} attributes", "save the article's text as .txt")
    data = _close_headings(_EMBEDDED.sub(b"data:,", markup.encode("utf-8", "replace")))
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        tree = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise Fault("holds no text, only markup", "save the page again, or the article's text as .txt") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise Fault(f"is nested more than {DEEPEST} elements deep", "save the article's text as .txt")
    return tree


def _close_headings(data: bytes) -> bytes:
    """The end tag of any heading closes the one that is open, as in browsers; the parser wants the level to be the same."""
    level = b""

    def close(found: re.Match[bytes]) -> bytes:
        nonlocal level
        if not found[1]:
            level = found[2]
            return found[0]
        return b"</h" + level + b">" if level else found[0]

    return _HEADING.sub(close, data)


def blocks(tree: html.HtmlElement) -> list[Block]:
    """The blocks of a page in the order of its source; scripts, style and what no reader sees are left out."""
    return [block for block in _Walk(tree).run() if block.text]


class _Walk:
    """One pass over the tree without recursion."""

    def __init__(self, tree: html.HtmlElement) -> None:
        self.tree = tree
        self.words: list[str] = []
        self.holder: list[html.HtmlElement] = [tree]
        self.linked = 0
        self.links = 0
        self.captions = 0
        self.goes_on = False

    def run(self) -> Iterator[Block]:
        skipped = 0
        last = None  # the element that ended right before
        for event, element in etree.iterwalk(self.tree, events=("start", "end", "comment")):
            tag = element.tag
            if event == "comment":
                if not skipped:
                    self._say(element.tail)
                continue
            if event == "start":
                if skipped or tag in _UNSEEN:
                    skipped += 1
                    continue
                if last is not None and not last.tail and last.getnext() is element and _APART & {tag, last.tag}:
                    self.words.append(" ")
                yield from self._open(element)
                self._say(element.text)
                continue
            if skipped:
                skipped -= 1
                if skipped:
                    continue
            else:
                yield from self._close(element)
            last = element
            self._say(element.tail)
        yield from self._flush()

    def _open(self, element: html.HtmlElement) -> Iterator[Block]:
        tag = element.tag
        if tag == "br":
            yield from self._flush(goes_on=True)
        elif tag not in INLINE:
            yield from self._flush()
            self.holder.append(element)
        if tag == "a":
            self.links += 1
        if _is_caption(element):
            self.captions += 1

    def _close(self, element: html.HtmlElement) -> Iterator[Block]:
        tag = element.tag
        if tag != "br" and tag not in INLINE:
            yield from self._flush()
            self.holder.pop()
        if tag == "a":
            self.links -= 1
        if _is_caption(element):
            self.captions -= 1

    def _say(self, text: str | None) -> None:
        if text:
            self.words.append(text)
            if self.links:
                self.linked += len("".join(text.split()))

    def _flush(self, goes_on: bool = False) -> Iterator[Block]:
        text = " ".join("".join(self.words).split())
        if text:
            yield Block(text, self.holder[-1], self.linked, self.captions > 0, self.goes_on)
        self.goes_on = goes_on and bool(text)  # two breaks in a row part paragraphs
        self.words, self.linked = [], 0


def _is_caption(element: html.HtmlElement) -> bool:
    names = element.get("class")
    return element.tag == "figcaption" or bool(names and "caption" in names and _CAPTION.search(names))
