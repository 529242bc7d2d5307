"""Pages in a real browser, below a sub-path: whole, on a small screen, without script, by keyboard, in the dark, on paper."""

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.conftest import Site
from tools.pages import TYPES, example

KINDS = list(TYPES)
NARROW = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}


# 404.html alone is made for one address: it is shown at any depth, so it names its files by their whole path.
PLACES = [(place, kind) for place in ("root", "sub") for kind in KINDS if (place, kind) != ("root", "missing")]


@pytest.mark.parametrize(("place", "kind"), PLACES)
def test_loads_whole(page: Page, site: Site, place: str, kind: str) -> None:
    """No failed request, foreign request, script error or policy violation: the fixture holds that for every test."""
    missing = []
    page.on("response", lambda response: missing.append(response.url) if response.status >= 400 else None)
    response = page.goto(getattr(site, place) + example(site.folder, kind), wait_until="networkidle")
    assert response
    assert response.status == 200
    assert missing == []
    assert page.evaluate("getComputedStyle(document.body).marginTop !== '8px' || document.styleSheets.length > 0")
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("options", [NARROW], ids=["320px"])
def test_fits_a_small_screen(page: Page, site: Site, kind: str) -> None:
    page.goto(site.sub + example(site.folder, kind))
    wide = page.evaluate(
        """() => [...document.querySelectorAll("body *")].filter(element => {
            const box = element.getBoundingClientRect();
            const clipped = element.closest("table, [tabindex='0']") || getComputedStyle(element).position === "absolute";
            return box.width && box.right > innerWidth + 1 && !clipped;
        }).map(element => element.outerHTML.slice(0, 100)).slice(0, 5)"""
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, wide


@pytest.mark.parametrize(
    "kind", ["home", "article", "province", "leader", "office", "orders of a month", "edition", "editions", "search"]
)
@pytest.mark.parametrize("options", [NARROW], ids=["320px"])
def test_targets_are_large_enough(page: Page, site: Site, kind: str) -> None:
    """24 CSS pixels (WCAG 2.5.8), links within a sentence excepted."""
    page.goto(site.sub + example(site.folder, kind))
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, summary, input, select, nav a")].filter(element => {
            const box = element.getBoundingClientRect();
            return element.checkVisibility() && element.type !== "hidden" && box.width && (box.height < 24 || box.width < 24);
        }).map(element => element.outerHTML.slice(0, 120))"""
    )
    assert small == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "search"])
@pytest.mark.parametrize("options", [{"java_script_enabled": False}], ids=["without script"])
def test_says_the_same_without_script(page: Page, site: Site, kind: str) -> None:
    page.goto(site.sub + example(site.folder, kind))
    assert page.locator("h1").is_visible()
    assert page.locator("main").inner_text().strip()
    dead = page.locator("button:visible").filter(has_not=page.locator("[type=submit]"))
    assert [button.inner_text() for button in dead.all() if button.get_attribute("type") == "button"] == [], (
        "buttons that do nothing"
    )


@pytest.mark.parametrize("options", [{"java_script_enabled": False}], ids=["without script"])
def test_search_without_script_leads_to_the_lists(page: Page, site: Site) -> None:
    page.goto(site.sub + "cari/")
    hrefs = [link.get_attribute("href") for link in page.locator("main a:visible").all()]
    for section in ("wilayah/", "tokoh/", "topik/"):
        assert [href for href in hrefs if section in (href or "")], section


@pytest.mark.parametrize("kind", ["home", "article", "search"])
def test_keyboard(page: Page, site: Site, kind: str) -> None:
    """The first stop skips to the content; every stop is seen and is shown to have the focus."""
    page.goto(site.sub + example(site.folder, kind))
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Tab")
    assert (page.evaluate("document.activeElement.getAttribute('href')") or "").startswith("#")
    for _ in range(25):
        state = page.evaluate(
            """() => {
                const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
                return {
                    html: element.outerHTML.slice(0, 100), body: element === document.body, seen: box.width > 0 && box.height > 0,
                    shown: style.outlineStyle !== "none" || style.boxShadow !== "none",
                };
            }"""
        )
        if state["body"]:
            break
        assert state["seen"], state["html"]
        assert state["shown"], state["html"]
        page.keyboard.press("Tab")


@pytest.mark.parametrize("options", [{"color_scheme": "dark"}, {"color_scheme": "light"}], ids=["dark", "light"])
def test_follows_the_colour_scheme(page: Page, site: Site, options: dict[str, str]) -> None:
    page.goto(site.sub)
    background = page.evaluate(
        """() => [document.body, document.documentElement].map(element => getComputedStyle(element).backgroundColor)
            .find(colour => colour !== "rgba(0, 0, 0, 0)").match(/\\d+/g).map(Number)"""
    )
    assert (sum(background[:3]) < 200) == (options["color_scheme"] == "dark"), background


def test_prints_the_content_without_controls(page: Page, site: Site) -> None:
    page.goto(site.sub + example(site.folder, "article"))
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    assert page.locator("header nav:visible, button:visible, form:visible").count() == 0


@pytest.mark.parametrize("depth", ["tidak-ada", "wilayah/tidak/ada/", "2025/10/06/"])
def test_missing_page(context: BrowserContext, site: Site, depth: str) -> None:
    """Whatever the depth, the reader gets the site's own page, with its style, and from there the home page."""
    page = context.new_page()
    missing = []
    page.on("response", lambda response: missing.append(response.url) if response.status >= 400 else None)
    page.goto(site.sub + depth)
    assert missing == [site.sub + depth]
    assert page.locator("html[lang=id] h1").is_visible()
    page.locator("header a").first.click()
    page.wait_for_url(site.sub)


def test_reads_top_down(page: Page, site: Site) -> None:
    """From the home page to an article, its region and its leader, by links alone."""
    page.goto(site.sub)
    page.locator("main a[href*='20']").first.click()
    page.wait_for_url("**/20*/**")
    page.locator("main a[href*='wilayah/']").first.click()
    page.wait_for_url("**/wilayah/**")
    assert page.locator("h1").is_visible()
