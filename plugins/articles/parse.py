"""Raw text → Document: every non-blank line becomes headline, paragraph or a removed row; nothing is lost."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from plugins.articles import fates, signature
from plugins.articles.clean import REASONS, Mark, mark
from plugins.articles.document import OUTSIDE, Document, Paragraph, Raw, Stamp
from plugins.articles.ending import story_end
from plugins.articles.lines import Line
from plugins.articles.phrases import has_words, listed
from plugins.articles.post import Removed
from plugins.articles.provenance import is_press_office, said_supplier
from plugins.articles.zones import Item, headline, lede
from plugins.text.fold import fold

_KEPT = {"body", "heading"}
_PAGE_TITLE = re.compile(
    r"^date \d{4}-\d{2}-\d{2}\s+|\s+[|»]\s+[^\s|»]+(?: [^\s|»]+){0,5}$"
    r"|\s+[-–—]\s+(?:www\.)?[\w-]+\.(?:com|co|id|net|co\.id)(?: [A-Z]\w+)?$",
    re.IGNORECASE,
)
_ADDRESS_MARKS = re.compile(r"[-_/.+]+")
_LEDE = 16  # words of the shortest caption that can be an article
# Adverts and links that run on inside a paragraph.
_AD_WORDS = frozenset({"scroll", "adsbygoogle"})
_POINTERS, _POINTED = frozenset({"baca", "simak", "lihat"}), frozenset({"juga", "pula"})
_GLUED_AD = re.compile(
    r"(?:ADVERTISEMENT\s*)?SCROLL TO (?:CONTINUE|RESUME) (?:WITH )?CONTENT|\(adsbygoogle[^)]{0,200}\)(?:\.push\(\{\}\))?;?"
    r"|\[(?:Gambas|embed|video)\b[^\]]{0,80}\]"
)
_GLUED_LINK = re.compile(r"(?<=[.!?”\"])\s*\(?(?:baca|simak|lihat)\s+(?:juga|pula)\s*:?\s*.{10,160}$", re.IGNORECASE)
_GLUED_SIGN = re.compile(
    r"(?<=[.!?”\")\]*])\s*\(?(?P<label>sumber|editor|penulis|reporter|pewarta|naskah)\s*:\s*(?P<name>[^.:()]{2,60}?)"
    r"(?:\s+(?P<label2>editor|penulis|reporter|foto)\s*:\s*(?P<name2>[^.:()]{2,60}))?\)?\.?$",
    re.IGNORECASE,
)


def lines(text: str) -> tuple[Line, ...]:
    """The non-blank lines of a raw text, trimmed and numbered."""
    return tuple(Line(number, line) for number, line in enumerate(map(str.strip, text.split("\n")), 1) if line)


def parse(raw: Raw) -> Document:
    """The cleaned document of a raw article."""
    items = _items(raw)
    title = next((i for i, item in enumerate(items) if item.marked("title")), None)
    start = _start(items, title)
    if title is None:
        title = headline(items, start, _address(raw.url))
    end = story_end(items, start) if start < len(items) else start
    if title is not None and start <= title < end:
        end = title
    fates.head(items, title, start)
    fates.body(items, start, end)
    fates.rest(items, end, title)
    return _Harvest(raw, items, title, start, end).document()


def _items(raw: Raw) -> list[Item]:
    """The article's lines and their marks. A colon opens a line that goes on with the label above it: "Editor", ": Budi"."""
    items: list[Item] = []
    for line in lines(raw.text):
        told = raw.marks.get(line.number)
        if told:
            items += [Item(line, Mark(told))] if told != OUTSIDE else []
            continue
        whole = mark(Line(line.number, f"{items[-1].text} {line.text}")) if line.text.startswith(":") and items else None
        items.append(Item(line, whole or mark(line)))
    pictures = [item for item in items if item.marked("caption") and item.line.count >= _LEDE]
    if pictures and not any(item.prose for item in items):  # a page that is a picture: its caption is the article
        max(pictures, key=lambda item: len(item.text)).mark = None
    return items


def _start(items: list[Item], title: int | None) -> int:
    """The lede; in a text without paragraphs the first longer line that can be one, after a headline."""
    start = lede(items)
    if start is not None:
        return start
    first = next((i for i, item in enumerate(items) if item.open and item.line.count >= 6), len(items))
    return first + 1 if title is None and first < len(items) and items[first].line.headline else first


def _address(url: str | None) -> str:
    """The words of an article's address: the headline is often among them."""
    try:
        return _ADDRESS_MARKS.sub(" ", urlsplit(url).path) if url else ""
    except ValueError:
        return ""


@dataclass(slots=True)
class _Harvest:
    """Collects the document from the lines' fates, in the order of the text."""

    raw: Raw
    items: list[Item]
    title: int | None
    start: int
    end: int
    paragraphs: list[Paragraph] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    names: list[tuple[str, ...]] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)  # paragraphs that may name who supplied the article
    stamps: list[Stamp] = field(default_factory=list)
    place: str | None = None
    outlet: str | None = None
    advertorial: bool = False

    def document(self) -> Document:
        """The document; called once."""
        bodies = [i for i, item in enumerate(self.items) if item.fate in _KEPT]
        for i, item in enumerate(self.items):
            if item.fate in _KEPT:
                self._keep(i, item, code_allowed=i in bodies[-2:], last=i == bodies[-1])
            elif item.fate != "title":
                self._remove(i, item)
        outside = [line for line in lines(self.raw.text) if self.raw.marks.get(line.number) == OUTSIDE]
        self.removed += [Removed(line.text, REASONS[OUTSIDE], line.number) for line in outside]
        last = self.items[bodies[-1]] if bodies else None
        told = [signature.names(name) for name in self.raw.known.byline]
        papers = {fold(name) for name in (self.outlet, self.raw.known.outlet, self.raw.sidecar.outlet) if name}
        supplier = next(iter(self.credits), None) or said_supplier(self.told)
        return Document(
            title=self._headline(),
            title_line=self.items[self.title].line.number if self.title is not None else None,
            paragraphs=tuple(self.paragraphs),
            removed=tuple(sorted(self.removed, key=lambda row: row.line)),
            dateline_place=self.place,
            dateline_outlet=self.outlet,
            byline=tuple(name for name in signature.merge([*told, *self.names]) if fold(name) not in papers),
            credit=supplier,
            advertorial=self.advertorial,
            stamps=self._dated(),
            captions=tuple(dict.fromkeys(self.captions)),
            cut=last is not None and last is self.items[-1] and not last.line.ended,
        )

    def _headline(self) -> str | None:
        """The headline less a day in front of it and the publisher behind it."""
        if self.title is None:
            return None
        line = self.items[self.title].line
        kept = _PAGE_TITLE.sub("", line.text) or line.text
        if kept != line.text:
            before, _, after = line.text.partition(kept)
            self.removed += [Removed(piece.strip(), REASONS["menu"], line.number) for piece in (before, after) if piece.strip()]
        return kept

    def _keep(self, i: int, item: Item, code_allowed: bool, last: bool) -> None:
        text, number = item.text, item.line.number
        begin, stop, pieces = 0, len(text), []
        lead = item.line.dateline if i == self.start else None
        if lead:
            begin = len(lead.piece)
            pieces.append(Removed(lead.piece.strip(), REASONS["dateline"], number))
            self.place, self.outlet = lead.place or self.place, lead.outlet or self.outlet
            self.advertorial = self.advertorial or any(
                word in listed("advertorial", "codes") for word in fold(lead.outlet or "").split()
            )
        after: list[Removed] = []
        signed = _GLUED_SIGN.search(text) if code_allowed and ":" in text else None
        if signed and signed.start() > begin:
            stop = signed.start()
            self._label(signed.group("label"), signed.group("name"))
            self._label(signed.group("label2") or "", signed.group("name2") or "")
            after.append(Removed(signed.group().strip(), REASONS["byline"], number))
        code = (signature.closing_code(text[:stop]) if signed else item.line.code) if code_allowed else None
        if code and code.start > begin and (last or code.sure):
            stop = code.start
            self._sign(code.names, code.advertorial)
            after.insert(0, Removed(code.text, REASONS["code"], number))
        kept, inner = _without_pieces(text[begin:stop], item.line.runs)
        pieces += [Removed(piece, REASONS[kind], number) for piece, kind in inner]
        self.removed += pieces + after
        if kept:
            self.paragraphs.append(Paragraph(kept, number, item.fate == "heading"))
            if has_words("credit", "said", item.line.runs):
                self.told.append(kept)

    def _remove(self, i: int, item: Item) -> None:
        text, number, fate = item.text, item.line.number, item.fate or "other"
        self.removed.append(Removed(text, REASONS[fate], number))
        if item.mark and (i < self.end or fate != "stamp"):
            self._sign(item.mark.names)
        if fate == "byline" and not item.mark:
            self._sign(signature.names(signature.EMPLOYER_BEHIND.sub("", text)))
        if fate == "code":
            self._sign(signature.code_line(text) or (), signature.is_advertorial(text))
        if fate == "credit":
            self.credits += [item.mark.credit] if item.mark and item.mark.credit else [] if item.mark else [text]
        if fate == "caption":
            self.captions.append(text)
        if fate == "stamp":
            self.stamps.append(Stamp(text, number, "stamp" if i < self.end else "page"))
        if fate in {"ad", "menu"} and i < self.start and fold(text) in listed("advertorial", "labels"):
            self.advertorial = True
        found = item.line.dateline_alone if fate == "dateline" else None
        if found:
            self.place, self.outlet = found.place or self.place, self.outlet or found.outlet

    def _label(self, label: str, name: str) -> None:
        if fold(label) == "sumber":
            self.credits.append(name.strip())
        else:
            self._sign(signature.names(name))

    def _sign(self, names: tuple[str, ...], advertorial: bool = False) -> None:
        self.names.append(names)
        self.advertorial = self.advertorial or advertorial
        self.credits += [name for name in names if is_press_office(name)]

    def _dated(self) -> tuple[Stamp, ...]:
        """A bare date above everything, or one before a signed stamp, may be the day on which the page was looked at."""
        signed = [item.line.number for item in self.items[: self.start] if item.mark and item.marked("stamp") and item.mark.names]
        top, last = self.items[0].line.number if self.items else 0, max(signed, default=0)
        return tuple(
            Stamp(stamp.text, stamp.line, "page" if stamp.line == top or stamp.line < last else stamp.kind)
            for stamp in self.stamps
        )


def _without_pieces(text: str, runs: frozenset[str]) -> tuple[str, list[tuple[str, str]]]:
    """The paragraph less adverts and links that run on in it, trimmed, and those pieces with their kinds; `runs`: its words."""
    found = list(_GLUED_AD.finditer(text)) if "[" in text or not _AD_WORDS.isdisjoint(runs) else []
    pieces = [(match.group().strip(), "ad") for match in found]
    for match in reversed(found):
        text = f"{text[: match.start()].rstrip()} {text[match.end() :].lstrip()}"
    link = None if _POINTERS.isdisjoint(runs) or _POINTED.isdisjoint(runs) else _GLUED_LINK.search(text)
    if link and not link.group().rstrip().endswith((".", "!")):  # a link stands last
        pieces.append((link.group().strip(), "related"))
        text = text[: link.start()]
    return text.strip(), pieces
