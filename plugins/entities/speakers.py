"""Who can speak: the people of the article, and those whom only a verb of saying introduces."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import replace

from plugins.entities.lexicon import table
from plugins.entities.names import Name, read_name
from plugins.entities.nicknames import KnownNames, find_names
from plugins.entities.paragraph import Paragraph
from plugins.entities.people import Person, Reference, by_paragraph
from plugins.entities.positions import PositionMention, position_at
from plugins.entities.strangers import stranger
from plugins.text.fold import fold

_POINTS_BACK = re.compile(r"\s*(?:\([^)]{0,80}\)\s*)?(?:itu|ini|tersebut)\b")
_SKIPPED = re.compile(r"[\s,]*(?:oleh\s+|si\s+|sang\s+)?")
_MOST = 200  # people among whom a post or a short name that stands alone is looked for
_OVERLAPPING = 8  # references that may share a place of the text
_SHORT_NAME = 4  # letters
_REACH = 80  # characters after a verb of saying within which the speaker's name stands
_NO_ROLE = "di|ke|dari|saat|ketika|usai|seusai|dalam|pada|kepada|dengan|yang|dan|sambil|seraya|sembari|melalui|lewat|untuk|soal"
_NAMELESS = re.compile(  # "ujar salah satu petugas Satpol PP di lokasi", "keluh seorang warga."
    r"(?:salah\s+(?:satu|seorang)|seorang|sejumlah|beberapa)(?:\s+[\w-]{1,30}){1,5}?"
    r"(?=\s+(?:di|pada|saat|ketika|kepada|yang|dalam|dengan|usai|seusai|setelah|sambil|itu|tersebut)\b|\s*[,.;(]|\s*$)",
    re.IGNORECASE,
)
_ROLE = re.compile(
    rf"\s*,?\s*(?!(?:{_NO_ROLE})\b)(?:selaku\s+|seorang\s+|salah\s+satu\s+)?(warga\s[\w ]{{0,30}}|[a-z][\w ]{{3,40}})"
)


class Speakers:
    """The people (grows) and the references to them, found by place."""

    def __init__(self, people: list[Person], references: Sequence[Reference]) -> None:
        self.people = people
        self._by_paragraph = by_paragraph(references)
        for here in self._by_paragraph.values():
            here.sort(key=_start)

    def within(self, paragraph: int, start: int, end: int) -> list[Reference]:
        """The references that begin in a part of a paragraph, in reading order."""
        here = self._by_paragraph.get(paragraph, [])
        first = bisect_left(here, start, key=_start)
        return here[first : bisect_left(here, end, first, key=_start)]

    def follow(self, known: int, paragraphs: Sequence[Paragraph]) -> None:
        """Find where the text names the people from number `known` on again."""
        new = self.people[known:]
        names = KnownNames(new)
        for number, paragraph in enumerate(paragraphs if new else ()):
            here = self._by_paragraph.setdefault(number, [])
            again = find_names(paragraph, number, new, [(r.start, r.end) for r in here], names)
            if again:
                here += [replace(reference, person=reference.person + known) for reference in again]
                here.sort(key=_start)

    def named_at(self, number: int, paragraph: Paragraph, position: int) -> int | None:
        """The person named right at `position`: a known reference, a post, or a name that is new."""
        text = paragraph.text
        skip = _SKIPPED.match(text, position)
        start = skip.end() if skip else position
        for reference in self.within(number, start - 1, start + 3):
            if self.people[reference.person].names or reference.how == "jabatan":
                return reference.person
        if nameless := _NAMELESS.match(text, start, start + _REACH):
            return self._nameless(nameless, number, paragraph)
        if post := position_at(paragraph, number, start):
            back = post.name is None and _POINTS_BACK.match(text, post.end)
            return None if back else self._of_post(post, number)  # "kata Ketua DPC itu": whoever spoke before
        spans = paragraph.between(start, start + _REACH)
        name = read_name(text, spans, 0)
        if name is None:
            return None
        begin, end = spans[name.start].start, spans[name.end - 1].end
        overlapping = self._overlapping(number, start, end)
        if overlapping:
            return overlapping.person
        called = self._called(name.core)
        return called if called is not None else self._newcomer(name, number, text, begin, end)

    def _called(self, word: str) -> int | None:
        """The one person whose name a single word ends, as short names do: "Wati" for Susilawati."""
        key = fold(word)
        if " " in word or len(key) < _SHORT_NAME:
            return None
        bearers = [n for n, person in enumerate(self.people[:_MOST]) if any(token.endswith(key) for token in person.tokens)]
        return bearers[0] if len(bearers) == 1 else None

    def _nameless(self, match: re.Match[str], number: int, paragraph: Paragraph) -> int:
        """Somebody of whom the text tells what he is, and perhaps his name behind a comma."""
        name = None
        if paragraph.text[match.end() : match.end() + 1] == ",":
            spans = paragraph.between(match.end() + 1, match.end() + _REACH)
            name = read_name(paragraph.text, spans, 0)
        core, full = ([name.core], [name.full]) if name and not name.start else ([], [])
        person = Person("other", position=match.group(), names=core, full_names=full)
        return self._add(person, number, match.start(), match.end(), "nama")

    def _overlapping(self, number: int, start: int, end: int) -> Reference | None:
        """The first reference that shares characters with a part of a paragraph."""
        here = self._by_paragraph.get(number, [])
        last = bisect_left(here, end, key=_start)
        return next((r for r in here[max(0, last - _OVERLAPPING) : last] if r.end > start), None)

    def stranger(self, number: int, paragraph: Paragraph, start: int, end: int) -> int | None:
        """A speaker whom only this sentence names: better a stranger than the wrong official."""
        found = stranger(paragraph, start, end)
        if found is None:
            return None
        names = [found.name] if found.name else []
        person = Person("other", position=found.description, names=names, full_names=list(names))
        return self._add(person, number, found.start, found.end, "nama")

    def _newcomer(self, name: Name, paragraph: int, text: str, start: int, end: int) -> int:
        role = _ROLE.match(text, end)
        person = Person("other", position=role.group(1).strip() if role else None, names=[name.core], full_names=[name.full])
        return self._add(person, paragraph, start, end, "nama")

    def _of_post(self, post: PositionMention, paragraph: int) -> int | None:
        key = fold(post.position)
        keys = (key, table("positions")["short"].get(key, key))
        for number, person in enumerate(self.people[:_MOST] if post.name is None else ()):
            if person.position and any(words in fold(person.position) for words in keys):
                return number
        if post.name is None and len(post.position) < 4:
            return None
        names, full = ([post.name.core], [post.name.full]) if post.name else ([], [])
        person = Person("official" if names else "other", position=post.position, names=names, full_names=full)
        return self._add(person, paragraph, post.start, post.end, "posisi")

    def _add(self, person: Person, paragraph: int, start: int, end: int, how: str) -> int:
        self.people.append(person)
        number = len(self.people) - 1
        insort(self._by_paragraph.setdefault(paragraph, []), Reference(paragraph, start, end, number, how), key=_start)
        return number


def _start(reference: Reference) -> int:
    return reference.start
