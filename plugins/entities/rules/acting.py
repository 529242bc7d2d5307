"""Whether a leader acts, speaks or attends, or is only mentioned: read from the words around each reference."""

from __future__ import annotations

import re
from functools import cache

from plugins.entities.lexicon import alternation, table, word_set
from plugins.text.fold import plain

_REACH = 600  # characters on either side of a mention that may tell what it does
_SCHEDULED = re.compile(
    r"^[\s,]*(?:(?:juga|pun)\s+)?(?:akan|dijadwalkan|direncanakan|rencananya|diharapkan|dikabarkan|diundang)\b", re.IGNORECASE
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lexicon = table("lexicon")
    adverbs, speech = alternation(lexicon["between"]["adverbs"]), alternation(lexicon["speech"]["active"])
    acting, said = lexicon["acting"], lexicon["speech"]
    partner = r"(?:\s+(?:dan|serta|bersama|beserta)\s+(?:(?:[A-Z]\w{0,2}\.|[A-Z][\w'/-]+),?\s+){1,9})?"
    partner += r"(?:\s+(?:beserta|bersama|didampingi)\s+[^,.]{3,160}?\s+(?=(?:me|ber)[a-z]{3,}))?"
    lead_in = rf"^(?:\s*\([^)]*\))?{partner}(?:[\s,]+(?:{adverbs}|yang)\b)*[\s,]*"
    aside = r"(?:(?:dalam|di|pada|saat|ketika|usai|seusai|sambil|sembari|melalui|lewat|di\s+sela)\s+[^,.]{3,60}?\s+)?"
    clause = rf"(?:,[^,.]{{3,90}},\s*)?{aside}(?:(?:{adverbs})\s+)*"
    verbs = rf"(?P<verb>(?:{alternation([*acting['verbs'], *acting['received']])})\b|(?:me(?:m|n|ng|ny)?|ber)[a-z]{{3,}})"
    before = "|".join(alternation(words) for words in (acting["before"], said["before_name"]))
    return {
        "says": re.compile(rf"{lead_in}{clause}(?:{speech})\b", re.IGNORECASE),
        "acts": re.compile(rf"{lead_in}{clause}{verbs}", re.IGNORECASE),
        "list": re.compile(
            rf"^(?:\s*,\s*[^,.;]{{2,70}})+,?\s+(?:(?:{adverbs})\s+)*(?:hadir|ikut|turut|menghadiri|mengikuti|menyaksikan|berdiri|duduk|mendampingi)\b",
            re.IGNORECASE,
        ),
        "before": re.compile(
            rf"(?<!\w)(?:{before}|(?:{alternation(said['suffixed'])})(?:nya)?)[\s,]*(?:oleh\s+)?$", re.IGNORECASE
        ),
        "said": re.compile(rf"(?<!\w)(?:{alternation([*said['before_name'], *said['suffixed']])})[\s,:]*$", re.IGNORECASE),
        "passive": re.compile(r"(?<![\w-])(?P<verb>di[a-z]{3,})\s+(?:(?:oleh|langsung|sendiri|pula|juga)\s+)*$", re.IGNORECASE),
        "listed": re.compile(
            rf"(?<!\w)(?:{alternation(acting['present'])})\b[^.!?]*(?:[,:]|\b(?:dan|serta|yakni|antaranya|tersebut|itu|ini))\s*$",
            re.IGNORECASE,
        ),
        "identified": re.compile(
            r"(?<!\w)(?:tamu|pemimpin|pimpinan|pembina|inspektur|pembicara|narasumber|hadir|diterima)\b[^.!?]*\b(?:ialah|adalah|yakni|yaitu)\s*$",
            re.IGNORECASE,
        ),
        "in_office": re.compile(r"(?<!\w)sejak\b[^.!?]*\b(?:menjabat|memimpin|dilantik)\b[^.!?]*$", re.IGNORECASE),
        "not_deeds": re.compile(rf"(?<!\w)(?:{alternation(acting['not_deeds'])})\s[^,.!?]*$", re.IGNORECASE),
        "handover": re.compile(r"(?<!\w)(?:serah\s+terima\s+jabatan|sertijab)\s*(?:\(sertijab\)\s*)?$", re.IGNORECASE),
        "handed": re.compile(
            r"(?<!\w)(?:menyerahkan|diserahkan|memberikan|menyematkan|serah\s+terima|berpindah|beralih)\b[^.!?]*\b(?:kepada|untuk|dari)\s*$",
            re.IGNORECASE,
        ),
    }


def done_to(text: str, start: int, end: int) -> str | None:
    """What a passive verb before the reference says: "Dilantik Gubernur NTT". It is all that a headline proves."""
    flat, start, end = _near(text, start, end)
    return acts(flat, start, end) if _patterns()["before"].search(flat[:start]) else None


def _near(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The words around a reference with plain marks, and its span in them: a long paragraph is not read once a mention."""
    offset = max(0, start - _REACH)
    return plain(text[offset : end + _REACH]), start - offset, end - offset


def says(text: str, start: int, end: int) -> bool:
    """Whether a verb of saying goes with the reference `text[start:end]`: "Bupati menegaskan", "kata Bupati"."""
    flat, start, end = _near(text, start, end)
    patterns = _patterns()
    return bool(patterns["says"].match(flat[end : end + 160]) or patterns["said"].search(flat[max(0, start - 24) : start]))


def acts(text: str, start: int, end: int) -> str | None:
    """The words that make the reference act or attend; None where it is only mentioned.

    Negated ("belum menjawab"), scheduled ("akan hadir") and suffered ("ditangkap", "dikritik") verbs are no deeds.
    """
    flat, start, end = _near(text, start, end)
    patterns = _patterns()
    sentence = flat[_sentence_start(flat, start) : start]
    if (
        patterns["not_deeds"].search(sentence)
        or patterns["in_office"].search(sentence)
        or _ACCUSED.search(sentence + flat[start : _sentence_end(flat, end)])
        or _TOMORROW.match(sentence)
    ):
        return None
    after = flat[end : end + 160]
    if _REPRESENTED.match(after) or _IN_GENERAL.match(after):
        return None
    if not _SCHEDULED.match(after) and (match := patterns["acts"].match(after)) and not _suffered(match["verb"]):
        return flat[start:end] + match.group()
    passive = patterns["passive"].search(sentence)
    if passive and _PLANNED.search(sentence[: passive.start()]):
        return None
    if match := patterns["list"].match(flat[end : end + 400]):
        return flat[start:end] + " … " + match.group()[-40:]
    for form in ("before", "listed", "identified", "handed", "handover"):
        if (match := patterns[form].search(sentence)) and not _PLANNED.search(sentence[: match.start()]):
            return match.group() + flat[start:end]
    if passive and passive["verb"].casefold() not in word_set("lexicon", "acting", "not_passive"):
        return passive.group() + flat[start:end]
    return None


_REPRESENTED = re.compile(
    r"^[\s,]*(?:yang\s+)?(?:diwakili|melalui\s+(?:wakil|wabup|wagub|wawali|sekda|sekretaris|asisten|staf))\b", re.IGNORECASE
)
_PLANNED = re.compile(
    r"\b(?:akan|bakal|rencananya|hendak|dijadwalkan|direncanakan|nanti|nantinya|kelak)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
# What a sentence that begins so tells has not happened: "Besok, Senin (26/4/2021), Bupati dilantik".
_TOMORROW = re.compile(r"^\W*(?:besok|lusa|esok|rencananya)\b", re.IGNORECASE)
# "Kepala daerah tak boleh …", "tugas Pj Bupati ialah menjaga …": what holds of the office, not what its holder did.
_IN_GENERAL = re.compile(
    r"^[^,.]{0,40}?\b(?:ialah|adalah|(?:tak|tidak) (?:boleh|bisa|dapat)|seharusnya|semestinya|sepatutnya|sebaiknya)\b",
    re.IGNORECASE,
)
_ACCUSED = re.compile(
    r"\b(?:tersangka|terdakwa|terpidana|OTT|operasi tangkap tangan|didakwa|divonis)\b"
    r"|\b(?:KPK|[Kk]ejaksaan|[Pp]olisi|[Pp]enyidik)\b.*\b(?:menangkap|menjaring|menahan|menjerat|memeriksa|mengamankan|menggeledah)\b"
    r"|\b(?:menjaring|menjerat|menangkap)\s+$"
)


def _sentence_end(flat: str, position: int) -> int:
    match = re.search(r"[.!?](?:\s|$)", flat[position:])
    return position + match.start() if match else len(flat)


def _sentence_start(flat: str, position: int) -> int:
    ends = [match.end() for match in re.finditer(r"[.!?]\s+(?=[A-Z\"'])", flat[:position])]
    return ends[-1] if ends else 0


_SUFFERED = re.compile(
    r"\b(?:ditangkap|ditahan|dikritik|didemo|diprotes|dituding|diduga|dilaporkan|digugat|diperiksa|didesak|dituntut|dinilai|dianggap|diminta|"
    r"disebut|dinonaktifkan|diberhentikan|dicatut|dipanggil|dijuluki|dikenal|disapa|dipilih|dimintai|diharapkan|diabaikan|berasal|bernama|merupakan|"
    r"menjadi|memiliki|dikaitkan|ditetapkan|terjerat|dimaksud|dijadwalkan|berinisial|meninggal|bersama|berikut|beserta|dijabat|berwenang|digantikan|dijabat)\b",
    re.IGNORECASE,
)


def _suffered(words: str) -> bool:
    return bool(_SUFFERED.search(words))
