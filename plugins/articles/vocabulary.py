"""How much a line shares with the article's own words: that tells a headline from an advert, a paragraph from another story's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from plugins.text.fold import fold

_STEM = 5  # letters that stand for a word: "menegaskan", "menegas" are one, "rapat" is whole
_COMMON = frozenset(
    """yang dan dengan untuk pada dari dalam akan oleh para juga tidak bisa dapat telah sudah agar atau kata ujar lebih masih
    saat serta hari tahun sebagai adalah antara karena kami kita saya mereka harus baru pihak tersebut secara sebagai seperti
    setelah sebelum maka bukan hingga sampai jadi menjadi begini soal ingin minta ajak usai jelang demi bagi tapi namun""".split()
)
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]{2,}")


def stems(words: Iterable[str]) -> frozenset[str]:
    """The telling ones of folded words, cut to their first letters; numbers and short or common words are left out."""
    return frozenset([word[:_STEM] for word in {*words} - _COMMON if len(word) > 3 and word > ":"])  # ":" comes after the digits


def names(text: str) -> frozenset[str]:
    """Words written with a capital inside a sentence, folded: names, mostly."""
    return frozenset([fold(word) for word in _NAME.findall(text)])


def share(part: frozenset[str], whole: frozenset[str] | set[str]) -> float:
    """The share of `part` that `whole` holds; 0 where there is nothing to compare."""
    return len(part & whole) / len(part) if part else 0.0
