"""Whether a leader acts, speaks or attends, or is only mentioned: read from the words around each reference."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from plugins.entities.lexicon import alternation, backwards, first_words, speech_verbs, table, word_set
from plugins.entities.paragraph import Paragraph
from plugins.entities.rules.suspicion import accused, sentence_start

# What may stand before somebody in a list of those who came, besides a comma.
_LIST_WORDS = (
    "dan",
    "serta",
    "yakni",
    "antaranya",
    "antara",
    "lain",
    "lainnya",
    "tersebut",
    "itu",
    "ini",
    "situ",
    "sana",
    "sini",
    "pula",
)
# Characters beside a mention that may tell what it does: its sentence, the words after it, a list, a phrase, a word.
_REACH, _AFTER, _LIST, _PHRASE, _WORD = 600, 160, 400, 60, 24
_PLANNED_REACH = 60
_SCHEDULED = re.compile(
    r"[\s,]*(?:(?:juga|pun)\s+)?(?:akan|dijadwalkan|direncanakan|rencananya|diharapkan|dikabarkan|diundang)\b", re.IGNORECASE
)
_ATTENDING = r"hadir|ikut|turut|(?:men)?jadi\s+saksi|menghadiri|mengikuti|menyaksikan|berdiri|duduk|mendampingi"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lexicon = table("lexicon")
    adverbs, speech = alternation(lexicon["between"]["adverbs"]), alternation(lexicon["speech"]["active"])
    acting, said = lexicon["acting"], lexicon["speech"]
    partner = (
        r"(?:\s+(?:dan|serta|bersama|beserta)\s+(?:(?-i:[A-Z]\w{0,2}\.|[A-Z][\w'/-]*|bin|binti|\([^()]{1,20}\)),?\s+){1,9})?"
    )
    partner += r"(?:\s*\b(?:beserta|bersama|didampingi)\s+[^,.]{3,160}?\s+(?=(?:me|ber)[a-z]{3,}))?"
    lead_in = rf"(?:\s*\([^)]*\))?{partner}(?:[\s,]+(?:{adverbs}|yang)\b)*[\s,]*"
    aside = r"(?:(?:dalam|di|pada|saat|ketika|usai|seusai|sambil|sembari|melalui|lewat|di\s+sela)\s+[^,.]{3,60}?,?\s+)?"
    clause = rf"(?:,[^,.]{{3,90}},\s*)?{aside}(?:(?:{adverbs})\s+)*"
    verbs = rf"(?P<verb>(?:{alternation([*acting['verbs'], *acting['received']])})\b|(?:me(?:m|n|ng|ny)?|ber)[a-z]{{3,}})"
    suffixed = rf"(?:ayn)?(?:{backwards(said['suffixed'])})"
    before = f"{backwards([*acting['before'], *said['before_name']])}|{suffixed}"
    return {
        "says": re.compile(rf"{lead_in}{clause}(?:{speech})\b", re.IGNORECASE),
        "acts": re.compile(rf"{lead_in}{clause}{verbs}", re.IGNORECASE),
        "list": re.compile(
            rf"\s*(?:[,;][^,.;]{{2,72}})+,?\s+(?:(?:{adverbs})\s+)*(?:{_ATTENDING})\b",
            re.IGNORECASE,
        ),
        "attending": re.compile(rf"\s(?:{_ATTENDING})\b", re.IGNORECASE),
        # These two are read backwards from the reference.
        "before": re.compile(rf"(?:\s+helo)?[\s,]*(?:{before})(?!\w)", re.IGNORECASE),
        "said": re.compile(rf"[\s,:]*(?:{backwards([*said['before_name'], *said['suffixed']])})(?!\w)", re.IGNORECASE),
        "passive": re.compile(r"(?<![\w-])(?P<verb>di[a-z]{3,})\s+(?:(?:oleh|langsung|sendiri|pula|juga)\s+)*$", re.IGNORECASE),
        "not_deeds": re.compile(rf"(?<!\w)(?:{alternation(acting['not_deeds'])})\s", re.IGNORECASE),
        "handover": re.compile(r"(?<!\w)(?:serah\s+terima\s+jabatan|sertijab)\s*(?:\(sertijab\)\s*)?$", re.IGNORECASE),
    }


@cache
def _clauses() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Clauses that make whoever is named at their end act: what may end them, read backwards, and what opens them."""
    present = alternation(table("lexicon")["acting"]["present"])
    opens = "|".join(word.capitalize() for word in table("lexicon")["acting"]["opens_list"])
    here = rf"{present})\b|(?:\A|(?<=[.!?] ))(?-i:{opens}"
    return tuple(
        (re.compile(rf"\s*(?:{closing})", re.IGNORECASE), re.compile(rf"(?<!\w)(?:{opening})\b", re.IGNORECASE))
        for closing, opening in (
            (rf"[,:]|(?:{backwards(_LIST_WORDS)})\b", here),
            (
                rf"(?:{backwards(('ialah', 'adalah', 'yakni', 'yaitu'))})\b",
                "tamu|pemimpin|pimpinan|pembina|inspektur|pembicara|narasumber|hadir|diterima",
            ),
            (
                rf"(?:{backwards(('kepada', 'untuk', 'dari'))})\b",
                r"menyerahkan|diserahkan|memberikan|menyematkan|serah\s+terima|berpindah|beralih",
            ),
        )
    )


def done_to(paragraph: Paragraph, start: int, end: int) -> str | None:
    """What a passive verb before the reference says: "Dilantik Gubernur NTT". It is all that a headline proves."""
    return acts(paragraph, start, end) if _right_before("before", paragraph.flat, 0, start) is not None else None


def says(paragraph: Paragraph, start: int, end: int, limit: int | None = None) -> bool:
    """Whether a verb of saying goes with the reference `text[start:end]`: "Bupati menegaskan", "kata Bupati".

    `limit`: where the text ends that may hold the verb.
    """
    flat = paragraph.flat
    after = min(end + _AFTER, len(flat) if limit is None else limit)
    if _READ_OUT.match(flat, end, after):
        return True
    if paragraph.any_within(speech_verbs(), end, after) and _patterns()["says"].match(flat, end, after):
        return True
    return _right_before("said", flat, 0, start) is not None


def acts(paragraph: Paragraph, start: int, end: int) -> str | None:
    """The words that make the reference act or attend; None where it is only mentioned.

    Negated ("belum menjawab"), scheduled ("akan hadir") and suffered ("ditangkap", "dikritik") verbs are no deeds.
    """
    flat = paragraph.flat
    first = sentence_start(flat, start)
    clause = max(first, _clause_start(paragraph, start))
    after = end + _AFTER
    if _TOMORROW.match(flat, first, start) or _is_aside(paragraph, clause, start) or accused(paragraph, start, end):
        return None
    if match := _READ_OUT.match(flat, end, after):
        return flat[start : match.end()]
    if _NOT_HIS.match(flat, end, after) or _is_told(paragraph, first, start):
        return None
    if not _SCHEDULED.match(flat, end, after):
        match = _patterns()["acts"].match(flat, end, after)
        if match and not _suffered(match["verb"]):
            return flat[start : match.end()]
    passive = _patterns()["passive"].search(flat, max(first, start - _PHRASE), start)
    if passive and _is_planned(flat, first, passive.start()):
        return None
    listed = flat[end : end + 2].lstrip().startswith((",", ";")) and _patterns()["attending"].search(flat, end, end + _LIST)
    if listed and (match := _patterns()["list"].match(flat, end, end + _LIST)):
        return flat[start:end] + " … " + match.group()[-40:]
    for deed in _deeds_before(flat, first, clause, start):
        if not _is_planned(flat, first, deed):
            return flat[deed:end]
    if passive and passive["verb"].casefold() not in word_set("lexicon", "acting", "not_passive"):
        return flat[passive.start() : end]
    return None


def _clause_start(paragraph: Paragraph, start: int) -> int:
    """Where the sentence begins; the full stops of titles and degrees end none."""
    number = bisect_right(paragraph.sentences, start, key=lambda span: span.start)
    return paragraph.sentences[number - 1].start if number else 0


def _is_planned(flat: str, first: int, deed: int) -> bool:
    return _PLANNED.search(flat, max(first, deed - _PLANNED_REACH), deed) is not None


def _deeds_before(flat: str, first: int, clause: int, start: int) -> Iterator[int]:
    """Where words before a reference begin that may make it act; `first` and `clause`: where its sentence and clause begin."""
    if (deed := _right_before("before", flat, first, start)) is not None:
        yield deed
    end = flat[max(clause, start - _WORD) : start][::-1]
    for closing, opening in _clauses():
        if closing.match(end) and (match := opening.search(flat, clause, start)):
            yield match.start()
    if match := _patterns()["handover"].search(flat, max(first, start - _PHRASE), start):
        yield match.start()


def _right_before(form: str, flat: str, first: int, start: int) -> int | None:
    """Where the words begin that stand right before a place."""
    match = _patterns()[form].match(flat[max(first, start - _PHRASE) : start][::-1])
    return start - match.end() if match else None


def _is_aside(paragraph: Paragraph, clause: int, start: int) -> bool:
    """Whether the clause only dates something by the person: "selama Bupati X memimpin", "sejak dilantik …"."""
    flat = paragraph.flat
    since = _SINCE.search(flat, clause, start) if "sejak" in paragraph.words else None
    if since and _IN_OFFICE.search(flat, since.end(), start):
        return True
    if not paragraph.has(_asides()):
        return False
    return _patterns()["not_deeds"].search(flat, max(clause, flat.rfind(",", clause, start) + 1), start) is not None


@cache
def _asides() -> frozenset[str]:
    return first_words(table("lexicon")["acting"]["not_deeds"])


def represented(paragraph: Paragraph, end: int) -> bool:
    """Whether somebody else came for the one named before `end`: "Bupati Poso diwakili Asisten"."""
    return _REPRESENTED.match(paragraph.flat, end, end + _AFTER) is not None


def _is_told(paragraph: Paragraph, first: int, start: int) -> bool:
    """Whether the reference is among those whom somebody orders."""
    return paragraph.any_within(_ordering(), first, start) and _told().search(paragraph.flat, first, start) is not None


@cache
def _ordering() -> frozenset[str]:
    return first_words(table("lexicon")["acting"]["told"])


@cache
def _told() -> re.Pattern[str]:
    """A verb of ordering and whom it names, others between: "memerintahkan Bupati X, Bupati Y, dan …"."""
    verbs = alternation(table("lexicon")["acting"]["told"])
    return re.compile(rf"(?<!\w)(?:{verbs})\s+(?:kepada\s+)?(?:(?:[A-Z][\w'/.-]*|\([^()]{{1,40}}\)|dan|serta|para|pak)[\s,]+)*$")


_SOMEBODY_ELSE = r"diwakili|melalui\s+(?:wakil|wabup|wagub|wawali|sekda|sekretaris|asisten|staf)"
_REPRESENTED = re.compile(rf"[\s,]*(?:yang\s+)?(?:{_SOMEBODY_ELSE})\b", re.IGNORECASE)
# Somebody else came or acts: "diwakili Sekda", "mereka tuduh"; or the words hold of the office, not of what its holder did.
_NOT_HIS = re.compile(
    rf"[\s,]*(?:yang\s+)?(?:{_SOMEBODY_ELSE})\b|\s+(?:mereka|kami|kita|saya|ia|dia)\s+[a-z]+"
    r"|[^,.]{0,40}?\b(?:ialah|adalah|(?:tak|tidak) (?:boleh|bisa|dapat)|seharusnya|semestinya|sepatutnya|sebaiknya)\b",
    re.IGNORECASE,
)
# His words, whoever reads them: "sambutan Gubernur yang dibacakan Sekda".
_READ_OUT = re.compile(r"(?:,\s+[^,.]{3,60})?,?\s+(?:yang\s+)?dibacakan\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:akan|bakal|rencananya|hendak|dijadwalkan|direncanakan|nanti|nantinya|kelak)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
# What a sentence that begins so tells has not happened: "Besok, Senin (26/4/2021), Bupati dilantik".
_TOMORROW = re.compile(r"\W*(?:besok|lusa|esok|rencananya)\b", re.IGNORECASE)
_SINCE = re.compile(r"(?<!\w)sejak\b", re.IGNORECASE)
_IN_OFFICE = re.compile(r"\b(?:menjabat|memimpin|dilantik)\b", re.IGNORECASE)
_SUFFERED = re.compile(
    r"\b(?:ditangkap|ditahan|dikritik|didemo|diprotes|dituding|diduga|dilaporkan|digugat|diperiksa|didesak|dituntut|dinilai|dianggap|diminta|"
    r"disebut|dinonaktifkan|diberhentikan|dicatut|dipanggil|dijuluki|dikenal|disapa|dipilih|dimintai|diharapkan|diabaikan|berasal|bernama|merupakan|"
    r"menjelang|mengenai|menurut|melalui|mendatang|berikutnya|bertugas|menyusul|menjadi|memiliki|dikaitkan|ditetapkan|terjerat|dimaksud|dijadwalkan|berinisial|meninggal|bersama|berikut|beserta|dijabat|berwenang|digantikan|dijabat)\b",
    re.IGNORECASE,
)


def _suffered(words: str) -> bool:
    return bool(_SUFFERED.search(words))
