"""Förmåga och krav: where what the certificate says meets what activities demand."""
