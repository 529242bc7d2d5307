"""What a Pelican site tells this plugin: three tables of rows, and defaults that fit any site.

SEARCH_FIELDS   what is searched: one Field a row; its name is also the prefix readers may type ("kutipan:anggaran")
SEARCH_FACETS   what results can be filtered by, and which values have a page of their own to show as a card
SEARCH_CARD     what a result shows: key → where to get it
SEARCH_SAME     words that mean the same, each with the one it counts as: {"skpd": "opd"}
SEARCH_KEEP     words that must stay whole, such as names of places
SEARCH_COMMON   words by which nobody finds anything unless another follows, such as "kota": they count as a pair with it
SEARCH_ROOT     function of a folded word → its root
SEARCH_STOP     words that are not searched at all
SEARCH_AFFIXES  where the browser first looks for the root of a word: stages of (pattern, replacement); () for no such guess
SEARCH_KEY      function of (article, context) → text that changes with all that search reads of the article; None reads it all
SEARCH_CACHE    folder for what is analysed once; None keeps nothing
SEARCH_PROCESSES  processes that analyse many articles at once; the files do not depend on it
SEARCH_FORMAT   "shards", or "lunr" for the plain serialised index of lunr besides
SEARCH_PATH     address of the search page ("cari/"); the index lies in `indeks/` below it
SEARCH_TEMPLATE template of the page ("search")

"Where to get it" is a dotted path from the article ("post.title") or a function of (article, context), `context` being Pelican's.
Functions must be named ones at module level: Pelican's cache cannot store others. SEARCH_SAME, SEARCH_KEEP and SEARCH_STOP may
also be functions without arguments. More: README.md beside this file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from plugins.text.stem import root, stop_words

Affixes = Sequence[Sequence[tuple[str, str]]]
Source = str | Callable[[Any, Mapping[str, Any]], Any]


@dataclass(frozen=True, slots=True)
class Field:
    """A part of every document that is searched; weights as lunr's field boosts."""

    name: str
    source: Source  # → text, a sequence of texts, or None
    boost: float = 1
    kind: str = ""  # a value of the facet "jenis": matches in this field make the document one of that kind


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet."""

    id: str  # stands in the address: ?wilayah=kota-batu
    label: str
    url: str | None = None  # its page, from the root of the site
    names: tuple[str, ...] = ()  # what else readers call it
    note: str = ""  # shown under the label on a card


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to filter. With `card`, values whose names match the query are shown above the results."""

    name: str  # the key in the address
    label: str
    source: Source  # → Values, in the order they should have for equal counts
    card: str = ""  # label of its cards: "Tokoh yang cocok"
    proper: bool = False  # values are proper names: a query that is only one is answered newest first


def get(source: Source, article: Any, context: Mapping[str, Any]) -> Any:
    """The value that a row's `source` names; None where a dotted path leads nowhere."""
    if callable(source):
        return source(article, context)
    return reduce(lambda value, name: getattr(value, name, None), source.split("."), article)


def texts(value: Any) -> list[str]:
    """A text, a sequence of texts or None as a list of texts."""
    if value is None:
        return []
    return [value] if isinstance(value, str) else [str(item) for item in value]


# Defaults for a site of plain articles


def plain_text(article: Any, context: Mapping[str, Any]) -> str:
    """The article's text without tags."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(article.content, "html.parser").get_text(" ")


def tag_values(article: Any, context: Mapping[str, Any]) -> Iterable[Value]:
    """The article's tags."""
    return [Value(tag.slug, tag.name, tag.url) for tag in getattr(article, "tags", ())]


def year_values(article: Any, context: Mapping[str, Any]) -> Iterable[Value]:
    """The article's year."""
    return [Value(f"{article.date:%Y}", f"{article.date:%Y}")]


def iso_date(article: Any, context: Mapping[str, Any]) -> str:
    """The article's day."""
    return f"{article.date:%Y-%m-%d}"


def plain_passages(article: Any, context: Mapping[str, Any]) -> list[dict[str, str]]:
    """The first words of the text."""
    return [{"field": "isi", "text": " ".join(plain_text(article, context).split())[:300]}]


# Indonesian prefixes, with the sound that some swallow, then suffixes: where the root of a folded word probably begins.
# Patterns that Python and JavaScript read alike.
AFFIXES: Affixes = (
    (
        ("^(me|pe)nge(?=[^aiueo]+[aiueo][^aiueo]*$)", ""),
        ("^(me|pe)ng(?=[ghaiueo])", ""),
        ("^(me|pe)ny(?=[aiueo])", "s"),
        ("^(me|pe)n(?=[cdjt])", ""),
        ("^(me|pe)n(?=[aiueo])", "t"),
        ("^(mem|dip)?(pe|be)r(?=..)", ""),
        ("^(me|pe)m(?=[bfpv])", ""),
        ("^(me|pe)m(?=[aiueo])", "p"),
        ("^(me|pe)(?=[lrwyn])", ""),
        ("^(di|ter|be(?=kerja)|ke(?=.*an$)|pe(?=[jst][aiueo]))", ""),
    ),
    (("(kan|an|i|nya)$", ""),),
)

DEFAULTS: dict[str, Any] = {
    "SEARCH_FIELDS": (Field("judul", "title", 3), Field("isi", plain_text)),
    "SEARCH_FACETS": (Facet("topik", "Topik", tag_values, card="Topik yang cocok"), Facet("tahun", "Tahun", year_values)),
    "SEARCH_CARD": {"title": "title", "url": "url", "date": iso_date, "passages": plain_passages},
    "SEARCH_SAME": {},
    "SEARCH_KEEP": (),
    "SEARCH_COMMON": (),
    "SEARCH_ROOT": root,
    "SEARCH_STOP": stop_words,
    "SEARCH_AFFIXES": AFFIXES,
    "SEARCH_KEY": None,
    "SEARCH_CACHE": None,
    "SEARCH_PROCESSES": 1,
    "SEARCH_FORMAT": "shards",
    "SEARCH_PATH": "cari/",
    "SEARCH_TEMPLATE": "search",
}
