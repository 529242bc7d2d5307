"""Word → root, the one analysis of Indonesian words; the browser never repeats it, it gets the table.

A word is taken apart into prefixes, root and suffixes in every way that the sound rules allow; only a way that ends at a known
root counts, and the plainest one wins. The affixes and the sound changes of me- and pe- are those of school grammar; that a list
of roots decides is the idea of Nazief and Adriani (1996). Roots, exceptions and stop words are data: see data/README.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
SHORTEST = 3  # letters of the shortest root that an affix may be taken from
MOST_PREFIXES = 3  # as in mem-per-ber-

# me- and pe- take a nasal by the root's first sound: the nasal, the letter it swallowed, what must follow.
_NASALS = (
    ("nge", "", r"[^aiueo]+[aiueo][^aiueo]*$"),  # one syllable: mengecek
    ("ng", "", r"[aiueoghkqx]"),
    ("ng", "k", r"[aiueo]"),
    ("ny", "s", r"[aiueo]"),
    ("n", "", r"[cdjzst]"),
    ("n", "t", r"[aiueo]"),
    ("m", "", r"[bfpv]"),
    ("m", "p", r"[aiueo]"),
    ("", "", r"[lrwymn]"),
)
# Every prefix: as written, the letter it swallowed, what must follow.
_PREFIXES = tuple(
    (prefix, lost, re.compile(follows))
    for prefix, lost, follows in (
        *((head + nasal, lost, follows) for head in ("me", "pe") for nasal, lost, follows in _NASALS),
        *((prefix, "", r"") for prefix in ("di", "ber", "ter", "per", "ke", "se")),
        *((prefix, "", r"r|[^aiueo]er") for prefix in ("be", "te", "pe")),  # berenang, bekerja
        ("pe", "", r"[bcdfghjkpqstvz]"),  # petugas, pejabat
    )
)
_PARTICLES = ("lah", "kah", "tah", "pun")
_POSSESSIVES = ("nya", "ku", "mu")
_DERIVATIONS = ("kan", "an", "i")
_OUTERMOST = ("di", "me")  # no other prefix stands before these
# A suffix that no word has together with the prefix (Asian 2007).
_IMPOSSIBLE = {"di": ("an",), "ke": ("i", "kan"), "me": ("an",), "se": ("i", "kan"), "te": ("an",), "be": ("i",)}


def _lines(name: str) -> list[str]:
    text = (DATA / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def roots() -> dict[str, bool]:
    """Every word that stays as it is, and whether it is known to take affixes: the general list, and ours of this field."""
    words = {line.rstrip("+"): line.endswith("+") for name in ("roots.txt", "roots-own.txt") for line in _lines(name)}
    return {word: takes_affixes for word, takes_affixes in words.items() if word not in irregular()}


@cache
def irregular() -> dict[str, str]:
    """Words whose root no rule finds: word → root."""
    return {word: root for line in _lines("irregular.txt") for root, *rest in [line.split()] for word in rest}


@cache
def stop_words() -> frozenset[str]:
    """Words too common to find anything by."""
    return frozenset(word for line in _lines("stopwords.txt") for word in line.split())


@lru_cache(maxsize=500_000)
def root(word: str) -> str:
    """The root of one folded word; the word itself where no way of taking it apart ends at a known root."""
    if word in irregular():
        return irregular()[word]
    if word in roots() or len(word) <= SHORTEST or not word.isalpha():
        return word
    return min(_ways(word), default=(word,))[-1]


def _ways(word: str) -> Iterator[tuple[bool, int, int, int, str]]:
    """The ways to take a word apart, the least is best: (a rare root, letters restored, affixes, minus its length, root)."""
    known = roots()
    for middle, suffixes, derivation in _without_suffixes(word):
        for rest, prefixes, restored in _without_prefixes(middle, derivation, MOST_PREFIXES):
            rest = irregular().get(rest, rest)
            if len(rest) >= SHORTEST and rest in known and prefixes + suffixes:
                yield not known[rest], restored, prefixes + suffixes, -len(rest), rest


def _without_suffixes(word: str) -> Iterator[tuple[str, int, str]]:
    """The word less its suffixes, how many went, and the derivational one among them."""
    for base, particles in _less(word, _PARTICLES):
        for stem, possessives in _less(base, _POSSESSIVES):
            yield stem, particles + possessives, ""
            for suffix in _DERIVATIONS:
                if stem.endswith(suffix):
                    yield stem.removesuffix(suffix), particles + possessives + 1, suffix


def _less(word: str, endings: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    yield word, 0
    for ending in endings:
        if word.endswith(ending):
            yield word.removesuffix(ending), 1


def _without_prefixes(word: str, suffix: str, left: int) -> Iterator[tuple[str, int, int]]:
    """The word less its prefixes, how many went, and how many letters were put back."""
    yield word, 0, 0
    if not left:
        return
    for prefix, lost, follows in _PREFIXES:
        rest = word[len(prefix) :]
        if not word.startswith(prefix) or len(rest) < 2 or not follows.match(rest):
            continue
        outermost = left == MOST_PREFIXES
        head = prefix[:2]
        if (outermost and suffix not in _IMPOSSIBLE.get(head, ())) or (not outermost and head not in _OUTERMOST):
            for deeper, count, restored in _without_prefixes(lost + rest, "", left - 1):
                yield deeper, count + 1, restored + bool(lost)
