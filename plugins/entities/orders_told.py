"""A reporting sentence → the order it tells: "Bupati meminta …", "Seluruh OPD diminta …", "menegaskan bahwa OPD harus …"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from plugins.entities.addressees import Addressee, after, before
from plugins.entities.cast import ActorMention
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
    negated,
    plain_kind,
    to_be_done,
    triggers,
)

_LEAST_CONTENT = 2  # words that must follow the verb
_FAR = 7  # words within which the complement of a verb of saying begins
_INFINITIVE = ("yang", "untuk", "guna", "demi", "dapat", "bisa", "mampu", "dalam", "rangka")


@dataclass(frozen=True, slots=True)
class _Found:
    """A trigger in a sentence, with the sentence's actors and the triggers after it."""

    text: Words
    hit: TriggerHit
    trigger: Trigger
    mentions: Sequence[ActorMention]
    later: Sequence[TriggerHit]

    def order(self, kind: str, addressee: Addressee | None) -> Order:
        return Order(plain_kind(kind), self.trigger.form, self.hit.start, self.hit.end, addressee)


def told_order(text: Words, mentions: Sequence[ActorMention]) -> Order | None:
    """The first order that the sentence tells, or None; who orders is decided elsewhere."""
    hits = list(triggers().find(text.keys))
    for position, hit in enumerate(hits):
        for trigger in hit.rows:
            order = _READERS[trigger.form](_Found(text, hit, trigger, mentions, hits[position + 1 :]))
            if order:
                return order
    return None


def _active(found: _Found) -> Order | None:
    text, hit = found.text, found.hit
    if negated(text, hit.start) or follows(text, hit.start, _INFINITIVE) or asks_no_order(text, hit.end):
        return None
    if len(text.keys) - hit.end < _LEAST_CONTENT:
        return None
    addressee = after(text, hit.end) or _after_complement(found)
    # "Meminta tambahan waktu tidak diperkenankan": the verb is the subject, not the order.
    if hit.start == 0 and addressee is None and not _complement(found):
        return None
    if addressee is None and (found.trigger.kind == "harapan" or hit.phrase in UNWANTED):
        return None
    # "mendorong inovasi" is policy; "ia mendorong cara pengelolaan yang modern" is asked for.
    if (
        addressee is None
        and hit.phrase in ("mendorong", "mengajak", "mendesak")
        and not (_complement(found) or _has_subject(found))
    ):
        return None
    return found.order(found.trigger.kind, addressee)


def _bare(found: _Found) -> Order | None:
    subject = next((mention for mention in found.mentions if mention.end == found.hit.start), None)
    if subject is None:
        return None
    addressee = (before(found.text, subject.start) if subject.start else None) or after(found.text, found.hit.end)
    if found.hit.phrase in ("mau", "ingin") and (addressee is None or addressee.public or addressee.start < found.hit.end):
        return None
    return found.order(found.trigger.kind, addressee)


def _saying(found: _Found) -> Order | None:
    text, hit = found.text, found.hit
    if negated(text, hit.start):
        return None
    addressee = after(text, hit.end)
    if found.trigger.kind == "saying" and _complement(found):
        return found.order("imbauan" if hit.phrase == "mengingatkan" else "perintah", addressee or _after_complement(found))
    for duty in found.later:
        kinds = [row.kind for row in duty.rows if row.form == "duty" and row.kind != "soon"]
        if not kinds or follows(text, duty.start, ("yang",)):
            continue
        subject = before(text, duty.start)
        nobody = duty.phrase.endswith(" ada") or duty.phrase.startswith("jangan")  # "tidak boleh ada kebijakan yang …"
        if (subject and subject.start >= hit.end) or everybody(text, duty.start) or nobody:
            return found.order(kinds[0], subject)
    if found.trigger.kind == "saying" and addressee and _acts_next(text, addressee.end):
        return found.order("imbauan" if hit.phrase == "mengingatkan" else "perintah", addressee)
    return None


def _acts_next(text: Words, index: int) -> bool:
    """Whether word `index` is an active verb: "menegaskan kepala OPD memperhatikan …"."""
    return index < len(text.keys) and text.keys[index].startswith(("me", "ber"))


def _passive(found: _Found) -> Order | None:
    return passive_order(found.text, found.hit, found.trigger)


def passive_order(text: Words, hit: TriggerHit, trigger: Trigger) -> Order | None:
    """The order of a passive verb: who is asked must stand before it; a target needs nobody ("Ditargetkan tuntas …")."""
    addressee = before(text, hit.start)
    target = trigger.kind == "target" and hit.start == 0
    if (
        (addressee is None and not target)
        or follows(text, hit.start, word_set("orders", "context", "relative"))
        or asks_no_order(text, hit.end)
    ):
        return None
    return Order(plain_kind(trigger.kind), "passive", hit.start, hit.end, addressee)


def _duty(found: _Found) -> Order | None:
    text, hit = found.text, found.hit
    if found.trigger.kind in ("weak", "soon") or follows(text, hit.start, ("yang",)):
        return None
    addressee = before(text, hit.start)
    if addressee is None and not to_be_done(text, hit) and not everybody(text, hit.start):
        return None
    return found.order(found.trigger.kind, addressee)


def _warning(found: _Found) -> Order | None:
    return found.order("teguran", None)


_READERS: dict[str, Callable[[_Found], Order | None]] = {
    "active": _active,
    "bare": _bare,
    "saying": _saying,
    "passive": _passive,
    "duty": _duty,
    "warning": _warning,
}


def _complement(found: _Found) -> bool:
    """Whether "agar", "perlunya" follow soon, no other verb of saying or asking between."""
    limit = min([found.hit.end + _FAR, *(hit.start for hit in found.later if hit.rows[0].form in ("active", "saying"))])
    return not word_set("orders", "saying", "complements").isdisjoint(found.text.keys[found.hit.end : limit])


def _after_complement(found: _Found) -> Addressee | None:
    keys, end = found.text.keys, found.hit.end
    start = next((index for index in range(end, min(len(keys), end + _FAR)) if keys[index] in ("agar", "supaya")), None)
    return after(found.text, start + 1) if start is not None else None


def _has_subject(found: _Found) -> bool:
    """Whether an actor stands before the verb, at most adverbs between."""
    index = found.hit.start
    while index > 0 and found.text.keys[index - 1] in word_set("orders", "context", "adverbs"):
        index -= 1
    return any(mention.end == index for mention in found.mentions) or (index < found.hit.start and bool(found.mentions))
