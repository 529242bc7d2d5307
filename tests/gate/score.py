"""Measure the converter on the labelled articles beside this file: `python -m tests.gate.score [--errors]`.

Every comparison is one Finding: right, missed (wanted, not given) or extra (given, not wanted). A figure is F1 where there can be
extras, else the share of right answers; both lie between 0 and 1.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
GLYPHS = str.maketrans({"“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "`": "'", "–": "-", "—": "-"})
KEPT = 0.7  # a line counts as kept when this share of its words is in the title or body
Fields = dict[str, Any]


class Finding(NamedTuple):
    figure: str
    verdict: str  # right, missed, extra
    article: str
    detail: str


def main() -> int:
    """Print the figures beside their floors; exit status 1 where one lies below."""
    parser = argparse.ArgumentParser(prog="tasks.py gate", description=__doc__)
    parser.add_argument("--errors", action="store_true", help="print every miss")
    findings = measure()
    if parser.parse_args().errors:
        for finding in findings:
            if finding.verdict != "right":
                print(f"{finding.figure:15} {finding.verdict:7} {finding.article}: {finding.detail}")
    low = 0
    for figure, (value, number) in figures(findings).items():
        floor = floors().get(figure, 0.0)
        low += value < floor
        print(f"{figure:15} {value:.3f}  of {number:4}   floor {floor:.3f}{'  BELOW' if value < floor else ''}")
    return 1 if low else 0


def floors() -> dict[str, float]:
    return tomllib.loads((HERE / "floors.toml").read_text("utf-8"))


def golden() -> dict[str, Fields]:
    """Name of each labelled article → what is true of it."""
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted((HERE / "gold").glob("*.json"))}


def measure() -> list[Finding]:
    """Convert every labelled article and compare; the converter is run as anybody would run it."""
    golds = golden()
    posts = convert(golds)
    texts = {name: (HERE / "texts" / f"{name}.txt").read_text("utf-8", errors="replace") for name in golds}
    return [finding for name, gold in golds.items() for finding in compare(name, texts[name], gold, posts.get(name))]


def convert(golds: dict[str, Fields]) -> dict[str, Fields]:
    """Copy the texts to a folder with the sidecars that an importer would have written, and convert them there."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, gold in golds.items():
            path = Path(folder, f"{name}.txt")
            path.write_bytes((HERE / "texts" / path.name).read_bytes())
            if gold.get("url"):
                path.with_suffix(".toml").write_text(f"url = {json.dumps(gold['url'])}\n", "utf-8")
            paths.append(str(path))
        command = [sys.executable, "-m", "plugins.articles", "--jsonl", *paths]
        lines = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout.decode("utf-8").splitlines()
    return {Path(post["source_path"]).stem: post for post in map(json.loads, lines)}


def figures(findings: Iterable[Finding]) -> dict[str, tuple[float, int]]:
    """Figure → its value and how many answers were wanted."""
    verdicts: dict[str, Counter[str]] = defaultdict(Counter)
    for finding in findings:
        verdicts[finding.figure][finding.verdict] += 1
    result = {}
    for figure, count in sorted(verdicts.items()):
        right, missed, extra = count["right"], count["missed"], count["extra"]
        whole = right + missed if not extra else right + (missed + extra) / 2
        result[figure] = (right / whole if whole else 1.0, right + missed)
    return result


def compare(name: str, text: str, gold: Fields, post: Fields | None) -> Iterator[Finding]:
    """All findings of one article. Without a post everything wanted is missed."""
    post = post or {}

    def answer(figure: str, right: object, want: object, got: object) -> Finding:
        return Finding(figure, "right" if right and post else "missed", name, f"wanted {want!r}, got {got!r}")

    def match(figure: str, wanted: set[str], given: set[str]) -> Iterator[Finding]:
        for verdict, items in (("right", wanted & given), ("missed", wanted - given), ("extra", given - wanted)):
            yield from (Finding(figure, verdict, name, item) for item in sorted(items))

    yield answer("converted", post, "a post", None)
    yield answer("is_digest", post.get("is_digest") == gold["is_digest"], gold["is_digest"], post.get("is_digest"))
    yield answer("published", post.get("published") == gold["published"], gold["published"], post.get("published"))
    if gold["title"]:
        yield answer("title", fold(post.get("title")) == fold(gold["title"]), gold["title"], post.get("title"))
    yield from lines(name, text, gold, post, match)
    if not gold["is_digest"]:
        if not gold["leaders"]:
            yield from match("leaders", set(), {label(leader) for leader in post.get("leaders", [])})
        return
    for key in ("event_date", "event_type"):
        yield answer(key, post.get(key) == gold[key], gold[key], post.get(key))
    yield from match("topics", set(gold["topics"]), set(post.get("topics", [])))
    yield from match("regions", codes(gold["regions"]), codes(post.get("regions", [])))
    wanted, given = (codes(region for region in side.get("regions", []) if region["primary"]) for side in (gold, post))
    yield answer("primary_region", wanted & given or wanted == given, sorted(wanted), sorted(given))
    yield from people(name, gold, post, answer)
    yield from quotes(name, gold, post, answer)


def lines(name: str, text: str, gold: Fields, post: Fields, match: Any) -> Iterator[Finding]:
    """Whole lines taken out, lines kept, and noise inside lines."""
    present = {line: fold(line) for line in map(str.strip, text.splitlines()) if line}
    noise = {fold(line) for line in gold["noise_lines"]}
    removed = {fold(row["text"]) for row in post.get("removed", [])} & set(present.values())
    yield from match("noise_lines", noise, removed)
    kept = fold(" ".join([post.get("title") or "", *post.get("body", [])]))
    vocabulary = set(words(kept))
    for line, key in present.items():
        if key not in noise:
            found = words(line)
            share = sum(word in vocabulary for word in found) / max(1, len(found))
            yield Finding("body_kept", "right" if share >= KEPT else "missed", name, f"{share:.0%} of {line[:80]!r}")
    for piece in gold["inline_noise"]:
        gone = post and fold(piece) not in kept
        yield Finding("inline_noise", "right" if gone else "missed", name, piece)


def people(name: str, gold: Fields, post: Fields, answer: Any) -> Iterator[Finding]:
    """Leaders: office, region and name must agree; each is used up once."""
    left = list(post.get("leaders", []))
    for target in gold["leaders"]:
        twin = next((leader for leader in left if label(leader, "") == label(target, "") and same_leader(leader, target)), None)
        yield Finding("leaders", "right" if twin else "missed", name, label(target))
        if twin:
            left.remove(twin)
            want = target.get("status", "definitif")
            yield answer("leader_status", twin.get("status") == want, want, twin.get("status"))
    yield from (Finding("leaders", "extra", name, label(leader)) for leader in left)


def quotes(name: str, gold: Fields, post: Fields, answer: Any) -> Iterator[Finding]:
    """Quotations by their first and last words; the speaker of each one found."""
    left = list(post.get("quotes", []))
    known = [*gold["leaders"], *gold["officials"]]
    for target in gold["quotes"]:
        first, last = bare(target["first_words"]), bare(target.get("last_words"))
        twin = next((q for q in left if bare(q["text"]).startswith(first) and bare(q["text"]).endswith(last)), None)
        yield Finding("quotes", "right" if twin else "missed", name, target["first_words"])
        if twin:
            left.remove(twin)
            person = next((row for row in known if same_name(target["speaker"], row)), {"name": target["speaker"]})
            right = same_name(twin.get("speaker"), person) or fold(twin.get("speaker")) == fold(target["speaker"])
            yield answer("quote_speaker", right, target["speaker"], twin.get("speaker"))
    yield from (Finding("quotes", "extra", name, quote["text"][:80]) for quote in left)


def same_leader(leader: Fields, target: Fields) -> bool:
    if target.get("name"):
        return same_name(leader.get("name"), target)
    return not target.get("name_fact") or not leader.get("name") or same_name(leader["name"], target)


def same_name(given: str | None, person: Fields) -> bool:
    """One of the person's names holds all words of the given one, or the other way round."""
    mine = set(words(given))
    names = (person.get("name"), person.get("name_fact"), person.get("full_name"), *person.get("aliases", []))
    return bool(mine) and any(theirs and (mine <= theirs or theirs <= mine) for theirs in (set(words(other)) for other in names))


def label(leader: Fields, name: str | None = None) -> str:
    return f"{leader.get('name') if name is None else name} {leader.get('office')} {leader.get('region')}"


def codes(regions: Iterable[Fields]) -> set[str]:
    return {region["code"] for region in regions}


def fold(text: str | None) -> str:
    """Without what carries no meaning in a comparison: glyph of quotes and dashes, white space, case."""
    return " ".join(unicodedata.normalize("NFKC", text or "").translate(GLYPHS).split()).casefold()


def bare(text: str | None) -> str:
    return fold(text).strip(" \"',.")


def words(text: str | None) -> list[str]:
    return re.findall(r"[\w']+", fold(text))


if __name__ == "__main__":
    sys.exit(main())
