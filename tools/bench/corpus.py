"""Made articles for measuring: typical Indonesian news of about 350 words, fictional people in real regions.

The same number gives the same article on every machine. They are made to be as much work as real ones, not to be read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

from plugins.gazetteer.load import gazetteer
from plugins.text.datenames import MONTH_NAMES, WEEKDAY_NAMES
from tools.bench import words as w

WORDS = 350  # of a typical article
_PARAGRAPH = 20  # words of half a paragraph
_HEADS = {"kabupaten": ("Bupati", "Wakil Bupati"), "kota": ("Wali Kota", "Wakil Wali Kota"), "provinsi": ("Gubernur",) * 2}


def article(number: int, size: int = WORDS) -> str:
    """The raw text of made article `number`, of about `size` words, with the noise that pages have around an article."""
    return _Writer(Random(number)).page(size)


def text_files(folder: Path, count: int) -> list[str]:
    """Write `count` made articles as .txt, every second with the address that an importer knows beside it; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        path = folder / f"{number:06}.txt"
        path.write_text(article(number), "utf-8")
        if number % 2:
            path.with_suffix(".toml").write_text(f'url = "https://kabar.example/berita/{number}"\n', "utf-8")
        paths.append(str(path))
    return paths


def records(path: Path, count: int) -> Iterator[int]:
    """Write `count` made articles into one .jsonl; yields how many are written, from time to time."""
    with path.open("w", encoding="utf-8") as handle:
        for number in range(count):
            handle.write(json.dumps({"text": article(number)}, ensure_ascii=False) + "\n")
            if number % 100 == 99:
                yield number + 1


@cache
def _regions() -> tuple[tuple[str, str], ...]:
    return tuple((region.kind, region.bare) for region in gazetteer().regions.values())


class _Writer:
    """Writes one article; what it draws stays the same throughout: region, head, day."""

    def __init__(self, random: Random) -> None:
        self._pick, self._random = random.choice, random
        kind, self._region = self._pick(_regions())
        self._office = _HEADS[kind][random.random() < 0.25]
        self._name = f"{self._pick(w.FIRST)} {self._pick(w.LAST)}"
        self._full = f"{self._pick(w.TITLES)}{self._name}{self._pick(w.DEGREES)}"
        self._day = date(2025, 3, 1) + timedelta(random.randrange(300))

    def page(self, size: int) -> str:
        """Headline, stamp, article, byline."""
        topic = self._pick(w.TOPICS)
        lines = [f"{self._office} {self._region} Minta {self._pick(w.WHO).title()} Perhatikan {topic.title()}"]
        if self._random.random() < 0.5:
            stamp = self._day + timedelta(1)
            lines.append(f"{WEEKDAY_NAMES[stamp.weekday()]}, {self._long(stamp)} | {self._random.randrange(7, 20):02}:15 WIB")
        lines.append(self._lede(topic))
        count = len(" ".join(lines).split())
        while count < size - _PARAGRAPH:
            paragraph = self._pick((self._order, self._quotation, self._quotation, self._told, self._scene, self._official))()
            lines.append(paragraph)
            count += len(paragraph.split())
            if self._random.random() < 0.12:
                lines.append(self._noise())
        if self._random.random() < 0.6:
            lines.append(f"Penulis: {self._pick(w.FIRST)} {self._pick(w.LAST)}")
        return "\n\n".join(lines) + "\n"

    def _long(self, day: date) -> str:
        return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"

    def _printed_day(self) -> str:
        weekday, day = WEEKDAY_NAMES[self._day.weekday()], self._day
        return self._pick((f"{weekday} ({day.day}/{day.month}/{day.year})", f"{weekday} ({day.day}/{day.month})"))

    def _lede(self, topic: str) -> str:
        outlet = self._pick(w.OUTLETS)
        line = self._pick(
            (f"{self._region.upper()}, {outlet} – ", f"{outlet} | {self._region} – ", f"{self._region.upper()} - ", "")
        )
        return (
            f"{line}{self._office} {self._region} {self._full} {self._pick(w.OCCASIONS)} tentang {topic} "
            f"{self._pick(w.PLACES)}, {self._printed_day()}. {self._about()}"
        )

    def _order(self) -> str:
        due = self._pick(w.DEADLINES)
        order = f"{self._office} meminta {self._pick(w.WHO)} segera {self._pick(w.TASKS)}{f' {due}' if due else ''}."
        return f"{order} {self._about()}"

    def _quotation(self) -> str:
        said, mark = self._pick(w.SAYS), self._pick((("“", "”"), ("“", "”"), ('"', '"')))
        who = self._pick((f"{said}nya", f"{said} {self._name}", f"{said} {self._office} {self._region}"))
        words = f"Saya minta {self._pick(w.WHO)} {self._pick(w.TASKS)}, karena {self._clause()}"
        return f"{mark[0]}{words},{mark[1]} {who}. {self._about()}"

    def _told(self) -> str:
        name = self._name.split()[0]
        return f"{name} menegaskan, {self._pick(w.WHO)} harus {self._pick(w.TASKS)}. {self._about()} {self._about()}"

    def _scene(self) -> str:
        return f"Menurut data pemerintah daerah, {self._clause()}. {self._about()}"

    def _official(self) -> str:
        post, name = self._pick(w.POSTS), f"{self._pick(w.FIRST)} {self._pick(w.LAST)}"
        return f"{post} {self._region} {name} mengatakan, {self._clause()}. {self._about()}"

    def _clause(self) -> str:
        number = self._random.randrange(3, 950)
        return f"{number} {self._pick(w.THINGS)} {self._pick(w.DOES)} {self._pick(w.OBJECTS)} {self._pick(w.TAILS)}"

    def _about(self) -> str:
        things = f"{self._pick(w.THINGS).capitalize()} dan {self._pick(w.THINGS)}"
        objects = f"{self._pick(w.OBJECTS)} serta {self._pick(w.OBJECTS)}"
        return f"{things} {self._pick(w.DOES)} {objects} {self._pick(w.TAILS)}."

    def _noise(self) -> str:
        return self._pick(w.NOISE).format(thing=self._pick(w.THINGS).title(), object=self._pick(w.OBJECTS).title())
