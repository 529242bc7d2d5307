"""Texts whose lines end in mid-sentence: mail broken at a fixed column, blogs broken anywhere."""

from __future__ import annotations

import re
from itertools import pairwise

from plugins.articles.lines import Line

_COLUMNS = range(40, 111)  # widths at which texts are broken
_CERTAIN = 4  # lines that go on in lower case below: fewer prove nothing
_SHARE = 0.3  # the same as a share of all lines that have one right below
_RAGGED = 8  # such lines where no column is kept …
_MOST = 0.5  # … and their share
_ENDS = (".", "!", "?", ":", ";", "”", '"')
_HYPHEN = re.compile(r"[^\W\d_]-$")


def unwrap(text: str) -> str | None:
    """The text with its paragraphs in one line each; blank lines fill up, so that lines keep their numbers.

    None where the text was not broken at a column, nor most of its lines in mid-sentence.
    """
    lines = [line.strip() for line in text.split("\n")]
    pairs = [(line, below) for line, below in pairwise(lines) if line and below]
    broken = [len(line) for line, below in pairs if below[0].islower() and line[-1] not in ".!?:"]
    if len(broken) < _CERTAIN or len(broken) < _SHARE * len(pairs):
        return None
    width = max(broken)
    ordered, half = sorted(broken), len(broken) // 2
    even = ordered[half] + ordered[~half] >= 2 * 0.75 * width  # the median, of an even number of lines too
    ragged = len(broken) >= max(_RAGGED, _MOST * len(pairs)) and max(map(len, lines)) in _COLUMNS
    if width not in _COLUMNS or not (even or ragged):
        return None
    last = 0  # the line that the paragraph is gathered in
    paragraphs = {0: [lines[0]]}
    for number, (line, below) in enumerate(pairwise(lines), 1):
        if line and below and (_fills(line, below, width) if even else _breaks_off(line, below)):
            paragraphs[last].append(below)
        else:
            paragraphs[number], last = [below], number
    return "\n".join(_join(paragraphs.get(number, [])) for number in range(len(lines)))


def _fills(line: str, below: str, width: int) -> bool:
    """Whether the next line's first word found no room in this one."""
    return len(line) <= width < len(line) + 1 + len(below.split()[0])


def _breaks_off(line: str, below: str) -> bool:
    """Whether a line ends in mid-sentence: it is no headline, and no stop closes it or the next begins in lower case."""
    if below[0].islower():
        return True
    read = Line(0, line)
    return not line.endswith(_ENDS) and not (read.headline and read.capitals >= 0.8 and read.dateline is None)


def _join(lines: list[str]) -> str:
    """One line; the parts of a word broken at its hyphen stand together: "hal-hal"."""
    return "".join(line if _HYPHEN.search(line) else f"{line} " for line in lines).strip()
