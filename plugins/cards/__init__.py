"""Pelican plugin: a picture with text for links that are shared (og:image): a digest's, a leader's, the site's."""

from plugins.cards.plugin import register

__all__ = ["register"]
