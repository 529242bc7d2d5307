"""Mentions → people: who is named, by which names, in which post, and every place where the text refers to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from plugins.entities.find import OfficeMention
from plugins.entities.names import Name, name_tokens
from plugins.text.fold import fold

MOST_ALIKE = 32  # people of one name or in one post who are told apart: a text that names more is no article
_MOST_COMPARED = 128  # words of names that are compared letter by letter
_MISSPELT = 5  # letters of a word that is known though it is misspelt
_SHORTENED = 4  # letters of a name's beginning that may stand for it: "Amin"
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
        if self.names.count(self.names[0]) == len(self.names):
            return self.names[0]
        counts = Counter(self.names)  # keeps the order of first appearance, and max() keeps the first of equals
        return max(counts, key=lambda name: (len(name_tokens(name)), counts[name]))

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words of the fullest name."""
        return name_tokens(self.name) if self.names else ()

    def called(self, name: Name) -> None:
        """Remember one more mention by name."""
        if len(self.names) < _ENOUGH_NAMES:
            self.names.append(name.core)
            self.full_names.append(name.full)

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


class Namesakes:
    """People by the words of their names; a longer word is known though it is misspelt.

    Only so many people are kept a word, and so many words compared letter by letter, as an article can hold.
    """

    def __init__(self) -> None:
        self._bearers: dict[str, list[int]] = {}
        self._long_words: dict[str, list[str]] = {}  # by their first letter
        self._compared = 0

    def add(self, person: int, words: Iterable[str]) -> None:
        """Enter a person under each word of a name."""
        for word in words:
            bearers = self._bearers.get(word)
            if bearers is None:
                self._bearers[word] = [person]
                if len(word) >= _SHORTENED and self._compared < _MOST_COMPARED:
                    self._long_words.setdefault(_modern(word)[0], []).append(word)
                    self._compared += 1
            elif person not in bearers and len(bearers) < MOST_ALIKE:
                bearers.append(person)

    def may_know(self, word: str) -> bool:
        """Whether somebody may bear the word, or one with the same first letter: asked first, since most are nobody's."""
        return word in self._bearers or (len(word) >= _SHORTENED and _modern(word)[0] in self._long_words)

    def bearers(self, word: str, shortest: int = _MISSPELT) -> set[int]:
        """The people with the word in a name, or one alike where both have at least `shortest` letters."""
        found = set(self._bearers.get(word, ()))
        if len(word) < shortest:
            return found
        for known in self._long_words.get(_modern(word)[0], ()):
            if known != word and len(known) >= shortest and alike(word, known):
                found.update(self._bearers[known])
        return found

    def of(self, words: Iterable[str]) -> list[int]:
        """The people with one of the words, or one alike, in a name, in the order of their numbers."""
        return sorted({person for word in words for person in self.bearers(word, _SHORTENED)})


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
    short, long = (first, second) if len(first) <= len(second) else (second, first)
    if len(short) >= _SHORTENED and _modern(long).startswith(_modern(short)):
        return True
    allowed = 2 if len(short) >= 7 else 1
    if len(short) < _MISSPELT or len(long) - len(short) > allowed:
        return False
    return DamerauLevenshtein.distance(short, long, score_cutoff=allowed) <= allowed


@lru_cache(maxsize=2**14)
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


def add_alias(person: Person, alias: str) -> None:
    """Remember a nickname once."""
    if fold(alias) not in {fold(known) for known in [*person.aliases, *person.names]}:
        person.aliases.append(alias)
