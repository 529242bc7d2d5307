"""Index made digests in a process of its own, whose memory can be measured: `python -m tools.bench.indexing COUNT OUTPUT CACHE`.

Prints JSON: {"cpu": seconds, "memory": MB at most}.
"""

from __future__ import annotations

import hashlib
import json
import resource
import sys
import time
from dataclasses import replace
from itertools import islice
from pathlib import Path

from plugins.search import digest
from plugins.search.build import build
from plugins.search.generator import plan_of
from plugins.search.record import Source
from plugins.search.settings import DEFAULTS
from tools.bench.digests import Maker

MOST = 100_001  # the calendar is spread over so many, so that one more article is one more


def main(count: int, output: Path, cache: Path) -> None:
    """Make, index, report."""
    setting = DEFAULTS | {name: getattr(digest, name) for name in DEFAULTS if hasattr(digest, name)}
    plan = replace(plan_of(setting), cache=cache)
    made = islice(Maker().make(MOST), count)
    sources: list[Source] = []
    keys = []
    for source in made:
        sources.append(source)
        keys.append(hashlib.sha256(repr(source).encode()).hexdigest())
    before = time.process_time()
    build(keys, sources.__getitem__, plan, output)
    cpu = time.process_time() - before
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"cpu": cpu, "memory": memory}))


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
