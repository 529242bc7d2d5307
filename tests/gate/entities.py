"""What the converter finds in the labelled articles, pinned: `python -m tests.gate.entities [--pin]`.

A change of the converter prints what it gained (+) and lost (-), right or wrong; --pin makes that the new state. The diff of
entities.txt is read before it is committed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import Any

from tests.gate.score import HERE, convert, golden

PINNED = HERE / "entities.txt"
Fields = dict[str, Any]


def main() -> int:
    """Print what was gained and lost since the last --pin."""
    parser = argparse.ArgumentParser(prog="tasks.py gate", description=__doc__)
    parser.add_argument("--pin", action="store_true", help="make what is found now the state to compare with")
    now = found()
    for change in changes(now):
        print(change)
    if parser.parse_args().pin:
        PINNED.write_text("".join(f"{line}\n" for line in now), "utf-8")
    return 0


def found() -> list[str]:
    """One line an entity of each labelled article, sorted."""
    return sorted(line for name, post in convert(golden()).items() for line in entities(name, post))


def changes(now: list[str]) -> list[str]:
    """ "+ …" for what is new against the pinned state, "- …" for what is gone."""
    before = PINNED.read_text("utf-8").splitlines()
    return [f"- {line}" for line in before if line not in set(now)] + [f"+ {line}" for line in now if line not in set(before)]


def entities(name: str, post: Fields) -> Iterator[str]:
    """The people, places, dates, quotations, orders and programmes of a post, a line each."""
    for leader in post["leaders"]:
        speaks = ", berbicara" if leader["speaks"] else ""
        yield f"{name}: leader: {leader['name']}, {leader['office']} {leader['region']}, {leader['status']}{speaks}"
    for official in post["officials"]:
        yield f"{name}: official: {official['name']}, {official['position']}"
    for region in post["regions"]:
        yield f"{name}: region: {region['code']}{' utama' if region['primary'] else ''}"
    for quote in post["quotes"]:
        yield f"{name}: quote: {quote['speaker']}: {quote['text'].splitlines()[0][:60]}"
    for order in post["directives"]:
        due = order["due"] or order["deadline"]
        yield f"{name}: order: {order['kind']}, {order['actor']} → {order['addressee']}, {due}: {order['text'][:60]}"
    for program in post["programs"]:
        yield f"{name}: program: {program['name']}"
    yield f"{name}: event: {post['event_type']}, {post['event_date']}"
    yield f"{name}: topics: {', '.join(post['topics'])}"


if __name__ == "__main__":
    sys.exit(main())
