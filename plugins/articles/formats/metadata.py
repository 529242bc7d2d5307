"""What a page says of its article to machines: JSON-LD first, then Open Graph and other meta elements, then markup."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from lxml import html

from plugins.articles.document import Known
from plugins.articles.formats.values import PARTED, address, day_of, one_line, people, without_paper

_ARTICLES = ("NewsArticle", "ReportageNewsArticle", "Article", "BlogPosting", "TechArticle", "WebPage")  # the best first
_NAME = 5  # words of a publisher's name
_DEEP = 6  # levels of JSON-LD that are looked into
_MANY = 500  # things of JSON-LD that are looked at
_SAVED = re.compile(r"saved from url=\(\d{4,7}\)(\S+)|url: (\S+)\s+saved date: ([^\n]{10,60})")


def read(tree: html.HtmlElement) -> Known:
    """The facts that a page states of its article; None for what it does not say."""
    meta, linked, saved = _meta(tree), _linked(tree), _saved(tree)
    publisher = linked.get("publisher")
    outlet = one_line(_named(publisher) or meta.get("og:site_name") or meta.get("application-name"))
    title = _title(meta, linked, outlet)
    outlet = outlet or _beside(title, label(tree))
    return Known(
        title=title,
        url=_url(tree, meta, linked, saved[0]),
        outlet=(outlet and PARTED.split(outlet)[0]) or None,
        published=_published(tree, meta, linked),
        captured=saved[1],
        byline=people(linked.get("author")) or people(meta.get("author") or meta.get("article:author") or _marked_author(tree)),
    )


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    """Name or property → content of the meta elements; the first of each counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key, content = element.get("property") or element.get("name") or element.get("itemprop"), element.get("content")
        if key and content and content.strip():
            found.setdefault(key.strip().casefold(), content.strip())
    return found


def _linked(tree: html.HtmlElement) -> Mapping[str, Any]:
    """The JSON-LD thing that is the article; an empty one where there is none."""
    best: Mapping[str, Any] = {}
    rank = len(_ARTICLES)
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        for thing in _things(script.text_content()):
            kinds = thing.get("@type")
            for kind in kinds if isinstance(kinds, list) else [kinds]:
                if kind in _ARTICLES and _ARTICLES.index(kind) < rank:
                    best, rank = thing, _ARTICLES.index(kind)
    return best


def _things(text: str) -> Iterator[Mapping[str, Any]]:
    """Every object of a JSON-LD text with its @graph; nothing where it is no JSON, as on some pages."""
    text = re.sub(r"^\s*(?://\s*)?<!\[CDATA\[|(?://\s*)?\]\]>\s*$", "", text)
    try:
        todo = [(json.loads(text, strict=False), 0)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MANY):
        if not todo:
            return
        thing, depth = todo.pop(0)
        if isinstance(thing, Mapping):
            yield thing
            inner = [value for key, value in thing.items() if key in ("@graph", "mainEntity", "mainEntityOfPage")]
        else:
            inner = thing if isinstance(thing, list) else []
        if depth < _DEEP:
            todo += [(value, depth + 1) for value in inner if isinstance(value, Mapping | list)]


def _named(value: Any) -> str | None:
    name = value.get("name") if isinstance(value, Mapping) else value
    return name if isinstance(name, str) else None


def label(tree: html.HtmlElement) -> str | None:
    """The title of the page's window: the headline with or without the publisher, or only the publisher."""
    return one_line(next((str(element.text_content()) for element in tree.iter("title")), None))


def _title(meta: Mapping[str, str], linked: Mapping[str, Any], outlet: str | None) -> str | None:
    """The headline as metadata give it, without the publisher's name behind it."""
    for value in (linked.get("headline"), meta.get("og:title"), meta.get("twitter:title")):
        line = one_line(value) if isinstance(value, str) else None
        if line:
            return without_paper(line, outlet)
    return None


def _beside(title: str | None, page: str | None) -> str | None:
    """The publisher's name as the page's title has it beside the headline that another element states."""
    if not title or not page or title == page:
        return None
    before, found, after = page.partition(title)
    rest = (before or after).strip(" -–—|»•:") if found and not (before.strip() and after.strip()) else ""
    return rest if rest and len(rest.split()) <= _NAME else None


def _url(tree: html.HtmlElement, meta: Mapping[str, str], linked: Mapping[str, Any], saved: str | None) -> str | None:
    """The address of the article: the first one that leads deeper than a home page."""
    canonical = next((link.get("href") for link in tree.iter("link") if (link.get("rel") or "").casefold() == "canonical"), None)
    page = linked.get("mainEntityOfPage")
    page = page.get("@id") if isinstance(page, Mapping) else page
    found = [good for value in (canonical, meta.get("og:url"), linked.get("url"), page, saved) if (good := address(value))]
    deep = [url for url in found if urlsplit(url).path.strip("/") or urlsplit(url).query]
    return next(iter(deep or found), None)


def _published(tree: html.HtmlElement, meta: Mapping[str, str], linked: Mapping[str, Any]) -> date | None:
    for value in (
        linked.get("datePublished"),
        *(meta.get(key) for key in _DAYS),
        linked.get("dateCreated"),
        *_times(tree),
    ):
        day = day_of(value)
        if day:
            return day
    return None


_DAYS = (
    "article:published_time", "og:published_time", "datepublished", "publishdate", "publish-date", "content_publisheddate",
    "pubdate", "dc.date.issued", "dcterms.created", "dc.date", "date",
)  # fmt: skip


def _from_headline(tree: html.HtmlElement, *tags: str) -> Iterator[html.HtmlElement]:
    """The elements below the first main heading, then those above it: a row of other articles may stand there."""
    above, reached = [], False
    for element in tree.iter("h1", *tags):
        reached = reached or element.tag == "h1"
        if reached:
            yield element
        else:
            above.append(element)
    yield from above


def _times(tree: html.HtmlElement) -> Iterator[str]:
    """The moments that markup calls the publication's."""
    for element in _from_headline(tree, "time", "abbr", "span", "meta"):
        names = (element.get("itemprop") or "", element.get("class") or "")
        if "pubdate" in element.attrib or "datePublished" in names[0] or _PUBLISHED.search(names[1]):
            yield element.get("datetime") or element.get("title") or element.get("content") or element.text_content()


_PUBLISHED = re.compile(r"(?:^|\s)(?:entry-date|published|post-date|dt-published)(?:$|\s)")


def _marked_author(tree: html.HtmlElement) -> str | None:
    for element in _from_headline(tree, "a", "span", "address"):
        if element.get("rel") == "author" or "author" in (element.get("itemprop") or ""):
            return str(element.text_content())
    return None


def _saved(tree: html.HtmlElement) -> tuple[str | None, date | None]:
    """The address and day that a browser, or an extension that saves pages, writes into a comment at the page's head."""
    root = tree.getroottree().getroot()
    inside = [node for node in root.iterchildren() if not isinstance(node.tag, str)][:5]
    for node in (*root.itersiblings(preceding=True), *inside):
        found = _SAVED.search((node.text or "")[:2000])
        if found:
            stamp = re.match(r"\w{3} (\w{3}) (\d{2}) (\d{4})", found[3] or "")
            return found[1] or found[2], day_of(f"{stamp[2]} {stamp[1]} {stamp[3]}") if stamp else None
    return None, None
