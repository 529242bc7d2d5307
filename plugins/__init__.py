"""Arahan's libraries and Pelican plugins; see docs/architecture.md for which may import which."""
