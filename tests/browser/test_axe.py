"""axe-core finds nothing, on a page of each type, at 320 and 1280 px, light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.conftest import Site
from tools.pages import TYPES, example

# What a colour scheme can change; all else is the same in both.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = {
    f"{width}-{scheme}": {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
    for width in (320, 1280)
    for scheme in ("light", "dark")
}


@pytest.mark.parametrize("kind", list(TYPES))
@pytest.mark.parametrize("options", LOOKS.values(), ids=LOOKS)
def test_axe(page: Page, site: Site, kind: str, options: dict[str, object]) -> None:
    page.goto(site.sub + example(site.folder, kind))
    rules = COLOURS if options["color_scheme"] == "dark" else TAGS
    violations = Axe().run(page, options={"runOnly": rules}).response["violations"]
    found = [f"{row['id']}: {row['help']}: {[node['html'][:120] for node in row['nodes'][:3]]}" for row in violations]
    assert found == []


def test_axe_finds_a_planted_defect(page: Page, site: Site) -> None:
    page.goto(site.sub)
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,\"><button></button>')")
    ids = {row["id"] for row in Axe().run(page, options={"runOnly": TAGS}).response["violations"]}
    assert {"image-alt", "button-name"} <= ids
