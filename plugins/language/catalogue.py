"""Catalogue files → translated strings, names of days and months, and how numbers are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import Translations

SOURCE = "id"  # the language in which the strings stand in templates and code
LANGUAGES = (SOURCE, "en")  # each but the first has a catalogue: CODE.po


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the interface with its tables."""

    code: str
    days: tuple[str, ...]  # Monday first
    months: tuple[str, ...]  # January first
    short_months: tuple[str, ...]
    group: str  # between thousands
    decimal: str
    strings: NullTranslations
    for_scripts: Mapping[str, str]  # the strings of the scripts → translated


def read(path: Path) -> Catalog:
    """The catalogue of a .po file. ValueError, with the file's name, where it cannot be read."""
    try:
        with path.open("rb") as file:
            return read_po(file, locale=path.stem, abort_invalid=True)
    except (OSError, ValueError, PoFileError) as error:
        raise ValueError(f"{path}: {error}") from error


@cache
def _language(code: str, folder: Path | None) -> Language:
    locale = Locale.parse(code)
    strings, for_scripts = NullTranslations(), {}
    if code != SOURCE and folder:
        catalogue = read(folder / f"{code}.po")
        compiled = BytesIO()
        write_mo(compiled, catalogue)
        compiled.seek(0)
        strings = Translations(compiled)
        for_scripts = {
            message.id: message.string for message in catalogue if any(file.endswith(".js") for file, _ in message.locations)
        }
    days, months = locale.days["format"]["wide"], locale.months["format"]
    symbols = locale.number_symbols["latn"]
    return Language(
        code=code,
        days=tuple(days[number] for number in range(7)),
        months=tuple(months["wide"][number] for number in range(1, 13)),
        short_months=tuple(months["abbreviated"][number] for number in range(1, 13)),
        group=symbols["group"],
        decimal=symbols["decimal"],
        strings=strings,
        for_scripts=for_scripts,
    )


_chosen = _language(SOURCE, None)


def use(code: str, folder: Path) -> Language:
    """Choose the language of the interface; `folder` holds the catalogues. ValueError where there is no such language."""
    global _chosen
    if code not in LANGUAGES:
        raise ValueError(f"INTERFACE_LANGUAGE is {code!r}; there are {', '.join(LANGUAGES)}")
    _chosen = _language(code, folder)
    return _chosen


def current() -> Language:
    """The language chosen last; Indonesian where none was."""
    return _chosen


def gettext(text: str) -> str:
    """A string of the interface in the chosen language; fill its {names} afterwards with str.format."""
    return _chosen.strings.gettext(text)


def ngettext(one: str, many: str, number: int) -> str:
    """As `gettext`, where the language has a form of its own for one."""
    return _chosen.strings.ngettext(one, many, number)


def N_(text: str) -> str:
    """Mark a string of a table for the catalogue; whoever shows it translates it."""
    return text
