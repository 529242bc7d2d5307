"""Benchmarks: `tasks.py bench`. BENCHMARKS in __main__.py has a row for each; their results stand in docs/benchmarks.md."""
