"""Offices and posts with a name or region beside them → people, and the places where the text refers to them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from plugins.entities.find import OfficeMention
from plugins.entities.lexicon import word_set
from plugins.entities.names import name_tokens
from plugins.entities.people import MOST_ALIKE, Namesakes, Person, Reference, same_name
from plugins.entities.positions import PositionMention
from plugins.text.fold import fold

_SPOUSE = re.compile(r"\b(?:pkk|dwp|dharma wanita|dekranas\w*|bunda paud|istri|suami)\b", re.IGNORECASE)


def gather(offices: Sequence[OfficeMention], positions: Sequence[PositionMention]) -> tuple[list[Person], list[Reference]]:
    """People with a name or a region beside their office, and officials; offices that stand alone are placed later."""
    gatherer = _Gatherer()
    officials = frozenset(word for post in positions if post.name for word in name_tokens(post.name.core))
    for mention in offices:
        gatherer.office(_unmixed(mention, officials))
    for post in positions:
        gatherer.post(post)
    return gatherer.people, gatherer.references


class _Gatherer:
    """The people met so far, found again by their names and posts."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.references: list[Reference] = []
        self._namesakes = Namesakes()
        self._holders: defaultdict[tuple[str, str | None], list[int]] = defaultdict(list)  # by office and region
        self._officials: dict[str, int] = {}  # by the beginnings of their posts, folded

    def office(self, mention: OfficeMention) -> None:
        """Enter one mention of an office of a head of a region."""
        introduced = mention.name is not None and mention.barred in word_set("lexicon", "not_the_leader", "introduces")
        if (mention.barred and not introduced) or mention.collective or not (mention.name or mention.regions):
            return
        region = mention.regions[0] if len(mention.regions) == 1 else None
        index = self._leader(mention, region)
        if index is None:
            index = self._add(Person("leader", mention.office, mention.status))
            self._holders[mention.office, None].append(index)
        person = self.people[index]
        person.offices_seen.append(mention)
        if mention.status != "definitif" and person.status == "definitif":
            person.status = mention.status
        if region and person.region is None:
            person.region, person.region_rule = region, f"jabatan menyebut wilayah: {mention.text}"
            self._holders[mention.office, region].append(index)
        if mention.name:
            person.called(mention.name)
            self._namesakes.add(index, name_tokens(mention.name.core))
        how = "jabatan+nama" if mention.name else "jabatan"
        self.references.append(Reference(mention.paragraph, mention.start, mention.end, index, how, not introduced))

    def post(self, post: PositionMention) -> None:
        """Enter one mention of another post."""
        key = fold(post.position)
        if post.name is None:
            again = self._officials.get(key)
            if again is not None:
                self.references.append(Reference(post.paragraph, post.start, post.end, again, "posisi"))
            return
        words = name_tokens(post.name.core)
        index = self._named(words, spouse=_SPOUSE.search(post.position) is not None)
        if index is None:
            index = self._add(Person("official", position=post.position))
        person = self.people[index]
        if person.kind != "leader" and (person.position is None or len(post.position) > len(person.position)):
            person.position = post.position
        if person.kind == "official" and person.position == post.position:
            self._enter_post(index, key)
        person.called(post.name)
        self._namesakes.add(index, words)
        self.references.append(Reference(post.paragraph, post.start, post.end, index, "posisi"))

    def _add(self, person: Person) -> int:
        self.people.append(person)
        return len(self.people) - 1

    def _enter_post(self, index: int, post: str) -> None:
        """So that the post names its holder again, in full or by its first words: "Kapolresta", "Pj Sekda"."""
        words = post.split(" ")
        for count in range(1, len(words) + 1):
            beginning = " ".join(words[:count])
            self._officials[beginning] = max(index, self._officials.get(beginning, 0))

    def _named(self, words: Sequence[str], *, spouse: bool) -> int | None:
        """The first person known by this name; a leader's spouse, who may bear it too, is somebody else."""
        for index in self._namesakes.of(words):
            person = self.people[index]
            if not (spouse and person.kind == "leader") and same_name(person.words, words):
                return index
        return None

    def _leader(self, mention: OfficeMention, region: str | None) -> int | None:
        """The last person known whom this mention of an office names again."""
        if mention.name:
            words = name_tokens(mention.name.core)
            for index in reversed(self._namesakes.of(words)):
                person = self.people[index]
                here = person.office == mention.office and (region is None or person.region in (None, region))
                if here and same_name(person.words, words):
                    return index
            if region is None:
                return None
        for index in reversed(self._holders[mention.office, region][-MOST_ALIKE:]):
            person = self.people[index]
            if person.region == region and not (mention.name and person.names) and _same_status(person, mention):
                return index
        return None


def _unmixed(mention: OfficeMention, officials: frozenset[str]) -> OfficeMention:
    """ "Ditanya soal Bupati Bengkalis, Adi mengaku …": a single word after the comma that is an official's name is his."""
    if mention.name is None or " " in mention.name.core or "," not in mention.text or fold(mention.name.core) not in officials:
        return mention
    return replace(mention, name=None, end=mention.office_end)


def _same_status(person: Person, mention: OfficeMention) -> bool:
    return person.status == mention.status or (mention.status == "definitif" and person.status != "mantan")
