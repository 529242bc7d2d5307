"""What a schema.org thing of ours must and may hold: type → required keys, other keys. `problems` finds what is off."""

from datetime import date
from typing import Any

SHAPES: dict[str, tuple[set[str], set[str]]] = {
    "WebSite": ({"@id", "name", "url", "potentialAction", "publisher"}, {"description", "inLanguage"}),
    "SearchAction": ({"target", "query-input"}, set()),
    "EntryPoint": ({"urlTemplate"}, set()),
    "Organization": ({"name"}, {"@id", "url"}),
    "NewsMediaOrganization": ({"name"}, {"url"}),
    "NewsArticle": (
        set(),
        {
            "@id", "url", "identifier", "headline", "abstract", "inLanguage", "datePublished", "temporalCoverage", "isBasedOn",
            "about", "mentions", "keywords", "publisher", "isPartOf", "author", "sourceOrganization", "image",
        },
    ),
    "Quotation": ({"@id", "url", "text", "isPartOf", "inLanguage"}, {"creator", "dateCreated"}),
    "Person": ({"name"}, {"@id", "jobTitle", "alternateName", "hasOccupation", "workLocation"}),
    "Role": ({"hasOccupation"}, {"startDate", "endDate"}),
    "Occupation": ({"name"}, set()),
    "AdministrativeArea": ({"name"}, {"@id", "identifier", "containedInPlace"}),
    "PropertyValue": ({"propertyID", "value"}, set()),
    "CollectionPage": ({"@id", "url", "name", "isPartOf"}, {"description", "inLanguage", "dateModified", "mainEntity", "about"}),
    "ProfilePage": ({"@id", "url", "name", "isPartOf", "mainEntity"}, {"description", "inLanguage", "dateModified", "hasPart"}),
    "ItemList": ({"numberOfItems", "itemListElement"}, set()),
    "ListItem": ({"position"}, {"url", "name", "item"}),
    "BreadcrumbList": ({"itemListElement"}, set()),
}  # fmt: skip
DATES = {"datePublished", "dateModified", "dateCreated", "temporalCoverage", "startDate", "endDate"}
ADDRESSES = {"@id", "url", "item", "urlTemplate"}


def problems(data: Any) -> list[str]:
    """What is wrong with the data of a page: unknown types and keys, missing or empty values, relative addresses, no dates."""
    if not isinstance(data, dict) or data.get("@context") != "https://schema.org":
        return [f"no schema.org data: {data!r:.60}"]
    return [problem for thing in data["@graph"] for problem in _thing(thing)]


def _thing(thing: dict[str, Any]) -> list[str]:
    if set(thing) == {"@id"}:
        return [] if thing["@id"].startswith("https://") else [f"relative reference {thing['@id']}"]
    kind = thing.get("@type")
    if kind not in SHAPES:
        return [f"unknown type {kind!r}"]
    required, more = SHAPES[kind]
    keys = set(thing) - {"@type"}
    found = [f"{kind} without {key}" for key in required - keys] + [f"{kind} with {key}" for key in keys - required - more]
    for key, value in thing.items():
        if value in (None, "", [], {}):
            found.append(f"{kind}.{key} is empty")
        elif isinstance(value, dict):
            found += _thing(value)
        elif isinstance(value, list):
            found += [problem for item in value if isinstance(item, dict) for problem in _thing(item)]
        elif key in ADDRESSES and not str(value).startswith(("https://", "http://")):
            found.append(f"{kind}.{key} is relative: {value}")
        elif key in DATES and not (_is_day(value) or (len(value) == 4 and value.isdigit())):
            found.append(f"{kind}.{key} is no day: {value}")
    if kind in ("ItemList", "BreadcrumbList"):
        places = [item["position"] for item in thing["itemListElement"]]
        found += [] if places == list(range(1, len(places) + 1)) else [f"{kind} is numbered {places}"]
    return found


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
