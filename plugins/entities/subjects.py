"""Who orders in a sentence: the office or name before the verb, "ia" carried over, the agent of a passive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.entities.cast import OUTSIDER, Actor, ActorMention
from plugins.entities.cues import Words
from plugins.entities.lexicon import word_set
from plugins.entities.orders import Order
from plugins.text.stem import stop_words

_JOINED = ("dan", "serta", "sekaligus")  # "Purbaya menjawab Gubernur dan meminta …": the subject is the sentence's first
_ACCORDING = ("menurut", "kata", "ujar", "tutur", "bagi")
_AGENT_WITHIN = 2  # words after a passive
_VERBS = ("me", "ber", "di")
_SHORTEST_VERB = 6
_VERB_WITHIN = 3  # words after the actor


@dataclass(slots=True)
class Speaker:
    """Whom "ia" means; `spoke` is the paragraph in which he last spoke or ordered, -1 where he was only named."""

    actor: Actor | None = None
    spoke: int = -1

    def remember(self, actor: Actor | None, paragraph: int, *, speaks: bool) -> None:
        """Take over who speaks or acts; somebody merely named only where there is nobody yet."""
        if actor is None or (self.actor is not None and not speaks):
            return
        self.spoke = paragraph if speaks else -1
        self.actor = actor


@dataclass(frozen=True, slots=True)
class Subject:
    """Who orders. `actor` None with `open` True: the text tells an order of the government without saying whose."""

    actor: Actor | None
    open: bool = False


def subject_of(
    text: Words, order: Order, mentions: Sequence[ActorMention], speaker: Speaker, following: Actor | None, paragraph: int
) -> Subject:
    """Decide the subject of an order; `following` is who speaks next in the paragraph."""
    carried = speaker.actor or following
    taken = range(order.addressee.start, order.addressee.end) if order.addressee else range(0)
    earlier = [mention for mention in mentions if mention.end <= order.verb and mention.start not in taken]
    if order.form == "passive":
        return _of_passive(order, mentions, earlier, speaker, following, paragraph)
    if earlier:
        joined = order.verb > 0 and text.keys[order.verb - 1] in _JOINED
        subject = earlier[0] if joined else earlier[-1]
        # "Tugas itu, menurut dia, menuntut pengabdian": he says it, the verb is not his.
        if order.form == "active" and subject.start and text.keys[subject.start - 1] in _ACCORDING:
            return Subject(None)
        if subject.pronoun:
            return Subject(carried)
        if order.form != "duty" or (subject.actor and subject.actor.orders):
            return Subject(subject.actor)
    if order.form in ("active", "saying") and _stranger(text, order.verb):
        return Subject(OUTSIDER)
    if order.form == "duty" and order.addressee is None:
        return Subject(speaker.actor if speaker.spoke >= max(0, paragraph - 1) else following)
    return Subject(carried)


def _of_passive(
    order: Order,
    mentions: Sequence[ActorMention],
    earlier: Sequence[ActorMention],
    speaker: Speaker,
    following: Actor | None,
    paragraph: int,
) -> Subject:
    for mention in mentions:
        if 0 <= mention.start - order.verb_end <= _AGENT_WITHIN and not mention.pronoun:
            return Subject(mention.actor)
    if earlier and earlier[-1].actor and earlier[-1].actor.orders:
        return Subject(earlier[-1].actor)
    near = speaker.actor if speaker.spoke == paragraph else None
    return Subject(near or following, open=order.addressee is not None and not order.addressee.public)


def _stranger(text: Words, verb: int) -> bool:
    """Whether a capitalised word that nobody here bears stands right before the verb, adverbs apart: "Gus Ipul mendorong"."""
    index = verb - 1
    while index >= 0 and text.keys[index] in word_set("orders", "context", "adverbs"):
        index -= 1
    if index < 0 or not {",", ")", "."}.isdisjoint(text.between(index + 1)):
        return False
    return text.capital(index) and text.keys[index] not in stop_words() and (index > 0 or len(text.keys[index]) > 2)


def named_in(text: Words, mentions: Sequence[ActorMention]) -> tuple[Actor | None, bool]:
    """The first person that a sentence names, and whether he acts in it: its first verb follows soon, or "menurut" precedes."""
    first = next((m for m in mentions if m.actor and (m.actor.name or m.actor.orders)), None)
    if first is None:
        return None, False
    verb = next((index for index, key in enumerate(text.keys) if key.startswith(_VERBS) and len(key) >= _SHORTEST_VERB), -1)
    if first.start and text.keys[first.start - 1] in word_set("lexicon", "speech", "before_name"):
        return first.actor, True
    return first.actor, first.end <= verb < first.end + _VERB_WITHIN
