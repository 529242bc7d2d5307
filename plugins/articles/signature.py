"""Who wrote and who supplied: closing codes "(eri/udi)", labelled lines "Reporter : …", names on the stamp line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.articles.phrases import alternation, listed
from plugins.text.fold import fold

_LABEL = re.compile(
    rf"\W*(?:{alternation('byline', 'labels')})(?:\s*/\s*(?:{alternation('byline', 'labels')}))?\s*(?P<mark>[:：;→=|-]|\s)\s*",
    re.IGNORECASE,
)
_CREDIT = re.compile(rf"\W*(?:{alternation('credit', 'labels')})\s*(?:[:：=])\s*", re.IGNORECASE)
# A closing code, after the last sentence: in brackets, or a run of asterisks, with stray marks around it.
_CLOSING = re.compile(
    r"[\s.*/|–—-]*(?:[(\[{](?P<inside>[^()\[\]{}]{0,60})[)\]}]|(?P<stars>\*{1,5}(?:\s*[/|]?\s*[\w. ]{1,30})?))[\s.*]*$"
)
_DASHED = re.compile(r"\s*[–—-]{1,2}\s*(?P<inside>[a-z]{2,6}(?:/[a-z]{2,8})*)\s*[–—-]{0,2}\s*$")
_SENTENCE_END = re.compile(r"[.!?…][”\"’'“)]*$|[”\"“]$")
_DATELIKE = re.compile(r"\d{1,2}[/.-]\d{1,2}|\d{4}|\b\d{1,2}[.:]\d{2}\b")
_HOST = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.(?:com|co|id|net|org|news|info|tv|today)(?:\.id)?$", re.IGNORECASE)
_SPLIT = re.compile(r"\s*[/,;&|]\s*|\s+dan\s+|\s+-\s+")


@dataclass(frozen=True, slots=True)
class Code:
    """A closing code: `start` of its piece in the paragraph, the names in it, whether it marks paid content."""

    start: int
    text: str
    names: tuple[str, ...]
    advertorial: bool
    sure: bool  # a form that cannot be an ordinary parenthesis


def closing_code(text: str) -> Code | None:
    """The code at the end of a paragraph; None where the last parenthesis is part of the sentence."""
    match = _CLOSING.search(text)
    if not match:
        return None
    before = text[: match.start()].rstrip()
    piece = text[match.start() :]
    lead = len(piece) - len(piece.lstrip())
    start, piece = match.start() + lead, piece.lstrip()
    if piece.startswith(".") and not before.endswith((".", "!", "?", "…")):  # the full stop belongs to the sentence
        start, piece = start + 1, piece[1:]
        before += "."
        start, piece = start + len(piece) - len(piece.lstrip()), piece.lstrip()
    if match.group("stars"):
        return Code(start, piece.rstrip(), names(match.group("stars")), False, True)
    inside = match.group("inside").strip()
    folded = fold(inside)
    special = _is_special(folded)
    after_sentence = bool(_SENTENCE_END.search(before))
    if not before or _DATELIKE.search(inside) or len(inside.split()) > 6 or (inside.endswith((".", "!", "?")) and not special):
        return None
    if not after_sentence and not (special or _lower_code(inside)):
        return None
    if piece.rstrip().endswith(".") and not after_sentence and not special:
        return None  # "… (bapenda)." closes a sentence
    found = _advertorial(folded)
    return Code(start, piece.rstrip(), names(inside), found, special or "/" in inside)


def code_line(text: str) -> tuple[str, ...] | None:
    """The names of a line that is nothing but a code: "(luthfi/kabar.com)", "***", "-red-"; None for other lines."""
    stripped = text.strip()
    if re.fullmatch(r"[*_=~#.•\s–—-]{1,20}", stripped):
        return ()
    match = re.fullmatch(r"[*\s–—-]*[(\[{](?P<inside>[^()\[\]{}]{1,80})[)\]}][\s.*]*", stripped)
    inside = match.group("inside") if match else None
    if inside is None:
        match = re.fullmatch(r"[*/–—-]+\s*(?P<inside>\w[\w. /]{1,40}?)\s*[*/–—-]*", stripped)
        inside = match.group("inside") if match and len(stripped.split()) <= 3 else None
    if inside is None or len(inside.split()) > 8 or _DATELIKE.search(inside):
        return None
    return names(inside)


def labelled(text: str) -> tuple[str, ...] | None:
    """The names of a line "Reporter : Sayful", "Editor: A / Penulis: B"; None where no label opens the line."""
    match = _LABEL.match(text)
    if not match or len(text.split()) > 14:
        return None
    rest = text[match.end() :]
    if not match.group("mark").strip() and not _looks_named(rest):
        return None
    rest = re.sub(rf"(?:^|[\s|,;/–—-]+)(?:{alternation('byline', 'labels')})\s*[:：]\s*", " / ", rest, flags=re.IGNORECASE)
    return names(rest)


def label_alone(text: str) -> bool:
    """Whether the line is only a label: "Penulis", "Editor :"."""
    return fold(text).strip(" :.→-•|") in listed("byline", "labels")


def credited(text: str) -> str | None:
    """The supplier named by a line "Sumber Berita : Kominfo Kota"; None for other lines."""
    match = _CREDIT.match(text)
    rest = text[match.end() :].strip(" .") if match else ""
    return rest if rest and len(text.split()) <= 14 else None


def names(text: str) -> tuple[str, ...]:
    """The names or codes in a piece of text, split at "/" and ","; hosts, one-letter parts and filler words dropped."""
    cleaned = re.sub(r"\s+", " ", text).strip(" .*[]()–—-:|•→")
    if re.fullmatch(r"[A-Za-z]{1,5}[/-]\d{1,3}", cleaned):  # "KP/03" is one code
        return (cleaned,)
    parts = [part.strip(" .*–—-:|•") for part in _SPLIT.split(cleaned)]
    return tuple(
        part
        for part in parts
        if len(part) > 1 and any(map(str.isalpha, part)) and fold(part) not in listed("code", "empty") and not _HOST.match(part)
    )


def is_host(part: str) -> bool:
    """Whether the text is a host name."""
    return bool(_HOST.match(part))


def merge(found: list[tuple[str, ...]]) -> tuple[str, ...]:
    """All names in order, each once whatever its case."""
    seen: dict[str, str] = {}
    for group in found:
        for name in group:
            seen.setdefault(fold(name), name)
    return tuple(seen.values())


def _is_special(folded: str) -> bool:
    parts = [part.strip() for part in re.split(r"[/,\s*-]+", folded) if part.strip()]
    return (
        not parts
        or all(part in listed("code", "empty") or part in listed("advertorial", "codes") for part in parts)
        or folded.strip("* ") == ""
    )


def _lower_code(inside: str) -> bool:
    """A code by its letters alone: "adpimprovkaltim", "nab/zid", "ary/KPO-4"."""
    return bool(
        re.fullmatch(
            r"[a-z]{2,5}|[a-z]+(?:adpim|prov|kab|kota|humas|kominfo)[a-z]*|(?:adpim|humas|kominfo|prokopim|prokompim|diskominfo)[a-z]*|[\w.* -]{1,25}/[\w.*/ -]{1,25}",
            inside,
        )
    )


def _advertorial(folded: str) -> bool:
    return any(part.strip(" *") in listed("advertorial", "codes") for part in re.split(r"[/,|-]", folded))


def _looks_named(rest: str) -> bool:
    words = rest.split()
    return (
        1 <= len(words) <= 6
        and all(word[:1].isupper() or not word[:1].isalpha() for word in words)
        and not rest.endswith((".", "?", "!"))
    )
