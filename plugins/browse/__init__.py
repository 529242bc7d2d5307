"""Pelican plugin: every listing of the site, one row of FACETS a page type, and what the theme's templates ask."""

from plugins.browse.generator import register

__all__ = ["register"]
