"""The records of the gazetteer: what is known about places, people and publishers before any article is read.

All are frozen; codes are Kemendagri codes ("35" for a province, "35.74" for a kabupaten or kota, "35.13.15" for a district);
dates are ISO dates or None where nobody knows them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

HEAD_OFFICES = ("gubernur", "wakil gubernur", "bupati", "wakil bupati", "wali kota", "wakil wali kota")
STATUSES = ("definitif", "pj", "plt", "pjs", "plh", "mantan")


@dataclass(frozen=True, slots=True)
class Region:
    """A province, kabupaten or kota with a government of its own."""

    code: str
    name: str  # as shown, always with its kind: "Kota Probolinggo", "Kabupaten Probolinggo", "Jawa Timur"
    bare: str  # without the kind: "Probolinggo"
    kind: str  # provinsi, kabupaten, kota
    parent: str | None  # code of the province; None for a province
    slug: str  # "kota-probolinggo", "jawa-timur"
    capital: str | None
    timezone: str  # WIB, WITA, WIT
    aliases: tuple[str, ...] = ()  # other names and abbreviations: "Kaltim", "Benua Etam"
    seats: tuple[str, ...] = ()  # other spellings of the capital, and places that datelines use for it

    @property
    def label(self) -> str:
        """The name that cannot be confused: a province gets its kind too."""
        return self.name if self.parent else f"Provinsi {self.name}"


@dataclass(frozen=True, slots=True)
class District:
    """A kecamatan or distrik; a dateline may name it, it has no leader here."""

    code: str
    name: str
    regency: str  # code of its kabupaten or kota


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in one office of one region."""

    leader: str  # id of the person
    office: str  # one of HEAD_OFFICES
    region: str
    status: str  # one of STATUSES
    since: date | None
    until: date | None
    sworn_in: bool  # False: known from the count of votes only
    sources: tuple[str, ...]
    doubt: str | None = None
    not_before: date | None = None  # the first day it may have begun
    not_after: date | None = None  # the last day it may have lasted
    surely_from: date | None = None  # in office for certain on every day from here …
    surely_to: date | None = None  # … to here; without both no day is certain

    @property
    def checked(self) -> bool:
        """Whether its sources were read; False: written from general knowledge, they name where to check it."""
        return "general knowledge" not in (self.doubt or "")

    def held_on(self, day: date) -> bool | None:
        """True: in office that day; False: not; None: the known dates cannot tell (an end that nobody entered, too)."""
        if (self.not_before and day < self.not_before) or (self.not_after and day > self.not_after):
            return False
        if self.sworn_in and self.surely_from and self.surely_to and self.surely_from <= day <= self.surely_to:
            return True
        return None


@dataclass(frozen=True, slots=True)
class Leader:
    """A person who holds or held an office of HEAD_OFFICES."""

    id: str  # slug, never changes
    name: str  # without titles
    titles: str  # as printed after or before the name, for display: "dr. H., M.Kes."
    aliases: tuple[str, ...]  # nicknames and other spellings: "Cak Nur", "Amin"
    terms: tuple[Term, ...]  # oldest first


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher of news; `names` are the spellings found in datelines, folded."""

    id: str
    name: str
    host: str | None
    names: tuple[str, ...] = ()
    government: bool = False  # the site or press office of a government
    region: str | None = None  # where it reports from: a hint, never a proof


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject of posts, with the weighted cues that suggest it."""

    id: str  # slug: "kinerja-koordinasi-opd"
    name: str  # as in the data contract: "kinerja & koordinasi OPD"
    cues: tuple[tuple[str, float], ...]  # folded phrase, weight


@dataclass(frozen=True, slots=True)
class Acronym:
    """An abbreviation of public administration and what it stands for; `same_as` joins synonyms (OPD, SKPD)."""

    short: str
    long: str
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AmbiguousName:
    """A region's name or alias that alone proves nothing: several regions bear it, or it is a word of its own."""

    name: str
    codes: tuple[str, ...]  # every region it may mean
    other_meaning: str | None  # "mitra" is also a partner; such a name counts only beside an office or a kind of region
