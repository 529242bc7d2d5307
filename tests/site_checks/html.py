"""Reading the built pages: one parsed document a file, and where a link on it leads."""

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement

LINKS = {
    "a": "href",
    "link": "href",
    "area": "href",
    "script": "src",
    "img": "src",
    "source": "src",
    "iframe": "src",
    "form": "action",
}


@cache
def parse(path: Path) -> HtmlElement:
    return html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def links(path: Path) -> list[tuple[HtmlElement, str]]:
    """Every element that points somewhere, with its address as written."""
    found = [(element, element.get(LINKS[element.tag])) for element in parse(path).iter(*LINKS)]
    return [(element, address) for element, address in found if address is not None]


def address(path: Path, folder: Path, siteurl: str) -> str:
    """The public address of a built file."""
    name = path.relative_to(folder).as_posix()
    return f"{siteurl}/{name.removesuffix('index.html') if name.endswith('/index.html') or name == 'index.html' else name}"


def target(link: str, page: str, folder: Path, siteurl: str) -> tuple[Path | None, str]:
    """The file that a link on the page at address `page` leads to (None: outside the site) and its fragment."""
    parts = urlsplit(urljoin(page, link))
    plain = parts._replace(query="", fragment="").geturl()
    if plain != siteurl and not plain.startswith(siteurl + "/"):
        return None, parts.fragment
    path = folder / unquote(plain.removeprefix(siteurl).lstrip("/"))
    return (path / "index.html" if plain.endswith("/") or plain == siteurl else path), unquote(parts.fragment)
