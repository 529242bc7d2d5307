"""`python -m plugins.articles --jsonl PATH…`: raw articles → posts, one JSON object a line, in the order given.

Posts of one story name each other in `duplicates`, so the first line comes when the last article is read.

Example: python -m plugins.articles --jsonl content/articles/redaksi/*.txt
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections.abc import Iterator, Sequence
from tempfile import TemporaryFile

from plugins.articles.document import ArticleError
from plugins.articles.formats import ENDINGS
from plugins.articles.reader import convert_all
from plugins.articles.story import Sketch, duplicates, sketch
from plugins.gazetteer.load import gazetteer


def main(arguments: list[str] | None = None) -> int:
    """0 where every article was converted; 1 where some could not be: each is named on standard error with its reason."""
    parser = argparse.ArgumentParser(
        prog="python -m plugins.articles", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help=f"raw articles (.{', .'.join(ENDINGS)})")
    parser.add_argument("--jsonl", action="store_true", required=True, help="print one JSON object a line")
    options = parser.parse_args(arguments)
    gazetteer()
    gc.freeze()  # what is loaded by here stays: the garbage collector need not look through it again and again
    failed: list[ArticleError] = []
    for line in _lines(options.paths, failed):
        print(line)
    return 1 if failed else 0


def _lines(paths: Sequence[str], failed: list[ArticleError]) -> Iterator[str]:
    """One JSON object a post. They wait in a file until all are known, so that memory does not grow with their text."""
    sketches: dict[str, Sketch] = {}
    with TemporaryFile("w+", encoding="utf-8", newline="\n") as waiting:
        for path in paths:
            for post in convert_all(path):
                if isinstance(post, ArticleError):
                    print(post, file=sys.stderr)
                    failed.append(post)
                    continue
                sketches[post.id] = sketch(post.body)
                waiting.write(f"{post.id} {json.dumps(post.to_dict(), ensure_ascii=False)}\n")
        found = duplicates(sketches)
        waiting.seek(0)
        for row in waiting:
            ident, _, line = row.rstrip("\n").partition(" ")
            yield json.dumps(json.loads(line) | {"duplicates": found[ident]}, ensure_ascii=False) if ident in found else line


if __name__ == "__main__":
    sys.exit(main())
