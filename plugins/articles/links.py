"""Which lines between an article's paragraphs lead to other stories, told by their form and their neighbours."""

from __future__ import annotations

import re

from plugins.articles.lines import Line
from plugins.articles.vocabulary import share
from plugins.articles.zones import Item

_MARKS = re.compile(r"^\W+")
_ROW = re.compile(r"^[•·▪●◦*»›>–—\d.)-]+\s*")
_QUESTION = re.compile(
    r"(?:Apa|Siapa|Kapan|Kenapa|Mengapa|Bagaimana|Di mana|Dimana|Untuk apa|Berapa|Dari mana)\b[^.?!]{3,90}\?\s+[A-Z]"
)


def is_link(items: list[Item], i: int, end: int, own: set[str], near: bool) -> bool:
    """Whether a line below a heading of links is one: a headline, in any case where it is `near`, and not about the article."""
    line = Line(items[i].line.number, _ROW.sub("", items[i].text))
    if not line.headline or items[i].prose or i == end - 1 or (line.capitals <= 0.6 and not near):
        return False
    return items[i].line.bullet or share(line.stems, own) < 0.6


def is_lost_link(items: list[Item], i: int, own: set[str]) -> bool:
    """A link that lost its opener: a long headline between two paragraphs, its words another story's; no row of a list."""
    bullet = items[i].line.bullet
    line = Line(items[i].line.number, _MARKS.sub("", items[i].text))
    if line.count < 7 or line.capitals < 0.8 or (line.text[:1].isdigit() and not bullet):
        return False
    above = i - 1
    while bullet and above > max(0, i - 60) and items[above].line.bullet:
        above -= 1
    if i == 0 or items[above].text.endswith(":") or not (bullet or (items[i - 1].prose and items[i + 1].prose)):
        return False
    return share(line.stems, own) <= (0.1 if line.count < 9 else 0.5)


def is_question_box(items: list[Item], i: int) -> bool:
    """Questions and answers of other articles, each below a lone list mark; two of them at least."""
    if not _QUESTION.match(items[i].text) or not items[i - 1].marked("sign"):
        return False
    return any(_QUESTION.match(items[j].text) and items[j - 1].marked("sign") for j in (i - 2, i + 2) if 0 < j < len(items))
