"""A sidecar's corrections → the corrected post. What an editor overrides is listed in `Post.corrections`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from plugins.articles.document import ArticleError, Sidecar
from plugins.articles.post import EVENT_TYPES, PROVENANCES, Post
from plugins.entities.facts import RegionRef
from plugins.gazetteer.load import gazetteer
from plugins.text.anchors import anchors
from plugins.text.fold import slugify


class _Bad(ValueError):
    """What is wrong with a value, and what to write instead."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.remedy = remedy


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _Bad(f"{value!r} is not a text", 'write KEY = "…"')
    return value.strip()


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _Bad(f"{value!r} is not a list of texts", 'write KEY = ["…", "…"]')
    return tuple(_text(item) for item in value)


def _anchors(value: Any) -> tuple[str, ...]:
    return tuple(name.removeprefix("#") for name in _texts(value))


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _Bad(f"{value!r} is neither true nor false", "write true or false")
    return value


def _day(value: Any) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise _Bad(f"{value!r} is no date", "write KEY = 2025-09-17") from None


def _slug(value: Any) -> str:
    text = _text(value)
    if slugify(text) != text:
        raise _Bad(
            f"{text!r} is no slug", f"use small letters, digits and hyphens, for example {slugify(text) or 'rapat-staf'!r}"
        )
    return text


def _one_of(allowed: tuple[str, ...]) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        if value not in allowed:
            raise _Bad(f"{value!r} is unknown", f"use one of: {', '.join(allowed)}")
        return str(value)

    return check


def _topics(value: Any) -> tuple[str, ...]:
    known = {topic.name for topic in gazetteer().topics.values()}
    for name in _texts(value):
        if name not in known:
            raise _Bad(f"topic {name!r} is unknown", f"use some of: {', '.join(sorted(known))}")
    return _texts(value)


def _regions(value: Any) -> tuple[RegionRef, ...]:
    """Codes, the primary region first."""
    refs = []
    for number, code in enumerate(_texts(value)):
        region = gazetteer().regions.get(code)
        if region is None:
            raise _Bad(
                f"region code {code!r} is unknown",
                'use Kemendagri codes such as "35" or "35.74" (plugins/gazetteer/data/regions.csv)',
            )
        refs.append(RegionRef(region.code, region.name, region.kind, number == 0))
    return tuple(refs)


# Key of the sidecar → how its value is read. Corrections of quotations, orders and people come with the editor's desk.
READERS: dict[str, Callable[[Any], Any]] = {
    "title": _text,
    "slug": _slug,
    "event_date": _day,
    "event_type": _one_of(EVENT_TYPES),
    "is_digest": _flag,
    "regions": _regions,
    "topics": _topics,
    "byline": _texts,
    "credit": _text,
    "provenance": _one_of(PROVENANCES),
    "dateline_place": _text,
    "summary": _texts,
    "drop": _anchors,
}


def apply(post: Post, sidecar: Sidecar) -> Post:
    """The post with the editor's values. ArticleError names the sidecar, the key and what to write."""
    values: dict[str, Any] = {}
    for key, value in sidecar.overrides.items():
        try:
            values[key] = READERS[key](value)
        except _Bad as error:
            raise ArticleError(str(sidecar.path), f"{key}: {error}", error.remedy) from None
    dropped = values.pop("drop", ())
    post, fewer = _without(post, dropped, str(sidecar.path))
    if not values and not dropped:
        return post
    if "title" in values:
        values["title_generated"] = False
    if "event_date" in values:
        values["event_date_precision"] = "tertulis"
    evidence = {**post.evidence, **{key: "koreksi redaksi" for key in values if key != "title_generated"}}
    return replace(post, **values, evidence=evidence, corrections=(*(key for key in sidecar.overrides if key != "drop"), *fewer))


def _without(post: Post, dropped: Sequence[str], path: str) -> tuple[Post, tuple[str, ...]]:
    """The post less the quotations and orders of these anchors, and the keys that changed."""
    quotes = dict(zip(anchors("k", (quote.text for quote in post.quotes)), post.quotes, strict=True))
    orders = dict(zip(anchors("a", (order.text for order in post.directives)), post.directives, strict=True))
    if unknown := [name for name in dropped if name not in quotes and name not in orders]:
        raise ArticleError(
            path, f"drop: no quotation or order is called {unknown[0]!r}", "copy its address from the page: …/#k48213"
        )
    left = tuple(quote for name, quote in quotes.items() if name not in dropped)
    kept = tuple(order for name, order in orders.items() if name not in dropped)
    changed = tuple(key for key, new in (("quotes", left), ("directives", kept)) if len(new) != len(getattr(post, key)))
    return replace(post, quotes=left, directives=kept), changed
