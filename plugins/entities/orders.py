"""The words of orders: what an order is, the triggers of data/orders.toml, and what both narration and quotations ask of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from plugins.entities.addressees import Addressee
from plugins.entities.cues import Hit, PhraseTable, Words
from plugins.entities.lexicon import table, word_set

_NEVER = 10  # words before a verb among which "tidak pernah" denies it
_DONE = 3  # words after a duty within which the passive verb follows: "harus betul-betul diperhatikan"
_SHORTEST_PASSIVE = 4
UNWANTED = ("tidak ingin", "tak ingin", "tidak mau", "tak mau")  # these forbid only where they say whom
_MUST = ("harus", "wajib", "mesti", "sudah harus", "harus sudah")


@dataclass(frozen=True, slots=True)
class Order:
    """An order found in a sentence. `form`: active, bare, saying, passive, duty, warning, first person, imperative."""

    kind: str  # as in Directive, but never "tenggat"
    form: str
    verb: int  # index of its first word
    verb_end: int
    addressee: Addressee | None


@dataclass(frozen=True, slots=True)
class Trigger:
    """A row of the table: how its phrase orders, and the kind of order ("weak", "harapan", "saying": under conditions)."""

    form: str
    kind: str


TriggerHit = Hit[Trigger]


@cache
def triggers() -> PhraseTable[Trigger]:
    """All phrases of data/orders.toml that can make an order."""
    data = table("orders")
    rows = [
        (phrase, Trigger(form, kind))
        for form in ("bare", "active", "passive", "duty")
        for kind, phrases in data[form].items()
        for phrase in phrases
    ]
    rows += [(phrase, Trigger("saying", kind)) for kind in ("saying", "telling") for phrase in data["saying"][kind]]
    rows += [(phrase, Trigger("warning", "teguran")) for phrase in data["warning"]["phrases"]]
    return PhraseTable.of(rows, exact=True)


def plain_kind(kind: str) -> str:
    """The kind of Directive that a trigger's kind makes."""
    return {"harapan": "imbauan", "weak": "perintah", "soon": "perintah"}.get(kind, kind)


def is_question(text: Words) -> bool:
    """Whether the sentence asks."""
    return text.text.rstrip(" \"”'’").endswith("?")


def follows(text: Words, index: int, words: Iterable[str]) -> bool:
    """Whether the word before `index` is one of `words`."""
    return index > 0 and text.keys[index - 1] in words


def everybody(text: Words, index: int) -> bool:
    """Whether "semua" is the subject right before word `index`."""
    return follows(text, index, ("semua", "semuanya", "seluruhnya"))


def to_be_done(text: Words, duty: TriggerHit) -> bool:
    """Whether a thing must be done, whoever does it: "wajib dilaporkan", "sudah harus ada"; "yang harus" only describes."""
    if duty.phrase not in _MUST or follows(text, duty.start, ("yang",)) or is_question(text):
        return False
    if "sudah" in duty.phrase:
        return True
    return passive_follows(text, duty.end, _DONE)


def passive_follows(text: Words, index: int, within: int) -> bool:
    """Whether a verb in di- is among the next words."""
    return any(key.startswith("di") and len(key) > _SHORTEST_PASSIVE for key in text.keys[index : index + within])


def negated(text: Words, index: int) -> bool:
    """Whether the verb at `index` is denied or only supposed."""
    negations = word_set("orders", "context", "negations")
    return not negations.isdisjoint(text.keys[max(0, index - 2) : index]) or "pernah" in text.keys[max(0, index - _NEVER) : index]


def asks_no_order(text: Words, index: int) -> bool:
    """Whether what is asked for from word `index` on is no order: "meminta maaf", "diminta berkomentar"."""
    return not word_set("orders", "context", "not_orders").isdisjoint(text.keys[index : index + 2])
