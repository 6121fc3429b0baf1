"""The advice, and what the plan begins with."""
