"""Pelican's side of the cards: drawn once, kept in .cache/cards by what they say, copied into every build.

Settings: CARD_LIMIT, how many digests have a card of their own; 0 leaves the site's. Without a public address there are none:
whoever shows a card needs its full address.
"""

from __future__ import annotations

import logging
import os
import tempfile
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.cards.card import Card, png
from plugins.cards.plan import Picture, pictures

log = logging.getLogger(__name__)
CACHE = Path(__file__).parents[2] / ".cache" / "cards"
LIMIT = 500


class CardsGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Plans the cards once plugins.browse has filed the articles, and writes them."""

    cards: dict[str, Picture]

    def generate_context(self) -> None:
        """Put `cards` (address of a page → Picture, "" for all other pages) into the context of all templates."""
        self.cards = {}
        directory = self.context.get("directory")
        if directory is None:
            log.error("plugins.cards: nothing to draw; put plugins.browse before plugins.cards in PLUGINS")
        elif self.settings["SITEURL"]:
            limit = self.settings.get("CARD_LIMIT", LIMIT)
            self.cards = pictures(directory, self.settings["SITENAME"], self.settings["SITESUBTITLE"], limit)
        self.context["cards"] = self.cards

    def generate_output(self, writer: Writer) -> None:
        """Write the pictures."""
        for picture in self.cards.values():
            path = Path(self.output_path, picture.path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(drawn(picture.card))


def drawn(card: Card, cache: Path | None = None) -> bytes:
    """The card's picture from the cache, drawn where it is not there yet."""
    path = (cache or CACHE) / f"{card.key}.png"
    if path.is_file():
        return path.read_bytes()
    picture = png(card)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:  # another build may be drawing it as well
        file.write(picture)
    os.replace(file.name, path)
    return picture


def get_generators(pelican: Any) -> type[Generator]:
    """Register the generator."""
    return CardsGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
