"""Reading the data files: rows that know their file and line, and the one error every fault is told with."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


class GazetteerError(ValueError):
    """A data file is wrong. The message names the file, the line, what is wrong and what to do."""


@dataclass(slots=True, eq=False)  # not frozen: there are ten thousand, and making frozen ones takes twice the time
class Row:
    """One line of a data file; cells are stripped, a missing cell is an empty one."""

    file: Path
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def error(self, problem: str, remedy: str) -> GazetteerError:
        return GazetteerError(f"{self.file.name}, line {self.line}: {problem}. {remedy}.")

    def need(self, column: str) -> str:
        """The cell's text. Raises GazetteerError where it is empty."""
        if not self.cells[column]:
            raise self.error(f"column {column} is empty", "Fill it in or remove the line")
        return self.cells[column]

    def choose(self, column: str, allowed: tuple[str, ...]) -> str:
        """The cell's text, one of `allowed`. Raises GazetteerError otherwise."""
        if self.cells[column] not in allowed:
            raise self.error(f"unknown {column} {self.cells[column]!r}", f"Write one of: {', '.join(allowed)}")
        return self.cells[column]

    def flag(self, column: str) -> bool:
        """ "yes" → True, "no" or nothing → False. Raises GazetteerError for anything else."""
        return self.choose(column, ("yes", "no", "")) == "yes"


def read(file: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a UTF-8 CSV file with exactly these columns. Raises GazetteerError for a missing file or another header."""
    if not file.exists():
        raise GazetteerError(f"{file.name} is missing from {file.parent}. Restore it; README.md there tells its columns.")
    with file.open(encoding="utf-8", newline="") as stream:
        reader = csv.reader(stream)
        header = tuple(next(reader, ()))
        if header != columns:
            raise GazetteerError(f"{file.name}, line 1: the columns are {','.join(header)}. Make them {','.join(columns)}.")
        count = len(columns)
        for cells in reader:
            if not any(cells):
                continue
            row = Row(file, reader.line_num, dict(zip(columns, map(str.strip, cells), strict=False)))
            if len(cells) != count:
                raise row.error(
                    f"{len(cells)} cells instead of {len(columns)}",
                    "Quote a cell that holds a comma; keep a comma for each empty one",
                )
            yield row


def many(cell: str) -> tuple[str, ...]:
    """ "Cak Nur | Amin" → ("Cak Nur", "Amin"); the order is kept."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())
