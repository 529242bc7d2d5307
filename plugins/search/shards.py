"""A sorted table cut into files, and the little that must be known to find a line's file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shards:
    """Files in the order of their lines. Line x lies in file n, the number of `bounds` that are not greater than x."""

    files: tuple[bytes, ...]
    bounds: tuple[str, ...]  # one fewer than files: the shortest text that parts a file from the one before


def order(word: str) -> bytes:
    """Sort key: the order in which JavaScript compares strings, by UTF-16 unit."""
    return word.encode("utf-16-be", "surrogatepass")


def cut(lines: Iterable[tuple[str, str]], size: int) -> Shards:
    """Sorted lines (key, text) as files of about `size` characters; a line longer than that has a file of its own."""
    files: list[list[str]] = [[]]
    bounds: list[str] = []
    length, before = 0, ""
    for key, text in lines:
        if length and length + len(text) > size:
            files.append([])
            bounds.append(parting(before, key))
            length = 0
        files[-1].append(text)
        length += len(text) + 1
        before = key
    return Shards(tuple("".join(f"{line}\n" for line in file).encode() for file in files), tuple(bounds))


def parting(before: str, after: str) -> str:
    """The shortest beginning of `after` that sorts behind `before`."""
    shared = next((at for at, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after)))
    return after[: shared + 1]


def packed(bounds: Iterable[str]) -> str:
    """Bounds as one text: each is the number of letters it shares with the one before (one digit to base 36), then the rest."""
    found, before = [], ""
    for bound in bounds:
        shared = 0
        while shared < min(len(before), len(bound), 35) and before[shared] == bound[shared]:
            shared += 1
        found.append("0123456789abcdefghijklmnopqrstuvwxyz"[shared] + bound[shared:])
        before = bound
    return " ".join(found)
