"""Every link, asset and fragment of the published site leads somewhere, below the sub-path it was built for."""

import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from tests.conftest import SITEURL, Built
from tests.site_checks.html import address, links, parse, target

OUTSIDE = ("mailto:", "tel:", "data:")
HOST = "{0.scheme}://{0.netloc}".format(urlsplit(SITEURL))


def problems(folder: Path) -> list[str]:
    ids = {page: {element.get("id") for element in parse(page).iter() if element.get("id")} for page in folder.rglob("*.html")}
    found = []
    for page in ids:
        own = address(page, folder, SITEURL)
        for element, link in links(page):
            if link.startswith(OUTSIDE):
                continue
            if page.name == "404.html" and not link.startswith(("#", "/", SITEURL)):
                found.append(f"404.html: <{element.tag}> {link} is relative, but the page is shown at any depth")
            file, fragment = target(link, own, folder, SITEURL)
            whole = urljoin(own, link)
            if file is None and (whole.startswith(HOST) or urlsplit(whole).scheme not in ("http", "https")):
                found.append(f"{page.relative_to(folder)}: {link} leaves the site's sub-path")
            elif file and not file.is_file():
                found.append(f"{page.relative_to(folder)}: {link} leads nowhere")
            elif file and fragment and file.suffix == ".html" and fragment not in ids[file]:
                found.append(f"{page.relative_to(folder)}: {link} names no id")
    return found


def test_links_and_fragments(published: Built) -> None:
    found = problems(published.folder)
    assert not found, f"{len(found)} broken, first: " + "\n".join(sorted(set(found))[:20])


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<p id=a><a href="#a">1</a><a href="#b">2</a><a href="hilang/">3</a><a href="/keluar/">4</a></p>'
    )
    assert len(problems(tmp_path)) == 3


def test_only_links_leave_the_site(published: Built) -> None:
    """Pictures, scripts, styles and forms are our own; nothing of a third party is loaded."""
    for page in published.pages():
        own = address(page, published.folder, SITEURL)
        for element, link in links(page):
            loads = element.tag not in ("a", "link", "area") or element.get("rel") in (
                "stylesheet",
                "modulepreload",
                "preload",
                "icon",
            )
            if loads and not link.startswith("data:"):
                assert target(link, own, published.folder, SITEURL)[0], f"{page}: {link}"
        for element in parse(page).xpath("//link[@rel='preconnect' or @rel='dns-prefetch' or @rel='prefetch']"):
            pytest.fail(f"{page}: {element.get('href')}")


def test_addresses_are_plain(published: Built) -> None:
    """Lower case, ASCII, hyphens: what a reader can type, on a host that minds the case."""
    names = [path.relative_to(published.folder).as_posix() for path in published.pages()]
    assert [name for name in names if not set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-/.")] == []
    folded = [path.as_posix().casefold() for path in published.folder.rglob("*")]
    assert len(folded) == len(set(folded))


def test_every_page_can_be_reached(published: Built) -> None:
    """From the home page, by links alone."""
    folder, seen, todo = published.folder, set(), [published.folder / "index.html"]
    while todo:
        page = todo.pop()
        if page in seen:
            continue
        seen.add(page)
        for element, link in links(page):
            if (
                element.tag == "a"
                and (file := target(link, address(page, folder, SITEURL), folder, SITEURL)[0])
                and file.suffix == ".html"
            ):
                todo.append(file)
    stubs = {page for page in published.pages() if parse(page).xpath("//meta[@http-equiv='refresh']")}
    lost = set(published.pages()) - seen - stubs - {folder / "404.html"}
    assert sorted(str(page.relative_to(folder)) for page in lost) == []


def test_text_in_addresses_is_not_escaped_twice(published: Built) -> None:
    """A quotation handed to a messenger carries its own characters: Mas'ud, not Mas&#39;ud."""
    found = {link for page in published.pages() for _, link in links(page) if re.search("%26(%23|amp|quot|lt|gt)", link)}
    assert sorted(found)[:3] == []
