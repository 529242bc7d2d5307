"""`python -m plugins.articles.explain FILE`: why the post of a raw article says what it says.

First the raw text, line by line, each with its fate: headline, paragraph, or taken out and why; in it the offices, people,
quotations, orders and days that were found. Then every decision with the words and the rule it rests on.

Example: python -m plugins.articles.explain content/articles/redaksi/2023-09-11-klaten-rakor-stunting.txt
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from plugins.articles.decisions import Row, decisions
from plugins.articles.document import ArticleError
from plugins.articles.reader import Conversion, conversion
from plugins.entities.scan import HEADLINE
from plugins.text.dates import find_dates

STYLES = {
    "judul": "bold",
    "dikeluarkan": "dim red strike",
    "kutipan": "green",
    "arahan": "underline",
    "orang": "bold cyan",
    "jabatan": "bold yellow",
    "bukan pejabatnya": "magenta",
    "tanggal": "bold blue",
}


def main(arguments: list[str] | None = None) -> int:
    """0 where every file was explained; 1 where some could not be used: each is named on standard error with its reason."""
    parser = argparse.ArgumentParser(
        prog="python -m plugins.articles.explain", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", metavar="FILE", help="raw article (.txt)")
    failed = 0
    for path in parser.parse_args(arguments).paths:
        try:
            show(conversion(path), terminal())
        except ArticleError as error:
            print(error, file=sys.stderr)
            failed += 1
    return 1 if failed else 0


def terminal() -> Console:
    """Standard output: colours on a terminal only, and not where NO_COLOR is set (https://no-color.org)."""
    return Console(highlight=False, color_system=None if os.environ.get("NO_COLOR") else "auto")


def show(work: Conversion, console: Console) -> None:
    """Print everything: columns and colours on a terminal, otherwise one plain line for each row."""
    path = Text(work.post.source_path)
    console.rule(path) if console.is_terminal else console.print(path, soft_wrap=True)
    if console.is_terminal and console.color_system:
        console.print(Text("  ").join(Text(name, style) for name, style in STYLES.items()))
    for title, rows in (("naskah", manuscript(work)), *decisions(work)):
        console.print(Text(f"\n{title.upper()}", "bold"), soft_wrap=True)
        grid = Table.grid(padding=(0, 2))
        for label, text in rows:
            if console.is_terminal:
                grid.add_row(Text(label, "dim", no_wrap=True), text)
            else:
                console.print(Text(f"{label}: ").append_text(text), soft_wrap=True)
        if console.is_terminal:
            console.print(grid)


def manuscript(work: Conversion) -> Iterator[Row]:
    """Every line of the raw text that is not blank, with its fate."""
    document = work.document
    for number, line in enumerate(work.raw.text.split("\n"), 1):
        if not line.strip():
            continue
        text = Text(line.strip())
        paragraphs = [index for index, paragraph in enumerate(document.paragraphs) if paragraph.line == number]
        pieces = [row for row in document.removed if row.line == number]
        if number == document.title_line:
            fate = "judul"
            text.stylize(STYLES["judul"])
            _colour(work, HEADLINE, text)
        elif paragraphs:
            fate = ("subjudul " if document.paragraphs[paragraphs[0]].heading else "paragraf ") + str(paragraphs[0] + 1)
            for index in paragraphs:
                _colour(work, index, text)
        else:
            fate = "dikeluarkan"
        for piece in pieces:
            start = text.plain.find(piece.text)
            if start >= 0:
                text.stylize(STYLES["dikeluarkan"], start, start + len(piece.text))
        notes = [row.reason if fate == "dikeluarkan" else f"{row.reason} “{row.text}” dikeluarkan" for row in pieces]
        yield f"{number:>3} {fate}", text.append(f"  [{'; '.join(notes)}]", "red") if notes else text


def _colour(work: Conversion, paragraph: int, line: Text) -> None:
    """Mark in a line what was found in its paragraph; later styles lie above earlier ones."""
    text = work.found.text_of(paragraph)
    whole = line.plain.find(text)

    def mark(start: int, end: int, style: str) -> None:
        at = whole + start if whole >= 0 else line.plain.find(text[start:end])  # a piece was taken out of the middle
        if at >= 0:
            line.stylize(STYLES[style], at, at + end - start)

    for quote in work.found.quotes:
        if quote.paragraph <= paragraph <= quote.last_paragraph:
            first, last = paragraph == quote.paragraph, paragraph == quote.last_paragraph
            mark(quote.start if first else 0, quote.end if last else len(text), "kutipan")
    for order in work.post.directives:
        if order.paragraph == paragraph and order.text in text:
            mark(text.index(order.text), text.index(order.text) + len(order.text), "arahan")
    for day in find_dates(text):
        mark(day.start, day.end, "tanggal")
    for reference in work.reading.references:
        if reference.paragraph == paragraph:
            mark(reference.start, reference.end, "orang")
    for office in work.found.offices:
        if office.paragraph == paragraph:
            mark(office.start, office.office_end, "bukan pejabatnya" if office.barred or office.collective else "jabatan")


if __name__ == "__main__":
    sys.exit(main())
