"""What is found in a text: frozen records that cross from entities to articles, each with the rule and words it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RegionRef:
    """A region that takes part in the article through its government or leader."""

    code: str
    name: str
    kind: str
    primary: bool


@dataclass(frozen=True, slots=True)
class LeaderRef:
    """A head or deputy head of a region who acts, speaks or attends."""

    id: str | None  # of the registry, or made from name and region; None where the person cannot be known
    name: str | None
    full_name: str | None  # as printed, titles kept
    office: str
    region: str
    status: str
    speaks: bool
    aliases: tuple[str, ...] = ()
    mentions: int = 0
    registered: bool = False  # the registry knows the person


@dataclass(frozen=True, slots=True)
class Official:
    """Another named person with a post."""

    name: str
    position: str
    speaks: bool = False
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A direct quotation, letter for letter."""

    text: str
    speaker: str | None
    speaker_id: str | None
    verb: str | None
    paragraph: int  # index into the body
    office: str | None = None  # the speaker's post as shown: "Wali Kota Probolinggo"
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Directive:
    """What is ordered, forbidden or asked; `kind`: perintah, larangan, tenggat, target, teguran, imbauan."""

    text: str  # the sentence that orders, as printed
    kind: str
    actor: str | None
    actor_id: str | None
    addressee: str | None
    deadline: str | None  # as printed: "bulan ini", "mulai besok (7/10)"
    due: date | None  # the deadline's day where it is certain
    paragraph: int
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Program:
    """A named programme or system."""

    name: str
    expansion: str | None = None
