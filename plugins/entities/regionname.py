"""Reading a region's name at a place of the text: "Kabupaten Hulu Sungai Tengah (HST)", "Kaltim"."""

from __future__ import annotations

import re

from plugins.gazetteer.names import region_candidates
from plugins.text.fold import fold

_KIND_WORD = re.compile(
    r"\s*(?P<kind>(?:Pemerintah\s+)?(?:Kota|Kabupaten|Kab\.?|Provinsi|Prov\.?|Propinsi)\s+(?:Administrasi\s+)?)", re.IGNORECASE
)
BRACKET = re.compile(r"\s*\((?P<inside>[^()]{1,40})\)")


def read_region(flat: str, end: int, kind: str | None) -> tuple[tuple[str, ...], int]:
    """The codes that the longest run of up to four words at `end` can name, and the position after it.

    `kind` limits the candidates; where the words name only regions of another kind, () and `end` are returned.
    """
    after = _KIND_WORD.match(flat, end)
    start = after.end() if after else end
    words = list(re.finditer(r"[\w'.-]+", flat[start : start + 60]))[:4]
    for count in range(len(words), 0, -1):
        run = words[:count]
        piece = flat[start + run[0].start() : start + run[-1].end()]
        if run[0].start() > 1 or not piece[:1].isupper() or re.search(r"\s{2,}|\n", piece):
            continue
        stripped = piece.rstrip(".-")
        codes = tuple(r.code for r in region_candidates(fold(stripped)) if kind is None or r.kind == kind)
        if codes:
            last = start + run[0].start() + len(stripped)
            bracket = BRACKET.match(flat, last)
            if bracket and any(r.code in codes for r in region_candidates(fold(bracket["inside"]))):
                last = bracket.end()
            return codes, last
    return (), end
