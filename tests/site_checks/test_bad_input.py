"""Bad input costs that input only, and is never silent: file and reason shown, exit status 1, every other article built."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Build, Built

ARTICLE = "{title}\n\nKOTA BATU – Wali Kota Batu meminta seluruh perangkat daerah tertib administrasi, Selasa (26/8/2025).\n"


RECORD = json.dumps({"text": ARTICLE.format(title="Wali Kota Batu Minta Rapat Tertib")})


def write(path: Path, text: str | bytes, sidecar: str | None = None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    if sidecar is not None:
        path.with_suffix(".toml").write_text(sidecar, "utf-8")


# File name → what makes it, and what the message must say beside the name.
BAD: dict[str, tuple[Callable[[Path], None], str]] = {
    "kosong.txt": (lambda path: write(path, ""), "kosong|empty"),
    "spasi.txt": (lambda path: write(path, " \n\t\n"), "kosong|empty"),
    "asing.docx": (lambda path: write(path, "x"), "no raw article"),
    "biner.txt": (lambda path: write(path, bytes(range(256)) * 8), "bin|biner|text|teks"),
    "kunci.toml": (lambda path: write(path.with_suffix(".txt"), ARTICLE.format(title="Rapat Kunci"), 'judul = "x"\n'), "judul"),
    "kode.toml": (
        lambda path: write(
            path.with_suffix(".txt"), ARTICLE.format(title="Rapat Kode"), '[[regions]]\ncode = "99.99"\nprimary = true\n'
        ),
        "99\\.99",
    ),
    "rusak.toml": (
        lambda path: write(path.with_suffix(".txt"), ARTICLE.format(title="Rapat Rusak"), "url = \n"),
        "toml|line 1|baris 1",
    ),
    "tanggal.toml": (
        lambda path: write(path.with_suffix(".txt"), ARTICLE.format(title="Rapat Hari"), 'published = "kemarin"\n'),
        "published",
    ),
    "kosong.html": (lambda path: write(path, ""), "kosong|empty"),
    "naskah.html": (lambda path: write(path, "<html><script>x()</script></html>"), "no text, only markup"),
    "patah.json": (lambda path: write(path, '{"text": '), "not valid JSON"),
    "deretan.jsonl": (lambda path: write(path, RECORD + "\n{\n"), ":2: is not valid JSON"),
    "bersama.toml": (
        lambda path: write(path.with_suffix(".jsonl"), RECORD.replace("tertib", "rapi"), 'title = "x"\n'),
        "cannot hold for every article",
    ),
    "kembar.toml": (
        lambda path: [write(path.with_suffix(end), ARTICLE.format(title="Kembar"), "") for end in (".txt", ".htm")],
        "names of their own",
    ),
    "salinan.txt": (
        lambda path: [write(path.parent / folder / path.name, ARTICLE.format(title="Rapat Sama")) for folder in "ab"],
        "same article as .*/a/",
    ),
    "yatim.toml": (lambda path: write(path, 'url = "https://contoh.example/a"\n'), "no article"),
}


@pytest.fixture(scope="module")
def mixed(build: Build, tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, Built]:
    """One good article among all bad ones: built as `build` does, and as `serve` does."""
    folder = tmp_path_factory.mktemp("campur") / "content"
    write(folder / "articles" / "baik.txt", ARTICLE.format(title="Wali Kota Batu Minta Tertib Administrasi"))
    for name, (make, _) in BAD.items():
        make(folder / "articles" / "buruk" / name)
    return build("--content", str(folder)), build("--content", str(folder), "--partly")


@pytest.mark.parametrize("name", BAD)
def test_named_with_its_reason(mixed: tuple[Built, Built], name: str) -> None:
    for built in mixed:
        lines = [line for line in built.said.splitlines() if name in line]
        assert lines, f"{name} is nowhere in:\n{built.said}"
        reason = BAD[name][1]
        assert [line for line in lines if re.search(reason, line.replace(name, ""), re.IGNORECASE)], lines


def test_build_fails_whole(mixed: tuple[Built, Built]) -> None:
    built, _ = mixed
    assert built.status == 1
    assert not built.folder.exists()


def test_serve_shows_the_rest(mixed: tuple[Built, Built]) -> None:
    _, built = mixed
    assert built.status == 1
    pages = list(built.folder.glob("20[0-9][0-9]/*/*/*/index.html"))
    assert [page for page in pages if "tertib-administrasi" in page.parent.name]


def test_two_articles_of_one_headline(build: Build, tmp_path: Path) -> None:
    for number in (1, 2):
        write(
            tmp_path / "content" / "articles" / f"{number}.txt", ARTICLE.format(title="Rapat Rutin") + f"Ada {number} agenda.\n"
        )
    built = build("--content", str(tmp_path / "content"))
    assert built.status == 0, built.said
    assert len(list(built.folder.glob("2025/08/26/*/index.html"))) == 2


def test_pages_and_records_among_the_articles(build: Build, tmp_path: Path) -> None:
    """Each record of a file is an article; what a browser saves beside a page is none."""
    folder = tmp_path / "content" / "articles" / "campur"
    lines = [json.dumps({"title": f"Rapat Nomor {n}", "text": ARTICLE.format(title="")}) for n in range(3)]
    write(folder / "deretan.jsonl", "\n".join(lines))
    body = f"<p>{ARTICLE.format(title='').strip()}</p><p>Rapat itu dihadiri para kepala dinas Kota Batu.</p>"
    write(folder / "halaman.html", f"<html><body><h1>Wali Kota Batu Minta Tertib</h1><div>{body}</div></body></html>")
    write(folder / "halaman_files" / "iklan.html", "<p>iklan</p>")
    write(folder / "halaman_files" / "gaya.css", "p {}")
    built = build("--content", str(tmp_path / "content"))
    assert built.status == 0, built.said
    names = sorted(page.parent.name.rpartition("-")[0] for page in built.folder.glob("2025/08/26/*/index.html"))
    assert names == ["rapat-nomor-0", "rapat-nomor-1", "rapat-nomor-2", "wali-kota-batu-minta-tertib"]


def test_an_article_in_a_folder_that_is_not_read(build: Build, tmp_path: Path) -> None:
    write(tmp_path / "content" / "articles" / "baik.txt", ARTICLE.format(title="Rapat Rutin"))
    write(tmp_path / "content" / "articles" / "lain_files" / "berita.txt", ARTICLE.format(title="Rapat Lain"))
    built = build("--content", str(tmp_path / "content"))
    assert built.status == 1
    assert "rename the folder" in built.said


def test_missing_plugin(build: Build, tmp_path: Path) -> None:
    built = build("--config", str(with_plugin("plugins.tidak_ada", tmp_path)), "--content", str(ROOT / "content"))
    assert built.status == 1
    assert "plugins.tidak_ada" in built.said


def test_broken_plugin_writes_nothing(build: Build, tmp_path: Path) -> None:
    """`serve` then goes on showing the site before it, instead of one without its articles."""
    (tmp_path / "rusak.py").write_text("def register(:\n", "utf-8")
    built = build("--config", str(with_plugin("rusak", tmp_path)), "--content", str(ROOT / "content"), "--partly")
    assert built.status == 1
    assert "rusak" in built.said
    assert "SyntaxError" in built.said
    assert not (built.folder / "index.html").exists()


def with_plugin(name: str, folder: Path) -> Path:
    """The site's settings with one plugin more, looked for in `folder` too."""
    config = folder / "conf.py"
    lines = [
        "from runpy import run_path",
        f"globals().update(run_path({str(ROOT / 'pelicanconf.py')!r}))",
        f"PLUGIN_PATHS = [{str(ROOT)!r}, {str(folder)!r}]",
        f"THEME = {str(ROOT / 'theme')!r}",
        f"PLUGINS = [*PLUGINS, {name!r}]",
    ]
    config.write_text("\n".join(lines), "utf-8")
    return config


def test_no_article_at_all(build: Build, tmp_path: Path) -> None:
    (tmp_path / "content" / "articles").mkdir(parents=True)
    built = build("--content", str(tmp_path / "content"))
    assert built.status == 1
    assert "article" in built.said
