"""Sortera behovet: which of six groups the answers speak for, what is beside it, whose step is next."""
