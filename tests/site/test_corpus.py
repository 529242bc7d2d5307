"""The theme over a few hundred invented posts: every page is light, and every digest is reached by links alone."""

import gzip
import re
from pathlib import Path

import pytest
from lxml import html

from tests.site.builder import build_site
from tests.site.corpus import posts

BUDGET = 30 * 1024  # HTML and style sheets of a page, compressed
COUNT = 250


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    return build_site(posts(COUNT), tmp_path_factory.mktemp("corpus"))


def weight(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def test_pages_are_light(site):
    sheets = {path.name: weight(path) for path in (site / "theme" / "css").glob("*.css")}
    heavy = {}
    for path in site.rglob("*.html"):
        used = set(re.findall(r"theme/css/(\w+\.css)", path.read_text("utf-8")))
        if (size := weight(path) + sum(sheets[name] for name in used)) > BUDGET:
            heavy[str(path.relative_to(site))] = size
    assert heavy == {}


def test_every_page_is_reached_by_links_alone(site):
    seen, todo = set(), [site / "index.html"]
    while todo:
        page = todo.pop()
        if page not in seen and page.is_file():
            seen.add(page)
            addresses = (link.partition("#")[0] for link in html.parse(str(page)).xpath("//a/@href"))
            todo += [
                (page.parent / link / "index.html").resolve() for link in addresses if link.endswith("/") and "//" not in link
            ]
    every = {path.resolve() for path in site.rglob("index.html")} - set((site / "d").resolve().rglob("index.html"))
    assert sorted(str(path.relative_to(site.resolve())) for path in every - seen) == []
