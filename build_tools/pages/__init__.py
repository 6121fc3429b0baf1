"""Data about pages: who answers for them, how far they are reviewed, what they cite and what they meet."""
