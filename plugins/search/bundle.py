"""The browser's modules → one script without comments: a reader fetches one file instead of ten, a third lighter.

It knows the one way in which our modules are written: `import { a, b } from "./x.js";` on a line of its own, and `export`
before a declaration. Each module keeps its own scope.
"""

from __future__ import annotations

import re
from pathlib import Path

from rjsmin import jsmin

_IMPORT = re.compile(r'^import \{ ([^}]+) \} from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def bundle(entry: Path) -> bytes:
    """The script of a module and all that it imports. ValueError, with the file's name, for a line it does not know."""
    parts: dict[Path, str] = {}
    _add(entry.resolve(), parts)
    script = jsmin("".join(parts.values()), keep_bang_comments=False)
    return f"(()=>{{{script}\n}})();\n".encode()


def _add(path: Path, parts: dict[Path, str]) -> str:
    """Put a module behind those it needs; the name that holds what it exports."""
    names = list(parts)
    if path in parts:
        return f"$m{names.index(path)}"
    text = path.read_text("utf-8")
    imports = [(names, _needed(path, file, parts)) for names, file in _IMPORT.findall(text)]
    exports = _EXPORT.findall(text)
    text = _EXPORT.sub("", _IMPORT.sub("", text))
    if unknown := _OTHER.search(text):
        raise ValueError(f'{path}: write it as `import {{ a }} from "./x.js";` or `export function a`: {unknown.group()}')
    head = "".join(f"const {{{names}}} = {holder};\n" for names, holder in imports)
    name = f"$m{len(parts)}"
    parts[path] = f"const {name} = (() => {{\n{head}{text}\nreturn {{{', '.join(exports)}}};\n}})();\n"
    return name


def _needed(path: Path, file: str, parts: dict[Path, str]) -> str:
    return _add((path.parent / file).resolve(), parts)
