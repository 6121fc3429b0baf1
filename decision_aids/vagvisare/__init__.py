"""Vägvisaren: who does what, now, for this person; which ways are open, which are not, and why."""
