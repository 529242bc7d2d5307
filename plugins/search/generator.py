"""Pelican's side of search: articles → index files and the page at SEARCH_PATH."""

from __future__ import annotations

import logging
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.language import gettext
from plugins.search.analysis import Analysis
from plugins.search.files import files
from plugins.search.index import build
from plugins.search.settings import DEFAULTS, Facet, Field, Value, get, texts
from plugins.text.forms import forms

log = logging.getLogger(__name__)

INDEX = "indeks/"  # below the page
Context = Mapping[str, Any]


class SearchGenerator(Generator):
    """Writes the search page and, below it, the index it reads."""

    def generate_output(self, writer: Writer) -> None:
        """Index every article; other generators have filled the context by now."""
        setting = {name: _value(self.settings.get(name, default)) for name, default in DEFAULTS.items()}
        context = ChainMap(self.context, self.env.globals)
        entries = list(_readable(self.context["articles"], setting["SEARCH_CARD"], context))
        # Oldest first, so that a new article is usually the last document; the address decides between equals.
        entries.sort(key=lambda entry: (entry[1].get("date") or "", entry[0].url))
        articles, cards = [article for article, _ in entries], [card for _, card in entries]
        columns = facet_columns(articles, setting["SEARCH_FACETS"], context)
        path = setting["SEARCH_PATH"]
        folder = Path(self.output_path, path, INDEX)
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in index_files(articles, cards, columns, context, setting).items():
            (folder / name).write_bytes(content)
        template = self.get_template(setting["SEARCH_TEMPLATE"])
        search = {"index": INDEX, "facets": [_links(facet) for facet in columns]}
        writer.write_file(f"{path}index.html", template, self.context, self.settings["RELATIVE_URLS"], search=search)


def _value(setting: Any) -> Any:
    """A setting, or what it returns where it is a function: read when needed, not when pelicanconf.py is."""
    return setting() if callable(setting) else setting


def index_files(
    articles: Sequence[Any], cards: Sequence[Context], columns: list[dict[str, Any]], context: Context, setting: Context
) -> dict[str, bytes]:
    """All files of the index: name → bytes. Documents have the numbers of the articles."""
    analysis = Analysis(setting["SEARCH_SAME"], setting["SEARCH_KEEP"])
    fields: Sequence[Field] = setting["SEARCH_FIELDS"]
    index = build(fields, [_document(article, fields, context, analysis) for article in articles])
    lexicon = analysis.synonyms(index.postings) | analysis.seen
    # Only what analysis would call the same: a kept name or an abbreviation has no forms.
    unseen = {
        term: [form for form in forms(term) if form not in lexicon and analysis.term(form) == term] for term in index.postings
    }
    facets = {"days": [card.get("date") for card in cards], "facets": columns}
    return files(index, lexicon, unseen, sorted(analysis.stop), cards, facets)


def _document(article: Any, fields: Iterable[Field], context: Context, analysis: Analysis) -> dict[str, list[str]]:
    return {
        row.name: [term for text in texts(get(row.source, article, context)) for term in analysis.terms(text)] for row in fields
    }


def _readable(articles: Iterable[Any], rows: Context, context: Context) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Each article with what its result shows (keys without a value left out); one that lacks what the rows need is reported."""
    for article in articles:
        try:
            card = {name: get(source, article, context) for name, source in rows.items()}
        except (AttributeError, TypeError) as error:
            log.error("%s: cannot be searched: %s. Check SEARCH_CARD and SEARCH_FIELDS", article.source_path, error)
        else:
            yield article, {name: value for name, value in card.items() if value}


def facet_columns(articles: Sequence[Any], facets: Iterable[Facet], context: Context) -> list[dict[str, Any]]:
    """Each facet with its values, by label, and for every document the numbers of its values."""
    columns = []
    for facet in facets:
        found: list[list[Value]] = [list(get(facet.source, article, context) or ()) for article in articles]
        values = {value.id: value for row in found for value in row}
        order = sorted(values.values(), key=lambda value: (value.label, value.id))
        number = {value.id: place for place, value in enumerate(order)}
        columns.append(
            {
                "name": facet.name,
                "label": gettext(facet.label),
                "card": facet.card and gettext(facet.card),
                "values": [
                    {"id": value.id, "label": value.label, "url": value.url, "names": value.names, "note": value.note}
                    for value in order
                ],
                "documents": [[number[value.id] for value in dict.fromkeys(row)] for row in found],
            }
        )
    return columns


def _links(facet: Mapping[str, Any]) -> dict[str, Any]:
    """A facet as the template lists it for readers without JavaScript."""
    return {"name": facet["name"], "label": facet["label"], "links": [value for value in facet["values"] if value["url"]]}


def get_generators(pelican: Any) -> type[Generator]:
    """Register the generator."""
    return SearchGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
