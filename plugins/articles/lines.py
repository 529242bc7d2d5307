"""A line of the raw text, read once: what rules ask of it again and again is kept with it as long as its article is read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.articles import phrases, signature, vocabulary
from plugins.articles.dateline import Dateline, alone, inline
from plugins.text.fold import fold, split
from plugins.text.once import once

_RUN = re.compile(r"\w+")
_LONG_WORD = re.compile(r"[^\W_][\w'’-]{3,}")
_GLUE = re.compile(r"[a-z][A-Z][a-z]|[a-z][A-Z]{3,}|[A-Z]{3,}[A-Z][a-z]")
_BULLET = re.compile(r"(?:[•·▪●◦*»›–—-]|>{1,3})\s|[•▪●◦]")
_MARGIN = re.compile(r"^\W+")
_STOPS = (".", "!", "?", "…")
_CLOSERS = "”\"’'“)]"
_INNER_STOP = re.compile(r"[a-z0-9)”\"][.!?]\s+[A-Z“\"]")
_SPEECH = re.compile(r"[“\"][^”\"]{15,}[”\",“]")
_SPEECH_MARK = re.compile(r"[,.][”\"“]\s*\w+|^[“\"”]")
LONGEST = 1500  # characters; no line of a page's own is longer

_SAID = re.compile(
    r"[,.!?”\"“]\s*[”\"“]?\s*(?:kata|ujar|ucap|tutur|jelas|tegas|ungkap|terang|papar|imbuh|tambah|pungkas|sambung|tandas|harap|pesan)"
    r"(?:nya)?\b"
)
_HEADLINE_STOP = re.compile(r"[a-z0-9)”\"]{2}[.!?]\s+[A-Z“\"]")
_ATTRIBUTED = re.compile(
    r"(?<=[^\W\d_]), (?:kata|ujar|ungkap|tegas)(?: [A-Z][\w.'’]*){1,5}$"
)  # "…, kata Bupati X" ends a headline
_LINK = r"(?:dan|di|ke|dari|untuk|bagi)"
_TOPPED = re.compile(  # a short kicker, a full stop and the headline: "Bupati X. Dusun dan Desa Mekar"
    rf"(?:[A-Z][\w-]* ){{1,3}}[A-Z]?[\w-]+\. (?:[A-Z][\w-]*|{_LINK})(?: (?:[A-Z\d][\w-]*|{_LINK})){{2,12}}$"
)
_HEADLINE = 400  # characters of the longest headline


@dataclass(frozen=True)
class Line:
    """A non-blank line of the raw text, trimmed; `number` counts from 1."""

    number: int
    text: str

    @once
    def count(self) -> int:
        """How many words it has, as blanks part them."""
        return len(self.text.split())

    @once
    def folded(self) -> str:
        """The comparison key of the whole line."""
        return fold(self.text)

    @once
    def bare(self) -> str:
        """The comparison key without the marks and numbers around it."""
        return phrases.bare(self.folded)

    @once
    def _run_list(self) -> list[str]:
        return _RUN.findall(self.folded)

    @once
    def words(self) -> list[str]:
        """The folded words, as `plugins.text.fold.words`."""
        return split(self.folded) if "'" in self.folded else self._run_list

    @once
    def first(self) -> str:
        """The first run of letters and digits, folded; empty where there is none."""
        return phrases.first(self.folded)

    @once
    def runs(self) -> frozenset[str]:
        """Every run of letters and digits, folded."""
        return frozenset(self._run_list)

    @once
    def stems(self) -> frozenset[str]:
        """What its telling words begin with."""
        return vocabulary.stems(self.words)

    @once
    def names(self) -> frozenset[str]:
        """Its words in capitals inside a sentence, folded."""
        return vocabulary.names(self.text)

    @once
    def capitals(self) -> float:
        """The share of longer words that begin with a capital or digit: near 1 in a headline."""
        long = _LONG_WORD.findall(self.text)
        return sum(not word[0].islower() for word in long) / len(long) if long else 0.0

    @once
    def bullet(self) -> bool:
        """Whether a list mark opens the line."""
        return bool(_BULLET.match(self.text))

    @once
    def glued(self) -> bool:
        """Whether words run together as in a lost menu: "BeritaDaerahKALTENG"."""
        return len(_GLUE.findall(self.text)) >= max(2, self.count // 4)

    @once
    def code(self) -> signature.Code | None:
        """The code of reporter or editor that closes it."""
        return signature.closing_code(self.text)

    @once
    def dateline(self) -> Dateline | None:
        """The dateline in front of it."""
        return inline(self.text)

    @once
    def dateline_alone(self) -> Dateline | None:
        """The dateline that it is and nothing else."""
        return alone(self.text)

    @once
    def ended(self) -> bool:
        """Whether it ends as a sentence or part of one does."""
        return self.terminal or self.text.endswith((":", ";", ",")) or self.code is not None

    @once
    def terminal(self) -> bool:
        """Whether it closes with the mark of a sentence or quotation."""
        return self.text.endswith(("”", '"')) or self.text.rstrip(_CLOSERS).endswith(_STOPS)

    @once
    def prose(self) -> bool:
        """Whether it reads like a paragraph: sentences, not a label, headline or menu word."""
        text, count = self.text, self.count
        if count >= 32 or len(text) > LONGEST:
            return True
        if (count >= 6 or (count >= 4 and text[:1] in '“"')) and not text.endswith(("...", "…", ";", ",")) and self.ended:
            return True
        if count < 10:
            return False
        return bool(_INNER_STOP.search(text) or (_SPEECH.search(text) and _SPEECH_MARK.search(text)))

    @once
    def headline(self) -> bool:
        """Whether it can be a headline by its form: one phrase, no full stop, nobody said it."""
        text, count = self.text, self.count
        if not text or count > 30 or len(text) > _HEADLINE:
            return False
        if count == 1 and text.count("-") >= 4:
            return True
        if count < 3 or self.bullet:
            return False
        if text.endswith(".") and not text.endswith("..."):
            if count > 18 or self.capitals < 0.85:
                return False
        elif text.endswith((",", ";")) or (text.endswith(":") and self.capitals < 0.8):
            return False
        if text[0] in "“\"‘'" and count >= 8 and self.capitals < 0.6:
            return False
        stop = _HEADLINE_STOP.search(text)
        if stop and not _TOPPED.match(text) and not (stop.group()[2] in "?!" and self.capitals >= 0.8):
            return False
        return not (self.glued or self.code or _SAID.search(_ATTRIBUTED.sub("", text)))

    @once
    def link(self) -> bool:
        """Whether a list mark opens a headline: "- Siswa Dapat Sekolah Gratis!"."""
        if not self.bullet:
            return False
        bare = Line(self.number, _MARGIN.sub("", self.text))
        return bare.headline and bare.capitals > 0.7

    @once
    def paragraph(self) -> bool:
        """Whether it reads like a paragraph and could be no headline or link."""
        return self.prose and not (self.headline or self.link)

    def opens(self, table: str, name: str = "opens") -> bool:
        """Whether it begins with a phrase of the list `name` of `table` (data/phrases.toml)."""
        known = phrases.firsts(table, name)
        return (self.first in known or "" in known) and bool(phrases.opening(table, name).match(self.folded))

    def holds(self, table: str, name: str = "holds") -> bool:
        """Whether one of the phrases stands in it as words of their own."""
        return not phrases.firsts(table, name).isdisjoint(self.runs) and bool(phrases.holding(table, name).search(self.folded))

    def is_whole(self, table: str, name: str = "whole") -> bool:
        """Whether it is one of the phrases and nothing else."""
        return self.folded in phrases.listed(table, name) or self.bare in phrases.bare_forms(table, name)
