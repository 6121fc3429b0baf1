"""The facts: dates, hours and rows as a few named values that rules can read."""
