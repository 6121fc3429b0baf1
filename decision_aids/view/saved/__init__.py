"""Saving, opening and following up, as the reader sees it."""
