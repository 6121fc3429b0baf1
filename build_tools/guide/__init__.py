"""The whole guide on one page, to print or read in one go."""
