"""What is stored are lunr's counts, byte for byte the same on every run, and an added article moves next to nothing."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search import build as building
from plugins.search.build import Plan, build
from plugins.search.files import MANIFEST, unpacked
from plugins.search.lexicon import guess
from plugins.search.record import Source
from plugins.search.segment import SIZES, runs
from plugins.search.settings import AFFIXES, Facet, Field, Value
from plugins.search.shards import cut, order, packed
from plugins.search.store import FILE
from plugins.text.stem import root

FIELDS = (Field("judul", "title", 3), Field("isi", "text"))
FACETS = (Facet("jenis", "Jenis", "kinds"), Facet("topik", "Topik", "topics", card="Topik yang cocok"))
PLAN = Plan(FIELDS, FACETS, {"same": {}, "keep": (), "stop": {"yang"}, "common": ("kota",), "root": str}, AFFIXES)
WORDS = st.sampled_from(["arah", "batu", "dinas", "layan", "__proto__", "constructor", "é", "𝒜", "yang", "kota"])
DOCUMENTS = st.lists(st.tuples(st.lists(WORDS, max_size=5), st.lists(WORDS, max_size=30)), max_size=9)


def article(title: str, text: str, number: int = 0) -> Source:
    topics = (Value(f"topik-{number % 7}", f"Topik {number % 7}", "topik/"),)
    return Source(
        ((title,), (text,)), json.dumps({"title": title, "url": f"{number}/"}), f"2025-01-{number % 28 + 1:02d}", ((), topics)
    )


def articles(number: int) -> list[Source]:
    return [article(f"Judul batu {n}", f"isi {n % 50} dinas {'layan ' * (n % 3)}nomor{n}", n) for n in range(number)]


def write(found: Sequence[Source], folder: Path, plan: Plan = PLAN) -> dict[str, bytes]:
    """All files of an index: path → bytes."""
    build([repr(source) for source in found], found.__getitem__, plan, folder)
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def postings(files: dict[str, bytes]) -> set[tuple[str, int, int, int, int]]:
    """What loader.js makes of the files, in Python: (term, field, document, count, length)."""
    found, first = set(), 0
    for name, documents, bounds in json.loads(files[MANIFEST])["segments"]:
        for number in range(len(unpacked(bounds)) + 1):
            for line in files[f"{name}/t{number}"].decode().splitlines():
                term, _, *lists = line.split("|")
                for field, items in enumerate(lists):
                    document = first
                    for item in items.split():
                        gap, length, *count = map(int, item.split(","))
                        document += gap
                        found.add((term, field, document, count[0] if count else 1, length))
        first += documents
    return found


@given(documents=DOCUMENTS)
def test_counts_are_the_documents_own(
    tmp_path_factory: pytest.TempPathFactory, documents: list[tuple[list[str], list[str]]]
) -> None:
    plan = replace(PLAN, analysis=PLAN.analysis | {"common": ()})
    files = write(
        [article(" ".join(a), " ".join(b), n) for n, (a, b) in enumerate(documents)], tmp_path_factory.mktemp("i"), plan
    )
    expected = set()
    for number, document in enumerate(documents):
        for field, words in enumerate(document):
            kept = [word.replace("𝒜", "a") for word in words if word != "yang"]
            expected |= {(term, field, number, count, len(kept)) for term, count in Counter(kept).items()}
    assert postings(files) == expected


def test_an_added_article_leaves_the_older_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.search.segment.SIZES", ((64, 400), (8, 300), (1, 200)))
    before, after = write(articles(92), tmp_path / "a"), write(articles(93), tmp_path / "b")
    assert [documents for _, documents, _ in json.loads(after[MANIFEST])["segments"]] == [64, 24, 5]
    changed = [name for name, content in after.items() if before.get(name) != content]
    assert len(changed) / len(after) < 0.15
    assert postings(before) <= postings(after)


def test_runs_cover_all_documents_in_order() -> None:
    for number in (0, 1, 255, 256, 257, 4095, 4096, 10_000, 50_000):
        found = runs(number)
        assert len(found) <= len(SIZES)
        assert [first for first, _ in found[1:]] == [end for _, end in found[:-1]]
        assert sum(end - first for first, end in found) == number


def test_cache_processes_and_repetition_change_no_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "MANY", 10)
    monkeypatch.setattr(building, "BATCH", 7)
    expected = write(articles(40), tmp_path / "a")
    cached = replace(PLAN, cache=tmp_path / "cache")
    write(articles(39), tmp_path / "b", cached)
    assert write(articles(40), tmp_path / "c", cached) == expected
    assert write(articles(40), tmp_path / "d", cached) == expected
    assert write(articles(40), tmp_path / "e", replace(PLAN, processes=2)) == expected


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    found, read = articles(30), []
    plan = replace(PLAN, cache=tmp_path / "cache")

    def build_again(folder: str) -> list[int]:
        read.clear()
        build([repr(source) for source in found], lambda at: (read.append(at), found[at])[1], plan, tmp_path / folder)
        return list(read)

    assert build_again("a") == [*range(30)]
    assert build_again("b") == []
    found[12] = article("Judul lain", "isi lain", 12)
    assert build_again("c") == [12]
    plan = replace(plan, analysis=plan.analysis | {"stop": {"isi"}})
    assert build_again("d") == [*range(30)]


def test_what_an_earlier_build_left_goes(tmp_path: Path) -> None:
    write(articles(20), tmp_path / "a")
    assert write(articles(21), tmp_path / "a") == write(articles(21), tmp_path / "b")


def test_a_cache_that_a_killed_build_left_is_made_anew(tmp_path: Path) -> None:
    cached = replace(PLAN, cache=tmp_path / "cache")
    expected = write(articles(5), tmp_path / "a", cached)
    (tmp_path / "cache" / FILE).write_bytes(b"no database")
    (tmp_path / "cache" / ".half").mkdir()
    assert write(articles(5), tmp_path / "b", cached) == expected


def test_a_common_word_counts_with_the_next(tmp_path: Path) -> None:
    files = write([article("Kota Batu dan kota", "")], tmp_path)
    assert {term for term, *_ in postings(files)} == {"kota_batu", "batu", "dan"}


@given(st.lists(st.text("abcdé𝒜", min_size=1, max_size=6), unique=True, min_size=1), st.integers(1, 40))
def test_a_line_is_found_by_the_bounds(words: list[str], size: int) -> None:
    words = sorted(words, key=order)
    shards = cut([(word, word) for word in words], size)
    assert unpacked(packed(shards.bounds)) == list(shards.bounds)
    assert b"".join(shards.files).decode().split() == words
    for number, file in enumerate(shards.files):
        for word in file.decode().split():
            assert sum(order(bound) <= order(word) for bound in shards.bounds) == number


def test_the_guess_leads_to_the_root() -> None:
    families = ["pelayanan", "melayani", "dilayani", "menulis", "penulisan", "menyapu", "memukul", "bekerja", "anggarannya"]
    assert [word for word in families if not guess(word, AFFIXES).startswith(root(word)[:4])] == []
