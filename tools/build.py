"""Build the site with Pelican, whole or not at all: `python -m tools.build OUTPUT [--siteurl URL]`.

Pelican itself stops at the first error (--fatal errors) or forgets them all (exit status 0). Here every error is heard,
every article is tried, and the build fails at the end with the whole list.
"""

from __future__ import annotations

import argparse
import logging
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican import Pelican, log, read_settings, signals
from pelican.generators import ArticlesGenerator

from tools.bootstrap import ROOT


class Listener(logging.Handler):
    """Keeps what is logged as an error or worse; prints warnings as they come."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.errors: list[str] = []
        self.articles = 0

    def count(self, generator: ArticlesGenerator) -> None:
        """Handler of article_generator_finalized."""
        self.articles += len(generator.articles)

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if record.exc_info and (error := record.exc_info[1]):
            text += f": {type(error).__name__}: {error}"
        text = printable(text)
        if record.levelno >= logging.ERROR:
            self.errors.append(text)
        elif record.levelno >= logging.WARNING:
            print(f"warning {text}", file=sys.stderr, flush=True)


def printable(text: str) -> str:
    """The text without what a file name could smuggle into a terminal: control characters are shown, not obeyed."""
    return "".join(char if char.isprintable() or char == "\n" else repr(char)[1:-1] for char in text)


def build(output: Path, siteurl: str | None = None, content: Path | None = None, config: Path | None = None) -> list[str]:
    """Write the site to the folder `output`; the errors, or [] where all went well.

    `siteurl` is the public address without its last slash; giving one means publishing, with publishconf.py's settings.
    """
    config = config or ROOT / ("publishconf.py" if siteurl else "pelicanconf.py")
    override: dict[str, Any] = {"OUTPUT_PATH": str(output)}
    if siteurl:
        override["SITEURL"] = siteurl.rstrip("/")
    if content:
        override["PATH"] = str(content)
    with listening() as listener:
        try:
            pelican = Pelican(read_settings(str(config), override=override))
            if listener.errors:  # a plugin is missing or broken: the site would be another one
                return listener.errors
            pelican.run()
        except Exception as error:  # the listener's list must be printed whatever Pelican stumbles over
            logging.getLogger(__name__).debug("build", exc_info=True)
            listener.errors.append(f"the build stopped: {type(error).__name__}: {printable(str(error))}")
    if not listener.errors and not listener.articles:
        listener.errors.append("no article to publish in the content folder")
    return listener.errors


@contextmanager
def listening() -> Iterator[Listener]:
    listener = Listener()
    log.init(level=logging.WARNING, handler=listener)
    signals.article_generator_finalized.connect(listener.count)
    try:
        yield listener
    finally:
        logging.getLogger().removeHandler(listener)


def build_whole(output: Path, **options: Any) -> list[str]:
    """Build beside `output` and put the new site in its place only when nothing failed: a reader never meets half a site."""
    output = output.absolute()
    if output.exists() and any(output.iterdir()) and not (output / ".nojekyll").exists():
        return [f"{output} holds something else than a built site; name another folder or empty it"]
    staging, old = (output.with_name(f".{output.name}.{part}") for part in ("new", "old"))
    for folder in (staging, old):
        shutil.rmtree(folder, ignore_errors=True)
    errors = build(staging, **options)
    if not errors and not (staging / "index.html").exists():
        errors = ["the build wrote no home page"]
    if errors:
        shutil.rmtree(staging, ignore_errors=True)
        return errors
    if output.exists():
        output.rename(old)
    staging.rename(output)
    shutil.rmtree(old, ignore_errors=True)
    return []


def main(argv: list[str] | None = None) -> int:
    """Exit status 0 for a whole site, 1 where anything failed; `--partly` keeps what could be built all the same."""
    parser = argparse.ArgumentParser(prog="python -m tools.build", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("output", type=Path)
    parser.add_argument("--siteurl", help="public address: https://example.org/arahan")
    parser.add_argument("--content", type=Path, help="another content folder than content/")
    parser.add_argument("--config", type=Path, help="another settings file")
    parser.add_argument("--partly", action="store_true", help="write straight into OUTPUT, whatever fails")
    args = parser.parse_args(argv)
    how = build if args.partly else build_whole
    options = {"siteurl": args.siteurl, "content": args.content, "config": args.config}
    errors = how(args.output.absolute(), **{key: value and _absolute(value) for key, value in options.items()})
    if errors:
        print(f"\n{len(errors)} error{'s' * (len(errors) > 1)}:", *errors, sep="\n  ERROR ", file=sys.stderr)
    return 1 if errors else 0


def _absolute(value: str | Path) -> str | Path:
    return value.absolute() if isinstance(value, Path) else value


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
