"""Pictures of every page type at three widths, light and dark, and one page to look at them all: shots/index.html."""

from __future__ import annotations

import shutil
import tempfile
from html import escape
from pathlib import Path

from tools import browser
from tools.bootstrap import ROOT, say
from tools.build import build_whole
from tools.pages import TYPES, example
from tools.serve import Server

WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")
FOLDER = ROOT / "shots"
SHEET = """\
<!doctype html>
<meta charset="utf-8">
<title>{title}</title>
<style>
  body {{ margin: 1rem; font: 14px system-ui; background: #888; }}
  section {{ display: flex; gap: 1rem; align-items: start; overflow-x: auto; padding-block: .5rem; }}
  h2 {{ margin: 1rem 0 0; }}
  img {{ max-height: 40rem; max-width: none; }}
</style>
{body}
"""


def shots(kinds: list[str], site: Path | None = None, folder: Path = FOLDER) -> int:
    """Take the pictures of these types (none: all) of a built site (None: build the own one); how many were taken."""
    from playwright.sync_api import sync_playwright

    chromium = browser.ensure()
    if chromium is None:
        raise SystemExit(browser.ADVICE)
    unknown = set(kinds) - set(TYPES)
    if unknown:
        raise SystemExit(f"no page type {', '.join(sorted(unknown))}; there are {', '.join(TYPES)}")
    with tempfile.TemporaryDirectory() as temporary:
        site = site or _own(Path(temporary) / "site")
        server = Server(site).start()
        _clear(folder)
        taken = 0
        with sync_playwright() as playwright:
            instance = playwright.chromium.launch(executable_path=str(chromium), args=list(browser.FLAGS))
            for kind in kinds or TYPES:
                address = server.url + example(site, kind)
                for scheme in SCHEMES:
                    for width in WIDTHS:
                        page = instance.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
                        page.goto(address, wait_until="networkidle")
                        page.screenshot(path=folder / name(kind, width, scheme), full_page=True)
                        page.close()
                        taken += 1
                say(f"  {kind}")
            instance.close()
        server.shutdown()
    (folder / "index.html").write_text(sheet(folder), "utf-8")
    return taken


def name(kind: str, width: int, scheme: str) -> str:
    """The file of one picture: "article-0360-dark.png", so that the narrow ones come first."""
    return f"{kind}-{width:04d}-{scheme}.png"


def sheet(folder: Path) -> str:
    """The page that shows all pictures of a folder, one row a page type."""
    rows: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.png")):
        rows.setdefault(path.stem.rsplit("-", 2)[0], []).append(path.name)
    body = "\n".join(
        f"<h2>{escape(kind)}</h2>\n<section>"
        + "".join(
            f'<a href="{escape(file)}"><img src="{escape(file)}" alt="{escape(file)}" loading="lazy"></a>' for file in files
        )
        + "</section>"
        for kind, files in rows.items()
    )
    return SHEET.format(title=f"{sum(map(len, rows.values()))} pictures", body=body)


def _own(folder: Path) -> Path:
    errors = build_whole(folder)
    if errors:
        raise SystemExit("The site does not build:\n  " + "\n  ".join(errors))
    return folder


def _clear(folder: Path) -> None:
    """Pictures of an earlier run must not pass for today's."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
