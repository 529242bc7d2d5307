"""Reading a person's name from text: titles before, degrees after, initials inside, and what is no name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from plugins.entities.lexicon import word_set
from plugins.gazetteer.names import region_candidates
from plugins.text.fold import fold
from plugins.text.tokens import Span

_MAX_WORDS = 5
_SHORT = 4  # letters of a bracketed mark among titles: "Komjen Pol. (P) Dr. (H.C)"
_LONGEST = 80  # characters of a token that may be names glued together
_NAME_WORD = re.compile(r"[A-Z][\w'’\-]*\.?")
_MONTHS = frozenset({"januari", "april", "mei", "juni", "juli", "agustus"})  # first names too: "Juni Wonda"
_REMEMBERED = 2**14  # words whose reading is kept from one article to the next
_FIRST = re.compile(r"\s*(\w+|[^\w\s])")
_BESIDE_TITLES = {".", ",", "(", ")"}
_SEPARATORS = {".", ","}
_TITLES, _DEGREES = word_set("names", "titles"), word_set("names", "degrees")
_PARTICLES, _HONORIFICS = word_set("names", "particles"), word_set("names", "honorifics")
_NOT_A_NAME = word_set("names", "not_a_name")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in the text: `core` without titles and degrees, `full` with them, and the token range."""

    core: str
    full: str
    start: int  # index of the first token
    end: int  # index after the last token


def parted(tokens: list[str], starts: list[int], glued: Iterable[int]) -> tuple[list[str], list[int]]:
    """Tokens and their places with titles, initials and second persons that are glued to a name parted from it.

    `glued`: the numbers of the tokens that may hold such marks.
    "H.Moch" → H . Moch; "Mahyudi-dr" and "Mahyudi-Irfan" (two people) → Mahyudi - dr; degrees and "Al-Amin" stay whole.
    """
    found: list[str] = []
    places: list[int] = []
    done = 0
    for number in glued:
        parts = _parts(tokens[number]) if 2 < len(tokens[number]) <= _LONGEST else ()
        if len(parts) > 1:
            found += [*tokens[done:number], *parts]
            places += [*starts[done:number], *accumulate(map(len, parts[:-1]), initial=starts[number])]
            done = number + 1
    return ([*found, *tokens[done:]], [*places, *starts[done:]]) if done else (tokens, starts)


def _parts(token: str) -> list[str]:
    """The token cut around the first mark that glues two of them, both sides parted further."""
    at = -1
    while (at := token.find("-", at + 1)) > 0:
        head, rest = token[:at], token[at + 1 :]
        second = re.split(r"[.\-]", rest)[0]
        if head[0].isupper() and len(head) > 2 and (is_title(second) or (rest[:1].isupper() and len(second) > 2)):
            return [*_parts(head), "-", *_parts(rest)]
    head, dot, rest = token.partition(".")
    if dot and len(rest) > 2 and rest[0].isupper() and not is_degree(token) and (is_title(head) or len(head) == 1):
        return [*_parts(head), ".", *_parts(rest)]
    return [token]


@lru_cache(maxsize=_REMEMBERED)
def bare(word: str) -> str:
    """A token's key in the lists: folded, without full stops."""
    return fold(word).replace(".", "")


def is_title(word: str) -> bool:
    """Whether the token stands before names only: "dr", "H", "Mayjen", "Pak"."""
    return bare(word) in _TITLES


def is_degree(word: str) -> bool:
    """Whether the token is an academic degree after a name: "M.Kes", "SE"; lower-case words are none."""
    return word[:1].isupper() and bare(word) in _DEGREES


def read_name(text: str, spans: Sequence[Span], index: int, stop: frozenset[str] = frozenset()) -> Name | None:
    """The name that begins at token `index` of `text`, or None.

    `stop` holds folded words that cannot be part of this name (region names after an office, verbs of a headline).
    """
    if index < len(spans) and not may_begin(spans[index].text):
        return None
    start = index
    index = _skip_titles(spans, index)
    words: list[int] = []
    while index < len(spans) and len(words) < _MAX_WORDS:
        token = spans[index].text
        key = bare(token)
        if token == "." and words and _is_initial(spans[words[-1]].text):
            index += 1
            continue
        if key in _PARTICLES and words and index + 1 < len(spans) and _is_name_word(spans[index + 1].text, stop):
            words.append(index)
            index += 1
            continue
        month = not words and key in _MONTHS and index + 1 < len(spans) and _is_name_word(spans[index + 1].text, stop)
        if not month and not _is_name_word(token, stop):
            break
        if words and is_degree(token) and (len(token) > 2 or "." in token or _followed_by_stop(spans, index)):
            break
        if words and _gap(text, spans, index):
            break
        words.append(index)
        index += 1
    while words and (bare(spans[words[-1]].text) in _PARTICLES):
        words.pop()
    if not words or all(_is_initial(spans[i].text) for i in words):
        return None
    if len(words) == 1 and bare(spans[words[0]].text) in _HONORIFICS:
        return None
    end = words[-1] + 1
    core = text[spans[words[0]].start : spans[words[-1]].end]
    if end < len(spans) and spans[end].text == "." and _is_initial(spans[words[-1]].text):
        end += 1
    end = _take_degrees(spans, end)
    full = text[spans[start].start : spans[end - 1].end]
    if end < len(spans) and spans[end].text == "." and end > words[-1] + 1 and not full.endswith("."):
        full += "."  # the full stop of the last degree; the token itself may also end the sentence
    return Name(" ".join(core.split()), " ".join(full.split()), start, end)


def word_at(text: str, place: int) -> str:
    """The word or mark at a place, blanks apart; "" at the end."""
    match = _FIRST.match(text, place)
    return match.group(1) if match else ""


def closing_name(text: str, spans: Sequence[Span], stop: frozenset[str]) -> Name | None:
    """The name of two words or more, no region's, that ends these tokens of `text`, the longest; its span in characters."""
    for index in range(len(spans)):
        name = read_name(text, spans, index, stop)
        if name and name.end == len(spans) and len(name.core.split()) >= 2 and not region_candidates(fold(name.core)):
            return in_characters(name, spans)
    return None


def in_characters(name: Name, spans: Sequence[Span]) -> Name:
    """The name with character positions of the paragraph instead of token numbers."""
    return Name(name.core, name.full, spans[name.start].start, spans[name.end - 1].end)


def _skip_titles(spans: Sequence[Span], index: int) -> int:
    while index < len(spans):
        token = spans[index].text
        after_title = index > 0 and (is_title(spans[index - 1].text) or spans[index - 1].text == ".")
        bracketed = (
            token == "("
            and index + 2 < len(spans)
            and spans[index + 2].text == ")"
            and (is_title(spans[index + 1].text) or (after_title and len(spans[index + 1].text) <= _SHORT))
        )
        if bracketed:
            index += 3
        elif (is_title(token) and _has_more(spans, index)) or (token in _BESIDE_TITLES and after_title):
            index += 1
        else:
            break
    return index


def _has_more(spans: Sequence[Span], index: int) -> bool:
    """A title alone is a name ("Sultan"): something that may be a name must follow."""
    following = [token.text for token in spans[index + 1 : index + 4] if token.text not in ".,()"]
    return bool(following) and (following[0][:1].isupper() or is_title(following[0]))


def _take_degrees(spans: Sequence[Span], index: int) -> int:
    """The index after degrees that follow, each with its comma or full stop."""
    while index < len(spans):
        look = index
        while look < len(spans) and spans[look].text in _SEPARATORS:
            look += 1
        if look < len(spans) and is_degree(spans[look].text):
            index = look + 1
        elif (
            look + 2 < len(spans)
            and re.fullmatch(r"[SM]", spans[look].text)
            and spans[look + 1].text == "."
            and is_degree(spans[look].text + spans[look + 2].text)
        ):
            index = look + 3  # "S. Sos" written apart
        else:
            break
    return index


def _is_name_word(token: str, stop: frozenset[str]) -> bool:
    return _looks_like_a_name(token) and bare(token) not in stop


@lru_cache(maxsize=_REMEMBERED)
def _looks_like_a_name(token: str) -> bool:
    return _NAME_WORD.fullmatch(token) is not None and bare(token) not in _NOT_A_NAME


def _is_initial(token: str) -> bool:
    return len(token.rstrip(".")) == 1 and token[0].isupper()


@lru_cache(maxsize=_REMEMBERED)
def may_begin(token: str) -> bool:
    """Whether a name can begin with the token, its titles included."""
    return token[:1].isupper() or token in _BESIDE_TITLES or is_title(token)


def _followed_by_stop(spans: Sequence[Span], index: int) -> bool:
    return index + 1 >= len(spans) or spans[index + 1].text in {",", "."}


def _gap(text: str, spans: Sequence[Span], index: int) -> bool:
    """Whether more than a space (a line break, a dash) parts this token from the one before."""
    between = text[spans[index - 1].end : spans[index].start]
    return "\n" in between


@lru_cache(maxsize=_REMEMBERED)
def name_tokens(name: str) -> tuple[str, ...]:
    """The folded words of a name that can be compared: titles, degrees and full stops dropped, honorifics kept."""
    parts = [bare(part) for part in re.split(r"[\s,]+", name)]
    return tuple(p for p in parts if p and p not in _TITLES and not (p in _DEGREES and len(parts) > 1))
