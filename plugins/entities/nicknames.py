"""Later mentions: nicknames that the text introduces, and every place where a name or nickname stands alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plugins.entities.lexicon import table, word_set
from plugins.entities.names import bare, is_degree, name_span_tokens, name_tokens, read_name
from plugins.entities.people import Person, Reference, add_alias, alike
from plugins.text.fold import fold, plain
from plugins.text.tokens import Span


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
            add_alias(people[reference.person], name.full)
    for match in re.finditer(rf"((?:[A-Z][\w'-]*\s+){{0,3}}[A-Z][\w'-]*),?\s+(?:atau\s+)?{forms['after']}\b\s*", flat):
        near = [r for r in here if 0 <= r.start - match.end() <= 20] or [r for r in here if r.end <= match.start() + 1][-1:]
        if near:
            add_alias(people[near[0].person], text[match.start(1) : match.end(1)])
    for reference in here:
        after_name = text[reference.end : reference.end + 40]
        bracket = re.match(r"\s*\(([A-Z]{2,5}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\)", after_name)
        if bracket and reference.how != "jabatan" and _may_be_called(people[reference.person], bracket.group(1)):
            add_alias(people[reference.person], bracket.group(1))
        other = re.match(r",?\s+(?:alias|atau)\s+((?:[A-Z][\w'-]*\s?){1,3})(?=[,.)]|\s[a-z])", after_name)
        if other and reference.how != "jabatan":
            add_alias(people[reference.person], other.group(1).strip())


def _may_be_called(person: Person, alias: str) -> bool:
    """Initials must be the person's own: "NH" after the second of two names stands for the pair and for neither."""
    if fold(alias) in word_set("positions", "words"):
        return False
    return not alias.isupper() or set(alias) <= {
        word[0].upper() for name in (*person.full_names, *person.names) for word in name.split()
    }


class KnownNames:
    """By which words the people of an article can be called, looked up once a capitalised word."""

    def __init__(self, people: Sequence[Person]) -> None:
        self.aliases = {fold(alias): i for i, p in enumerate(people) for alias in (*p.aliases, *p.known_as)}
        self.words: dict[str, list[int]] = {}
        for index, person in enumerate(people):
            for token in person.tokens:
                self.words.setdefault(token, []).append(index)
        self.first_letters = {word[0] for word in [*self.words, *self.aliases] if word}

    def longest(self, run: Sequence[str], recent: int | None) -> tuple[int, int, str] | None:
        """(person, words taken, how) for the longest beginning of `run` that names somebody; ties go to the most recent."""
        if fold(run[0])[:1] not in self.first_letters and bare(run[0]) not in word_set("names", "titles"):
            return None
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
            named = self._bearers([word for word in words if word not in word_set("names", "honorifics")])
            if named:
                return (recent if recent in named else max(named)), length, "nama"
        return None

    def _bearers(self, words: Sequence[str]) -> set[int]:
        """The people all of whose names hold every word, misspellings of longer words allowed."""
        found: set[int] | None = None
        for word in words:
            bearers = set(self.words.get(word, ()))
            if len(word) >= 5:
                bearers |= {
                    i
                    for known, people in self.words.items()
                    if known[0] == word[0] and len(known) >= 5 and alike(word, known)
                    for i in people
                }
            found = bearers if found is None else found & bearers
        return found or set()


def find_names(
    text: str, paragraph: int, people: Sequence[Person], taken: Sequence[tuple[int, int]], known: KnownNames | None = None
) -> list[Reference]:
    """Later mentions by name or nickname alone: "Ina juga mendorong …", "Cak Nur", "Maesal"."""
    known = known or KnownNames(people)
    found: list[Reference] = []
    covered = sorted(taken)
    spans = name_span_tokens(text, 0, len(text))
    index = 0
    while index < len(spans):
        span = spans[index]
        while covered and covered[0][1] <= span.start:
            covered.pop(0)
        if not span.text[:1].isupper() or (covered and covered[0][0] <= span.start):
            index += 1
            continue
        words = _run(text, spans, index)
        hit = known.longest(words, found[-1].person if found else None)
        if hit is None or (paragraph >= 0 and _is_part_of_another(words, hit)):
            index += 1
            continue
        person, length, how = hit
        if how == "sapaan":
            add_alias(people[person], text[span.start : spans[index + length - 1].end])
        found.append(Reference(paragraph, span.start, spans[index + length - 1].end, person, how))
        index += length
    return found


def _run(text: str, spans: Sequence[Span], index: int) -> list[str]:
    """The capitalised words from `index` on, five at most, with nothing but blanks between them."""
    end = index + 1
    while (
        end < len(spans)
        and end - index < 5
        and spans[end].text[:1].isupper()
        and not text[spans[end - 1].end : spans[end].start].strip(" ")
    ):
        end += 1
    return [span.text for span in spans[index:end]]


def _is_part_of_another(run: Sequence[str], hit: tuple[int, int, str]) -> bool:
    """ "Abdul Kadir Patta" is not Abdul Haris: one word of a longer name that nobody here bears."""
    _, length, how = hit
    if how != "nama" or length > 1 or len(run) == 1:
        return False
    return bare(run[1]) not in word_set("names", "not_a_name") and not is_degree(run[1])
