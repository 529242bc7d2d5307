"""Root → the words that may be made of it: what readers type though no article has printed it.

The inverse of stem.py and held to it: a form counts only where `root(form)` leads back.
"""

from __future__ import annotations

import re

from plugins.text.stem import root, roots

_VOWELS = "aiueo"
# The shapes a root takes, "N" standing for the nasal of me- and pe-, "R" for the r of ber-, ter- and per- that some roots drop.
_SHAPES = (
    "{}an", "{}kan", "{}i", "{}nya", "{}annya",
    "meN{}", "meN{}kan", "meN{}i", "peN{}", "peN{}an", "pe{}",
    "di{}", "di{}kan", "di{}i", "beR{}", "teR{}", "teR{}i", "teR{}kan", "ke{}an", "peR{}an",
    "mempeR{}", "mempeR{}kan", "dipeR{}", "dipeR{}kan",
)  # fmt: skip
_NO_R = re.compile(r"r|[^aiueo]er")  # berenang, bekerja


def forms(base: str) -> list[str]:
    """The words made of a root that takes affixes, sorted; none for any other word."""
    if not roots().get(base):
        return []
    nasal, bare = _nasal(base)
    r = "" if _NO_R.match(base) else "r"
    made = {shape.replace("N", nasal).replace("R", r).format(bare if "N" in shape else base) for shape in _SHAPES}
    return sorted(form for form in made if form != base and not form.endswith("ii") and root(form) == base)


def _nasal(base: str) -> tuple[str, str]:
    """The nasal that me- and pe- take before a root, and what it leaves of the root: "tulis" → ("n", "ulis")."""
    first, second = base[0], base[1:2]
    if sum(letter in _VOWELS for letter in base) == 1:
        return "nge", base
    if first in "lrwymn":
        return "", base
    if first in _VOWELS or first in "gh":
        return "ng", base
    if first == "k":
        return ("ng", base[1:]) if second in _VOWELS else ("ng", base)
    if first == "s":
        return ("ny", base[1:]) if second in _VOWELS else ("n", base)
    if first == "t":
        return ("n", base[1:]) if second in _VOWELS else ("n", base)
    if first == "p":
        return ("m", base[1:]) if second in _VOWELS else ("m", base)
    return ("m", base) if first in "bfv" else ("n", base)
