"""What pages show of a post: its quotations by speaker, the sentence behind an order. Pure functions over articles."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.articles.post import Post
from plugins.browse.directory import Directory, Listing
from plugins.browse.items import Article, Order, Quotation, heads, orders, quotations
from plugins.entities.facts import Directive
from plugins.gazetteer.offices import office_rank
from plugins.language import N_
from plugins.text.tokens import sentences

REGION_KINDS = {"provinsi": N_("Provinsi"), "kabupaten": N_("Kabupaten"), "kota": N_("Kota")}
ORIGINS = {
    "rilis pemerintah": ("rilis", N_("Rilis pemerintah"), N_("Media memuat rilis pemerintah.")),
    "media": ("liputan", N_("Liputan media"), N_("Ditulis oleh media sendiri, sejauh terbaca dari naskah.")),
    "advertorial": ("advertorial", N_("Advertorial"), N_("Konten berbayar atau kerja sama, menurut naskah.")),
    "tidak diketahui": ("", N_("Asal tidak jelas"), N_("Naskah tidak menyebut siapa yang memasok berita.")),
}


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker of a post with the office held then; `head` is True for heads and deputy heads of a region in office."""

    name: str | None
    office: str | None
    head: bool
    page: Listing | None
    quotations: tuple[Quotation, ...]


def voices(article: Article, directory: Directory) -> list[Voice]:
    """The quotations of a post by speaker: heads, deputies, then others in the order they speak, the unknown last."""
    groups: dict[tuple[str | None, str | None], list[Quotation]] = {}
    for quotation in quotations([article]):
        quote = quotation.quote
        groups.setdefault((quote.speaker_id, quote.speaker), []).append(quotation)
    ranked = []
    for place, ((speaker_id, name), found) in enumerate(groups.items()):
        ref = directory.leader_ref(article, speaker_id)
        head = ref is not None and ref.status != "mantan"
        printed = next((item.quote.office for item in found if item.quote.office), None)
        office = directory.office_then(article, speaker_id, printed)
        voice = Voice(name, office, head, directory.get("tokoh", speaker_id), tuple(found))
        ranked.append(((not head, name is None, office_rank(ref.office) if ref and head else 0, place), voice))
    return [voice for _, voice in sorted(ranked, key=lambda pair: pair[0])]


def orders_by_rank(article: Article) -> tuple[list[Order], list[Order]]:
    """The orders of a post in two groups: those of heads and deputy heads in office, then everybody else's and nobody's."""
    known = heads(article.post)
    given = orders([article])
    return (
        [order for order in given if order.directive.actor_id in known],
        [order for order in given if order.directive.actor_id not in known],
    )


def evidence(post: Post, directive: Directive) -> str | None:
    """The sentences around an order where they say more than the order itself does; None where it is the whole sentence."""
    if not 0 <= directive.paragraph < len(post.body):
        return None
    paragraph = post.body[directive.paragraph]
    start = paragraph.find(directive.text)
    if start < 0:
        return None
    end = start + len(directive.text)
    spans = [span for span in sentences(paragraph) if span.start < end and span.end > start]
    around = paragraph[spans[0].start : spans[-1].end].strip() if spans else ""
    return around if len(around) > len(directive.text) + 1 else None
