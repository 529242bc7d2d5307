"""What pages show of posts: orders, quotations by speaker, counts as bars, weeks as a strip. Pure functions over articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.articles.post import Post
from plugins.browse.directory import Article, Directory, Listing
from plugins.entities.facts import Directive, Quote
from plugins.gazetteer.offices import office_rank
from plugins.language import N_
from plugins.text.anchors import anchors
from plugins.text.tokens import sentences

STRIP_WEEKS = 52
KINDS = {
    "perintah": N_("Perintah"),
    "larangan": N_("Larangan"),
    "tenggat": N_("Tenggat"),
    "target": N_("Target"),
    "teguran": N_("Teguran"),
    "imbauan": N_("Imbauan"),
}
REGION_KINDS = {"provinsi": N_("Provinsi"), "kabupaten": N_("Kabupaten"), "kota": N_("Kota")}
ORIGINS = {
    "rilis pemerintah": ("rilis", N_("Rilis pemerintah"), N_("Media memuat rilis pemerintah.")),
    "media": ("liputan", N_("Liputan media"), N_("Ditulis oleh media sendiri, sejauh terbaca dari naskah.")),
    "advertorial": ("advertorial", N_("Advertorial"), N_("Konten berbayar atau kerja sama, menurut naskah.")),
    "tidak diketahui": ("", N_("Asal tidak jelas"), N_("Naskah tidak menyebut siapa yang memasok berita.")),
}


@dataclass(frozen=True, slots=True)
class Order:
    """A directive and where it stands; its anchor never changes (plugins/text/anchors.py)."""

    article: Article
    directive: Directive
    anchor: str

    @property
    def url(self) -> str:
        """Address of the order itself, relative to the site."""
        return f"{self.article.url}#{self.anchor}"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quote and where it stands; its anchor never changes."""

    article: Article
    quote: Quote
    anchor: str

    @property
    def url(self) -> str:
        """Address of the quotation itself, relative to the site."""
        return f"{self.article.url}#{self.anchor}"


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker of a post with the office held then; `head` is True for heads and deputy heads of a region in office."""

    name: str | None
    office: str | None
    head: bool
    page: Listing | None
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """One week of a strip: its Monday and how many digests fall into it."""

    monday: date
    count: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A page and its count among the articles at hand; `share` is the percentage of the longest bar."""

    listing: Listing
    count: int
    share: int


def orders(articles: Iterable[Article], actor_id: str | None = None) -> list[Order]:
    """The orders of the articles in their order; with `actor_id` only those of that leader."""
    return [
        Order(article, directive, anchor)
        for article in articles
        for directive, anchor in zip(
            article.post.directives, anchors("a", (item.text for item in article.post.directives)), strict=True
        )
        if actor_id is None or directive.actor_id == actor_id
    ]


def quotations(articles: Iterable[Article], speaker_id: str | None = None) -> list[Quotation]:
    """The quotations of the articles in their order; with `speaker_id` only those of that leader."""
    return [
        Quotation(article, quote, anchor)
        for article in articles
        for quote, anchor in zip(article.post.quotes, anchors("k", (item.text for item in article.post.quotes)), strict=True)
        if speaker_id is None or quote.speaker_id == speaker_id
    ]


def deadlines(articles: Iterable[Article], today: date | None) -> list[Order]:
    """Orders with a deadline: those still ahead of `today` by day, then past ones newest first, then those without a day."""
    found = [order for order in orders(articles) if order.directive.due or order.directive.deadline]

    def rank(order: Order) -> tuple[int, int]:
        due = order.directive.due
        if due is None:
            return 2, 0
        return (0, due.toordinal()) if today and due >= today else (1, -due.toordinal())

    return sorted(found, key=rank)


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
    heads = {ref.id for ref in article.post.leaders if ref.id and ref.status != "mantan"}
    given = orders([article])
    return (
        [order for order in given if order.directive.actor_id in heads],
        [order for order in given if order.directive.actor_id not in heads],
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


def bars(articles: Sequence[Article], listings: Iterable[Listing], limit: int = 8) -> list[Bar]:
    """How many of the articles each listing holds, most first; those without any are left out."""
    chosen = set(map(id, articles))
    counts = [(sum(id(article) in chosen for article in listing.articles), listing) for listing in listings]
    counts = sorted((pair for pair in counts if pair[0]), key=lambda pair: -pair[0])[:limit]
    return [Bar(listing, count, round(100 * count / counts[0][0])) for count, listing in counts]


def weeks(articles: Iterable[Article], until: date | None) -> list[Week]:
    """The 52 weeks that end with the week of `until`, oldest first; empty where there is no day to end with."""
    if until is None:
        return []
    last = until - timedelta(days=until.weekday())
    found = Counter(
        article.post.date - timedelta(days=article.post.date.weekday()) for article in articles if article.post.date is not None
    )
    return [Week(monday, found[monday]) for monday in (last - timedelta(weeks=back) for back in reversed(range(STRIP_WEEKS)))]


def longest_gap(strip: Iterable[Week]) -> int:
    """The longest run of weeks without a digest."""
    longest = run = 0
    for week in strip:
        run = 0 if week.count else run + 1
        longest = max(longest, run)
    return longest


def tint_steps(listings: Iterable[Listing]) -> tuple[int, int]:
    """Where the second and third tint begin, on a log scale of the largest count and never below 2 and 5."""
    top = max((len(listing.articles) for listing in listings), default=0)
    return max(2, round(top ** (1 / 3))), max(5, round(top ** (2 / 3)))


def tint(count: int, steps: tuple[int, int]) -> int:
    """0 for none, else 1 to 3."""
    return 0 if not count else 1 + sum(count >= step for step in steps)
