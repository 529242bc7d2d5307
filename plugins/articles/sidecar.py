"""NAME.toml beside a raw file → Sidecar."""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from typing import Any

from plugins.articles.document import ArticleError, Sidecar
from plugins.articles.post import Post

KNOWN = ("url", "outlet", "published", "captured")
# An editor may correct what a reader sees; what only the converter knows (origin, what it took out) stays its own.
OVERRIDES = tuple(
    item.name
    for item in fields(Post)
    if item.name not in {*KNOWN, "source_path", "id", "removed", "evidence", "warnings", "corrections"}
)
SHARED = ("outlet", "captured")  # what can be true of every article of a file that holds many
_LIMIT = 256 * 1024


def read(raw_path: Path, shared: bool = False) -> Sidecar:
    """The sidecar of a raw file; an empty one where there is none. ArticleError names the file, the key and the known keys.

    `shared`: the file holds many articles, and only what is true of all of them may stand beside it.
    """
    path = raw_path.with_suffix(".toml")
    if path.is_symlink():
        raise ArticleError(str(path), "the sidecar is a symbolic link", "put a regular file in its place")
    if not path.exists():
        return Sidecar()
    if not path.is_file():
        raise ArticleError(str(path), "the sidecar is not a regular file", "put a regular file in its place")
    try:
        data = path.read_bytes()
        if len(data) > _LIMIT:
            raise ArticleError(str(path), f"the sidecar is larger than {_LIMIT // 1024} kB", "shorten it")
        table = tomllib.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise ArticleError(str(path), f"cannot be read ({error.strerror})", "check its permissions") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ArticleError(str(path), f"is not valid TOML ({error})", "correct it") from error
    single = [key for key in table if key in {*KNOWN, *OVERRIDES} - {*SHARED}] if shared else []
    if single:
        raise ArticleError(
            str(path),
            f"{single[0]} cannot hold for every article of {raw_path.name}",
            f"keep {' and '.join(SHARED)} only; to correct one article, put its line into a file of its own, NAME.json",
        )
    return _sidecar(path, table)


def _sidecar(path: Path, table: dict[str, Any]) -> Sidecar:
    for key in table:
        if key not in KNOWN and key not in OVERRIDES:
            near = difflib.get_close_matches(key, [*KNOWN, *OVERRIDES], n=1)
            hint = f", did you mean {near[0]!r}?" if near else ""
            raise ArticleError(str(path), f"unknown key {key!r}{hint}", f"known keys: {', '.join([*KNOWN, *OVERRIDES])}")
    return Sidecar(
        url=_text(path, table, "url"),
        outlet=_text(path, table, "outlet"),
        published=_day(path, table, "published"),
        captured=_day(path, table, "captured"),
        overrides={key: value for key, value in table.items() if key not in KNOWN},
        path=str(path),
    )


def _text(path: Path, table: dict[str, Any], key: str) -> str | None:
    value = table.get(key)
    if value is not None and not isinstance(value, str):
        raise ArticleError(str(path), f"{key} is not a text", f'write {key} = "…"')
    return value.strip() or None if value else None


def _day(path: Path, table: dict[str, Any], key: str) -> date | None:
    value = table.get(key)
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip()[:10])
    except ValueError as error:
        raise ArticleError(str(path), f"{key} = {value!r} is no date", f"write {key} = 2025-09-17") from error
