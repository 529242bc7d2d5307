"""Acronyms and what they stand for: from the text itself, by its letters, else from the registry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from plugins.gazetteer.records import Acronym

# Words that an acronym may pass over.
_SMALL = frozenset("dan di ke dari untuk bagi dengan pada dalam yang atau serta the of and to for &".split())
_MOST_WORDS = 12
_PAREN = re.compile(r"\(([^()]{2,120})\)")
_SHORT = re.compile(r"^[A-Z][A-Za-z0-9.&/-]{1,14}$")
_WORD = re.compile(r"[\w'’&-]+(?:/[\w'’&-]+)*")
_TOKEN = re.compile(r"\b[A-Z][\w&]*(?:-[A-Z]\w*)*")
_REPEATED = re.compile(r"([A-Z])([2-4])")
_STOP = re.compile(r"[.;:!?“”\"()]")


def find_acronyms(paragraphs: Sequence[str], known: Mapping[str, Acronym]) -> dict[str, str]:
    """Acronym → expansion, in order of appearance: "Organisasi Perangkat Daerah (OPD)", "ASN (Aparatur Sipil Negara)".

    `known` is the registry by short form; it answers for acronyms that the text uses without explaining.
    """
    found: dict[str, str] = {}
    places: dict[str, int] = {}
    offset = 0
    for paragraph in paragraphs:
        for short, long, start in explained(paragraph):
            if short not in found:
                found[short], places[short] = long, offset + start
        for short in known.keys() & _TOKEN.findall(paragraph):
            places.setdefault(short, offset + paragraph.index(short))
        offset += len(paragraph) + 1
    return {short: found.get(short) or known[short].long for short in sorted(places, key=places.__getitem__)}


def explained(text: str) -> Iterator[tuple[str, str, int]]:
    """(short, long, offset) of each acronym that the text explains, whichever of the two stands in parentheses."""
    for match in _PAREN.finditer(text):
        inner = match.group(1).strip()
        before = list(_WORD.finditer(text, _reach(text, match.start()), match.start()))
        words = [word.group() for word in before]
        if not words:
            continue
        if _SHORT.match(inner):
            size = long_form(inner, words)
            if size:
                start = before[-size].start()
                yield inner, _line(text[start : before[-1].end()]), start
        elif _SHORT.match(words[-1]) and sum(letter.isupper() for letter in words[-1]) >= 2:
            inside = [word.group() for word in _WORD.finditer(inner)]
            if len(inside) > 1 and stands_for(words[-1], inside):
                yield words[-1], _line(inner), before[-1].start()


def long_form(short: str, words: Sequence[str]) -> int:
    """How many of the last words `short` abbreviates, the fewest that will do; 0 for none."""
    for size in range(1 if len(short) < 4 and not short.isupper() else 2, min(len(words), _MOST_WORDS) + 1):
        if words[-size].casefold() not in _SMALL and stands_for(short, words[-size:]):
            return size
    return 0


def stands_for(short: str, words: Sequence[str]) -> bool:
    """Whether the letters of `short` run through the words in order, each word giving at least one.

    All capitals: initials only ("OPD"); else syllables ("Bapenda", "Musrenbang", where "ren" lies inside "perencanaan").
    """
    # A digit repeats the letter before it: P3K is PPPK.
    spelled = _REPEATED.sub(lambda match: match.group(1) * int(match.group(2)), short)
    letters = re.sub(r"[^a-z]", "", spelled.casefold())
    folded = [re.sub(r"[^a-z]", "", word.casefold()) for word in words]
    small = [word.casefold() in _SMALL for word in words]
    if len(letters) < 2 or not folded or not folded[0] or folded[0][0] != letters[0]:
        return False
    initials = "".join(word[0] for word, skip in zip(folded, small, strict=True) if word and not skip)
    with_small = "".join(word[0] for word in folded if word)
    if letters in (initials, with_small):
        return True
    if short.isupper() and len(letters) < 5:
        return False
    return _syllables(letters, [word for word, skip in zip(folded, small, strict=True) if word and not skip])


def _syllables(letters: str, words: list[str]) -> bool:
    """Each word in turn takes at least one letter, the letters of one word in its own order; all letters are used."""
    reachable = {0}
    for word in words:
        after: set[int] = set()
        for start in reachable:
            # The word may start to count at its first letter or at a root inside it ("perencanaan" → "ren").
            position, index = word.find(letters[start]) if start < len(letters) else -1, start
            while index < len(letters) and position >= 0:
                index += 1
                after.add(index)
                position = word.find(letters[index], position + 1) if index < len(letters) else -1
        reachable = after
        if not reachable:
            return False
    return len(letters) in reachable


def _line(text: str) -> str:
    return " ".join(text.split())


def _reach(text: str, end: int) -> int:
    """Where the words that may belong to a parenthesis at `end` begin: after the last mark that closes a clause."""
    start = max(0, end - 160)
    last = start
    for match in _STOP.finditer(text, start, end):
        last = match.end()
    return last
