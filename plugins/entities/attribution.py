"""Who said a quotation: by the words after it, before it and inside its sentence, through pronouns and across paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plugins.entities.lexicon import alternation, speech_after_pattern, table, word_set
from plugins.entities.names import name_span_tokens, read_name
from plugins.entities.nicknames import find_names
from plugins.entities.people import Person, Reference
from plugins.entities.positions import PositionMention, find_positions
from plugins.entities.quotes import QuoteSpan
from plugins.entities.rules.acting import says
from plugins.entities.strangers import stranger
from plugins.text.fold import fold, plain
from plugins.text.tokens import sentences

_PREPOSITIONS = re.compile(
    r"(?:kepada|khusus|untuk|dari|bagi|terhadap|tentang|soal|oleh|dengan|bersama|didampingi|dampingi|antara|pada|milik|dan|serta|kantor|wakilnya|melalui|lewat|di|ke)\s*,?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speaker of one quotation: index into the people, or None; the verb as printed, and the rule."""

    person: int | None
    verb: str | None
    rule: str


def attribute(
    quotes: Sequence[QuoteSpan], paragraphs: Sequence[str], people: list[Person], references: Sequence[Reference]
) -> list[Attribution]:
    """One attribution a quotation, in order. Somebody who is named only beside a quotation is added to `people`.

    `references` in reading order; those of the headline have paragraph -1.
    """
    headliners = [r.person for r in references if r.paragraph < 0 and people[r.person].kind == "leader"]
    reader = _Reader(quotes, paragraphs, people, [r for r in references if r.paragraph >= 0], headliners)
    reader.meet_newcomers()
    found = [reader.attribute(number) for number in range(len(quotes))]
    return _share_backward(found, quotes, paragraphs)


class _Reader:
    """Keeps who speaks as the text is read from top to bottom."""

    def __init__(
        self,
        quotes: Sequence[QuoteSpan],
        paragraphs: Sequence[str],
        people: list[Person],
        references: list[Reference],
        headliners: list[int],
    ) -> None:
        self.headliners = headliners
        self.quotes, self.paragraphs, self.people, self.references = quotes, paragraphs, people, references
        self.speaker: int | None = None  # of the last quotation
        self.speaker_at = -1

    def meet_newcomers(self) -> None:
        """People who are named only beside a quotation, and where the text names them again."""
        known = len(self.people)
        for number in range(len(self.quotes)):
            self._after(number)
        new = self.people[known:]
        for paragraph, text in enumerate(self.paragraphs if new else ()):
            taken = [(r.start, r.end) for r in self.references if r.paragraph == paragraph]
            again = find_names(text, paragraph, new, taken)
            self.references += [replace(reference, person=reference.person + known) for reference in again]
        self.references.sort(key=lambda r: (r.paragraph, r.start))

    def attribute(self, number: int) -> Attribution:
        quote = self.quotes[number]
        found = self._after(number) or self._before(number) or self._context(number)
        if found.person is not None:
            self.speaker, self.speaker_at = found.person, quote.last_paragraph
        return found

    def _after(self, number: int) -> Attribution | None:
        """`," ujar Wali Kota Amin`, `," kata dia`, `," tegasnya`."""
        quote = self.quotes[number]
        text = self.paragraphs[quote.last_paragraph]
        match = speech_after_pattern().match(plain(text[quote.end :]))
        if not match:
            return None
        verb_end = quote.end + match.end()
        verb = match["verb"]
        pronoun = verb.casefold().endswith("nya")
        if not pronoun:
            person = self._named_at(quote.last_paragraph, verb_end)
            if person is not None:
                return Attribution(person, verb, "sesudah kutipan: kata kerja dan nama")
        appended = (
            self._named_at(quote.last_paragraph, verb_end) if pronoun and re.match(r"\s*,?\s*[A-Z]", text[verb_end:]) else None
        )
        if appended is not None:
            return Attribution(appended, verb, "sesudah kutipan: -nya dan nama")
        person = self._subject_before(quote.paragraph, quote.start, number)
        return Attribution(person, verb, "kata ganti: " + verb) if person is not None else None

    def _named_at(self, paragraph: int, position: int) -> int | None:
        """The person named right at `position`: a known reference, a post with a name, or a bare new name."""
        text = self.paragraphs[paragraph]
        skip = re.match(r"[\s,]*(?:oleh\s+|si\s+|sang\s+)?", text[position:])
        start = position + (skip.end() if skip else 0)
        near = [r for r in self.references if r.paragraph == paragraph and start - 1 <= r.start <= start + 2]
        named = [r for r in near if self.people[r.person].names or r.how == "jabatan"]
        if named:
            return named[0].person
        spans = name_span_tokens(text, start, start + 80)
        posts = [p for p in find_positions(text[start : start + 160], paragraph, ()) if p.start <= 2]
        if (
            posts
            and posts[0].name is None
            and re.match(r"\s*(?:\([^)]*\)\s*)?(?:itu|ini|tersebut)\b", text[start + posts[0].end :])
        ):
            return None  # "kata Ketua DPC itu": whoever spoke before, under another name
        if posts:
            return self._of_post(posts[0], paragraph, start)
        name = read_name(text, spans, 0)
        if name:
            later = [
                r for r in self.references if r.paragraph == paragraph and r.start < spans[name.end - 1].end and r.end > start
            ]
            if later:
                return later[0].person
            following = text[spans[name.end - 1].end :]
            role = re.match(r"\s*,?\s*(?:selaku\s+|seorang\s+|salah\s+satu\s+)?(warga\s[\w ]{0,30}|[a-z][\w ]{3,40})", following)
            self.people.append(
                Person("other", position=role.group(1).strip() if role else None, names=[name.core], full_names=[name.full])
            )
            person = len(self.people) - 1
            self.references.append(Reference(paragraph, spans[name.start].start, spans[name.end - 1].end, person, "nama"))
            return person
        return None

    def _of_post(self, post: PositionMention, paragraph: int, offset: int) -> int | None:
        key = fold(post.position)
        for number, person in enumerate(self.people):
            if post.name is None and person.position and (fold(person.position).startswith(key) or key in fold(person.position)):
                return number
        if post.name is None and len(post.position) < 4:
            return None
        names = [post.name.core] if post.name else []
        self.people.append(
            Person(
                "official" if names else "other",
                position=post.position,
                names=names,
                full_names=[post.name.full] if post.name else [],
            )
        )
        self.references.append(Reference(paragraph, offset + post.start, offset + post.end, len(self.people) - 1, "posisi"))
        return len(self.people) - 1

    def _before(self, number: int) -> Attribution | None:
        """`Wali Kota mengatakan, "…"` and a sentence before the quotation in the same paragraph."""
        quote = self.quotes[number]
        before = self.paragraphs[quote.paragraph][: quote.start]
        if not before.strip():
            return None
        person = self._subject_before(quote.paragraph, quote.start, number, same_paragraph=True)
        if person is None:
            return None
        active = re.search(rf"\b({alternation(table('lexicon')['speech']['active'])})\b[^.!?]*$", plain(before), re.IGNORECASE)
        return Attribution(person, active.group(1) if active else None, "sebelum kutipan: kalimat pengantar")

    def _context(self, number: int) -> Attribution:
        """A quotation alone in its paragraph: whoever the paragraph before is about."""
        quote = self.quotes[number]
        person = self._subject_before(quote.paragraph, quote.start, number)
        return Attribution(person, None, "paragraf sebelumnya" if person is not None else "tidak diketahui")

    def _subject_before(self, paragraph: int, position: int, number: int, same_paragraph: bool = False) -> int | None:
        """The last sentence subject before a place, outside quotations; where the last quotation is reached, its speaker."""
        last = self.quotes[number - 1] if number else None
        floor = (last.last_paragraph, last.end) if last else (-1, 0)
        for back in range(paragraph, max(-1, paragraph - 8), -1):
            text = self.paragraphs[back]
            limit = position if back == paragraph else len(text)
            for sentence in reversed(sentences(text[:limit])):
                start = max(sentence.start, floor[1]) if back == floor[0] else sentence.start
                if (back, sentence.end) <= floor:
                    return self.speaker
                person = self._subject(back, start, min(sentence.end, limit))
                if person is not None:
                    return person
                if start > sentence.start:
                    return self.speaker
            if same_paragraph and back <= floor[0]:
                return self.speaker
            if same_paragraph:
                return None
            if back <= floor[0]:
                return self.speaker
        return self.speaker if self.speaker is not None else self._headliner()

    def _headliner(self) -> int | None:
        """Whom the headline names first: the text begins in the middle of a story."""
        return self.headliners[0] if self.headliners else None

    def _subject(self, paragraph: int, start: int, end: int) -> int | None:
        """Who does the sentence: beside a verb of saying first, else the first person mentioned outside quotations."""
        here = [
            r
            for r in self.references
            if r.paragraph == paragraph and start <= r.start < end and r.active and not self._quoted(paragraph, r.start)
        ]
        text = self.paragraphs[paragraph]
        if not here:
            return self._stranger(paragraph, start, end)
        for reference in here:
            if says(text[:end], reference.start, reference.end):
                return reference.person
        first = here[0]
        if self._points_back(text[start : first.start]):
            return None
        for reference in here:
            if not _PREPOSITIONS.search(text[start : reference.start]):
                return reference.person
        return None if self.speaker is not None or self._points_back(text[start:end]) else first.person

    def _stranger(self, paragraph: int, start: int, end: int) -> int | None:
        """A speaker whom only this sentence names: better a stranger than the wrong official."""
        if self._quoted(paragraph, start):
            return None
        found = stranger(self.paragraphs[paragraph][start:end])
        if found is None:
            return None
        names = [found.name] if found.name else []
        self.people.append(Person("other", position=found.description, names=names, full_names=list(names)))
        person = len(self.people) - 1
        self.references.append(Reference(paragraph, start + found.start, start + found.end, person, "nama"))
        return person

    def _quoted(self, paragraph: int, position: int) -> bool:
        return any((q.paragraph, q.start) <= (paragraph, position) < (q.last_paragraph, q.end) for q in self.quotes)

    @staticmethod
    def _points_back(text: str) -> bool:
        """Whether the words hold a pronoun for the one who speaks: "ia", "menurutnya", "pihaknya"."""
        words = fold(text).replace(",", " ").replace(".", " ").split()
        pronouns = word_set("lexicon", "speech", "pronouns")
        nya = {f"{verb}nya" for verb in [*table("lexicon")["speech"]["suffixed"], "menurut"]}
        return any(word in pronouns or word in nya for word in words)


def _share_backward(found: list[Attribution], quotes: Sequence[QuoteSpan], paragraphs: Sequence[str]) -> list[Attribution]:
    """Paragraphs that are nothing but one speech cut in pieces: the attribution at the end holds for the pieces before."""
    shared = list(found)
    for number in range(len(quotes) - 2, -1, -1):
        here, following = quotes[number], quotes[number + 1]
        alone = not paragraphs[here.paragraph][: here.start].strip() and not re.search(
            r"\w", paragraphs[here.last_paragraph][here.end :]
        )
        adjacent = following.paragraph == here.last_paragraph + 1 and following.start == 0
        if alone and adjacent and shared[number].verb is None and shared[number + 1].verb and "nama" in shared[number + 1].rule:
            shared[number] = Attribution(shared[number + 1].person, None, "bagian dari ucapan yang sama")
    return shared
