"""The one place where an office, a region and a status become words: "Pj Wali Kota Probolinggo"."""

from __future__ import annotations

OFFICE_WORDS = {
    "gubernur": "Gubernur",
    "wakil gubernur": "Wakil Gubernur",
    "bupati": "Bupati",
    "wakil bupati": "Wakil Bupati",
    "wali kota": "Wali Kota",
    "wakil wali kota": "Wakil Wali Kota",
}
_PREFIXES = {"pj": "Pj ", "plt": "Plt ", "pjs": "Pjs ", "plh": "Plh ", "mantan": "mantan "}


def office_title(office: str, bare: str, status: str = "definitif") -> str:
    """An office of a region as a title; `bare` is the region's name without its kind.

    office_title("wali kota", "Probolinggo", "pj") → "Pj Wali Kota Probolinggo"
    """
    return f"{_PREFIXES.get(status, '')}{OFFICE_WORDS.get(office, office)} {bare}"


def office_rank(office: str) -> int:
    """Heads before their deputies, governors first: the order of cards and groups."""
    return list(OFFICE_WORDS).index(office) if office in OFFICE_WORDS else len(OFFICE_WORDS)
