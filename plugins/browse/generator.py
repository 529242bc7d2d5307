"""Pelican's side of browsing: one loop over FACETS writes the pages, templates get `directory` and the views."""

from __future__ import annotations

import logging
import sys
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from jinja2 import Environment
from markupsafe import Markup
from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.articles.render import full_text
from plugins.browse import board, chunks, edition, figures, items, views
from plugins.browse.directory import Directory
from plugins.browse.facets import FACETS
from plugins.browse.format import FILTERS, counted
from plugins.browse.labels import KEYS
from plugins.browse.linked import linked_data
from plugins.browse.schema import Site
from plugins.browse.streams import site_stream, stream
from plugins.browse.tiles import TILES
from plugins.gazetteer.load import gazetteer
from plugins.language import current, gettext, ngettext, use

log = logging.getLogger(__name__)

SINGLES = (("index.html", "home"), ("cakupan/index.html", "coverage"))  # pages that are no listing of a facet: file, template
TABLES = {
    "KINDS": items.KINDS,
    "KEYS": KEYS,
    "REGION_KINDS": views.REGION_KINDS,
    "ORIGINS": views.ORIGINS,
    "TILES": TILES,
}
VIEWS = (
    items.orders, items.orders_of_office, items.quotations, items.of_heads, board.board, board.deadlines, edition.issue,
    edition.standing, edition.weightiest, views.voices, views.evidence, views.orders_by_rank, figures.bars,
    chunks.near, figures.weeks, figures.longest_gap, figures.tint, figures.tint_steps, figures.coverage, figures.provenances,
    site_stream, stream,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dated:
    """What pelican-sitemap asks of a page: its address and the day of its last change."""

    url: str
    date: datetime


class BrowseGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Files all articles, then writes every page of every facet, the home page, short addresses, and what a host wants."""

    def generate_context(self) -> None:
        """Put `directory` and `address` (the public address, "" where none is set) into the context of all templates."""
        articles = []
        for article in self.context["articles"]:
            if hasattr(article, "post"):
                articles.append(article)
            else:
                log.error("%s: no converted article; move it out of the article folders", article.source_path)
        known = gazetteer()
        self.directory = Directory(
            articles,
            known.regions.values(),
            known.leaders.values(),
            known.topics.values(),
            known.outlets.values(),
            as_of=day_setting(self.settings, "DIGEST_AS_OF"),
        )
        self.context["directory"] = self.directory
        self.context["address"] = address = self.settings["SITEURL"]
        if address:
            site = Site(self.settings["SITENAME"], address, self.settings["SITESUBTITLE"])
            self.context["linked_data"] = partial(linked_data, self.directory, site)
        self._date_sitemap()

    def generate_output(self, writer: Writer) -> None:
        """Write the pages."""
        for file, template in SINGLES:
            self._write(writer, file, template)
        for facet in FACETS:
            if facet.index:
                shown = self.directory.shown(facet.name)
                self._write(writer, f"{facet.index_url}index.html", facet.index, facet=facet, shown=shown, letter=None)
                for letter in self.directory.letters(facet.name):
                    file = f"{facet.index_url}{letter.slug}/index.html"
                    self._write(writer, file, facet.index, facet=facet, shown=letter.listings, letter=letter)
            for listing in self.directory.listings(facet.name):
                values = {"listing": listing, "record": listing.record}
                if listing.latest:
                    values["page"] = Dated(listing.url, self._day(listing.latest))
                self._write(writer, f"{listing.url}index.html", facet.template, **values)
                for leaf in listing.leaves:
                    if leaf.slug:
                        self._write(writer, f"{listing.url}{leaf.slug}/index.html", "leaf", listing=listing, leaf=leaf)
        stub = self.get_template("stub")
        for article in self.directory.articles:
            self._write_text(f"d/{article.post.id}/index.html", stub.render(self.context, article=article))
        # A missing page is served at any depth, so its links start at the root of the site.
        root = urlsplit(self.settings["SITEURL"]).path
        writer.write_file("404.html", self.get_template("404"), self.context, relative_urls=False, SITEURL=root)
        self._write_text("robots.txt", self._robots())
        self._write_text(".nojekyll", "")  # GitHub Pages publishes the folder as it is

    def _day(self, day: date) -> datetime:
        return datetime.combine(day, time(), ZoneInfo(self.settings["TIMEZONE"]))

    def _date_sitemap(self) -> None:
        """Pages without a day of their own change with the newest digest; pelican-sitemap would take the clock's."""
        sitemap = sys.modules.get("pelican.plugins.sitemap.sitemap")
        if sitemap and self.directory.newest:
            sitemap.generator.now = self._day(self.directory.newest)

    def _write(self, writer: Writer, file: str, template: str, **values: Any) -> None:
        writer.write_file(file, self.get_template(template), self.context, self.settings["RELATIVE_URLS"], **values)

    def _write_text(self, file: str, text: str) -> None:
        path = Path(self.output_path, file)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def _robots(self) -> str:
        lines = ["User-agent: *", "Allow: /"]
        if self.settings["SITEURL"]:
            lines.append(f"Sitemap: {self.settings['SITEURL']}/sitemap.xml")
        return "\n".join(lines) + "\n"


def day_setting(settings: dict[str, Any], name: str) -> date | None:
    """A setting that holds a day, "2025-10-13"; None where it is empty. ValueError, with its name, where it is no day."""
    value = settings.get(name) or ""
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as error:
        raise ValueError(f'{name} is {value!r}; write a day as in "2025-10-13", or leave it empty') from error


def add_to_templates(generator: Generator) -> None:
    """Give the templates of every generator the filters, views and tables of this plugin."""
    if hasattr(generator, "env"):
        generator.env.filters.update(FILTERS)
        generator.env.globals.update({view.__name__: view for view in VIEWS}, **TABLES)
        generator.env.globals["full_text"] = partial(full_text, settings=generator.settings)
        add_language(generator.env)


def add_language(env: Environment) -> None:
    """The strings of templates in the interface's language: `_`, `trans` blocks, `counted`; LANGUAGE itself; `in_id` for
    elements that hold words of an article where the page around them is in another language.
    """
    language = current()
    env.policies["ext.i18n.trimmed"] = True
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    env.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.globals.update(
        counted=counted,
        LANGUAGE=language,
        in_id=Markup("") if language.code == "id" else Markup(' lang="id"'),
    )


def choose_language(pelican: Any) -> None:
    """Read INTERFACE_LANGUAGE; the theme holds the catalogues."""
    use(pelican.settings.get("INTERFACE_LANGUAGE", "id"), Path(pelican.settings["THEME"], "translations"))


def get_generators(pelican: Any) -> type[Generator]:
    """Register the generator."""
    return BrowseGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(choose_language)
    signals.generator_init.connect(add_to_templates)
    signals.get_generators.connect(get_generators)
