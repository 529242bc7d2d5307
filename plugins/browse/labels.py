"""What the keys of a post are called where a page names them, as in "Dibetulkan redaksi: tanggal peristiwa"."""

from __future__ import annotations

from plugins.language import N_

KEYS = {
    "title": N_("judul"),
    "slug": N_("alamat"),
    "event_date": N_("tanggal peristiwa"),
    "event_type": N_("jenis acara"),
    "is_digest": N_("termasuk digest atau tidak"),
    "regions": N_("wilayah"),
    "topics": N_("topik"),
    "byline": N_("pewarta"),
    "credit": N_("pemasok berita"),
    "provenance": N_("asal berita"),
    "dateline_place": N_("titimangsa"),
    "summary": N_("ringkasan"),
    "quotes": N_("kutipan"),
    "directives": N_("arahan"),
}
