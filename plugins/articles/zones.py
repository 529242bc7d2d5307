"""Where the article lies among its page's lines: lede, headline and end. Positions are indexes into the list of items."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.articles import dateline, signature
from plugins.articles.clean import Mark, has_glue, is_bullet, is_prose
from plugins.articles.document import Line
from plugins.articles.vocabulary import share, stems, union
from plugins.text.fold import fold

_SAID = re.compile(
    r"[,.!?”\"“]\s*[”\"“]?\s*(?:kata|ujar|ucap|tutur|jelas|tegas|ungkap|terang|papar|imbuh|tambah|pungkas|sambung|tandas|harap|pesan)(?:nya)?\b"
)
_INNER_STOP = re.compile(r"[a-z0-9)”\"]{2}[.!?]\s+[A-Z“\"]")
_HEADLINE = 0.25  # least share of a headline's words that the article repeats
_WITHIN = {"ad", "related", "caption", "repeat"}  # noise that stands inside articles too
_OWN = 0.30  # least share of a paragraph's words that an article's own paragraph has in common with the rest


@dataclass(slots=True)
class Item:
    """A line, what it is by its form, and what became of it: `fate` is a key of REASONS, "title", "body" or "heading"."""

    line: Line
    mark: Mark | None
    fate: str | None = None

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def open(self) -> bool:
        """No form tells what the line is."""
        return self.mark is None

    @property
    def prose(self) -> bool:
        return self.mark is None and is_prose(self.line.text) and not is_headline(self.line.text)


def is_headline(text: str) -> bool:
    """Whether a line can be a headline by its form: one phrase, no full stop, nobody said it."""
    count = len(text.split())
    if not 3 <= count <= 30 or (text.endswith((".", ",", ";")) and not text.endswith("...")) or _INNER_STOP.search(text):
        return False
    return not (_SAID.search(text) or has_glue(text) or is_bullet(text))


def capitals(text: str) -> float:
    """The share of longer words that begin with a capital or digit: near 1 in a headline."""
    long = [word for word in re.findall(r"[^\W_][\w'’-]*", text) if len(word) > 3]
    return sum(not word[0].islower() for word in long) / len(long) if long else 0.0


def lede(items: list[Item]) -> int | None:
    """The first paragraph with a dateline, else the first paragraph; None where the text has none."""
    first = next((i for i, item in enumerate(items) if item.prose), None)
    prose = 0
    for i, item in enumerate(items):
        if not item.open:
            continue
        found = dateline.inline(item.text)
        if found and (found.place or found.outlet) and len(item.text) - len(found.piece) > 60 and len(item.text.split()) >= 12:
            return i
        prose += item.prose
        if prose > 3:
            break
    return first


def headline(items: list[Item], start: int, slug: str) -> int | None:
    """The headline among the lines before the lede at `start`; `slug`: the words of the article's address, or nothing."""
    body = union(item.text for item in items[start : start + 14] if item.open)
    address = stems(slug)
    best, best_score = None, 0.0
    for i, item in enumerate(items[:start]):
        if not item.open or not is_headline(item.text) or item.prose:
            continue
        own = stems(item.text)
        common, linked = share(own, body), share(own, address) if address else 0.0
        if common < _HEADLINE and linked < 0.5:
            continue
        count = len(item.text.split())
        score = 2 * common + 1.5 * linked + 0.4 * (5 <= count <= 22) + 0.3 * capitals(item.text) + 0.4 * _signed(items, i, start)
        if score > best_score:
            best, best_score = i, score
    return best


def _signed(items: list[Item], at: int, start: int) -> bool:
    """Whether date, author or counter stand right after the line."""
    following = items[at + 1 : min(at + 4, start)]
    return any(item.mark and item.mark.kind in {"stamp", "byline", "counter"} for item in following)


def story_end(items: list[Item], start: int) -> int:
    """The index after the article's last line, seen from the lede at `start`."""
    for i in range(start, len(items)):
        limit = _closes(items, i, start)
        if limit is not None and not _resumes(items, limit, start):
            return max(limit, start + 1)
    last = max((i for i in range(start, len(items)) if items[i].prose), default=start)
    while last > start and _foreign(items, last, start):
        last = max((i for i in range(start, last) if items[i].prose), default=start)
    return _tail(items, last)


def _closes(items: list[Item], i: int, start: int) -> int | None:
    """The end that line `i` suggests: after a code or signature, before a list of other articles or a second dateline."""
    item = items[i]
    if item.mark:
        return i if i > start and item.mark.kind in {"section", "byline", "credit", "share", "tags", "prompt", "code"} else None
    if i > start and _second_dateline(items, i, start):
        return i
    code = signature.closing_code(item.text) if item.prose else None
    return i + 1 if code and (code.sure or code.names or code.advertorial) else None


def _second_dateline(items: list[Item], i: int, start: int) -> bool:
    found = dateline.inline(items[i].text)
    if not found or not found.strong:
        return False
    first = dateline.inline(items[start].text)
    return first is not None and (first.strong or items[i].text.endswith(("…", "...")))


def _resumes(items: list[Item], limit: int, start: int) -> bool:
    """Whether the article goes on after a suggested end: a later paragraph shares its words and is no teaser."""
    own = union(item.text for item in items[max(start - 1, 0) : limit] if item.open)
    return any(
        item.prose and not _teaser(items, i, start) and share(stems(item.text), own) >= _OWN
        for i, item in enumerate(items[limit:], limit)
    )


def _teaser(items: list[Item], i: int, start: int) -> bool:
    text = items[i].text
    return text.endswith(("…", "...", "[…]", "[...]")) or _second_dateline(items, i, start)


def _foreign(items: list[Item], i: int, start: int) -> bool:
    """Whether the last paragraph is a teaser of another article."""
    own = union(item.text for item in items[start:i] if item.open)
    return _teaser(items, i, start) and share(stems(items[i].text), own) < _OWN


def _tail(items: list[Item], last: int) -> int:
    """The end after the last paragraph: a text that was cut off ends in an unfinished line, perhaps under a subheading."""
    rest = [i for i in range(last + 1, len(items)) if items[i].open]
    if not rest or rest[-1] != len(items) - 1 or any(item.mark and item.mark.kind not in _WITHIN for item in items[last + 1 :]):
        return last + 1
    listed = items[last].text.endswith(":") or all(is_bullet(items[i].text) or items[i].text[:1].isdigit() for i in rest)
    if len(rest) > 2 and not listed:
        return last + 1
    text = items[rest[-1]].text
    own = union(item.text for item in items[: last + 1] if item.open)
    link = len(rest) == 1 and 4 <= len(text.split()) <= 16 and capitals(text) > 0.85 and share(stems(text), own) < _OWN
    return last + 1 if link or is_embed(text) else len(items)


def is_embed(text: str) -> bool:
    """A caption of a lost video or list: a few words and a colon, nobody quoted."""
    return text.endswith(":") and len(text.split()) <= 4 and not re.match(r"(?:menurut|kata|ujar)", fold(text))
