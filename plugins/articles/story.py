"""The same story in several outlets: posts whose bodies tell it in nearly the same words, without comparing all with all.

A press release comes back under other headlines, with its paragraphs in another order, cut, or with one added. A body is kept
as a bottom-k sketch (Broder 1997): the lowest hashes of its runs of three words are a fair sample of them, and two samples tell
how much two texts share. Each post is compared only with those that share some of its lowest hashes.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from plugins.text.fold import words

SAME = 0.45  # share of the shorter text's runs of words that stand in the other too; other reports of one event rarely pass 0.4
_KEPT = 96  # hashes of a sketch: the share is known to about 0.05
_LOOKED_UP = 32  # of these, by which posts find each other
_IN_COMMON = 3  # of these, before two posts are compared
_SPACE = 16  # bits for each hash: one in sixteen shares its bit at most
_LEAST = 20  # runs of words; a text of two sentences says too little
_PHRASE = 100  # posts that share a run of words before it is a phrase of the trade, and no sign of one story


_FIRST, _SECOND, _MASK = 0x9E3779B1, 0x85EBCA77, 2**32 - 1  # odd factors: the order of the three words tells


@dataclass(frozen=True, slots=True)
class Sketch:
    """The number of different runs of words of a body, and the lowest of their 32-bit hashes, ascending."""

    size: int
    lowest: array[int]

    @property
    def reach(self) -> int:
        """The hash up to which the sketch holds every one of the body's."""
        return self.lowest[-1] if self.size > _KEPT else 2**32


def sketch(body: Sequence[str]) -> Sketch:
    """The sketch of a post's paragraphs; their order, punctuation and case do not matter."""
    hashes: set[int] = set()
    for paragraph in body:
        keys = list(map(_hash, words(paragraph)))
        hashes.update([(a * _FIRST + b * _SECOND + c) & _MASK for a, b, c in zip(keys, keys[1:], keys[2:], strict=False)])
    return Sketch(len(hashes), array("I", sorted(hashes)[:_KEPT]))


@lru_cache(maxsize=20_000)
def _hash(word: str) -> int:
    return crc32(word.encode())


def shared(first: Sketch, second: Sketch) -> float:
    """The share (0 to 1, estimated) of the shorter body's runs of words that stand in the other; 1 for a cut."""
    short, long = sorted((first, second), key=lambda item: (item.size, item.lowest))
    sample = short.lowest[: bisect_right(short.lowest, long.reach)]
    return len(set(sample).intersection(long.lowest)) / len(sample) if sample else 0.0


def duplicates(sketches: Mapping[str, Sketch]) -> dict[str, tuple[str, ...]]:
    """Post id → the ids, ascending, of the posts that tell the same story; posts that stand alone have no row.

    What holds from one side holds from the other; the order of `sketches` does not matter. Time and memory grow with the number
    of posts. A text that more than 100 posts carry is a form, not a story, and is not linked.
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    for first, second in _candidates(sketches):
        if shared(sketches[first], sketches[second]) >= SAME:
            found[first].append(second)
            found[second].append(first)
    return {ident: tuple(sorted(others)) for ident, others in found.items()}


def _candidates(sketches: Mapping[str, Sketch]) -> Iterator[tuple[str, str]]:
    """Pairs of posts with enough looked-up hashes in common, each pair once."""
    telling = {ident: item for ident, item in sketches.items() if item.size >= _LEAST}
    again = _Again(_LOOKED_UP * len(telling))
    for item in telling.values():
        again.see(item.lowest[:_LOOKED_UP])
    carriers = Counter(value for item in telling.values() for value in again.among(item.lowest[:_LOOKED_UP]))
    index: dict[int, list[str]] = {value: [] for value, count in carriers.items() if 1 < count <= _PHRASE}
    del carriers, again
    for ident, item in telling.items():
        met: Counter[str] = Counter()
        for value in item.lowest[:_LOOKED_UP]:
            posting = index.get(value)
            if posting is not None:
                met.update(posting)
                posting.append(ident)
        yield from ((ident, other) for other, count in met.items() if count >= _IN_COMMON)


class _Again:
    """Which hashes come more than once, nearly: most come once, and to count those one by one would fill the memory.

    A bit a hash says that it was seen, another that it was seen again; a few hashes share their bits with others.
    """

    def __init__(self, expected: int) -> None:
        bits = max(10, (_SPACE * expected).bit_length())
        self._slots = 2**bits - 1
        self._once, self._twice = bytearray(2 ** (bits - 3)), bytearray(2 ** (bits - 3))

    def see(self, hashes: Iterable[int]) -> None:
        """Note the hashes of one text."""
        once, twice, slots = self._once, self._twice, self._slots
        for value in hashes:
            place, bit = (value & slots) >> 3, 1 << (value & 7)
            if once[place] & bit:
                twice[place] |= bit
            else:
                once[place] |= bit

    def among(self, hashes: Iterable[int]) -> list[int]:
        """Those of the hashes that may have come again."""
        twice, slots = self._twice, self._slots
        return [value for value in hashes if twice[(value & slots) >> 3] & (1 << (value & 7))]
