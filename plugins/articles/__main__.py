"""`python -m plugins.articles --jsonl PATH…`: raw articles → posts, one JSON object a line, in the order given.

Example: python -m plugins.articles --jsonl content/articles/redaksi/*.txt
"""

from __future__ import annotations

import argparse
import json
import sys

from plugins.articles.document import ArticleError
from plugins.articles.reader import convert


def main(arguments: list[str] | None = None) -> int:
    """0 where every article was converted; 1 where some could not be: each is named on standard error with its reason."""
    parser = argparse.ArgumentParser(
        prog="python -m plugins.articles", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="raw articles (.txt)")
    parser.add_argument("--jsonl", action="store_true", required=True, help="print one JSON object a line")
    options = parser.parse_args(arguments)
    failed = 0
    for path in options.paths:
        try:
            post = convert(path)
        except ArticleError as error:
            print(error, file=sys.stderr)
            failed += 1
            continue
        print(json.dumps(post.to_dict(), ensure_ascii=False))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
