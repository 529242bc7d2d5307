"""Every command of the project: `python3 tasks.py TASK`, or `inv TASK` inside .venv; `--list` names them, `--help TASK` explains.

The first call sets the project up: it makes .venv and installs requirements.lock (tools/bootstrap.py).
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  said here, in old syntax, so that an old Python can say it
    sys.exit("Arahan needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2])  # noqa: UP031

from tools import bootstrap

if __name__ == "__main__":
    bootstrap.enter(__file__)

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from invoke import Collection, Context, Exit, Program, task

from tools.bootstrap import PYTHON, ROOT

UV = "uv==0.13.9"  # makes the lock; not needed otherwise, so not in it


def python(*arguments: str, cwd: Path | None = ROOT) -> None:
    """Run the project's Python; end with its exit status where that is not 0."""
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    status = subprocess.run([str(PYTHON), *arguments], cwd=cwd, env=env).returncode
    if status:
        raise Exit(code=status)


@task(help={"port": "port to listen on (default: the first free one from 8000)", "open": "open the site in your browser"})
def serve(c: Context, port: int = 0, open: bool = False) -> None:
    """Convert, build and serve on localhost; rebuild when content, theme or plugins change.

    Example: python3 tasks.py serve --open
    """
    from tools.serve import serve

    serve(port or None, open)


@task(
    help={
        "output": "folder to write (default: output)",
        "siteurl": "public address, for publishing: https://example.org/arahan",
        "content": "another content folder",
    }
)
def build(c: Context, output: str = "output", siteurl: str = "", content: str = "") -> None:
    """Convert every article and write the site; fails, with file and reason, where anything is wrong.

    Example: python3 tasks.py build --siteurl https://example.org/arahan
    """
    options = [*(["--siteurl", siteurl] if siteurl else []), *(["--content", content] if content else [])]
    python("-m", "tools.build", output, *options)


@task
def test(c: Context) -> None:
    """Run every check: style, types, unit tests, the gate, the built site, the browser.

    Example: python3 tasks.py test
    """
    from tools.suite import run

    raise Exit(code=run())


@task
def check(c: Context) -> None:
    """Run the quick checks only: style, types, unit tests.

    Example: python3 tasks.py check
    """
    from tools.suite import run

    raise Exit(code=run(only_fast=True))


@task(positional=["path"], help={"path": "raw article; more may follow"})
def convert(c: Context, path: str) -> None:
    """Convert raw articles to structured posts, printed as JSON Lines (docs/post.md).

    Example: python3 tasks.py convert content/articles/*/*.txt
    """
    python("-m", "plugins.articles", "--jsonl", path, *shlex.split(c.remainder), cwd=None)


@task(positional=["path"], help={"path": "raw article"})
def explain(c: Context, path: str) -> None:
    """Show why an article was converted as it was: each decision with its words and rule, and what was taken out, in colour.

    Example: python3 tasks.py explain content/articles/redaksi/2023-09-11-klaten-rakor-stunting.txt
    """
    python("-m", "plugins.articles.explain", path, cwd=None)


@task(help={"errors": "print every miss", "pin": "keep what is found now as the state that changes are compared with"})
def gate(c: Context, errors: bool = False, pin: bool = False) -> None:
    """Measure the converter on the labelled articles of tests/gate and pages of tests/gate_html, beside the floors pinned there.

    What a change of the converter gained and lost in those articles is printed first.

    Example: python3 tasks.py gate --errors
    """
    python("-m", "tests.gate.entities", *(["--pin"] if pin else []))
    for labelled in ("tests.gate.score", "tests.gate_html.score"):
        python("-m", labelled, *(["--errors"] if errors else []))


@task(
    help={
        "only": "one benchmark: conversion, search",
        "full": "memory over 100,000 articles too (several minutes)",
        "articles": "made articles to measure the speed with (default: 1000)",
    }
)
def bench(c: Context, only: str = "", full: bool = False, articles: int = 1000) -> None:
    """Measure speed, start-up, memory, hostile inputs and what a search costs; results go to docs/benchmarks.md.

    Example: python3 tasks.py bench --only conversion
    """
    options = [*(["--only", only] if only else []), *(["--full"] if full else [])]
    python("-m", "tools.bench", "--articles", str(articles), *options)


@task
def lock(c: Context) -> None:
    """Remake requirements.lock from requirements.in: exact versions and hashes for every platform, from the public index.

    Example: python3 tasks.py lock
    """
    tools = ROOT / ".cache" / "lock"
    subprocess.run([str(PYTHON), "-m", "pip", "install", "--quiet", "--upgrade", "--target", str(tools), UV], check=True)
    command = [str(tools / "bin" / "uv"), "--no-config", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
    command += ["--generate-hashes", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--upgrade"]
    command += ["--custom-compile-command", "python3 tasks.py lock", "requirements.in", "-o", "requirements.lock"]
    env = {key: value for key, value in os.environ.items() if not key.startswith(("UV_", "PIP_"))}
    subprocess.run(command, check=True, cwd=ROOT, env=env)


@task(
    help={
        "kind": "one page type, as tools/pages.py names it (default: all); may be given several times",
        "site": "a built site to look at (default: the own one is built)",
    },
    iterable=["kind"],
)
def shots(c: Context, kind: list[str], site: str = "") -> None:
    """Take pictures of every page type at three widths, light and dark, into shots/; its index.html shows them all.

    Example: python3 tasks.py shots --kind article --kind leader
    """
    from tools.shots import FOLDER, shots

    taken = shots(kind, Path(site) if site else None)
    print(f"{taken} pictures; open {FOLDER / 'index.html'}")


@task(
    help={
        "pages": "judge a generated site of that many articles instead of the own one",
        "runs": "Lighthouse runs a page, of which the median counts",
        "write": "write the table to docs/audit.md",
    }
)
def audit(c: Context, pages: int = 0, runs: int = 1, write: bool = False) -> None:
    """Judge the site: Nu HTML checker, Lighthouse on a slow phone, stylelint, bytes. Says what it lacks of Node.js and Java.

    Example: python3 tasks.py audit --pages 2000 --runs 3 --write
    """
    from tools.audit import audit

    raise Exit(code=audit(pages, runs, write))


@task
def strings(c: Context) -> None:
    """Bring the interface's catalogues of strings (theme/translations) up to date; what wants a translation is named.

    Example: python3 tasks.py strings
    """
    python("-m", "tools.strings")


@task
def clean(c: Context) -> None:
    """Remove what building and testing leave behind; .venv stays.

    Example: python3 tasks.py clean
    """
    for name in ("output", ".output.new", ".output.old", ".cache", ".pytest_cache", ".ruff_cache", ".mypy_cache", ".hypothesis"):
        shutil.rmtree(ROOT / name, ignore_errors=True)


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["convert"] and len(arguments) > 2 and "--" not in arguments:
        arguments[2:] = ["--", *map(shlex.quote, arguments[2:])]  # invoke would take further words for tasks
    Program(version="0.1.0", name="Arahan", binary="tasks.py", namespace=Collection.from_module(sys.modules[__name__])).run(
        ["tasks.py", *(arguments or ["--list"])]
    )
