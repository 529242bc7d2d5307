"""What a raw article may be saved as: one module a format, and the table of file endings that names its reader.

A reader takes the bytes of one article and gives its Content; `content.Fault` says why it cannot. It opens no file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plugins.articles.formats import markup, plain, record
from plugins.articles.formats.content import MEGABYTE, Content

READERS: Mapping[str, Callable[[bytes], Content]] = {
    "txt": plain.read,
    "html": markup.read_page,
    "htm": markup.read_page,
    "json": record.read,
    "jsonl": record.read,
}
LINES = frozenset({"jsonl"})  # endings of files that hold one article a line, each read as though it were a file of its own
LIMITS: Mapping[str, int] = {"html": 16 * MEGABYTE, "htm": 16 * MEGABYTE}  # bytes; a saved page brings its scripts and pictures
LIMIT = 2 * MEGABYTE  # of an article of the other formats
ENDINGS = tuple(READERS)
