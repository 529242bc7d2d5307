"""Speakers whom nothing else of the text introduces: "Seorang warga menilai …", "Adiwijaya wakil Dapil III mengecam …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from plugins.entities.lexicon import alternation, speech_verbs, table
from plugins.entities.names import read_name
from plugins.entities.paragraph import Paragraph
from plugins.text.fold import fold
from plugins.text.stem import root, roots

_REACH = 200  # characters of a sentence within which its subject is named


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody who speaks in a sentence: a name, or only a description; the span within the paragraph."""

    name: str | None
    description: str | None
    start: int
    end: int


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    speech = alternation(table("lexicon")["speech"]["active"])
    adverbs = alternation(table("lexicon")["between"]["adverbs"])
    nameless = re.compile(
        rf"(?:[^,.]{{0,50}},\s*)?(?P<who>(?:seorang|sejumlah|salah\s+seorang|salah\s+satu|beberapa)\s+[\w\s-]{{3,50}}?)"
        rf"(?:\s+yang\s[^,.]{{3,60}}?)?,?\s+(?:(?:{adverbs})\s+)*(?:{speech})\b",
        re.IGNORECASE,
    )
    after_name = re.compile(rf"(?:\s+[a-z][^,.]{{0,40}}?|,[^,.]{{3,60}},)?\s+(?:(?:{adverbs})\s+)*(?:{speech})\b")
    return nameless, after_name


def stranger(paragraph: Paragraph, start: int, end: int) -> Stranger | None:
    """Who speaks in the sentence `text[start:end]` that names nobody known; None where nobody does.

    A single capitalised word counts as a name only where it is no word of the language: "Kegiatan menyebut" is nobody.
    """
    if not paragraph.any_within(speech_verbs(), start, end):
        return None
    nameless, after_name = _patterns()
    flat = paragraph.flat
    if match := nameless.match(flat, start, end):
        return Stranger(None, match["who"], match.start("who"), match.end("who"))
    spans = paragraph.between(start, min(end, start + _REACH))
    index = 0
    while index < len(spans):
        name = read_name(paragraph.text, spans, index) if spans[index].text[0].isupper() else None
        if name is None:
            index += 1
            continue
        last = spans[name.end - 1].end
        if after_name.match(flat, last, end) and any(root(fold(word)) not in roots() for word in name.core.split()):
            return Stranger(name.core, None, spans[name.start].start, last)
        index = max(name.end, index + 1)
    return None
