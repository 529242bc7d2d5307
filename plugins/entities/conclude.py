"""People and references → the facts of the post: leaders who act, regions and the primary one, officials, quotations."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from plugins.entities.deeds import Deeds, deeds_of
from plugins.entities.facts import LeaderRef, Official, Quote, RegionRef
from plugins.entities.names import name_tokens
from plugins.entities.people import MOST_ALIKE, Person
from plugins.entities.registered import registered
from plugins.entities.resolve import Reading
from plugins.entities.scan import HEADLINE, Scan
from plugins.gazetteer import offices
from plugins.gazetteer.load import gazetteer
from plugins.gazetteer.names import leaders_of
from plugins.gazetteer.records import Leader
from plugins.text.fold import fold, slugify


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The facts about people and places of one article."""

    is_digest: bool
    regions: tuple[RegionRef, ...]
    leaders: tuple[LeaderRef, ...]
    officials: tuple[Official, ...]
    quotes: tuple[Quote, ...]
    evidence: dict[str, str]
    warnings: tuple[str, ...]


def conclude(found: Scan, reading: Reading, day: date | None) -> Conclusion:
    """Decide who is a leader of the post, which region it is about, and write the quotations with their speakers."""
    deeds = deeds_of(found, reading)
    acting = {
        i: d
        for i, d in deeds.items()
        if (d.act or d.speaks) and reading.people[i].region and reading.people[i].status != "mantan"
    }
    evidence: dict[str, str] = {}
    warnings: list[str] = []
    mentions = Counter(reference.person for reference in reading.references)
    leaders: dict[int, LeaderRef] = {}
    grounds: dict[LeaderRef, str] = {}
    for index, deed in acting.items():
        person = reading.people[index]
        leader, why = _identify(person, day)
        leaders[index] = _leader_ref(person, leader, deed.speaks, mentions[index])
        grounds[leaders[index]] = f"{person.region_rule}; {deed.act or 'berbicara'}; {why}"
    leaders = _once_each(leaders)
    evidence |= {f"leaders[{number}]": grounds[ref] for number, ref in enumerate(leaders.values())}
    homeless = [
        str(p.name or p.office)
        for i, p in enumerate(reading.people)
        if p.kind == "leader" and i in deeds and not p.region and p.names
    ]
    warnings += [f"wilayah jabatan tidak dapat dipastikan: {name}" for name in homeless]
    regions, why_primary = _regions(found, reading, acting)
    if why_primary:
        evidence["regions"] = why_primary
    speakers = {i for a in reading.attributions if (i := a.person) is not None}
    quotes = tuple(_quotes(found, reading, leaders))
    warnings += [f"penutur kutipan tidak diketahui: “{q.text[:60]}”" for q in quotes if q.speaker is None]
    return Conclusion(
        bool(leaders), regions, tuple(leaders.values()), _officials(reading, speakers), quotes, evidence, tuple(warnings)
    )


def _identify(person: Person, day: date | None) -> tuple[Leader | None, str]:
    """The registry's record of the person, and why; a contradicting or missing registry leaves what the text says."""
    if person.names or person.aliases:
        leader = registered(person, day)
        if leader:
            return leader, f"daftar pejabat: {leader.name}"
        return None, "nama dari naskah, tidak ada di daftar pejabat"
    if day and person.status == "definitif":
        terms = leaders_of(str(person.region), person.office, day)
        sure = [term for term in terms if term.status == "definitif" and term.held_on(day)]
        if len(sure) == 1:
            leader = gazetteer().leaders[sure[0].leader]
            return leader, f"pemegang jabatan pada {day.isoformat()}: {leader.name}"
    return None, "nama tidak disebut dan tidak dapat dipastikan"


def _leader_ref(person: Person, leader: Leader | None, speaks: bool, mentions: int) -> LeaderRef:
    name, full = person.name, person.full_name
    if leader and (name is None or (len(name_tokens(name)) < 2 and name_tokens(name) != name_tokens(leader.name))):
        name = leader.name  # the text gives one word of the name, or nothing
        full = full if full and len(name_tokens(full)) > 1 else leader.name
    region = gazetteer().regions[str(person.region)]
    ident = leader.id if leader else (slugify(f"{name} {region.bare}") if name else None)
    known = {fold(text) for text in (name, full) if text}
    aliases = dict.fromkeys(text for text in (*person.aliases, *person.names, *person.full_names) if fold(text) not in known)
    return LeaderRef(
        ident, name, full, str(person.office), region.code, person.status, speaks, tuple(aliases), mentions, leader is not None
    )


def _once_each(leaders: dict[int, LeaderRef]) -> dict[int, LeaderRef]:
    """A nameless holder beside a named one of the same office and region is the same person, unless their status differs."""
    kept: dict[int, LeaderRef] = {}
    holders: dict[tuple[str, str], list[int]] = {}
    for index, ref in leaders.items():
        here = holders.setdefault((ref.office, ref.region), [])
        twin = next((i for i in here[:MOST_ALIKE] if _is_twin(kept[i], ref)), None)
        if twin is None:
            kept[index] = ref
            here.append(index)
        elif kept[twin].name is None:
            kept[twin] = ref
    return kept


def _is_twin(one: LeaderRef, other: LeaderRef) -> bool:
    """Whether two holders of the same office and region are one."""
    if one.id == other.id:
        return True
    return one.status == other.status and (one.name == other.name or not one.name or not other.name)


def _regions(found: Scan, reading: Reading, acting: dict[int, Deeds]) -> tuple[tuple[RegionRef, ...], str]:
    """The regions of the leaders, the weightiest primary; without leaders the government that the text names most."""
    score: defaultdict[str, float] = defaultdict(float)
    reasons: dict[str, list[str]] = defaultdict(list)
    headliners = {r.person for r in reading.references if r.paragraph == HEADLINE}
    for index, deed in acting.items():
        code = str(reading.people[index].region)
        weight = 2.0 + deed.quotes + (2 if deed.first == 0 else 1 if deed.first <= 2 else 0)
        if index in headliners:
            weight += 2
        score[code] += weight
        reasons[code].append(str(reading.people[index].name or reading.people[index].office))
    for place in found.places:
        if len(place.codes) != 1 or (acting and place.codes[0] not in score):
            continue
        weight = {"pemerintah": 1.0, "lembaga": 0.6, "wilayah": 0.2}[place.cue] * (2 if place.paragraph <= 0 else 1)
        if acting:
            weight = min(weight, 1.0)
        if acting or place.cue != "wilayah":
            score[place.codes[0]] += weight
            reasons[place.codes[0]].append(place.text)
    if not score:
        return (), ""
    ranked = sorted(score.items(), key=lambda item: -item[1])
    primary = ranked[0][0]
    codes = [primary, *(code for code, _ in ranked[1:] if acting)]
    refs = tuple(RegionRef(c, gazetteer().regions[c].name, gazetteer().regions[c].kind, c == primary) for c in codes)
    return refs, "; ".join(dict.fromkeys(reasons[primary]))[:200]


def _quotes(found: Scan, reading: Reading, leaders: dict[int, LeaderRef]) -> list[Quote]:
    holders: dict[tuple[str | None, str | None], LeaderRef] = {}
    for leader in leaders.values():
        holders.setdefault((leader.office, leader.region), leader)
    quotes = []
    for span, attribution in zip(found.quotes, reading.attributions, strict=True):
        person = reading.people[attribution.person] if attribution.person is not None else None
        ref = leaders.get(attribution.person) if attribution.person is not None else None
        if ref is None and person is not None and person.kind == "leader":
            ref = holders.get((person.office, person.region))
        speaker = (ref.name if ref else None) or (person.name or person.position if person else None)
        office = office_title(ref.office, ref.region, ref.status) if ref else (person.position if person else None)
        if speaker is None and person is not None and person.kind == "leader":
            speaker = office or office_title(str(person.office), person.region, person.status)
        quotes.append(
            Quote(span.text, speaker, ref.id if ref else None, attribution.verb, span.paragraph, office, attribution.rule)
        )
    return quotes


def office_title(office: str, region: str | None, status: str = "definitif") -> str:
    """ "Pj Wali Kota Probolinggo": the office as shown beside a name, with a capital; `region` is a code."""
    title = offices.office_title(office, gazetteer().regions[region].bare if region else "", status).rstrip()
    return title[:1].upper() + title[1:]


def _officials(reading: Reading, speakers: set[int]) -> tuple[Official, ...]:
    return tuple(
        Official(p.name, p.position or "", i in speakers, tuple(p.aliases))
        for i, p in enumerate(reading.people)
        if p.kind == "official" and p.name and p.position
    )
