"""Mentions → people: who is named, by which names, in which post, and every place where the text refers to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz.distance import DamerauLevenshtein

from plugins.entities.find import OfficeMention
from plugins.entities.lexicon import word_set
from plugins.entities.names import Name, name_tokens
from plugins.entities.positions import PositionMention
from plugins.text.fold import fold

_ENOUGH_NAMES = 40  # mentions after which nothing is learnt of how somebody is called


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
        counts = Counter(self.names)  # keeps the order of first appearance, and max() keeps the first of equals
        return max(counts, key=lambda name: (len(name_tokens(name)), counts[name]))

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


def by_paragraph(references: Iterable[Reference]) -> dict[int, list[Reference]]:
    """References by the number of their paragraph, in the order given."""
    found: dict[int, list[Reference]] = {}
    for reference in references:
        found.setdefault(reference.paragraph, []).append(reference)
    return found


def alike(first: str, second: str) -> bool:
    """Whether two single name words may be one: equal, one the beginning of the other, or one typing error apart."""
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    if len(short) >= 4 and _modern(long).startswith(_modern(short)):
        return True
    return len(short) >= 5 and DamerauLevenshtein.distance(short, long, score_cutoff=2) <= (2 if len(short) >= 7 else 1)


def _modern(word: str) -> str:
    """A name word in the spelling of today: "thimotius" → "timotius", "soekarno" → "sukarno"."""
    return word.replace("th", "t").replace("dh", "d").replace("oe", "u")


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
    """Beside an equal word an initial, or a beginning of three letters: "M. Adil", "Edi Endi" for "Edistasius Endi"."""
    short, long = sorted((first, second), key=len)
    return shared and len(short) in (1, 3) and long.startswith(short)


def gather(offices: Sequence[OfficeMention], positions: Sequence[PositionMention]) -> tuple[list[Person], list[Reference]]:
    """People with a name or a region beside their office, and officials; offices that stand alone are placed later."""
    people: list[Person] = []
    references: list[Reference] = []
    for mention in offices:
        mention = _unmixed(mention, positions)
        introduced = bool(mention.name) and mention.barred in word_set("lexicon", "not_the_leader", "introduces")
        if (mention.barred and not introduced) or mention.collective or not (mention.name or mention.regions):
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
            Reference(
                mention.paragraph,
                mention.start,
                mention.end,
                index,
                "jabatan+nama" if mention.name else "jabatan",
                not introduced,
            )
        )
    for post in positions:
        if post.name is None:
            again = _official_of(people, post)
            if again is not None:
                references.append(Reference(post.paragraph, post.start, post.end, again, "posisi"))
            continue
        index = _named_again(people, post)
        if index is None:
            people.append(Person("official", position=post.position))
            index = len(people) - 1
        person = people[index]
        if person.kind != "leader" and (person.position is None or len(post.position) > len(person.position)):
            person.position = post.position
        _add_name(person, post.name)
        references.append(Reference(post.paragraph, post.start, post.end, index, "posisi"))
    return people, references


def _named_again(people: Sequence[Person], post: PositionMention) -> int | None:
    """The person already known whose name stands with this post; a leader's spouse, who may bear it too, is somebody else."""
    words = name_tokens(post.name.core) if post.name else ()
    for index, person in enumerate(people):
        if person.kind == "leader" and _is_spouse(post.position):
            continue
        if person.names and same_name(name_tokens(person.name or ""), words):
            return index
    return None


def _official_of(people: Sequence[Person], post: PositionMention) -> int | None:
    """The official whose post the words name again, in full or by its first word: "Kapolresta", "Pj Sekda"."""
    key = fold(post.position)
    fits = [
        i for i, p in enumerate(people) if p.kind == "official" and p.position and (fold(p.position) + " ").startswith(key + " ")
    ]
    return fits[-1] if fits else None


def _unmixed(mention: OfficeMention, positions: Sequence[PositionMention]) -> OfficeMention:
    """ "Ditanya soal Bupati Bengkalis, Adi mengaku …": a single word after the comma that is an official's name is his."""
    if mention.name is None or len(mention.name.core.split()) > 1 or "," not in mention.text:
        return mention
    word = fold(mention.name.core)
    official = any(post.name and word in name_tokens(post.name.core) for post in positions)
    return replace(mention, name=None, end=mention.office_end) if official else mention


def _is_spouse(position: str) -> bool:
    """Whether a post is one that the leader's wife or husband holds: her name may contain the leader's."""
    return bool(re.search(r"\b(?:pkk|dwp|dharma wanita|dekranas\w*|bunda paud|istri|suami)\b", position, re.IGNORECASE))


def _add_name(person: Person, name: Name) -> None:
    if len(person.names) < _ENOUGH_NAMES:
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


def add_alias(person: Person, alias: str) -> None:
    """Remember a nickname once."""
    if fold(alias) not in {fold(known) for known in [*person.aliases, *person.names]}:
        person.aliases.append(alias)
