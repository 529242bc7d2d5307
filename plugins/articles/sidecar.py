"""NAME.toml beside a raw file → Sidecar."""

from __future__ import annotations

import difflib
import os
import stat
import tomllib
from datetime import date, datetime
from typing import Any

from plugins.articles.corrections import READERS
from plugins.articles.document import ArticleError, Sidecar

KNOWN = ("url", "outlet", "published", "captured")
OVERRIDES = tuple(READERS)  # what an editor may correct
SHARED = ("outlet", "captured")  # what can be true of every article of a file that holds many
_LIMIT = 256 * 1024


def read(raw_path: str, shared: bool = False) -> Sidecar:
    """The sidecar of a raw file; an empty one where there is none. ArticleError names the file, the key and the known keys.

    `shared`: the file holds many articles, and only what is true of all of them may stand beside it.
    """
    path = f"{os.path.splitext(raw_path)[0]}.toml"
    try:
        kind = os.lstat(path).st_mode
        if stat.S_ISLNK(kind):
            raise ArticleError(path, "the sidecar is a symbolic link", "put a regular file in its place")
        if not stat.S_ISREG(kind):
            raise ArticleError(path, "the sidecar is not a regular file", "put a regular file in its place")
        with open(path, "rb") as handle:
            data = handle.read(_LIMIT + 1)
        if len(data) > _LIMIT:
            raise ArticleError(path, f"the sidecar is larger than {_LIMIT // 1024} kB", "shorten it")
        table = tomllib.loads(data.decode("utf-8-sig"))
    except FileNotFoundError:
        return Sidecar()
    except OSError as error:
        raise ArticleError(path, f"cannot be read ({error.strerror})", "check its permissions") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ArticleError(path, f"is not valid TOML ({error})", "correct it") from error
    single = [key for key in table if key in {*KNOWN, *OVERRIDES} - {*SHARED}] if shared else []
    if single:
        raise ArticleError(
            path,
            f"{single[0]} cannot hold for every article of {os.path.basename(raw_path)}",
            f"keep {' and '.join(SHARED)} only; to correct one article, put its line into a file of its own, NAME.json",
        )
    return _sidecar(path, table)


def _sidecar(path: str, table: dict[str, Any]) -> Sidecar:
    for key in table:
        if key not in KNOWN and key not in OVERRIDES:
            near = difflib.get_close_matches(key, [*KNOWN, *OVERRIDES], n=1)
            hint = f", did you mean {near[0]!r}?" if near else ""
            raise ArticleError(path, f"unknown key {key!r}{hint}", f"known keys: {', '.join([*KNOWN, *OVERRIDES])}")
    return Sidecar(
        url=_text(path, table, "url"),
        outlet=_text(path, table, "outlet"),
        published=_day(path, table, "published"),
        captured=_day(path, table, "captured"),
        overrides={key: value for key, value in table.items() if key not in KNOWN},
        path=path,
    )


def _text(path: str, table: dict[str, Any], key: str) -> str | None:
    value = table.get(key)
    if value is not None and not isinstance(value, str):
        raise ArticleError(path, f"{key} is not a text", f'write {key} = "…"')
    return value.strip() or None if value else None


def _day(path: str, table: dict[str, Any], key: str) -> date | None:
    value = table.get(key)
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip()[:10])
    except ValueError as error:
        raise ArticleError(path, f"{key} = {value!r} is no date", f"write {key} = 2025-09-17") from error
