"""Other people with a post: "Kepala DLHK Lotim, M. Zaidar Rohman", "Didik Pranoto, Ketua Paguyuban …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from plugins.entities.lexicon import alternation, table, word_set
from plugins.entities.names import Name, bare, closing_name, in_characters, is_title, name_span_tokens, read_name
from plugins.gazetteer.names import capital_or_district, region_candidates
from plugins.text.fold import fold, plain
from plugins.text.tokens import Span

_JOINERS = frozenset({"dan", "serta", "&", "/", "-", "se"})
_BALINESE = frozenset("ketut wayan made nyoman gede gusti komang kadek putu nengah dewa".split())
_MAX_WORDS = 14


@dataclass(frozen=True, slots=True)
class PositionMention:
    """A post and, where the text gives it beside the post, its holder's name."""

    paragraph: int
    start: int
    end: int
    position: str
    name: Name | None


@cache
def _head_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternation(table('positions')['heads'])})(?![\w])\.?", re.IGNORECASE)


@cache
def _post_words() -> frozenset[str]:
    """Words that belong to a post and never begin a name."""
    return word_set("positions", "words") | {word for head in word_set("positions", "heads") for word in head.split()}


def find_positions(text: str, paragraph: int, taken: Sequence[tuple[int, int]]) -> list[PositionMention]:
    """All posts of one paragraph outside the spans `taken` by offices of heads of regions, in order."""
    flat = plain(text)
    found: list[PositionMention] = []
    place = 0
    while match := _head_pattern().search(flat, place):
        place = match.end()
        if any(start <= match.start() < end for start, end in taken):
            continue
        mention = _read(text, match, paragraph)
        if mention:
            found.append(mention)
            place = max(place, mention.end)
    return found


def _read(text: str, match: re.Match[str], paragraph: int) -> PositionMention | None:
    spans = name_span_tokens(text, match.end(), match.end() + 160)
    index, last = _position_words(text, spans)
    index, last = _past_place(text, match.group(), spans, index, last)
    end = spans[last - 1].end if last else match.end()
    position = re.sub(r"\s+", " ", text[match.start() : end]).strip(" ,.")
    comma = index < len(spans) and spans[index].text in {",", ":"}
    named_after = bool(last) and bare(spans[last - 1].text) in word_set("positions", "named_after")
    name = None if named_after and not comma else read_name(text, spans, index + 1 if comma else index, _post_words())
    if (
        name
        and comma
        and len(name.core.split()) == 1
        and (region_candidates(fold(name.core)) or bare(name.core) in word_set("positions", "heads"))
    ):
        name = None
    if name and re.match(r"\s*(?:\([^)]*\)\s*)?(?:itu|ini|tersebut)\b", text[spans[name.end - 1].end :]):
        return None  # "Ketua Lembaga X itu": points back, names nobody
    if name:
        placed = in_characters(name, spans)
        return PositionMention(paragraph, match.start(), placed.end, position, placed)
    before = name_before(text, match.start())
    if before:
        return PositionMention(paragraph, before.start, end, position, before)
    return PositionMention(paragraph, match.start(), end, position, None)


def _position_words(text: str, spans: Sequence[Span]) -> tuple[int, int]:
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
        elif over := _over_unknown_words(text, spans, index):
            index = last = over
        else:
            break
    return (index if index > last and index < len(spans) and spans[index].text == "," else last), last


def _over_unknown_words(text: str, spans: Sequence[Span], index: int) -> int | None:
    """Over a capitalised word that no list knows, where words of the post and then a comma and a name follow.

    "Dirjen Bimbingan Masyarakat Hindu Departemen Agama RI, Prof. I Ketut …": the index of the comma, else None.
    """
    known = False
    for look in range(index, min(index + _MAX_WORDS, len(spans))):
        token = spans[look].text
        if token == ",":
            return look if known and read_name(text, spans, look + 1, _post_words() - {"i"}) else None
        if not (token[:1].isupper() or bare(token) in _JOINERS or token in "()"):
            return None
        known = known or _is_position_word(token, bare(token))
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
    return index, last


def _is_position_word(token: str, key: str) -> bool:
    if key in _post_words() and (token[:1].isupper() or token == "&"):
        return True
    return len(token) >= 3 and token.isupper() and token.isalpha() and key not in word_set("names", "degrees")


def _region_run(text: str, spans: Sequence[Span], index: int) -> int | None:
    for count in (3, 2, 1):
        if index + count <= len(spans):
            piece = text[spans[index].start : spans[index + count - 1].end]
            if piece[:1].isupper() and region_candidates(fold(piece)):
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


def name_before(text: str, start: int) -> Name | None:
    """A name of the form "Didik Pranoto, " right before `start`."""
    head = re.search(r"((?:[A-Z][\w'’.-]*\s+){0,4}[A-Z][\w'’.-]*)(?:\s*\(\d+\))?,\s+(?:selaku\s+|yang\s+juga\s+)?$", text[:start])
    return closing_name(text, head.start(1), head.end(1), _post_words()) if head else None
