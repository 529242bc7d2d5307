"""The same documents as stock lunr indexes them: for SEARCH_FORMAT = "lunr", and the oracle of the browser's engine in tests."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from lunr.builder import Builder

from plugins.search.files import K1, B
from plugins.search.settings import Field


def alphabetical(builder: Builder, terms: Iterable[str]) -> None:
    """A lunr plugin: number the terms by alphabet, not by first appearance, so that an added article renumbers none.

    Only the order of the numbers matters to lunr: it is the order in which the products of a score are added up.
    """
    for number, term in enumerate(sorted(terms)):
        builder.inverted_index[term] = {name: {} for name in builder._fields} | {"_index": number}
        builder.term_index = number + 1


def lunr_builder(fields: Sequence[Field], documents: Sequence[Mapping[str, Sequence[str]]]) -> Builder:
    """lunr.py's builder fed with analysed documents (field → terms), its own analysis switched off; refs are their numbers."""
    builder = Builder()
    builder.b(B)
    builder.k1(K1)
    for row in fields:
        builder.field(row.name, row.boost)
    builder.use(alphabetical, {term for document in documents for terms in document.values() for term in terms})
    for number, document in enumerate(documents):
        builder.add({"id": number} | {row.name: list(document.get(row.name, ())) for row in fields})
    return builder


def serialised(fields: Sequence[Field], documents: Sequence[Mapping[str, Sequence[str]]]) -> bytes:
    """The index as lunr.Index.load of lunr.js reads it; no analysis is part of it: queries must be given as terms."""
    index = lunr_builder(fields, documents).build().serialize()
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
