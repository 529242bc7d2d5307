"""Where the article lies among its page's lines: lede, headline and end. Positions are indexes into the list of items."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.articles import dateline, signature
from plugins.articles.clean import Mark, has_glue, is_bullet, is_prose
from plugins.articles.document import Line
from plugins.articles.vocabulary import names, share, stems, union
from plugins.text.fold import fold

_SAID = re.compile(
    r"[,.!?”\"“]\s*[”\"“]?\s*(?:kata|ujar|ucap|tutur|jelas|tegas|ungkap|terang|papar|imbuh|tambah|pungkas|sambung|tandas|harap|pesan)"
    r"(?:nya)?\b"
)
_INNER_STOP = re.compile(r"[a-z0-9)”\"]{2}[.!?]\s+[A-Z“\"]")
_TEASER = ("…", "...", "[…]", "[...]", "[&hellip;]")
_WITHIN = {"ad", "related", "caption", "repeat", "sign", "counter"}  # noise that stands inside articles too
_HARD = {"section", "byline", "credit", "code"}  # an article seldom goes on after these
_SOFT = {"share", "tags", "prompt"}
_HEADLINE = 0.25  # least share of a headline's words that the article repeats
_LONE = 0.1  # the same where nothing else can be the headline
_OWN = 0.30  # least share of words that lets a paragraph belong to the article after a hard end
_NEAR = 0.12  # the same after a soft one
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
        return self.mark is None and is_prose(self.line.text) and not is_headline(self.line.text)

    def marked(self, *kinds: str) -> bool:
        """Whether the line's own form is one of these."""
        return self.mark is not None and self.mark.kind in kinds


def is_headline(text: str) -> bool:
    """Whether a line can be a headline by its form: one phrase, no full stop, nobody said it."""
    count = len(text.split())
    if count == 1 and text.count("-") >= 4:
        return True
    if not 3 <= count <= 30 or _INNER_STOP.search(text) or _SAID.search(text) or has_glue(text) or is_bullet(text):
        return False
    if text.endswith(".") and not text.endswith("..."):
        return count <= 18 and capitals(text) >= 0.85
    return not text.endswith((",", ";"))


def capitals(text: str) -> float:
    """The share of longer words that begin with a capital or digit: near 1 in a headline."""
    long = [word for word in re.findall(r"[^\W_][\w'’-]*", text) if len(word) > 3]
    return sum(not word[0].islower() for word in long) / len(long) if long else 0.0


def lede(items: list[Item]) -> int | None:
    """The first paragraph with a dateline, else the first paragraph; None where the text has none."""
    first = next((i for i, item in enumerate(items) if item.prose), None)
    before = 0
    for i, item in enumerate(items[:_HEAD]):
        if not item.open:
            continue
        found = dateline.inline(item.text)
        if found and (found.place or found.outlet) and len(item.text) - len(found.piece) > 60 and len(item.text.split()) >= 12:
            return i
        before += item.prose
        if before > 3:
            break
    return first


def headline(items: list[Item], start: int, slug: str) -> int | None:
    """The headline among the lines before the lede at `start`; `slug`: the words of the article's address, or nothing.

    Some pages print it after the article instead, right above date and author.
    """
    body = union(item.text for item in items[start : start + 14] if item.open)
    address = stems(slug)
    best, best_score = None, 0.0
    candidates = [i for i, item in enumerate(items[:start]) if item.open and is_headline(item.text)]
    for i in candidates:
        item = items[i]
        own = stems(item.text)
        common, linked = share(own, body), share(own, address) if address else 0.0
        if common < _HEADLINE and linked < 0.5:
            continue
        count = len(item.text.split())
        score = 2 * common + 1.5 * linked + 0.4 * (5 <= count <= 22) + 0.3 * capitals(item.text) + 0.4 * _signed(items, i, start)
        if score > best_score:
            best, best_score = i, score
    if best is None and len(candidates) == 1 and len(items[candidates[0]].text.split()) >= 5:
        only = items[candidates[0]].text  # right above a short article that goes on about other things
        if (
            capitals(only) >= 0.7
            and share(stems(only), body) >= _LONE
            and not any(item.open for item in items[candidates[0] + 1 : start])
        ):
            return candidates[0]
    return best if best is not None else _late_headline(items, start, body)


def _late_headline(items: list[Item], start: int, body: set[str]) -> int | None:
    for i in range(start + 1, len(items) - 1):
        text = items[i].text
        signed = items[i].open and items[i + 1].marked("stamp", "byline") and not items[i - 1].marked("section", "related")
        if signed and is_headline(text) and 5 <= len(text.split()) <= 22 and share(stems(text), body) >= 0.6:
            return i
    return None


def _signed(items: list[Item], at: int, start: int) -> bool:
    """Whether date, author or counter stand right after the line."""
    return any(item.marked("stamp", "byline", "counter") for item in items[at + 1 : min(at + 4, start)])


def story_end(items: list[Item], start: int) -> int:
    """The index after the article's last line, seen from the lede at `start`."""
    for i in range(start, len(items)):
        found = _closes(items, i, start)
        if found is not None and not _resumes(items, found[0], start, found[1]):
            return max(found[0], start + 1)
    last = max((i for i in range(start, len(items)) if items[i].prose), default=start)
    while last > start and _foreign(items, last, start):
        last = max((i for i in range(start, last) if items[i].prose), default=start)
    return _tail(items, last)


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
    code = signature.closing_code(item.text) if item.prose else None
    return (i + 1, _OWN) if code and (code.sure or code.names or code.advertorial) else None


def _second_dateline(items: list[Item], i: int, start: int) -> bool:
    found = dateline.inline(items[i].text)
    if not found or not found.strong:
        return False
    first = dateline.inline(items[start].text)
    return first is not None and (first.strong or items[i].text.endswith(_TEASER))


def _resumes(items: list[Item], limit: int, start: int, least: float) -> bool:
    """Whether the article goes on after a suggested end: a later paragraph shares its words or names and is no teaser."""
    before = [item.text for item in items[max(start - 1, 0) : limit] if item.open]
    own, people = union(before), set().union(*(names(text) for text in before)) if before else set()
    for i in range(limit, len(items)):
        if items[i].marked("section"):
            return least == _OWN and i == limit and _resumes(items, limit + 1, start, least)
        if not items[i].prose or _teaser(items, i, start):
            continue
        common = share(stems(items[i].text), own)
        known = len(names(items[i].text) & people)
        if common >= least or (common >= least / 2 and known >= 3) or (least == _NEAR and known):
            return True
    return False


def _teaser(items: list[Item], i: int, start: int) -> bool:
    return items[i].text.endswith(_TEASER) or _second_dateline(items, i, start)


def _foreign(items: list[Item], i: int, start: int) -> bool:
    """Whether the last paragraph is a teaser of another article."""
    own = union(item.text for item in items[start:i] if item.open)
    return _teaser(items, i, start) and share(stems(items[i].text), own) < _OWN


def _tail(items: list[Item], last: int) -> int:
    """The end after the last paragraph: a text that was cut off ends in an unfinished line, perhaps under a subheading."""
    rest = [i for i in range(last + 1, len(items)) if items[i].open]
    if not rest or rest[-1] != len(items) - 1 or any(item.mark and item.mark.kind not in _WITHIN for item in items[last + 1 :]):
        return last + 1
    text = items[rest[-1]].text
    if items[last].text.endswith(":") or all(items[i].text[:1].isdigit() for i in rest):
        return len(items)
    if len(rest) > 2 or all(is_bullet(items[i].text) and capitals(items[i].text) > 0.7 for i in rest):
        return last + 1
    own = union(item.text for item in items[: last + 1] if item.open)
    link = len(rest) == 1 and 4 <= len(text.split()) <= 16 and capitals(text) > 0.85 and share(stems(text), own) < _OWN
    person = len(rest) == 1 and 2 <= len(text.split()) <= 4 and is_name(text)
    return last + 1 if link or person or is_embed(text) else len(items)


def is_name(text: str) -> bool:
    """Whether a line can be a person's name alone: two to four words, none of an office or of a paragraph's beginning."""
    words = fold(text).replace(".", "").split()
    if not 1 < len(words) <= 4 or not re.fullmatch(r"[^\W\d_][\w.'’]*(?:[ -][^\W\d_][\w.'’]*){0,4}", text):
        return False
    return all(word[:1].isupper() for word in text.split()) and not signature.is_office(words)


def is_embed(text: str) -> bool:
    """The name of a lost video or list: a few words and a colon, nobody quoted."""
    return text.endswith(":") and len(text.split()) <= 4 and not re.match(r"(?:menurut|kata|ujar)", fold(text))
