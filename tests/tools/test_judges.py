"""What `tasks.py shots` and `audit` make of what they find: the contact sheet, the table, the document."""

import json
from pathlib import Path

import pytest

from tools import audit, node, shots

GOOD, BAD = (
    audit.Row("stylelint", "5 style sheets", "0 warnings", True),
    audit.Row("Lighthouse", "home", "99 / 100 / 100 / 100", False),
)


def test_the_sheet_shows_every_picture_by_page_type(tmp_path: Path) -> None:
    for file in (shots.name("home", 360, "dark"), shots.name("home", 1280, "light"), shots.name("article", 360, "light")):
        (tmp_path / file).write_bytes(b"")
    page = shots.sheet(tmp_path)
    assert page.count("<section>") == 2
    assert page.index("article-0360-light.png") < page.index("home-0360-dark.png") < page.index("home-1280-light.png")
    assert "3 pictures" in page


def test_an_unknown_page_type_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shots.browser, "ensure", lambda: Path("chromium"))
    with pytest.raises(SystemExit, match="no page type hom; there are home, article"):
        shots.shots(["hom"], tmp_path)


def test_the_table_says_what_is_not_good_and_what_was_not_run() -> None:
    text = audit.table([GOOD, BAD], 0, ["java (install it)"])
    assert "| stylelint | 5 style sheets | 0 warnings | good |" in text
    assert "| Lighthouse | home | 99 / 100 / 100 / 100 | **not good** |" in text
    assert text.endswith("Not run, for want of: java (install it).")


def test_the_document_keeps_the_other_site_s_table() -> None:
    own = audit.document("| own |", 0)
    assert "Not measured yet." in own
    both = audit.document("| generated |", 2000, own)
    assert "| own |" in both
    assert "2,000 articles.\n\n| generated |" in both
    assert audit.document("| own |", 0, both) == both


def test_the_document_in_the_repository_is_of_this_form() -> None:
    text = audit.REPORT.read_text("utf-8")
    assert text.startswith(audit.HEAD)
    assert "**not good**" not in text


def test_weights_count_the_style_sheets(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("p{}" * 10, "utf-8")
    page = tmp_path / "index.html"
    page.write_text('<link rel="stylesheet" href="a.css"><p>x</p>', "utf-8")
    heaviest, whole = audit.weights(tmp_path)
    together = audit.compressed(page) + audit.compressed(tmp_path / "a.css")
    assert heaviest.result == f"{together / 1024:.1f} KB"
    assert (heaviest.good, whole.what) == (True, "2 files")


def test_missing_programs_are_named_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(node.shutil, "which", lambda name: None if name == "java" else f"/bin/{name}")
    assert node.missing() == ["java (a Java runtime: apt install default-jre-headless)"]


def test_packages_of_another_version_are_installed_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ran = []
    monkeypatch.setattr(node, "FOLDER", tmp_path)
    monkeypatch.setattr(node, "ROOT", tmp_path)
    monkeypatch.setattr(node, "missing", list)
    monkeypatch.setattr(
        node.subprocess, "run", lambda command, **_: ran.append(command) or node.subprocess.CompletedProcess(command, 0)
    )
    for version in ("0.0.1", None):
        for name, wanted in node.PACKAGES.items():
            package = tmp_path / "node_modules" / name
            package.mkdir(parents=True, exist_ok=True)
            (package / "package.json").write_text(json.dumps({"version": version or wanted}), "utf-8")
        assert node.ensure() == []
    assert len(ran) == 1
    assert json.loads((tmp_path / "package.json").read_text("utf-8"))["dependencies"] == node.PACKAGES
