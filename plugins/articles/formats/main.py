"""Which blocks of a page are the article's.

trafilatura finds the main content; its words are looked up among the page's own blocks, for those are what a quotation is
checked against. Where it finds none, the box that holds the most running text is taken. What stands beside the article's
paragraphs in one box is the article's too: clean.py judges it, with its reason.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Container, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from lxml import html

from plugins.articles.formats.dom import INLINE, Block
from plugins.articles.phrases import listed

DENSEST = "densest"  # without the library
WAYS = ("precision", "balanced", "recall", DENSEST)
WAY = "precision"  # measured: docs/input.md
_CLASS_WORD = re.compile(r"[a-z]+")
_RUN = 5  # words that tell a piece of text
_FOUND = 0.75  # share of a block's runs of words that must stand in what was extracted
_PROSE = 60  # characters of a block that can be a paragraph
_LINKED = 0.5  # share of a block's characters in links from which it is navigation
_TEASER = 0.25  # share of a box's characters in links from which it announces another article
_LARGE = 15_000  # elements of a page; beyond it the library would take seconds
_LEAST = 200  # characters below which an extraction has found nothing


def article_blocks(tree: html.HtmlElement, blocks: Sequence[Block], way: str = WAY) -> set[int]:
    """The positions of the blocks that are the article's. Changes the tree. `way`: one of WAYS."""
    boxes = boxes_of(blocks)
    large = sum(1 for _ in islice(tree.iter(), _LARGE + 1)) > _LARGE
    found = extracted(tree, blocks, way) if way != DENSEST and not large else set()
    if sum(len(blocks[i].text) for i in found) < _LEAST:
        found = found | densest(blocks, boxes)
    return beside(blocks, boxes, found)


def boxes_of(blocks: Sequence[Block]) -> list[html.HtmlElement]:
    """The element that holds each block among its like: the parent of a paragraph, or what holds several lines of bare text."""
    lines = Counter(block.element for block in blocks)
    return [_around(block.element) if lines[block.element] == 1 else block.element for block in blocks]


def _around(element: html.HtmlElement) -> html.HtmlElement:
    parent = element.getparent()
    while parent is not None and parent.tag in INLINE:
        parent = parent.getparent()
    return element if parent is None else parent


def extracted(tree: html.HtmlElement, blocks: Sequence[Block], way: str) -> set[int]:
    """The blocks whose words trafilatura took; `way`: one of WAYS but the last."""
    document = _library()(
        tree,
        favor_precision=way == "precision",
        favor_recall=way == "recall",
        include_comments=False,
        include_tables=True,
        with_metadata=False,
    )
    if document is None or document.body is None:
        return set()
    pieces, runs = set(), set()
    for element in document.body.iter():
        for text in (element.text, element.tail):
            if text and text.strip():
                pieces.add("".join(text.split()))
    tokens = " ".join(document.body.itertext()).split()
    runs = set(zip(*(tokens[shift:] for shift in range(_RUN)), strict=False))
    return {i for i, block in enumerate(blocks) if _holds(block.text, pieces, runs)}


def _holds(text: str, pieces: set[str], runs: set[tuple[str, ...]]) -> bool:
    if "".join(text.split()) in pieces:
        return True
    tokens = text.split()
    own = list(zip(*(tokens[shift:] for shift in range(_RUN)), strict=False))
    return bool(own) and sum(run in runs for run in own) >= _FOUND * len(own)


@lru_cache(maxsize=1)
def _library() -> Any:
    """Loaded with the first page only: it takes longer than many articles. Its log would pass for errors of the build."""
    for name in ("trafilatura", "justext", "htmldate", "courlan"):
        logger = logging.getLogger(name)
        logger.propagate = False
        logger.addHandler(logging.NullHandler())
    from trafilatura import bare_extraction

    return bare_extraction


def densest(blocks: Sequence[Block], boxes: Sequence[html.HtmlElement]) -> set[int]:
    """The running text of the box that holds most of it."""
    weights: Counter[html.HtmlElement] = Counter()
    for block, box in zip(blocks, boxes, strict=True):
        if _is_running(block):
            weights[box] += len(block.text)
    if not weights:
        return set()
    best, _ = weights.most_common(1)[0]
    return {i for i, box in enumerate(boxes) if box is best and _is_running(blocks[i])}


def _is_running(block: Block) -> bool:
    return len(block.text) >= _PROSE and block.linked <= _LINKED * len(block.text) and not block.caption


def beside(blocks: Sequence[Block], boxes: Sequence[html.HtmlElement], found: set[int]) -> set[int]:
    """The blocks found, less links and teasers elsewhere, and the others of the box that holds most of them.

    These are headings, short lines, captions and links between the paragraphs; captions may stand in boxes of their own.
    """
    weights: Counter[html.HtmlElement] = Counter()
    for i in found:
        weights[boxes[i]] += len(blocks[i].text)
    if not weights:
        return set()
    best, _ = weights.most_common(1)[0]
    texts: Counter[html.HtmlElement] = Counter()
    links: Counter[html.HtmlElement] = Counter()
    for block, box in zip(blocks, boxes, strict=True):
        texts[box] += len(block.text)
        links[box] += block.linked
    titled = {box for block, box in zip(blocks, boxes, strict=True) if block.leads_away}
    others = titled if best not in titled else set()  # the page of a list is told from its titles: page.py
    kept = {i for i in found if boxes[i] is best or (boxes[i] not in others and links[boxes[i]] < _TEASER * texts[boxes[i]])}
    within = {i for i in range(min(kept), max(kept) + 1) if blocks[i].caption}
    own = kept | within | {i for i, box in enumerate(boxes) if box is best}
    around = {best, *best.iterancestors()}
    return {i for i in own if not _is_foreign(blocks[i].element, around)}


def _is_foreign(element: html.HtmlElement, around: Container[html.HtmlElement]) -> bool:
    """Whether a class or id says that an element within the article's own is a comment, a tool or an advert."""
    words, here = listed("markup", "foreign"), element
    while here is not None and here not in around:
        if any(word in words for word in _CLASS_WORD.findall(f"{here.get('class') or ''} {here.get('id') or ''}".casefold())):
            return True
        here = here.getparent()
    return False
