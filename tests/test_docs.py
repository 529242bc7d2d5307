"""The documents name what there is: every task, every key of the data contract, every setting of ours; and no other."""

import ast
import dataclasses
import re
import subprocess
import sys
from pathlib import Path

import pytest
from invoke import Task
from pelican.settings import DEFAULT_CONFIG

import tasks
from plugins.articles import post
from plugins.entities import facts

ROOT = Path(__file__).parent.parent
DOCS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
DOCS += sorted(
    str(path.relative_to(ROOT))
    for folder in ("docs", "plugins", "tests")
    for path in (ROOT / folder).rglob("*.md")
    if "content" not in path.parts
)
TASKS = sorted(name for name, value in vars(tasks).items() if isinstance(value, Task))
OTHERS_SETTINGS = {"SITEMAP", "SITESUBTITLE", "TIMEZONE"}  # documented where they come from
CONTRACT = (post.Post, post.OutletRef, post.Removed, facts.RegionRef, facts.LeaderRef, facts.Official, facts.Quote)
CONTRACT += (facts.Directive, facts.Program)


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("record", CONTRACT, ids=lambda record: record.__name__)
def test_data_contract_names_every_key(record: type) -> None:
    document = text("docs/post.md")
    missing = [field.name for field in dataclasses.fields(record) if f"`{field.name}`" not in document]
    assert missing == []


def test_data_contract_names_no_other_key() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", text("docs/post.md").split("## Keys")[1].split("\n## ")[0], re.MULTILINE)
    assert rows == [field.name for field in dataclasses.fields(post.Post)]


@pytest.mark.parametrize("values", [post.EVENT_TYPES, post.PROVENANCES])
def test_data_contract_names_every_value(values: tuple[str, ...]) -> None:
    document = " ".join(text("docs/post.md").split())
    assert [value for value in values if value not in document] == []


def test_contributing_names_every_task() -> None:
    assert TASKS
    assert [name for name in TASKS if f"`python3 tasks.py {name}" not in text("CONTRIBUTING.md")] == []


def test_documents_name_no_task_that_is_not() -> None:
    named = {name for document in DOCS for name in re.findall(r"(?:python3 tasks\.py|\binv) ([a-z]\w*)", text(document))}
    assert named - set(TASKS) == set()


@pytest.mark.parametrize("name", TASKS)
def test_every_task_has_help_with_an_example(name: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "invoke", "--help", name], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert f"Example: python3 tasks.py {name}" in run.stdout


def test_documents_name_every_setting_of_ours() -> None:
    assigned = [node.targets[0] for node in ast.parse(text("pelicanconf.py")).body if isinstance(node, ast.Assign)]
    facts = {name.id for name in assigned if isinstance(name, ast.Name)}
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "plugins").rglob("*.py"))
    read = set(re.findall(r"settings(?:\.get\(|\[|\.setdefault\()\s*[\"']([A-Z_]+)[\"']", source))
    pages = "\n".join(path.read_text("utf-8") for path in (ROOT / "theme" / "templates").rglob("*.html"))
    shown = set(re.findall(r"\b[A-Z_]{4,}\b", pages))
    ours = (read | facts & shown) - set(DEFAULT_CONFIG) - OTHERS_SETTINGS
    assert ours, "the settings could not be read"
    documents = "\n".join(text(name) for name in DOCS)
    assert {name for name in ours if f"`{name}`" not in documents} == set()


@pytest.mark.parametrize("name", DOCS)
def test_links_between_documents(name: str) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", text(name))
    broken = [link for link in links if "://" not in link and not (ROOT / name).parent.joinpath(link).exists()]
    assert broken == []


@pytest.mark.parametrize("name", DOCS)
def test_paths_that_documents_name(name: str) -> None:
    """A path in backquotes that starts in one of our folders is there."""
    paths = re.findall(r"`((?:plugins|theme|tests|tools|docs|content)/[\w./-]+)`", text(name))
    assert [path for path in paths if not (ROOT / path).exists() and not re.search("[A-Z]{4}", path)] == []
