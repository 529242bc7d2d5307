"""Pelican plugin: search in the browser with lunr's ranking, Indonesian analysis and no third-party script. See README.md."""

from plugins.search.generator import register

__all__ = ["register"]
