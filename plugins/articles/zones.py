"""Where the article begins among its page's lines: lede and headline. Positions are indexes into the list of items."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from plugins.articles import dateline, signature
from plugins.articles.clean import Mark, has_glue, is_bullet, is_prose
from plugins.articles.document import Line
from plugins.articles.pictures import is_short_scene
from plugins.articles.places import is_place
from plugins.articles.vocabulary import share, stems, union
from plugins.text.fold import fold

_SAID = re.compile(
    r"[,.!?”\"“]\s*[”\"“]?\s*(?:kata|ujar|ucap|tutur|jelas|tegas|ungkap|terang|papar|imbuh|tambah|pungkas|sambung|tandas|harap|pesan)"
    r"(?:nya)?\b"
)
_INNER_STOP = re.compile(r"[a-z0-9)”\"]{2}[.!?]\s+[A-Z“\"]")
_ATTRIBUTED = re.compile(
    r"(?<=[^\W\d_]), (?:kata|ujar|ungkap|tegas)(?: [A-Z][\w.'’]*){1,5}$"
)  # "…, kata Bupati X" ends a headline
_LINK = r"(?:dan|di|ke|dari|untuk|bagi)"
_TOPPED = re.compile(  # a short kicker, a full stop and the headline: "Bupati X. Dusun dan Desa Mekar"
    rf"(?:[A-Z][\w-]* ){{1,3}}[A-Z]?[\w-]+\. (?:[A-Z][\w-]*|{_LINK})(?: (?:[A-Z\d][\w-]*|{_LINK})){{2,12}}$"
)
_HEADLINE = 0.25  # least share of a headline's words that the article repeats
_LONE = 0.1  # the same where nothing else can be the headline
_DECK = 1.5  # how much better a line right below a possible headline must fit to be the headline instead of its deck
_LONGEST = 400  # characters of a headline
_LEAD = 14  # lines of the article that a headline is held against
_ABOVE = 200  # lines above the lede in which it is looked for
_PUBLISHER = re.compile(r"\s+[|–—-]\s")  # parts headline and publisher in a page's title
_HEAD = 60  # lines in which a lede with a dateline is looked for


@dataclass(slots=True)
class Item:
    """A line, what it is by its form, and what became of it: `fate` is a key of REASONS, "title", "body" or "heading"."""

    line: Line
    mark: Mark | None
    fate: str | None = None

    @property
    def text(self) -> str:
        """The trimmed line."""
        return self.line.text

    @property
    def open(self) -> bool:
        """Whether no form tells what the line is."""
        return self.mark is None

    @property
    def prose(self) -> bool:
        """Whether the line is an open one that reads like a paragraph."""
        return self.mark is None and is_prose(self.line.text) and not (is_headline(self.line.text) or is_link(self.line.text))

    def marked(self, *kinds: str) -> bool:
        """Whether the line's own form is one of these."""
        return self.mark is not None and self.mark.kind in kinds


@lru_cache(maxsize=4096)
def is_headline(text: str) -> bool:
    """Whether a line can be a headline by its form: one phrase, no full stop, nobody said it."""
    if not text or len(text) > _LONGEST:
        return False
    count = len(text.split())
    if count == 1 and text.count("-") >= 4:
        return True
    said = _SAID.search(_ATTRIBUTED.sub("", text))
    stop = _INNER_STOP.search(text)
    stopped = stop and not _TOPPED.match(text) and not (stop.group()[2] in "?!" and capitals(text) >= 0.8)
    if not 3 <= count <= 30 or stopped or said or has_glue(text) or is_bullet(text):
        return False
    if signature.closing_code(text) or (text[0] in "“\"‘'" and count >= 8 and capitals(text) < 0.6):
        return False
    if text.endswith(".") and not text.endswith("..."):
        return count <= 18 and capitals(text) >= 0.85
    return not text.endswith((",", ";")) and not (text.endswith(":") and capitals(text) < 0.8)


def is_link(text: str) -> bool:
    """Whether a list mark opens a headline: "- Siswa Dapat Sekolah Gratis!"."""
    bare = re.sub(r"^\W+", "", text)
    return is_bullet(text) and is_headline(bare) and capitals(bare) > 0.7


def capitals(text: str) -> float:
    """The share of longer words that begin with a capital or digit: near 1 in a headline."""
    long = [word for word in re.findall(r"[^\W_][\w'’-]*", text) if len(word) > 3]
    return sum(not word[0].islower() for word in long) / len(long) if long else 0.0


def lede(items: list[Item]) -> int | None:
    """The first paragraph with a dateline, else the first that is no caption; None where the text has none."""
    paragraphs = [i for i, item in enumerate(items) if item.prose]
    first = next((i for i in paragraphs if not is_short_scene(items[i].text)), next(iter(paragraphs), None))
    before, doubtful = 0, None
    for i, item in enumerate(items[:_HEAD]):
        if not item.open:
            continue
        if before and dateline.alone(item.text):  # what stands above belongs to a picture or to the headline
            return next((j for j in range(i + 1, len(items)) if items[j].prose), first)
        found = dateline.inline(item.text)
        if found and (found.place or found.outlet) and len(item.text) - len(found.piece) > 60 and len(item.text.split()) >= 12:
            if found.strong or is_place(found.place or ""):
                return i
            doubtful = i if doubtful is None else doubtful
        before += item.prose and not is_bullet(item.text)
        if before > 3:
            break
    if doubtful is not None:
        return doubtful
    if first is None:  # cut off within the lede
        first = next((i for i, item in enumerate(items) if item.open and _opens_article(item.text)), None)
    return first


def _opens_article(text: str) -> bool:
    found = dateline.inline(text)
    return found is not None and found.place is not None and is_place(found.place)


def headline(items: list[Item], start: int, slug: str) -> int | None:
    """The headline among the lines before the lede at `start`; `slug`: the words of the article's address, or nothing.

    Some pages print it after the article instead, right above date and author.
    """
    body, address = union(item.text for item in items[start : start + _LEAD] if item.open), stems(slug)
    candidates = _candidates(items, start)
    best, best_score = None, 0.0
    for i in candidates:
        text = items[i].text
        common, linked = share(stems(text), body), share(stems(text), address) if address else 0.0
        if common < _HEADLINE and linked < 0.5:
            continue
        score = (
            2 * common
            + 1.5 * linked
            + 0.4 * (5 <= len(text.split()) <= 22)
            + 0.3 * capitals(text)
            + 0.4 * _signed(items, i, start)
        )
        label = best is not None and _labels(items[best].text, text)
        if label or score > best_score + (_DECK if best is not None and _decks(items, best, i) else 0):
            best, best_score = i, score
    if best is not None:
        return best
    if len(candidates) == 1 and _heads_alone(items, candidates[0], start, body):
        return candidates[0]
    return _late_headline(items, start, body)


def _candidates(items: list[Item], start: int) -> list[int]:
    """The lines above the lede that can be the headline: not the lede's beginning, a name pictured or the page's own title."""
    lines = range(max(0, start - _ABOVE), start)
    above = {i: fold(items[i].text) for i in lines if items[i].open and is_headline(items[i].text)}
    times, first = Counter(above.values()), opening(items, start)
    above = {i: text for i, text in above.items() if not first.startswith(text) or times[text] > 1}
    printed = [fold(item.text) for item in items[start : start + _LEAD] if item.open]
    tops = min(above, default=start)
    return [
        i
        for i, text in above.items()
        if not (i > tops and len(text.split()) <= 8 and any(text in paragraph for paragraph in printed))
        and not any(text.startswith(other) and _PUBLISHER.match(text, len(other)) for other in above.values())
    ]


def _heads_alone(items: list[Item], i: int, start: int, body: set[str]) -> bool:
    """Whether the only candidate stands right above a short article that goes on about other things."""
    text = items[i].text
    fits = len(text.split()) >= 5 and capitals(text) >= 0.7 and share(stems(text), body) >= _LONE
    return fits and not any(item.open for item in items[i + 1 : start])


def _labels(upper: str, lower: str) -> bool:
    """Whether the upper line is a picture's short name: its words stand in the longer headline below."""
    long = len(lower.split()) >= len(upper.split()) + 3 and capitals(lower) >= 0.8
    return long and len(upper.split()) <= 6 and share(stems(upper), stems(lower)) >= 0.75


def _decks(items: list[Item], above: int, below: int) -> bool:
    """Whether the lower line can be the deck of the upper one: nothing between them, longer words in capitals above only."""
    upper, lower = items[above].text, items[below].text
    return below == above + 1 and len(upper.split()) >= 5 and capitals(upper) >= capitals(lower)


def opening(items: list[Item], start: int) -> str:
    """The lede, folded, without its dateline; nothing where there is no lede."""
    if start >= len(items):
        return ""
    found = dateline.inline(items[start].text)
    return fold(items[start].text[len(found.piece) :] if found else items[start].text)


def _late_headline(items: list[Item], start: int, body: set[str]) -> int | None:
    """A headline below the article: above its date and author, or last of all."""
    for i in range(start + 2, len(items)):
        item, last = items[i], i == len(items) - 1
        if not item.open or not is_headline(item.text) or items[i - 1].marked("section", "related"):
            continue
        placed = items[i - 1].prose if last else items[i + 1].marked("stamp", "byline")
        if placed and 5 <= len(item.text.split()) <= 22 and capitals(item.text) > 0.7 and share(stems(item.text), body) >= 0.6:
            return i
    return None


def _signed(items: list[Item], at: int, start: int) -> bool:
    """Whether date, author or counter stand right after the line."""
    return any(item.marked("stamp", "byline", "counter") for item in items[at + 1 : min(at + 4, start)])
