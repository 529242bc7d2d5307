"""What is analysed once: records of articles and built segments, kept in one file between builds.

Everything is filed under a key that changes with whatever it was made from, so nothing in it can be out of date; what a build
did not ask for is dropped at its end.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

FILE = "search.sqlite"
TABLES = ("record", "segment")


class Store:
    """A table of texts for each kind; without a folder it forgets everything. Builds at one time wait for each other's writes."""

    def __init__(self, folder: Path | None):
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
        file = folder / FILE if folder else None
        try:
            self._open(file)
        except sqlite3.DatabaseError:  # a build that was killed may leave half a file
            if file:
                file.unlink()
            self._open(file)

    def _open(self, file: Path | None) -> None:
        self._base = sqlite3.connect(file or ":memory:", timeout=60)
        self._base.execute("PRAGMA synchronous = OFF")
        for table in TABLES:
            self._base.execute(f"CREATE TABLE IF NOT EXISTS {table} (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")

    def has(self, table: str, keys: Iterable[str]) -> set[str]:
        """Those of the keys under which there is a text."""
        known = {key for (key,) in self._base.execute(f"SELECT key FROM {table}")}
        return known.intersection(keys)

    def get(self, table: str, key: str) -> str | None:
        """The text under a key."""
        row = self._base.execute(f"SELECT value FROM {table} WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def put(self, table: str, rows: Iterable[tuple[str, str]]) -> None:
        """File texts under their keys; lasting from `keep` on."""
        self._base.executemany(f"INSERT OR REPLACE INTO {table} VALUES (?, ?)", rows)

    def keep(self) -> None:
        """Make what was filed last."""
        self._base.commit()

    def close(self, wanted: Mapping[str, Collection[str]]) -> None:
        """End; of each table only the wanted keys stay."""
        for table, keys in wanted.items():
            gone = [row for row in self._base.execute(f"SELECT key FROM {table}") if row[0] not in keys]
            self._base.executemany(f"DELETE FROM {table} WHERE key = ?", gone)
        self._base.commit()
        self._base.close()
