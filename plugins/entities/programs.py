"""Named programmes and systems: "Baronda (Bapenda Road to …)", "aplikasi e-Kinerja (Ekin)", “MBATU SAE”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from plugins.entities.acronyms import stands_for
from plugins.entities.cues import PhraseTable
from plugins.entities.facts import Program
from plugins.entities.lexicon import table
from plugins.entities.paragraph import Paragraph
from plugins.text.fold import fold, words

# Lengths are bounded, so that no text takes more than linear time.
_NAME_WORD = r"(?:\b[A-Z][\w'’/&-]{0,30}|\b[a-z]{1,2}-[A-Z][\w-]{0,30}|\b\d{1,4})"
_NAME = rf"{_NAME_WORD}(?: (?:{_NAME_WORD}|dan|untuk|to|of)){{0,6}}"
_PAREN = r"(?: ?\(([^()]{2,120})\))?"
_QUOTED = re.compile(r' (?:yang (?:bernama|bertajuk) )?"([^"]{2,50})"' + _PAREN)
_PLAIN = re.compile(rf" (?:yang (?:bernama|bertajuk) )?({_NAME}){_PAREN}")
_EXPANDED = re.compile(rf"({_NAME_WORD}(?: {_NAME_WORD}){{0,2}}) ?\(([A-Z][^()]{{10,120}})\)")
_TRAILING = re.compile(r"(?: Tahun \d+| \d{4}| (?:dan|untuk|to|of))+$")
_IN_NAME = re.compile(r"\b[A-Z][\w'-]{0,30}(?: dan)? $")
_LOOK_BACK = 40  # characters
_LEAST_EXPANSION = 3  # words


class _Tables(NamedTuple):
    trigger: PhraseTable[None]
    quoted_only: frozenset[str]
    not_names: frozenset[str]
    not_expansions: frozenset[str]


def find_programs(paragraphs: Sequence[Paragraph]) -> tuple[Program, ...]:
    """The programmes and systems that the body names, in order of appearance, each once; expansion where the text gives it."""
    found: dict[str, Program] = {}
    for paragraph in paragraphs:
        for program in _in_paragraph(paragraph):
            key = fold(program.name)
            same = next((known for known in found if f" {key} " in f" {known} " or f" {known} " in f" {key} "), None)
            if same is None:
                found[key] = program
            elif found[same].expansion is None and program.expansion:
                found[same] = program
    return tuple(found.values())


def _in_paragraph(paragraph: Paragraph) -> Iterator[Program]:
    printed, tables = paragraph.text, _tables()
    triggers = [
        (hit.phrase, sentence.start + text.span(hit.start)[0], sentence.start + text.span(hit.end - 1)[1])
        for sentence, text in zip(paragraph.sentences, paragraph.read, strict=True)
        for hit in tables.trigger.find(text.keys)
    ]
    if not triggers and "(" not in printed:
        return
    flat = paragraph.flat
    hits: list[tuple[int, Program]] = []
    for phrase, start, end in triggers:
        capital, before = flat[start].isupper(), flat[max(0, start - _LOOK_BACK) : start]
        if capital and _IN_NAME.search(before):
            continue  # "Badan Riset dan Inovasi Nasional"
        quoted = _QUOTED.match(flat, end)
        match = quoted or (None if phrase in tables.quoted_only else _PLAIN.match(flat, end))
        # A trigger with a capital inside a sentence belongs to the name: "Program Keluarga Harapan".
        whole = not quoted and capital and before.rstrip()[-1:] not in ("", ".", "!", "?", '"')
        if match and (program := _program(match, printed, tables, quoted=bool(quoted), start=start if whole else None)):
            hits.append((match.start(1), program))
    for match in _EXPANDED.finditer(flat) if "(" in flat else ():
        name, long = printed[match.start(1) : match.end(1)], printed[match.start(2) : match.end(2)]
        tail = _expanded_name(name, words(long), tables)
        if tail:
            hits.append((match.end(1) - len(tail), Program(tail, " ".join(long.split()))))
    expansions = {fold(program.expansion) for _, program in hits if program.expansion}
    for _, program in sorted(hits, key=lambda hit: hit[0]):
        if fold(program.name) not in expansions:
            yield program


def _program(match: re.Match[str], printed: str, tables: _Tables, *, quoted: bool, start: int | None) -> Program | None:
    name = printed[match.start(1) : match.end(1)]
    owner = words(name)[:1] or ["0"]
    inner = printed[match.start(2) : match.end(2)].strip() if match.group(2) else None
    if not quoted:
        name = _TRAILING.sub("", printed[match.start(1) if start is None else start : match.end(1)])
    folded = words(name)
    if not folded or owner[0].isdigit() or name.islower() or (not quoted and owner[0] in tables.not_names):
        return None
    if quoted and (not name[:1].isupper() or len(folded) > 6):
        return None
    if inner is None or any(char.isdigit() for char in inner):
        return Program(name)
    if len(words(inner)) >= _LEAST_EXPANSION:
        return Program(name, " ".join(inner.split()))
    return Program(inner, name) if len(words(inner)) == 1 and inner[:1].isupper() else Program(name)


def _expanded_name(name: str, long: list[str], tables: _Tables) -> str | None:
    """The last words of `name` that `long` spells out, where that is no agency: "Mobil Topling" → "Topling"."""
    if len(long) < _LEAST_EXPANSION or long[0] in tables.not_expansions:
        return None
    parts = name.split(" ")
    for start in range(len(parts)):
        tail = " ".join(parts[start:])
        letters = "".join(words(tail))
        # A name in capitals only is an acronym, not a programme ("ASN", "PPKM").
        if len(letters) > 3 and not tail.isupper() and words(tail)[0] not in tables.not_names and _fits(letters, long):
            return tail
    return None


def _fits(letters: str, long: list[str]) -> bool:
    """Names are made freely: the first letters agree and most letters follow in order."""
    if long[0][0] != letters[0]:
        return False
    if stands_for(letters.capitalize(), long):
        return True
    text, position, agreed = "".join(long), 0, 0
    for letter in letters:
        place = text.find(letter, position)
        if place >= 0:
            position, agreed = place + 1, agreed + 1
    return agreed >= 0.75 * len(letters)


@cache
def _tables() -> _Tables:
    data = table("programs")
    return _Tables(
        PhraseTable.of(((phrase, None) for phrase in data["triggers"]), exact=True),
        frozenset(data["quoted_only"]),
        frozenset(data["not_names"]),
        frozenset(data["not_expansions"]),
    )
