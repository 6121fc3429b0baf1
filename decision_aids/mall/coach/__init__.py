"""The coach: advice to each field, and checks over the whole. It reminds, and never judges or blocks."""
