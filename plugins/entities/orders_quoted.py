"""A sentence of a quotation → the order it gives: "Segera …", "Jangan …", "Saya minta …", "Semua OPD harus …"."""

from __future__ import annotations

from plugins.entities.addressees import after, before
from plugins.entities.cues import Words
from plugins.entities.lexicon import word_set
from plugins.entities.orders import (
    UNWANTED,
    Order,
    Trigger,
    TriggerHit,
    asks_no_order,
    everybody,
    follows,
    is_question,
    negated,
    passive_follows,
    plain_kind,
    to_be_done,
    triggers,
)
from plugins.entities.orders_told import passive_order

_CLAUSE_MARKS = frozenset(",;:.!?—–")
# These order wherever a clause begins; other imperatives only at the sentence's first word.
_IN_CLAUSES = frozenset("jangan segera tolong mohon pastikan mari marilah ayo harap".split())
_NO_IMPERATIVE = ("me", "di", "ber", "ter", "ke", "pe", "se")  # beginnings of words in -kan that are no imperatives; but per-
_SHORTEST_IMPERATIVE = 6
_NOT_FORBIDDEN = frozenset("supaya agar biar kita kami saya".split())
_PURPOSE_WITHIN = 4  # words before "jangan"
_WILL = ("akan", "bisa", "dapat", "sudah", "untuk", "ingin", "kami", "kita")
_SUBJECT_WITHIN = 3  # words before the verb: "saya juga minta"


def quoted_order(text: Words) -> Order | None:
    """The order that the sentence gives, or None; the speaker is decided elsewhere."""
    if not text.keys:
        return None
    first = _first_word(text)
    for index in _clause_starts(text, first) if not is_question(text) else ():
        kind = _imperative(text, index, sentence_start=index == first)
        if kind:
            return Order(kind, "imperative", index, index + 1, after(text, 0) if index else None)
    for hit in triggers().find(text.keys):
        for trigger in hit.rows:
            order = _of_trigger(text, hit, trigger)
            if order:
                return order
    return None


def _of_trigger(text: Words, hit: TriggerHit, trigger: Trigger) -> Order | None:
    if trigger.form in ("bare", "active"):
        return _first_person(text, hit, trigger)
    if is_question(text):
        return None
    if trigger.kind == "soon":
        told = follows(text, hit.start, _WILL) or not passive_follows(text, hit.end, 1)
        return None if told else Order("perintah", "duty", hit.start, hit.end, before(text, hit.start))
    if trigger.form == "duty" and trigger.kind != "weak":
        addressee = before(text, hit.start)
        forbidden = hit.phrase.startswith("jangan") and not _purpose(text, hit.start)
        if addressee or everybody(text, hit.start) or to_be_done(text, hit) or forbidden:
            return Order(trigger.kind, "duty", hit.start, hit.end, addressee)
    if trigger.form == "passive":
        return passive_order(text, hit, trigger)
    if trigger.form == "warning":
        return Order("teguran", "warning", hit.start, hit.end, None)
    return None


def _first_person(text: Words, hit: TriggerHit, trigger: Trigger) -> Order | None:
    """ "Saya minta …"; a wish ("saya ingin …") only where it is for officials or for all."""
    near = text.keys[max(0, hit.start - _SUBJECT_WITHIN) : hit.start]
    if word_set("orders", "imperative", "first_person").isdisjoint(near):
        return None
    if negated(text, hit.start) or asks_no_order(text, hit.end):
        return None
    addressee = after(text, hit.end)
    if hit.phrase in (*UNWANTED, "mau", "ingin") and not ((addressee and not addressee.public) or everybody(text, hit.end + 1)):
        return None
    return Order(plain_kind(trigger.kind), "first person", hit.start, hit.end, addressee)


def _purpose(text: Words, index: int) -> bool:
    """Whether the clause tells what for, or what the speakers themselves do: "supaya kita menjaga jangan …"."""
    return not _NOT_FORBIDDEN.isdisjoint(text.keys[max(0, index - _PURPOSE_WITHIN) : index])


def _first_word(text: Words) -> int:
    """The index of the first word that is no filler ("Jadi", "Oleh karena itu")."""
    index = 0
    while index < len(text.keys) - 1 and text.keys[index] in word_set("orders", "imperative", "fillers"):
        index += 1
    return index


def _clause_starts(text: Words, first: int) -> list[int]:
    """The first word, and every later word that may give an order where a clause begins, and does begin one."""
    later = (i for i in range(first + 1, len(text.keys)) if text.keys[i] in _IN_CLAUSES)
    return [first, *(i for i in later if not _CLAUSE_MARKS.isdisjoint(text.between(i)))]


def _imperative(text: Words, index: int, *, sentence_start: bool) -> str | None:
    """The kind of order that a clause beginning with this word gives."""
    key = text.keys[index]
    pair = " ".join(text.keys[index : index + 2])
    if not sentence_start and key not in _IN_CLAUSES:
        return None
    for kind in ("larangan", "imbauan", "perintah"):
        if not word_set("orders", "imperative", kind).isdisjoint((key, pair)):
            return kind
    if len(key) >= _SHORTEST_IMPERATIVE and key.endswith(("kan", "kanlah")):
        known = key in word_set("orders", "imperative", "not_imperative")
        return None if known or (key.startswith(_NO_IMPERATIVE) and not key.startswith("per")) else "perintah"
    return None
