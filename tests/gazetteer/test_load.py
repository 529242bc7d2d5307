"""Broken data files: the first fault is named with its file, its line and what to do. Names here are invented."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.gazetteer.load import DATA, GazetteerError, load

HEAD = "id,name,titles,aliases,region,office,status,since,until,sworn_in,sources,doubt"
Terms = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the data, to be broken."""
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def terms(folder: Path) -> Terms:
    """Writes leaders.csv with these lines only."""

    def write(*lines: str) -> Path:
        (folder / "leaders.csv").write_text("\n".join((HEAD, *lines)) + "\n", "utf-8")
        return folder

    return write


def term(
    id_: str, name: str, since: str, until: str = "", region: str = "35.74", office: str = "wali kota", status: str = "definitif"
) -> str:
    return f"{id_},{name},,,{region},{office},{status},{since},{until},yes,https://example.org/x,"


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_the_copy_is_sound(folder: Path) -> None:
    assert len(load(folder).regions) == 552


def test_topics_may_be_missing(folder: Path) -> None:
    (folder / "topics.csv").unlink(missing_ok=True)
    assert load(folder).topics == {}


def test_topics_carry_weights(folder: Path) -> None:
    (folder / "topics.csv").write_text("id,name,cues\nx,X,APBD:2 | kua ppas:1.5\n", "utf-8")
    assert load(folder).topics["x"].cues == (("apbd", 2.0), ("kua ppas", 1.5))
    (folder / "topics.csv").write_text("id,name,cues\nx,X,APBD\n", "utf-8")
    with pytest.raises(GazetteerError, match=r"topics\.csv, line 2: the cue 'APBD' has no weight"):
        load(folder)


def test_mappings_are_read_only(folder: Path) -> None:
    with pytest.raises(TypeError):
        load(folder).regions["99"] = None  # type: ignore[index]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (
            [term("a", "A", "2025-02-20", region="99.01")],
            r"line 2: unknown region code '99\.01'\. Look the code up in regions\.csv",
        ),
        ([term("a", "A", "2025-02-20", office="lurah")], "line 2: unknown office 'lurah'. Write one of: gubernur"),
        ([term("a", "A", "2025-02-20", office="bupati")], "bupati is no office of Kota Probolinggo, a kota. Write wali kota or"),
        ([term("a", "A", "2025-02-20", status="ketua")], "line 2: unknown status 'ketua'"),
        ([term("a", "A", "2025-02-20", status="mantan")], "line 2: unknown status 'mantan'"),
        ([term("a", "A", "20/2/2025")], "since '20/2/2025' is no date. Write 2025-06-23"),
        ([term("a", "A", "2025-02-20", "2024-02-20")], "since 2025-02-20 is later than until 2024-02-20"),
        ([term("A B", "A", "2025-02-20")], "id 'A B' is no slug"),
        ([term("a", "", "2025-02-20")], "nobody has the id 'a'"),
        (
            [term("a", "A", "2020-02-20", "2021-02-20"), term("a", "Another", "2022-02-20", "2023-02-20")],
            "line 3: duplicate id 'a': line 2 gives it to A, this one to Another",
        ),
        (
            [term("a", "A", "2020-02-20", "2025-02-20"), term("b", "B", "2024-02-20")],
            r"line 3: b and a \(line 2\) are both definitive wali kota of 35\.74 at once",
        ),
        ([term("a", "A", "2025-02-20").replace("https://example.org/x", "")], "line 2: column sources is empty"),
        ([term("a", "A", "2025-02-20").replace(",yes,", ",ja,")], "unknown sworn_in 'ja'"),
        ([term("a", "A", "2025-02-20") + ",x"], "line 2: 13 cells instead of 12"),
    ],
)
def test_faults_in_leaders(terms: Terms, lines: list[str], message: str) -> None:
    folder = terms(*lines)
    with pytest.raises(GazetteerError, match=message) as caught:
        load(folder)
    assert str(caught.value).startswith("leaders.csv, line")


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "regions.csv",
            "Kota Probolinggo,Probolinggo,kota,35,",
            "Kota Probolinggo,Probolinggo,kota,88,",
            "35.74 has the unknown parent '88'",
        ),
        ("regions.csv", "kota-probolinggo", "kabupaten-probolinggo", "share the slug 'kabupaten-probolinggo'"),
        ("regions.csv", "35.74,", "35.73,", "duplicate code '35.73'"),
        ("regions.csv", "35.74,", "3574,", "'3574' is no region code"),
        ("regions.csv", "WITA", "GMT", "unknown timezone 'GMT'"),
        ("regions.csv", ",WITA,HST", ",WITA,HST | Jatim", "the alias 'jatim' stands for 35, 63.07"),
        ("regions.csv", "code,name", "kode,name", "line 1: the columns are kode,name"),
        ("ambiguous.csv", "16.05 | 62.12", "16.05 | 99.99", "unknown region code '99.99'"),
        ("districts.csv", "35.74.01,", "35.73.91,", "the regency '35.74' of 35.73.91"),
        ("outlets.csv", ",lensaupdate.com,", ",https://lensaupdate.com/,", "is no bare host"),
        ("outlets.csv", ",lensaupdate.com,", ",kompas.com,", "share the name"),
        ("acronyms.csv", "Organisasi Perangkat Daerah,SKPD", "Organisasi Perangkat Daerah,", "SKPD is the same as OPD"),
    ],
)
def test_faults_in_other_files(folder: Path, file: str, old: str, new: str, message: str) -> None:
    replace(folder / file, old, new)
    with pytest.raises(GazetteerError, match=message):
        load(folder)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "regions.csv").unlink()
    with pytest.raises(GazetteerError, match=r"regions\.csv is missing"):
        load(folder)


def test_a_successor_is_one_line(terms: Terms) -> None:
    """The predecessor's line stays as it was; the successor's first day ends it."""
    folder = terms(term("old", "Old One", "2025-02-20"), term("new", "New One", "2027-03-01"))
    old, new = (load(folder).leaders[id_].terms[0] for id_ in ("old", "new"))
    assert (old.until, new.until) == (date(2027, 3, 1), None)
    assert (old.held_on(date(2027, 2, 28)), old.held_on(date(2027, 3, 2))) == (True, False)


def test_an_acting_head_ends_nothing_but_is_ended(terms: Terms) -> None:
    folder = terms(
        term("old", "Old One", "2020-02-20"),
        term("stand-in", "Stand In", "2024-09-25", status="plt"),
        term("new", "New One", "2025-02-20"),
    )
    leaders = load(folder).leaders
    assert leaders["old"].terms[0].until == leaders["stand-in"].terms[0].not_after == date(2025, 2, 20)
    assert leaders["new"].terms[0].until is None


def test_an_acting_head_is_believed_for_a_year(terms: Terms) -> None:
    """Another may have followed whom nobody entered."""
    held = load(terms(term("a", "A", "2022-05-12", status="pj"), term("b", "B", "2025-02-20"))).leaders["a"].terms[0]
    assert [held.held_on(day) for day in (date(2023, 5, 1), date(2024, 5, 1), date(2025, 3, 1))] == [True, None, False]


def test_an_heir_with_a_half_known_day(terms: Terms) -> None:
    """Elected, not seen inaugurated: the predecessor's last day lies somewhere in that year."""
    folder = terms(term("old", "Old One", "2021-02-26"), term("new", "New One", "2025").replace(",yes,", ",no,"))
    old, new = (load(folder).leaders[id_].terms[0] for id_ in ("old", "new"))
    assert [old.held_on(day) for day in (date(2024, 12, 31), date(2025, 6, 1), date(2026, 1, 1))] == [True, None, False]
    assert [new.held_on(day) for day in (date(2024, 12, 31), date(2025, 6, 1), date(2026, 6, 1))] == [False, None, None]


def test_a_deputy_who_rises_leaves_the_first_office(terms: Terms) -> None:
    folder = terms(
        term("deputy", "The Deputy", "2025-02-20", office="wakil wali kota"), term("deputy", "", "2026-05-01", office="wali kota")
    )
    deputy = load(folder).leaders["deputy"]
    assert [(held.office, held.until) for held in deputy.terms] == [("wakil wali kota", date(2026, 5, 1)), ("wali kota", None)]


def test_half_known_dates_bound_a_term(terms: Terms) -> None:
    folder = terms(term("a", "A", "2025", "2027-03"))
    held = load(folder).leaders["a"].terms[0]
    assert (held.since, held.until, held.not_before, held.not_after) == (None, None, date(2025, 1, 1), date(2027, 3, 31))
    assert [held.held_on(day) for day in (date(2024, 12, 31), date(2026, 1, 1), date(2027, 4, 1))] == [False, True, False]
    assert held.held_on(date(2025, 6, 1)) is held.held_on(date(2027, 3, 15)) is None


def test_nobody_is_believed_for_ever(terms: Terms) -> None:
    held = load(terms(term("a", "A", "2025-02-20"))).leaders["a"].terms[0]
    assert [held.held_on(day) for day in (date(2025, 2, 20), date(2030, 2, 20), date(2030, 2, 21))] == [True, True, None]
