"""Texts broken at a fixed column: mail and old pages end their lines in mid-sentence."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

_COLUMNS = range(40, 111)  # widths at which texts are broken
_CERTAIN = 4  # lines that go on in lower case below: fewer prove nothing
_SHARE = 0.3  # the same as a share of all lines that have one right below
_HYPHEN = re.compile(r"[^\W\d_]-$")


def unwrap(text: str) -> str | None:
    """The text with its paragraphs in one line each; blank lines fill up, so that lines keep their numbers.

    None where the text was not broken at a column.
    """
    lines = [line.strip() for line in text.split("\n")]
    pairs = [(line, below) for line, below in pairwise(lines) if line and below]
    broken = [len(line) for line, below in pairs if below[0].islower() and line[-1] not in ".!?:"]
    if len(broken) < _CERTAIN or len(broken) < _SHARE * len(pairs):
        return None
    width = max(broken)
    if width not in _COLUMNS or median(broken) < 0.75 * width:
        return None
    last = 0  # the line that the paragraph is gathered in
    paragraphs = {0: [lines[0]]}
    for number, (line, below) in enumerate(pairwise(lines), 1):
        if line and below and len(line) <= width < len(line) + 1 + len(below.split()[0]):
            paragraphs[last].append(below)
        else:
            paragraphs[number], last = [below], number
    return "\n".join(_join(paragraphs.get(number, [])) for number in range(len(lines)))


def _join(lines: list[str]) -> str:
    """One line; the parts of a word broken at its hyphen stand together: "hal-hal"."""
    return "".join(line if _HYPHEN.search(line) else f"{line} " for line in lines).strip()
