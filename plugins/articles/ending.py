"""Where the article ends among its page's lines: signatures, lists of other articles, teasers, and texts that were cut off."""

from __future__ import annotations

import re
from collections import Counter

from plugins.articles import signature
from plugins.articles.phrases import listed
from plugins.articles.places import is_place
from plugins.articles.vocabulary import share
from plugins.articles.zones import Item, union
from plugins.text.fold import fold

_TEASER = ("…", "...", "[…]", "[...]", "[&hellip;]")
_WITHIN = {"ad", "related", "caption", "repeat", "sign", "counter"}  # noise that stands inside articles too
_HARD = {"section", "byline", "credit", "code"}  # an article seldom goes on after these
_SOFT = {"share", "tags", "prompt"}
_OWN = 0.30  # least share of words that lets a paragraph belong to the article after a hard end
_NEAR = 0.12  # the same after a soft one
_NAME = re.compile(r"[^\W\d_][\w.'’]*(?:[ -][^\W\d_][\w.'’]*){0,4}")
_LONGEST_NAME = 80  # characters
_AHEAD = 80  # lines after a suggested end in which the article must go on


def story_end(items: list[Item], start: int) -> int:
    """The index after the article's last line, seen from the lede at `start`."""
    own: set[str] = set()
    people: set[str] = set()
    proven = read = max(start - 1, 0)  # up to here the article is known to go on; up to here its words are known
    for i in range(start, len(items)):
        found = _closes(items, i, start) if i >= proven else None
        if found is None:
            continue
        limit, least = found
        for item in items[read:limit]:
            if item.open:
                own |= item.line.stems
                people |= item.line.names
        read = max(read, limit)
        going_on = _resumes(items, limit, start, own, people, least)
        if going_on is None:
            return _trim(items, limit, start)
        proven = going_on
    return _tail(items, _last_paragraph(items, start))


def _last_paragraph(items: list[Item], start: int) -> int:
    """The article's last paragraph: below it stand teasers of other articles only, whose words it does not share."""
    last = next((i for i in range(len(items) - 1, start, -1) if items[i].prose), start)
    if not _teaser(items, last, start):
        return last
    above = Counter(word for item in items[start : last + 1] if item.open for word in item.line.stems)
    for i in range(last, start, -1):
        if items[i].open:
            above.subtract(items[i].line.stems)
        if items[i].prose and not (_teaser(items, i, start) and _share(items[i].line.stems, above) < _OWN):
            return i
    return start


def _share(part: frozenset[str], whole: Counter[str]) -> float:
    return sum(whole[word] > 0 for word in part) / len(part) if part else 0.0


def _trim(items: list[Item], end: int, start: int) -> int:
    """The end less a word or two left above it that end no sentence: the publisher's name."""
    while end > start + 1 and items[end - 1].open and not items[end - 2].text.endswith(":"):
        line = items[end - 1].line
        if line.count > 2 or line.ended or line.bullet or line.text[:1].isdigit():
            break
        end -= 1
    return max(end, start + 1)


def _closes(items: list[Item], i: int, start: int) -> tuple[int, float] | None:
    """The end that line `i` suggests, and how alike a later paragraph must be to prove it wrong."""
    item = items[i]
    if item.mark:
        if i > start and item.mark.kind in _HARD | _SOFT:
            return i, _OWN if item.mark.kind in _HARD else _NEAR
        return None
    if i > start and _second_dateline(items, i, start):
        return i, _OWN
    if i > start and signature.code_line(item.text):
        return i, _OWN
    code = item.line.code if item.prose else None
    return (i + 1, _OWN) if code and (code.sure or code.names or code.advertorial) else None


def _second_dateline(items: list[Item], i: int, start: int) -> bool:
    first = items[start].line.dateline
    found = items[i].line.dateline if first else None
    if not first or not found or items[i].line.bullet:  # "- Halmahera Barat: 13 dapur" is the row of a list
        return False
    if not found.strong and found.place and first.place and fold(found.place) != fold(first.place):
        return is_place(found.place) and is_place(first.place)
    return found.strong and (first.strong or items[i].text.endswith(_TEASER))


def _resumes(items: list[Item], limit: int, start: int, own: set[str], people: set[str], least: float) -> int | None:
    """The later line that proves that the article goes on after a suggested end; None where nothing does.

    One paragraph that is no teaser and shares its words or names proves it; so does a run of paragraphs without headlines.
    """
    paragraphs = headlines = 0
    for i in range(limit, min(limit + _AHEAD, len(items))):
        if i > limit and items[i].marked("section"):
            break
        if not items[i].prose or _teaser(items, i, start):
            headlines += items[i].open or items[i].marked("stamp", "counter")
            continue
        paragraphs += 1
        common = share(items[i].line.stems, own)
        known = len(items[i].line.names & people)
        if common >= least or (common >= least / 2 and known >= 3) or (least == _NEAR and known):
            return i
        if paragraphs >= 3 and paragraphs > 2 * headlines:
            return i
    return None


def _teaser(items: list[Item], i: int, start: int) -> bool:
    return items[i].text.endswith(_TEASER) or _second_dateline(items, i, start)


def _tail(items: list[Item], last: int) -> int:
    """The end after the last paragraph: a text that was cut off ends in an unfinished line, perhaps under a subheading."""
    rest = [i for i in range(last + 1, len(items)) if items[i].open]
    if not rest or rest[-1] != len(items) - 1 or any(item.mark and item.mark.kind not in _WITHIN for item in items[last + 1 :]):
        return last + 1
    line = items[rest[-1]].line
    text = line.text
    if line.count <= 8 and any(line.holds("press_office", name) for name in ("phrases", "words")):  # whose team wrote it
        return last + 1
    if items[last].text.endswith(":") or all(items[i].text[:1].isdigit() for i in rest):
        return len(items)
    if all(items[i].line.bullet and not items[i].line.link for i in rest):  # the rows of a list
        return len(items)
    if len(rest) > 2 or all(items[i].line.link for i in rest):
        return last + 1
    if len(rest) == 1 and text[0] not in "“\"‘'" and not _begins_sentence(items, last, text):
        link = 4 <= line.count <= 16 and line.capitals > 0.85 and share(line.stems, union(items[: last + 1])) < _OWN
        if link or is_name(text):
            return last + 1
    return last + 1 if is_embed(text) else len(items)


def _begins_sentence(items: list[Item], last: int, text: str) -> bool:
    """Whether an unfinished line begins as a sentence of the article: with a common opener or a name it knows."""
    first = fold(text).split()[0].strip('“"(,')
    return first in listed("sentence", "openers") or any(first in item.line.names for item in items[: last + 1] if item.open)


def is_name(text: str) -> bool:
    """Whether a line can be a person's name alone: two to four words, none of an office or of a paragraph's beginning."""
    if len(text) > _LONGEST_NAME:
        return False
    words = fold(text).replace(".", "").split()
    if not 1 < len(words) <= 4 or not _NAME.fullmatch(text):
        return False
    return all(word[:1].isupper() for word in text.split()) and not signature.is_office(words)


def is_embed(text: str) -> bool:
    """The name of a lost video or list: a few words and a colon, nobody quoted."""
    return text.endswith(":") and len(text.split()) <= 4 and not fold(text).startswith(("menurut", "kata", "ujar"))
