"""Raw files → articles: one a file or one a line, ids, what sidecar and file say of the same, files that are refused."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plugins.articles import __main__ as command
from plugins.articles import explain, files
from plugins.articles.document import ArticleError, Raw
from plugins.articles.formats import READERS
from plugins.articles.parse import parse
from plugins.articles.post import Post
from plugins.articles.reader import convert, convert_all
from tests.articles.formats.conftest import PARAGRAPHS, TITLE, page
from tests.articles.test_parse import assert_lossless

RECORD: dict[str, Any] = {
    "title": TITLE,
    "text": "\n".join(PARAGRAPHS),
    "url": "https://kabar.example/a",
    "published": "2025-03-04",
}
FORMS = {
    "txt": "\n\n".join([TITLE, *PARAGRAPHS]),
    "html": page(),
    "htm": page(),
    "json": json.dumps(RECORD),
    "jsonl": json.dumps(RECORD),
}


def _posts(path: Path) -> tuple[list[Post], list[ArticleError]]:
    found = list(convert_all(path))
    return [item for item in found if isinstance(item, Post)], [item for item in found if isinstance(item, ArticleError)]


def _lines(*records: str | dict[str, Any]) -> str:
    return "\n".join(record if isinstance(record, str) else json.dumps(record) for record in records)


def test_every_format_is_tried_here() -> None:
    assert set(FORMS) == set(READERS)


@pytest.mark.parametrize("ending", FORMS)
def test_the_same_article_in_every_format(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"berita.{ending}"
    path.write_text(FORMS[ending], "utf-8")
    (post,), errors = _posts(path)
    assert errors == []
    assert (post.title, post.title_generated) == (TITLE, False)
    assert post.dateline_place == "SUKAMAJU"
    assert [len(text) for text in post.body[1:]] == [len(text) for text in PARAGRAPHS[1:]]
    assert [quote.text for quote in post.quotes] == ["Disiplin pegawai dimulai dari kepala dinas. Laporan harus tepat waktu"]
    (raw,) = files.read_all(path)
    assert isinstance(raw, Raw)
    assert_lossless(raw, parse(raw))
    assert explain.main([str(path)]) == 0


def test_records_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "banyak.jsonl"
    path.write_text(
        _lines("\ufeff" + json.dumps(RECORD), "", RECORD | {"title": "Lain"}, "{", RECORD | {"title": "Tiga"}), "utf-8"
    )
    posts, errors = _posts(path)
    assert [post.source_path for post in posts] == [f"{path}:{number}" for number in (1, 3, 5)]
    assert len({post.id for post in posts}) == 3
    assert [str(error).split(": ")[0] for error in errors] == [f"{path}:4"]
    path.write_text(_lines(RECORD | {"title": "Tiga"}, RECORD), "utf-8")
    assert posts[2].id == _posts(path)[0][0].id, "an id does not change when lines move"


def test_ten_thousand_records_one_of_them_bad(tmp_path: Path) -> None:
    path = tmp_path / "banyak.jsonl"
    path.write_text(
        "".join(f'{{"text": "Rapat nomor {n}."}}\n' if n != 7000 else '{"text": "Rapat\n' for n in range(10_000)), "utf-8"
    )
    found = list(files.read_all(path))
    assert [number for number, item in enumerate(found) if isinstance(item, ArticleError)] == [7000]


def test_the_same_record_twice(tmp_path: Path) -> None:
    path = tmp_path / "banyak.jsonl"
    path.write_text(_lines(RECORD, RECORD), "utf-8")
    posts, errors = _posts(path)
    assert len(posts) == 1
    assert "same record as line 1" in str(errors[0])


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b"\n \n", "is empty"),
        (json.dumps(RECORD).encode("utf-16"), "UTF-16"),
        (b'{"text": "' + b"x" * 3_000_000 + b'"}\n{"text": "Satu."}', "longer than 2 MB"),
        (b"\0" * 5000, "binary"),
    ],
)
def test_files_of_records_that_cannot_be_used(tmp_path: Path, data: bytes, what: str) -> None:
    path = tmp_path / "banyak.jsonl"
    path.write_bytes(data)
    found = list(files.read_all(path))
    assert what in str(found[0])
    assert [type(item) for item in found[1:]] == ([Raw] if b"Satu" in data else [])


def test_the_sidecar_has_the_last_word(tmp_path: Path) -> None:
    path = tmp_path / "berita.json"
    path.write_text(json.dumps(RECORD | {"outlet": "Kabar", "byline": "Budi Contoh"}), "utf-8")
    post = convert(path)
    assert (post.url, post.published) == ("https://kabar.example/a", date(2025, 3, 4))
    assert post.outlet is not None
    assert (post.outlet.name, post.outlet.host, post.byline) == ("Kabar", "kabar.example", ("Budi Contoh",))
    assert "data dalam berkas" in post.evidence["published"]
    path.with_suffix(".toml").write_text(
        'url = "https://lain.example/b"\npublished = 2025-03-05\noutlet = "Lain"\ntitle = "Judul Redaksi"\nbyline = ["Ani"]\n',
        "utf-8",
    )
    post = convert(path)
    assert (post.url, post.published, post.title) == ("https://lain.example/b", date(2025, 3, 5), "Judul Redaksi")
    assert post.outlet is not None
    assert (post.outlet.name, post.byline) == ("Lain", ("Ani",))
    assert "pengiring" in post.evidence["published"]


def test_the_sidecar_of_many_articles_says_what_is_true_of_all(tmp_path: Path) -> None:
    path = tmp_path / "banyak.jsonl"
    path.write_text(_lines(RECORD, RECORD | {"title": "Lain"}), "utf-8")
    beside = path.with_suffix(".toml")
    beside.write_text('outlet = "Kabar Sukamaju"\ncaptured = 2025-03-09\n', "utf-8")
    posts, _ = _posts(path)
    assert {(post.outlet.name if post.outlet else None, post.captured) for post in posts} == {
        ("Kabar Sukamaju", date(2025, 3, 9))
    }
    beside.write_text('title = "Satu untuk semua"\n', "utf-8")
    posts, errors = _posts(path)
    assert posts == []
    assert "title cannot hold for every article" in str(errors[0])


def test_one_record_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "banyak.jsonl"
    path.write_text(_lines(RECORD, "", "{", RECORD | {"title": "Tiga"}), "utf-8")
    assert convert(f"{path}:4").title == "Tiga"
    assert convert(f"{path}:4").id == _posts(path)[0][1].id
    for line, what in {2: "holds no record", 3: "not valid JSON", 9: "holds no record"}.items():
        with pytest.raises(ArticleError, match=what) as caught:
            convert(f"{path}:{line}")
        assert str(caught.value).startswith(f"{path}:{line}: ")
    assert explain.main([f"{path}:1"]) == 0
    with pytest.raises(ArticleError, match="No such file"):
        convert(f"{tmp_path / 'hilang.jsonl'}:1")


def test_one_article_is_asked_of_a_file_of_many(tmp_path: Path) -> None:
    path = tmp_path / "banyak.jsonl"
    path.write_text(_lines(RECORD), "utf-8")
    with pytest.raises(ArticleError, match="one article a line"):
        convert(path)


def test_the_command_prints_one_post_a_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    many, one = tmp_path / "banyak.jsonl", tmp_path / "berita.html"
    many.write_text(_lines(RECORD, "{", RECORD | {"title": "Lain"}), "utf-8")
    one.write_text(page(), "utf-8")
    assert command.main(["--jsonl", str(many), str(one)]) == 1
    said = capsys.readouterr()
    posts = [json.loads(line) for line in said.out.splitlines()]
    assert [post["source_path"] for post in posts] == [f"{many}:1", f"{many}:3", str(one)]
    assert f"{many}:2: is not valid JSON" in said.err
    assert all(len(post["duplicates"]) == 2 for post in posts)


@pytest.mark.parametrize("ending", FORMS)
def test_no_regular_file(tmp_path: Path, ending: str) -> None:
    import os

    (tmp_path / f"folder.{ending}").mkdir()
    os.mkfifo(tmp_path / f"pipa.{ending}")
    (tmp_path / f"tautan.{ending}").symlink_to(tmp_path / f"folder.{ending}")
    for name in ("folder", "pipa", "tautan", "hilang"):
        (found,) = files.read_all(tmp_path / f"{name}.{ending}")
        assert isinstance(found, ArticleError)
        assert str(tmp_path) in str(found)
