"""Pelican's side of search: articles → index files and the page at SEARCH_PATH."""

from __future__ import annotations

import hashlib
import json
import logging
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.language import gettext, ngettext
from plugins.search.analysis import Analysis
from plugins.search.build import Plan, build
from plugins.search.bundle import bundle
from plugins.search.files import merged_values
from plugins.search.plain import serialised
from plugins.search.record import Source, analysed, documents
from plugins.search.segment import Segment
from plugins.search.settings import DEFAULTS, Facet, Value, get, texts

log = logging.getLogger(__name__)

INDEX = "indeks/"  # below the page
SCRIPTS = "static/js/search"  # of the theme
LATE = ("SEARCH_SAME", "SEARCH_KEEP", "SEARCH_STOP")  # may be functions: read when needed, not when pelicanconf.py is
Context = Mapping[str, Any]


class SearchGenerator(Generator):
    """Writes the search page and, below it, the index it reads."""

    def generate_output(self, writer: Writer) -> None:
        """Index every article; other generators have filled the context by now."""
        setting = {name: self.settings.get(name, default) for name, default in DEFAULTS.items()}
        context = ChainMap(self.context, self.env.globals)
        path = setting["SEARCH_PATH"]
        folder = Path(self.output_path, path, INDEX)
        plan = plan_of(setting)
        segments = build_index(self.context["articles"], setting, context, plan, folder)
        if setting["SEARCH_FORMAT"] == "lunr":
            analysis = Analysis(**plan.analysis)
            records = [analysed(item, analysis) for item in sources(self.context["articles"], setting, context)]
            index = serialised(plan.fields, documents(records, [row.name for row in plan.fields]))
            (folder / "lunr.json").write_bytes(index)
        if "_" not in self.env.globals:  # a site without the theme's own plugin
            self.env.add_extension("jinja2.ext.i18n")
            self.env.install_gettext_callables(gettext, ngettext, newstyle=True)
        if address := self.settings["SITEURL"]:  # browsers take a search engine from an absolute address only
            described = self.env.get_template("opensearch.xml").render(self.context | {"SITEURL": address, "path": path})
            (folder.parent / "opensearch.xml").write_text(described, "utf-8")
        template = self.get_template(setting["SEARCH_TEMPLATE"])
        search = {
            "described": bool(address),
            "index": INDEX,
            **scripts(Path(self.settings["THEME"], SCRIPTS), folder.parent),
            "facets": facet_links(segments, plan.facets),
        }
        writer.write_file(f"{path}index.html", template, self.context, self.settings["RELATIVE_URLS"], search=search)


def scripts(source: Path, folder: Path) -> dict[str, str]:
    """Write the scripts of the page and of its worker beside the page; their names: {"view": …, "worker": …}."""
    found = {}
    for name in ("view", "worker"):
        content = bundle(source / f"{name}.js")
        file = f"{name}-{hashlib.sha256(content).hexdigest()[:10]}.js"
        for old in folder.glob(f"{name}-*.js"):
            old.unlink()
        (folder / file).write_bytes(content)
        found[name] = file
    return found


def plan_of(setting: Context) -> Plan:
    """The settings, read; functions among them are called where the setting is no function itself."""
    value = {name: setting[name]() if callable(setting[name]) else setting[name] for name in LATE}
    facets = [replace(row, label=gettext(row.label), card=row.card and gettext(row.card)) for row in setting["SEARCH_FACETS"]]
    return Plan(
        fields=tuple(setting["SEARCH_FIELDS"]),
        facets=tuple(facets),
        analysis={
            "same": value["SEARCH_SAME"],
            "keep": value["SEARCH_KEEP"],
            "stop": value["SEARCH_STOP"],
            "common": setting["SEARCH_COMMON"],
            "root": setting["SEARCH_ROOT"],
        },
        affixes=setting["SEARCH_AFFIXES"],
        cache=Path(setting["SEARCH_CACHE"]) if setting["SEARCH_CACHE"] else None,
        processes=setting["SEARCH_PROCESSES"],
    )


def build_index(articles: Iterable[Any], setting: Context, context: Context, plan: Plan, folder: Path) -> list[Segment]:
    """Write the index of the articles into a folder."""
    hook = setting["SEARCH_KEY"]
    if not hook:
        found = list(sources(articles, setting, context))
        keys = [hashlib.sha256(repr(item).encode()).hexdigest() for item in found]
        return build(keys, found.__getitem__, plan, folder)
    rows = by_age(articles, setting, context)
    keys = [hook(article, context) for article in rows]
    return build(keys, lambda number: _readable_or_blank(rows[number], setting, context), plan, folder)


def by_age(articles: Iterable[Any], setting: Context, context: Context) -> list[Any]:
    """Oldest first, so that a new article is usually the last document; the address decides between equals."""
    date = setting["SEARCH_CARD"]["date"]
    rows = []
    for article in articles:
        try:
            rows.append((get(date, article, context) or "", article.url, article))
        except (AttributeError, TypeError) as error:
            _report(article, error)
    return [article for *_, article in sorted(rows, key=lambda row: row[:2])]


def sources(articles: Iterable[Any], setting: Context, context: Context) -> Iterator[Source]:
    """What is read of every article, by age; one that lacks what the tables need is reported and left out."""
    for article in by_age(articles, setting, context):
        try:
            yield source(article, setting, context)
        except (AttributeError, TypeError) as error:
            _report(article, error)


def _readable_or_blank(article: Any, setting: Context, context: Context) -> Source:
    """A blank page is never found; the error that is reported fails the build."""
    blank = Source(((),) * len(setting["SEARCH_FIELDS"]), "{}", "", ((),) * len(setting["SEARCH_FACETS"]))
    return next(sources([article], setting, context), blank)


def _report(article: Any, error: Exception) -> None:
    log.error("%s: cannot be searched: %s. Check SEARCH_CARD and SEARCH_FIELDS", article.source_path, error)


def source(article: Any, setting: Context, context: Context) -> Source:
    """What the tables read from one article; keys of the card without a value are left out."""
    card = {name: get(row, article, context) for name, row in setting["SEARCH_CARD"].items()}
    return Source(
        fields=tuple(tuple(texts(get(row.source, article, context))) for row in setting["SEARCH_FIELDS"]),
        card=json.dumps({name: value for name, value in card.items() if value}, ensure_ascii=False, separators=(",", ":")),
        day=card.get("date") or "",
        values=tuple(tuple(get(facet.source, article, context) or ()) for facet in setting["SEARCH_FACETS"]),
    )


def facet_links(segments: Sequence[Segment], facets: Sequence[Facet]) -> list[dict[str, Any]]:
    """The facets as the template lists them for readers without JavaScript: values that have a page, by label."""
    found: list[list[Value]] = [[] for _ in facets]
    for key, value, _ in merged_values(segments, facets):
        if value.url:
            found[int(key.split(":")[0])].append(value)
    return [
        {"name": facet.name, "label": facet.label, "links": sorted(values, key=lambda value: (value.label, value.id))}
        for facet, values in zip(facets, found, strict=True)
    ]


def get_generators(pelican: Any) -> type[Generator]:
    """Register the generator."""
    return SearchGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
