"""What a host and a search engine need: .nojekyll, 404, sitemap, robots; and Pelican's own command does the same build."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

from tests.conftest import ROOT, SITEURL, Build, Built
from tests.site_checks.html import address, parse


def test_files_for_the_host(published: Built) -> None:
    for name in (".nojekyll", "404.html", "robots.txt", "sitemap.xml", "index.html"):
        assert (published.folder / name).is_file(), name


def test_sitemap_names_the_pages(published: Built) -> None:
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    listed = [node.text for node in ElementTree.parse(published.folder / "sitemap.xml").iterfind(".//s:loc", spaces)]
    assert len(listed) == len(set(listed))
    pages = {address(page, published.folder, SITEURL): page for page in published.pages()}
    assert set(listed) - set(pages) == set(), "addresses that are no page"
    indexable = {
        url
        for url, page in pages.items()
        if page.name != "404.html" and not parse(page).xpath("//meta[@name='robots' or @http-equiv='refresh']")
    }
    assert indexable - set(listed) == set(), "pages that the sitemap leaves out"


def test_robots(published: Built) -> None:
    assert f"Sitemap: {SITEURL}/sitemap.xml" in (published.folder / "robots.txt").read_text("utf-8").splitlines()


def test_missing_page_is_no_page_to_index(published: Built) -> None:
    assert "noindex" in "".join(parse(published.folder / "404.html").xpath("//meta[@name='robots']/@content"))


def test_pelican_by_itself(tmp_path: Path) -> None:
    """`pelican content -s pelicanconf.py --fatal errors`, from the project's folder, needs nothing of tools/."""
    command = [
        sys.executable,
        "-m",
        "pelican",
        "content",
        "-s",
        "pelicanconf.py",
        "--fatal",
        "errors",
        "-o",
        str(tmp_path / "out"),
    ]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0, run.stdout + run.stderr
    assert (tmp_path / "out" / "index.html").is_file()
    assert (tmp_path / "out" / "sitemap.xml").is_file(), "pelican-sitemap works beside our plugins"


def test_the_build_depends_on_nothing_around_it(published: Built, build: Build) -> None:
    """Another time zone, language, encoding and hash seed: the same site, byte for byte."""
    env = {
        "TZ": "Asia/Jayapura",
        "LANG": "C",
        "LC_ALL": "C",
        "LANGUAGE": "de",
        "PYTHONHASHSEED": "7",
        "PYTHONUTF8": "0",
        "COLUMNS": "40",
    }
    other = build("--siteurl", SITEURL, env=env)
    assert other.status == 0, other.said
    files = {path.relative_to(published.folder) for path in published.folder.rglob("*") if path.is_file()}
    assert files == {path.relative_to(other.folder) for path in other.folder.rglob("*") if path.is_file()}
    different = [
        str(name) for name in sorted(files) if (published.folder / name).read_bytes() != (other.folder / name).read_bytes()
    ]
    assert different == []


def test_a_failed_build_leaves_the_old_site(tmp_path: Path, content: Path, build: Build) -> None:
    folder = tmp_path / "output"
    assert build("--content", str(content), folder=folder).status == 0
    before = {path: path.read_bytes() for path in folder.rglob("*.html")}
    (content / "articles" / "kosong.txt").write_text("", "utf-8")
    assert build("--content", str(content), folder=folder).status == 1
    assert {path: path.read_bytes() for path in folder.rglob("*.html")} == before
    assert sorted(os.listdir(tmp_path)) == ["content", "output"], "nothing is left beside the output"


def test_foreign_folder_is_not_replaced(tmp_path: Path, build: Build) -> None:
    (tmp_path / "naskah.txt").write_text("milik orang", "utf-8")
    built = build(folder=tmp_path)
    assert built.status == 1
    assert "holds something else" in built.said
    assert (tmp_path / "naskah.txt").exists()
