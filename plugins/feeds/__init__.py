"""Pelican plugin: feeds of every stream of plugins.browse, one row of FORMATS a kind of feed."""

from plugins.feeds.generator import register

__all__ = ["register"]
