"""Raw file → Raw, one or several: opens it safely, has its format read, puts the sidecar beside it."""

from __future__ import annotations

import codecs
import hashlib
import os
import re
import stat
from collections.abc import Iterator
from typing import BinaryIO

from plugins.articles import sidecar
from plugins.articles.decode import LONGEST
from plugins.articles.document import ArticleError, Raw, Sidecar
from plugins.articles.formats import LIMIT, LIMITS, LINES, READERS
from plugins.articles.formats.content import MEGABYTE, Fault

_RECORD = re.compile(r"(?P<file>.+):\d{1,9}")


def read(path: str | os.PathLike[str]) -> Raw:
    """The article of a file that holds one, or of a record by FILE:LINE. ArticleError says why it cannot be used."""
    shown = os.fspath(path)
    record = _RECORD.fullmatch(shown)
    if record and ending(record["file"]) in LINES:
        return _record(shown, record["file"])
    if ending(shown) in LINES:
        raise ArticleError(shown, "holds one article a line", "name one by its line, FILE:LINE")
    with _open(shown) as handle:
        return _raw(shown, _stem(shown), _bounded(shown, handle), sidecar.read(shown))


def _record(where: str, path: str) -> Raw:
    """The one record of that name."""
    for found in read_all(path):
        if isinstance(found, ArticleError) and found.path in (where, path):
            raise found
        if isinstance(found, Raw) and found.path == where:
            return found
    raise ArticleError(where, "holds no record", "name a line that does")


def read_all(path: str | os.PathLike[str]) -> Iterator[Raw | ArticleError]:
    """Every article of a file, in its order; the error stands in the place of one that cannot be used."""
    shown = os.fspath(path)
    try:
        if ending(shown) not in LINES:
            yield read(shown)
            return
        with _open(shown) as handle:
            yield from _records(shown, handle, sidecar.read(shown, shared=True))
    except ArticleError as error:
        yield error


def ending(path: str) -> str:
    """The ending that decides on the format; a file of an unknown one is taken for plain text."""
    found = os.path.splitext(path)[1].removeprefix(".").casefold()
    return found if found in READERS else "txt"


def _stem(path: str) -> str:
    return os.path.splitext(os.path.basename(path))[0]


def _records(path: str, handle: BinaryIO, beside: Sidecar) -> Iterator[Raw | ArticleError]:
    """The lines of a file of records. Each is named FILE:LINE; its id rests on its own bytes, so that lines may move."""
    seen: dict[bytes, int] = {}
    number = filled = 0
    try:
        while line := handle.readline(LIMIT + 1):
            number += 1
            where = f"{path}:{number}"
            if len(line) > LIMIT:
                filled += 1
                yield ArticleError(
                    where, f"the line is longer than {LIMIT // MEGABYTE} MB", "give each article a line of its own"
                )
                while line and not line.endswith(b"\n"):
                    line = handle.readline(LIMIT)
                continue
            data = line.strip(b" \t\r\n")
            if data in (b"", codecs.BOM_UTF8):
                continue
            filled += 1
            if filled == 1 and (data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data[:4]):
                yield ArticleError(path, "is UTF-16 or a binary file", "save it as UTF-8")
                return
            digest = hashlib.sha256(data).digest()[:12]
            if digest in seen:
                yield ArticleError(where, f"is the same record as line {seen[digest]}", "remove one of them")
                continue
            seen[digest] = number
            try:
                yield _raw(where, _stem(path), data, beside, "jsonl")
            except ArticleError as error:
                yield error
    except OSError as error:
        yield _unreadable(path, error)
    if not filled:
        yield ArticleError(path, "is empty", "put one JSON object a line into it or remove it")


def _raw(path: str, name: str, data: bytes, beside: Sidecar, kind: str | None = None) -> Raw:
    try:
        content = READERS[kind or ending(path)](data)
    except Fault as fault:
        raise ArticleError(path, fault.what, fault.remedy) from fault
    if len(content.text) > LONGEST:
        what = f"holds {len(content.text):,} characters of text, more than the {LONGEST:,} that an article may have"
        raise ArticleError(path, what, "split it into its articles")
    return Raw(
        path=path,
        name=name,
        text=content.text,
        sha=hashlib.sha256(data).hexdigest(),
        sidecar=beside,
        encoding=content.encoding,
        warnings=content.warnings,
        known=content.known,
        marks=content.marks,
    )


def _open(path: str) -> BinaryIO:
    """A regular file, opened so that neither a link nor a pipe can trick or hang us."""
    try:
        info = os.lstat(path)
        if stat.S_ISLNK(info.st_mode):
            raise ArticleError(path, "is a symbolic link", "put the file itself there")
        if not stat.S_ISREG(info.st_mode):
            raise ArticleError(path, "is no file but a folder, device or pipe", "name the article's file itself")
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        return os.fdopen(os.open(path, flags), "rb")
    except ValueError as error:  # a null character in the name
        raise ArticleError(repr(path), "is no file name", "rename it") from error
    except OSError as error:
        raise _unreadable(path, error) from error


def _bounded(path: str, handle: BinaryIO) -> bytes:
    limit = LIMITS.get(ending(path), LIMIT)
    try:
        data = handle.read(limit + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    if len(data) > limit:
        raise ArticleError(path, f"is larger than {limit // MEGABYTE} MB", "split it or remove it")
    return data


def _unreadable(path: str, error: OSError) -> ArticleError:
    return ArticleError(path, f"cannot be read ({error.strerror})", "check that it exists and its permissions")
