"""From a bare Python to the project's own: make .venv, install requirements.lock into it, go on inside. Standard library only."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MARKER = VENV / ".installed"


def enter(script: str) -> None:
    """Return when running inside .venv with the locked packages; else set that up and run `script` again in there."""
    prepare()
    if Path(sys.prefix).resolve() == VENV.resolve():
        return
    command = [str(PYTHON), script, *sys.argv[1:]]
    if os.name == "nt":  # execv there returns to the shell at once
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


def prepare() -> None:
    """Make .venv where it is missing, and install the lock where it has changed since the last install."""
    if not PYTHON.exists():
        missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
        if missing:
            sys.exit(f"This Python has no {' and no '.join(missing)} module. Install it: apt install python3-venv")
        say(f"Making {VENV.name} …")
        made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True)
        if made.returncode:
            sys.exit(f"Making {VENV} failed: {(made.stderr or made.stdout).strip()}")
    state = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if not MARKER.exists() or MARKER.read_text("ascii") != state:
        install()
        MARKER.write_text(state, "ascii")


def install() -> None:
    """Install exactly what the lock names, refusing any file whose hash it does not list."""
    total = sum(line[:1].isalnum() for line in LOCK.read_text("utf-8").splitlines())
    say(f"Installing up to {total} pinned packages into {VENV.name} (once, about a minute) …")
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--no-user"]
    command += ["--require-hashes", "--progress-bar", "off", "-r", str(LOCK)]
    lines = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace") as pip:
        for line in pip.stdout or ():
            lines.append(line.rstrip())
            if line.startswith("Collecting ") and sys.stderr.isatty():
                seen = sum(text.startswith("Collecting ") for text in lines)
                print(f"\r  {seen}/{total} {line.split()[1]:60.60}", end="", file=sys.stderr, flush=True)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    if pip.returncode:
        sys.exit("\n".join(lines[-15:]) + "\nInstalling failed: see pip's lines above (no network? then try again later).")


def say(text: str) -> None:
    """Progress goes to standard error, so that a task's own output stays clean."""
    print(text, file=sys.stderr, flush=True)
