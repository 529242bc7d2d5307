"""Judges from outside over a built site: is its HTML right, how fast and usable is it on a slow phone, what does it weigh."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tools import browser, node
from tools.bootstrap import ROOT, say
from tools.pages import example
from tools.serve import Server

REPORT = ROOT / "docs" / "audit.md"
PHONE = ("home", "article", "leader", "kota", "search")  # page types that Lighthouse looks at
SCORES = ("performance", "accessibility", "best-practices", "seo")
LIGHTHOUSE_SECONDS = 180
PAGE_BYTES = 30 * 1024  # HTML and CSS of a page
SITE_BYTES = 1e9  # what GitHub Pages takes
_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)"(?: media="print")?>')


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: who judged what, the result in words, and whether it is good enough."""

    judge: str
    what: str
    result: str
    good: bool


def audit(pages: int = 0, runs: int = 1, write: bool = False) -> int:
    """Judge the own site or a generated one of `pages` articles; 0 where every row is good, else 1."""
    lacking = node.ensure()
    chromium = browser.ensure()
    for reason in [*lacking, *([] if chromium else [browser.ADVICE])]:
        say(f"missing: {reason}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "site"
        folder.mkdir()
        server = Server(folder).start()
        _build(folder, server.url.rstrip("/"), pages)
        judges: list[Callable[[], list[Row]]] = [lambda: weights(folder)]
        if not any("java" in reason for reason in lacking) and (node.FOLDER / "node_modules/vnu-jar").exists():
            judges.append(lambda: html(folder))
        if Path(node.program("stylelint")).exists():
            judges.append(lambda: styles(ROOT / "theme" / "static" / "css"))
        if chromium and Path(node.program("lighthouse")).exists():
            judges += [lambda kind=kind: [phone(kind, folder, server.url, str(chromium), runs)] for kind in PHONE]  # type: ignore[misc]
        rows = []
        for judge in judges:
            for row in judge():
                say(f"  {row.judge}: {row.what}: {row.result}")
                rows.append(row)
        server.shutdown()
    text = table(rows, pages, lacking)
    print(text)
    if write:
        REPORT.write_text(document(text, pages, REPORT.read_text("utf-8") if REPORT.exists() else ""), "utf-8")
    return 0 if all(row.good for row in rows) and not lacking else 1


def html(folder: Path) -> list[Row]:
    """Errors of the Nu HTML checker over all pages."""
    jar = node.FOLDER / "node_modules/vnu-jar/build/dist/vnu.jar"
    command = [
        "java",
        "-Xss1m",
        "-jar",
        str(jar),
        "--errors-only",
        "--skip-non-html",
        "--format",
        "json",
        "--stdout",
        str(folder),
    ]
    done = subprocess.run([*command, str(folder)], capture_output=True, text=True)
    if not done.stdout.strip():
        return [Row("Nu HTML checker", "all pages", f"did not run: {done.stderr.strip()[:200]}", False)]
    found = json.loads(done.stdout)["messages"]
    for message in found[:10]:
        say(f"    {message.get('url', '').rpartition(str(folder))[2]}:{message.get('lastLine')}: {message.get('message')}")
    number = sum(1 for _ in folder.rglob("*.html"))
    return [Row("Nu HTML checker", f"{number} pages", f"{len(found)} errors", not found)]


def styles(folder: Path) -> list[Row]:
    """What stylelint objects to in our style sheets."""
    command = [node.program("stylelint"), f"{folder}/*.css", "--config", str(ROOT / ".stylelintrc.json"), "-f", "json"]
    command += ["--config-basedir", str(node.FOLDER)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    try:
        results = json.loads(done.stdout or done.stderr)
    except ValueError:
        return [Row("stylelint", "style sheets", f"did not run: {done.stderr.strip()[:200]}", False)]
    found = [(Path(result["source"]).name, warning) for result in results for warning in result["warnings"]]
    for name, warning in found[:10]:
        say(f"    {name}:{warning['line']}: {warning['text']}")
    return [Row("stylelint", f"{len(results)} style sheets", f"{len(found)} warnings", not found)]


def phone(kind: str, folder: Path, url: str, chromium: str, runs: int) -> Row:
    """Lighthouse's four scores of a page type on a simulated slow phone; the median of some runs."""
    env = os.environ | {"CHROME_PATH": chromium}
    command = [node.program("lighthouse"), url + example(folder, kind), "--output=json", "--quiet"]
    command += [f"--only-categories={','.join(SCORES)}", f"--chrome-flags={' '.join(browser.FLAGS)}"]
    found: list[list[float]] = []
    for _ in range(runs):
        try:
            done = subprocess.run(command, capture_output=True, text=True, env=env, timeout=LIGHTHOUSE_SECONDS)
            report = json.loads(done.stdout)
        except (subprocess.TimeoutExpired, ValueError) as error:
            return Row("Lighthouse, slow phone", kind, f"did not run: {error!s:.100}", False)
        found.append([100 * (report["categories"][name]["score"] or 0) for name in SCORES])
    scores = [round(median(column)) for column in zip(*found, strict=True)]
    counting = {ref["id"] for category in report["categories"].values() for ref in category["auditRefs"] if ref["weight"]}
    for key in counting:
        judged = report["audits"][key]
        if judged.get("score") is not None and judged["score"] < 0.9:
            say(f"    {kind}: {key}: {judged['title']} {judged.get('displayValue', '')}")
    return Row("Lighthouse, slow phone", kind, " / ".join(map(str, scores)), min(scores) == 100)


def weights(folder: Path) -> list[Row]:
    """The heaviest page with its style sheets, compressed, and the whole site."""
    pages = {path: compressed(path) + sum(map(compressed, _sheets(path))) for path in folder.rglob("*.html")}
    worst = max(pages, key=lambda path: pages[path])
    files = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    name, size, whole = worst.relative_to(folder).as_posix(), pages[worst], sum(files)
    return [
        Row("HTML and CSS, compressed", f"heaviest of {len(pages)}: {name}", f"{size / 1024:.1f} KB", size <= PAGE_BYTES),
        Row("whole site", f"{len(files)} files", f"{whole / 1e6:.0f} MB", whole < SITE_BYTES),
    ]


def compressed(path: Path) -> int:
    """Bytes as a host sends them."""
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def _sheets(page: Path) -> list[Path]:
    found = (page.parent / href for href in _SHEET.findall(page.read_text("utf-8")) if not href.startswith("/"))
    return [path for path in found if path.exists()]


def table(rows: list[Row], pages: int, lacking: list[str]) -> str:
    """The rows as a Markdown table."""
    lines = ["| judge | what | result | |", "|---|---|---|---|"]
    lines += [f"| {row.judge} | {row.what} | {row.result} | {'good' if row.good else '**not good**'} |" for row in rows]
    return "\n".join([*lines, *([f"\nNot run, for want of: {'; '.join(lacking)}."] if lacking else [])])


def document(text: str, pages: int, old: str = "") -> str:
    """docs/audit.md with this table in its place; the other site's table stays."""
    parts = {"own": "", "generated": ""}
    for key in parts:
        if match := re.search(rf"<!-- {key} -->\n(.*?)\n<!-- /{key} -->", old, re.DOTALL):
            parts[key] = match[1]
    parts["generated" if pages else "own"] = (f"{pages:,} articles.\n\n" if pages else "") + text
    return HEAD + "".join(
        f"\n## {title}\n\n<!-- {key} -->\n{parts[key] or 'Not measured yet.'}\n<!-- /{key} -->\n"
        for key, title in (("own", "The site's own content"), ("generated", "A generated site"))
    )


HEAD = """\
# What outside judges say

Made by `python3 tasks.py audit --write`, and with `--pages N` for a generated site. Lighthouse's scores are performance,
accessibility, best practices and SEO on a simulated slow phone (slow 4G, a processor four times slower). What every build must
meet, the tests hold as well: `tests/site_checks/test_budget.py`, `tests/browser/test_axe.py`, `tests/browser/test_shift.py`.
"""


def _build(folder: Path, url: str, pages: int) -> None:
    if pages:
        command = ["-m", "tests.site.corpus", str(pages), str(folder)]
    else:
        command = ["-m", "tools.build", str(folder), "--siteurl", url, "--partly"]
    env = os.environ | {"SITEURL": url}
    done = subprocess.run([sys.executable, *command], cwd=ROOT, env=env, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"The site does not build:\n{done.stderr.strip()}")
