"""A Chromium for the browser tests: one that is installed, else Playwright's own, else Debian's package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.bootstrap import say

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
ADVICE = "No Chromium for the browser tests. Install one: apt install chromium, or .venv/bin/playwright install chromium"
DOWNLOAD_SECONDS = 300


def find() -> Path | None:
    """An installed Chromium: $ARAHAN_CHROMIUM, one on the PATH, or one that Playwright has downloaded."""
    for name in (os.environ.get("ARAHAN_CHROMIUM", ""), *NAMES):
        if name and (path := shutil.which(name)):
            return Path(path)
    return _downloaded()


def ensure() -> Path | None:
    """Find a Chromium or get one; None, with the reason printed, where that is impossible."""
    if path := find():
        return path
    say("No Chromium is installed; asking Playwright for its own …")
    _run([sys.executable, "-m", "playwright", "install", "chromium"], DOWNLOAD_SECONDS)
    if (path := _downloaded()) and _starts(path):
        return path
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        say("Installing Debian's chromium …")
        env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        _run(["apt-get", "update", "-qq"], DOWNLOAD_SECONDS, env)
        _run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], DOWNLOAD_SECONDS * 2, env)
        if path := find():
            return path
    say(ADVICE)
    return None


def _downloaded() -> Path | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


def _starts(path: Path) -> bool:
    """Playwright's download lacks system libraries on a bare Debian: only a start tells."""
    return _run([str(path), *FLAGS, "--dump-dom", "about:blank"], 60)


def _run(command: list[str], seconds: int, env: dict[str, str] | None = None) -> bool:
    try:
        return subprocess.run(command, env=env, timeout=seconds, capture_output=True).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
