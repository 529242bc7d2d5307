"""Headlines of ours where the raw text has none, and the slug that an address is made of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from plugins.entities.conclude import Conclusion, office_title
from plugins.text.datenames import spelled
from plugins.text.fold import slugify

_LONGEST = 90  # characters of a headline cut from the lede
_SLUG = 70
_OCCASIONS = {
    "rapat koordinasi": "dalam rapat koordinasi",
    "rapat/briefing": "dalam rapat",
    "apel/upacara": "dalam apel",
    "pelantikan/mutasi": "saat pelantikan",
    "kunjungan/sidak": "saat kunjungan",
    "peresmian/peluncuran": "saat peresmian",
    "musrenbang/perencanaan": "dalam rapat perencanaan",
    "sidang dprd": "dalam sidang DPRD",
    "sosialisasi/seminar": "dalam seminar",
    "penandatanganan/kerja sama": "saat penandatanganan kerja sama",
    "bencana/darurat": "soal bencana",
    "pernyataan pers": "kepada pers",
    "lainnya": "",
}


def made_title(facts: Conclusion, orders: int, event_type: str, day: date | None, body: Sequence[str]) -> str:
    """ "Arahan Bupati Probolinggo Mohammad Haris dalam rapat koordinasi, 18 Februari 2026".

    Without a leader it is the beginning of the lede. `orders`: how many orders the article holds.
    """
    if facts.leaders:
        leader = facts.leaders[0]
        what = "Arahan" if orders else "Pernyataan" if leader.speaks else "Kegiatan"
        words = (what, office_title(leader.office, leader.region, leader.status), leader.name, _OCCASIONS[event_type])
        return " ".join(word for word in words if word) + (f", {spelled(day)}" if day else "")
    lede = body[0] if body else "Tanpa judul"
    if len(lede) <= _LONGEST:
        return lede
    return lede[:_LONGEST].rpartition(" ")[0].rstrip(",;:–—-") + "…"


def slug_of(title: str, ident: str) -> str:
    """The headline's words and the first six digits of the id, so that equal headlines never share an address."""
    return "-".join(part for part in (slugify(title, _SLUG), ident[:6]) if part)
