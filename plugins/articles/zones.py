"""Where the article begins among its page's lines: lede and headline. Positions are indexes into the list of items."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.articles.clean import Mark
from plugins.articles.lines import Line
from plugins.articles.pictures import is_short_scene, names_file
from plugins.articles.places import is_place
from plugins.articles.vocabulary import share, stems
from plugins.text.fold import fold, words

_HEADLINE = 0.25  # least share of a headline's words that the article repeats
_LONE = 0.1  # the same where nothing else can be the headline
_DECK = 1.5  # how much better a line right below a possible headline must fit to be the headline instead of its deck
_LEAD = 14  # lines of the article that a headline is held against
_ABOVE = 200  # lines above the lede in which it is looked for
_PUBLISHER = re.compile(r"\s+[|–—-]\s")  # parts headline and publisher in a page's title
_BOXED = 20  # words of a sentence in a box above the article
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
        return self.mark is None and self.line.paragraph

    @property
    def photo_credit(self) -> bool:
        """Whether the line is nothing but a picture's credit: "Foto : Imanuel", "Dok. Humas"."""
        return self.marked("caption") and self.line.count <= 6 and not names_file(self.line.text)

    def marked(self, *kinds: str) -> bool:
        """Whether the line's own form is one of these."""
        return self.mark is not None and self.mark.kind in kinds


def lede(items: list[Item]) -> int | None:
    """The first paragraph with a dateline, else the first that is no caption; None where the text has none."""
    paragraphs = (i for i, item in enumerate(items) if item.prose and not boxed(items, i))
    alone = next(paragraphs, None)  # the rest is looked at only where it is a scene
    scene = alone is not None and is_short_scene(items[alone].line)
    first = next((i for i in paragraphs if not is_short_scene(items[i].line)), alone) if scene else alone
    before, doubtful = 0, None
    for i, item in enumerate(items[:_HEAD]):
        if not item.open:
            continue
        if before and item.line.dateline_alone:  # what stands above belongs to a picture or to the headline
            return next((j for j in range(i + 1, len(items)) if items[j].prose), first)
        found = item.line.dateline if item.line.count >= 12 else None
        if found and (found.place or found.outlet) and len(item.text) - len(found.piece) > 60:
            if found.strong or is_place(found.place or ""):
                return i
            doubtful = i if doubtful is None else doubtful
        before += item.prose and not item.line.bullet
        if before > 3:
            break
    if doubtful is not None:
        return doubtful
    if first is None:  # cut off within the lede
        first = next((i for i, item in enumerate(items) if item.open and _opens_article(item.line)), None)
    return first


def boxed(items: list[Item], i: int) -> bool:
    """A sentence of another story above the article, below a menu word or another such sentence: the article has none of it."""
    line, above = items[i].line, i - 1
    while above > max(0, i - _HEAD) and items[above].prose and items[above].line.count <= _BOXED:
        above -= 1
    if i == 0 or line.count > _BOXED or line.dateline or not items[above].marked("menu"):
        return False
    below = [item for item in items[i + 1 : i + 1 + _LEAD] if item.prose and item.line.bare != line.bare]
    return any(item.line.count > _BOXED for item in below) and share(line.stems, union(below)) < _HEADLINE


def _opens_article(line: Line) -> bool:
    found = line.dateline
    return found is not None and found.place is not None and is_place(found.place)


def headline(items: list[Item], start: int, slug: str) -> int | None:
    """The headline among the lines before the lede at `start`; `slug`: the words of the article's address, or nothing.

    Some pages print it after the article instead, right above date and author.
    """
    candidates, body = _candidates(items, start), union(items[start : start + _LEAD])
    address = stems(words(slug)) if candidates else frozenset()
    best, best_score = None, 0.0
    for i in candidates:
        line = items[i].line
        common, linked = share(line.stems, body), share(line.stems, address) if address else 0.0
        if common < _HEADLINE and linked < 0.5:
            continue
        score = 2 * common + 1.5 * linked + 0.4 * (5 <= line.count <= 22) + 0.3 * line.capitals + 0.4 * _signed(items, i, start)
        label = best is not None and _labels(items[best].line, line)
        if label or score > best_score + (_DECK if best is not None and _decks(items, best, i) else 0):
            best, best_score = i, score
    if best is not None:
        return best
    if len(candidates) == 1 and _heads_alone(items, candidates[0], start, body):
        return candidates[0]
    return _late_headline(items, start, body)


def union(items: Iterable[Item]) -> set[str]:
    """All telling words of the lines whose form tells nothing."""
    return set().union(*(item.line.stems for item in items if item.open))


def _candidates(items: list[Item], start: int) -> list[int]:
    """The lines above the lede that can be the headline: not the lede's beginning, a name pictured or the page's own title."""
    lines = range(max(0, start - _ABOVE), start)
    above = {
        i: items[i].line.folded for i in lines if items[i].open and items[i].line.headline and not _stands_alone(items[i].line)
    }
    times, first = Counter(above.values()), opening(items, start)
    above = {i: text for i, text in above.items() if not first.startswith(text) or times[text] > 1}
    printed = [item.line.folded for item in items[start : start + _LEAD] if item.open]
    tops = min(above, default=start)
    return [
        i
        for i, text in above.items()
        if not (i > tops and len(text.split()) <= 8 and any(text in paragraph for paragraph in printed))
        and not any(text.startswith(other) and _PUBLISHER.match(text, len(other)) for other in above.values())
    ]


def _stands_alone(line: Line) -> bool:
    """Whether the line is a dateline with its publisher: "lumajang | kabar.id"."""
    found = line.dateline_alone
    return found is not None and found.place is not None and found.outlet is not None


def _heads_alone(items: list[Item], i: int, start: int, body: set[str]) -> bool:
    """Whether the only candidate stands right above a short article that goes on about other things."""
    line = items[i].line
    fits = line.count >= 5 and line.capitals >= 0.7 and share(line.stems, body) >= _LONE
    return fits and not any(item.open for item in items[i + 1 : start])


def _labels(upper: Line, lower: Line) -> bool:
    """Whether the upper line is a picture's short name: its words stand in the longer headline below."""
    long = lower.count >= upper.count + 3 and lower.capitals >= 0.8
    return long and upper.count <= 6 and share(upper.stems, lower.stems) >= 0.75


def _decks(items: list[Item], above: int, below: int) -> bool:
    """Whether the lower line can be the deck or kicker of the upper one: nothing between, longer words in capitals above only."""
    upper, lower = items[above].line, items[below].line
    kicker = lower.count <= 3 and lower.text.isupper() and not upper.text.isupper()  # a short label in capitals
    return below == above + 1 and upper.count >= 5 and (kicker or upper.capitals >= lower.capitals)


def opening(items: list[Item], start: int) -> str:
    """The lede, folded, without its dateline; nothing where there is no lede."""
    if start >= len(items):
        return ""
    line = items[start].line
    return fold(line.text[len(line.dateline.piece) :]) if line.dateline else line.folded


def _late_headline(items: list[Item], start: int, body: set[str]) -> int | None:
    """A headline below the article: above its date and author, or last of all."""
    for i in range(start + 2, len(items)):
        item, last = items[i], i == len(items) - 1
        if not item.open or not item.line.headline or items[i - 1].marked("section", "related"):
            continue
        placed = items[i - 1].prose if last else items[i + 1].marked("stamp", "byline")
        if placed and 5 <= item.line.count <= 22 and item.line.capitals > 0.7 and share(item.line.stems, body) >= 0.6:
            return i
    return None


def _signed(items: list[Item], at: int, start: int) -> bool:
    """Whether date, author or counter stand right after the line."""
    return any(item.marked("stamp", "byline", "counter") for item in items[at + 1 : min(at + 4, start)])
