"""The rules of the house (docs/architecture.md), read from the source: who may import whom, size, clock and locale."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PLUGINS = ROOT / "plugins"
# Each package → those of ours it may import; a package not named here may import none.
MAY_IMPORT = {
    "text": set(),
    "language": set(),
    "gazetteer": {"text"},
    "entities": {"text", "gazetteer"},
    "articles": {"text", "gazetteer", "entities"},
    "browse": {"text", "language", "gazetteer", "entities", "articles"},
    "feeds": {"text", "language", "gazetteer", "entities", "articles", "browse"},
    "cards": {"text", "language", "gazetteer", "entities", "articles", "browse"},
    "search": {"text", "language", "gazetteer"},
    "opendata": {"text", "language", "gazetteer", "entities", "articles", "browse"},
    "fastbuild": set(),
}
LIBRARIES = ("text", "language", "gazetteer", "entities")
LONGEST = 250  # lines of a module
CLOCKS = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("time", "time"),
    ("time", "localtime"),
}
MODULES = sorted(PLUGINS.rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports, by full name; relative imports are resolved."""
    package = path.relative_to(ROOT).with_suffix("").parts
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: -node.level]) if node.level else ""
            name = ".".join(filter(None, (base, node.module)))
            yield name
            yield from (f"{name}.{alias.name}" for alias in node.names)


def ours(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imports(path) if name.startswith("plugins.")}


def test_the_reading_of_imports(tmp_path: Path) -> None:
    module = PLUGINS / "text" / "fold.py"
    assert "unicodedata" in set(imports(module))
    assert "text" in set().union(*(ours(path) for path in MODULES))


@pytest.mark.parametrize(
    "package", sorted(path.name for path in PLUGINS.iterdir() if path.is_dir() and path.name != "__pycache__")
)
def test_order_of_imports(package: str) -> None:
    for path in (PLUGINS / package).rglob("*.py"):
        strangers = ours(path) - MAY_IMPORT[package] - {package}
        assert not strangers, f"{path.relative_to(ROOT)} imports plugins.{', plugins.'.join(sorted(strangers))}"


def test_no_cycles() -> None:
    """The table above allows none: each package's row lies wholly in rows that do not lead back."""
    for package, allowed in MAY_IMPORT.items():
        reached, todo = set(), set(allowed)
        while todo:
            reached.add(name := todo.pop())
            todo |= MAY_IMPORT[name] - reached
        assert package not in reached


@pytest.mark.parametrize("package", LIBRARIES)
def test_libraries_know_no_pelican(package: str) -> None:
    for path in (PLUGINS / package).rglob("*.py"):
        assert "pelican" not in {name.split(".")[0] for name in imports(path)}, path.relative_to(ROOT)


def test_the_converter_runs_without_pelican() -> None:
    """`python -m plugins.articles` is the same flow on a machine that has no Pelican."""
    code = "import sys; sys.modules['pelican'] = None; import runpy; sys.argv = ['articles', '--help']; "
    code += "runpy.run_module('plugins.articles', run_name='__main__')"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr


def test_modules_are_small() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in code()}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def code() -> list[Path]:
    scripts = (path for suffix in ("*.js", "*.mjs") for path in (ROOT / "theme").rglob(suffix))
    return [*MODULES, *(ROOT / "tools").rglob("*.py"), *ROOT.glob("*.py"), *scripts]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PLUGINS)))
def test_no_clock_and_no_locale(path: Path) -> None:
    """A post converted today, next year or on another machine is the same."""
    tree = ast.parse(path.read_text("utf-8"))
    called = {
        (
            node.func.value.attr if isinstance(node.func.value, ast.Attribute) else getattr(node.func.value, "id", ""),
            node.func.attr,
        )
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert not called & CLOCKS
    assert "locale" not in {name.split(".")[0] for name in imports(path)}
    formats = [
        node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node.value in ("%A", "%B", "%a", "%b", "%c", "%x")
    ]
    assert not formats, "day and month names come from our own table"


def test_every_module_says_what_it_is() -> None:
    sources = {path.relative_to(ROOT): path.read_text("utf-8") for path in code() if path.suffix == ".py"}
    assert [str(name) for name, source in sources.items() if source.strip() and not ast.get_docstring(ast.parse(source))] == []


def test_tree_names_no_machine() -> None:
    """Nothing committed depends on, or tells of, the machine it was written on, nor on a registry's host."""
    words = (
        "/work" + "/",
        "shared/" + "eval",
        "files.python" + "hosted",
        "pypi" + ".org",
        "registry.npm" + "js",
        "/root" + "/",
        "/opt" + "/",
    )
    listed = (
        subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode("utf-8").split("\0")
    )
    found = []
    for name in filter(None, listed):
        path = ROOT / name
        if path.is_file() and not path.is_symlink() and not name.startswith("content/articles/"):
            text = path.read_bytes().decode("utf-8", "replace")
            found += [f"{name}: {word}" for word in words if word in text]
    assert found == []
