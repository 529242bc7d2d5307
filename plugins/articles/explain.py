"""`python -m plugins.articles.explain FILE`: why the post of a raw article says what it says.

First the raw text, line by line, each with its fate: headline, paragraph, or taken out and why; in it the offices, people,
quotations, orders and days that were found. Then every decision with the words and the rule it rests on.

Example: python -m plugins.articles.explain content/articles/redaksi/2023-09-11-klaten-rakor-stunting.txt
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from plugins.articles.decisions import Row, decisions
from plugins.articles.document import ArticleError
from plugins.articles.formats import ENDINGS
from plugins.articles.reader import Conversion, conversions
from plugins.entities.scan import HEADLINE
from plugins.text.dates import find_dates

Mark = tuple[int, int, str]  # start and end in a paragraph, a key of STYLES
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
    parser.add_argument("paths", nargs="+", metavar="FILE", help=f"raw article (.{', .'.join(ENDINGS)})")
    failed = 0
    for path in parser.parse_args(arguments).paths:
        for work in conversions(path):
            if isinstance(work, ArticleError):
                print(work, file=sys.stderr)
                failed += 1
            else:
                show(work, terminal())
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
    document, found = work.document, _found(work)
    paragraphs, removed = defaultdict(list), defaultdict(list)
    for index, paragraph in enumerate(document.paragraphs):
        paragraphs[paragraph.line].append(index)
    for piece in document.removed:
        removed[piece.line].append(piece)
    for number, line in enumerate(work.raw.text.split("\n"), 1):
        if not line.strip():
            continue
        text, fate = Text(line.strip()), "dikeluarkan"
        if number == document.title_line:
            fate = "judul"
            text.stylize(STYLES["judul"])
            _colour(text, work.found.unit(HEADLINE).text, found[HEADLINE])
        elif paragraphs[number]:
            first = paragraphs[number][0]
            fate = f"{'subjudul' if document.paragraphs[first].heading else 'paragraf'} {first + 1}"
            for index in paragraphs[number]:
                _colour(text, work.found.unit(index).text, found[index])
        for piece in removed[number]:
            start = text.plain.find(piece.text)
            if start >= 0:
                text.stylize(STYLES["dikeluarkan"], start, start + len(piece.text))
        whole = fate == "dikeluarkan"
        notes = [piece.reason if whole else f"{piece.reason} “{piece.text}” dikeluarkan" for piece in removed[number]]
        yield f"{number:>3} {fate}", text.append(f"  [{'; '.join(notes)}]", "red") if notes else text


def _found(work: Conversion) -> dict[int, list[Mark]]:
    """What was found in each paragraph (-1: the headline); of marks that overlap the later one is seen."""
    marks: defaultdict[int, list[Mark]] = defaultdict(list)
    for quote in work.found.quotes:
        for number in range(quote.paragraph, quote.last_paragraph + 1):
            start = quote.start if number == quote.paragraph else 0
            end = quote.end if number == quote.last_paragraph else len(work.found.unit(number).text)
            marks[number].append((start, end, "kutipan"))
    for order in work.post.directives:
        start = work.found.unit(order.paragraph).text.find(order.text)
        if start >= 0:
            marks[order.paragraph].append((start, start + len(order.text), "arahan"))
    for number in range(HEADLINE, len(work.found.body)):
        marks[number] += [(day.start, day.end, "tanggal") for day in find_dates(work.found.unit(number).text)]
    for reference in work.reading.references:
        marks[reference.paragraph].append((reference.start, reference.end, "orang"))
    for office in work.found.offices:
        style = "bukan pejabatnya" if office.barred or office.collective else "jabatan"
        marks[office.paragraph].append((office.start, office.office_end, style))
    return marks


def _colour(line: Text, paragraph: str, marks: Iterable[Mark]) -> None:
    """Put the marks of a paragraph on its line of the raw text."""
    plain = line.plain
    whole = plain.find(paragraph)
    for start, end, style in marks:
        at = whole + start if whole >= 0 else plain.find(paragraph[start:end])  # a piece was taken out of the middle
        if at >= 0:
            line.stylize(STYLES[style], at, at + end - start)


if __name__ == "__main__":
    sys.exit(main())
