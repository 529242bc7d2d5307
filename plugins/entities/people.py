"""Mentions → people: who is named, by which names, in which post, and every place where the text refers to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import DamerauLevenshtein

from plugins.entities.find import OfficeMention
from plugins.entities.lexicon import table, word_set
from plugins.entities.names import Name, bare, name_span_tokens, name_tokens, read_name
from plugins.entities.positions import PositionMention
from plugins.text.fold import fold, plain


@dataclass(slots=True)
class Person:
    """One person of the article while it is being read; becomes a LeaderRef or an Official."""

    kind: str  # leader, official, other
    office: str | None = None
    status: str = "definitif"
    region: str | None = None
    position: str | None = None
    names: list[str] = field(default_factory=list)  # cores, as printed
    full_names: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    known_as: list[str] = field(default_factory=list)  # the registry's names and nicknames, looked for but not shown
    region_rule: str = ""
    offices_seen: list[OfficeMention] = field(default_factory=list)

    @property
    def tokens(self) -> set[str]:
        """The folded words of all names."""
        return {token for name in self.names for token in name_tokens(name)}

    @property
    def name(self) -> str | None:
        """The fullest name printed; of equally full ones the most frequent, then the first."""
        if not self.names:
            return None
        return max(self.names, key=lambda name: (len(name_tokens(name)), self.names.count(name), -self.names.index(name)))

    @property
    def full_name(self) -> str | None:
        """The fullest form with titles and degrees."""
        return max(self.full_names, key=len) if self.full_names else self.name


@dataclass(frozen=True, slots=True)
class Reference:
    """One place of the text that refers to a person."""

    paragraph: int
    start: int
    end: int
    person: int  # index into the list of people
    how: str  # jabatan+nama, jabatan, posisi, nama, sapaan
    active: bool = True  # False: the words only mention ("Kantor Bupati")


def alike(first: str, second: str) -> bool:
    """Whether two single name words may be one: equal, one the beginning of the other, or one typing error apart."""
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    if len(short) >= 4 and long.startswith(short):
        return True
    return len(short) >= 5 and DamerauLevenshtein.distance(short, long, score_cutoff=2) <= (2 if len(short) >= 7 else 1)


def same_name(first: Iterable[str], second: Iterable[str]) -> bool:
    """Whether two names (as token sequences) may be one person's: the shorter's words all have a partner in the longer."""
    short, long = sorted((list(first), list(second)), key=len)
    if not short:
        return False
    shared = len(set(short) & set(long)) > 0
    for token in short:
        partner = next((other for other in long if alike(token, other) or _short_form(token, other, shared)), None)
        if partner is None:
            return False
        long.remove(partner)
    return any(len(token) > 2 for token in short)


def _short_form(first: str, second: str, shared: bool) -> bool:
    """An initial, or (beside an equal word) a beginning of three letters: "Edi Endi" for "Edistasius Endi"."""
    short, long = sorted((first, second), key=len)
    return (len(short) == 1 or (len(short) == 3 and shared)) and long.startswith(short)


def gather(offices: Sequence[OfficeMention], positions: Sequence[PositionMention]) -> tuple[list[Person], list[Reference]]:
    """People with a name or a region beside their office, and officials; offices that stand alone are placed later."""
    people: list[Person] = []
    references: list[Reference] = []
    for mention in offices:
        if mention.barred or mention.collective or not (mention.name or mention.regions):
            continue
        index = _leader_of(people, mention)
        if index is None:
            people.append(Person("leader", mention.office, mention.status))
            index = len(people) - 1
        person = people[index]
        person.offices_seen.append(mention)
        if mention.status != "definitif" and person.status == "definitif":
            person.status = mention.status
        if len(mention.regions) == 1 and person.region is None:
            person.region, person.region_rule = mention.regions[0], f"jabatan menyebut wilayah: {mention.text}"
        if mention.name:
            _add_name(person, mention.name)
        references.append(
            Reference(mention.paragraph, mention.start, mention.end, index, "jabatan+nama" if mention.name else "jabatan")
        )
    for post in positions:
        if post.name is None:
            again = _official_of(people, post)
            if again is not None:
                references.append(Reference(post.paragraph, post.start, post.end, again, "posisi"))
            continue
        index = next(
            (i for i, p in enumerate(people) if p.names and same_name(name_tokens(p.name or ""), name_tokens(post.name.core))),
            None,
        )
        if index is None:
            people.append(Person("official", position=post.position))
            index = len(people) - 1
        person = people[index]
        if person.kind != "leader" and (person.position is None or len(post.position) > len(person.position)):
            person.position = post.position
        _add_name(person, post.name)
        references.append(Reference(post.paragraph, post.start, post.end, index, "posisi"))
    return people, references


def _official_of(people: Sequence[Person], post: PositionMention) -> int | None:
    """The official whose post the words name again, in full or by its first word: "Kapolresta", "Pj Sekda"."""
    key = fold(post.position)
    fits = [
        i for i, p in enumerate(people) if p.kind == "official" and p.position and (fold(p.position) + " ").startswith(key + " ")
    ]
    return fits[-1] if fits else None


def _add_name(person: Person, name: Name) -> None:
    person.names.append(name.core)
    person.full_names.append(name.full)


def _leader_of(people: Sequence[Person], mention: OfficeMention) -> int | None:
    """The person already known whom this mention names again."""
    region = mention.regions[0] if len(mention.regions) == 1 else None
    candidates = [
        i
        for i, p in enumerate(people)
        if p.kind == "leader" and p.office == mention.office and (region is None or p.region in (None, region))
    ]
    if mention.name:
        words = name_tokens(mention.name.core)
        named = [i for i in candidates if people[i].names and same_name(name_tokens(people[i].name or ""), words)]
        if named:
            return named[-1]
        nameless = [
            i
            for i in candidates
            if not people[i].names and people[i].region == region and region and _same_status(people[i], mention)
        ]
        return nameless[-1] if nameless else None
    same = [i for i in candidates if people[i].region == region and _same_status(people[i], mention)]
    return same[-1] if same else None


def _same_status(person: Person, mention: OfficeMention) -> bool:
    return person.status == mention.status or (mention.status == "definitif" and person.status != "mantan")


def find_aliases(text: str, paragraph: int, people: list[Person], references: Sequence[Reference]) -> None:
    """Nicknames that the text introduces: "yang akrab disapa Tiyok", "Appi, sapaan akrab Munafri", "… Komaling (YSK)"."""
    flat = plain(text)
    here = [r for r in references if r.paragraph == paragraph]
    forms = table("lexicon")["alias"]
    for match in re.finditer(rf"{forms['before']}\s+", flat, re.IGNORECASE):
        spans = name_span_tokens(text, match.end(), match.end() + 60)
        name = read_name(text, spans, 0)
        if not name or name.start:
            continue
        after = [r for r in here if 0 <= r.start - spans[name.end - 1].end <= 6]
        before = [r for r in here if r.end <= match.start() + 2 and match.start() - r.end <= 45]
        for reference in before[-1:] or after[:1]:
            _add_alias(people[reference.person], name.full)
    for match in re.finditer(rf"((?:[A-Z][\w'-]*\s+){{0,3}}[A-Z][\w'-]*),?\s+(?:atau\s+)?{forms['after']}\b\s*", flat):
        near = [r for r in here if 0 <= r.start - match.end() <= 20] or [r for r in here if r.end <= match.start() + 1][-1:]
        if near:
            _add_alias(people[near[0].person], text[match.start(1) : match.end(1)])
    for reference in here:
        after_name = text[reference.end : reference.end + 40]
        bracket = re.match(r"\s*\(([A-Z]{2,5}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\)", after_name)
        if bracket and reference.how != "jabatan" and _may_be_called(people[reference.person], bracket.group(1)):
            _add_alias(people[reference.person], bracket.group(1))
        other = re.match(r",?\s+(?:alias|atau)\s+((?:[A-Z][\w'-]*\s?){1,3})(?=[,.)]|\s[a-z])", after_name)
        if other and reference.how != "jabatan":
            _add_alias(people[reference.person], other.group(1).strip())


def _may_be_called(person: Person, alias: str) -> bool:
    """Initials must be the person's own: "NH" after the second of two names stands for the pair and for neither."""
    if fold(alias) in word_set("positions", "words"):
        return False
    return not alias.isupper() or set(alias) <= {
        word[0].upper() for name in (*person.full_names, *person.names) for word in name.split()
    }


def _add_alias(person: Person, alias: str) -> None:
    if fold(alias) not in {fold(known) for known in [*person.aliases, *person.names]}:
        person.aliases.append(alias)


def find_names(text: str, paragraph: int, people: Sequence[Person], taken: Sequence[tuple[int, int]]) -> list[Reference]:
    """Later mentions by name or nickname alone: "Ina juga mendorong …", "Cak Nur", "Maesal"."""
    found: list[Reference] = []
    spans = name_span_tokens(text, 0, len(text))
    index = 0
    while index < len(spans):
        span = spans[index]
        if not span.text[:1].isupper() or any(start <= span.start < end for start, end in taken):
            index += 1
            continue
        run = index
        while (
            run < len(spans)
            and spans[run].text[:1].isupper()
            and run - index < 5
            and not (run > index and _broken(text, spans[run - 1].end, spans[run].start))
        ):
            run += 1
        hit = _longest(people, [s.text for s in spans[index:run]], len(found) and found[-1].person)
        if hit is None:
            index += 1
            continue
        person, length, how = hit
        if how == "sapaan":
            _add_alias(people[person], text[span.start : spans[index + length - 1].end])
        found.append(Reference(paragraph, span.start, spans[index + length - 1].end, person, how))
        index += length
    return found


def _broken(text: str, end: int, start: int) -> bool:
    return text[end:start].strip(" ") != ""


def _longest(people: Sequence[Person], run: Sequence[str], recent: int) -> tuple[int, int, str] | None:
    """(person, words taken, how) for the longest beginning of `run` that names somebody; ties go to the most recent."""
    for length in range(len(run), 0, -1):
        piece = " ".join(run[:length])
        key = fold(piece)
        aliased = [i for i, p in enumerate(people) if any(fold(alias) == key for alias in (*p.aliases, *p.known_as))]
        if aliased:
            return aliased[-1], length, "sapaan"
        words = name_tokens(piece)
        if not words or any(bare(w) in word_set("names", "not_a_name") for w in run[:length]):
            continue
        if length == 1 and (len(words[0]) < 3 or words[0] in word_set("names", "honorifics")):
            continue
        named = [i for i, p in enumerate(people) if p.names and _named(p, words)]
        if named:
            return (recent if recent in named else named[-1]), length, "nama"
    return None


def _named(person: Person, words: tuple[str, ...]) -> bool:
    known = person.tokens
    plain_words = [w for w in words if w not in word_set("names", "honorifics")]
    return bool(plain_words) and all(
        any(w == k or (len(w) >= 5 and len(k) >= 5 and alike(w, k)) for k in known) for w in plain_words
    )
