"""Articles → the folder that the browser reads. Nothing here knows Pelican.

What was built before and did not change is taken from the cache: whole runs of articles by the keys of all their articles, else
single articles by their own. The bytes do not depend on the cache, on the number of processes or on the machine.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from plugins.search.analysis import Analysis
from plugins.search.files import files
from plugins.search.record import Record, Source, analysed
from plugins.search.segment import Segment, runs, segment
from plugins.search.settings import Affixes, Facet, Field
from plugins.search.store import FILE, Store

BATCH = 200  # articles handed to a process at once
MANY = 1000  # articles from which other processes are worth starting


@dataclass(frozen=True)
class Plan:
    """How to index: the settings, read."""

    fields: Sequence[Field]
    facets: Sequence[Facet]
    analysis: Mapping[str, Any]  # arguments of Analysis
    affixes: Affixes
    cache: Path | None = None
    processes: int = 1

    def signature(self) -> str:
        """Changes with whatever else than the article itself decides what is stored of it."""
        rows = {name: sorted(value) for name, value in self.analysis.items() if name != "root"}
        same = sorted(self.analysis["same"].items())
        names = [row.name for row in self.fields], [row.name for row in self.facets]
        return _hash(_code(), repr((rows, same, names, getattr(self.analysis["root"], "__qualname__", ""))))


def build(keys: Sequence[str], read: Callable[[int], Source], plan: Plan, folder: Path) -> list[Segment]:
    """Write the index of the articles, oldest first, into `folder`.

    `keys` are texts that change with all that `read(number)` returns of the article.
    """
    store = Store(plan.cache)
    home = plan.cache or folder  # where runs are built
    home.mkdir(parents=True, exist_ok=True)
    signature = plan.signature()
    records = [_hash(signature, key) for key in keys]
    segments: dict[str, Segment] = {}
    for first, end in runs(len(keys)):
        key = _hash(signature, *records[first:end])
        known = store.get("segment", key)
        found = Segment.loads(known) if known else None
        if not (found and (home / found.name).is_dir()):
            work = Path(mkdtemp(prefix=".", dir=home))
            found = _segment(range(first, end), records, read, plan, store, work)
            _replace(work, home / found.name)
            store.put("segment", [(key, found.dumps())])
        store.keep()
        if plan.cache:
            _link(plan.cache / found.name, folder / found.name)
        segments[key] = found
    built = list(segments.values())
    store.close({"record": set(records), "segment": set(segments)})
    beside = _beside(built, plan)
    for path, content in beside.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    names = {segment.name for segment in built}
    _tidy(folder, names | {path.partition("/")[0] for path in beside})
    if plan.cache:
        _tidy(plan.cache, names | {FILE})
    return built


def _beside(segments: Sequence[Segment], plan: Plan) -> dict[str, bytes]:
    analysis = Analysis(**plan.analysis)
    terms = {term for segment in segments for term, _ in segment.words.values()}
    return files(segments, plan.fields, plan.facets, analysis.synonyms(terms), analysis, plan.affixes)


def _replace(source: Path, target: Path) -> None:
    """Name a folder that is done; where another build was quicker, its folder has the same files."""
    source.chmod(0o755)  # mkdtemp's own is for nobody else
    try:
        source.rename(target)
    except OSError:
        shutil.rmtree(source)


def _tidy(folder: Path, wanted: Collection[str]) -> None:
    """Take out of a folder of ours what an earlier build left."""
    for path in folder.iterdir():
        if path.name not in wanted and not path.name.startswith(FILE):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _segment(numbers: range, keys: Sequence[str], read: Callable[[int], Source], plan: Plan, store: Store, work: Path) -> Segment:
    known = store.has("record", (keys[number] for number in numbers)) if plan.cache else set()
    missing = [number for number in numbers if keys[number] not in known]
    fresh = _analysed((read(number) for number in missing), len(missing), plan)
    waiting = set(missing)

    def records() -> Iterator[Record]:
        for number in numbers:
            if number in waiting:
                record = next(fresh)
                if plan.cache:
                    store.put("record", [(keys[number], record.dumps())])
                yield record
            else:
                yield Record.loads(store.get("record", keys[number]) or "")

    def write(name: str, content: bytes) -> None:
        (work / name).write_bytes(content)

    return segment(records(), len(plan.fields), [row.name for row in plan.facets], write)


def _analysed(sources: Iterator[Source], number: int, plan: Plan) -> Iterator[Record]:
    """The records of the articles, in their order."""
    if plan.processes < 2 or number < MANY:
        analysis = Analysis(**plan.analysis)
        yield from (analysed(source, analysis) for source in sources)
        return
    with ProcessPoolExecutor(plan.processes, initializer=_start, initargs=(plan.analysis,)) as pool:
        for batch in pool.map(_batch, iter(lambda: list(islice(sources, BATCH)), [])):
            yield from batch


_analysis: list[Analysis] = []  # of a process of the pool


def _start(arguments: Mapping[str, Any]) -> None:
    _analysis[:] = [Analysis(**arguments)]


def _batch(sources: Sequence[Source]) -> list[Record]:
    return [analysed(source, _analysis[0]) for source in sources]


def _link(source: Path, target: Path) -> None:
    """A folder of the cache in the site: hard links where the disk allows them, else copies."""
    if target.is_dir():
        return
    target.mkdir(parents=True)
    with os.scandir(source) as entries:
        for entry in entries:
            try:
                os.link(entry.path, target / entry.name)
            except OSError:
                shutil.copyfile(entry.path, target / entry.name)


def _hash(*texts: str) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:32]


@cache
def _code() -> str:
    """A hash of our own modules and data: another version of them stores something else."""
    found = hashlib.sha256()
    here = Path(__file__).parent
    for path in sorted([*here.glob("*.py"), *(here.parent / "text").rglob("*.*")]):
        if path.is_file() and path.suffix != ".pyc":
            found.update(path.read_bytes())
    return found.hexdigest()
