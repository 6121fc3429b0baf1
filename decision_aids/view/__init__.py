"""The view: one renderer for the page at build time and for the reader's browser."""
