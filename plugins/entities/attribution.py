"""Who said a quotation: by the words after it, before it and inside its sentence, through pronouns and across paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from plugins.entities.lexicon import alternation, speech_after, table, word_set
from plugins.entities.paragraph import Paragraph
from plugins.entities.people import Person, Reference
from plugins.entities.quotemarks import QuoteSpan
from plugins.entities.quotes import Quoted
from plugins.entities.rules.acting import says
from plugins.entities.speakers import Speakers
from plugins.text.fold import fold
from plugins.text.tokens import Span

_NEAR = 200  # characters before a quotation that tell who says it
_BESIDE = 30  # characters before a mention that tell that it is no subject
_NAMED = re.compile(r"\s*,?\s*[A-Z]")
_LETTER = re.compile(r"\w")
_REACH = 3000  # characters back in one paragraph
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
    quotes: Sequence[QuoteSpan], paragraphs: Sequence[Paragraph], people: list[Person], references: Sequence[Reference]
) -> list[Attribution]:
    """One attribution a quotation, in order. Somebody who is named only beside a quotation is added to `people`.

    `references` in reading order; those of the headline have paragraph -1.
    """
    headliners = [r.person for r in references if r.paragraph < 0 and people[r.person].kind == "leader"]
    cast = Speakers(people, [r for r in references if r.paragraph >= 0])
    _Reader(quotes, paragraphs, cast, headliners).meet_newcomers()
    reader = _Reader(quotes, paragraphs, cast, headliners)
    found = [reader.attribute(number) for number in range(len(quotes))]
    return _share_backward(found, quotes, paragraphs)


def _start(sentence: Span) -> int:
    return sentence.start


class _Reader:
    """Keeps who speaks as the text is read from top to bottom."""

    def __init__(
        self, quotes: Sequence[QuoteSpan], paragraphs: Sequence[Paragraph], cast: Speakers, headliners: Sequence[int]
    ) -> None:
        self.quotes, self.paragraphs, self.cast, self.headliners = quotes, paragraphs, cast, headliners
        self._quoted = Quoted(quotes)
        self.speaker: int | None = None  # of the last quotation
        self._aside: int | None = None  # whom the sentences looked at only mention: "kepada …", "oleh …"

    def meet_newcomers(self) -> None:
        """People who are named only beside a quotation, and where the text names them again."""
        known = len(self.cast.people)
        for number in range(len(self.quotes)):
            self._after(number)
        self.cast.follow(known, self.paragraphs)

    def attribute(self, number: int) -> Attribution:
        found = self._after(number) or self._before(number) or self._context(number)
        if found.person is not None:
            self.speaker = found.person
        return found

    def _after(self, number: int) -> Attribution | None:
        """`," ujar Wali Kota Amin`, `," kata dia`, `," tegasnya`."""
        quote = self.quotes[number]
        last = self.paragraphs[quote.last_paragraph]
        match = speech_after(last.flat, quote.end)
        if not match:
            return None
        verb, end = last.text[match.start("verb") : match.end()], match.end()
        pronoun = verb.casefold().endswith("nya")
        if not pronoun:
            person = self.cast.named_at(quote.last_paragraph, last, end)
            if person is not None:
                return Attribution(person, verb, "sesudah kutipan: kata kerja dan nama")
        named = pronoun and _NAMED.match(last.text, end)
        appended = self.cast.named_at(quote.last_paragraph, last, end) if named else None
        if appended is not None:
            return Attribution(appended, verb, "sesudah kutipan: -nya dan nama")
        person = self._subject_before(quote.paragraph, quote.start, number)
        return Attribution(person, verb, "kata ganti: " + verb) if person is not None else None

    def _before(self, number: int) -> Attribution | None:
        """`Wali Kota mengatakan, "…"` and a sentence before the quotation in the same paragraph."""
        quote = self.quotes[number]
        paragraph = self.paragraphs[quote.paragraph]
        if paragraph.begins_at(quote.start):
            return None
        person = self._subject_before(quote.paragraph, quote.start, number, same_paragraph=True)
        if person is None:
            return None
        active = _introduced().search(paragraph.flat, max(0, quote.start - _NEAR), quote.start)
        return Attribution(person, active.group(1) if active else None, "sebelum kutipan: kalimat pengantar")

    def _context(self, number: int) -> Attribution:
        """A quotation alone in its paragraph: whoever the paragraph before is about."""
        quote = self.quotes[number]
        person = self._subject_before(quote.paragraph, quote.start, number)
        return Attribution(person, None, "paragraf sebelumnya" if person is not None else "tidak diketahui")

    def _subject_before(self, paragraph: int, position: int, number: int, same_paragraph: bool = False) -> int | None:
        """The last sentence subject before a place, outside quotations; where the last quotation is reached, its speaker."""
        self._aside = None
        last = self.quotes[number - 1] if number else None
        floor = (last.last_paragraph, last.end) if last else (-1, 0)
        for back in range(paragraph, max(-1, paragraph - 8), -1):
            limit = position if back == paragraph else len(self.paragraphs[back])
            for sentence in self._sentences(back, limit):
                start = max(sentence.start, floor[1]) if back == floor[0] else sentence.start
                end = min(sentence.end, limit)
                if (back, end) <= floor:
                    return self.speaker
                person = self._subject(back, start, end)
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
        return next((person for person in (self.speaker, self._headliner(), self._aside) if person is not None), None)

    def _sentences(self, paragraph: int, limit: int) -> Iterator[Span]:
        """The sentences of a paragraph that begin before a place, the last one first, as far back as a speaker may be named."""
        sentences = self.paragraphs[paragraph].sentences
        for number in range(bisect_left(sentences, limit, key=_start) - 1, -1, -1):
            if sentences[number].end < limit - _REACH:
                return
            yield sentences[number]

    def _headliner(self) -> int | None:
        """Whom the headline names first: the text begins in the middle of a story."""
        return self.headliners[0] if self.headliners else None

    def _subject(self, paragraph: int, start: int, end: int) -> int | None:
        """Who does the sentence: beside a verb of saying first, else the first person mentioned outside quotations."""
        here = [r for r in self.cast.within(paragraph, start, end) if r.active and not self._quoted.holds(paragraph, r.start)]
        unit = self.paragraphs[paragraph]
        if not here:
            return None if self._quoted.holds(paragraph, start) else self.cast.stranger(paragraph, unit, start, end)
        for reference in here:
            if says(unit, reference.start, reference.end, end):
                return reference.person
        first = here[0]
        if self._points_back(unit.text[start : first.start]) or _impersonal().match(unit.flat, start, first.start):
            return None
        for reference in here:
            if not _PREPOSITIONS.search(unit.text, max(start, reference.start - _BESIDE), reference.start):
                return reference.person
        if self._aside is None and not self._points_back(unit.text[start:end]):
            self._aside = first.person
        return None

    @staticmethod
    def _points_back(text: str) -> bool:
        """Whether the words hold a pronoun for the one who speaks: "ia", "menurutnya", "pihaknya"."""
        return not _pointing().isdisjoint(fold(text).replace(",", " ").replace(".", " ").split())


@cache
def _introduced() -> re.Pattern[str]:
    verbs = alternation(table("lexicon")["speech"]["active"])
    return re.compile(rf"\b({verbs})\b[^.!?]*$", re.IGNORECASE)


@cache
def _impersonal() -> re.Pattern[str]:
    """A passive of saying without its agent opens the sentence: whoever spoke before goes on ("Lebih lanjut disampaikan …")."""
    passive = alternation(verb for verb in table("lexicon")["speech"]["before_name"] if verb.startswith("di"))
    opening = r"(?:(?:lebih\s+lanjut|selanjutnya|selain\s+itu|juga|kemudian|lalu|pula)\b[\s,]*){0,3}"
    return re.compile(rf"\W*{opening}(?:{passive})\s+(?!oleh\b)[\w,]", re.IGNORECASE)


@cache
def _pointing() -> frozenset[str]:
    verbs = {f"{verb}nya" for verb in [*table("lexicon")["speech"]["suffixed"], "menurut"]}
    return word_set("lexicon", "speech", "pronouns") | verbs


def _share_backward(found: list[Attribution], quotes: Sequence[QuoteSpan], paragraphs: Sequence[Paragraph]) -> list[Attribution]:
    """Paragraphs that are nothing but one speech cut in pieces: the attribution at the end holds for the pieces before."""
    shared = list(found)
    for number in range(len(quotes) - 2, -1, -1):
        here, following = quotes[number], quotes[number + 1]
        adjacent = following.paragraph == here.last_paragraph + 1 and following.start == 0
        if not adjacent or not paragraphs[here.paragraph].begins_at(here.start):
            continue
        if _LETTER.search(paragraphs[here.last_paragraph].text, here.end):
            continue
        if shared[number].verb is None and shared[number + 1].verb and "nama" in shared[number + 1].rule:
            shared[number] = Attribution(shared[number + 1].person, None, "bagian dari ucapan yang sama")
    return shared
