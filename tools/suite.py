"""`tasks.py test`: every check in order, the quick ones first; all are run, and the last line counts them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

from tools import browser
from tools.bootstrap import ROOT, say

RUFF = [sys.executable, "-m", "ruff"]
STYLE = {
    "ruff": [*RUFF, "check", "--quiet", "."],
    "ruff format": [*RUFF, "format", "--check", "--quiet", "."],
    "mypy": [sys.executable, "-m", "mypy", "--no-error-summary"],
}
SITE = ("tests/site_checks", "tests/browser")  # need a built site, the latter a browser
GATE = ("tests/gate", "tests/gate_html")
WORKERS = "2"


def run(only_fast: bool = False) -> int:
    """Run everything, or style and the unit tests only; exit status 0 where all passed."""
    passed, failed, skipped = 0, 0, 0
    for name, command in STYLE.items():
        ok = step(name, command)
        passed, failed = passed + ok, failed + (not ok)
    phases = {"unit tests": ["tests", *(f"--ignore={path}" for path in (*SITE, *GATE))]}
    if not only_fast:
        if chromium := browser.ensure():
            os.environ["ARAHAN_CHROMIUM"] = str(chromium)
        phases |= {"gate": list(GATE), "site and browser": list(SITE)}
    for name, paths in phases.items():
        counts = pytest(name, paths)
        passed, failed, skipped = passed + counts[0], failed + counts[1], skipped + counts[2]
    print(f"\n{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""), flush=True)
    return 1 if failed or not passed else 0


def step(name: str, command: list[str]) -> bool:
    """Run one command from the project's root, its output shown as it comes."""
    started = time.monotonic()
    say(f"— {name}")
    ok = subprocess.run(command, cwd=ROOT).returncode == 0
    say(f"  {'passed' if ok else 'FAILED'} in {time.monotonic() - started:.1f} s")
    return ok


def pytest(name: str, paths: list[str]) -> tuple[int, int, int]:
    """Run one part of the tests; how many passed, failed and were skipped. A part that dies counts as one failure."""
    report = ROOT / ".cache" / "test" / f"{name.replace(' ', '-')}.xml"
    report.unlink(missing_ok=True)
    ok = step(name, [sys.executable, "-m", "pytest", "-n", WORKERS, f"--junitxml={report}", *paths])
    passed, failed, skipped = counts(report)
    return passed, failed if ok or failed else 1, skipped


def counts(report: Path) -> tuple[int, int, int]:
    """What a JUnit report says: passed, failed (errors too), skipped."""
    if not report.exists():
        return 0, 0, 0
    suites = list(ElementTree.parse(report).getroot().iter("testsuite"))
    total, failures, errors, skipped = (
        sum(int(s.get(key, 0)) for s in suites) for key in ("tests", "failures", "errors", "skipped")
    )
    return total - failures - errors - skipped, failures + errors, skipped
