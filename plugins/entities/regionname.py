"""Reading a region's name at a place of the text: "Kabupaten Hulu Sungai Tengah (HST)", "Kaltim"."""

from __future__ import annotations

import re

from plugins.gazetteer.names import region_candidates

_KIND_WORD = re.compile(
    r"\s*(?P<kind>(?:Pemerintah\s+)?(?:Kota|Kabupaten|Kab\.?|Provinsi|Prov\.?|Propinsi)\s+(?:Administrasi\s+)?)", re.IGNORECASE
)
_RUN = re.compile(r"[^\w'.-]?(?P<words>[\w'.-]+(?:[^\w'.\n-][\w'.-]+){0,3})")
_LAST_WORD = re.compile(r"[^\w'.-][\w'.-]+$")
_LONGEST = 60  # characters of a region's name
BRACKET = re.compile(r"\s*\((?P<inside>[^()]{1,40})\)")


def read_region(flat: str, end: int, kind: str | None) -> tuple[tuple[str, ...], int]:
    """The codes that the longest run of up to four words at `end` can name, and the position after it.

    `kind` limits the candidates; where the words name only regions of another kind, () and `end` are returned.
    """
    after = _KIND_WORD.match(flat, end)
    start = after.end() if after else end
    run = _RUN.match(flat, start, start + _LONGEST)
    piece = run["words"] if run else ""
    while piece and run and piece[0].isupper():
        stripped = piece.rstrip(".-")
        codes = tuple(r.code for r in region_candidates(stripped) if kind is None or r.kind == kind)
        if codes:
            last = run.start("words") + len(stripped)
            bracket = BRACKET.match(flat, last)
            if bracket and any(r.code in codes for r in region_candidates(bracket["inside"])):
                last = bracket.end()
            return codes, last
        shorter = _LAST_WORD.search(piece)
        piece = piece[: shorter.start()] if shorter else ""
    return (), end
