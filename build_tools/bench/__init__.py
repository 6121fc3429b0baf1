"""Measures what the project promises: `python -m build_tools.bench`."""
