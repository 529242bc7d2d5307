"""Judges that live outside Python: npm packages in .cache/node at pinned versions, installed when first asked for."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from tools.bootstrap import ROOT, say

FOLDER = ROOT / ".cache" / "node"
PACKAGES = {
    "vnu-jar": "26.9.27",
    "lighthouse": "12.8.2",
    "stylelint": "17.16.0",
    "stylelint-config-recommended": "18.0.0",
}


def missing() -> list[str]:
    """The programs that this machine lacks, each with what to install."""
    advice = {
        "node": "Node.js 20 or newer",
        "npm": "npm, which comes with Node.js",
        "java": "a Java runtime: apt install default-jre-headless",
    }
    return [f"{program} ({what})" for program, what in advice.items() if not shutil.which(program)]


def ensure() -> list[str]:
    """Install what is not there yet; what is missing or went wrong, [] where all is ready."""
    lacking = missing()
    if "npm" in " ".join(lacking):
        return lacking
    if _installed() != PACKAGES:
        say(f"Installing {', '.join(PACKAGES)} into {FOLDER.relative_to(ROOT)} …")
        FOLDER.mkdir(parents=True, exist_ok=True)
        (FOLDER / "package.json").write_text(json.dumps({"private": True, "dependencies": PACKAGES}, indent=2), "utf-8")
        command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(FOLDER)]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            lacking.append(f"npm packages ({(done.stderr or done.stdout).strip().splitlines()[-1]})")
    return lacking


def _installed() -> dict[str, str]:
    found = {}
    for name in PACKAGES:
        path = FOLDER / "node_modules" / name / "package.json"
        if path.exists():
            found[name] = json.loads(path.read_text("utf-8"))["version"]
    return found


def program(name: str) -> str:
    """The path of an installed package's command."""
    return str(Path(FOLDER, "node_modules", ".bin", name))
