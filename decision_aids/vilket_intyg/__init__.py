"""Vilket intyg? For care: which form the certificate takes, or a dialogue instead, and whether FK is told."""
