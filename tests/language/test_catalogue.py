"""The catalogues hold exactly the strings of the interface, each translated; the tables are those of the language."""

from pathlib import Path

import pytest

from plugins.browse import format as words
from plugins.language import LANGUAGES, current, gettext, use
from tools import strings

OTHERS = LANGUAGES[1:]


@pytest.fixture(autouse=True)
def indonesian_again():
    yield
    use("id", strings.FOLDER)


@pytest.mark.parametrize("code", OTHERS)
def test_every_string_is_in_the_catalogue_and_no_other(code):
    known = {message.id for message in strings.read(strings.FOLDER / f"{code}.po") if message.id}
    there = {message.id for message in strings.gathered() if message.id}
    assert known - there == set(), "obsolete; run: python3 tasks.py strings"
    assert there - known == set(), "new; run: python3 tasks.py strings, then translate"


@pytest.mark.parametrize("code", OTHERS)
def test_every_string_is_translated_with_its_placeholders(code):
    for message in strings.read(strings.FOLDER / f"{code}.po"):
        if message.id:
            assert all(strings.parts(message.string)), message.id
            assert not message.fuzzy, message.id
            assert list(message.check()) == [], message.id
            for name in strings.PLACEHOLDER.findall(strings.parts(message.id)[0]):
                assert all(name in form for form in strings.parts(message.string)), message.id


@pytest.mark.parametrize("code", OTHERS)
def test_the_file_is_as_the_task_writes_it(code):
    assert (strings.FOLDER / f"{code}.po").read_bytes() == strings.written(strings.updated(code))


def test_new_strings_are_added_and_old_ones_go(tmp_path: Path):
    path = tmp_path / "en.po"
    path.write_text('msgid "Cari"\nmsgstr "Look up"\n\nmsgid "Hilang"\nmsgstr "Gone"\n', "utf-8")
    found = strings.updated("en", tmp_path)
    assert found.get("Cari").string == "Look up"
    assert found.get("Arsip").string == ""
    assert found.get("Hilang") is None


def test_a_choice_that_is_none(tmp_path: Path):
    with pytest.raises(ValueError, match="INTERFACE_LANGUAGE is 'xx'; there are id, en"):
        use("xx", tmp_path)


def test_a_broken_catalogue_is_named(tmp_path: Path):
    (tmp_path / "en.po").write_text('msgid "a"\nmsgid "b"\n"', "utf-8")
    with pytest.raises(ValueError, match=r"en\.po: "):
        use("en", tmp_path)


def test_english_tables():
    use("en", strings.FOLDER)
    assert current().days[0] == "Monday"
    assert words.number(1234.5) == "1,234.5"
    assert words.counted("%(n)s digest", 1) == "1 digest"
    assert words.counted("%(n)s digest", 1200) == "1,200 digests"
    assert gettext("Arsip") == "Archive"
    assert current().for_scripts["Tersalin"] == "Copied"


def test_values_of_counted_strings_are_escaped():
    assert words.counted("%(n)s digest <b>%(name)s</b>", 1, name="<i>") == "1 digest <b>&lt;i&gt;</b>"
