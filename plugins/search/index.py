"""Documents → the index: what lunr.py's Builder counts, kept as counts.

lunr stores each term's weight, which moves in every document when one is added. Kept here is what stays: how often a term
stands in a field and how long that field is. The browser computes lunr's weight from them (theme/static/js/search/engine.js).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lunr.builder import Builder
from lunr.field_ref import FieldRef

from plugins.search.settings import Field

K1, B = 1.2, 0.75  # lunr's own


@dataclass(frozen=True, slots=True)
class Index:
    """Counts of all terms. Documents are numbered in the order given."""

    fields: tuple[Field, ...]
    documents: int
    totals: tuple[int, ...]  # a field: the sum of its lengths over all documents
    # term → a field: (document, count of the term there, length of the field there), … flat, documents ascending
    postings: Mapping[str, tuple[tuple[int, ...], ...]] = field(repr=False)


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


def build(fields: Sequence[Field], documents: Sequence[Mapping[str, Sequence[str]]]) -> Index:
    """The index of analysed documents (field → terms)."""
    builder = lunr_builder(fields, documents)
    frequencies, lengths = builder.field_term_frequencies, builder.field_lengths

    def posting(term: str, name: str) -> tuple[int, ...]:
        flat: list[int] = []
        for document in builder.inverted_index[term][name]:
            ref = str(FieldRef(document, name))
            flat += int(document), frequencies[ref][term], lengths[ref]
        return tuple(flat)

    return Index(
        fields=tuple(fields),
        documents=builder.document_count,
        totals=tuple(sum(lengths[str(FieldRef(str(n), row.name))] for n in range(builder.document_count)) for row in fields),
        postings={term: tuple(posting(term, row.name) for row in fields) for term in sorted(builder.inverted_index)},
    )
