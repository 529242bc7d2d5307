"""One article as a JSON object, as crawlers, exports and programming interfaces of news sites give it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from plugins.articles.decode import decode, mend
from plugins.articles.document import Known
from plugins.articles.formats import markup
from plugins.articles.formats.content import Content, Fault, headed
from plugins.articles.formats.values import address, day_of, one_line, people, without_paper

# Our key → names under which it comes; the first one that holds something counts. docs/post.md lists them.
KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "judul"),
    "text": ("text", "body", "content", "articleBody", "isi"),
    "html": ("html", "content_html"),
    "url": ("url", "link", "canonical_url", "canonical"),
    "published": ("published", "datePublished", "published_at", "date", "tanggal"),
    "captured": ("captured", "captured_at", "crawled_at", "scraped_at"),
    "outlet": ("outlet", "publisher", "site_name", "media"),
    "byline": ("byline", "author", "authors", "penulis"),
}
_KNOWN = {name for names in KEYS.values() for name in names}
_SHOWN = 8  # unknown keys that a warning names


def read(data: bytes) -> Content:
    """The article of one JSON object."""
    text, encoding, warnings = decode(data)
    if "\0" in text:
        raise Fault("is a binary file, not JSON", "save the article as JSON in UTF-8")
    if not text.strip():
        raise Fault("is empty", "put a JSON object with title and text into it or remove it")
    found = _object(text)
    values = {
        key: next((found[name] for name in names if found.get(name) not in (None, "", [])), None) for key, names in KEYS.items()
    }
    notes: list[str] = []
    title = one_line(_text("title", values["title"]))
    published = day_of(values["published"])
    captured = day_of(values["captured"])
    for key, value in (("published", published), ("captured", captured)):
        if values[key] is not None and value is None:
            notes.append(f"{key} bukan tanggal, tidak dipakai: {_shown(values[key])}")
    url = address(values["url"])
    if values["url"] is not None and url is None:
        notes.append(f"url bukan alamat web, tidak dipakai: {_shown(values['url'])}")
    outlet = one_line(_name(values["outlet"]))
    known = Known(without_paper(title, outlet) if title else None, url, outlet, published, captured, people(values["byline"]))
    unknown = sorted(one_line(key) or "?" for key in found if key not in _KNOWN)
    if unknown:
        rest = f" dan {len(unknown) - _SHOWN} lagi" if len(unknown) > _SHOWN else ""
        notes.append(f"kunci JSON yang tidak dipakai: {', '.join(key[:40] for key in unknown[:_SHOWN])}{rest}")
    return _content(known, values, encoding, (*warnings, *notes))


def _content(known: Known, values: Mapping[str, Any], encoding: str, warnings: tuple[str, ...]) -> Content:
    text, source = _text("text", values["text"]), _text("html", values["html"])
    if text and markup.has_markup(text):
        text, source = None, source or text
    if text and text.strip():
        body, more = mend(text)
        body, marks = headed(known.title, body)
        return Content(body, known, marks, encoding, (*warnings, *more))
    if source and source.strip():
        found = markup.read_markup(source, known)
        return Content(found.text, found.known, found.marks, encoding, (*warnings, *found.warnings))
    raise Fault("holds neither text nor html", 'give the article\'s words as "text" or "html"')


def _object(text: str) -> dict[str, Any]:
    """The object of a JSON text; a key of ours may stand in it once only, for which of two texts would be the article's?"""
    try:
        found = json.loads(text, object_pairs_hook=_pairs, parse_constant=_no_number, parse_int=_number)
    except RecursionError:
        raise Fault("is nested too deeply to be an article", "give title, text and url as keys of one object") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}" if "\n" in text.strip() else f"column {error.colno}"
        raise Fault(f"is not valid JSON ({error.msg}, {where})", "correct it") from error
    if isinstance(found, list):
        raise Fault("holds a list, not one article", "save one article a file, or one a line as .jsonl")
    if not isinstance(found, _Object):
        raise Fault("holds no JSON object", 'write {"title": "…", "text": "…", "url": "…"}')
    twice = sorted(found.twice & _KNOWN)
    if twice:
        raise Fault(f"holds the key {twice[0]!r} more than once", "keep the right one")
    return found


class _Object(dict[str, Any]):
    """A JSON object and the keys that stand in it more than once."""

    twice: frozenset[str] = frozenset()


def _pairs(pairs: list[tuple[str, Any]]) -> _Object:
    found = _Object(pairs)
    if len(found) < len(pairs):
        times = Counter(key for key, _ in pairs)
        found.twice = frozenset(key for key in times if times[key] > 1)
    return found


def _no_number(name: str) -> None:
    """NaN and Infinity are no JSON; nothing of an article is one."""


def _number(digits: str) -> int | None:
    return int(digits) if len(digits) <= 20 else None  # reading a long one takes quadratic time


def _text(key: str, value: Any) -> str | None:
    """A text, or a list of texts as paragraphs, or WordPress's {"rendered": …}."""
    if isinstance(value, Mapping) and isinstance(value.get("rendered"), str):
        value = value["rendered"]
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = "\n".join(value)
    if value is None or isinstance(value, str):
        return value
    raise Fault(f"{key} is not a text", f'write "{key}": "…"')


def _shown(value: Any) -> str:
    """A value for a warning: short, on one line."""
    return repr(str(value)[:60]) if isinstance(value, str | int | float) else "daftar atau objek"


def _name(value: Any) -> str | None:
    """A publisher's name, alone or as schema.org writes it; None for anything else."""
    if isinstance(value, Mapping):
        value = value.get("name")
    return value if isinstance(value, str) else None
