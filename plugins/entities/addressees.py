"""To whom an order goes: the words after a verb ("meminta seluruh OPD segera …") or before it ("ASN harus …")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from plugins.entities.cues import Hit, PhraseTable, Words
from plugins.entities.lexicon import table, word_set

_MOST_WORDS = 14  # of an addressee with its name
_BACK = 12  # words before a verb among which its subject is looked for
_VERB_PREFIXES = ("mem", "men", "mel", "mer", "mew", "mey", "ber", "ter", "di")
_JOINERS = ("dan", "serta", "atau", "hingga", "sampai")
_SHORTEST_VERB = 5


@dataclass(frozen=True, slots=True)
class Addressee:
    """Words `start` to `end` of the sentence, as printed; `public`: not an official or agency but the people."""

    text: str
    start: int
    end: int
    public: bool


def after(text: Words, index: int) -> Addressee | None:
    """The addressee that stands right after a verb ending before `index`, adverbs and "kepada" apart."""
    start = index
    while start < len(text.keys) and text.keys[start] in word_set("orders", "addressees", "between"):
        start += 1
    first = start
    while first < len(text.keys) and text.keys[first] in _quantifiers():
        first += 1
    head = _heads().at(text.keys, first, 4)
    if head is None or text.keys[first] in word_set("orders", "context", "pronouns"):
        return None
    end = first + head.end
    while end < len(text.keys) and end - start < _MOST_WORDS and not _ends(text, end):
        end += 1
    return Addressee(_balanced(text.slice(start, end)), start, end, all(head.rows))


def before(text: Words, index: int) -> Addressee | None:
    """The addressee that is the subject of the verb at `index`: the last one of the clause before it."""
    start = index
    while start > 0 and index - start < _BACK and not _opens(text, start):
        start -= 1
    end = index
    while end > start and text.keys[end - 1] in word_set("orders", "addressees", "stop"):
        end -= 1
    hits = list(_heads().find(text.keys[start:end]))
    if not hits:
        return None
    group = [hits.pop()]
    while hits and _joined(text, start + hits[-1].end, start + group[0].start):
        group.insert(0, hits.pop())
    first = start + group[0].start
    while first > start and text.keys[first - 1] in _quantifiers():
        first -= 1
    if not _is_subject(text, start, first, quantified=first < start + group[0].start):
        return None
    return Addressee(_balanced(text.slice(first, end)), first, end, all(group[0].rows))


def _balanced(printed: str) -> str:
    """Without a parenthesis that is not closed: words alone end before its closing mark."""
    return printed if printed.count("(") == printed.count(")") else printed[: printed.rindex("(")].rstrip()


def _is_subject(text: Words, start: int, first: int, *, quantified: bool) -> bool:
    """Whether the noun phrase begins here: "kinerja OPD" is about something else, "setiap kebijakan OPD" binds the OPD."""
    if first == start or quantified:
        return True
    previous = text.keys[first - 1]
    if previous in word_set("orders", "addressees", "openers") or previous.startswith("me"):
        return True
    return first - 1 > start and text.keys[first - 2] in _quantifiers()


def _joined(text: Words, start: int, end: int) -> bool:
    """Whether two heads are one phrase: "kepala desa dan lurah", "Dinas Sosial dan Satgas Banjir", "aparatur (ASN)"."""
    return all(text.keys[i] in _JOINERS or text.keys[i] in _quantifiers() or text.capital(i) for i in range(start, end))


def _opens(text: Words, index: int) -> bool:
    """Whether a clause begins with word `index`."""
    marks = text.between(index)
    if not {",", ";", ":", ".", "—", "–"}.isdisjoint(marks) and not _listing(text, index):
        return True
    return text.keys[index - 1] in word_set("orders", "addressees", "closing")


def _ends(text: Words, index: int) -> bool:
    """Whether word `index` no longer belongs to an addressee that began before it."""
    marks, key = text.between(index), text.keys[index]
    if not {";", ":", ".", "“", '"'}.isdisjoint(marks) or ("," in marks and not _listing(text, index)):
        return True
    if key in word_set("orders", "addressees", "stop"):
        return True
    verb = len(key) > _SHORTEST_VERB and key.startswith(_VERB_PREFIXES) and not text.capital(index)
    return verb and _head_at(text, index) is None


def _listing(text: Words, index: int) -> bool:
    """Whether a comma before word `index` joins a list: "Inspektorat, BKPSDM, dan pimpinan", "camat, lurah"."""
    return text.keys[index] in ("dan", "serta", "hingga") or _head_at(text, index) is not None


def _head_at(text: Words, index: int) -> Hit[bool] | None:
    return _heads().at(text.keys, index, 3)


@cache
def _heads() -> PhraseTable[bool]:
    """Heads of addressees → whether they are the public."""
    data = table("orders")["addressees"]
    return PhraseTable.of([(phrase, False) for phrase in data["officials"]] + [(phrase, True) for phrase in data["public"]])


@cache
def _quantifiers() -> frozenset[str]:
    return frozenset(word for phrase in table("orders")["addressees"]["quantifiers"] for word in phrase.split())
