"""One Chromium for a worker. Any request that leaves 127.0.0.1, any script error and any blocked resource fails the test."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Route, sync_playwright

from tools import browser as chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium.find()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail(chromium.ADVICE, pytrace=False)
        pytest.skip(chromium.ADVICE)
    with sync_playwright() as playwright:
        instance = playwright.chromium.launch(executable_path=str(path), args=list(chromium.FLAGS), timeout=120_000)
        yield instance
        instance.close()


@pytest.fixture
def troubles() -> list[str]:
    """What went wrong in the browser; a test that provokes trouble empties the list itself."""
    return []


@pytest.fixture
def options() -> dict[str, object]:
    """Options of the browser context; override in a module or by parametrization."""
    return {"viewport": {"width": 1024, "height": 800}, "locale": "en-GB", "timezone_id": "America/New_York"}


@pytest.fixture
def context(browser: Browser, options: dict[str, object], troubles: list[str]) -> Iterator[BrowserContext]:
    context = browser.new_context(**options)
    context.set_default_timeout(30_000)

    def guard(route: Route) -> None:
        if route.request.url.startswith(("http://127.0.0.1:", "data:", "blob:", "about:")):
            route.continue_()
        else:
            troubles.append(f"foreign request: {route.request.url}")
            route.abort()

    context.route("**/*", guard)
    yield context
    context.close()
    assert troubles == []


@pytest.fixture
def page(context: BrowserContext, troubles: list[str]) -> Page:
    page = context.new_page()
    watch(page, troubles)
    return page


def watch(page: Page, troubles: list[str]) -> None:
    """Collect script errors, console errors (among them what the Content-Security-Policy blocks) and failed requests."""

    def console(message: ConsoleMessage) -> None:
        if message.type == "error":
            troubles.append(f"console on {page.url}: {message.text}")

    def failed(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the page was left, or the script itself cancelled
            troubles.append(f"{request.failure}: {request.url}")

    page.on("pageerror", lambda error: troubles.append(f"script on {page.url}: {error}"))
    page.on("console", console)
    page.on("requestfailed", failed)
