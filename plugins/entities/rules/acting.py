"""Whether a leader acts, speaks or attends, or is only mentioned: read from the words around each reference."""

from __future__ import annotations

import re
from functools import cache

from plugins.entities.lexicon import alternation, table
from plugins.text.fold import plain

_SCHEDULED = re.compile(
    r"^[\s,]*(?:(?:juga|pun)\s+)?(?:akan|dijadwalkan|direncanakan|rencananya|diharapkan|dikabarkan|diundang)\b", re.IGNORECASE
)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    lexicon = table("lexicon")
    adverbs = alternation(lexicon["between"]["adverbs"])
    speech = alternation(lexicon["speech"]["active"])
    verbs = alternation(lexicon["acting"]["verbs"])
    lead_in = rf"^(?:\s*\([^)]*\))?(?:[\s,]+(?:{adverbs})\b)*[\s,]*"
    clause = r"(?:,[^,.]{3,90},\s*)?"
    says = re.compile(rf"{lead_in}{clause}(?:(?:{adverbs})\s+)*(?:{speech})\b", re.IGNORECASE)
    acts = re.compile(
        rf"{lead_in}{clause}(?:(?:{adverbs})\s+)*(?:(?:{verbs})\b|(?:me(?:m|n|ng|ny)?|ber|di)[a-z]{{3,}})", re.IGNORECASE
    )
    before = re.compile(
        rf"(?<!\w)(?:{alternation(lexicon['acting']['before'])}|{alternation(lexicon['speech']['before_name'])}"
        rf"|(?:{alternation(lexicon['speech']['suffixed'])})(?:nya)?|(?:{speech}))[\s,]*(?:oleh\s+)?$",
        re.IGNORECASE,
    )
    return says, acts, before


def says(text: str, start: int, end: int) -> bool:
    """Whether a verb of saying goes with the reference `text[start:end]`: "Bupati menegaskan", "kata Bupati"."""
    flat = plain(text)
    said = alternation([*table("lexicon")["speech"]["before_name"], *table("lexicon")["speech"]["suffixed"]])
    return bool(_patterns()[0].match(flat[end : end + 160])) or bool(
        re.search(rf"(?<!\w)(?:{said})[\s,:]*$", flat[max(0, start - 24) : start], re.IGNORECASE)
    )


def acts(text: str, start: int, end: int) -> str | None:
    """The words that make the reference act or attend; None where it is only mentioned.

    Negated ("belum menjawab"), scheduled ("akan hadir") and suffered ("ditangkap", "dikritik") verbs are no deeds.
    """
    flat = plain(text)
    after = flat[end : end + 160]
    if not _SCHEDULED.match(after) and (match := _patterns()[1].match(after)) and not _suffered(match.group()):
        return flat[start:end] + match.group()
    if match := _patterns()[2].search(flat[max(0, start - 40) : start]):
        return match.group() + flat[start:end]
    return None


_SUFFERED = re.compile(
    r"\b(?:ditangkap|ditahan|dikritik|didemo|diprotes|dituding|diduga|dilaporkan|digugat|diperiksa|didesak|dituntut|dinilai|dianggap|diminta|"
    r"disebut|dinonaktifkan|diberhentikan|dicatut|dipanggil|dijuluki|dikenal|disapa|dipilih|dimintai|diharapkan|diabaikan|berasal|bernama|merupakan|"
    r"menjadi|memiliki|dikaitkan|ditetapkan|terjerat|dimaksud|dijadwalkan|berinisial|meninggal|bersama|berikut|beserta|dijabat|berwenang|digantikan|dijabat)\b",
    re.IGNORECASE,
)


def _suffered(words: str) -> bool:
    return bool(_SUFFERED.search(words))
