"""Orders as they are found → each once: copies go, and quotations that only repeat what was told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from plugins.entities.facts import Directive
from plugins.entities.lexicon import table
from plugins.text.fold import words
from plugins.text.stem import root, stop_words

_SAME = 0.4  # of the shorter order's content words shared with the order just told
_NEAR = 8  # orders among which copies are looked for


def each_once(found: Sequence[tuple[Directive, bool]]) -> tuple[Directive, ...]:
    """Each order once: copies go, and so does a quotation (True) that only repeats what its speaker was just told to order."""
    kept: list[Directive] = []
    for item, is_quote in found:
        if any(item.text in other.text for other in kept[-_NEAR:] if other.paragraph == item.paragraph):
            continue
        last = kept[-1] if kept else None
        repeats = is_quote and last and last.actor == item.actor and item.paragraph - last.paragraph <= 1 and _alike(last, item)
        if last and repeats and item.deadline and not last.deadline:
            kept[-1] = replace(
                last, deadline=item.deadline, due=item.due, kind="tenggat" if last.kind == "perintah" else last.kind
            )
        elif not repeats:
            kept.append(item)
    return tuple(kept)


def _alike(first: Directive, second: Directive) -> bool:
    one, two = _content(first), _content(second)
    return len(one & two) >= max(2, _SAME * min(len(one), len(two)))


def _content(order: Directive) -> set[str]:
    """The roots of the words that say what is to be done, not who says it to whom."""
    people = set(words(f"{order.actor or ''} {order.office or ''} {order.addressee or ''}"))
    return {root(word) for word in words(order.text) if word not in stop_words() and word not in people and word not in _verbs()}


@cache
def _verbs() -> frozenset[str]:
    data = table("orders")
    phrases = [phrase for form in ("active", "bare", "passive", "duty") for kind in data[form].values() for phrase in kind]
    return frozenset(word for phrase in [*phrases, *data["saying"]["saying"]] for word in words(phrase))
