"""Each page is well-formed, says what it is, and can be used without seeing or pointing."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest
from lxml.html import HtmlElement

from tests.conftest import Built
from tests.site_checks.html import parse

UNKNOWN_TO_HTML5LIB = {"unexpected-start-tag-implies-table-voodoo"}
INTERACTIVE = ("a", "button", "input", "select", "textarea", "summary", "label")
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list", "form", "headers")
MARKED_UP_HEAD = {"base", "link", "meta", "noscript", "script", "style", "template", "title"}


def problems(path: Path) -> list[str]:
    """What is wrong with one page, as short sentences."""
    found = syntax(path)
    page = parse(path)
    if page.get("lang") != "id":
        found.append(f"<html lang={page.get('lang')!r}>")
    if not (page.findtext(".//title") or "").strip():
        found.append("no title")
    if page.xpath("//meta[@http-equiv='refresh']"):
        return found  # a stub that only leads on
    names = ("h1", "main", "nav", "footer")
    count = {name: len(page.findall(f".//{name}")) for name in names}
    found += [f"{count[name]} <{name}>" for name in names if count[name] < 1 or (count[name] > 1 and name in ("h1", "main"))]
    for meta in ("viewport", "description"):
        if len(page.xpath(f"//meta[@name='{meta}'][normalize-space(@content)]")) != 1:
            found.append(f"not one <meta name={meta}>")
    ids = Counter(element.get("id") for element in page.iter() if element.get("id") is not None)
    found += [f"id {name!r} {number} times" for name, number in ids.items() if number > 1 or not name or " " in name]
    for element in page.iter():
        if isinstance(element.tag, str):
            found += element_problems(element, set(ids))
    levels = [int(heading.tag[1]) for heading in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    found += [f"h{low} is followed by h{high}" for low, high in pairwise(levels) if high > low + 1]
    return found


def syntax(path: Path) -> list[str]:
    text = path.read_text("utf-8")
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    parser.parse(text)
    errors = [f"{code} {values or ''} at {place}" for place, code, values in parser.errors if code not in UNKNOWN_TO_HTML5LIB]
    return errors + ([] if text.startswith(("<!doctype html>", "<!DOCTYPE html>")) else ["no doctype"])


def element_problems(element: HtmlElement, ids: set[str]) -> list[str]:
    found = []
    for name in REFERENCES:
        found += [f"{name}={part!r} names no id" for part in (element.get(name) or "").split() if part not in ids]
    if element.tag == "img" and element.get("alt") is None:
        found.append(f"picture without alt: {element.get('src')}")
    if element.tag in ("a", "button", "summary") and not name_of(element):
        found.append(f"<{element.tag} {dict(element.attrib)}> has no name")
    if element.tag in ("input", "select", "textarea") and element.get("type") not in ("hidden", "submit"):
        labelled = element.get("aria-label") or element.get("aria-labelledby") or element.xpath("ancestor::label")
        if not labelled and not element.xpath("//label[@for=$id]", id=element.get("id") or ""):
            found.append(f"<{element.tag} name={element.get('name')!r}> has no label")
    if element.tag in ("a", "button") and any(outer.tag in ("a", "button", "summary") for outer in element.iterancestors()):
        found.append(f"<{element.tag}> within another control: {name_of(element)[:40]}")
    if element.tag == "time" and not (element.get("datetime") or (element.text_content()[:4]).isdigit()):
        found.append(f"<time> without datetime: {element.text_content()}")
    if element.tag in ("ul", "ol") and any(
        child.tag not in ("li", "script", "template") for child in element if isinstance(child.tag, str)
    ):
        found.append(f"<{element.tag}> has other children than <li>")
    if element.tag == "li" and element.getparent().tag not in ("ul", "ol", "menu"):
        found.append(f"<li> within <{element.getparent().tag}>")
    if element.getparent() is not None and element.getparent().tag == "head" and element.tag not in MARKED_UP_HEAD:
        found.append(f"<{element.tag}> in the head")
    return found


def name_of(element: HtmlElement) -> str:
    pictures = " ".join(element.xpath(".//img/@alt | .//*[local-name()='title']/text()"))
    return " ".join(f"{element.get('aria-label') or ''} {element.get('title') or ''} {element.text_content()} {pictures}".split())


def test_pages(published: Built) -> None:
    found = {str(page.relative_to(published.folder)): problems(page) for page in published.pages()}
    bad = {name: rows for name, rows in found.items() if rows}
    assert not bad, f"{len(bad)} of {len(found)} pages, first: {dict(list(bad.items())[:5])}"


DEFECTS = """
<p id=x>a<p id=x>b
<h1>dua</h1>
<h4>tinggi</h4>
<img src="a.svg">
<a href="/"></a>
<input name=q>
</div>
<ul><p>x</p></ul>
<label for="tiada">x</label>
<p><b>x</p></b>
<a href="/">a<button>b</button></a>
<time>kemarin</time>
"""


@pytest.mark.parametrize("defect", DEFECTS.split("\n")[1:-1])
def test_a_planted_defect_is_found(defect: str, tmp_path: Path) -> None:
    head = "<meta charset=utf-8><title>x</title>"
    head += "".join(f"<meta name={name} content=x>" for name in ("viewport", "description"))
    body = "<nav>a</nav><main><h1>a</h1><h2>b</h2>{}</main><footer>a</footer>"
    good, bad = tmp_path / "good.html", tmp_path / "bad.html"
    for path, filling in ((good, ""), (bad, defect)):
        path.write_text(f"<!doctype html><html lang=id><head>{head}</head><body>{body.format(filling)}</body></html>")
    assert problems(good) == []
    assert problems(bad)


def test_titles_and_descriptions_are_their_own(published: Built) -> None:
    """Two pages of one title cannot be told apart in a list of tabs, bookmarks or search results."""
    pages = [page for page in published.pages() if not parse(page).xpath("//meta[@http-equiv='refresh']")]
    titles = Counter(" ".join(parse(page).findtext(".//title").split()) for page in pages)
    assert {title: number for title, number in titles.items() if number > 1} == {}


def test_canonical_addresses(published: Built) -> None:
    from tests.conftest import SITEURL
    from tests.site_checks.html import address

    for page in published.pages():
        canonical = parse(page).xpath("//link[@rel='canonical']/@href")
        if page.name != "404.html" and not parse(page).xpath("//meta[@http-equiv='refresh']"):
            assert canonical == [address(page, published.folder, SITEURL)]
