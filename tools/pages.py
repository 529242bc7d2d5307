"""One page of each type, found in a built site by its address: for tests, pictures and audits that look at a page of each."""

from pathlib import Path

# Type → pattern of its addresses; the first one in order that is no other type's is taken.
TYPES = {
    "home": "index.html",
    "article": "20[0-9][0-9]/*/*/*/index.html",
    "regions": "wilayah/index.html",
    "province": "wilayah/kalimantan-timur/index.html",
    "kota": "wilayah/*/kota-*/index.html",
    "kabupaten": "wilayah/*/kabupaten-*/index.html",
    "homonym": "wilayah/probolinggo/index.html",
    "leaders": "tokoh/index.html",
    "leader": "tokoh/*/index.html",
    "offices": "jabatan/index.html",
    "office": "jabatan/*/index.html",
    "agencies": "opd/index.html",
    "agency": "opd/*/index.html",
    "outlets": "media/index.html",
    "outlet": "media/*/index.html",
    "orders": "arahan/index.html",
    "orders of a month": "arahan/20[0-9][0-9]-[0-9][0-9]/index.html",
    "orders of a kind": "arahan/jenis/*/index.html",
    "deadlines": "arahan/tenggat/index.html",
    "quotations": "kutipan/index.html",
    "quotations of a month": "kutipan/20*/index.html",
    "editions": "edisi/index.html",
    "edition": "edisi/20*/index.html",
    "edition of a province": "edisi/20*/*/index.html",
    "coverage": "cakupan/index.html",
    "topics": "topik/index.html",
    "topic": "topik/*/index.html",
    "archive": "arsip/index.html",
    "year": "arsip/20[0-9][0-9]/index.html",
    "month": "arsip/20[0-9][0-9]/[0-9][0-9]/index.html",
    "week": "arsip/20[0-9][0-9]/w*/index.html",
    "search": "cari/index.html",
    "subscribe": "langganan/index.html",
    "about": "tentang/index.html",
    "method": "metode/index.html",
    "corrections": "koreksi/index.html",
    "missing": "404.html",
}


def example(folder: Path, kind: str) -> str:
    """The address, relative to the home page, of the fullest page of this type: the longest file shows most."""
    found = sorted(folder.glob(TYPES[kind]), key=lambda path: (-path.stat().st_size, path))
    assert found, f"the site has no page {TYPES[kind]}"
    name = found[0].relative_to(folder).as_posix()
    return name.removesuffix("index.html")
