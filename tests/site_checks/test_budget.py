"""What a reader on mobile data pays: bytes as sent, compressed."""

import gzip
import re
from functools import cache
from pathlib import Path

from tests.conftest import SITEURL, Built
from tests.site_checks.html import address, links, parse, target

PAGE = 30 * 1024  # HTML and CSS of one page
SCRIPT = 3 * 1024  # script that a page loads before anybody searches …
SEARCH_SCRIPT = 10 * 1024  # … and the page that is there for searching
SITE = 1024**3  # what GitHub Pages takes
IMPORT = re.compile(r"""(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+from\s*)?["']([^"']+)["']""")


@cache
def weight(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def loaded(page: Path, folder: Path) -> tuple[set[Path], set[Path]]:
    """Stylesheets and scripts of a page; of the scripts, whatever they import at once too."""
    own = address(page, folder, SITEURL)
    files = [
        (element, target(link, own, folder, SITEURL)[0]) for element, link in links(page) if element.tag in ("link", "script")
    ]
    styles = {file for element, file in files if file and element.get("rel") == "stylesheet"}
    todo = [file for element, file in files if file and (element.tag == "script" or element.get("rel") == "modulepreload")]
    scripts: set[Path] = set()
    while todo:
        script = todo.pop().resolve()
        if script not in scripts:
            scripts.add(script)
            todo += [script.parent / name for name in IMPORT.findall(script.read_text("utf-8"))]
    return styles, scripts


def test_pages_are_light(published: Built) -> None:
    heavy = {}
    for page in published.pages():
        styles, _ = loaded(page, published.folder)
        size = weight(page) + sum(map(weight, styles))
        if size > PAGE:
            heavy[str(page.relative_to(published.folder))] = size
    assert heavy == {}, f"over {PAGE} bytes"


def test_scripts_are_light(published: Built) -> None:
    for page in published.pages():
        _, scripts = loaded(page, published.folder)
        sizes = {script.name: weight(script) for script in scripts}
        limit = SEARCH_SCRIPT if page == published.folder / "cari" / "index.html" else SCRIPT
        assert sum(sizes.values()) <= limit, f"{page.relative_to(published.folder)}: {sizes}"


def test_scripts_are_modules_or_deferred(published: Built) -> None:
    for page in published.pages():
        for script in parse(page).xpath("//script[@src]"):
            assert script.get("type") == "module" or script.get("defer") is not None, page


def test_no_font_files(published: Built) -> None:
    assert [path.name for path in published.folder.rglob("*") if path.suffix in (".woff", ".woff2", ".ttf", ".otf")] == []


def test_the_site_fits_its_host(published: Built) -> None:
    assert sum(path.stat().st_size for path in published.folder.rglob("*") if path.is_file()) < SITE


def test_imports_are_seen() -> None:
    source = 'import {a, b as c} from "./x.js";\nimport "./y.js";export * from "./z.js"; const later = import("./w.js");'
    assert IMPORT.findall(source) == ["./x.js", "./y.js", "./z.js"]
