"""The browser's modules as one script."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from plugins.search.bundle import bundle

SCRIPTS = Path(__file__).parents[2] / "theme" / "static" / "js" / "search"
BUDGET = 13 * 1024  # bytes of our own code, compressed: page and worker


def test_modules_keep_their_scopes_and_come_before_those_that_need_them(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text('// A.\nimport { b } from "./b.js";\nimport { c } from "./c.js";\nconst own = b + c; // sum\n')
    (tmp_path / "b.js").write_text('import { c } from "./c.js";\nconst own = 1;\nexport const b = c + own;\n')
    (tmp_path / "c.js").write_text('export async function c() {\n  return "// no comment";\n}\n')
    text = bundle(tmp_path / "a.js").decode()
    assert "import" not in text
    assert "export" not in text
    assert "sum" not in text
    assert '"// no comment"' in text
    assert text.index("async function c") < text.index("const b=") < text.index("b+c")
    assert text.count("async function c") == 1


def test_a_line_that_is_not_known_names_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text('import * as b from "./b.js";\n')
    with pytest.raises(ValueError, match=r"a\.js: write it as"):
        bundle(tmp_path / "a.js")


def test_our_own_code_is_light() -> None:
    sizes = {name: len(gzip.compress(bundle(SCRIPTS / f"{name}.js"), 9, mtime=0)) for name in ("view", "worker")}
    assert sum(sizes.values()) <= BUDGET, sizes
