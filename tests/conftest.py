"""The built site, shared by all tests of a run: built once by whichever worker comes first, served by each for itself."""

import locale
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from tools.serve import Server

# Property tests say what is true, not how fast: no deadline, and the same examples on every machine.
settings.register_profile("everywhere", deadline=None, derandomize=True)
settings.load_profile("everywhere")

ROOT = Path(__file__).parent.parent
SUBPATH = "/some/sub/path"
SITEURL = f"https://arahan.example{SUBPATH}"
BUILD_SECONDS = 600  # only against a hang


@dataclass(frozen=True)
class Built:
    """A build: its folder, exit status and what it said."""

    folder: Path
    status: int
    said: str

    def pages(self) -> list[Path]:
        """Every HTML page, for whoever must see them all."""
        return sorted(self.folder.rglob("*.html"))


@dataclass(frozen=True)
class Site:
    """The published site (SITEURL given), and two addresses at which it is served: a domain's root and below a sub-path."""

    folder: Path
    root: str
    sub: str


Build = Callable[..., Built]
LOCALE = locale.setlocale(locale.LC_ALL)


@pytest.fixture(autouse=True)
def own_locale() -> None:
    """Pelican, where a test runs it within this process, leaves its LOCALE behind; the next test starts from the machine's."""
    locale.setlocale(locale.LC_ALL, LOCALE)


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """build(*options, env={}) runs `python -m tools.build` into a new folder."""

    def run(*options: str, env: dict[str, str] | None = None, folder: Path | None = None) -> Built:
        folder = folder or tmp_path_factory.mktemp("site") / "output"
        command = [sys.executable, "-m", "tools.build", str(folder), *options]
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=os.environ | (env or {}),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=BUILD_SECONDS,
        )
        return Built(folder, done.returncode, done.stdout + done.stderr)

    return run


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory, build: Build) -> Built:
    """The repository's own site as it is published, built once for all workers."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    lock, said, folder = shared / "published.lock", shared / "published.txt", shared / "published"
    try:
        lock.mkdir()
    except FileExistsError:
        deadline = time.monotonic() + BUILD_SECONDS
        while not said.exists() and time.monotonic() < deadline:
            time.sleep(0.2)
    else:
        text = "the build did not end"
        try:
            built = build("--siteurl", SITEURL, folder=folder)
            text = f"{built.status}\n{built.said}"
        finally:
            said.with_suffix(".part").write_text(text, "utf-8")
            said.with_suffix(".part").rename(said)
    status, _, words = said.read_text("utf-8").partition("\n")
    if status != "0":
        pytest.fail(f"The site does not build:\n{words}", pytrace=False)
    return Built(folder, 0, words)


@pytest.fixture(scope="session")
def site(published: Built) -> Iterator[Site]:
    """The published site, served on 127.0.0.1 as a host would serve it."""
    root, sub = Server(published.folder).start(), Server(published.folder, SUBPATH).start()
    yield Site(published.folder, root.url, sub.url)
    root.shutdown()
    sub.shutdown()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the site's content folder with two of its articles, to add to: the first two in order of path."""
    target = tmp_path / "content"
    for path in sorted((ROOT / "content").rglob("*.md")):
        _copy(path, target)
    for path in sorted((ROOT / "content" / "articles").rglob("*.txt"))[:2]:
        _copy(path, target)
        if path.with_suffix(".toml").exists():
            _copy(path.with_suffix(".toml"), target)
    return target


def _copy(path: Path, target: Path) -> None:
    copy = target / path.relative_to(ROOT / "content")
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(path, copy)
