"""Later mentions: nicknames that the text introduces, and every place where a name or nickname stands alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plugins.entities.lexicon import table, word_set
from plugins.entities.names import bare, is_degree, name_span_tokens, name_tokens, read_name
from plugins.entities.people import Person, Reference, add_alias, alike
from plugins.text.fold import fold, plain


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
        words = [s.text for s in spans[index:run]]
        hit = _longest(people, words, len(found) and found[-1].person)
        if hit is None or (paragraph >= 0 and _is_part_of_another(words, hit)):
            index += 1
            continue
        person, length, how = hit
        if how == "sapaan":
            add_alias(people[person], text[span.start : spans[index + length - 1].end])
        found.append(Reference(paragraph, span.start, spans[index + length - 1].end, person, how))
        index += length
    return found


def _is_part_of_another(run: Sequence[str], hit: tuple[int, int, str]) -> bool:
    """ "Abdul Kadir Patta" is not Abdul Haris: one word of a longer name that nobody here bears."""
    _, length, how = hit
    return (
        how == "nama"
        and length == 1
        and len(run) > 1
        and bare(run[1]) not in word_set("names", "not_a_name")
        and not is_degree(run[1])
    )


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
