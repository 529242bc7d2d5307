"""Nothing moves while a page loads: no layout shift on a page of each type, and no request beyond the page's own origin."""

import pytest
from playwright.sync_api import Page

from tests.conftest import Site
from tools.pages import TYPES, example

WATCH = """
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const moved = entry.sources.map(({ node }) => (node?.outerHTML ?? node?.nodeName ?? "").slice(0, 100));
        window.shifts.push({ value: entry.value, moved });
      }
    }).observe({ type: "layout-shift", buffered: true });
"""
SCREENS = {"phone": {"viewport": {"width": 360, "height": 740}}, "desk": {"viewport": {"width": 1280, "height": 900}}}


@pytest.mark.parametrize("kind", list(TYPES))
@pytest.mark.parametrize("options", SCREENS.values(), ids=SCREENS)
def test_nothing_moves_while_loading(page: Page, site: Site, kind: str) -> None:
    page.add_init_script(WATCH)
    page.goto(site.sub + example(site.folder, kind), wait_until="networkidle")
    assert page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(window.shifts), 50)))") == []


def test_a_planted_shift_is_seen(page: Page, site: Site) -> None:
    page.add_init_script(WATCH)
    page.goto(site.sub, wait_until="networkidle")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('afterbegin', '<p>Baru</p>'.repeat(9))")
    assert page.evaluate("new Promise((done) => setTimeout(() => done(window.shifts.length), 300))") > 0


@pytest.mark.parametrize("kind", list(TYPES))
def test_only_the_page_s_own_origin_is_asked(page: Page, site: Site, kind: str) -> None:
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.sub + example(site.folder, kind), wait_until="networkidle")
    assert asked
    assert [url for url in asked if not url.startswith((site.sub, "data:"))] == []
