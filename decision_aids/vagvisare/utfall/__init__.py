"""The ways as outcomes, and where a way can stand."""
