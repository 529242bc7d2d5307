"""Other people with a post: "Kepala DLHK Lotim, M. Zaidar Rohman", "Didik Pranoto, Ketua Paguyuban …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from plugins.entities.heads import head_at, head_starts
from plugins.entities.lexicon import word_set
from plugins.entities.names import Name, bare, closing_name, in_characters, is_title, may_begin, read_name, word_at
from plugins.entities.paragraph import Paragraph, Taken
from plugins.gazetteer.names import capital_or_district, may_name_region, region_candidates
from plugins.text.tokens import Span

_JOINERS = frozenset({"dan", "serta", "pada", "&", "/", "-", "se"})
_BALINESE = frozenset("ketut wayan made nyoman gede gusti komang kadek putu nengah dewa".split())
_MAX_WORDS = 14
_KINDS = frozenset({"kab", "kabupaten", "kota", "prov", "provinsi"})
_PLURAL = 12  # characters before a post in which a word stands that gives it to several people
_ABBREVIATED = re.compile(r"\s*\(([A-Z]{3,8})\)")
_REACH = 160  # characters before and after the head of a post that may belong to it
_POINTS_BACK = re.compile(r"\s*(?:\([^)]{0,80}\)\s*)?(?:itu|ini|tersebut)\b")
_NAME_BEFORE = re.compile(r"((?:[A-Z][\w'’.-]*\s+){0,4}[A-Z][\w'’.-]*)(?:\s*\(\d+\))?,\s+(?:selaku\s+|yang\s+juga\s+)?$")


@dataclass(frozen=True, slots=True)
class PositionMention:
    """A post and, where the text gives it beside the post, its holder's name."""

    paragraph: int
    start: int
    end: int
    position: str
    name: Name | None


@cache
def _post_words() -> frozenset[str]:
    """Words that belong to a post and never begin a name."""
    return word_set("positions", "words") | {word for head in word_set("positions", "heads") for word in head.split()}


@cache
def _post_words_but_i() -> frozenset[str]:
    return _post_words() - {"i"}


def find_positions(paragraph: Paragraph, number: int, taken: Sequence[tuple[int, int]]) -> list[PositionMention]:
    """All posts of paragraph `number` outside the spans `taken` by offices of heads of regions, in order."""
    found: list[PositionMention] = []
    free = 0
    held = Taken(taken)
    for place in paragraph.where(head_starts()):
        match = head_at(paragraph.flat, place) if place >= free else None
        if match is None:
            continue
        free = match.end()
        if held.meets(place, place + 1) or _several(paragraph.text[max(0, place - _PLURAL) : place]):
            continue
        mention = _read(paragraph, match, number)
        if mention:
            found.append(mention)
            free = max(free, mention.end)
    return found


def position_at(paragraph: Paragraph, number: int, start: int) -> PositionMention | None:
    """The post that begins at a place of paragraph `number` or at most two characters after it."""
    for place in range(start, start + 3):
        if match := head_at(paragraph.flat, place):
            return _read(paragraph, match, number, start)
    return None


def _read(paragraph: Paragraph, match: re.Match[str], number: int, floor: int = 0) -> PositionMention | None:
    """`floor`: where the text begins that may hold the name before the post."""
    text = paragraph.text
    following = word_at(text, match.end())
    goes_on = may_begin(following) or following in _JOINERS or following in _post_words() or following.isdigit()
    spans = paragraph.between(match.end(), match.end() + _REACH) if goes_on else ()
    index, last = _position_words(text, spans, bare(match.group()) in word_set("positions", "of_a_body"))
    index, last = _past_place(text, match.group(), spans, index, last)
    end = spans[last - 1].end if last else match.end()
    position = " ".join(text[match.start() : end].split()).strip(" ,.")
    comma = index < len(spans) and spans[index].text in {",", ":"}
    named_after = bool(last) and bare(spans[last - 1].text) in word_set("positions", "named_after")
    placeless = named_after or bare(match.group()) in word_set("positions", "crowd")
    name = None if placeless and not comma else read_name(text, spans, index + 1 if comma else index, _post_words())
    if name and comma and " " not in name.core and (region_candidates(name.core) or _is_head(name.core)):
        name = None
    if name:
        placed = in_characters(name, spans)
        if _POINTS_BACK.match(text, placed.end) or _is_body(text, match.start(), placed):
            return None  # "Ketua Lembaga X itu": points back, names nobody
        return PositionMention(number, match.start(), placed.end, position, placed)
    before = _name_before(paragraph, match.start(), floor)
    return PositionMention(number, before.start if before else match.start(), end, position, before)


def _several(before: str) -> bool:
    last = before.rsplit(None, 1)
    return bool(last) and before[-1:].isspace() and last[-1].strip().lower() in word_set("positions", "several")


def _is_body(text: str, start: int, name: Name) -> bool:
    """Whether what was read as a name is the rest of a body's: its abbreviation follows, or a region's name closes it."""
    short = _ABBREVIATED.match(text, name.end)
    if short and len(short.group(1)) > name.core.count(" ") + 1:
        words = [word for word in text[start : name.end].split() if word[0].isupper()]
        return "".join(word[0] for word in words).endswith(short.group(1))
    words = name.core.split()
    return len(words) > 2 and bool(region_candidates(" ".join(words[-2:])))


def _is_head(word: str) -> bool:
    return bare(word) in word_set("positions", "heads")


def _position_words(text: str, spans: Sequence[Span], of_a_body: bool) -> tuple[int, int]:
    """The index of the first token after the post, and after its last word (trailing joiners left out)."""
    index = last = 0
    while index < len(spans) and index < _MAX_WORDS:
        token = spans[index].text
        key = bare(token)
        if token == "(":
            close = next((i for i in range(index + 1, min(index + 6, len(spans))) if spans[i].text == ")"), None)
            if close is None:
                break
            index = last = close + 1
        elif key in _JOINERS and index + 1 < len(spans) and spans[index + 1].text[:1].isupper():
            index += 1
        elif key == "i" and index + 1 < len(spans) and bare(spans[index + 1].text) in _BALINESE:
            break
        elif _is_position_word(token, key) and not is_title(token):
            index += 1
            last = index
        elif region := _region_run(text, spans, index):
            index = last = region
        elif token.isdigit():
            index += 1
            last = index
        elif token == "," and _goes_on_after_comma(spans, index):
            index += 1
        elif over := (not last and _over_named_body(text, spans, index)) or _over_unknown_words(text, spans, index, of_a_body):
            index = last = over
        else:
            break
    return (index if index > last and index < len(spans) and spans[index].text == "," else last), last


def _over_unknown_words(text: str, spans: Sequence[Span], index: int, of_a_body: bool) -> int | None:
    """Over a capitalised word that no list knows, where words of the post and then a comma and a name follow.

    "Dirjen Bimbingan Masyarakat Hindu Departemen Agama RI, Prof. I Ketut …": the index of the last comma, else None. Right
    behind a head that leads a body, or for one word, none need be known: "Pimpinan Delegasi Bau, William …".
    """
    known = False
    for look in range(index, min(index + _MAX_WORDS, len(spans))):
        token = spans[look].text
        if token == ",":
            if look + 1 < len(spans) and spans[look + 1].text == ",":
                continue
            name = read_name(text, spans, look + 1, _post_words_but_i()) if known or of_a_body else None
            if name is None or name.start != look + 1:
                return None
            return look if known or (" " in name.core and (not index or look == index + 1)) else None
        if not (token[:1].isupper() or bare(token) in _JOINERS or bare(token) in _post_words() or token in "()"):
            return None
        known = known or _is_position_word(token, bare(token)) or _region_run(text, spans, look) is not None
    return None


def _over_named_body(text: str, spans: Sequence[Span], index: int) -> int | None:
    """Over a body's name that no list knows, where its region follows with its kind: "Bapelitbangan Kab. Sleman"."""
    for look in range(index + 1, min(index + 3, len(spans))):
        if not spans[look - 1].text[:1].isupper():
            return None
        if bare(spans[look].text) in _KINDS:
            after = look + 2 if spans[look + 1 : look + 2] and spans[look + 1].text == "." else look + 1
            return _region_run(text, spans, look) or _region_run(text, spans, after)
    return None


def _past_place(text: str, head: str, spans: Sequence[Span], index: int, last: int) -> tuple[int, int]:
    """Over a district's name in a post: "Camat Sabu Timur, Daud …"; a camat's or lurah's place is never a person."""
    name = read_name(text, spans, index, _post_words()) if index == last and index < len(spans) else None
    if name is None or name.start != index:
        return index, last
    comma = (
        name.end < len(spans) and spans[name.end].text == "," and read_name(text, spans, name.end + 1, _post_words()) is not None
    )
    local = bare(head) in word_set("positions", "of_a_place")
    if comma and (local or capital_or_district(name.core)):
        return name.end, name.end
    for count in (2, 1) if local else ():
        place = text[spans[index].start : spans[index + count - 1].end]
        if index + count < name.end and capital_or_district(place):  # "Camat Sabu Timur Daud …"
            return index + count, index + count
    return index, last


def _is_position_word(token: str, key: str) -> bool:
    if key in _post_words() and (token[:1].isupper() or token == "&"):
        return True
    return len(token) >= 3 and token.isupper() and token.isalpha() and key not in word_set("names", "degrees")


def _region_run(text: str, spans: Sequence[Span], index: int) -> int | None:
    if not spans[index].text[0].isupper() or not may_name_region(spans[index].text):
        return None
    for count in (3, 2, 1):
        if index + count <= len(spans):
            piece = text[spans[index].start : spans[index + count - 1].end]
            if region_candidates(piece):
                return index + count
    return None


def _goes_on_after_comma(spans: Sequence[Span], index: int) -> bool:
    """ "Dinas Pendidikan, Kepemudaan, dan Olahraga": an enumeration inside a post."""
    following = spans[index + 1 : index + 3]
    return (
        len(following) == 2
        and bare(following[0].text) in word_set("positions", "words")
        and following[0].text[:1].isupper()
        and following[1].text in {",", "dan", "&"}
    )


def _name_before(paragraph: Paragraph, start: int, floor: int) -> Name | None:
    """A name of the form "Didik Pranoto, " right before `start`."""
    offset = max(floor, start - _REACH)
    before = paragraph.text[offset:start].rstrip()
    if not before.endswith((",", "selaku", "juga")):
        return None
    head = _NAME_BEFORE.search(paragraph.text, offset, start)
    return closing_name(paragraph.text, paragraph.between(*head.span(1)), _post_words()) if head else None
