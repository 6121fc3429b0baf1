"""Bedöm ett läkarintyg: what a certificate supports, what is missing, and what to do next."""
