"""Which pages have a card of their own, and what it says. Pure functions over the directory of plugins.browse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.browse.directory import Directory
from plugins.browse.format import plain_date
from plugins.browse.items import Article
from plugins.browse.views import ORIGINS, voices
from plugins.cards.card import Card, printable
from plugins.language import gettext as _

QUOTED = range(20, 201)  # characters of a quotation that stands on a card whole; a longer one would have to be cut


@dataclass(frozen=True, slots=True)
class Picture:
    """A card and the file it has in the site."""

    path: str  # relative to the site
    card: Card

    @property
    def alt(self) -> str:
        """The words on it, for who does not see it."""
        return " · ".join(part for part in (self.card.words, self.card.by, self.card.above, self.card.below) if part)


def pictures(directory: Directory, site: str, motto: str, limit: int) -> dict[str, Picture]:
    """Address of a page → its picture: the newest `limit` digests and the leaders in them; "" is for all other pages."""
    newest = directory.digests[:limit]
    found = {"": Picture("kartu/situs.png", Card(site, "", motto, "", ""))}
    found |= {article.url: Picture(f"kartu/{article.post.id}.png", digest_card(article, directory, site)) for article in newest}
    return found | _leaders(newest, directory, site)


def digest_card(article: Article, directory: Directory, site: str) -> Card:
    """A head's own words with name and office then; where none fit, the headline."""
    post = article.post
    primary = directory.region(post.primary_region.code) if post.primary_region else None
    day = plain_date(post.date) if post.date else ""
    if post.event_date and post.event_date_precision == "tahun disimpulkan":
        day += f" ({_('tahun disimpulkan')})"
    origin = ORIGINS.get(post.provenance, ORIGINS["tidak diketahui"])[1]
    words, by = _said(article, directory) or (post.title, "")
    return Card(
        site=site,
        above=_joined((primary.label if primary else "", day)),
        words=words,
        by=by,
        below=_joined((post.outlet.name if post.outlet else _("media tidak diketahui"), _(origin))),
    )


def _said(article: Article, directory: Directory) -> tuple[str, str] | None:
    for voice in voices(article, directory):
        for item in voice.quotations if voice.head else ():
            text = " ".join(item.quote.text.split())
            if len(text) in QUOTED and printable(text) == text:  # letter for letter or not at all
                return f"“{text}”", ", ".join(part for part in (voice.name, voice.office) if part)
    return None


def _leaders(articles: Iterable[Article], directory: Directory, site: str) -> Mapping[str, Picture]:
    found = {}
    for article in articles:
        for ref in article.post.leaders:
            page = directory.get("tokoh", ref.id)
            if page and page.url not in found:
                card = Card(site, "", page.record.name, directory.office(page.record), _("Arahan dan kutipan, dengan sumbernya"))
                found[page.url] = Picture(f"kartu/tokoh-{page.record.id}.png", card)
    return found


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)
