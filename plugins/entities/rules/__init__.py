"""Decisions of the resolver, one a file."""
