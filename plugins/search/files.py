"""The index as files: one manifest that names the others by the hash of what is in them. Formats: README.md.

Text is JSON without spaces or lines of words; equal content gives equal bytes on every machine.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from plugins.search.index import K1, B, Index

FORMAT = 1
MANIFEST = "manifest.json"
_SUFFIX = {"terms": ".json", "lexicon": ".txt", "forms": ".txt", "cards": ".json", "facets": ".json"}


def files(
    index: Index,
    lexicon: Mapping[str, str],
    forms: Mapping[str, Sequence[str]],
    stop: Sequence[str],
    cards: Sequence[Mapping[str, Any]],
    facets: Mapping[str, Any],
) -> dict[str, bytes]:
    """All files: name → bytes. `lexicon` is surface → term, `forms` term → surfaces that no document has."""
    words: dict[str, list[str]] = {term: [] for term in index.postings}
    for word, term in sorted(lexicon.items()):
        words[term].append(word)
    parts = {
        "terms": _json({term: [words[term], *map(_gaps, posting)] for term, posting in index.postings.items()}),
        "lexicon": _lines((word if word == term else f"{word} {term}") for word, term in sorted(lexicon.items())),
        "forms": _lines(" ".join((term, *words)) for term, words in sorted(forms.items()) if words),
        "cards": _json(cards),
        "facets": _json(facets),
    }
    names = {part: f"{part}-{hashlib.sha256(content).hexdigest()[:12]}{_SUFFIX[part]}" for part, content in parts.items()}
    manifest = {
        "format": FORMAT,
        "documents": index.documents,
        "k1": K1,
        "b": B,
        "fields": [
            {"name": row.name, "boost": row.boost, "kind": row.kind, "total": total}
            for row, total in zip(index.fields, index.totals, strict=True)
        ],
        "stop": sorted(stop),
        "files": names,
    }
    return {MANIFEST: _json(manifest)} | {names[part]: content for part, content in parts.items()}


def _gaps(flat: Sequence[int]) -> list[int]:
    """Each document's number as the distance from the one before: small numbers compress well."""
    gaps = list(flat)
    gaps[3::3] = [flat[at] - flat[at - 3] for at in range(3, len(flat), 3)]
    return gaps


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _lines(lines: Any) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()
