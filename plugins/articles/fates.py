"""What becomes of each line, once lede, headline and end are known: its neighbours tell what its own form does not."""

from __future__ import annotations

import re

from plugins.articles import signature
from plugins.articles.ending import is_name
from plugins.articles.links import is_link, is_lost_link, is_question_box
from plugins.articles.phrases import alternation, firsts, holds
from plugins.articles.pictures import (
    has_bracket_credit,
    holds_day,
    holds_scene,
    is_scene,
    is_short_scene,
    is_signed,
    opens_in_capitals,
)
from plugins.articles.places import is_place
from plugins.articles.vocabulary import share
from plugins.articles.zones import Item, boxed, opening, union

_ANYWHERE = 10**9  # a line number beyond all
_RUBRIC = re.compile(rf"(?:{alternation('related', 'rubrics')})\s*:\s*\w")
_RUBRICS = firsts("related", "rubrics")
_SUBJECT_END = re.compile(r"\s?[-–:,.]")


def head(items: list[Item], title: int | None, start: int) -> None:
    """Fates of the lines before the lede."""
    own = union(items[start : start + 14])
    seen = {items[title].line.bare} if title is not None else set()
    summary = False
    for i, item in enumerate(items[:start]):
        if i == title:
            item.fate = "title"
            continue
        key = item.line.bare
        if item.mark:
            item.fate = item.mark.kind
            summary = item.mark.kind == "summary"
        elif summary and (item.line.bullet or not item.prose):
            item.fate = "summary"
        elif key in seen:
            item.fate = "repeat"
        elif item.line.dateline_alone:
            item.fate = "dateline"
        else:
            item.fate = _above(items, i, title, start, own)
        seen.add(key)


def _above(items: list[Item], i: int, title: int | None, start: int, own: set[str]) -> str:
    """The fate of an unmarked line above the lede."""
    item, line = items[i], items[i].line
    after = title is None or title > start or i > title
    if title is not None and line.bare.startswith(items[title].line.bare):
        return "caption" if i > title else "repeat"
    if after and line.count <= 6 and _person(line.text.rstrip(",")) and _beside(items, i, "stamp", "byline", "counter", "share"):
        return "byline"
    if line.count <= 3 or (line.glued and line.count <= 12):
        return "menu"
    if line.bullet or boxed(items, i):
        return "other"
    if _is_picture(items, i, title, start) or (after and line.count <= 8 and _names_pictured(items, i, start)):
        return "caption"
    alike = share(line.stems, own)
    if not after:
        return "body" if item.prose and alike >= 0.45 else "other"
    deck = i - 1 == title and line.count >= 5 and line.headline and alike >= 0.1
    return "body" if item.prose or deck or alike >= 0.35 else "other"


def _person(text: str) -> bool:
    """A name in any case beside the stamp: "helman kaimu", "Suriadi Said - Kabar Kota"."""
    name = signature.EMPLOYER_BEHIND.sub("", text)
    return is_name(name.title()) and not holds("outlet", name, "words")


def _beside(items: list[Item], i: int, *kinds: str) -> bool:
    return any(0 <= j < len(items) and items[j].marked(*kinds) for j in (i - 1, i + 1))


def _is_picture(items: list[Item], i: int, title: int | None, start: int) -> bool:
    """A caption without a credit above the lede: the lede's own beginning, or somebody in a scene."""
    line, text = items[i].line, items[i].text
    if _said_again(items, i) or has_bracket_credit(text) or (_credit_follows(items, i) and not _credits_below(items, i, start)):
        return True
    if title is not None and i > title and opens_in_capitals(text) and not is_place(_SUBJECT_END.split(text, maxsplit=1)[0]):
        return True
    if i and items[i - 1].photo_credit and line.count <= 40:
        return True
    if line.ended:
        if title is not None and i < title:
            return False
        deck = i - 1 == title and any(item.marked("byline") for item in items[i + 1 : i + 2])
        led = any(item.line.dateline for item in items[start : start + 1])
        return is_short_scene(line) or is_signed(line) or (led and holds_day(line) and not deck)
    return opening(items, start).startswith(line.folded) or is_scene(line) or holds_scene(line)


def _said_again(items: list[Item], i: int) -> bool:
    """Whether a marked caption beside the line repeats it with its credit."""
    own = items[i].line.bare
    return len(own) >= 20 and any(
        0 <= j < len(items) and items[j].marked("caption") and items[j].line.bare.startswith(own) for j in (i - 1, i + 1)
    )


def _names_pictured(items: list[Item], i: int, start: int) -> bool:
    """Whether the line is a name with its office, word by word as the article has it."""
    line = items[i].line
    return line.capitals == 1 and any(line.folded in item.line.folded for item in items[start : start + 14] if item.open)


def _credit_follows(items: list[Item], i: int) -> bool:
    """Whether the next line is nothing but a picture's credit."""
    return i + 1 < len(items) and items[i + 1].photo_credit and not items[i].text[:1].isdigit()


def _credits_below(items: list[Item], i: int, start: int) -> bool:
    """Whether the credit in the next line belongs to another sentence below it, so that this line is a deck."""
    below = i + 2
    return items[i].line.ended and below < start and items[below].prose and items[below].line.bare != items[i].line.bare


def body(items: list[Item], start: int, end: int) -> None:
    """Fates of the lines from the lede to the end of the article."""
    own = union(item for item in items[start:end] if item.prose)
    seen: set[str] = set()
    list_ends: int | None = None  # a heading of links stands above: the last line number up to which headlines are links
    for i in range(start, end):
        item, key = items[i], items[i].line.bare
        if item.mark:
            item.fate = "heading" if _is_subheading(items, i, end) else item.mark.kind
            list_ends = _list_after(item)
            continue
        if list_ends is not None and item.line.number <= list_ends and is_link(items, i, end, own, list_ends < _ANYWHERE):
            item.fate = "related"
            list_ends = max(list_ends, item.line.number + 1)
            continue
        item.fate = _within(items, i, start, end, own, seen)
        list_ends = None
        seen.add(key)


def _within(items: list[Item], i: int, start: int, end: int, own: set[str], seen: set[str]) -> str:
    """The fate of an unmarked line of the article."""
    item, line, text = items[i], items[i].line, items[i].text
    count, last = line.count, i == end - 1
    if line.bare in seen and count >= 5:
        return "repeat"
    if i > start and (_said_again(items, i) or (not last and _body_picture(items, i))):
        return "caption"
    if i > start and is_question_box(items, i):
        return "other"
    if start < i and not item.prose and line.first in _RUBRICS and _RUBRIC.match(line.folded):
        return "related"
    if i > start and not item.prose and line.dateline_alone:
        return "dateline"
    if count <= 6 and signature.code_line(text) is not None:
        return "code"
    if item.prose or count > 16 or line.ended or last:
        return "body"
    if is_lost_link(items, i, own):
        return "related"
    return "body" if line.bullet or text[:1] in '“"' else "heading"


def _body_picture(items: list[Item], i: int) -> bool:
    line, text = items[i].line, items[i].text
    if text[:1] in '“"':
        return False
    if line.count <= 40 and _credit_follows(items, i) and not items[i].prose:
        return True
    if line.count <= 3 and items[i + 1].marked("caption"):  # the picture's label above its caption
        return not text[:1].isdigit() and text.istitle()
    return is_scene(line) or is_signed(line)


def _is_subheading(items: list[Item], i: int, end: int) -> bool:
    """A menu word between two paragraphs is a subheading of the article."""
    return (
        items[i].marked("menu") and 0 < i < end - 1 and items[i - 1].prose and items[i + 1].prose and items[i].text[:1].isupper()
    )


def _list_after(item: Item) -> int | None:
    """Up to which line headlines below this line are links: right below a lone "Baca juga", anywhere below "Berita terkait"."""
    if item.marked("section"):
        return _ANYWHERE
    alone = item.marked("related") and item.line.is_whole("related", "alone")
    return item.line.number + 2 if alone else None


def rest(items: list[Item], end: int, title: int | None) -> None:
    """Fates of the lines after the article."""
    for i in range(end, len(items)):
        item, count = items[i], items[i].line.count
        if i == title:
            item.fate = "title"
        elif item.mark:
            item.fate = item.mark.kind
        elif signature.code_line(item.text) is not None:
            item.fate = "code"
        elif count <= 8 and any(item.line.holds("press_office", name) for name in ("phrases", "words")):
            item.fate = "credit"
        elif is_name(item.text) and (i == end == len(items) - 1 or _named_below(items, i)):
            item.fate = "byline"
        else:
            item.fate = "menu" if count <= 3 else "other"


def _named_below(items: list[Item], i: int) -> bool:
    """Whether the line above is a label alone: "Penulis", and the name here."""
    above = items[i - 1].mark if i else None
    return above is not None and above.kind == "byline" and not above.names
