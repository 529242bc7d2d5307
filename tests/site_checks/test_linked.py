"""Every page that has schema.org data has it in the agreed shapes; the pages that machines look for have it."""

import json

import pytest

from tests.conftest import Built
from tests.site.shapes import problems
from tests.site_checks.html import parse


def test_data_of_all_pages(published: Built) -> None:
    kinds = set()
    for page in published.pages():
        blocks = parse(page).xpath("//script[@type='application/ld+json']/text()")
        assert len(blocks) <= 1, page
        for block in blocks:
            data = json.loads(block)
            assert problems(data) == [], page
            kinds |= {thing["@type"] for thing in data["@graph"]}
    assert kinds == {"WebSite", "NewsArticle", "Quotation", "CollectionPage", "ProfilePage", "BreadcrumbList"}


def test_references_lead_to_a_thing(published: Built) -> None:
    """A speaker's @id is the one on the leader's own page."""
    defined, used = set(), set()
    for page in published.pages():
        for block in parse(page).xpath("//script[@type='application/ld+json']/text()"):
            for thing in json.loads(block)["@graph"]:
                defined.add(thing.get("@id"))
                if isinstance(thing.get("mainEntity"), dict):
                    defined.add(thing["mainEntity"].get("@id"))
                used |= {thing[key]["@id"] for key in ("creator", "isPartOf") if "@id" in thing.get(key, {})}
    assert used
    assert used - defined == set()


@pytest.mark.parametrize(
    "bad",
    [
        {"@type": "Quotation", "text": "x"},
        {"@type": "Orang", "name": "x"},
        {"@type": "Person", "name": ""},
        {"@type": "Person", "name": "x", "@id": "/tokoh/x/"},
        {"@type": "Role", "hasOccupation": {"@type": "Occupation", "name": "x"}, "startDate": "kemarin"},
    ],
)
def test_a_planted_defect_is_found(bad: dict) -> None:
    assert problems({"@context": "https://schema.org", "@graph": [bad]})
