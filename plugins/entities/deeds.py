"""What each leader of an article does: speaks, acts, attends or is sworn in."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from plugins.entities.paragraph import Paragraph
from plugins.entities.people import Reference
from plugins.entities.quotemarks import QuoteSpan
from plugins.entities.quotes import Quoted
from plugins.entities.resolve import Reading
from plugins.entities.rules.acting import acts, done_to, represented, says
from plugins.entities.rules.suspicion import accused
from plugins.entities.scan import HEADLINE, Scan

_OATH = re.compile(
    r"\b(?:melantik|dilantik|mengukuhkan|dikukuhkan|(?:mengambil|diambil|pengambilan) sumpah)",
    re.IGNORECASE,
)
_PLANNED = re.compile(r"\b(?:besok|lusa|dijadwalkan|rencananya|direncanakan)\b|\b(?:akan|bakal|segera)\s$", re.IGNORECASE)
_DONE, _TO_COME = "sudah", "akan"
_APPOINTED = ("pj", "pjs", "plt")
_CHARGES = 2  # sentences that tell of somebody's crime: what else is told of him then is no deed in office
_OATH_PARTS = ("lantik", "kukuhkan", "sumpah")  # one of them stands in every match
_GAP = 120  # characters between two names of one list
_LISTED = re.compile(r"(?:\s*\([^)]{0,80}\))?[\s,]*(?:dan|serta|juga)?[\s,]*(?:juga\s+)?")


@dataclass(frozen=True, slots=True)
class Deeds:
    """What a leader does in the article."""

    speaks: bool
    act: str | None  # the words that show it
    quotes: int
    first: int  # paragraph of the first deed


def deeds_of(found: Scan, reading: Reading) -> dict[int, Deeds]:
    """What each leader does, by index; in a list of names whoever follows one who attends attends too."""
    deeds: dict[int, Deeds] = {}
    sworn_in = _swearing_in(found)
    spoken: dict[int, list[QuoteSpan]] = {}
    for quote, attribution in zip(found.quotes, reading.attributions, strict=True):
        if attribution.person is not None:
            spoken.setdefault(attribution.person, []).append(quote)
    for index, person in enumerate(reading.people):
        if person.kind == "leader":
            quotes = spoken.get(index, ())
            sworn = next((m for m in person.offices_seen if m.appointed and m.status != "mantan"), None)
            act = f"diambil sumpah: {sworn.text}" if sworn and sworn_in == _DONE else None
            deeds[index] = Deeds(bool(quotes), act, len(quotes), quotes[0].paragraph if quotes else 10**6)
    charges: Counter[int] = Counter()
    quoted = Quoted(found.quotes)
    running: tuple[int, Paragraph] | None = None  # the paragraph of the reference before, with what it runs on into
    listed: str | None = None  # the deed of the reference before, which its list shares
    for previous, reference, following in zip(
        (None, *reading.references), reading.references, (*reading.references[1:], None), strict=False
    ):
        paragraph = found.unit(reference.paragraph)
        in_body = 0 <= reference.paragraph < len(found.body)
        shared = listed if previous and listed and _is_listed(paragraph, previous, reference) else None
        if shared and represented(paragraph, reference.end):
            shared = None
        listed = None
        leader = reference.person in deeds
        if reference.paragraph == HEADLINE:
            done = done_to(paragraph, reference.start, reference.end) if leader else None
            if done:
                deeds[reference.person] = replace(deeds[reference.person], act=deeds[reference.person].act or done, first=0)
            continue
        if not leader and not (following and _is_listed(paragraph, reference, following)):
            continue  # what it does is told of nobody here
        if not reference.active or (in_body and quoted.holds(reference.paragraph, reference.start)):
            continue  # within a quotation somebody else speaks of the person
        if running is None or running[0] != reference.paragraph:
            running = reference.paragraph, found.running(reference.paragraph)
        said = in_body and says(paragraph, reference.start, reference.end)
        done = acts(running[1], reference.start, reference.end) or shared
        awaited = reading.people[reference.person].status in _APPOINTED and not said
        if done and sworn_in == _TO_COME and (awaited or _OATH.search(done)):
            done = None
        if leader:
            charges[reference.person] += accused(paragraph, reference.start, reference.end)
        listed = None if said else done  # "kata Budi, Sekjen …": no list
        if leader and (said or done):
            deed = deeds[reference.person]
            words = done or paragraph.text[reference.start : reference.end + 30]
            deeds[reference.person] = replace(
                deed, speaks=deed.speaks or said, act=deed.act or words, first=min(deed.first, reference.paragraph)
            )
    suspects = {person for person, times in charges.items() if times >= _CHARGES and not deeds[person].quotes}
    return {person: replace(deed, speaks=False, act=None) if person in suspects else deed for person, deed in deeds.items()}


def _is_listed(paragraph: Paragraph, first: Reference, second: Reference) -> bool:
    """Whether nothing but a comma or "dan" stands between two references."""
    return (
        first.paragraph == second.paragraph
        and second.start - first.end <= _GAP
        and _LISTED.fullmatch(paragraph.text, first.end, max(first.end, second.start)) is not None
    )


def _swearing_in(found: Scan) -> str | None:
    """Whether the article itself, outside its quotations, tells that somebody was sworn in, or will be."""
    spoken: str | None = None
    quoted: set[str] = set()
    for unit in found.body:
        for match in _OATH.finditer(unit.text) if any(part in unit.flat for part in _OATH_PARTS) else ():
            if match.group() in quoted:
                continue
            spoken = "\n".join(quote.text for quote in found.quotes) if spoken is None else spoken
            if match.group() not in spoken:
                clause = max(unit.text.rfind(mark, 0, match.start()) for mark in ".!?") + 1
                return _TO_COME if _PLANNED.search(unit.text, clause, match.start()) else _DONE
            quoted.add(match.group())
    return None
