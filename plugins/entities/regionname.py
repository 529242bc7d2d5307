"""Reading a region's name at a place of the text: "Kabupaten Hulu Sungai Tengah (HST)", "Kaltim"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from plugins.gazetteer.names import ambiguity, is_leader_word, key, may_name_region, region_candidates, region_names

_KIND_WORD = re.compile(
    r"\s*(?P<kind>(?:Pemerintah\s+)?(?:Kota|Kabupaten|Kab\.?|Provinsi|Prov\.?|Propinsi)\s+(?:Administrasi\s+)?)", re.IGNORECASE
)
_RUN = re.compile(r"[^\w'.-]?(?P<words>(?P<first>[\w'.-]+)(?:[^\w'.\n-][\w'.-]+){0,3})")
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
    if run is None or not piece[0].isupper() or not may_name_region(run["first"]):
        return (), end
    while piece:
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


_WORDS = re.compile(r"\s+(?P<words>[A-Za-z][\w'-]*(?: [A-Z][\w'-]*){0,2})")
_NAME_FOLLOWS = re.compile(r"\s*,?\s+(?:[a-z]{1,4}\. ?)?[A-Z]")
_SHORTEST = 7  # letters of a name in which one wrong letter is forgiven


def read_misspelt(flat: str, end: int, kind: str) -> tuple[tuple[str, ...], int]:
    """The same where a region of the kind is printed with one wrong letter ("Bukittingi") or small ("Wali Kota kendari H. …")."""
    run = _WORDS.match(flat, end, end + _LONGEST)
    piece = run["words"] if run else ""
    while run and piece:
        last = run.start("words") + len(piece)
        if piece[0].islower():
            exact = _NAME_FOLLOWS.match(flat, last) and ambiguity(piece) is None
            codes = tuple(region.code for region in region_candidates(piece, kind)) if exact else ()
        else:
            codes = _one_letter_off(key(piece), kind)
        if codes:
            return codes, last
        shorter = _LAST_WORD.search(piece)
        piece = piece[: shorter.start()] if shorter else ""
    return (), end


@lru_cache(maxsize=4096)
def _one_letter_off(name: str, kind: str) -> tuple[str, ...]:
    """The regions of a kind whose name, at least `_SHORTEST` letters long, is one letter away; no word of a leader's name."""
    if len(name) < _SHORTEST or any(is_leader_word(word) for word in name.split()):
        return ()
    near = {
        code
        for known, code in _names_of(kind).get(name[0], ())
        if abs(len(known) - len(name)) <= 1 and DamerauLevenshtein.distance(known, name, score_cutoff=1) == 1
    }
    return tuple(near) if len(near) == 1 else ()


@cache
def _names_of(kind: str) -> dict[str, list[tuple[str, str]]]:
    """First letter → name and code of the regions of a kind."""
    found: dict[str, list[tuple[str, str]]] = {}
    for known, regions in region_names().items():
        found.setdefault(known[0], []).extend((known, region.code) for region in regions if region.kind == kind)
    return found
