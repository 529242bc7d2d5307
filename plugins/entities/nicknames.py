"""Later mentions: nicknames that the text introduces, and every place where a name or nickname stands alone."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TypeVar

from plugins.entities.lexicon import table, word_set
from plugins.entities.names import bare, is_degree, name_tokens, read_name
from plugins.entities.paragraph import Paragraph, Taken
from plugins.entities.people import Namesakes, Person, Reference, add_alias
from plugins.text.fold import fold

T = TypeVar("T")
_FORMS_OF_ADDRESS = word_set("names", "titles") | word_set("names", "degrees") | word_set("names", "honorifics")
_INTRODUCING = frozenset({"disapa", "dipanggil", "disebut"})
_NAMING = frozenset({"sapaan", "panggilan", "nama"})
_NAME_RUN = re.compile(r"(?:[A-Z][\w'-]{0,40}\s+){0,3}[A-Z][\w'-]{0,40}(?=,?\s+(?:atau\s+)?$)")
_BRACKET = re.compile(r"\s*\(([A-Z]{2,5}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\)")
_OTHER = re.compile(r",?\s+(?:alias|atau)\s+((?:[A-Z][\w'-]*\s?){1,3})(?=[,.)]|\s[a-z])")
_MISSPELT, _NEVER = 5, 99  # letters of a word that is known though it is misspelt
_MOST_WORDS = 5  # of a name
_OVERLAPPING = 5  # references that may share a place of the text
_REACH = 40  # characters after a reference within which another name of the person is given
_RUN_REACH = 180  # characters of a name before "sapaan akrab"


@cache
def _forms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    forms = table("lexicon")["alias"]
    return re.compile(rf"{forms['before']}\s+", re.IGNORECASE), re.compile(rf"{forms['after']}\b\s*")


def find_aliases(paragraph: Paragraph, people: list[Person], here: Sequence[Reference]) -> None:
    """Nicknames that the text introduces: "yang akrab disapa Tiyok", "Appi, sapaan akrab Munafri", "… Komaling (YSK)".

    `here` are the references of the paragraph, in reading order.
    """
    text, flat = paragraph.text, paragraph.flat
    introduces, names = _forms()
    starts = [r.start for r in here]
    for match in introduces.finditer(flat) if paragraph.where(_INTRODUCING) else ():
        spans = paragraph.between(match.end(), match.end() + 60)
        name = read_name(text, spans, 0)
        if not name or name.start:
            continue
        before, after = _beside(here, starts, match.start() + 2, spans[name.end - 1].end, 6)
        if before and match.start() - before.end > 45:
            before = None
        if reference := before or after:
            add_alias(people[reference.person], name.full)
    for place in paragraph.where(_NAMING):
        form = names.match(flat, place)
        run = _NAME_RUN.search(flat, max(0, place - _RUN_REACH), place) if form else None
        if form and run:
            before, after = _beside(here, starts, run.start() + 1, form.end(), 20)
            if reference := after or before:
                add_alias(people[reference.person], text[run.start() : run.end()])
    for reference in here if "(" in text or "alias" in text or "atau" in text else ():
        person, end = people[reference.person], reference.end
        if reference.how == "jabatan":
            continue
        bracket = _BRACKET.match(text, end, end + _REACH)
        if bracket and _may_be_called(person, bracket.group(1)):
            add_alias(person, bracket.group(1))
        if other := _OTHER.match(text, end, end + _REACH):
            add_alias(person, other.group(1).strip())


def _beside(
    here: Sequence[Reference], starts: Sequence[int], start: int, end: int, reach: int
) -> tuple[Reference | None, Reference | None]:
    """The last reference that ends before `start`, and the first that begins at most `reach` characters after `end`."""
    place = bisect_right(starts, start)
    before = next((r for r in reversed(here[max(0, place - _OVERLAPPING) : place]) if r.end <= start), None)
    place = bisect_left(starts, end)
    after = here[place] if place < len(here) and starts[place] <= end + reach else None
    return before, after


def _may_be_called(person: Person, alias: str) -> bool:
    """Initials must be the person's own: "NH" after the second of two names stands for the pair and for neither."""
    if fold(alias) in word_set("positions", "words"):
        return False
    return not alias.isupper() or set(alias) <= {
        word[0].upper() for name in (*person.full_names, *person.names) for word in name.split()
    }


class _Answers(dict[str, T]):
    """A question about words, each asked once."""

    def __init__(self, ask: Callable[[str], T]) -> None:
        self._ask = ask

    def __missing__(self, word: str) -> T:
        answer = self[word] = self._ask(word)
        return answer


class KnownNames:
    """By which words the people of an article can be called, looked up once a capitalised word."""

    def __init__(self, people: Sequence[Person]) -> None:
        self.aliases = {fold(alias): i for i, p in enumerate(people) for alias in (*p.aliases, *p.known_as)}
        self._aliases_begin = {bare(alias.split(" ", 1)[0]) for alias in self.aliases}
        self._namesakes = Namesakes()
        for index, person in enumerate(people):
            self._namesakes.add(index, person.tokens)
        self._bearers = _Answers(self._find_bearers)
        self.begins = _Answers(self._may_begin)  # capitalised word → whether a name or nickname of somebody can begin with it

    def _find_bearers(self, word: str) -> set[int]:
        """The people with the word in a name; a name that everybody knows is no other's misspelt one."""
        return self._namesakes.bearers(word, _NEVER if word in word_set("names", "well_known") else _MISSPELT)

    def _may_begin(self, word: str) -> bool:
        key = bare(word)
        if key in _FORMS_OF_ADDRESS or key in self._aliases_begin:
            return True
        return self._namesakes.may_know(key) and bool(self._bearers[key])

    def longest(self, run: Sequence[str], recent: int | None) -> tuple[int, int, str] | None:
        """(person, words taken, how) for the longest beginning of `run` that names somebody; ties go to the most recent."""
        for length in range(len(run), 0, -1):
            piece = " ".join(run[:length])
            aliased = self.aliases.get(fold(piece))
            if aliased is not None:
                return aliased, length, "sapaan"
            words = name_tokens(piece)
            if not words or any(bare(word) in word_set("names", "not_a_name") for word in run[:length]):
                continue
            if length == 1 and (len(words[0]) < 3 or words[0] in word_set("names", "honorifics")):
                continue
            bearers = [self._bearers[word] for word in words if word not in word_set("names", "honorifics")]
            named = set.intersection(*bearers) if bearers else None
            if named:
                return (recent if recent in named else max(named)), length, "nama"
        return None


def find_names(
    paragraph: Paragraph,
    number: int,
    people: Sequence[Person],
    taken: Iterable[tuple[int, int]],
    known: KnownNames | None = None,
) -> list[Reference]:
    """Later mentions by name or nickname alone in paragraph `number`: "Ina juga mendorong …", "Cak Nur", "Maesal"."""
    known = known or KnownNames(people)
    found: list[Reference] = []
    covered = Taken(taken)
    tokens, begins = paragraph.tokens, known.begins
    free = 0
    for first, last in paragraph.runs:
        for index in range(first, last):
            if index < free or not begins[tokens[index]]:
                continue
            start = paragraph.starts[index]
            if covered.meets(start, start + 1):
                continue
            words = tokens[index : min(last, index + _MOST_WORDS)]
            hit = known.longest(words, found[-1].person if found else None)
            if hit is None or (number >= 0 and _is_part_of_another(words, hit)):
                continue
            person, length, how = hit
            free = index + length
            end = paragraph.end(free - 1)
            if how == "sapaan":
                add_alias(people[person], paragraph.text[start:end])
            found.append(Reference(number, start, end, person, how))
    return found


def _is_part_of_another(run: Sequence[str], hit: tuple[int, int, str]) -> bool:
    """ "Abdul Kadir Patta" is not Abdul Haris: one word of a longer name that nobody here bears."""
    _, length, how = hit
    if how != "nama" or length > 1 or len(run) == 1:
        return False
    return bare(run[1]) not in word_set("names", "not_a_name") and not is_degree(run[1])
