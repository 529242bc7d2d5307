"""schema.org data of a page, for machines that read it: what a digest rests on, who said what, who held which office when.

Pure functions from what a template has to dictionaries; the template writes them as JSON. All addresses are absolute, so there
is none of this without a public address.
"""

from __future__ import annotations

from typing import Any

from plugins.browse.directory import Article, Directory, Listing
from plugins.browse.facet import Facet
from plugins.browse.format import clipped, host, web
from plugins.browse.people import Person
from plugins.browse.schema import Site, Thing, area, breadcrumbs, known, person, web_page, website
from plugins.browse.views import quotations
from plugins.gazetteer.records import Region
from plugins.language import gettext as _

LISTED = 20  # articles of a listing that are named
HEADLINE = 110  # characters that search engines take


def linked_data(
    directory: Directory,
    site: Site,
    *,
    article: Article = None,
    listing: Listing | None = None,
    facet: Facet | None = None,
    home: bool = False,
    image: str | None = None,
) -> Thing | None:
    """The data of one page: of a digest, a listing, a facet's index or the home page; None for others."""
    if article is not None:
        things = [*digest(article, directory, site, image), breadcrumbs(_way_to(article, directory), site)]
    elif listing is not None:
        things = [collection(listing, directory, site), breadcrumbs(_way_to_listing(listing), site)]
    elif facet is not None:
        title, url = _(facet.index_title), facet.index_url
        things = [web_page("CollectionPage", title, _(facet.index_description), url, site)]
        things.append(breadcrumbs([*((_(name), way) for name, way in facet.above), (title, url)], site))
    elif home:
        things = [website(site)]
    else:
        return None
    return {"@context": "https://schema.org", "@graph": things}


def digest(article: Article, directory: Directory, site: Site, image: str | None = None) -> list[Thing]:
    """A digest and its quotations, each with the one who spoke; `image` is the address of its card."""
    post, url = article.post, site.url(article.url)
    made = post.captured or post.published
    main = known(
        {
            "@type": "NewsArticle",
            "@id": f"{url}#digest",
            "url": url,
            "identifier": post.id,
            "headline": clipped(post.title, HEADLINE),
            "abstract": " ".join(post.summary),
            "inLanguage": "id",
            "datePublished": made and made.isoformat(),
            "temporalCoverage": post.event_date and post.event_date.isoformat(),
            "isBasedOn": basis(article, site),
            "about": [area(region, directory, site) for region in _regions(article, directory)],
            "mentions": [_leader(article, ref, directory, site) for ref in post.leaders if ref.name],
            "image": image,
            "keywords": list(post.topics),
            "publisher": site.publisher,
            "isPartOf": {"@id": site.url("#situs")},
        }
    )
    return [main, *(quotation(item, directory, site) for item in quotations([article]))]


def basis(article: Article, site: Site) -> Thing:
    """The report that a digest rests on; {} where nothing of it is known. Of our own articles only the address they name."""
    post, url = article.post, web(article.post.url)
    if post.outlet and post.outlet.name == site.name:
        return {"@type": "NewsArticle", "url": url} if url else {}
    publisher = (
        {"@type": "NewsMediaOrganization", "name": post.outlet.name, "url": _home(post.outlet.host)} if post.outlet else {}
    )
    return known(
        {
            "@type": "NewsArticle",
            "url": url,
            "headline": None if post.title_generated else post.title,
            "datePublished": post.published and post.published.isoformat(),
            "author": [{"@type": "Person", "name": name} for name in post.byline],
            "publisher": known(publisher),
            "sourceOrganization": {"@type": "Organization", "name": post.credit} if post.credit else None,
        },
        least=2,
    )


def quotation(item: Any, directory: Directory, site: Site) -> Thing:
    """A quotation; it has a creator only where the speaker is certain."""
    article, quote = item.article, item.quote
    office = directory.office_then(article, quote.speaker_id, quote.office)
    page = directory.get("tokoh", quote.speaker_id)
    speaker = {
        "@type": "Person",
        "@id": site.url(f"{page.url}#orang") if page else None,
        "name": quote.speaker,
        "jobTitle": office,
    }
    return known(
        {
            "@type": "Quotation",
            "@id": site.url(item.url),
            "url": site.url(item.url),
            "text": quote.text,
            "inLanguage": "id",
            "creator": known(speaker) if quote.speaker else None,
            "dateCreated": article.post.event_date and article.post.event_date.isoformat(),
            "isPartOf": {"@id": f"{site.url(article.url)}#digest"},
        }
    )


def collection(listing: Listing, directory: Directory, site: Site) -> Thing:
    """A listing: its newest digests, and what it is about where that is a person or a place."""
    page = web_page("CollectionPage", listing.title, listing.description, listing.url, site)
    if listing.latest:
        page["dateModified"] = listing.latest.isoformat()
    if listing.articles:
        page["mainEntity"] = {
            "@type": "ItemList",
            "numberOfItems": len(listing.articles),
            "itemListElement": [
                {"@type": "ListItem", "position": place, "url": site.url(article.url)}
                for place, article in enumerate(listing.articles[:LISTED], 1)
            ],
        }
    if isinstance(listing.record, Person):
        page["@type"] = "ProfilePage"
        page["mainEntity"] = person(listing.record, listing, directory, site)
        page["hasPart"] = [{"@id": f"{site.url(article.url)}#digest"} for article in listing.articles[:LISTED]]
    elif isinstance(listing.record, Region):
        page["about"] = area(listing.record, directory, site)
    return page


def _way_to(article: Article, directory: Directory) -> list[tuple[str, str]]:
    primary = article.post.primary_region
    page = directory.get("wilayah", primary.code) if primary else None
    return [*(_way_to_listing(page) if page else []), (clipped(article.post.title, HEADLINE), article.url)]


def _way_to_listing(listing: Listing) -> list[tuple[str, str]]:
    return [*((_(title), url) for title, url in listing.crumbs), (listing.title, listing.url)]


def _regions(article: Article, directory: Directory) -> list[Region]:
    found = (directory.region(ref.code) for ref in article.post.regions)
    return [region for region in found if region]


def _leader(article: Article, ref: Any, directory: Directory, site: Site) -> Thing:
    page = directory.get("tokoh", ref.id)
    key = site.url(f"{page.url}#orang") if page else None
    return known({"@type": "Person", "@id": key, "name": ref.name, "jobTitle": directory.office(ref)})


def _home(name: str | None) -> str | None:
    return f"https://{name}/" if name and host(f"https://{name}") == name else None
