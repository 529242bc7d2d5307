"""The index as files: one manifest that names the others by the hash of what is in them. Formats: README.md.

Text is JSON without spaces or lines of words; equal content gives equal bytes on every machine.
"""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from plugins.search.analysis import Analysis
from plugins.search.lexicon import exceptions, lexicon, merged
from plugins.search.segment import Segment
from plugins.search.settings import Affixes, Facet, Field, Value
from plugins.search.shards import cut, order, packed

FORMAT = 2
MANIFEST = "manifest.json"
K1, B = 1.2, 0.75  # lunr's own
VALUES = 1800  # characters of a file of values: a handful of people or places


def files(
    segments: Sequence[Segment],
    fields: Sequence[Field],
    facets: Sequence[Facet],
    synonyms: Mapping[str, str],
    analysis: Analysis,
    affixes: Affixes,
) -> dict[str, bytes]:
    """What lies beside the folders of the segments: path → bytes, the manifest last. `facets` have labels for readers."""
    table = merged(segment.words for segment in segments)
    values = merged_values(segments, facets)
    cards = [row for row in values if facets[int(row[0].partition(":")[0])].card]
    words = lexicon(table, synonyms, analysis.stop, cards)
    rows = ((key, _json([key, value.label, value.url, value.names, value.note]).decode()) for key, value, _ in values)
    shown = cut(rows, VALUES)
    bounds = [unpacked(segment.bounds) for segment in segments]

    def place(term: str) -> list[int]:
        return [_at(parts, term) for parts in bounds]

    manifest = {
        "format": FORMAT,
        "documents": sum(segment.documents for segment in segments),
        "undated": sum(segment.undated for segment in segments),
        "k1": K1,
        "b": B,
        "fields": [[row.name, row.boost, row.kind, sum(s.totals[at] for s in segments)] for at, row in enumerate(fields)],
        "facets": [[row.name, row.label, row.card, int(row.proper)] for row in facets],
        "common": {
            word: term for word in sorted({*analysis.common, *analysis.same}) if (term := analysis.term(word)) in analysis.common
        },
        "affixes": affixes,
        "whole": " ".join(exceptions(table, place, affixes)),
        "segments": [[segment.name, segment.documents, segment.bounds] for segment in segments],
        "words": [" ".join(_hash(content)[:6] for content in words.files), packed(words.bounds)],
        "values": [_hash(b"".join(shown.files)), packed(shown.bounds)],
    }
    found = {f"w{at}-{_hash(content)[:6]}.txt": content for at, content in enumerate(words.files)}
    found |= {f"{manifest['values'][0]}/{at}.txt": content for at, content in enumerate(shown.files)}
    return found | {MANIFEST: _json(manifest)}


def merged_values(segments: Sequence[Segment], facets: Sequence[Facet]) -> list[tuple[str, Value, int]]:
    """The values of all facets, sorted by key: ("1:35.74", value as the newest article has it, how many documents have it)."""
    found: dict[str, tuple[Value, int]] = {}
    for segment in segments:
        for facet, values in enumerate(segment.values):
            for ident, (value, count) in values.items():
                key = f"{facet}:{ident}"
                found[key] = (value, count + found[key][1] if key in found else count)
    return [(key, *found[key]) for key in sorted(found, key=order)]


def unpacked(bounds: str) -> list[str]:
    """The inverse of `packed`."""
    found: list[str] = []
    for text in bounds.split(" ") if bounds else ():
        found.append((found[-1] if found else "")[: int(text[0], 36)] + text[1:])
    return found


def _at(bounds: Sequence[str], key: str) -> int:
    return bisect_right(bounds, order(key), key=order)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
