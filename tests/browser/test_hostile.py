"""The script oracle: every page of a site built from hostile articles is opened, and none of their scripts runs."""

from playwright.sync_api import BrowserContext

from tests.browser.conftest import watch
from tests.conftest import Built
from tests.site_checks.test_hostile import hostile  # noqa: F401  the fixture
from tools.serve import Server


def test_no_script_of_an_article_runs(context: BrowserContext, hostile: Built, troubles: list[str]) -> None:  # noqa: F811
    server = Server(hostile.folder, "/jahat").start()
    page = context.new_page()
    watch(page, troubles)
    page.on("dialog", lambda dialog: troubles.append(f"dialog: {dialog.message}"))
    articles = list(hostile.folder.glob("20[0-9][0-9]/*/*/*/index.html"))
    assert articles
    for path in [*articles, hostile.folder / "index.html"]:
        page.goto(server.url + path.parent.relative_to(hostile.folder).as_posix() + "/", wait_until="networkidle")
        assert page.evaluate("window.pwned") is None, path
        for link in page.locator("a").all():
            assert not (link.get_attribute("href") or "").lower().startswith("javascript:")
    server.shutdown()


def test_the_oracle_sees(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("data:text/html,<svg onload='window.pwned=1'>")
    assert page.evaluate("window.pwned") == 1
