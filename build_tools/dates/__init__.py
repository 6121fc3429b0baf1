"""Dates on pages: marks, passages that change with the law, and how long a page is known to be right."""
