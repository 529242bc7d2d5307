"""An article may say anything and must do nothing: no file published, no script run, no other page harmed."""

from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from tests.conftest import ROOT, Build, Built
from tests.site_checks.html import links, parse

SECRET = "RAHASIA-YANG-TIDAK-BOLEH-TERBIT"
# Invented; nobody said any of it. A mayor of a real city is needed for a full page, so no person is named.
LINES = r"""
<script>window.pwned = 1</script><img src=x onerror='window.pwned = 2'>Wali Kota Batu Memimpin Rapat {{ 7 * 191 }}
KOTA BATU – Wali Kota Batu memimpin rapat, Selasa (26/8/2025). {attach}/../../rahasia.txt |attach|../../rahasia.txt {7*191}
“Baca <a href='{attach}../../rahasia.txt'>ini</a> dan [itu]({static}/../../../rahasia.txt),” ujarnya.
<a href='javascript:window.pwned=3'>klik</a> [klik](javascript:window.pwned=4) <svg onload=window.pwned=5></svg>
<iframe src=https://jahat.example/></iframe><link rel=stylesheet href=https://jahat.example/a.css>
{% for x in (1, 2) %}{{ x * 7919 }}{% endfor %} ${7*191} #{7*191} <%= 7*191 %>
![gambar](https://jahat.example/piksel.gif) <style>body { display: none }</style> &lt;script&gt;pwned&lt;/script&gt;
“]]></content><script>window.pwned=7</script>,” katanya. .. include:: ../../rahasia.txt
.. raw:: html
   :file: ../../rahasia.txt
save_as: index.html
Slug: ../../../keluar
Template: tidak-ada
""".strip().splitlines()


@pytest.fixture(scope="module")
def hostile(build: Build, tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("jahat")
    articles = folder / "content" / "articles" / "jahat"
    articles.mkdir(parents=True)
    (folder / "rahasia.txt").write_text(SECRET, "utf-8")
    (folder / "content" / "rahasia.txt").write_text(SECRET, "utf-8")
    (articles / "serangan.txt").write_text("\n\n".join(LINES), "utf-8")
    (articles / "serangan.toml").write_text(
        'url = "javascript:window.pwned=8"\noutlet = "<script>window.pwned=9</script>"\n', "utf-8"
    )
    (articles / "alamat.txt").write_text("\n\n".join(LINES), "utf-8")
    (articles / "panjang.txt").write_text("A" * 400 + "\n\nKOTA BATU – Wali Kota Batu memimpin rapat, Rabu (27/8/2025).", "utf-8")
    (articles / "lambang.txt").write_text("!!! ??? …\n\nKOTA BATU – Wali Kota Batu memimpin rapat, Kamis (28/8/2025).", "utf-8")
    (articles / "kendali.txt").write_bytes(
        "Rapat\x00\x07\x1b[31m \ufffe\uffff\n\nKOTA BATU – Wali Kota Batu hadir, Jumat (29/8/2025).".encode()
    )
    (articles / "tautan.txt").symlink_to(folder / "rahasia.txt")
    return build("--content", str(folder / "content"), "--partly")


def test_articles_are_built_all_the_same(hostile: Built) -> None:
    assert len(list(hostile.folder.glob("20[0-9][0-9]/*/*/*/index.html"))) >= 3, hostile.said


def test_symlink_is_refused(hostile: Built) -> None:
    assert hostile.status == 1
    assert "tautan.txt" in hostile.said


def test_no_file_is_published(hostile: Built) -> None:
    holders = [path for path in hostile.folder.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
    assert holders == []
    assert not list(hostile.folder.rglob("rahasia*"))
    assert not (ROOT / "keluar").exists()


def test_nothing_of_it_is_markup(hostile: Built) -> None:
    for page in hostile.pages():
        for script in parse(page).iter("script"):
            assert "pwned" not in (script.text or "") or script.get("type") == "application/ld+json", page
            assert "</script" not in (script.text or "").lower(), page
        for element in parse(page).iter("iframe", "svg", "img", "style"):
            assert "pwned" not in str(dict(element.attrib)), page
            assert "jahat.example" not in str(dict(element.attrib)), page
        for _, link in links(page):
            assert not link.strip().lower().startswith(("javascript:", "data:text")), page
            assert "jahat.example" not in urlsplit(link).netloc, page
            assert "rahasia" not in urlsplit(link).path, page


def test_template_syntax_is_text(hostile: Built) -> None:
    assert not [page for page in hostile.pages() if b"1337" in page.read_bytes() or b"15838" in page.read_bytes()]


def test_feeds_stay_well_formed(hostile: Built) -> None:
    found = [path for path in hostile.folder.rglob("*") if path.suffix in (".atom", ".rss", ".xml")]
    assert found
    for path in found:
        ElementTree.parse(path)


def test_home_page_is_still_ours(hostile: Built) -> None:
    assert "Arahan" in parse(hostile.folder / "index.html").findtext(".//title")


def test_terminal_is_not_obeyed(hostile: Built) -> None:
    assert "\x1b" not in hostile.said
    assert "\x07" not in hostile.said


def test_content_of_another_folder_stays_there(hostile: Built) -> None:
    outside = {path.name for path in hostile.folder.parent.iterdir()}
    assert outside == {Path(hostile.folder).name}
