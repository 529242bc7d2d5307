"""Card → PNG: words on paper, 1200 × 630 pixels, 16 colours. The same card gives the same bytes with the same Pillow."""

from __future__ import annotations

import hashlib
from dataclasses import astuple, dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PIL import __version__ as pillow

SIZE = (1200, 630)
DATA = Path(__file__).parent / "data"
DESIGN = "1"  # raise it with every change of the look: cards in the cache are of the old one
_PAPER, _INK, _CLAY = (252, 249, 242), (29, 27, 24), (156, 59, 27)
_LEVELS = 15  # shades from paper to ink; the sixteenth colour is the band's
_MARGIN = 72
_SIZES = (68, 60, 52, 46, 40)  # of the main words, the largest that fits
_MOTIF = ("000010000", "000111000", "001111100", "011101110", "111000111", "011101110", "001111100", "000111000", "000010000")
_STEP = 3  # pixels of a thread of the motif


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says. `words` are the headline or a quotation in its marks; the other lines may be empty."""

    site: str
    above: str  # where and when
    words: str
    by: str  # who says it, in which office
    below: str  # outlet and provenance

    @property
    def key(self) -> str:
        """The name of this card's picture in the cache."""
        return hashlib.sha256("\0".join((DESIGN, pillow, *astuple(self))).encode("utf-8", "replace")).hexdigest()[:24]


def png(card: Card) -> bytes:
    """The picture of a card."""
    shades = Image.new("L", SIZE, 0)  # how much ink lies on each pixel
    draw = ImageDraw.Draw(shades)
    width = SIZE[0] - 2 * _MARGIN
    draw.text((_MARGIN, 64), card.site, 255, _font("Bold", 40))
    draw.text(
        (SIZE[0] - _MARGIN, 72), _clipped(draw, card.above, "Regular", 28, width * 3 // 4), 190, _font("Regular", 28), anchor="ra"
    )
    size, lines = _fitted(draw, printable(card.words), width, 300 if card.by else 350)
    top = 162
    for line in lines:
        draw.text((_MARGIN, top), line, 255, _font("Bold", size))
        top += size * 5 // 4
    if card.by:
        draw.text((_MARGIN, top + 14), _clipped(draw, card.by, "Regular", 32, width), 220, _font("Regular", 32))
    draw.text((_MARGIN, SIZE[1] - 96), _clipped(draw, card.below, "Regular", 28, width), 190, _font("Regular", 28))
    picture = shades.point([level * (_LEVELS - 1) // 255 for level in range(256)]).copy()
    picture.putpalette(_palette())
    _band(picture)
    out = BytesIO()
    picture.save(out, "PNG", bits=4, optimize=False, compress_level=6)
    return out.getvalue()


def printable(text: str) -> str:
    """The text without characters that the fonts lack."""
    return " ".join("".join(char if ord(char) in _known() else " " for char in text).split())


def _fitted(draw: ImageDraw.ImageDraw, text: str, width: int, height: int) -> tuple[int, list[str]]:
    """The largest size at which the words fit, and their lines; at the smallest, what does not fit is left out."""
    for size in _SIZES:
        lines = _lines(draw, text, _font("Bold", size), width)
        if len(lines) * size * 5 // 4 <= height:
            return size, lines
    most = height // (size * 5 // 4)
    return size, [*lines[: most - 1], _clipped(draw, " ".join(lines[most - 1 :]), "Bold", size, width)]


def _lines(draw: ImageDraw.ImageDraw, text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and draw.textlength(longer, font) <= width:
            lines[-1] = longer
        else:
            lines.append(_clipped_word(draw, word, font, width))
    return lines


def _clipped_word(draw: ImageDraw.ImageDraw, word: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    while len(word) > 1 and draw.textlength(word, font) > width:
        word = word[: len(word) * 3 // 4]
    return word


def _clipped(draw: ImageDraw.ImageDraw, text: str, weight: str, size: int, width: int) -> str:
    """One line, cut between words where it is too long."""
    text, font = printable(text), _font(weight, size)
    if draw.textlength(text, font) <= width:
        return text
    words = text.split()
    while len(words) > 1 and draw.textlength(" ".join(words) + " …", font) > width:
        words.pop()
    return _clipped_word(draw, " ".join(words), font, width - size) + " …"


def _band(picture: Image.Image) -> None:
    """The site's motif along the lower edge, in clay."""
    draw = ImageDraw.Draw(picture)
    side = len(_MOTIF) * _STEP
    top = SIZE[1] - side - 8
    for left in range(0, SIZE[0], side * 2):
        for row, threads in enumerate(_MOTIF):
            for column, thread in enumerate(threads):
                if thread == "1":
                    x, y = left + column * _STEP, top + row * _STEP
                    draw.rectangle((x, y, x + _STEP - 1, y + _STEP - 1), _LEVELS)


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    # The basic layout needs no library beside Pillow, so that every machine sets the words alike.
    return ImageFont.truetype(str(DATA / f"NotoSerif-{weight}.ttf"), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _palette() -> list[int]:
    steps = [step / (_LEVELS - 1) for step in range(_LEVELS)]
    shades = [round(a + (b - a) * step) for step in steps for a, b in zip(_PAPER, _INK, strict=True)]
    return [*shades, *_CLAY]


@cache
def _known() -> frozenset[int]:
    """The characters of the fonts, as they were cut out of Noto Serif (data/README.md)."""
    spans = ((0x20, 0x7E), (0xA1, 0x17F), (0x218, 0x21B), (0x2BB, 0x2BD), (0x2010, 0x2015), (0x2018, 0x201E), (0x2039, 0x203A))
    singles = (0x192, 0x2022, 0x2026, 0x2032, 0x2033, 0x20AC, 0x2192)
    return frozenset([*singles, *(code for first, last in spans for code in range(first, last + 1))])
