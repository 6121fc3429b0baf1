"""The conditions: one file for each of the ten points' groups, the requirement and the purposes."""
