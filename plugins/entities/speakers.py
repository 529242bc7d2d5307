"""Who can speak: the people of the article, and those whom only a verb of saying introduces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plugins.entities.names import Name, name_span_tokens, read_name
from plugins.entities.nicknames import find_names
from plugins.entities.people import Person, Reference
from plugins.entities.positions import PositionMention, find_positions
from plugins.entities.strangers import stranger
from plugins.text.fold import fold

_POINTS_BACK = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:itu|ini|tersebut)\b")
_ROLE = re.compile(r"\s*,?\s*(?:selaku\s+|seorang\s+|salah\s+satu\s+)?(warga\s[\w ]{0,30}|[a-z][\w ]{3,40})")


class Speakers:
    """The people (grows) and the references to them, found by place."""

    def __init__(self, people: list[Person], references: Sequence[Reference]) -> None:
        self.people = people
        self._by_paragraph: dict[int, list[Reference]] = {}
        for reference in references:
            self._by_paragraph.setdefault(reference.paragraph, []).append(reference)

    def within(self, paragraph: int, start: int, end: int) -> list[Reference]:
        """The references that begin in a part of a paragraph, in reading order."""
        return [r for r in self._by_paragraph.get(paragraph, ()) if start <= r.start < end]

    def follow(self, known: int, paragraphs: Sequence[str]) -> None:
        """Find where the text names the people from number `known` on again."""
        new = self.people[known:]
        for paragraph, text in enumerate(paragraphs if new else ()):
            here = self._by_paragraph.setdefault(paragraph, [])
            again = find_names(text, paragraph, new, [(r.start, r.end) for r in here])
            here += [replace(reference, person=reference.person + known) for reference in again]
            here.sort(key=lambda r: r.start)

    def named_at(self, paragraph: int, text: str, position: int) -> int | None:
        """The person named right at `position`: a known reference, a post, or a name that is new."""
        skip = re.compile(r"[\s,]*(?:oleh\s+|si\s+|sang\s+)?").match(text, position)
        start = skip.end() if skip else position
        for reference in self.within(paragraph, start - 1, start + 3):
            if self.people[reference.person].names or reference.how == "jabatan":
                return reference.person
        posts = [post for post in find_positions(text[start : start + 160], paragraph, ()) if post.start <= 2]
        if posts:
            back = posts[0].name is None and _POINTS_BACK.match(text, start + posts[0].end)
            return None if back else self._of_post(posts[0], paragraph, start)  # "kata Ketua DPC itu": whoever spoke before
        spans = name_span_tokens(text, start, start + 80)
        name = read_name(text, spans, 0)
        if name is None:
            return None
        end = spans[name.end - 1].end
        overlapping = [r for r in self._by_paragraph.get(paragraph, ()) if r.start < end and r.end > start]
        return overlapping[0].person if overlapping else self._newcomer(name, paragraph, text, spans[name.start].start, end)

    def stranger(self, paragraph: int, text: str, start: int, end: int) -> int | None:
        """A speaker whom only this sentence names: better a stranger than the wrong official."""
        found = stranger(text[start:end])
        if found is None:
            return None
        names = [found.name] if found.name else []
        person = Person("other", position=found.description, names=names, full_names=list(names))
        return self._add(person, paragraph, start + found.start, start + found.end, "nama")

    def _newcomer(self, name: Name, paragraph: int, text: str, start: int, end: int) -> int:
        role = _ROLE.match(text, end)
        person = Person("other", position=role.group(1).strip() if role else None, names=[name.core], full_names=[name.full])
        return self._add(person, paragraph, start, end, "nama")

    def _of_post(self, post: PositionMention, paragraph: int, offset: int) -> int | None:
        key = fold(post.position)
        for number, person in enumerate(self.people):
            if post.name is None and person.position and key in fold(person.position):
                return number
        if post.name is None and len(post.position) < 4:
            return None
        names, full = ([post.name.core], [post.name.full]) if post.name else ([], [])
        person = Person("official" if names else "other", position=post.position, names=names, full_names=full)
        return self._add(person, paragraph, offset + post.start, offset + post.end, "posisi")

    def _add(self, person: Person, paragraph: int, start: int, end: int, how: str) -> int:
        self.people.append(person)
        number = len(self.people) - 1
        here = self._by_paragraph.setdefault(paragraph, [])
        here.append(Reference(paragraph, start, end, number, how))
        here.sort(key=lambda r: r.start)
        return number
