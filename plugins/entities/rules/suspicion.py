"""Whether a sentence tells of somebody's crime rather than of a deed in office."""

from __future__ import annotations

import re

from plugins.entities.paragraph import Paragraph

_REACH = 600  # characters on either side of a mention that belong to its sentence
_ACCUSED = re.compile(
    r"\b(?:tersangka|terdakwa|terpidana|OTT|operasi tangkap tangan|didakwa|disangka|divonis)\b"
    r"|\b(?:menjaring|menjerat|menangkap)\s+$"
)
_ACCUSER = re.compile(r"\b(?:KPK|[Kk]ejaksaan|[Pp]olisi|[Pp]enyidik)\b")
_ARRESTS = re.compile(
    r"\b(?:menangkap|menjaring|menahan|menjerat|memeriksa|mengamankan|menggeledah|diperiksa|ditangkap|ditahan)\b"
)
_ACCUSING = frozenset(
    """tersangka terdakwa terpidana ott operasi didakwa disangka divonis kpk kejaksaan polisi penyidik menjaring menjerat
    menangkap""".split()
)
_BREAK = re.compile(r"[.!?]\s+(?=[A-Z\"'])")
_STOP = re.compile(r"[.!?](?:\s|$)")


def accused(paragraph: Paragraph, start: int, end: int) -> bool:
    """Whether the sentence that holds the reference tells of a crime."""
    if not paragraph.has(_ACCUSING):
        return False
    flat = paragraph.flat
    first = sentence_start(flat, start)
    stop = _STOP.search(flat, end, end + _REACH)
    last = stop.start() if stop else min(len(flat), end + _REACH)
    accuser = _ACCUSER.search(flat, first, last)
    return bool(_ACCUSED.search(flat, first, last) or (accuser and _ARRESTS.search(flat, accuser.end(), last)))


def sentence_start(flat: str, start: int) -> int:
    """Where the sentence of a place begins, titles and degrees taken for ends of sentences; at most `_REACH` back."""
    floor = max(0, start - _REACH)
    return max((match.end() for match in _BREAK.finditer(flat, floor, start)), default=floor)
