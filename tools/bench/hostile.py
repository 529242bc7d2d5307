"""Inputs made to take time: each is converted and timed; the converter must answer within a second a megabyte."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tools.bench.corpus import article

_LEDE = "KOTA REKAAN – Bupati Rekaan Budi Contohwan memimpin rapat di pendopo, Senin (6/10/2025).\n"


def cases(size: int) -> dict[str, bytes]:
    """Name → content of a file of about `size` bytes; those that end in "over the limit" and "binary" must be refused."""
    made: dict[str, Callable[[], str]] = {
        "one line of words": lambda: _repeat("Bupati meminta kepala dinas segera bekerja ", size),
        "one line without blanks": lambda: "a" * size,
        "one line of marks": lambda: _repeat("-_.,;:!?/|", size),
        "one line of brackets": lambda: "(" * size,
        "one line of quotation marks": lambda: _repeat('“"', size),
        "one line of digits": lambda: _repeat("1/2 3-4 12.30 ", size),
        "one line of capitals": lambda: _repeat("Bupati Wali Kota Gubernur Dr. H. ", size),
        "10,000 quotations": lambda: _repeat("“Saya minta camat bekerja,” kata Bupati Rekaan.\n", min(size, 10_000 * 52)),
        "quotations that never close": lambda: _LEDE + _repeat("“Saya minta camat bekerja. ", size),
        "lines of one letter": lambda: _repeat("a\n", size),
        "lines of links": lambda: _LEDE + _repeat("Baca juga: Bupati Rekaan Minta Camat Bekerja\n", size),
        "lines of teasers": lambda: _LEDE + _repeat("KOTA REKAAN – Bupati Rekaan memimpin rapat soal banjir dan …\n", size),
        "lines of dates": lambda: _LEDE + _repeat("Senin, 6 Oktober 2025 | 10:15 WIB\n", size),
        "lines of captions": lambda: _repeat("Foto: Bupati Rekaan saat memimpin rapat (ist)\n", size),
        "many leaders": lambda: _leaders(size),
        "many articles in one": lambda: _repeat("".join(article(number) for number in range(20)), size)[:size],
        "HTML entities": lambda: _LEDE + _repeat("&amp;amp;quot;&#8220;", size),
        "mojibake": lambda: _LEDE + _repeat("â€œRapatâ€ itu Ã© selesai. ", size),
        "Chinese": lambda: _repeat("市长要求各部门加快工作。", size // 3),
        "Arabic": lambda: _repeat("طلب المحافظ من الدوائر الإسراع في العمل. ", size // 2),
        "empty": lambda: "",
        "one word": lambda: "Bupati",
    }
    found = {name: make().encode() for name, make in made.items()}
    return found | {"binary": Random(1).randbytes(size // 2), "10 MB of one line, over the limit": b"a " * (5 * 2**20)}


def _repeat(piece: str, size: int) -> str:
    return piece * max(1, size // len(piece.encode()))


def _leaders(size: int) -> str:
    random = Random(2)
    names = ("".join(random.choices("abcdefghijklmnoprstuw", k=7)).title() for _ in range(max(1, size // 60)))
    return _LEDE + "\n".join(f"Bupati Rekaan {name} meminta Camat {name} bekerja keras." for name in names)
