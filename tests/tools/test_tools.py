"""What the tasks rest on: the bootstrap, the lock, the counting of tests, the little server, the continuous integration."""

import gzip
import importlib.util
import re
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tools import bootstrap, browser, suite
from tools.build import printable
from tools.serve import Server

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_missing_venv_module(missing: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(bootstrap, "PYTHON", tmp_path / "none")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == missing else find(name))
    with pytest.raises(SystemExit) as exit_:
        bootstrap.prepare()
    assert str(exit_.value) == f"This Python has no {missing} module. Install it: apt install python3-venv"


def test_installs_when_the_lock_has_changed_and_only_then(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    installed = []
    lock, marker = tmp_path / "lock", tmp_path / "marker"
    monkeypatch.setattr(bootstrap, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(bootstrap, "LOCK", lock)
    monkeypatch.setattr(bootstrap, "MARKER", marker)
    monkeypatch.setattr(bootstrap, "install", lambda: installed.append(1))
    for text, times in (("a==1", 1), ("a==1", 1), ("a==2", 2)):
        lock.write_text(text, "utf-8")
        bootstrap.prepare()
        assert len(installed) == times


def test_old_python_can_read_tasks() -> None:
    """What stands before the check of the version must be syntax of every Python 3."""
    head = (ROOT / "tasks.py").read_text("utf-8").split("from tools import bootstrap")[0]
    assert "sys.version_info < (3, 11)" in head
    assert not re.search(r"\bf[\"']|:=|\bmatch\b|->", head)


def test_lock_pins_everything_and_names_no_host() -> None:
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    pins = [line for line in lines if line[:1].isalnum()]
    assert [line for line in pins if not re.match(r"[a-z0-9-]+==[\w.]+( ; [^\\]+)? \\$", line)] == []
    assert [line for line in lines if "://" in line or line.startswith("-")] == []
    assert sum("--hash=sha256:" in line for line in lines) >= len(pins)
    wanted = re.findall(r"^([a-z0-9-]+)", (ROOT / "requirements.in").read_text("utf-8"), re.MULTILINE)
    assert set(wanted) <= {re.split("==", line)[0] for line in pins}, "run: python3 tasks.py lock"


def test_ci_runs_the_command_of_the_readme() -> None:
    script = [line for line in (ROOT / ".ci/run").read_text("utf-8").splitlines() if line and not line.startswith(("#", "cd "))]
    assert script == ["exec python3 tasks.py test"]
    assert "python3 tasks.py test " in (ROOT / "README.md").read_text("utf-8")


def test_workflow_pins_its_actions() -> None:
    used = re.findall(r"uses: (\S+)(.*)", (ROOT / ".github/workflows/pages.yml").read_text("utf-8"))
    assert used
    assert [name for name, rest in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", name) or " # v" not in rest] == []


def test_counts_of_a_report(tmp_path: Path) -> None:
    report = tmp_path / "report.xml"
    report.write_text('<testsuites><testsuite tests="9" failures="2" errors="1" skipped="1"/></testsuites>', "utf-8")
    assert suite.counts(report) == (5, 3, 1)
    assert suite.counts(tmp_path / "none.xml") == (0, 0, 0)


def test_a_part_that_dies_counts_as_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suite, "step", lambda name, command: False)
    assert suite.pytest("no such part", []) == (0, 1, 0)


def test_browser_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARAHAN_CHROMIUM", sys.executable)
    assert browser.find() == Path(sys.executable)


def test_terminal_text() -> None:
    assert printable("a\x1b[31m\nb\x07é–") == "a\\x1b[31m\nb\\x07é–"


def test_server_answers_as_a_host_does(tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text("tidak ada", "utf-8")
    (tmp_path / "kosong").mkdir()
    (tmp_path / "feed.atom").write_text("<feed/>", "utf-8")
    server = Server(tmp_path, "/a/b/").start()
    with urllib.request.urlopen(server.url + "feed.atom") as answer:
        assert answer.headers["Content-Type"] == "application/atom+xml"
    for missing in (
        server.url + "tiada",
        server.url + "kosong/",
        server.url.replace("/a/b/", "/feed.atom"),
        server.url + "..%2f..%2fetc/passwd",
    ):
        with pytest.raises(urllib.error.HTTPError) as error:
            urllib.request.urlopen(missing)
        assert error.value.code == 404
        assert error.value.read() == b"tidak ada"
    server.shutdown()


def test_server_compresses_as_hosts_do(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("<p>halo</p>" * 100, "utf-8")
    server = Server(tmp_path, "/b/").start()
    with urllib.request.urlopen(urllib.request.Request(server.url + "a/?q=1", headers={"Accept-Encoding": "gzip"})) as answer:
        body = answer.read()
        assert (answer.headers["Content-Encoding"], answer.headers["Content-Type"][:9]) == ("gzip", "text/html")
        assert gzip.decompress(body) == (tmp_path / "a" / "index.html").read_bytes()
    with urllib.request.urlopen(server.url + "a/") as answer:
        assert answer.headers["Content-Encoding"] is None
        assert answer.read() == (tmp_path / "a" / "index.html").read_bytes()
    server.shutdown()
