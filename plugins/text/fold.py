"""Text → comparison key: case, punctuation variants and Unicode forms that carry no meaning are folded away."""

from __future__ import annotations

import re
import unicodedata

# Typographic variants → the plain character; every replacement is one character for one, so offsets survive `plain`.
_PLAIN = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
        "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "‛": "'", "′": "'",
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "―": "-",
        "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u3000": " ", "\t": " ",
    }
)  # fmt: skip
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SPACE = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[^\w']+")


def plain(text: str) -> str:
    """Unify quote marks, dashes and spaces, one character for one: offsets into `text` stay valid."""
    return text.translate(_PLAIN)


def fold(text: str) -> str:
    """The comparison key of a name or phrase: NFKC, plain glyphs, casefolded, single spaces."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return _SPACE.sub(" ", plain(text)).strip().casefold()


def words(text: str) -> list[str]:
    """The folded words of a text, punctuation dropped (apostrophes inside a word stay: "mas'ud")."""
    return [word for word in (part.strip("'") for part in _NOT_WORD.split(fold(text))) if word]


def slugify(text: str, limit: int = 80) -> str:
    """ASCII slug `[a-z0-9-]*` of at most `limit` characters, cut at a hyphen; empty where nothing is left."""
    ascii_text = unicodedata.normalize("NFKD", fold(text).replace("'", "")).encode("ascii", "ignore").decode("ascii")
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")
    if len(slug) <= limit:
        return slug
    cut = slug[: limit + 1].rpartition("-")[0]
    return cut or slug[:limit]
