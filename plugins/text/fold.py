"""Text → comparison key: case, punctuation variants and Unicode forms that carry no meaning are folded away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Typographic variants → the plain character; every replacement is one character for one, so offsets survive `plain`.
_PLAIN = tuple(
    {
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
        "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "‛": "'", "′": "'",
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "―": "-",
        "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u3000": " ", "\t": " ",
    }.items()
)  # fmt: skip
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SHORT = 200  # characters up to which a folded text is remembered: names, labels and headlines come again and again
_WORD = re.compile(r"\w+")
_NOT_WORD = re.compile(r"[^\w']+")


def plain(text: str) -> str:
    """Unify quote marks, dashes and spaces, one character for one: offsets into `text` stay valid."""
    for variant, glyph in _PLAIN:  # a text has few of them: quicker than str.translate, which looks at every letter
        if variant in text:
            text = text.replace(variant, glyph)
    return text


def fold(text: str) -> str:
    """The comparison key of a name or phrase: NFKC, plain glyphs, casefolded, single spaces."""
    return _remembered(text) if len(text) <= _SHORT else _fold(text)


@lru_cache(maxsize=8192)
def _remembered(text: str) -> str:
    return _fold(text)


def _fold(text: str) -> str:
    if not text.isascii():
        text = plain(_INVISIBLE.sub("", unicodedata.normalize("NFKC", text)))
    elif "`" in text:
        text = text.replace("`", "'")
    return " ".join(text.split()).casefold()


def words(text: str) -> list[str]:
    """The folded words of a text, punctuation dropped (apostrophes inside a word stay: "mas'ud")."""
    if text.isascii() and "'" not in text and "`" not in text:
        return _WORD.findall(text.lower())
    return split(fold(text))


def split(folded: str) -> list[str]:
    """The words of a text that is folded already."""
    if "'" not in folded:
        return _WORD.findall(folded)
    return [word for word in (part.strip("'") for part in _NOT_WORD.split(folded)) if word]


def slugify(text: str, limit: int = 80) -> str:
    """ASCII slug `[a-z0-9-]*` of at most `limit` characters, cut at a hyphen; empty where nothing is left."""
    ascii_text = unicodedata.normalize("NFKD", fold(text).replace("'", "")).encode("ascii", "ignore").decode("ascii")
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")
    if len(slug) <= limit:
        return slug
    cut = slug[: limit + 1].rpartition("-")[0]
    return cut or slug[:limit]
