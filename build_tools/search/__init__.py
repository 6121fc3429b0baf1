"""Search in Swedish: other words for the same thing, parts of compounds, weights, and a test set."""
