"""Who stands behind an article: a press office, a newsroom, an advertiser, or nobody that the text tells of."""

from __future__ import annotations

import re
from collections.abc import Iterable

from plugins.articles.phrases import alternation, holds, listed
from plugins.articles.post import PROVENANCES
from plugins.text.fold import fold, words

_RELEASE, _MEDIA, _PAID, _UNKNOWN = PROVENANCES
_SAID = re.compile(
    rf"\b(?i:{alternation('credit', 'said')})\s+(?:oleh\s+)?(?P<name>[A-Z][\w.-]*(?:\s+(?:dan\s+)?[A-Z][\w.-]*){{0,7}})"
)


def provenance(
    credit: str | None, byline: tuple[str, ...], government: bool, outlet: str | None, advertorial: bool
) -> tuple[str, str]:
    """One of PROVENANCES and the words it rests on, in Indonesian.

    `government`: the outlet is a site of a government; `outlet`: its name, where known.
    """
    if advertorial:
        return _PAID, "teks memuat tanda advertorial"
    if government:
        return _RELEASE, f"terbit di situs pemerintah{f': {outlet}' if outlet else ''}"
    for source in (credit, *byline):
        if source and is_press_office(source):
            return _RELEASE, f"bersumber dari kantor humas pemerintah: {source}"
    if byline:
        return _MEDIA, f"nama pewarta: {', '.join(byline)}"
    if outlet:
        return _MEDIA, f"terbit di media: {outlet}"
    return _UNKNOWN, "teks tidak menyebut penyedia berita"


def is_press_office(name: str) -> bool:
    """Whether a supplier's or reporter's name is that of a government's press office."""
    if any(word in listed("press_office", "words") for word in words(name)) or holds("press_office", name, "phrases"):
        return True
    return any(part in fold(name) for part in listed("press_office", "holds"))


def said_supplier(paragraphs: Iterable[str]) -> str | None:
    """The press office that a sentence names as supplier: "… seperti disiarkan Bagian Prokopim Kota …"; the sentence stays."""
    for text in paragraphs:
        for match in _SAID.finditer(text):
            if is_press_office(match.group("name")):
                return match.group("name").rstrip(".,")
    return None
