"""The whole aid as text, and its worked cases: what can be read without JavaScript."""
