"""The map of the person's way."""
