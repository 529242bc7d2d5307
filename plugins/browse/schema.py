"""Things of schema.org: the site, a person with offices and dates, a region, the way to a page. What is unknown is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.browse.directory import Directory, Listing
from plugins.browse.people import Person
from plugins.gazetteer.records import Region

Thing = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Site:
    """What is the same on all pages; `address` without a slash at the end."""

    name: str
    address: str
    description: str

    def url(self, path: str) -> str:
        """The absolute address of a path relative to the site."""
        return f"{self.address}/{path}"

    @property
    def publisher(self) -> Thing:
        """Who publishes the digests."""
        return {"@type": "Organization", "@id": self.url("#redaksi"), "name": self.name, "url": self.url("")}


def website(site: Site) -> Thing:
    """The site, with the search that browsers and search engines may offer."""
    search = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": site.url("cari/?q={search_term_string}")},
        "query-input": "required name=search_term_string",
    }
    return {
        "@type": "WebSite",
        "@id": site.url("#situs"),
        "name": site.name,
        "description": site.description,
        "url": site.url(""),
        "inLanguage": "id",
        "publisher": site.publisher,
        "potentialAction": search,
    }


def person(record: Person, listing: Listing, directory: Directory, site: Site) -> Thing:
    """A head or deputy with the offices held and their dates."""
    region = directory.region(record.region)
    roles = [
        known(
            {
                "@type": "Role",
                "startDate": (term.since or term.not_before) and str(term.since or term.not_before.year),
                "endDate": (term.until or term.not_after) and str(term.until or term.not_after.year),
                "hasOccupation": {"@type": "Occupation", "name": directory.office(term)},
            }
        )
        for term in record.terms
    ]
    return known(
        {
            "@type": "Person",
            "@id": site.url(f"{listing.url}#orang"),
            "name": record.name,
            "alternateName": [*([record.full_name] if record.full_name else []), *record.aliases],
            "jobTitle": None if record.status == "mantan" else directory.office(record),
            "hasOccupation": roles,
            "workLocation": area(region, directory, site) if region else None,
        }
    )


def area(region: Region, directory: Directory, site: Site) -> Thing:
    """A region with its code of Kementerian Dalam Negeri and its province."""
    page = directory.get("wilayah", region.code)
    parent = directory.region(region.parent)
    code = {"@type": "PropertyValue", "propertyID": "Kode Kemendagri", "value": region.code}
    return known(
        {
            "@type": "AdministrativeArea",
            "@id": site.url(f"{page.url}#wilayah") if page else None,
            "name": region.label,
            "identifier": code,
            "containedInPlace": {"@type": "AdministrativeArea", "name": parent.label} if parent else None,
        }
    )


def breadcrumbs(way: Iterable[tuple[str, str]], site: Site) -> Thing:
    """The way to a page from the home page: titles and paths relative to the site."""
    steps = [
        {"@type": "ListItem", "position": place, "name": name, "item": site.url(path)}
        for place, (name, path) in enumerate(way, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def web_page(kind: str, name: str, description: str, path: str, site: Site) -> Thing:
    return {
        "@type": kind,
        "@id": site.url(path),
        "url": site.url(path),
        "name": name,
        "description": description,
        "inLanguage": "id",
        "isPartOf": {"@id": site.url("#situs")},
    }


def known(thing: Mapping[str, Any], least: int = 1) -> Thing:
    """The thing without what is unknown or empty; {} where fewer than `least` keys, its type among them, are left."""
    found = {key: value for key, value in thing.items() if value not in (None, "", [], {})}
    return found if len(found) >= least else {}
