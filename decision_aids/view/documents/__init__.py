"""The documents that a case can be made into."""
