"""Raw text → Document: every non-blank line becomes headline, paragraph or a removed row; nothing is lost."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from plugins.articles import dateline, signature
from plugins.articles.clean import REASONS, ended, has_glue, is_bullet, is_photo_credit, is_prose, mark
from plugins.articles.document import Document, Line, Paragraph, Raw, Stamp
from plugins.articles.phrases import holds, is_whole, listed
from plugins.articles.post import Removed
from plugins.articles.vocabulary import share, stems, union
from plugins.articles.zones import Item, capitals, headline, is_headline, lede, story_end
from plugins.text.fold import fold

_NAME_LIKE = re.compile(r"[^\W\d_][\w.'’]*(?:[ -][^\W\d_][\w.'’]*){0,4}")
_GLUED_AD = re.compile(
    r"(?:ADVERTISEMENT\s*)?SCROLL TO (?:CONTINUE|RESUME) (?:WITH )?CONTENT|\(adsbygoogle[^)]*\)(?:\.push\(\{\}\))?;?|\[Gambas:[^\]]{1,60}\]"
)
_GLUED_LINK = re.compile(r"(?<=[.!?”\"])\s*\(?(?:baca|simak|lihat)\s+(?:juga|pula)\s*:?\s*.{10,160}$", re.IGNORECASE)


def lines(text: str) -> tuple[Line, ...]:
    """The non-blank lines of a raw text, trimmed and numbered."""
    return tuple(Line(number, line.strip()) for number, line in enumerate(text.split("\n"), 1) if line.strip())


def parse(raw: Raw) -> Document:
    """The cleaned document of a raw article."""
    items = [Item(line, mark(line.text)) for line in lines(raw.text)]
    start = lede(items)
    if start is None:
        start = next((i for i, item in enumerate(items) if item.open and len(item.text.split()) >= 6), len(items))
        start += 1 if start < len(items) and is_headline(items[start].text) else 0
    title = headline(items, start, _address(raw.sidecar.url))
    end = story_end(items, start) if start < len(items) else start
    _head(items, title, start)
    _body(items, start, end)
    _rest(items, end)
    return _document(items, title, start, end)


def _address(url: str | None) -> str:
    """The words of an article's address: the headline is often among them."""
    return re.sub(r"[-_/.+]+", " ", urlsplit(url).path) if url else ""


# --- before the lede -------------------------------------------------------------------------------------------------------


def _head(items: list[Item], title: int | None, start: int) -> None:
    """Fates of the lines before the lede."""
    own = union(item.text for item in items[start : start + 14] if item.open)
    seen = {fold(items[title].text)} if title is not None else set()
    summary = False
    for i, item in enumerate(items[:start]):
        if i == title:
            item.fate = "title"
            continue
        key = fold(item.text)
        if item.mark:
            item.fate = item.mark.kind
            summary = item.mark.kind == "summary"
        elif summary and (is_bullet(item.text) or not item.prose):
            item.fate = "summary"
        elif key in seen:
            item.fate = "repeat"
        elif dateline.alone(item.text):
            item.fate = "dateline"
        else:
            item.fate = _unmarked_head(items, i, title, own)
        seen.add(key)


def _unmarked_head(items: list[Item], i: int, title: int | None, own: set[str]) -> str:
    text, count = items[i].text, len(items[i].text.split())
    after = title is None or i > title
    if title is not None and i > title and fold(text).startswith(fold(items[title].text)):
        return "caption"
    if after and _is_name(text) and _beside(items, i, {"stamp", "byline", "counter", "share"}):
        return "byline"
    if count <= 3 or (has_glue(text) and count <= 12):
        return "menu"
    if is_bullet(text):
        return "other"
    if not after:
        return "body" if items[i].prose and share(stems(text), own) >= 0.45 else "other"
    if items[i].prose:
        return "body"
    if _is_scene(text) or _credit_follows(items, i):
        return "caption"
    return "body" if share(stems(text), own) >= 0.35 else "other"


def _is_name(text: str) -> bool:
    words = fold(text).replace(".", "").split()
    return (
        1 < len(words) <= 4 and bool(_NAME_LIKE.fullmatch(text)) and not any(word in listed("office", "words") for word in words)
    )


def _beside(items: list[Item], i: int, kinds: set[str]) -> bool:
    return any(0 <= j < len(items) and (mark_ := items[j].mark) is not None and mark_.kind in kinds for j in (i - 1, i + 1))


def _is_scene(text: str) -> bool:
    """A caption without a mark: a subject, what it does in the picture, no full stop."""
    return not ended(text) and any(word in listed("caption", "scene") for word in fold(text).split())


def _credit_follows(items: list[Item], i: int) -> bool:
    """Whether the next line is nothing but a picture's credit."""
    return i + 1 < len(items) and is_photo_credit(items[i + 1].text) and not items[i].text[:1].isdigit()


# --- the article -----------------------------------------------------------------------------------------------------------


def _body(items: list[Item], start: int, end: int) -> None:
    """Fates of the lines from the lede to the end of the article."""
    seen: set[str] = set()
    listing: str | None = None  # a heading of links was seen: headlines that follow are links
    for i in range(start, end):
        item = items[i]
        key = fold(item.text)
        if item.mark:
            item.fate = item.mark.kind
            if (
                item.mark.kind == "menu"
                and 0 < i < end - 1
                and items[i - 1].prose
                and items[i + 1].prose
                and item.text[:1].isupper()
            ):
                item.fate = "heading"
            listing = _listing(item)
            continue
        if key in seen and len(key.split()) >= 5:
            item.fate = "repeat"
        elif listing and is_headline(item.text) and not item.prose and capitals(item.text) > 0.6 and i < end - 1:
            item.fate = "related"
            listing = None if listing == "one" else listing
            seen.add(key)
            continue
        elif not item.prose and _credit_follows(items, i) and len(item.text.split()) <= 40:
            item.fate = "caption"
        elif i > start and dateline.alone(item.text) and not item.prose:
            item.fate = "dateline"
        elif signature.code_line(item.text) is not None and len(item.text.split()) <= 6:
            item.fate = "code"
        else:
            item.fate = "body" if item.prose or len(item.text.split()) > 16 or ended(item.text) or i == end - 1 else "heading"
        seen.add(key)
        listing = None


def _listing(item: Item) -> str | None:
    """Whether headlines that follow this line are links: one after a lone "Baca juga", all after "Berita terkait"."""
    if item.mark is None:
        return None
    if item.mark.kind == "related" and is_whole("related", item.text, "alone"):
        return "one"
    return "all" if item.mark.kind == "section" else None


def _rest(items: list[Item], end: int) -> None:
    """Fates of the lines after the article."""
    for i in range(end, len(items)):
        item = items[i]
        if item.mark:
            item.fate = item.mark.kind
        elif signature.code_line(item.text) is not None:
            item.fate = "code"
        elif any(holds("press_office", item.text, name) for name in ("phrases", "words")) and len(item.text.split()) <= 8:
            item.fate = "credit"
        elif len(item.text.split()) <= 3:
            item.fate = "menu"
        else:
            item.fate = "other"


# --- the document ----------------------------------------------------------------------------------------------------------


def _document(items: list[Item], title: int | None, start: int, end: int) -> Document:
    paragraphs: list[Paragraph] = []
    removed: list[Removed] = []
    names: list[tuple[str, ...]] = []
    credits: list[str] = []
    captions: list[str] = []
    stamps: list[Stamp] = []
    place = outlet = None
    advertorial = False
    bodies = [i for i, item in enumerate(items) if item.fate in {"body", "heading"}]
    final = set(bodies[-2:])
    for i, item in enumerate(items):
        text, number = item.text, item.line.number
        if item.fate == "title":
            continue
        if item.fate not in {"body", "heading"}:
            removed.append(Removed(text, REASONS[item.fate or "other"], number))
            if item.mark and item.mark.names and (i < end or item.mark.kind != "stamp"):
                names.append(item.mark.names)
            if item.fate == "byline" and not item.mark:
                names.append((text,))
            if item.fate == "code":
                names.append(signature.code_line(text) or ())
                advertorial = advertorial or any(
                    word.strip("()[]* ") in listed("advertorial", "codes") for word in fold(text).split("/")
                )
            if item.mark and item.mark.credit:
                credits.append(item.mark.credit)
            elif item.fate == "credit":
                credits.append(text)
            if item.fate == "caption":
                captions.append(text)
            if item.fate == "dateline":
                found = dateline.alone(text)
                if found and place is None and outlet is None:
                    place, outlet = found.place, found.outlet
            if item.fate == "stamp":
                stamps.append(Stamp(text, number, "stamp" if i < end else "page"))
            continue
        begin, stop = 0, len(text)
        if i == start:
            lead = dateline.inline(text)
            if lead:
                begin = len(lead.piece)
                removed.append(Removed(lead.piece.strip(), REASONS["dateline"], number))
                place, outlet = lead.place or place, lead.outlet or outlet
        code = signature.closing_code(text) if i in final else None
        if code and code.start > begin and (i == bodies[-1] or code.sure):
            stop = code.start
            names.append(code.names)
            advertorial = advertorial or code.advertorial
            removed.append(Removed(code.text, REASONS["code"], number))
            if any(holds("press_office", name, "words") or _press(name) for name in code.names):
                credits.append(code.names[0])
        kept = text[begin:stop]
        kept, pieces = _without_pieces(kept)
        removed.extend(Removed(piece, REASONS[kind], number) for piece, kind in pieces)
        kept = kept.strip()
        if kept:
            paragraphs.append(Paragraph(kept, number, item.fate == "heading"))
    last = items[bodies[-1]] if bodies else None
    removed.sort(key=lambda row: row.line)
    return Document(
        title=items[title].text if title is not None else None,
        title_line=items[title].line.number if title is not None else None,
        paragraphs=tuple(paragraphs),
        removed=tuple(removed),
        dateline_place=place,
        dateline_outlet=outlet,
        byline=signature.merge(names),
        credit=credits[0] if credits else None,
        advertorial=advertorial,
        stamps=tuple(_kinds(stamps, items, title, start)),
        captions=tuple(dict.fromkeys(captions)),
        cut=last is not None and last is items[-1] and not ended(last.text),
    )


def _press(name: str) -> bool:
    return any(part in fold(name) for part in listed("press_office", "holds"))


def _without_pieces(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The paragraph less adverts and links that run on in it, and those pieces."""
    pieces: list[tuple[str, str]] = []
    for pattern, kind in ((_GLUED_AD, "ad"), (_GLUED_LINK, "related")):
        for match in reversed(list(pattern.finditer(text))):
            if kind == "related" and re.search(r"[.!?]\s*$", match.group()):
                continue
            piece = match.group().strip()
            pieces.insert(0, (piece, kind))
            text = f"{text[: match.start()].rstrip()} {text[match.end() :].lstrip()}"
    return text, pieces


def _kinds(stamps: list[Stamp], items: list[Item], title: int | None, start: int) -> list[Stamp]:
    """A bare date above the headline, or one before a signed stamp, may be the day the page was looked at."""
    signed = [item.line.number for item in items[:start] if item.mark and item.mark.kind == "stamp" and item.mark.names]
    found = []
    for stamp in stamps:
        later = any(number > stamp.line for number in signed)
        top = stamp.line == items[0].line.number and (title is None or items[title].line.number > stamp.line)
        found.append(Stamp(stamp.text, stamp.line, "page" if later or top else stamp.kind))
    return found


__all__ = ["is_prose", "lines", "parse"]
