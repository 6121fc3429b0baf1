"""The result: outcomes, criteria, what is missing, what is computed, and where to go on."""
