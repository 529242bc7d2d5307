"""Gather the strings of the interface from templates, scripts and plugins into the catalogues of theme/translations."""

from __future__ import annotations

import re
import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import write_po

from plugins.articles.post import EVENT_TYPES
from plugins.language import LANGUAGES, read
from tools.bootstrap import ROOT

FOLDER = ROOT / "theme" / "translations"
# Function → which of its arguments are strings: `counted` has one that serves as singular and plural.
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "counted": (1, 1), "N_": None}
SOURCES = (
    ("jinja2.ext:babel_extract", "theme/templates/**/*.html", KEYWORDS, {"trimmed": "true", "silent": "false"}),
    ("python", "plugins/**/*.py", KEYWORDS, {}),
    ("javascript", "theme/static/js/**/*.js", {"t": None}, {"parse_template_string": "true"}),
)
PLACEHOLDER = re.compile(r"(%\(\w+\)s|\{\w+\})")
HEAD = """\
# The interface in another language: ids are the Indonesian strings as they stand in templates, scripts and plugins.
# Fill in what is empty. `python3 tasks.py strings` adds what is new and takes out what is gone.
msgid ""
msgstr ""
"Language: {code}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: {plurals}\\n"

"""


def gathered(root: Path = ROOT) -> Catalog:
    """All strings of the interface, with the files they stand in; none is translated."""
    found = Catalog()
    for method, pattern, keywords, options in SOURCES:
        for path in sorted(root.glob(pattern)):
            for _, text, _, _ in extract_from_file(method, path, keywords, options=options):
                found.add(text, locations=[(path.relative_to(root).as_posix(), 0)])
    for value in EVENT_TYPES:  # of the data contract, shown as they are
        found.add(value, locations=[("docs/post.md", 0)])
    return found


def updated(code: str, folder: Path = FOLDER) -> Catalog:
    """The catalogue of a language with the strings that there are: translations stay, what is new is empty."""
    path = folder / f"{code}.po"
    old = read(path) if path.exists() else Catalog(code)
    new = Catalog(code)
    for message in gathered():
        if message.id:
            known = old.get(message.id)
            new.add(message.id, known.string if known else "", locations=message.locations)
    return new


def written(catalogue: Catalog) -> bytes:
    """The catalogue as a file: sorted, without line numbers and dates, so that two branches seldom touch the same line."""
    out = BytesIO()
    write_po(out, catalogue, width=0, omit_header=True, sort_output=True, include_lineno=False)
    return HEAD.format(code=catalogue.locale, plurals=catalogue.plural_forms).encode() + out.getvalue()


def update() -> int:
    """Write the catalogues; how many strings still want a translation, each named."""
    missing = 0
    for code in LANGUAGES[1:]:
        path, catalogue = FOLDER / f"{code}.po", updated(code)
        FOLDER.mkdir(exist_ok=True)
        path.write_bytes(written(catalogue))
        empty = [message for message in catalogue if message.id and not all(parts(message.string))]
        missing += len(empty)
        print(f"{path.relative_to(ROOT)}: {len(catalogue)} strings, {len(empty)} without translation")
        for message in empty:
            print(f"  {parts(message.id)[0]}")
    return missing


def parts(text: str | tuple[str, ...]) -> tuple[str, ...]:
    """The forms of an id or a translation: one, or singular and plural."""
    return text if isinstance(text, tuple) else (text,)


if __name__ == "__main__":
    sys.exit(1 if update() else 0)
