"""Skriv en gemensam rutin: what kommun and region choose, what the law leaves free, and the text."""
