"""Arahan's own tables: how search reads an article's post (plugins/articles/post.py). pelicanconf.py imports the constants.

What is searched is the digest: title, summary, quotations, orders, people, places, topics, programmes. The article's body is
searched only where the site shows it. Pages and their titles come from `directory` (plugins/browse).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from plugins.gazetteer.load import gazetteer
from plugins.gazetteer.records import Region
from plugins.language import N_
from plugins.language import gettext as _
from plugins.search.analysis import words
from plugins.search.settings import Facet, Field, Source, Value
from plugins.text.anchors import anchors

Context = Mapping[str, Any]

# What nobody finds anything by alone; with the name that follows it says which of two regions is meant.
SEARCH_COMMON = ("kota", "kabupaten", "provinsi", "wali")
# The government of a region as newspapers write it.
_GOVERNMENTS = {
    "pemkot": "kota",
    "pemko": "kota",
    "kab": "kabupaten",
    "pemkab": "kabupaten",
    "prov": "provinsi",
    "pemprov": "provinsi",
}
_VARIANTS = {"walikota": "wali", "walkot": "wali", "gub": "gubernur", "bup": "bupati", "antikorupsi": "korupsi"}


def quotations(article: Any, context: Context) -> list[str]:
    """The quoted words."""
    return [quote.text for quote in article.post.quotes]


def orders(article: Any, context: Context) -> list[str]:
    """The orders and whom they address."""
    return [part for order in article.post.directives for part in (order.text, order.addressee) if part]


def people(article: Any, context: Context) -> list[str]:
    """Everyone named: all names, nicknames and posts."""
    post, known = article.post, gazetteer().leaders
    names: list[str | None] = []
    for ref in post.leaders:
        leader = known.get(ref.id)
        names += [ref.name or (leader.name if leader else None), ref.full_name, ref.office]
        names.append(ref.status if ref.status != "definitif" else None)
        names += *ref.aliases, *(leader.aliases if leader else ())
    for official in post.officials:
        names += official.name, official.position, *official.aliases
    said_by = [part for item in post.quotes for part in (item.speaker, item.office)]
    ordered_by = [part for item in post.directives for part in (item.actor, item.office)]
    return list(dict.fromkeys(name for name in (*names, *said_by, *ordered_by) if name))


def places(article: Any, context: Context) -> list[str]:
    """All names and abbreviations of the regions and their provinces."""
    regions = gazetteer().regions
    found = [regions[ref.code] for ref in article.post.regions if ref.code in regions]
    parents = [regions[region.parent] for region in found if region.parent]
    return list(dict.fromkeys(name for region in (*found, *parents) for name in region_names(region)))


def region_names(region: Region) -> list[str]:
    """Every name of one region: "Kota Batu", "Batu", "KWB"."""
    return list(dict.fromkeys((region.label, region.bare, *region.aliases)))


def programmes(article: Any, context: Context) -> list[str]:
    """Programmes, and the abbreviations of the article with what they stand for."""
    post = article.post
    named = [part for item in post.programs for part in (item.name, item.expansion) if part]
    return [*named, *(part for pair in post.acronyms.items() for part in pair if part)]


def body(article: Any, context: Context) -> tuple[str, ...]:
    """The paragraphs, where the site shows them."""
    shown = context.get("full_text")  # of the theme, by the site's settings
    return article.post.body if shown and shown(article.post) else ()


SEARCH_FIELDS = (
    Field("judul", "post.title", 3),
    Field("tokoh", people, 2),
    Field("wilayah", places, 2),
    Field("topik", "post.topics", 1.5),
    Field("ringkasan", "post.summary", 1.5),
    Field("kutipan", quotations, 1, kind="kutipan"),
    Field("arahan", orders, 1, kind="arahan"),
    Field("program", programmes, 1),
    Field("isi", body, 0.5),
)


# Facets: the pages of plugins/browse under which the article is filed


def _filed(article: Any, context: Context, facet: str) -> Iterable[Any]:
    """The pages of a facet under which the article is filed (Listings of plugins/browse)."""
    directory = context["directory"]
    row = next((listing.facet for listing in directory.listings(facet)), None)
    for key in row.keys(article.post, directory.registry) if row else ():
        if listing := directory.get(facet, key):
            yield listing


def region_values(article: Any, context: Context) -> list[Value]:
    """The regions and their provinces, by code."""
    filed = _filed(article, context, "wilayah")
    return [Value(page.record.code, page.title, page.url, tuple(region_names(page.record))) for page in filed]


def leader_values(article: Any, context: Context) -> list[Value]:
    """The heads and deputy heads."""
    filed = _filed(article, context, "tokoh")
    return [Value(page.record.id, page.record.name, page.url, (page.title, *page.record.aliases), page.title) for page in filed]


def topic_values(article: Any, context: Context) -> list[Value]:
    """The topics."""
    return [Value(page.record.id, page.title, page.url) for page in _filed(article, context, "topik")]


def kind_values(article: Any, context: Context) -> list[Value]:
    """Whether there are quotations, and orders."""
    post = article.post
    kinds = (("kutipan", _("Kutipan"), post.quotes), ("arahan", _("Arahan"), post.directives))
    return [Value(key, label) for key, label, found in kinds if found]


def year_values(article: Any, context: Context) -> list[Value]:
    """The year of the event."""
    day = article.post.date
    return [Value(f"{day.year}", f"{day.year}") if day else Value("tanpa-tanggal", _("Tanpa tanggal"))]


def origin_values(article: Any, context: Context) -> list[Value]:
    """Who supplied the article."""
    key, label = origin(article, context)
    return [Value(key or "tidak-jelas", label)]


SEARCH_FACETS = (
    Facet("jenis", N_("Jenis"), kind_values),
    Facet("wilayah", N_("Wilayah"), region_values, card=N_("Wilayah yang cocok"), proper=True),
    Facet("tokoh", N_("Tokoh"), leader_values, card=N_("Tokoh yang cocok"), proper=True),
    Facet("topik", N_("Topik"), topic_values, card=N_("Topik yang cocok")),
    Facet("tahun", N_("Tahun"), year_values),
    Facet("asal", N_("Asal"), origin_values),
)


# Cards


def iso_day(article: Any, context: Context) -> str | None:
    """The day of the event or else of publication; None where nobody knows."""
    return article.post.date.isoformat() if article.post.date else None


def date_note(article: Any, context: Context) -> str | None:
    """What must be said beside an inferred day."""
    post = article.post
    return _("tahun disimpulkan") if post.event_date and post.event_date_precision == "tahun disimpulkan" else None


def meta(article: Any, context: Context) -> list[str]:
    """The primary region and the outlet."""
    post = article.post
    region = gazetteer().regions.get(post.primary_region.code) if post.primary_region else None
    return [part for part in (region and region.label, post.outlet and post.outlet.name) if part]


def origin(article: Any, context: Context) -> tuple[str, str]:
    """Provenance as the theme shows it: key of its sign, label. The table is the theme's (ORIGINS of plugins/browse)."""
    provenance = article.post.provenance
    key, label = context.get("ORIGINS", {}).get(provenance, ("", provenance))[:2]
    return key, _(label)


def passages(article: Any, context: Context) -> list[dict[str, str]]:
    """Summary, orders and quotations, each with its anchor on the page and who speaks."""
    post = article.post
    found = [{"field": "ringkasan", "text": " ".join(post.summary)}] if post.summary else []
    for order, anchor in zip(post.directives, anchors("a", (item.text for item in post.directives)), strict=True):
        by = _by(article, context, order.actor, order.actor_id, order.office) or _("pemberi arahan tidak disebut")
        found.append({"field": "arahan", "kind": order.kind, "anchor": anchor, "by": by, "text": order.text})
    for quote, anchor in zip(post.quotes, anchors("k", (item.text for item in post.quotes)), strict=True):
        by = _by(article, context, quote.speaker, quote.speaker_id, quote.office) or _("pembicara tidak disebut")
        found.append({"field": "kutipan", "kind": "kutipan", "anchor": anchor, "by": by, "text": quote.text})
    return found or [{"field": "judul", "text": post.title}]


def _by(article: Any, context: Context, name: str | None, leader_id: str | None, office: str | None) -> str:
    """Who speaks or orders, with the office then; a leader's is written as on all pages."""
    directory = context["directory"]
    ref = directory.leader_ref(article, leader_id)
    return ", ".join(part for part in (name, directory.office(ref) if ref else office) if part)


SEARCH_CARD: dict[str, Source] = {
    "title": "post.title",
    "url": "url",
    "date": iso_day,
    "date_note": date_note,
    "meta": meta,
    "origin": origin,
    "passages": passages,
}


def SEARCH_SAME() -> dict[str, str]:
    """Abbreviations that mean the same, from the gazetteer: {"skpd": "opd"}; names of several words are not joined."""
    joined: dict[str, str] = {}
    for acronym in gazetteer().acronyms.values():
        group = [word for name in (acronym.short, *acronym.same_as) for word in words(name) if len(words(name)) == 1]
        head = min((joined.get(word, word) for word in group), default="")
        joined |= {word: head for word in group if word != head}
    return joined | _GOVERNMENTS | _VARIANTS


def SEARCH_KEEP() -> tuple[str, ...]:
    """Names of places stay whole: "Kediri" is no form of "diri"."""
    return tuple(region.bare for region in gazetteer().regions.values())
